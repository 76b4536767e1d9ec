// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/redact.h"

#include <algorithm>
#include <functional>

#include "engine/text/utf8.h"

namespace sysmanage {
namespace {

// Shorter ones would mark half of every script.
constexpr std::size_t shortest_secret = 4;
// A line of a secret document is looked for inside other lines only when it is long enough to be telling.
constexpr std::size_t telling_line = 16;
// Outside of marked files a value is masked only when it can hardly be there by chance.
constexpr std::size_t telling_value = 8;

// ---- spans

Span widened(std::string_view content, const Span& span) {
    std::size_t begin = std::min(span.offset, content.size());
    std::size_t end = begin + std::min(span.length, content.size() - begin);
    while (begin > 0 && !utf8::is_border(content, begin)) --begin;
    while (end < content.size() && !utf8::is_border(content, end)) ++end;
    return {begin, end - begin};
}

// Sorted and disjoint; touching spans become one.
std::vector<Span> merged(std::vector<Span> spans) {
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.offset < b.offset; });
    std::vector<Span> out;
    for (const auto& span : spans) {
        if (span.length == 0) continue;
        if (out.empty() || span.offset > out.back().offset + out.back().length) {
            out.push_back(span);
            continue;
        }
        const auto end = std::max(out.back().offset + out.back().length, span.offset + span.length);
        out.back().length = end - out.back().offset;
    }
    return out;
}

std::vector<Span> normal_spans(const FileSpec& file) {
    std::vector<Span> spans;
    spans.reserve(file.secrets.size());
    for (const auto& span : file.secrets) spans.push_back(widened(file.content, span));
    return merged(std::move(spans));
}

// ---- finding secrets

std::string_view trimmed(std::string_view line) {
    constexpr std::string_view blank = " \t\r";
    const auto begin = std::min(line.find_first_not_of(blank), line.size());
    line.remove_prefix(begin);
    return line.substr(0, line.find_last_not_of(blank) + 1);
}

template <class Take>
void for_each_line(std::string_view text, Take take) {
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        take(text.substr(at, end - at), at);
        at = end + 1;
    }
}

// What is looked for: a value anywhere, and a line as a whole line.
struct Pattern {
    std::string_view text;
    bool whole_line;
    std::boyer_moore_horspool_searcher<std::string_view::const_iterator> searcher;

    Pattern(std::string_view value, bool as_line)
        : text(value), whole_line(as_line), searcher(text.begin(), text.end()) {}
};

std::vector<Pattern> patterns_of(std::span<const std::string_view> values) {
    std::vector<Pattern> patterns;
    patterns.reserve(values.size());
    for (const auto value : values) {
        if (value.size() < shortest_secret) continue;
        patterns.emplace_back(value, false);
        if (value.find('\n') == value.npos) continue;
        for_each_line(value, [&](std::string_view line, std::size_t) {
            const auto words = trimmed(line);
            if (words.size() >= shortest_secret) patterns.emplace_back(words, words.size() < telling_line);
        });
    }
    return patterns;
}

bool is_whole_line(std::string_view content, std::size_t offset, std::size_t length) {
    const auto begin = offset == 0 ? 0 : content.rfind('\n', offset - 1) + 1;
    const auto end = std::min(content.find('\n', offset + length), content.size());
    return trimmed(content.substr(begin, end - begin)).size() == length;
}

void find_all(std::string_view content, const Pattern& pattern, std::vector<Span>& spans) {
    auto from = content.begin();
    while (true) {
        const auto at = std::search(from, content.end(), pattern.searcher);
        if (at == content.end()) return;
        const auto offset = static_cast<std::size_t>(at - content.begin());
        if (!pattern.whole_line || is_whole_line(content, offset, pattern.text.size())) {
            const Span span = widened(content, {offset, pattern.text.size()});
            // Overlapping finds of one pattern are one span: a text of one repeated letter has as many as
            // letters.
            if (!spans.empty() && spans.back().offset <= offset && offset <= spans.back().offset + spans.back().length)
                spans.back().length = span.offset + span.length - spans.back().offset;
            else
                spans.push_back(span);
        }
        from = at + 1;
    }
}

