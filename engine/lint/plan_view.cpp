// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lint/plan_view.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace sysmanage::lint_detail {
namespace {

// A shorter value may stand in an argument by chance.
constexpr std::size_t telling_secret = 8;

constexpr std::array<std::string_view, 9> digest_programs = {"sha256sum", "sha512sum", "sha256", "sha512", "shasum",
                                                             "signify",   "minisign",  "gpgv",   "gpg"};

bool sets_nounset(const Invocation& invocation) {
    if (invocation.program != "set") return false;
    return invocation.has_option("-u", "--") ||
           std::find(invocation.arguments.begin(), invocation.arguments.end(), "nounset") != invocation.arguments.end();
}

bool is_redirection(std::string_view word) { return word == ">" || word == ">>"; }

}  // namespace

bool is_digest_program(std::string_view program) {
    // "${ALGORITHM}sum" is how a script chooses one.
    return std::find(digest_programs.begin(), digest_programs.end(), program) != digest_programs.end() ||
           (program.starts_with('$') && program.ends_with("sum"));
}

std::string_view base_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

bool is_script(const FileSpec& file) {
    if (file.path.ends_with(".sh")) return true;
    if (!file.content.starts_with("#!")) return false;
    const auto first_line = std::string_view(file.content).substr(0, file.content.find('\n'));
    const auto interpreter = base_name(first_line.substr(0, first_line.find(' ', 3)));
    return interpreter.ends_with("sh") || first_line.ends_with("env sh") || first_line.ends_with("env bash");
}

std::optional<std::string_view> inline_shell_text(const CommandSpec& command) {
    static constexpr std::array<std::string_view, 6> shells = {"sh", "bash", "dash", "ash", "ksh", "zsh"};
    const std::vector<std::string_view> words(command.argv.begin(), command.argv.end());
    const auto program = program_index(words);
    if (program >= words.size()) return {};
    if (std::find(shells.begin(), shells.end(), base_name(words[program])) == shells.end()) return {};
    for (std::size_t i = program + 1; i + 1 < command.argv.size(); ++i) {
        const std::string_view option = command.argv[i];
        if (!option.starts_with('-')) return {};
        if (option.ends_with('c') && !option.starts_with("--")) return command.argv[i + 1];
    }
    return {};
}

std::string Invocation::plain(std::size_t index) const {
    return script ? without_quotes(arguments[index]) : std::string(arguments[index]);
}

std::vector<std::string_view> Invocation::operands() const {
    std::vector<std::string_view> out;
    bool options_end = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto argument = arguments[i];
        if (script && is_redirection(argument))
            ++i;
        else if (!options_end && argument == "--")
            options_end = true;
        else if (options_end || !argument.starts_with('-') || argument == "-")
            out.push_back(argument);
    }
    return out;
}

std::vector<std::string_view> Invocation::written_files() const {
    std::vector<std::string_view> out;
    for (std::size_t i = 0; script && i + 1 < arguments.size(); ++i)
        if (is_redirection(arguments[i])) out.push_back(arguments[i + 1]);
    return out;
}

bool Invocation::has_word(std::string_view word) const {
    return std::find(arguments.begin(), arguments.end(), word) != arguments.end();
}

bool Invocation::is_one_of(std::span<const std::string_view> programs) const {
    return std::find(programs.begin(), programs.end(), program) != programs.end();
}

bool Invocation::prints() const {
    if (!shell) return true;
    return !shell->captured && !shell->feeds_pipe && written_files().empty();
}

bool Invocation::has_option(std::string_view short_option, std::string_view long_option) const {
    for (const auto argument : arguments) {
        if (argument == "--") return false;
        if (argument.starts_with("--")) {
            if (!long_option.empty() && argument.starts_with(long_option) &&
                (argument.size() == long_option.size() || argument[long_option.size()] == '='))
                return true;
        } else if (argument.size() > 1 && argument[0] == '-' && !short_option.empty() &&
                   argument.find(short_option[1], 1) != argument.npos) {
            return true;
        }
    }
    return false;
}

PlanView::PlanView(const Plan& viewed) : plan(viewed), steps(execution_order(viewed)) {
    add_scripts();
    add_runners();
    for (auto& script : scripts) add_invocations(script);
    inherit_from_sourced();
    for (std::size_t i = 0; i < plan.commands.size(); ++i) add_invocation(i);
    add_secret_values();
}

