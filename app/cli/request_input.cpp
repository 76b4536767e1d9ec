// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/request_input.h"

#include <algorithm>

#include "app/cli/input.h"
#include "engine/plan/json_document.h"
#include "engine/request/cloud_snippet.h"

namespace sysmanage::cli {
namespace {

void take(Faults& faults, const Faults& more) { faults.insert(faults.end(), more.begin(), more.end()); }

Result<YamlNode> snippet_of(const std::string& field, const std::string& text) {
    auto snippet = read_snippet(text);
    if (snippet) return std::move(*snippet);
    auto faults = in_english(snippet.error());
    for (auto& fault : faults) fault.field = field;
    return tl::unexpected(std::move(faults));
}

Result<YamlNode> snippet_in(const std::string& path) {
    const auto text = read_input("--cloud-init", path);
    if (!text) return tl::unexpected(text.error());
    return snippet_of("--cloud-init", *text);
}

/// The request's own snippet and those of the options become one tree, later ones on top.
Result<void> merge_snippets(const Arguments& arguments, Json& body) {
    auto& own = body["cloud_init"];
    // A field that is no text is the validation's to refuse.
    if (!own.is_null() && !own.is_string()) return {};
    std::vector<Result<YamlNode>> snippets;
    if (own.is_string()) snippets.push_back(snippet_of("cloud_init", own.get<std::string>()));
    for (const auto& path : arguments.values("--cloud-init")) snippets.push_back(snippet_in(path));
    auto merged = YamlNode::map();
    Faults faults;
    for (const auto& snippet : snippets) {
        if (snippet)
            merged.merge(*snippet);
        else
            take(faults, snippet.error());
    }
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    own = to_yaml(merged);
    return {};
}

Result<void> apply_options(const Arguments& arguments, Action action, Json& body) {
    // Documents by themselves are for any machine; the catalogue has their installers with those for VMs.
    if (action == Action::provision && body["child_type"].is_null())
        body["child_type"] = std::string(child_type_name(ChildType::kvm));
    if (arguments.has("--hypervisor")) {
        const auto wanted = arguments.value("--hypervisor");
        auto& given = body["child_type"];
        if (!given.is_null() && given != wanted)
            return fault("--hypervisor", "is " + wanted + ", but the request's child_type is another");
        given = wanted;
    }
    if (arguments.has("--virt-type")) body["virt_type"] = arguments.value("--virt-type");
    return arguments.has("--cloud-init") ? merge_snippets(arguments, body) : Result<void>();
}

Result<void> check_standard_input(const Arguments& arguments) {
    auto inputs = arguments.values("--cloud-init");
    for (const auto* option : {"--request", "--catalog"}) inputs.push_back(arguments.value(option));
    if (std::count(inputs.begin(), inputs.end(), "-") > 1) return fault("-", "standard input can be read only once");
    return {};
}

}  // namespace

Result<Request> read_request(const Arguments& arguments, Action action, const Catalog& catalog) {
    if (auto once = check_standard_input(arguments); !once) return tl::unexpected(once.error());
    const auto text = read_input("--request", arguments.value("--request"));
    if (!text) return tl::unexpected(text.error());
    auto body = read_json(*text);
    // Text that is no JSON has its own words; so has a document that is no object.
    if (!body || !body->is_object()) {
        const auto problems = parse_request_text(action, *text, catalog);
        return problems ? fault("request", "is not an object") : refused(problems.error());
    }
    if (auto applied = apply_options(arguments, action, *body); !applied) return tl::unexpected(applied.error());
    auto request = parse_request(action, *body, catalog);
    if (!request) return refused(request.error());
    return std::move(*request);
}

}  // namespace sysmanage::cli
