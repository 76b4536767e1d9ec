// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/request/cloud_snippet.h"

#include <array>

namespace sysmanage {
namespace {

// What the request's own fields say; a snippet that says otherwise is refused instead of silently winning or losing.
constexpr std::array<std::string_view, 3> fields_of_the_request = {"hostname", "fqdn", "manage_etc_hosts"};

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
    if (!problems.empty()) return tl::unexpected(std::move(problems));
    return std::move(*snippet);
}

Message snippet_fault(std::string_view text) {
    const auto snippet = read_snippet(text);
    return snippet ? Message{} : snippet.error().front().message;
}

}  // namespace sysmanage
