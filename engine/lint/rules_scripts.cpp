// SPDX-License-Identifier: GPL-3.0-or-later
// What scripts and commands do to the parent: removing, waiting, overwriting, opening images.
#include <algorithm>
#include <array>

#include "engine/lint/places.h"
#include "engine/lint/plan_view.h"
#include "engine/lint/rule.h"

namespace sysmanage::lint_detail {
namespace {

// ---- removing

bool removes(const Invocation& invocation) {
    static constexpr std::string_view removers[] = {"rm", "unlink", "shred", "rmdir"};
    return invocation.is_one_of(removers);
}

bool is_recursive(const Invocation& invocation) {
    return invocation.program == "rm" &&
           (invocation.has_option("-r", "--recursive") || invocation.has_option("-R", "--recursive"));
}

void removal_elsewhere(const PlanView& view, Report& report) {
    for (const auto& invocation : view.invocations) {
        const bool finds = invocation.program == "find" && invocation.has_word("-delete");
        if (!removes(invocation) && !finds) continue;
        for (const auto operand : invocation.operands()) {
            const auto path = invocation.script ? without_quotes(operand) : std::string(operand);
            // What begins with a variable cannot be judged by its path.
            if (!path.starts_with('/') || is_expected_place(path)) continue;
            const auto severity = is_recursive(invocation) || finds || is_parents_own(path) || path.ends_with("*")
                                      ? Severity::error
                                      : Severity::warning;
            report.add_as(severity, invocation.step, invocation.line, {{"path", path}});
            if (finds) break;  // only the first operands are places
        }
    }
}

// "$FOLDER/…" and "$FOLDER"/…: without a value it is a path from the root. "${FOLDER:?}" stops instead.
bool begins_with_bare_variable(std::string_view word) {
    if (word.starts_with('"')) word.remove_prefix(1);
    if (!word.starts_with('$') || word.starts_with("$(")) return false;
    word.remove_prefix(1);
    if (word.starts_with('{')) {
        const auto end = std::min(word.find('}'), word.size());
        const auto inner = word.substr(0, end);
        if (inner.find(":?") != inner.npos || inner.find(":-/") != inner.npos) return false;
        word.remove_prefix(std::min(end + 1, word.size()));
    } else {
        const auto is_name = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        };
        word.remove_prefix(
            static_cast<std::size_t>(std::find_if_not(word.begin(), word.end(), is_name) - word.begin()));
    }
    if (word.starts_with('"')) word.remove_prefix(1);
    return word.starts_with('/');
}

void removal_of_nothing(const PlanView& view, Report& report) {
    for (const auto& invocation : view.invocations) {
        if (!invocation.script || !is_recursive(invocation) || invocation.script->stops_at_unset) continue;
        const auto operands = invocation.operands();
        if (std::any_of(operands.begin(), operands.end(), begins_with_bare_variable))
            report.add(invocation.step, invocation.line);
    }
}

// ---- overwriting

std::vector<std::string_view> overwritten_by(const Invocation& invocation) {
    auto files = invocation.written_files();
    const auto operands = invocation.operands();
    static constexpr std::string_view copiers[] = {"cp", "mv", "install", "ln"};
    if (invocation.program == "tee")
        files.insert(files.end(), operands.begin(), operands.end());
    else if (invocation.is_one_of(copiers) && operands.size() > 1)
        files.push_back(operands.back());
    else if (invocation.program == "sed" && invocation.has_option("-i", "--in-place") && !operands.empty())
        files.push_back(operands.back());
    return files;
}

void changes_parents_own(const PlanView& view, Report& report) {
    for (const auto& invocation : view.invocations) {
        for (const auto file : overwritten_by(invocation)) {
            const auto path = invocation.script ? without_quotes(file) : std::string(file);
            if (is_parents_own(path)) report.add(invocation.step, invocation.line, {{"path", path}});
        }
    }
}

bool is_mode_for_all(std::string_view mode) {
    const bool is_octal = mode.size() >= 3 && mode.size() <= 5 &&
                          std::all_of(mode.begin(), mode.end(), [](char c) { return c >= '0' && c <= '7'; });
    if (is_octal) return ((mode.back() - '0') & 2) != 0 && !(mode.size() > 3 && mode[mode.size() - 4] == '1');
    static constexpr std::array<std::string_view, 8> changes = {"o+w",   "a+w",    "o+rw",  "a+rw",
                                                                "ugo+w", "ugo+rw", "a+rwx", "o+rwx"};
    return std::find(changes.begin(), changes.end(), mode) != changes.end();
}

void opens_to_all(const PlanView& view, Report& report) {
    for (const auto& invocation : view.invocations) {
        bool opens = false;
        if (invocation.program == "chmod") {
            const auto operands = invocation.operands();
            opens = !operands.empty() && is_mode_for_all(operands.front());
        } else if (invocation.program == "mkdir" || invocation.program == "install") {
            const auto option = std::find(invocation.arguments.begin(), invocation.arguments.end(), "-m");
            opens = option != invocation.arguments.end() && option + 1 != invocation.arguments.end() &&
                    is_mode_for_all(option[1]);
        } else if (invocation.program == "umask" && !invocation.arguments.empty()) {
            const auto mask = invocation.arguments[0];
            opens = !mask.empty() && mask.find_first_not_of("01234567") == mask.npos && ((mask.back() - '0') & 2) == 0;
        }
        if (opens) report.add(invocation.step, invocation.line, {{"program", invocation.program}});
    }
}

// A device of the parent, not a file in its /dev that is there to be written.
bool is_device(std::string_view path) {
    for (const std::string_view disk : {"/dev/sd", "/dev/vd", "/dev/nvme", "/dev/hd", "/dev/da", "/dev/ada", "/dev/nda",
                                        "/dev/rsd", "/dev/disk", "/dev/mmcblk", "/dev/xvd"})
        if (path.starts_with(disk)) return true;
    return false;
}

void writes_device(const PlanView& view, Report& report) {
    static constexpr std::string_view formatters[] = {"wipefs", "newfs", "fdisk",  "sfdisk",    "parted",
                                                      "sgdisk", "gpart", "mkswap", "blkdiscard"};
    for (const auto& invocation : view.invocations) {
        const bool formats = invocation.is_one_of(formatters) || invocation.program.starts_with("mkfs");
        bool hits = false;
        for (const auto argument : invocation.arguments) {
            const auto path = invocation.script ? without_quotes(argument) : std::string(argument);
            hits |= (formats && is_device(path)) ||
                    (invocation.program == "dd" && path.starts_with("of=") && is_device(path.substr(3)));
        }
        for (const auto file : invocation.written_files()) hits |= is_device(without_quotes(file));
        if (hits) report.add(invocation.step, invocation.line, {{"program", invocation.program}});
    }
}

// ---- the parent as a whole

void ends_the_parent(const PlanView& view, Report& report) {
    static constexpr std::string_view enders[] = {"reboot", "shutdown", "halt", "poweroff"};
    for (const auto& invocation : view.invocations) {
        const bool by_systemd =
            invocation.program == "systemctl" &&
            std::any_of(std::begin(enders), std::end(enders), [&](auto ender) { return invocation.has_word(ender); });
        if (invocation.is_one_of(enders) || by_systemd) report.add(invocation.step, invocation.line);
    }
}

void resets_firewall(const PlanView& view, Report& report) {
    for (const auto& invocation : view.invocations) {
        const auto& program = invocation.program;
        const bool flushes =
            ((program == "iptables" || program == "ip6tables") && invocation.has_option("-F", "--flush")) ||
            (program == "nft" && invocation.has_word("flush")) ||
            (program == "ufw" && (invocation.has_word("reset") || invocation.has_word("disable"))) ||
            (program == "firewall-cmd" &&
             (invocation.has_word("--reload") || invocation.has_word("--complete-reload"))) ||
            (program == "pfctl" && (invocation.has_word("all") || invocation.has_word("-d"))) ||
            ((program == "iptables-restore" || program == "ip6tables-restore") &&
             !invocation.has_option("-n", "--noflush"));
        if (flushes) report.add(invocation.step, invocation.line, {{"program", program}});
    }
}

// ---- images

// qemu-img guesses a format from bytes that a guest may have written: a raw disk then names any file of the parent.
bool lacks_format(const Invocation& invocation) {
    const auto operands = invocation.operands();
    if (operands.empty()) return false;
    const auto verb = operands.front();
    const auto has = [&](std::string_view option) { return invocation.has_word(option); };
    if (verb == "convert") return !has("-f") || !has("-O");
    if (verb == "create" || verb == "rebase") return !has("-f") || (has("-b") && !has("-F"));
    if (verb == "compare") return !has("-f") || !has("-F");
    static constexpr std::array<std::string_view, 10> others = {"amend", "check",   "commit", "dd",       "info",
                                                                "map",   "measure", "resize", "snapshot", "bench"};
    const bool opens = std::find(others.begin(), others.end(), verb) != others.end();
    return opens && !has("-f") && !has("--image-opts");
}

void image_format_guessed(const PlanView& view, Report& report) {
    for (const auto& invocation : view.invocations) {
        if (invocation.program != "qemu-img" || !lacks_format(invocation)) continue;
        const bool only_looks = invocation.has_word("info");
        report.add_as(only_looks ? Severity::note : Severity::error, invocation.step, invocation.line);
    }
}

void connection_not_named(const PlanView& view, Report& report) {
    for (const auto& invocation : view.invocations) {
        if (invocation.program != "virsh" || invocation.arguments.empty()) continue;
        if (invocation.has_option("-c", "--connect") || invocation.has_word("--version")) continue;
        report.add(invocation.step, invocation.line);
    }
}

// ---- waiting

bool is_comparison(std::string_view word) {
    return word == "-lt" || word == "-le" || word == "-gt" || word == "-ge" || word == "-eq" || word.starts_with("((");
}

struct Loop {
    std::size_t begin;
    bool is_for;
};

// How far a script has come, counted over its commands: what happens inside a loop is a difference of two counts.
struct Counts {
    std::vector<std::size_t> comparisons{0};
    std::vector<std::size_t> sleeps{0};
    std::vector<std::size_t> inputs{0};