std::size_t PlanView::line_of(std::string_view content, std::size_t offset) {
    const auto end = content.begin() + static_cast<std::ptrdiff_t>(std::min(offset, content.size()));
    return 1 + static_cast<std::size_t>(std::count(content.begin(), end, '\n'));
}

void PlanView::add_scripts() {
    for (std::size_t i = 0; i < plan.files.size(); ++i)
        if (is_script(plan.files[i]))
            scripts.push_back({.step = file_step(i), .text = plan.files[i].content, .is_file = true});
    for (std::size_t i = 0; i < plan.commands.size(); ++i)
        if (const auto text = inline_shell_text(plan.commands[i]))
            scripts.push_back({.step = command_step(i), .text = *text});
    for (auto& script : scripts) {
        script.shell = scan_shell(script.text);
        look_at_words(script);
        functions_.insert(script.shell.functions.begin(), script.shell.functions.end());
    }
}

void PlanView::look_at_words(Script& script) {
    static constexpr std::array<std::string_view, 7> conditions = {"[", "[[", "test", "if", "while", "until", "!"};
    const auto& words = script.shell.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        script.decides |= std::find(conditions.begin(), conditions.end(), words[i]) != conditions.end();
        if (words[i] == ">" && i + 1 < words.size()) script.emptied.insert(words[i + 1]);
    }
}

void PlanView::add_runners() {
    std::unordered_map<std::string_view, Script*> by_path;
    for (auto& script : scripts) {
        if (script.is_file) {
            by_path.emplace(plan.files[script.step.index].path, &script);
            continue;
        }
        const auto& argv = plan.commands[script.step.index].argv;
        script.runners = {script.step.index};
        script.is_bounded = sysmanage::lint_detail::is_bounded(std::vector<std::string_view>(argv.begin(), argv.end()));
    }
    for (std::size_t i = 0; i < plan.commands.size(); ++i) {
        for (const auto& argument : plan.commands[i].argv) {
            const auto script = by_path.find(argument);
            if (script != by_path.end()) script->second->runners.push_back(i);
        }
    }
}

void PlanView::add_invocations(Script& script) {
    for (const auto& command : script.shell.commands) {
        const auto words = script.shell.words_of(command);
        const auto index = program_index(words);
        if (index == words.size()) continue;
        Invocation invocation{
            .step = script.step, .line = script.is_file ? command.line : 0, .script = &script, .shell = &command};
        invocation.program = base_name(without_quotes(words[index]));
        invocation.arguments.assign(words.begin() + static_cast<std::ptrdiff_t>(index) + 1, words.end());
        if (functions_.contains(invocation.program)) continue;
        script.checks_digest |= is_digest_program(invocation.program);
        script.stops_at_unset |= sets_nounset(invocation);
        invocations.push_back(std::move(invocation));
    }
}

// ". $(dirname "$0")/lib.sh" brings the options of lib.sh; what a library downloads is compared by the script that sources it.
void PlanView::inherit_from_sourced() {
    for (const auto& invocation : invocations) {
        if (invocation.program != "." || !invocation.script || invocation.arguments.empty()) continue;
        const auto name = base_name(invocation.arguments[0]);
        for (auto& sourced : scripts) {
            if (!sourced.is_file || !name.starts_with(base_name(plan.files[sourced.step.index].path))) continue;
            invocation.script->stops_at_unset |= sourced.stops_at_unset;
            if (sourced.runners.empty()) sourced.checks_digest |= invocation.script->checks_digest;
        }
    }
}

void PlanView::add_invocation(std::size_t command) {
    const auto& argv = plan.commands[command].argv;
    const std::vector<std::string_view> words(argv.begin(), argv.end());
    const auto index = program_index(words);
    if (index == words.size()) return;
    Invocation invocation{.step = command_step(command), .command = command};
    invocation.program = base_name(words[index]);
    invocation.arguments.assign(words.begin() + static_cast<std::ptrdiff_t>(index) + 1, words.end());
    invocations.push_back(std::move(invocation));
}

void PlanView::add_secret_values() {
    for (const auto& file : plan.files)
        for (const auto& span : file.secrets)
            if (span.length >= telling_secret && span.offset < file.content.size())
                secret_values.push_back(std::string_view(file.content).substr(span.offset, span.length));
    std::sort(secret_values.begin(), secret_values.end());
    secret_values.erase(std::unique(secret_values.begin(), secret_values.end()), secret_values.end());
}

}  // namespace sysmanage::lint_detail
