// SPDX-License-Identifier: GPL-3.0-or-later
// A plan as the lint's rules look at it: its scripts taken apart once, for all rules.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
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
    bool checks_digest = false;   ///< computes or compares a digest somewhere
    bool stops_at_unset = false;  ///< "set -u", in itself or in what it sources
};

/// One process that the plan starts: a command's argv, or a simple command of a script.
struct Invocation {
    Step step{};
    std::size_t line = 0;      ///< of the script, 0 for an argv
    Script* script = nullptr;  ///< null for an argv
    const ShellCommand* shell = nullptr;
    std::string program{};                      ///< without folder: "curl"
    std::vector<std::string_view> arguments{};  ///< behind the program; quoted as they stand when of a script

    /// An argument without its quotes.
    std::string plain(std::size_t index) const;
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
    void add_invocations(Script& script);
    void inherit_from_sourced();
    void add_invocation(std::size_t command);
    void add_secret_values();
};

bool is_script(const FileSpec& file);
/// The text behind -c when the command starts a shell with it.
std::optional<std::string_view> inline_shell_text(const CommandSpec& command);
std::string_view base_name(std::string_view path);

}  // namespace sysmanage::lint_detail
