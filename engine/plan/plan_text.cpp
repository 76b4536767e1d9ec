// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/plan_text.h"

#include <algorithm>
#include <map>

#include "engine/lint/lint.h"
#include "engine/plan/execution_order.h"
#include "engine/plan/figures.h"
#include "engine/plan/plan_json.h"
#include "engine/plan/redact.h"
#include "engine/plan/step_words.h"
#include "engine/text/utf8.h"

namespace sysmanage {
namespace {

constexpr std::string_view indent = "    ";

std::string one_line(std::string_view text) { return utf8::visible(text, false); }

std::string counted(std::size_t count, std::string_view one) {
    return std::to_string(count) + " " + std::string(one) + (count == 1 ? "" : "s");
}

// Symbols of the steps: + something is written, > something runs, * a service, - something goes.
char symbol_of(Phase phase) {
    switch (phase) {
        case Phase::packages:
        case Phase::files:
            return '+';
        case Phase::commands:
            return '>';
        case Phase::service_actions:
            return '*';
        case Phase::packages_to_remove:
            return '-';
    }
    return ' ';
}

class TextWriter {
public:
    TextWriter(const Plan& shown, const Plan& real)
        : shown_(shown), real_(real), steps_(execution_order(real)), findings_(lint(real)) {
        for (const auto& finding : findings_) findings_at_.emplace(place_of(finding.step), &finding);
    }

    std::string write() {
        write_head();
        write_notes();
        write_findings(std::nullopt);
        out_ += "\nSteps, in the order in which they are executed; the first failure stops the plan:\n";
        for (std::size_t i = 0; i < steps_.size(); ++i) write_step(steps_[i], i + 1);
        if (steps_.empty()) out_ += "\nThis plan does nothing.\n";
        return std::move(out_);
    }

private:
    void line(std::string_view name, std::string_view value) {
        if (value.empty()) return;
        out_.append(name).append(": ").append(value).push_back('\n');
    }
    void detail(std::string_view text) { out_.append(indent).append(text).push_back('\n'); }

    void write_head() {
        std::string title = shown_.hypervisor + " " + shown_.action;
        if (!shown_.vm_name.empty()) title += " " + shown_.vm_name;
        line("Plan", one_line(title));
        line("Made", one_line(shown_.created_at));
        line("Digest", "sha256 " + plan_digest(real_));
        line("Steps", summary());
        line("Expected", cost_words(total_estimate(real_)));
        line("Findings", finding_counts());
        line("Secrets", secret_counts());
    }

    std::string summary() const {
        std::uint64_t bytes = 0;
        for (const auto& file : real_.files) bytes += file.content.size();
        std::string text = std::to_string(steps_.size());
        const auto part = [&](std::size_t count, std::string_view one) {
            if (count > 0) text += ", " + counted(count, one);
        };
        part(real_.packages.size(), "package");
        part(real_.files.size(), "file");
        if (!real_.files.empty()) text += " (" + human_bytes(bytes) + ")";
        part(real_.commands.size(), "command");
        part(real_.service_actions.size(), "service action");
        part(real_.packages_to_remove.size(), "removal");
        return text;
    }

    std::string finding_counts() const {
        std::string text;
        for (const auto severity : {Severity::error, Severity::warning, Severity::note}) {
            const auto count = std::count_if(findings_.begin(), findings_.end(),
                                             [&](const Finding& finding) { return finding.severity == severity; });
            if (count == 0) continue;
            if (!text.empty()) text += ", ";
            text += counted(static_cast<std::size_t>(count), severity_name(severity));
        }
        return text.empty() ? "none" : text;
    }

    std::string secret_counts() const {
        std::size_t files = 0;
        for (const auto& file : real_.files) files += file.secrets.empty() ? 0 : 1;
        if (files == 0) return {};
        return "in " + counted(files, "file") + (&shown_ == &real_ ? ", shown in full" : ", masked here");
    }

    void write_notes() {
        for (const auto& note : shown_.notes) line("Note", one_line(to_english(note)));
    }

    // A step's phase and index; findings about the plan as a whole come under none.
    static std::pair<int, std::size_t> place_of(const std::optional<Step>& step) {
        return step ? std::pair(static_cast<int>(step->phase), step->index) : std::pair(-1, std::size_t{0});
    }