    explicit Counts(const ShellText& shell) {
        for (const auto& command : shell.commands) {
            const auto words = shell.words_of(command);
            const auto index = program_index(words);
            const auto program = index < words.size() ? words[index] : std::string_view();
            const bool compares = std::any_of(words.begin(), words.end(), is_comparison);
            // A loop over lines, options or a process ends with them.
            const bool takes = program == "read" || program == "getopts" || program == "shift" || program == "wait" ||
                               (program == "kill" && std::find(words.begin(), words.end(), "-0") != words.end());
            comparisons.push_back(comparisons.back() + (compares ? 1 : 0));
            sleeps.push_back(sleeps.back() + (program == "sleep" ? 1 : 0));
            inputs.push_back(inputs.back() + (takes ? 1 : 0));
        }
    }
    static std::size_t between(const std::vector<std::size_t>& counts, std::size_t begin, std::size_t end) {
        return counts[end] - counts[begin];
    }
};

bool is_always_true(std::span<const std::string_view> words) {
    const auto index = program_index(words);
    if (index >= words.size()) return false;
    const auto program = words[index];
    return program == "true" || program == ":" || program == "false" ||
           (program == "[" && words.size() == index + 3 && words[index + 1] == "1");
}

// The word that opens a loop, among those that may stand before a command.
std::string_view loop_word(std::span<const std::string_view> words) {
    static constexpr std::array<std::string_view, 6> before = {"if", "then", "else", "do", "{", "!"};
    for (const auto word : words) {
        if (word == "while" || word == "until" || word == "for") return word;
        if (std::find(before.begin(), before.end(), word) == before.end()) break;
    }
    return {};
}

bool waits_without_end(const ShellText& shell, const Counts& counts, std::size_t begin, std::size_t end) {
    if (Counts::between(counts.comparisons, begin, end) > 0 || Counts::between(counts.inputs, begin, end) > 0)
        return false;
    return Counts::between(counts.sleeps, begin, end) > 0 || is_always_true(shell.words_of(shell.commands[begin]));
}

void unbounded_waits(const Script& script, Report& report) {
    const auto& shell = script.shell;
    const Counts counts(shell);
    std::vector<Loop> open;
    for (std::size_t i = 0; i < shell.commands.size(); ++i) {
        const auto words = shell.words_of(shell.commands[i]);
        if (const auto opening = loop_word(words); !opening.empty()) open.push_back({i, opening == "for"});
        if (words.empty() || words.front() != "done" || open.empty()) continue;
        const auto loop = open.back();
        open.pop_back();
        if (!loop.is_for && waits_without_end(shell, counts, loop.begin, i))
            report.add(script.step, script.is_file ? shell.commands[loop.begin].line : 0);
    }
}

void unbounded_wait(const PlanView& view, Report& report) {
    for (const auto& script : view.scripts)
        if (!script.is_bounded) unbounded_waits(script, report);
}

constexpr Rule rules[] = {
    {"changes-parent-configuration", Severity::warning, changes_parents_own, Where::parent},
    {"ends-the-parent", Severity::warning, ends_the_parent, Where::parent},
    {"image-format-guessed", Severity::error, image_format_guessed, Where::parent},
    {"libvirt-connection-not-named", Severity::note, connection_not_named, Where::parent},
    {"opens-to-all", Severity::error, opens_to_all, Where::parent},
    {"removal-elsewhere", Severity::error, removal_elsewhere, Where::parent},
    {"removal-of-nothing", Severity::error, removal_of_nothing},
    {"resets-firewall", Severity::warning, resets_firewall, Where::parent},
    {"unbounded-wait", Severity::warning, unbounded_wait},
    {"writes-device", Severity::error, writes_device, Where::parent},
};

}  // namespace

std::span<const Rule> script_rules() { return rules; }

}  // namespace sysmanage::lint_detail
