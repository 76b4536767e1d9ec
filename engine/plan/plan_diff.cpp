// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/plan_diff.h"

#include <algorithm>

#include "engine/plan/execution_order.h"
#include "engine/plan/line_diff.h"
#include "engine/plan/redact.h"
#include "engine/plan/step_match.h"
#include "engine/plan/step_words.h"

namespace sysmanage {
namespace {

// A line as it is compared, and as it may be shown.
struct Said {
    std::string real{};
    std::string shown{};
    bool operator==(const Said& other) const { return real == other.real; }
};

// A plan beside its masked twin.
struct Sides {
    const Plan& real;
    const Plan shown;
    explicit Sides(const Plan& plan) : real(plan), shown(masked(plan)) {}
};

// ---- lines

LineChange removed_line(std::size_t number, std::string_view text) {
    return {LineChange::Kind::removed, number, 0, std::string(text)};
}
LineChange added_line(std::size_t number, std::string_view text) {
    return {LineChange::Kind::added, 0, number, std::string(text)};
}

using Lines = std::vector<std::string_view>;

// Compared by the real lines, told by the shown ones.
std::vector<LineChange> told(const KeptLines& kept, const Lines& old_shown, const Lines& new_shown) {
    std::vector<LineChange> changes;
    changes.reserve(std::max(old_shown.size(), new_shown.size()));
    std::size_t i = 0, j = 0;
    while (i < old_shown.size() || j < new_shown.size()) {
        if (i < old_shown.size() && !kept.before[i]) {
            changes.push_back(removed_line(i + 1, old_shown[i]));
            ++i;
        } else if (j < new_shown.size() && !kept.after[j]) {
            changes.push_back(added_line(j + 1, new_shown[j]));
            ++j;
        } else {
            changes.push_back({LineChange::Kind::same, i + 1, j + 1, std::string(new_shown[j])});
            ++i, ++j;
        }
    }
    return changes;
}

std::vector<LineChange> content_changes(const FileSpec& before, const FileSpec& old_shown, const FileSpec& after,
                                        const FileSpec& new_shown) {
    const auto kept = common_lines(lines_of(before.content), lines_of(after.content));
    return told(kept, lines_of(old_shown.content), lines_of(new_shown.content));
}

void tell_all(std::vector<LineChange>& lines, std::string_view content, LineChange::Kind kind) {
    std::size_t number = 0;
    for (const auto line : lines_of(content))
        lines.push_back(kind == LineChange::Kind::added ? added_line(++number, line) : removed_line(++number, line));
}

// What is said of a step, when it differs; in the order in which it is said.
void tell_differences(std::vector<LineChange>& lines, const std::vector<Said>& before, const std::vector<Said>& after) {
    std::vector<std::string_view> old_real(before.size()), new_real(after.size());
    std::transform(before.begin(), before.end(), old_real.begin(),
                   [](auto& said) { return std::string_view(said.real); });
    std::transform(after.begin(), after.end(), new_real.begin(),
                   [](auto& said) { return std::string_view(said.real); });
    const auto kept = common_lines(old_real, new_real);
    std::size_t i = 0, j = 0;
    while (i < before.size() || j < after.size()) {
        if (i < before.size() && !kept.before[i])
            lines.push_back(removed_line(0, before[i++].shown));
        else if (j < after.size() && !kept.after[j])
            lines.push_back(added_line(0, after[j++].shown));
        else
            ++i, ++j;
    }
}

void tell_said(std::vector<LineChange>& lines, const std::vector<Said>& all, LineChange::Kind kind) {
    for (const auto& said : all) lines.push_back({kind, 0, 0, said.shown});
}

// ---- what is said of each kind of step

// Keys that this version does not know may hold anything: they are compared and named.
void say_unknown(std::vector<Said>& said, const UnknownKeys& unknown) {
    for (const auto& [key, value] : unknown)
        said.push_back({key + " " + value.dump(-1, ' ', true, Json::error_handler_t::replace), key + " (not shown)"});
}

std::vector<Said> say(const PackageSpec& package, const PackageSpec& shown) {
    std::vector<Said> said = {{package_words(package), package_words(shown)}};
    say_unknown(said, package.unknown);
    return said;
}

std::vector<Said> say(const ServiceAction& action, const ServiceAction& shown) {
    std::vector<Said> said = {{service_words(action), service_words(shown)}};
    say_unknown(said, action.unknown);
    return said;
}

std::vector<Said> say(const FileSpec& file, const FileSpec& shown) {
    std::vector<Said> said;
    const auto both = [&](const std::string& name, const std::string& real, const std::string& masked_text) {
        if (!real.empty()) said.push_back({name + real, name + masked_text});
    };
    both("path ", file.path, shown.path);
    both("for ", to_english(file.description), to_english(shown.description));
    // The digest says of the real content what the size says, too; the masked one has another size.
    both("", file_words(file), file_words(file));
    both("sha256 ", file.expected_sha256, shown.expected_sha256);
    say_unknown(said, file.unknown);
    return said;
}

std::vector<std::string> phrases(const CommandSpec& command) {
    std::vector<std::string> all = {describe(command)};
    for (const auto& argument : command.argv) all.push_back("argv " + argument);
    all.push_back(bound_words(command));
    if (!command.guard.text.empty()) all.push_back(to_english(command.guard.text));
    for (const auto& condition : command.guard.skip_when) all.push_back(condition_words(condition));
    for (const auto& need : command.needs) all.push_back(need_words(need));
    if (!command.undo.empty()) all.push_back("when it fails: " + to_english(command.undo));
    for (const auto& argument : command.undo_argv) all.push_back("when stopped later: " + argument);
    if (const auto costs = cost_words(command.estimate); !costs.empty()) all.push_back("expected: " + costs);
    return all;
}

std::vector<Said> say(const CommandSpec& command, const CommandSpec& shown) {
    const auto real = phrases(command), masks = phrases(shown);
    std::vector<Said> said;
    for (std::size_t i = 0; i < real.size(); ++i) said.push_back({real[i], masks[i]});
    say_unknown(said, command.unknown);
    return said;
}

// ---- steps

std::string title_of(const PackageSpec& package) { return package.name; }
std::string title_of(const ServiceAction& action) { return service_words(action); }
std::string title_of(const FileSpec& file) { return file.path; }
std::string title_of(const CommandSpec& command) { return describe(command); }

std::string_view content_of(const FileSpec& file) { return file.content; }
template <class Element>
std::string_view content_of(const Element&) {
    return {};
}

template <class Element>
void tell_content(StepChange&, const Element&, const Element&, const Element&, const Element&) {}
void tell_content(StepChange& step, const FileSpec& before, const FileSpec& old_shown, const FileSpec& after,
                  const FileSpec& new_shown) {
    if (before.content == after.content) return;
    auto lines = content_changes(before, old_shown, after, new_shown);
    step.lines.insert(step.lines.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
}

// The lists of one phase in both plans, as they are and as they may be shown.
template <class Element>
struct Lists {
    const std::vector<Element>& before;
    const std::vector<Element>& old_shown;
    const std::vector<Element>& after;
    const std::vector<Element>& new_shown;
};

template <class Element>
StepChange one_sided(std::string_view kind, const Element& real, const Element& shown, bool is_added) {
    const auto line_kind = is_added ? LineChange::Kind::added : LineChange::Kind::removed;
    StepChange step{
        .change = is_added ? Change::added : Change::removed, .kind = std::string(kind), .title = title_of(shown)};
    tell_said(step.lines, say(real, shown), line_kind);
    tell_all(step.lines, content_of(shown), line_kind);
    return step;
}

template <class Element>
StepChange compared(std::string_view kind, const Lists<Element>& lists, const StepMatch& match) {
    const auto i = *match.old_index, j = *match.new_index;
    StepChange step{.kind = std::string(kind), .title = title_of(lists.new_shown[j])};
    if (lists.before[i] == lists.after[j]) {
        step.change = match.moved ? Change::moved : Change::same;
        return step;
    }
    step.change = Change::changed;
    tell_differences(step.lines, say(lists.before[i], lists.old_shown[i]), say(lists.after[j], lists.new_shown[j]));
    tell_content(step, lists.before[i], lists.old_shown[i], lists.after[j], lists.new_shown[j]);
    return step;
}

template <class Element>
void compare_phase(std::vector<StepChange>& changes, std::string_view kind, const Lists<Element>& lists,
                   const std::vector<StepMatch>& matches) {
    for (const auto& match : matches) {
        auto step = match.old_index && match.new_index ? compared(kind, lists, match)
                    : match.new_index
                        ? one_sided(kind, lists.after[*match.new_index], lists.new_shown[*match.new_index], true)
                        : one_sided(kind, lists.before[*match.old_index], lists.old_shown[*match.old_index], false);
        step.old_index = match.old_index;
        step.new_index = match.new_index;
        changes.push_back(std::move(step));
    }
}

// ---- the head

std::string notes_text(const Plan& plan) {
    std::string text;
    for (const auto& note : plan.notes) text += to_english(note) + "\n";
    return text;
}

void compare_field(std::vector<StepChange>& changes, std::string_view name, const Said& before, const Said& after) {
    if (before.real.empty() && after.real.empty()) return;
    StepChange step{.kind = "head", .title = std::string(name)};
    if (!(before == after)) {
        step.change = before.real.empty() ? Change::added : after.real.empty() ? Change::removed : Change::changed;
        const auto kept = common_lines(lines_of(before.real), lines_of(after.real));
        for (auto& line : told(kept, lines_of(before.shown), lines_of(after.shown))) {
            if (line.kind == LineChange::Kind::same) continue;
            line.old_line = line.new_line = 0;
            step.lines.push_back(std::move(line));
        }
    }
    changes.push_back(std::move(step));
}

void compare_head(std::vector<StepChange>& changes, const Sides& before, const Sides& after) {
    const auto field = [&](std::string_view name, auto text_of) {
        compare_field(changes, name, {text_of(before.real), text_of(before.shown)},
                      {text_of(after.real), text_of(after.shown)});
    };
    field("engine", [](const Plan& plan) { return plan.engine; });
    field("hypervisor", [](const Plan& plan) { return plan.hypervisor; });
    field("action", [](const Plan& plan) { return plan.action; });
    field("vm_name", [](const Plan& plan) { return plan.vm_name; });
    field("created_at", [](const Plan& plan) { return plan.created_at; });
    field("notes", notes_text);
    const auto unknown = [](const Plan& plan) {
        std::vector<Said> said;
        say_unknown(said, plan.unknown);
        Said all;
        for (const auto& one : said) all.real += one.real + "\n", all.shown += one.shown + "\n";
        return all;
    };
    compare_field(changes, "other keys", unknown(before.real), unknown(after.real));
}

}  // namespace

bool PlanDiff::same() const {
    return std::all_of(changes.begin(), changes.end(), [](const auto& step) { return step.change == Change::same; });
}

std::vector<LineChange> diff_lines(std::string_view before, std::string_view after) {
    const auto old_lines = lines_of(before), new_lines = lines_of(after);
    return told(common_lines(old_lines, new_lines), old_lines, new_lines);
}

PlanDiff diff(const Plan& before, const Plan& after) {
    const Sides old_side(before), new_side(after);
    PlanDiff difference;
    auto& changes = difference.changes;
    compare_head(changes, old_side, new_side);
    const auto lists = [&](auto member) {
        return Lists<typename std::decay_t<decltype(before.*member)>::value_type>{
            before.*member, old_side.shown.*member, after.*member, new_side.shown.*member};
    };
    compare_phase(changes, "package", lists(&Plan::packages), match_packages(before.packages, after.packages));
    compare_phase(changes, "file", lists(&Plan::files), match_files(before.files, after.files));
    compare_phase(changes, "command", lists(&Plan::commands), match_commands(before.commands, after.commands));
    compare_phase(changes, "service", lists(&Plan::service_actions), match_services(before, after));
    compare_phase(changes, "removal", lists(&Plan::packages_to_remove),
                  match_packages(before.packages_to_remove, after.packages_to_remove));
    return difference;
}

}  // namespace sysmanage
