// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/server/child_distribution.h"

#include <algorithm>

namespace sysmanage::server {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_word(std::string_view left, std::string_view right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](char one, char other) { return lower(one) == lower(other); });
}

/// "12.5" is of "12", and "121" is not.
bool is_of_version(std::string_view told, std::string_view version) {
    return same_word(told.substr(0, version.size()), version) &&
           (told.size() == version.size() || told[version.size()] == '.');
}

const Distribution* by_name(const Child& child, const Catalog& catalog) {
    const Distribution* only = nullptr;
    int called_so = 0;
    for (const auto* entry : catalog.entries_for(*child.type)) {
        if (same_word(entry->display_name, child.distribution)) return entry;
        if (!same_word(entry->name, child.distribution)) continue;
        if (is_of_version(child.distribution_version, entry->version)) return entry;
        only = entry;
        ++called_so;
    }
    return called_so == 1 && child.distribution_version.empty() ? only : nullptr;
}

}  // namespace

const Distribution* distribution_of(const Child& child, const Catalog& catalog) {
    if (!child.type) return nullptr;
    if (!child.distribution.empty()) {
        if (const auto* entry = catalog.find(*child.type, child.distribution)) return entry;
        if (const auto* entry = by_name(child, catalog)) return entry;
    }
    return *child.type == ChildType::wsl ? catalog.find(ChildType::wsl, child.name) : nullptr;
}

}  // namespace sysmanage::server
