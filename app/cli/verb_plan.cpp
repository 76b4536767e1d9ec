// SPDX-License-Identifier: GPL-3.0-or-later
// plan: a request becomes a plan, in one of its forms.
#include <chrono>

#include "app/cli/hazards.h"
#include "app/cli/input.h"
#include "app/cli/keys.h"
#include "app/cli/log.h"
#include "app/cli/output.h"
#include "app/cli/request_input.h"
#include "app/cli/verbs.h"
#include "engine/bundle/bundle.h"
#include "engine/plan/plan_json.h"
#include "engine/plan/plan_shell.h"
#include "engine/plan/plan_text.h"
#include "engine/plan/windows.h"
#include "engine/planner.h"

namespace sysmanage::cli {
namespace {

Result<std::chrono::sys_seconds> current_time() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
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

Rendered render(const Plan& plan, const Arguments& arguments, std::chrono::sys_seconds now, RandomSource& random,
                const SigningKey* signer) {
    const auto format = arguments.value("--format", "json");
    if (format == "message") return {to_message(plan, make_uuid(random)).dump() + "\n"};
    if (format == "sh") return {to_shell_script(plan)};
    if (format == "bundle") return {make_bundle(plan, now, signer)};
    if (format == "text") {
        const bool revealed = arguments.has("--reveal-secrets");
        return {to_text(plan, revealed ? Secrets::revealed : Secrets::masked),
                revealed ? Access::owner : Access::usual};
    }
    return {canonical_text(plan) + "\n"};
}

/// What can be judged before anything is made.
Faults faults_of_options(const Arguments& arguments, const Result<std::chrono::sys_seconds>& now) {
    Faults faults;
    const auto add = [&](const auto& result) {
        if (!result) faults.insert(faults.end(), result.error().begin(), result.error().end());
    };
    add(now);
    add(check_output("--output", arguments.value("--output", "-")));
    if (arguments.has("--sign") && arguments.value("--format") != "bundle")
        faults.push_back({"--sign", "only a bundle is signed: --format bundle"});
    if (arguments.has("--password-file") && !arguments.has("--sign"))
        faults.push_back({"--password-file", "is the password of a key: --sign"});
    return faults;
}

Result<void> make(const Arguments& arguments, std::chrono::sys_seconds now, RandomSource& random,
                  const SigningKey* signer) {
    const auto action = action_from_name(arguments.value("ACTION"));
    if (!action) return fault("ACTION", "is not known to the engine");
    const auto plan = build(arguments, *action, now, random);
    if (!plan) return tl::unexpected(plan.error());
    if (arguments.value("--format", "json") == "sh" && is_for_windows(*plan))
        return fault("--format", "sh is not for this plan: a Windows parent has no POSIX shell");
    log_verbose("the plan's digest is {}", plan_digest(*plan));
    const auto rendered = render(*plan, arguments, now, random, signer);
    const auto output = arguments.value("--output", "-");
    auto written = write_output("--output", output, rendered.content, rendered.access);
    if (written && rendered.access == Access::owner && holds_secrets(*plan) && others_may_read(output))
        warn("what was written holds secrets, and others may read it: --output makes it readable for you only");
    return written;
}

}  // namespace

int run_plan(const Arguments& arguments) {
    const auto now = arguments.has("--now") ? read_time(arguments.value("--now")) : current_time();
    if (const auto faults = faults_of_options(arguments, now); !faults.empty()) return refuse(faults);
    SystemRandom system;
    SeededRandom seeded(arguments.value("--seed"));
    RandomSource& random = arguments.has("--seed") ? static_cast<RandomSource&>(seeded) : system;
    const auto signer = signing_key(arguments);
    if (!signer) return refuse(signer.error());
    const auto made = make(arguments, *now, random, *signer ? &**signer : nullptr);
    if (!made) return refuse(made.error());
    if (arguments.has("--seed")) warn("--seed makes salts and tokens that anybody can guess: not for a plan in use");
    return exit_status::done;
}

}  // namespace sysmanage::cli
