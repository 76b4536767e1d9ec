// SPDX-License-Identifier: GPL-3.0-or-later
// plan: a request becomes a plan, in one of its forms.
#include <chrono>

#include "app/cli/input.h"
#include "app/cli/log.h"
#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "engine/bundle/bundle.h"
#include "engine/plan/json_document.h"
#include "engine/plan/plan_json.h"
#include "engine/plan/plan_shell.h"
#include "engine/plan/plan_text.h"
#include "engine/planner.h"

namespace sysmanage::cli {
namespace {

std::chrono::sys_seconds current_time() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

/// What the options say in place of the request's own fields.
Result<void> apply_options(const Arguments& arguments, Json& body) {
    if (arguments.has("--hypervisor")) {
        const auto wanted = arguments.value("--hypervisor");
        const auto given = body.find("child_type");
        if (given != body.end() && *given != wanted)
            return fault("--hypervisor", "is " + wanted + ", but the request's child_type is another");
        body["child_type"] = wanted;
    }
    if (arguments.has("--virt-type")) body["virt_type"] = arguments.value("--virt-type");
    if (arguments.has("--cloud-init")) {
        auto snippet = read_input("--cloud-init", arguments.value("--cloud-init"));
        if (!snippet) return tl::unexpected(snippet.error());
        body["cloud_init"] = std::move(*snippet);
    }
    return {};
}

Result<Request> read_request(const Arguments& arguments, Action action, const Catalog& catalog) {
    const auto text = read_input("--request", arguments.value("--request"));
    if (!text) return tl::unexpected(text.error());
    auto body = read_json(*text);
    // Text that is no JSON has its own words; so has a document that is no object.
    if (!body || !body->is_object()) {
        const auto problems = parse_request_text(action, *text, catalog);
        return problems ? fault("request", "is not an object") : refused(problems.error());
    }
    if (auto applied = apply_options(arguments, *body); !applied) return tl::unexpected(applied.error());
    auto request = parse_request(action, *body, catalog);
    if (!request) return refused(request.error());
    return std::move(*request);
}

Result<Plan> build(const Arguments& arguments, Action action, std::chrono::sys_seconds now, RandomSource& random) {
    const auto catalog = read_catalog(arguments);
    if (!catalog) return tl::unexpected(catalog.error());
    const auto request = read_request(arguments, action, *catalog);
    if (!request) return tl::unexpected(request.error());
    auto plan = make_plan(action, *request, *catalog, {now, random});
    if (!plan) return refused(plan.error());
    return std::move(*plan);
}

struct Rendered {
    std::string content;
    Access access = Access::owner;
};

Rendered render(const Plan& plan, const Arguments& arguments, std::chrono::sys_seconds now, RandomSource& random) {
    const auto format = arguments.value("--format", "json");
    if (format == "message") return {to_message(plan, make_uuid(random)).dump() + "\n"};
    if (format == "sh") return {to_shell_script(plan)};
    if (format == "bundle") return {make_bundle(plan, now)};
    if (format == "text") {
        const bool revealed = arguments.has("--reveal-secrets");
        return {to_text(plan, revealed ? Secrets::revealed : Secrets::masked),
                revealed ? Access::owner : Access::usual};
    }
    return {canonical_text(plan) + "\n"};
}

Result<void> make(const Arguments& arguments, std::chrono::sys_seconds now, RandomSource& random) {
    const auto output = arguments.value("--output", "-");
    if (auto writable = check_output("--output", output); !writable) return writable;
    const auto action = action_from_name(arguments.value("ACTION"));
    if (!action) return fault("ACTION", "is not known to the engine");
    const auto plan = build(arguments, *action, now, random);
    if (!plan) return tl::unexpected(plan.error());
    log_verbose("the plan's digest is {}", plan_digest(*plan));
    const auto rendered = render(*plan, arguments, now, random);
    return write_output("--output", output, rendered.content, rendered.access);
}

}  // namespace

int run_plan(const Arguments& arguments) {
    auto now = Result<std::chrono::sys_seconds>(current_time());
    if (arguments.has("--now")) now = read_time(arguments.value("--now"));
    if (!now) return refuse(now.error());
    SystemRandom system;
    SeededRandom seeded(arguments.value("--seed"));
    RandomSource& random = arguments.has("--seed") ? static_cast<RandomSource&>(seeded) : system;
    if (arguments.has("--seed"))
        warn("--seed makes salts and tokens that anybody can guess: not for a plan that is used");
    const auto made = make(arguments, *now, random);
    return made ? exit_status::done : refuse(made.error());
}

}  // namespace sysmanage::cli
