// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/message/message.h"

#include <algorithm>
#include <array>

#include "engine/message/problem.h"

namespace sysmanage {
namespace {

struct Entry {
    std::string_view key;
    std::string_view english;
};

// SYSMANAGE_MESSAGE is also what lupdate looks for, in the context "engine".
#define SYSMANAGE_MESSAGE(key, english) Entry{key, english},
constexpr Entry unsorted_table[] = {
#include "engine/message/table/bhyve.inc"
#include "engine/message/table/bundle.inc"
#include "engine/message/table/catalog.inc"
#include "engine/message/table/client.inc"
#include "engine/message/table/dispatch.inc"
#include "engine/message/table/host.inc"
#include "engine/message/table/kvm.inc"
#include "engine/message/table/link.inc"
#include "engine/message/table/lint.inc"
#include "engine/message/table/lxd.inc"
#include "engine/message/table/plan.inc"
#include "engine/message/table/planner.inc"
#include "engine/message/table/provision.inc"
#include "engine/message/table/reboot.inc"
#include "engine/message/table/request.inc"
#include "engine/message/table/runner.inc"
#include "engine/message/table/server.inc"
#include "engine/message/table/signature.inc"
#include "engine/message/table/vmm.inc"
#include "engine/message/table/wsl.inc"
};
#undef SYSMANAGE_MESSAGE

const auto& table() {
    static const auto sorted = [] {
        std::array<Entry, std::size(unsorted_table)> entries{};
        std::copy(std::begin(unsorted_table), std::end(unsorted_table), entries.begin());
        std::sort(entries.begin(), entries.end(), [](auto& a, auto& b) { return a.key < b.key; });
        return entries;
    }();
    return sorted;
}

}  // namespace

std::string_view english_template(std::string_view key) {
    const auto& entries = table();
    const auto at = std::lower_bound(entries.begin(), entries.end(), key,
                                     [](const Entry& entry, std::string_view k) { return entry.key < k; });
    return at != entries.end() && at->key == key ? at->english : key;
}

std::string fill(std::string_view text, const std::vector<std::pair<std::string, std::string>>& params) {
    std::string out;
    out.reserve(text.size() + 32);
    for (std::size_t at = 0; at < text.size();) {
        const auto open = text.find('{', at);
        const auto close = open == text.npos ? text.npos : text.find('}', open);
        if (close == text.npos) {
            out.append(text.substr(at));
            break;
        }
        out.append(text.substr(at, open - at));
        const auto name = text.substr(open + 1, close - open - 1);
        const auto param = std::find_if(params.begin(), params.end(), [&](auto& p) { return p.first == name; });
        // The filled-in text is not scanned again: a parameter may itself contain braces.
        if (param != params.end())
            out.append(param->second);
        else
            out.append(text.substr(open, close - open + 1));
        at = close + 1;
    }
    return out;
}

std::string to_english(const Message& message) { return fill(english_template(message.key), message.params); }

std::string to_english(const Problem& problem) { return problem.field + ": " + to_english(problem.message); }

std::vector<std::string_view> message_keys() {
    std::vector<std::string_view> keys;
    for (const auto& entry : table()) keys.push_back(entry.key);
    return keys;
}

}  // namespace sysmanage
