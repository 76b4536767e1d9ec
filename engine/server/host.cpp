// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/server/host.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sysmanage::server {
namespace {

constexpr std::array<std::pair<std::string_view, Platform>, 4> platforms{{
    {"linux", Platform::linux_},
    {"freebsd", Platform::freebsd},
    {"openbsd", Platform::openbsd},
    {"windows", Platform::windows},
}};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool contains(std::string_view text, std::string_view word) {
    return std::search(text.begin(), text.end(), word.begin(), word.end(),
                       [](char one, char other) { return lower(one) == other; }) != text.end();
}

}  // namespace

Platform platform_from_text(std::string_view text) {
    const auto* found = std::find_if(platforms.begin(), platforms.end(),
                                     [text](const auto& platform) { return contains(text, platform.first); });
    return found == platforms.end() ? Platform::other : found->second;
}

std::vector<ChildType> hypervisors_of(Platform platform) {
    switch (platform) {
        case Platform::linux_:
            return {ChildType::kvm, ChildType::lxd};
        case Platform::freebsd:
            return {ChildType::bhyve};
        case Platform::openbsd:
            return {ChildType::vmm};
        case Platform::windows:
            return {ChildType::wsl};
        case Platform::other:
            return {};
    }
    return {};
}

}  // namespace sysmanage::server
