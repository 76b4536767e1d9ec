// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/request/cloud_snippet.h"

#include <algorithm>
#include <array>

namespace sysmanage {
namespace {

// What the request's own fields say; a snippet that says otherwise is refused instead of silently winning or losing.
constexpr std::array<std::string_view, 3> fields_of_the_request = {"hostname", "fqdn", "manage_etc_hosts"};

// Where cloud-config takes a password in clear. What stands there would stand in the plan, its exports and the seed.
constexpr std::array<std::string_view, 2> clear_passwords = {"password", "chpasswd"};
constexpr std::string_view clear_password_of_a_user = "plain_text_passwd";

bool has_clear_password(const YamlNode& snippet) {
    if (std::any_of(clear_passwords.begin(), clear_passwords.end(), [&](auto key) { return snippet.find(key); }))
        return true;
    const auto* users = snippet.find("users");
    return users && std::any_of(users->items().begin(), users->items().end(), [](const YamlNode& user) {
               return user.kind() == YamlNode::Kind::map && user.find(clear_password_of_a_user);
           });
}

}  // namespace

Checked<YamlNode> read_snippet(std::string_view text) {
    // cloud-init looks for this in the first line only, which is ours once the trees are merged.
    if (text.starts_with("## template:"))
        return tl::unexpected(Problems{{"cloud_init", {"request.cloud_init.template"}}});
    auto snippet = parse_yaml(text);
    if (!snippet || snippet->kind() != YamlNode::Kind::map)
        return tl::unexpected(Problems{{"cloud_init", {"request.cloud_init.not_a_mapping"}}});
    Problems problems;
    for (const auto key : fields_of_the_request)
        if (snippet->find(key))
            problems.push_back({"cloud_init", {"request.cloud_init.contradicts", {{"key", std::string(key)}}}});
    if (has_clear_password(*snippet)) problems.push_back({"cloud_init", {"request.cloud_init.clear_password"}});
    if (!problems.empty()) return tl::unexpected(std::move(problems));
    return std::move(*snippet);
}

Message snippet_fault(std::string_view text) {
    const auto snippet = read_snippet(text);
    return snippet ? Message{} : snippet.error().front().message;
}

}  // namespace sysmanage
