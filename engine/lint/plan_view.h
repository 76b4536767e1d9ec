// SPDX-License-Identifier: GPL-3.0-or-later
// A plan as the lint's rules look at it: its scripts taken apart once, for all rules.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "engine/lint/shell_scan.h"
#include "engine/plan/execution_order.h"
#include "engine/plan/plan.h"

namespace sysmanage::lint_detail {

/// Shell text of the plan: a script that is written, or the argument of "sh -c".
struct Script {
    Step step{};
    std::string_view text{};
    bool is_file = false;
    ShellText shell{};
    bool is_bounded = false;      ///< the command that runs it has a "timeout" of its own before the shell
    bool checks_digest = false;   ///< computes or compares a digest somewhere; a library: for those who source it
    bool stops_at_unset = false;  ///< "set -u", in itself or in what it sources
    bool decides = false;         ///< has a condition: it may skip what is done
    std::unordered_set<std::string_view> emptied{};  ///< files that it writes with ">"
    /// Commands of the plan that name the script as an argument, or whose argument it is.
    std::vector<std::size_t> runners{};
};

/// One process that the plan starts: a command's argv, or a simple command of a script.
struct Invocation {
    Step step{};
    std::size_t line = 0;      ///< of the script, 0 for an argv
    Script* script = nullptr;  ///< null for an argv
    const ShellCommand* shell = nullptr;
    std::size_t command = 0;                    ///< index into the plan's commands; of an argv only
    std::string program{};                      ///< without folder: "curl"
    std::vector<std::string_view> arguments{};  ///< behind the program; quoted as they stand when of a script

    /// An argument without its quotes.
    std::string plain(std::size_t index) const;
    /// Arguments that are neither options nor redirections, as they stand.
    std::vector<std::string_view> operands() const;
    /// Where standard output goes by ">" or ">>", as they stand.
    std::vector<std::string_view> written_files() const;
    bool has_word(std::string_view word) const;
    bool is_one_of(std::span<const std::string_view> programs) const;
    /// Whether what it prints becomes output of the step.
    bool prints() const;
    /// Whether an option is there: "-f" (also inside "-fsSL") or "--fail" (also "--fail=…").
    bool has_option(std::string_view short_option, std::string_view long_option) const;
};

struct PlanView {
    explicit PlanView(const Plan& plan);
    PlanView(const PlanView&) = delete;
    PlanView& operator=(const PlanView&) = delete;

    const Plan& plan;
    std::vector<Step> steps{};
    std::vector<Script> scripts{};
    std::vector<Invocation> invocations{};
    std::vector<std::string_view> secret_values{};  ///< of marked spans, those that are no chance find

    Step file_step(std::size_t index) const { return {Phase::files, index, false}; }
    Step command_step(std::size_t index) const { return {Phase::commands, index, plan.commands[index].ignore_errors}; }
    /// Line of a byte of a file's content, 1-based.
    static std::size_t line_of(std::string_view content, std::size_t offset);

private:
    void add_scripts();
    void add_runners();
    static void look_at_words(Script& script);
    void add_invocations(Script& script);
    void inherit_from_sourced();
    void add_invocation(std::size_t command);
    void add_secret_values();

    std::unordered_set<std::string_view> functions_{};  ///< of all scripts: no programs, whatever they are called
};

bool is_script(const FileSpec& file);
bool is_powershell(const FileSpec& file);
/// The text behind -c when the command starts a shell with it.
std::optional<std::string_view> inline_shell_text(const CommandSpec& command);
std::string_view base_name(std::string_view path);
bool is_digest_program(std::string_view program);

}  // namespace sysmanage::lint_detail
