// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"

#include <algorithm>

#include "engine/plan/figures.h"
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

const char* verdict_word(Forecast::Verdict verdict) {
    switch (verdict) {
        case Forecast::Verdict::run:
            return "would run";
        case Forecast::Verdict::skip:
            return "would be skipped";
        case Forecast::Verdict::unknown:
            return "cannot be told";
    }
    return "";
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
    std::string text;
    std::size_t number = 0;
    for (const auto& forecast : forecasts) {
        text += numbered(++number, forecasts.size(), step_title(plan, forecast.step));
        if (forecast.step.phase == Phase::commands) text += indented(argv_lines(plan.commands[forecast.step.index]));
        text += std::string("    ") + verdict_word(forecast.verdict);
        if (!forecast.reason.empty()) text += ": " + visible(forecast.reason);
        text += "\n";
    }
    return text;
}

}  // namespace sysmanage::cli
