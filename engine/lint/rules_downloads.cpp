// SPDX-License-Identifier: GPL-3.0-or-later
// What comes over the network: verified, over an encrypted line, and never straight into a shell.
#include <algorithm>
#include <array>

#include "engine/lint/plan_view.h"
#include "engine/lint/rule.h"

namespace sysmanage::lint_detail {
namespace {

constexpr std::string_view downloaders[] = {"curl", "wget", "fetch", "ftp", "aria2c"};
constexpr std::string_view interpreters[] = {"sh",   "bash",    "dash", "ash",  "ksh",       "zsh",
                                             "perl", "python3", "ruby", "node", "powershell"};

bool saves_a_file(const Invocation& invocation) {
    if (invocation.program == "curl")
        return invocation.has_option("-o", "--output") || invocation.has_option("-O", "--remote-name") ||
               !invocation.written_files().empty();
    // The others save unless told to print.
    return !invocation.has_word("-O-") && !invocation.has_word("-qO-") && !invocation.has_word("/dev/null") &&
           !invocation.has_word("-");
}

// Whether some step behind a command of the plan (or itself) computes a digest.
bool is_checked_later(const PlanView& view, const Invocation& invocation) {
    if (invocation.script) return invocation.script->checks_digest;
    const bool in_argv = std::any_of(view.invocations.begin(), view.invocations.end(), [&](const Invocation& other) {
        return !other.script && other.command > invocation.command && is_digest_program(other.program);
    });
    return in_argv || std::any_of(view.scripts.begin(), view.scripts.end(), [&](const Script& script) {
               return script.checks_digest && std::any_of(script.runners.begin(), script.runners.end(),
                                                          [&](auto runner) { return runner > invocation.command; });
           });
}

void without_digest(const PlanView& view, Report& report) {
    for (const auto& invocation : view.invocations) {
        if (!invocation.is_one_of(downloaders) || !saves_a_file(invocation)) continue;
        if (is_checked_later(view, invocation)) continue;
        report.add(invocation.step, invocation.line, {{"program", invocation.program}});
    }
}

// curl's exit status is 0 for an error page, which is then taken for the image.
void without_fail(const PlanView& view, Report& report) {
    for (const auto& invocation : view.invocations) {
        if (invocation.program != "curl" || invocation.has_option("-f", "--fail") ||
            invocation.has_option({}, "--fail-with-body"))
            continue;
        if (invocation.has_word("--version") || invocation.has_word("--help")) continue;
        const auto severity = saves_a_file(invocation) ? Severity::error : Severity::warning;
        report.add_as(severity, invocation.step, invocation.line);
    }
}

bool is_loopback(std::string_view host) {
    return host.starts_with("127.") || host.starts_with("localhost") || host.starts_with("[::1]");
}

// Whether a text names a host that is asked over an unencrypted line.
bool names_plain_http(std::string_view text) {
    static constexpr std::array<std::string_view, 2> schemes = {"http://", "ftp://"};
    for (const auto scheme : schemes)
        for (auto at = text.find(scheme); at != text.npos; at = text.find(scheme, at + scheme.size()))
            if (!is_loopback(text.substr(at + scheme.size()))) return true;
    return false;
}

bool is_values_file(const FileSpec& file) { return file.path.ends_with(".env"); }

template <class Take>
void each_line(std::string_view text, Take take) {
    std::size_t number = 1;
    for (std::size_t at = 0; at < text.size(); ++number) {
        const auto end = std::min(text.find('\n', at), text.size());
        take(text.substr(at, end - at), number);
        at = end + 1;
    }
}

// A digest that came another way makes up for it: then it is only worth a note.
void plain_http(const PlanView& view, Report& report) {
    for (const auto& invocation : view.invocations) {
        const bool plain = std::any_of(invocation.arguments.begin(), invocation.arguments.end(), names_plain_http);
        if (!plain || !invocation.is_one_of(downloaders)) continue;
        const auto severity = is_checked_later(view, invocation) ? Severity::note : Severity::warning;
        report.add_as(severity, invocation.step, invocation.line);
    }
    const bool checks = std::any_of(view.scripts.begin(), view.scripts.end(), [](auto& s) { return s.checks_digest; });
    for (std::size_t i = 0; i < view.plan.files.size(); ++i) {
        const auto& file = view.plan.files[i];
        if (!is_values_file(file)) continue;
        each_line(file.content, [&](std::string_view line, std::size_t number) {
            if (line.starts_with('#') || !names_plain_http(line)) return;
            report.add_as(checks ? Severity::note : Severity::warning, view.file_step(i), number);
        });
    }
}

// The values of a plan's script, as render() writes them: NAME=word.
std::string value_of(std::string_view content, std::string_view name) {
    std::string value;
    each_line(content, [&](std::string_view line, std::size_t) {
        if (line.starts_with(name) && line.substr(name.size()).starts_with('='))
            value = without_quotes(line.substr(name.size() + 1));
    });
    return value;
}

// Our own scripts check a digest when there is one: whether there is stands in their values.
void image_not_verified(const PlanView& view, Report& report) {
    for (std::size_t i = 0; i < view.plan.files.size(); ++i) {
        const auto& file = view.plan.files[i];
        if (!is_values_file(file) || value_of(file.content, "IMAGE_URL").empty()) continue;
        const bool has_digest =
            !value_of(file.content, "CHECKSUM_VALUE").empty() || !value_of(file.content, "CHECKSUM_URL").empty();
        if (!has_digest) report.add(view.file_step(i));
    }
}

bool reads_from_downloader(const Invocation& invocation) {
    const auto& shell = invocation.script->shell;
    auto source = invocation.shell->pipe_source;
    while (source != ShellCommand::none) {
        const auto words = shell.words_of(shell.commands[source]);
        const auto program = program_index(words);
        if (program < words.size()) {
            const auto name = base_name(words[program]);
            if (std::find(std::begin(downloaders), std::end(downloaders), name) != std::end(downloaders)) return true;
        }
        source = shell.commands[source].pipe_source;
    }
    return false;
}

// sh -c "$(curl …)", eval "$(wget …)"
bool runs_substitution(const Invocation& invocation) {
    return std::any_of(invocation.arguments.begin(), invocation.arguments.end(), [](std::string_view word) {
        return std::any_of(std::begin(downloaders), std::end(downloaders), [&](std::string_view downloader) {
            for (const std::string_view opening : {"$(", "`", "<("})
                if (word.find(std::string(opening) + std::string(downloader) + " ") != word.npos) return true;
            return false;
        });
    });
}

void into_shell(const PlanView& view, Report& report) {
    for (const auto& invocation : view.invocations) {
        if (!invocation.script) continue;
        const bool interprets =
            invocation.is_one_of(interpreters) || invocation.program == "eval" || invocation.program == ".";
        if (interprets && (reads_from_downloader(invocation) || runs_substitution(invocation)))
            report.add(invocation.step, invocation.line);
    }
}

void check_switched_off(const PlanView& view, Report& report) {
    static constexpr std::string_view switches[] = {"--no-check-certificate",
                                                    "--allow-untrusted",
                                                    "--allow-unauthenticated",
                                                    "--nogpgcheck",
                                                    "--no-gpg-checks",
                                                    "--no-verify-peer",
                                                    "--insecure",
                                                    "StrictHostKeyChecking=no",
                                                    "-oStrictHostKeyChecking=no"};
    for (const auto& invocation : view.invocations) {
        const bool off = std::any_of(std::begin(switches), std::end(switches),
                                     [&](std::string_view option) { return invocation.has_word(option); }) ||
                         (invocation.program == "curl" && invocation.has_option("-k", "--insecure"));
        if (off) report.add(invocation.step, invocation.line, {{"program", invocation.program}});
    }
}

constexpr Rule rules[] = {
    {"check-switched-off", Severity::warning, check_switched_off, Where::parent},
    {"curl-without-fail", Severity::error, without_fail},
    {"download-into-shell", Severity::error, into_shell},
    {"download-without-digest", Severity::warning, without_digest, Where::parent},
    {"image-not-verified", Severity::warning, image_not_verified},
    {"plain-http", Severity::warning, plain_http},
};

}  // namespace

std::span<const Rule> download_rules() { return rules; }

}  // namespace sysmanage::lint_detail