    void write_findings(const std::optional<Step>& step) {
        const auto [begin, end] = findings_at_.equal_range(place_of(step));
        for (auto found = begin; found != end; ++found) {
            const Finding& finding = *found->second;
            std::string text = std::string("! ") + severity_name(finding.severity) + " " + finding.rule;
            if (finding.line > 0) text += ", line " + std::to_string(finding.line);
            detail(text + ": " + one_line(to_english(finding.message)));
            if (!finding.fix.empty()) detail("  " + one_line(to_english(finding.fix)));
        }
    }

    void write_step(const Step& step, std::size_t number) {
        out_ += "\n[" + std::to_string(number) + "/" + std::to_string(steps_.size()) + "] ";
        out_ += symbol_of(step.phase);
        out_ += ' ';
        switch (step.phase) {
            case Phase::packages:
                write_package(shown_.packages[step.index], "install package ", step);
                break;
            case Phase::files:
                write_file(shown_.files[step.index], real_.files[step.index]);
                break;
            case Phase::commands:
                write_command(shown_.commands[step.index]);
                break;
            case Phase::service_actions:
                write_service(shown_.service_actions[step.index]);
                break;
            case Phase::packages_to_remove:
                write_package(shown_.packages_to_remove[step.index], "remove package ", step);
                break;
        }
        write_findings(step);
    }

    void write_package(const PackageSpec& package, std::string_view verb, const Step& step) {
        out_.append(verb).append(one_line(package.name));
        if (!package.manager.empty()) out_ += " with " + one_line(package.manager);
        if (step.may_fail) out_ += " (may fail)";
        out_ += '\n';
    }

    void write_service(const ServiceAction& action) {
        out_ += one_line(action.action) + " service " + one_line(action.service) + "\n";
    }

    void write_file(const FileSpec& file, const FileSpec& real) {
        out_ += "write " + one_line(file.path) + "\n";
        if (!file.description.empty()) detail(one_line(to_english(file.description)));
        detail(one_line(file_words(real)));
        detail(file.expected_sha256.empty() ? "sha256 not checked" : "sha256 " + one_line(file.expected_sha256));
        write_content(file.content);
    }

    void write_content(std::string_view content) {
        for (std::size_t at = 0; at < content.size();) {
            const auto end = std::min(content.find('\n', at), content.size());
            const auto text = utf8::visible(content.substr(at, end - at), false);
            out_.append(indent).append(text.empty() ? "|" : "| ").append(text).push_back('\n');
            at = end + 1;
        }
    }

    void write_command(const CommandSpec& command) {
        out_ += one_line(describe(command));
        if (!command.id.empty()) out_ += " (" + one_line(command.id) + ")";
        out_ += '\n';
        // One argument a line; a line feed inside one is spelled out, so that none can pass for two.
        write_words("argv  ", command.argv);
        detail(bound_words(command));
        if (!command.guard.text.empty()) detail(one_line(to_english(command.guard.text)));
        for (const auto& condition : command.guard.skip_when) detail("  " + one_line(condition_words(condition)));
        for (const auto& need : command.needs) detail(one_line(need_words(need)));
        if (!command.undo.empty()) detail("when it fails: " + one_line(to_english(command.undo)));
        write_words("when the plan is stopped later: ", command.undo_argv);
        if (const auto cost = cost_words(command.estimate); !cost.empty()) detail("expected: " + cost);
    }

    void write_words(std::string_view name, const std::vector<std::string>& words) {
        for (std::size_t i = 0; i < words.size(); ++i)
            detail((i == 0 ? std::string(name) : std::string(name.size(), ' ')) + one_line(words[i]));
    }

    const Plan& shown_;
    const Plan& real_;
    const std::vector<Step> steps_;
    const std::vector<Finding> findings_;
    std::multimap<std::pair<int, std::size_t>, const Finding*> findings_at_{};
    std::string out_{};
};

}  // namespace

std::string to_text(const Plan& plan, Secrets secrets) {
    if (secrets == Secrets::revealed) return TextWriter(plan, plan).write();
    const Plan shown = masked(plan);
    return TextWriter(shown, plan).write();
}

}  // namespace sysmanage
