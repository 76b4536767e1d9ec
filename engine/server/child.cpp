// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/server/child.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sysmanage::server {
namespace {

constexpr std::array<std::pair<std::string_view, ChildStatus>, 9> words{{
    {"pending", ChildStatus::pending},
    {"creating", ChildStatus::creating},
    {"installing", ChildStatus::installing},
    {"running", ChildStatus::running},
    {"stopped", ChildStatus::stopped},
    {"error", ChildStatus::error},
    {"uninstalling", ChildStatus::uninstalling},
    {"paused", ChildStatus::paused},
    {"unknown", ChildStatus::unknown},
}};

}  // namespace

ChildStatus child_status_from_text(std::string_view text) {
    if (text.empty()) return ChildStatus::unknown;
    const auto* found =
        std::find_if(words.begin(), words.end(), [text](const auto& word) { return word.first == text; });
    return found == words.end() ? ChildStatus::other : found->second;
}

std::optional<std::chrono::seconds> silence(const Child& child, Time now) {
    if (!child.in_progress()) return std::nullopt;
    // A server that lost its correlation may never tell a step: then the age of the row itself counts.
    const std::optional<Time> last = child.step_at ? child.step_at : child.created_at;
    if (!last) return std::nullopt;
    return std::max(std::chrono::seconds{0}, std::chrono::duration_cast<std::chrono::seconds>(now - *last));
}

}  // namespace sysmanage::server
