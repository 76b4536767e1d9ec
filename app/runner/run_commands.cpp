// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/runner/run.h"

namespace sysmanage::runner {
namespace {

using How = ProcessEnd::How;

// What a foreign plan gave as parameters may be more than texts: then the original has been kept.
nlohmann::json description_params(const CommandSpec& command) {
    const auto kept = std::find_if(command.unknown.begin(), command.unknown.end(),
                                   [](const auto& entry) { return entry.first == "description_params"; });
    if (kept != command.unknown.end()) return kept->second;
    auto params = nlohmann::json::object();
    for (const auto& [name, value] : command.description.params) params[name] = value;
    return params;
}

nlohmann::json command_result(const CommandSpec& command, const Captured& captured, const Message& fault) {
    nlohmann::json result = {
        {"argv", command.argv},   {"description", describe(command)}, {"returncode", captured.end.code},
        {"stdout", captured.out}, {"stderr", captured.err},           {"success", captured.end.succeeded()}};
    if (captured.end.how == How::timed_out) result["error"] = "timeout";
    if (captured.end.how == How::cancelled) result["error"] = "cancelled";
    if (captured.end.how == How::not_started) result["error"] = to_english(fault);
    if (!command.description.empty()) {
        result["description_key"] = command.description.key;
        result["description_params"] = description_params(command);
    }
    return result;
}

std::string_view last_line(std::string_view text) {
    while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
    const auto before = text.rfind('\n');
    return before == text.npos ? text : text.substr(before + 1);
}

}  // namespace

bool Captured::says_skipped() const { return end.succeeded() && last_line(out).starts_with("skipped:"); }

std::string Captured::last_words() const { return std::string(last_line(err.empty() ? out : err)); }

Captured Run::run_command(const CommandSpec& command) {
    auto argv = command.sudo ? with_root_rights(command.argv) : command.argv;
    return capture(std::move(argv), command.timeout);
}

// A step that fails takes back by itself. One that was killed cannot, nor can anybody between two steps.
void Run::take_back() {
    const bool has_undo = std::any_of(plan_.commands.begin(), plan_.commands.end(),
                                      [](const auto& command) { return !command.undo_argv.empty(); });
    const bool stopped = cancelled() || killed_;
    if (undo_ && stopped) undo();
    if (!undo_ && has_undo && stopped)
        writer_.take_back_all();
    else
        writer_.take_back_secrets();
}

void Run::undo() {
    auto argv = undo_->sudo ? with_root_rights(undo_->undo_argv) : undo_->undo_argv;
    const auto end = run_process({.argv = std::move(argv), .timeout = options_.cancel_grace});
    if (!end.succeeded()) add_error({"runner.undo_failed"});
}

Run::Verdict Run::run_commands(const Steps& steps) {
    auto& results = results_["commands"] = nlohmann::json::array();
    for (const auto& step : steps) {
        if (cancelled()) {
            add_error(cancelled_message());
            return Verdict::stop;
        }
        const auto& command = plan_.commands[step.index];
        begin(step);
        const auto captured = run_command(command);
        killed_ = captured.end.killed || captured.end.how == How::signalled;
        if (captured.end.succeeded()) {
            if (!command.undo_argv.empty()) undo_ = &command;
            results.push_back(command_result(command, captured, {}));
            finish(captured.says_skipped() ? StepState::skipped : StepState::done);
            continue;
        }
        const auto fault = captured.fault(describe(command), command.timeout, options_.cancel_grace);
        results.push_back(command_result(command, captured, fault));
        add_error(fault);
        const bool passed_over = command.ignore_errors && captured.end.how != How::cancelled;
        finish(passed_over ? StepState::failed_ignored : StepState::failed, captured.end.code, fault);
        if (!passed_over) return Verdict::stop;
    }
    return Verdict::go_on;
}

}  // namespace sysmanage::runner
