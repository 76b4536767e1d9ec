// SPDX-License-Identifier: GPL-3.0-or-later
// Where secrets may stand, and who may read them.
#include <algorithm>
#include <array>
#include <iterator>

#include "engine/lint/plan_view.h"
#include "engine/lint/rule.h"

namespace sysmanage::lint_detail {
namespace {

// The group may be that of a service that needs the secret.
constexpr unsigned group_rights = 0070;
constexpr unsigned rights_of_others = 0007;

// crypt(3) hashes and PEM keys say of themselves what they are.
constexpr std::array<std::string_view, 7> hash_marks = {"$6$", "$5$", "$y$", "$2a$", "$2b$", "$2y$", "$1$"};
constexpr std::string_view key_mark = "PRIVATE KEY-----";
constexpr std::size_t shortest_hash = 20;

bool is_hash_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("./$=,").find(c) != std::string_view::npos;
}

// Offset of the first hash or key at or behind from; npos when there is none. A mark alone ("$1$" in a script) is no
// hash: salt and digest follow one without a gap.
std::size_t find_secret_mark(std::string_view text, std::size_t from) {
    auto found = text.find(key_mark, from);
    for (auto at = text.find('$', from); at < found; at = text.find('$', at + 1)) {
        const auto rest = text.substr(at);
        const bool marked =
            std::any_of(hash_marks.begin(), hash_marks.end(), [&](auto mark) { return rest.starts_with(mark); });
        if (!marked) continue;
        const auto head = rest.substr(0, shortest_hash);
        if (head.size() == shortest_hash && std::all_of(head.begin(), head.end(), is_hash_character)) return at;
    }
    return found;
}

bool is_marked(const FileSpec& file, std::size_t offset) {
    // A span may begin behind the mark's "$6$".
    const auto behind = std::upper_bound(file.secrets.begin(), file.secrets.end(), offset + 3,
                                         [](std::size_t at, const Span& span) { return at <= span.offset; });
    if (behind == file.secrets.begin()) return false;
    const auto& span = behind[-1];
    return offset < span.offset + span.length;
}

void readable_by_others(const PlanView& view, Report& report) {
    for (std::size_t i = 0; i < view.plan.files.size(); ++i) {
        const auto& file = view.plan.files[i];
        if ((file.mode & (group_rights | rights_of_others)) == 0) continue;
        if (file.secrets.empty() && find_secret_mark(file.content, 0) == std::string::npos) continue;
        const auto severity = (file.mode & rights_of_others) != 0 ? Severity::error : Severity::warning;
        report.add_as(severity, view.file_step(i), 0, {{"path", file.path}});
    }
}

void not_marked(const PlanView& view, Report& report) {
    for (std::size_t i = 0; i < view.plan.files.size(); ++i) {
        const auto& file = view.plan.files[i];
        auto at = find_secret_mark(file.content, 0);
        while (at != std::string::npos && is_marked(file, at)) at = find_secret_mark(file.content, at + 1);
        if (at == std::string::npos) continue;
        report.add(view.file_step(i), PlanView::line_of(file.content, at), {{"path", file.path}});
    }
}

bool holds_secret(const PlanView& view, std::string_view text) {
    if (find_secret_mark(text, 0) != text.npos) return true;
    return std::any_of(view.secret_values.begin(), view.secret_values.end(),
                       [&](auto value) { return text.find(value) != text.npos; });
}

bool holds_secret(const PlanView& view, const Message& message) {
    return std::any_of(message.params.begin(), message.params.end(),
                       [&](const auto& param) { return holds_secret(view, param.second); });
}

// "--password=x", "--token x": a value of an option that is named after a secret. A path is none: programs read it.
bool gives_secret_option(const std::vector<std::string>& argv) {
    static constexpr std::array<std::string_view, 6> names = {"--password", "--passwd",  "--token",
                                                              "--secret",   "--api-key", "--passphrase"};
    for (std::size_t i = 1; i < argv.size(); ++i) {
        for (const auto name : names) {
            if (!argv[i].starts_with(name)) continue;
            const std::string_view rest = std::string_view(argv[i]).substr(name.size());
            const std::string_view value = rest.starts_with('=')                 ? rest.substr(1)
                                           : rest.empty() && i + 1 < argv.size() ? std::string_view(argv[i + 1])
                                                                                 : std::string_view();
            if (!value.empty() && value[0] != '/' && value[0] != '-') return true;
        }
    }
    return false;
}

void in_argv(const PlanView& view, Report& report) {
    for (std::size_t i = 0; i < view.plan.commands.size(); ++i) {
        const auto& command = view.plan.commands[i];
        const auto gives_secret = [&](const std::vector<std::string>& argv) {
            return gives_secret_option(argv) || std::any_of(argv.begin(), argv.end(), [&](const auto& argument) {
                       return holds_secret(view, argument);
                   });
        };
        const bool in_arguments = gives_secret(command.argv) || gives_secret(command.undo_argv);
        const bool in_words = holds_secret(view, command.description_text) || holds_secret(view, command.description) ||
                              holds_secret(view, command.undo) || holds_secret(view, command.guard.text);
        if (in_arguments || in_words)
            report.add(view.command_step(i), 0, {{"place", in_arguments ? "argv" : "description"}});
    }
}

// A secret's file has an end of life: some step has to remove it.
void not_removed(const PlanView& view, Report& report) {
    static constexpr std::string_view removers[] = {"rm", "unlink", "shred", "rmdir"};
    const bool removes = std::any_of(view.invocations.begin(), view.invocations.end(), [](const auto& invocation) {
        return invocation.is_one_of(removers) || (invocation.program == "find" && invocation.has_word("-delete"));
    });
    if (removes) return;
    for (std::size_t i = 0; i < view.plan.files.size(); ++i) {
        const auto& file = view.plan.files[i];
        if (!file.secrets.empty()) report.add(view.file_step(i), 0, {{"path", file.path}});
    }
}

constexpr Rule rules[] = {
    {"secret-in-argv", Severity::error, in_argv},
    {"secret-not-marked", Severity::warning, not_marked},
    {"secret-not-removed", Severity::warning, not_removed},
    {"secret-readable-by-others", Severity::error, readable_by_others},
};

}  // namespace

std::span<const Rule> secret_rules() { return rules; }

}  // namespace sysmanage::lint_detail
