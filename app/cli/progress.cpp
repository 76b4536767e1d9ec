// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"

#include <algorithm>

#include "engine/plan/figures.h"
#include "engine/plan/redact.h"
#include "engine/plan/step_words.h"
#include "engine/text/utf8.h"

namespace sysmanage::cli {
namespace {

using runner::Forecast;
using runner::StepState;

std::string visible(const std::string& text) { return utf8::visible(text, false); }

std::string numbered(std::size_t number, std::size_t total, const std::string& text) {
    return "[" + std::to_string(number) + "/" + std::to_string(total) + "] " + text + "\n";
}

std::string indented(const std::string& lines) {
    std::string text;
    std::size_t begin = 0;
    while (begin < lines.size()) {
        const auto end = std::min(lines.find('\n', begin), lines.size());
        text += "    " + visible(lines.substr(begin, end - begin)) + "\n";
        begin = end + 1;
    }
    return text;
}

std::string seconds_text(std::chrono::milliseconds elapsed) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(elapsed);
    return seconds.count() < 2 ? std::string() : " (" + human_duration(seconds) + ")";
}

const char* verdict_word(Forecast::Verdict verdict, bool is_file) {
    switch (verdict) {
        case Forecast::Verdict::run:
            return is_file ? "would be written" : "would run";
        case Forecast::Verdict::skip:
            return is_file ? "would stay" : "would be skipped";
        case Forecast::Verdict::unknown:
            return "unknown";
        case Forecast::Verdict::fails:
            return "would fail";
        case Forecast::Verdict::not_reached:
            return "not reached";
    }
    return "";
}

std::string summary(const std::vector<Forecast>& forecasts) {
    const auto count = [&](Forecast::Verdict verdict) {
        return std::to_string(std::count_if(forecasts.begin(), forecasts.end(),
                                            [&](const Forecast& forecast) { return forecast.verdict == verdict; }));
    };
    const auto failing = count(Forecast::Verdict::fails);
    const auto would_fail = failing == "0" ? std::string() : ", " + failing + " would fail";
    return "nothing was changed; of " + std::to_string(forecasts.size()) + " steps " + count(Forecast::Verdict::run) +
           " would do something, " + count(Forecast::Verdict::skip) + " would not, of " +
           count(Forecast::Verdict::unknown) + " it is unknown" + would_fail + "\n";
}

/// The argv of a command, one argument a line, as the preview has it.
std::string argv_lines(const CommandSpec& command) {
    std::string lines;
    for (const auto& argument : command.argv) lines += argument + "\n";
    return lines;
}

}  // namespace

std::string progress_text(const Plan& plan, const runner::StepEvent& event) {
    switch (event.state) {
        case StepState::running:
            return event.text.empty() ? numbered(event.number, event.total, step_title(plan, event.step))
                                      : indented(event.text);
        case StepState::failed:
            return "    failed" + seconds_text(event.elapsed) + ": " + visible(event.text) + "\n";
        case StepState::failed_ignored:
            return "    failed, which this step may" + seconds_text(event.elapsed) + ": " + visible(event.text) + "\n";
        case StepState::not_reached:
            return numbered(event.number, event.total, "not reached: " + step_title(plan, event.step));
        case StepState::done:
            return event.elapsed < std::chrono::seconds(2) ? "" : "    done" + seconds_text(event.elapsed) + "\n";
        case StepState::waiting:
        case StepState::skipped:
            return {};
    }
    return {};
}

std::string forecast_text(const Plan& plan, const std::vector<Forecast>& forecasts) {
    // Contents are not shown here, and their sizes must stay those of the real ones.
    Plan shown = plan;
    shown.commands = masked(plan).commands;
    std::string text;
    std::size_t number = 0;
    for (const auto& forecast : forecasts) {
        text += numbered(++number, forecasts.size(), step_title(shown, forecast.step));
        if (forecast.step.phase == Phase::commands) text += indented(argv_lines(shown.commands[forecast.step.index]));
        text += std::string("    ") + verdict_word(forecast.verdict, forecast.step.phase == Phase::files);
        if (!forecast.reason.empty()) text += ": " + visible(forecast.reason);
        text += "\n";
    }
    return text + summary(forecasts);
}

}  // namespace sysmanage::cli
