// SPDX-License-Identifier: GPL-3.0-or-later
// apply: runs a plan on this machine, as the agent would.
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <string_view>

#include "app/cli/hazards.h"
#include "app/cli/input.h"
#include "app/cli/keys.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "app/cli/verbs.h"
#include "app/runner/process.h"
#include "engine/plan/plan_json.h"
#include "engine/text/sha256.h"
#include "engine/text/utf8.h"

namespace sysmanage::cli {
namespace {

std::atomic<bool> cancelled = false;

// Only what a signal handler may do: write(2) and a flag.
void on_signal(int) {
    if (cancelled.exchange(true)) return;
    constexpr std::string_view words = "\nstopping: the step that runs now takes back what it has made\n";
    [[maybe_unused]] const auto written = write(2, words.data(), words.size());
}

/// The first signal ends the running step, which takes back what it has made; the same clean-up answers a hang-up.
void cancel_on_signals() {
    struct sigaction action {};
    action.sa_handler = on_signal;
    sigemptyset(&action.sa_mask);
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) sigaction(number, &action, nullptr);
}

void tell(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stderr); }

/// A plan that was damaged or edited on its way here is not begun: its digests say which file.
Faults damaged_files(const Plan& plan) {
    Faults faults;
    for (std::size_t i = 0; i < plan.files.size(); ++i) {
        const auto& file = plan.files[i];
        if (!file.expected_sha256.empty() && file.expected_sha256 != written_sha256_hex(file.content))
            faults.push_back({"files[" + std::to_string(i) + "].expected_sha256", "is not that of the file's content"});
    }
    return faults;
}

/// Who has signed a bundle is known before it is run, and a key that is given must have.
Result<void> check_signature(const Arguments& arguments, const PlanInput& input) {
    if (input.verified_by) {
        note("the bundle's signature is good, by the key " + key_number_text(*input.signed_by));
        return {};
    }
    if (input.signed_by)
        return fault("--key", "the bundle is signed by the key " + key_number_text(*input.signed_by) +
                                  ": give its public file, by which it is verified");
    if (arguments.has("--key"))
        return fault("--key", input.bundled ? "the bundle is not signed" : "a plan is not signed, only a bundle");
    return {};
}

void warn_of(const PlanInput& input, const std::string& path) {
    if (input.readable_by_others && holds_secrets(input.plan))
        warn(path + " holds secrets, and others may read it (chmod 600)");
    for (const auto& finding : lint(input.plan))
        if (finding.severity == Severity::error) warn(finding_line(finding));
    if (!runner::is_root()) note("not root here: steps that need it use sudo -n");
}

int finish(const runner::Outcome& outcome) {
    if (outcome.success) {
        tell("done: every step has ended well\n");
        return exit_status::done;
    }
    for (const auto& error : outcome.result["errors"])
        if (error.is_string()) tell("failed: " + utf8::visible(error.get<std::string>(), false) + "\n");
    return outcome.cancelled ? exit_status::interrupted : exit_status::failed;
}

}  // namespace

int run_apply(const Arguments& arguments) {
    const auto path = arguments.value("PLAN.json");
    const auto result_path = arguments.value("--result");
    const bool dry = arguments.has("--dry-run");
    if (dry && !result_path.empty()) return refuse({{"--result", "a dry run has no result"}});
    if (!result_path.empty())
        if (const auto writable = check_output("--result", result_path); !writable) return refuse(writable.error());
    const auto keys = trusted_keys(arguments);
    if (!keys) return refuse(keys.error());
    const auto input = read_plan("PLAN.json", path, *keys);
    if (!input) return refuse(input.error());
    if (const auto good = check_signature(arguments, *input); !good) return refuse(good.error());
    const auto& plan = input->plan;
    if (const auto faults = damaged_files(plan); !faults.empty()) return refuse(faults);
    if (dry) {
        const auto printed = print(forecast_text(plan, runner::dry_run(plan)));
        return printed ? exit_status::done : refuse(printed.error());
    }
    cancel_on_signals();
    warn_of(*input, path);
    tell("applying plan " + plan_digest(plan) + "\n");
    const auto outcome = runner::run(
        plan,
        {.on_event = [&](const runner::StepEvent& event) { tell(progress_text(plan, event)); }, .cancel = &cancelled});
    const int status = finish(outcome);
    if (result_path.empty()) return status;
    const auto written = write_output("--result", result_path, outcome.result.dump(2) + "\n", Access::owner);
    if (written) return status;
    refuse(written.error());
    return status == exit_status::done ? exit_status::bad_input : status;
}

}  // namespace sysmanage::cli