void mark(FileSpec& file, std::span<const Pattern> patterns) {
    std::vector<Span> found;
    for (const auto& pattern : patterns) find_all(file.content, pattern, found);
    if (found.empty()) return;
    const auto known = normal_spans(file);
    found.insert(found.end(), known.begin(), known.end());
    file.secrets = merged(std::move(found));
}

// ---- masking

// Line feeds stay, so that lines keep their numbers.
void append_masks(FileSpec& shown, std::string_view secret) {
    for_each_line(secret, [&](std::string_view line, std::size_t at) {
        if (!line.empty()) {
            shown.secrets.push_back({shown.content.size(), secret_mask.size()});
            shown.content.append(secret_mask);
        }
        if (at + line.size() < secret.size()) shown.content.push_back('\n');
    });
}

// Content and spans of the file as it is shown.
FileSpec masked_file(const FileSpec& file) {
    FileSpec shown{.path = file.path, .content = {}};
    shown.content.reserve(file.content.size());
    const std::string_view content = file.content;
    std::size_t at = 0;
    for (const auto& span : normal_spans(file)) {
        shown.content.append(content.substr(at, span.offset - at));
        append_masks(shown, content.substr(span.offset, span.length));
        at = span.offset + span.length;
    }
    shown.content.append(content.substr(at));
    return shown;
}

// Replaces marked values where they do not belong: in an argv, a description, a note.
class ValueMask {
public:
    explicit ValueMask(const Plan& plan) {
        for (const auto& file : plan.files)
            for (const auto& span : normal_spans(file))
                if (span.length >= telling_value)
                    values_.push_back(std::string_view(file.content).substr(span.offset, span.length));
        std::sort(values_.begin(), values_.end());
        values_.erase(std::unique(values_.begin(), values_.end()), values_.end());
        patterns_ = patterns_of(values_);
    }

    void apply(std::string& text) const {
        std::vector<Span> found;
        for (const auto& pattern : patterns_) find_all(text, pattern, found);
        if (found.empty()) return;
        FileSpec shown{.path = {}, .content = std::move(text)};
        shown.secrets = std::move(found);
        text = masked_content(shown);
    }
    void apply(Message& message) const {
        for (auto& [name, value] : message.params) apply(value);
    }
    void apply(Condition& condition) const {
        apply(condition.subject);
        apply(condition.value);
    }
    void apply(CommandSpec& command) const {
        for (auto& argument : command.argv) apply(argument);
        for (auto& argument : command.undo_argv) apply(argument);
        apply(command.description);
        apply(command.description_text);
        apply(command.guard.text);
        for (auto& condition : command.guard.skip_when) apply(condition);
        for (auto& need : command.needs) {
            apply(need.condition);
            if (need.unless) apply(*need.unless);
        }
        apply(command.undo);
    }
    void apply(FileSpec& file) const { mark(file, patterns_); }

private:
    std::vector<std::string_view> values_{};
    std::vector<Pattern> patterns_{};
};

}  // namespace

std::string masked_content(const FileSpec& file) { return masked_file(file).content; }

Plan masked(const Plan& plan) {
    const ValueMask mask(plan);
    Plan shown = plan;
    for (auto& file : shown.files) {
        mask.apply(file);
        FileSpec masks = masked_file(file);
        file.content = std::move(masks.content);
        file.secrets = std::move(masks.secrets);
    }
    for (auto& command : shown.commands) mask.apply(command);
    for (auto& note : shown.notes) mask.apply(note);
    return shown;
}

void mark_secrets(Plan& plan, std::span<const Secret> secrets) {
    std::vector<std::string_view> values;
    for (const auto& secret : secrets) values.push_back(secret.reveal());
    const auto patterns = patterns_of(values);
    if (patterns.empty()) return;
    for (auto& file : plan.files) mark(file, patterns);
}

}  // namespace sysmanage
