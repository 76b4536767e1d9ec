// SPDX-License-Identifier: GPL-3.0-or-later
// Commands as an agent runs them: no shell, no standard input, no working folder, a bound, the last 2,000 characters.
#include <algorithm>
#include <array>

#include "engine/lint/plan_view.h"
#include "engine/lint/rule.h"

namespace sysmanage::lint_detail {
namespace {

using std::chrono::seconds;

constexpr std::size_t longest_inline_text = 300;

template <class Test>
void each_command(const PlanView& view, Report& report, Test is_faulty) {
    for (std::size_t i = 0; i < view.plan.commands.size(); ++i)
        if (is_faulty(view.plan.commands[i])) report.add(view.command_step(i));
}

// Calls take(invocation) for each process that one of the plan's commands starts, itself or in its script.
template <class Take>
void each_invocation(const PlanView& view, Take take) {
    for (const auto& invocation : view.invocations) take(invocation);
}

std::vector<std::size_t> commands_of(const Invocation& invocation) {
    return invocation.script ? invocation.script->runners : std::vector{invocation.command};
}

// ---- bounds

struct SlowTool {
    std::string_view program;
    std::string_view verb;  ///< an operand that has to be there; empty: any use is slow
    seconds at_least;
};

// Less than this is not enough on a slow line or a slow disk.
constexpr SlowTool slow_tools[] = {
    {"apt-get", "install", seconds(300)},
    {"apt-get", "upgrade", seconds(600)},
    {"apt-get", "update", seconds(120)},
    {"apt", "install", seconds(300)},
    {"dnf", "install", seconds(300)},
    {"yum", "install", seconds(300)},
    {"zypper", "install", seconds(300)},
    {"pacman", "", seconds(300)},
    {"apk", "add", seconds(120)},
    {"pkg", "install", seconds(300)},
    {"pkg_add", "", seconds(300)},
    {"snap", "install", seconds(300)},
    {"freebsd-update", "", seconds(600)},
    {"debootstrap", "", seconds(600)},
    {"curl", "", seconds(120)},
    {"wget", "", seconds(120)},
    {"fetch", "", seconds(120)},
    {"ftp", "", seconds(120)},
    {"aria2c", "", seconds(120)},
    {"qemu-img", "convert", seconds(300)},
    {"xz", "", seconds(120)},
    {"unxz", "", seconds(120)},
    {"bunzip2", "", seconds(120)},
    {"gunzip", "", seconds(120)},
    {"virt-install", "", seconds(120)},
    {"lxc", "launch", seconds(300)},
    {"lxd", "init", seconds(120)},
    {"rsync", "", seconds(120)},
    {"wsl", "--install", seconds(600)},
    {"wsl.exe", "--install", seconds(600)},
    {"virt-customize", "", seconds(300)},
    {"dd", "", seconds(120)},
    {"cloud-init", "--wait", seconds(600)},
};

const SlowTool* slow_tool(const Invocation& invocation) {
    for (const auto& tool : slow_tools)
        if (tool.program == invocation.program && (tool.verb.empty() || invocation.has_word(tool.verb))) return &tool;
    return nullptr;
}

void timeout_too_short(const PlanView& view, Report& report) {
    each_invocation(view, [&](const Invocation& invocation) {
        const auto* tool = slow_tool(invocation);
        if (!tool) return;
        for (const auto command : commands_of(invocation)) {
            const auto timeout = view.plan.commands[command].timeout;
            if (timeout >= tool->at_least) continue;
            report.add(view.command_step(command), 0,
                       {{"program", std::string(tool->program)},
                        {"seconds", std::to_string(timeout.count())},
                        {"needed", std::to_string(tool->at_least.count())}});
        }
    });
}

// The operand of "timeout 600 …" in a script; nothing when it is a variable.
std::optional<seconds> inner_bound(std::span<const std::string_view> words) {
    const auto at = std::find(words.begin(), words.end(), "timeout");
    for (auto word = at; word != words.end(); ++word) {
        if (word == at || word->starts_with('-') || word[-1] == "-k" || word[-1] == "-s") continue;
        const bool is_number = !word->empty() && word->size() < 7 &&
                               std::all_of(word->begin(), word->end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!is_number) return {};
        return seconds(std::stoi(std::string(*word)));
    }
    return {};
}

// Then the agent's bound comes first: it kills the script only, and no clean-up runs.
void inner_bound_too_long(const PlanView& view, Report& report) {
    for (const auto& script : view.scripts) {
        for (const auto& command : script.shell.commands) {
            const auto words = script.shell.words_of(command);
            if (!is_bounded(words)) continue;
            const auto bound = inner_bound(words);
            for (const auto runner : script.runners) {
                if (!bound || *bound < view.plan.commands[runner].timeout) continue;
                report.add(script.step, script.is_file ? command.line : 0,
                           {{"seconds", std::to_string(bound->count())},
                            {"timeout", std::to_string(view.plan.commands[runner].timeout.count())}});
            }
        }
    }
}

// ---- a second run

struct Maker {
    std::string_view program;
    std::string_view verb;           ///< an argument that has to be there
    std::string_view harmless_with;  ///< an option that makes it safe to repeat
};

constexpr Maker makers[] = {
    {"useradd", "", ""},
    {"groupadd", "", ""},
    {"adduser", "", ""},
    {"virt-install", "", ""},
    {"qemu-img", "create", ""},
    {"virsh", "net-define", ""},
    {"virsh", "net-start", ""},
    {"virsh", "start", ""},
    {"virsh", "pool-create-as", ""},
    {"virsh", "vol-create-as", ""},
    {"zfs", "create", "-p"},
    {"zpool", "create", ""},
    {"lxc", "launch", ""},
    {"lxc", "init", ""},
    {"lxd", "init", ""},
    {"vm", "create", ""},
    {"vm", "init", ""},
    {"vmctl", "create", ""},
    {"vmctl", "start", ""},
    {"mkdir", "", "-p"},
    {"ln", "", "-f"},
    {"brctl", "addbr", ""},
    {"mount", "", ""},
    {"lvcreate", "", ""},
    {"tee", "-a", ""},
    {"newfs", "", ""},
    {"wsl", "--import", ""},
    {"mdconfig", "-a", ""},
    {"vnconfig", "", ""},
};

bool can_be_done_once_only(const Invocation& invocation) {
    return std::any_of(std::begin(makers), std::end(makers), [&](const Maker& maker) {
        if (maker.program != invocation.program) return false;
        if (!maker.verb.empty() && !invocation.has_word(maker.verb)) return false;
        return maker.harmless_with.empty() || !invocation.has_option(maker.harmless_with, "--parents");
    });
}

// "echo line >>file", when nothing has made the file anew before.
bool appends(const Invocation& invocation) {
    const auto& arguments = invocation.arguments;
    for (std::size_t i = 0; i + 1 < arguments.size(); ++i)
        if (arguments[i] == ">>" && !invocation.script->emptied.contains(arguments[i + 1])) return true;
    return false;
}

void not_idempotent(const PlanView& view, Report& report) {
    each_invocation(view, [&](const Invocation& invocation) {
        // A script without a single condition cannot skip what is done already; one that has some may.
        if (invocation.script && invocation.script->decides) return;
        if (!can_be_done_once_only(invocation) && !(invocation.script && appends(invocation))) return;
        for (const auto command : commands_of(invocation)) {
            if (!view.plan.commands[command].guard.empty()) continue;
            report.add(view.command_step(command), 0, {{"program", invocation.program}});
        }
    });
}

// ---- what an agent shows of it

struct Talker {
    std::string_view program;
    std::string_view verb;      ///< an argument that has to be there
    std::string_view quiet;     ///< short option that makes it silent
    std::string_view quiet_as;  ///< its long form; both empty: nothing does
};

constexpr Talker talkers[] = {
    {"apt-get", "install", "-q", "--quiet"},
    {"apt-get", "update", "-q", "--quiet"},
    {"apt-get", "upgrade", "-q", "--quiet"},
    {"apt", "install", "-q", "--quiet"},
    {"dnf", "install", "-q", "--quiet"},
    {"yum", "install", "-q", "--quiet"},
    {"pkg", "install", "-q", "--quiet"},
    {"wget", "", "-q", "--quiet"},
    {"qemu-img", "-p", "", ""},
    {"virsh", "dumpxml", "", ""},
    {"journalctl", "", "-n", "--lines"},
    {"dmesg", "", "", ""},
    {"debootstrap", "", "", ""},
    {"rsync", "--progress", "", ""},
    {"rsync", "-v", "", ""},
    {"rsync", "-av", "", ""},
    {"curl", "", "-s", "--silent"},
    {"dd", "status=progress", "", ""},
    {"tree", "", "", ""},
};

bool is_verbose_tar(const Invocation& invocation) {
    if (invocation.program != "tar" && invocation.program != "bsdtar") return false;
    // Old style has no dash: "tar xvf".
    const bool old_style = !invocation.arguments.empty() && !invocation.arguments[0].starts_with('-') &&
                           invocation.arguments[0].find('v') != std::string_view::npos;
    return old_style || invocation.has_option("-v", "--verbose");
}

bool talks_much(const Invocation& invocation) {
    return is_verbose_tar(invocation) || std::any_of(std::begin(talkers), std::end(talkers), [&](const Talker& talker) {
               if (talker.program != invocation.program) return false;
               if (!talker.verb.empty() && !invocation.has_word(talker.verb)) return false;
               return !invocation.has_option(talker.quiet, talker.quiet_as);
           });
}

void too_much_output(const PlanView& view, Report& report) {
    each_invocation(view, [&](const Invocation& invocation) {
        if (!invocation.prints() || !talks_much(invocation)) return;
        if (invocation.script && invocation.script->runners.empty()) return;
        report.add(invocation.step, invocation.line, {{"program", invocation.program}});
    });
}

void undescribed(const PlanView& view, Report& report) {
    each_command(view, report, [](const CommandSpec& command) {
        return command.description.empty() && command.description_text.empty();
    });
}

// ---- the argv

void relative_program(const PlanView& view, Report& report) {
    const auto is_relative_path = [](std::string_view path) {
        return !path.starts_with('/') && path.find('/') != path.npos && !(path.size() > 1 && path[1] == ':');
    };
    each_command(view, report, [&](const CommandSpec& command) {
        if (command.argv.empty()) return false;
        if (is_relative_path(command.argv[0])) return true;
        static constexpr std::array<std::string_view, 6> shells = {"sh", "bash", "dash", "ash", "ksh", "zsh"};
        const bool is_shell = std::find(shells.begin(), shells.end(), base_name(command.argv[0])) != shells.end();
        return is_shell && command.argv.size() > 1 && command.argv[1].ends_with(".sh") &&
               !command.argv[1].starts_with('/');
    });
}

// No shell reads an argv: what looks like its syntax arrives as an argument.
void shell_syntax(const PlanView& view, Report& report) {
    static constexpr std::array<std::string_view, 10> signs = {"|",  "||", "&&",   ";",           ">",
                                                               ">>", "<",  "2>&1", "2>/dev/null", "&"};
    static constexpr std::array<std::string_view, 4> takers = {"find", "test", "[", "expr"};
    each_command(view, report, [](const CommandSpec& command) {
        if (command.argv.empty()) return false;
        if (command.argv.size() == 1 && command.argv[0].find(' ') != std::string::npos) return true;
        if (std::find(takers.begin(), takers.end(), base_name(command.argv[0])) != takers.end()) return false;
        if (inline_shell_text(command)) return false;
        return std::any_of(command.argv.begin(), command.argv.end(), [](const std::string& argument) {
            return std::find(signs.begin(), signs.end(), argument) != signs.end();
        });
    });
}

void long_inline_text(const PlanView& view, Report& report) {
    each_command(view, report, [](const CommandSpec& command) {
        const auto text = inline_shell_text(command);
        return text && text->size() > longest_inline_text;
    });
}

struct Questioner {
    std::string_view program;
    std::string_view verb;
    std::string_view answer;     ///< short option that answers
    std::string_view answer_as;  ///< its long form; both empty: nothing does
};

constexpr Questioner questioners[] = {
    {"apt-get", "install", "-y", "--yes"},
    {"apt-get", "upgrade", "-y", "--yes"},
    {"apt-get", "remove", "-y", "--yes"},
    {"apt", "install", "-y", "--yes"},
    {"dnf", "install", "-y", "--assumeyes"},
    {"dnf", "remove", "-y", "--assumeyes"},
    {"yum", "install", "-y", "--assumeyes"},
    {"zypper", "install", "-n", "--non-interactive"},
    {"pkg", "install", "-y", "--yes"},
    {"pacman", "-S", "", "--noconfirm"},
    {"virsh", "console", "", ""},
    {"passwd", "", "-d", "--stdin"},
    {"freebsd-update", "fetch", "", "--not-running-from-cron"},
};

bool locks_a_password(const Invocation& invocation) {
    return invocation.program == "passwd" &&
           (invocation.has_option("-l", "--lock") || invocation.has_option("-u", "--unlock"));
}

// There is nobody at standard input.
void asks_questions(const PlanView& view, Report& report) {
    each_invocation(view, [&](const Invocation& invocation) {
        const bool asks =
            std::any_of(std::begin(questioners), std::end(questioners), [&](const Questioner& questioner) {
                if (questioner.program != invocation.program) return false;
                if (!questioner.verb.empty() && !invocation.has_word(questioner.verb)) return false;
                return !invocation.has_option(questioner.answer, questioner.answer_as) && !invocation.has_word("-qq");
            });
        if (asks && !locks_a_password(invocation))
            report.add(invocation.step, invocation.line, {{"program", invocation.program}});
    });
}

constexpr Rule rules[] = {
    {"asks-questions", Severity::warning, asks_questions},
    {"description-missing", Severity::note, undescribed},
    {"inline-shell-too-long", Severity::warning, long_inline_text},
    {"inner-bound-too-long", Severity::warning, inner_bound_too_long},
    {"not-idempotent", Severity::warning, not_idempotent},
    {"relative-program-path", Severity::error, relative_program},
    {"shell-syntax-without-shell", Severity::error, shell_syntax},
    {"timeout-too-short", Severity::warning, timeout_too_short},
    {"too-much-output", Severity::warning, too_much_output},
};

}  // namespace

std::span<const Rule> command_rules() { return rules; }

}  // namespace sysmanage::lint_detail
