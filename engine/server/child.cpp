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

std::vector<Child> children_among(const std::vector<Host>& hosts, std::string_view parent_id) {
    std::vector<Child> children;
    for (const Host& host : hosts) {
        if (parent_id.empty() || host.parent_host_id != parent_id) continue;
        Child child;
        child.id = "host:" + host.id;
        child.parent_id = parent_id;
        child.host_id = host.id;
        child.name = host.fqdn.substr(0, host.fqdn.find('.'));
        child.hostname = host.fqdn;
        // "Debian 12" says it all; "14.3-RELEASE" does not say of what.
        const bool names_itself = !host.platform_release.empty() &&
                                  (host.platform_release.front() < '0' || host.platform_release.front() > '9');
        child.distribution = names_itself ? host.platform_release : host.platform_text;
        child.distribution_version = names_itself ? std::string() : host.platform_release;
        if (host.up) child.status = *host.up ? ChildStatus::running : ChildStatus::stopped;
        child.status_text = !host.up ? "unknown" : *host.up ? "running" : "stopped";
        child.reboot_required = host.reboot_required;
        child.agent_version = host.agent_version;
        children.push_back(std::move(child));
    }
    return children;
}

std::optional<std::chrono::seconds> silence(const Child& child, Time now) {
    if (!child.in_progress()) return std::nullopt;
    // A server that lost its correlation may never tell a step: then the age of the row itself counts.
    const std::optional<Time> last = child.step_at ? child.step_at : child.created_at;
    if (!last) return std::nullopt;
    return std::max(std::chrono::seconds{0}, std::chrono::duration_cast<std::chrono::seconds>(now - *last));
}

}  // namespace sysmanage::server
