// SPDX-License-Identifier: GPL-3.0-or-later
// A run of a plan while it lasts: what its phases share.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "app/runner/file_writer.h"
#include "app/runner/process.h"
#include "app/runner/runner.h"
#include "app/runner/secret_mask.h"

namespace sysmanage::runner {

/// A process of a step with the ends of its output, secrets masked.
struct Captured {
    ProcessEnd end;
    std::string out;
    std::string err;

    /// Why it has failed, for a step of that name: exit status and its last words.
    Message fault(const std::string& step, std::chrono::seconds timeout, std::chrono::seconds grace) const;
    bool says_skipped() const;
    /// The last line of the standard error, or else of the standard output.
    std::string last_words() const;
};

class Run {
public:
    Run(const Plan& plan, const Options& options);
    Outcome go();

private:
    using Steps = std::vector<Step>;
    enum class Verdict { go_on, stop };

    // runner.cpp
    Steps steps_of(Phase phase) const;
    Verdict phase(Phase phase);
    bool cancelled() const { return options_.cancel && options_.cancel->load(); }
    void begin(const Step& step);
    void finish(StepState state, int exit_code = 0, const Message& message = {});
    void emit(StepState state, std::string text, int exit_code, const Message& message);
    Captured capture(std::vector<std::string> argv, std::chrono::seconds timeout);
    void add_error(const Message& message);
    Message cancelled_message() const;
    void report_unreached();

    // run_files.cpp
    Verdict write_files(const Steps& steps);
    // run_commands.cpp
    Verdict run_commands(const Steps& steps);
    Captured run_command(const CommandSpec& command);
    void take_back();
    void undo();
    // run_system.cpp
    Verdict change_packages(const Steps& steps, Phase phase);
    std::pair<Captured, Message> change_package(const PackageSpec& package, bool install);
    Verdict switch_services(const Steps& steps);
    nlohmann::json switch_group(const Steps& steps, const std::string& action);
    Message switch_service(const std::string& service, const std::string& action);

    const Plan& plan_;
    const Options& options_;
    const SecretMask mask_;
    const Steps order_;
    FileWriter writer_;
    nlohmann::json results_ = nlohmann::json::object();
    nlohmann::json errors_ = nlohmann::json::array();
    std::size_t number_ = 0;             // of the step that was begun last
    const CommandSpec* undo_ = nullptr;  // whose undo_argv takes back what the plan has made so far
    bool killed_ = false;                // a step was, and could not take back
    std::chrono::steady_clock::time_point begun_;
};

}  // namespace sysmanage::runner
