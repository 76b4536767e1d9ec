// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/plan/plan_diff.h"
#include "engine/text/utf8.h"

namespace sysmanage {
namespace {

constexpr std::size_t context_lines = 3;

std::string one_line(std::string_view text) { return utf8::visible(text, false); }

char sign_of(Change change) {
    switch (change) {
        case Change::same:
            return ' ';
        case Change::added:
            return '+';
        case Change::removed:
            return '-';
        case Change::changed:
            return '~';
        case Change::moved:
            return '>';
    }
    return ' ';
}

char sign_of(LineChange::Kind kind) {
    switch (kind) {
        case LineChange::Kind::same:
            return ' ';
        case LineChange::Kind::added:
            return '+';
        case LineChange::Kind::removed:
            return '-';
    }
    return ' ';
}

bool is_said(const LineChange& line) { return line.old_line == 0 && line.new_line == 0; }

void write_line(std::string& out, const LineChange& line) {
    out += "    ";
    out += sign_of(line.kind);
    out += one_line(line.text);
    out += '\n';
}

// Which lines of the content, which begins at first, are shown: those that differ and some around them.
std::vector<bool> near_changes(const std::vector<LineChange>& lines, std::size_t first) {
    std::vector<bool> near(lines.size());
    for (std::size_t i = first; i < lines.size(); ++i) {
        if (lines[i].kind == LineChange::Kind::same) continue;
        const auto begin = i - std::min(i - first, context_lines);
        const auto end = std::min(lines.size(), i + context_lines + 1);
        std::fill(near.begin() + static_cast<std::ptrdiff_t>(begin), near.begin() + static_cast<std::ptrdiff_t>(end),
                  true);
    }
    return near;
}

// "12,5": where a hunk begins and how many lines it has, on one side.
std::string side(const std::vector<LineChange>& lines, std::size_t begin, std::size_t end,
                 std::size_t LineChange::*number) {
    std::size_t first = 0, count = 0;
    for (auto i = begin; i < end; ++i) {
        if (lines[i].*number == 0) continue;
        if (count++ == 0) first = lines[i].*number;
    }
    return std::to_string(first) + "," + std::to_string(count);
}

void write_hunk(std::string& out, const std::vector<LineChange>& lines, std::size_t begin, std::size_t end) {
    out += "    @@ -" + side(lines, begin, end, &LineChange::old_line) + " +" +
           side(lines, begin, end, &LineChange::new_line) + " @@\n";
    for (auto i = begin; i < end; ++i) write_line(out, lines[i]);
}

void write_lines(std::string& out, const std::vector<LineChange>& lines) {
    const auto content = std::find_if_not(lines.begin(), lines.end(), is_said);
    for (auto line = lines.begin(); line != content; ++line) write_line(out, *line);
    const auto first = static_cast<std::size_t>(content - lines.begin());
    const auto near = near_changes(lines, first);
    for (auto i = first; i < lines.size();) {
        auto end = i;
        while (end < lines.size() && near[end]) ++end;
        if (end > i) write_hunk(out, lines, i, end);
        i = end + 1;
    }
}

std::string summary(const PlanDiff& difference) {
    static constexpr std::pair<Change, const char*> words[] = {{Change::changed, "changed"},
                                                               {Change::added, "added"},
                                                               {Change::removed, "removed"},
                                                               {Change::moved, "moved"},
                                                               {Change::same, "the same"}};
    std::string text;
    for (const auto& [change, word] : words) {
        const auto count = std::count_if(difference.changes.begin(), difference.changes.end(),
                                         [&, wanted = change](const auto& step) { return step.change == wanted; });
        if (count == 0) continue;
        if (!text.empty()) text += ", ";
        text += std::to_string(count) + " " + word;
    }
    return text + ".\n";
}

}  // namespace

std::string to_text(const PlanDiff& difference) {
    if (difference.same()) return "The plans do not differ.\n";
    std::string out;
    for (const auto& step : difference.changes) {
        if (step.change == Change::same) continue;
        out += sign_of(step.change);
        out += " " + step.kind + " " + one_line(step.title) + "\n";
        write_lines(out, step.lines);
        out += '\n';
    }
    return out + summary(difference);
}

}  // namespace sysmanage
