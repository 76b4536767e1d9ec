// SPDX-License-Identifier: GPL-3.0-or-later
// apply: runs a plan on this machine, as the agent would.
#include <atomic>
#include <csignal>
#include <cstdio>

#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "app/cli/verbs.h"
#include "app/runner/process.h"
#include "engine/lint/lint.h"
#include "engine/plan/plan_json.h"
#include "engine/text/utf8.h"

namespace sysmanage::cli {
namespace {

std::atomic<bool> cancelled = false;

void on_signal(int) { cancelled = true; }

/// The first signal ends the running step, which takes back what it has made; the same clean-up answers a hang-up.
void cancel_on_signals() {
    struct sigaction action {};
    action.sa_handler = on_signal;
    sigemptyset(&action.sa_mask);
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) sigaction(number, &action, nullptr);
}

void tell(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stderr); }

void warn_of(const PlanInput& input, const std::string& path) {
    if (input.readable_by_others)
        for (const auto& file : input.plan.files)
            if (!file.secrets.empty()) {
                warn(path + " holds secrets, and others may read it (chmod 600)");
                break;
            }
    for (const auto& finding : lint(input.plan))
        if (finding.severity == Severity::error) warn(finding.rule + ": " + to_english(finding.message));
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
    if (!result_path.empty())
        if (const auto writable = check_output("--result", result_path); !writable) return refuse(writable.error());
    const auto input = read_plan("PLAN.json", path);
    if (!input) return refuse(input.error());
    const auto& plan = input->plan;
    if (arguments.has("--dry-run")) {
        const auto printed = print(forecast_text(plan, runner::dry_run(plan)));
        return printed ? exit_status::done : refuse(printed.error());
    }
    warn_of(*input, path);
    cancel_on_signals();
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
