// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/runner.h"

#include <algorithm>

#include "app/runner/output_tail.h"
#include "app/runner/run.h"

namespace sysmanage::runner {
namespace {

constexpr Phase phases[] = {Phase::packages, Phase::files, Phase::commands, Phase::service_actions,
                            Phase::packages_to_remove};

// One stream of a process: secrets out, then its end for the result and its lines for whoever watches.
class Channel {
public:
    explicit Channel(const SecretMask& mask) : masked_(mask) {}
    std::string take(std::string_view bytes) { return keep(masked_.feed(bytes)); }
    std::string rest() {
        auto lines = keep(masked_.rest());
        return lines += gate_.rest();
    }
    std::string tail() const { return tail_.text(); }

private:
    std::string keep(const std::string& bytes) {
        tail_.add(bytes);
        return gate_.pass(bytes);
    }
    MaskedStream masked_;
    OutputTail tail_;
    LineGate gate_;
};

}  // namespace

Run::Run(const Plan& plan, const Options& options)
    : plan_(plan), options_(options), mask_(plan), order_(execution_order(plan)) {}

Outcome Run::go() {
    Outcome outcome;
    nlohmann::json failed_step = nullptr;
    for (const auto phase_now : phases) {
        if (phase(phase_now) == Verdict::go_on) continue;
        failed_step = phase_name(phase_now);
        break;
    }
    outcome.success = failed_step.is_null();
    // A cancel that came when all was done is none.
    outcome.cancelled = !outcome.success && cancelled();
    if (!outcome.success) {
        take_back();
        report_unreached();
    }
    outcome.result = {{"success", outcome.success},
                      {"failed_step", failed_step},
                      {"errors", std::move(errors_)},
                      {"results", std::move(results_)}};
    mask_.apply_to(outcome.result);
    return outcome;
}

Run::Steps Run::steps_of(Phase phase) const {
    Steps steps;
    std::copy_if(order_.begin(), order_.end(), std::back_inserter(steps),
                 [&](const Step& step) { return step.phase == phase; });
    return steps;
}

Run::Verdict Run::phase(Phase phase) {
    const auto steps = steps_of(phase);
    if (steps.empty()) return Verdict::go_on;
    if (cancelled()) {
        add_error(cancelled_message());
        return Verdict::stop;
    }
    switch (phase) {
        case Phase::packages:
        case Phase::packages_to_remove:
            return change_packages(steps, phase);
        case Phase::files:
            return write_files(steps);
        case Phase::commands:
            return run_commands(steps);
        case Phase::service_actions:
            return switch_services(steps);
    }
    return Verdict::stop;
}

void Run::begin(const Step& step) {
    number_ = static_cast<std::size_t>(std::find(order_.begin(), order_.end(), step) - order_.begin()) + 1;
    begun_ = std::chrono::steady_clock::now();
    emit(StepState::running, {}, 0, {});
}

void Run::finish(StepState state, int exit_code, const Message& message) {
    emit(state, message.empty() ? std::string() : mask_.apply(to_english(message)), exit_code, message);
}

void Run::emit(StepState state, std::string text, int exit_code, const Message& message) {
    if (!options_.on_event) return;
    StepEvent event{order_[number_ - 1], number_, order_.size(), state, std::move(text), exit_code};
    event.elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun_);
    event.message = message;
    for (auto& [name, value] : event.message.params) value = mask_.apply(value);
    options_.on_event(event);
}

Captured Run::capture(std::vector<std::string> argv, std::chrono::seconds timeout) {
    Channel out(mask_);
    Channel err(mask_);
    const auto show = [&](std::string lines) {
        if (!lines.empty()) emit(StepState::running, std::move(lines), 0, {});
    };
    Captured captured;
    captured.end = run_process({.argv = std::move(argv),
                                .timeout = timeout,
                                .grace = options_.cancel_grace,
                                .cancel = options_.cancel,
                                .on_output = [&](Stream stream, std::string_view bytes) {
                                    show((stream == Stream::out ? out : err).take(bytes));
                                }});
    show(out.rest());
    show(err.rest());
    captured.out = out.tail();
    captured.err = err.tail();
    return captured;
}

void Run::add_error(const Message& message) { errors_.push_back(to_english(message)); }

Message Run::cancelled_message() const { return {"runner.cancelled_between"}; }

void Run::report_unreached() {
    while (number_ < order_.size()) {
        ++number_;
        begun_ = std::chrono::steady_clock::now();
        emit(StepState::not_reached, {}, 0, {});
    }
}

Message Captured::fault(const std::string& step, std::chrono::seconds timeout, std::chrono::seconds grace) const {
    using How = ProcessEnd::How;
    Message message{"runner.step.failed", {{"step", step}}};
    const auto add = [&](const char* name, std::string value) { message.params.emplace_back(name, std::move(value)); };
    switch (end.how) {
        case How::not_started:
            message.key = "runner.step.not_started";
            add("reason", to_english(end.error));
            break;
        case How::signalled:
            message.key = "runner.step.signalled";
            add("signal", std::to_string(-end.code));
            break;
        case How::timed_out:
            message.key = end.killed ? "runner.step.timeout_killed" : "runner.step.timeout";
            add("seconds", std::to_string(timeout.count()));
            add("grace", std::to_string(grace.count()));
            break;
        case How::cancelled:
            message.key = end.killed ? "runner.step.cancelled_killed" : "runner.step.cancelled";
            add("grace", std::to_string(grace.count()));
            break;
        case How::exited:
            add("code", std::to_string(end.code));
            add("words", last_words());
    }
    return message;
}

Outcome run(const Plan& plan, const Options& options) { return Run(plan, options).go(); }

}  // namespace sysmanage::runner
