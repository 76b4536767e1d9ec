// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/shown_text.h"

#include <algorithm>

#include "engine/text/utf8.h"
#include "ui/models/message_text.h"

namespace sysmanage::ui {
namespace {

bool isPlain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x7F;
}

/// Sorted, disjoint, within the text: a plan from elsewhere may say anything.
std::vector<Span> tidy(std::vector<Span> spans, std::size_t size) {
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.offset < b.offset; });
    std::vector<Span> out;
    std::size_t free = 0;
    for (const Span& span : spans) {
        const std::size_t begin = std::max(free, std::min(span.offset, size));
        const std::size_t wanted = std::min(span.offset, size);
        const std::size_t end = wanted + std::min(span.length, size - wanted);
        if (end <= begin) continue;
        out.push_back({begin, end - begin});
        free = end;
    }
    return out;
}

/// Spells out and folds, and keeps account of where.
class Writer {
public:
    explicit Writer(std::size_t expected) {
        shown_.text.reserve(static_cast<qsizetype>(expected + expected / 16 + 16));
    }

    std::size_t at() const { return static_cast<std::size_t>(shown_.text.size()); }

    void document(std::string_view content, const std::vector<Span>& spans) {
        const std::vector<Span> secrets = tidy(spans, content.size());
        auto secret = secrets.begin();
        std::size_t secretBegin = 0;
        for (std::size_t from = 0; from < content.size();) {
            if (secret != secrets.end() && from == secret->offset) secretBegin = at();
            std::size_t stop = content.size();
            if (secret != secrets.end()) {
                stop = from < secret->offset ? secret->offset : std::min(stop, secret->offset + secret->length);
            }
            const std::string_view part = content.substr(0, stop);
            while (from < stop) from += step(part, from, true);
            while (secret != secrets.end() && from >= secret->offset + secret->length) {
                if (at() > secretBegin) shown_.secrets.push_back({secretBegin, at() - secretBegin});
                ++secret;
            }
        }
    }

    void argument(std::string_view text) {
        for (std::size_t from = 0; from < text.size();) from += step(text, from, false);
        lineFeed();
    }

    ShownText take() {
        shown_.lines = lines_;
        return std::move(shown_);
    }

private:
    /// Takes what begins at `from`; says how many bytes that were.
    std::size_t step(std::string_view text, std::size_t from, bool keepLineFeeds) {
        const char c = text[from];
        if (c == '\n' && keepLineFeeds) {
            lineFeed();
            return 1;
        }
        if (isPlain(c)) return plainRun(text, from);
        const auto character = utf8::decode(text, from);
        const std::string_view bytes = text.substr(from, character.bytes);
        const std::string visible = utf8::visible(bytes, false);
        fold();
        if (visible != bytes) shown_.spelled.push_back({at(), visible.size()});
        append(visible);
        ++column_;
        return character.bytes;
    }

    std::size_t plainRun(std::string_view text, std::size_t from) {
        fold();
        std::size_t end = from;
        const std::size_t most = std::min(text.size(), from + (longestLine - column_));
        while (end < most && isPlain(text[end])) ++end;
        append(text.substr(from, end - from));
        column_ += end - from;
        return end - from;
    }

    void fold() {
        if (column_ < longestLine) return;
        shown_.folds.push_back(at());
        append(foldMark);
        column_ = 0;
    }

    void lineFeed() {
        shown_.text.append('\n');
        column_ = 0;
        ++lines_;
    }

    void append(std::string_view bytes) { shown_.text.append(bytes.data(), static_cast<qsizetype>(bytes.size())); }

    ShownText shown_;
    std::size_t column_ = 0;
    std::size_t lines_ = 1;
};

}  // namespace

std::size_t ShownText::shownLine(std::size_t sourceLine) const {
    if (folds.empty()) return sourceLine;
    std::size_t line = 1;
    std::size_t shown = 1;
    auto fold = folds.begin();
    for (std::size_t at = 0; line < sourceLine && at < static_cast<std::size_t>(text.size()); ++at) {
        if (text[static_cast<qsizetype>(at)] != '\n') continue;
        ++shown;
        while (fold != folds.end() && *fold < at) ++fold;
        if (fold == folds.end() || *fold != at) ++line;
    }
    return shown;
}

std::size_t ShownText::sourceLine(std::size_t shownLine) const {
    if (folds.empty()) return shownLine;
    std::size_t line = 1;
    std::size_t shown = 1;
    bool rest = false;
    auto fold = folds.begin();
    for (std::size_t at = 0; shown < shownLine && at < static_cast<std::size_t>(text.size()); ++at) {
        if (text[static_cast<qsizetype>(at)] != '\n') continue;
        ++shown;
        while (fold != folds.end() && *fold < at) ++fold;
        rest = fold != folds.end() && *fold == at;
        if (!rest) ++line;
    }
    return rest ? 0 : line;
}

std::size_t ShownText::withFolds(std::size_t offset) const {
    std::size_t before = 0;
    while (before < folds.size() && folds[before] <= offset + before * foldMark.size()) ++before;
    return offset + before * foldMark.size();
}

QByteArray ShownText::unfolded() const {
    if (folds.empty()) return text;
    QByteArray out;
    out.reserve(text.size());
    std::size_t from = 0;
    for (const std::size_t fold : folds) {
        out.append(text.constData() + from, static_cast<qsizetype>(fold - from));
        from = fold + foldMark.size();
    }
    out.append(text.constData() + from, text.size() - static_cast<qsizetype>(from));
    return out;
}

ShownText shownDocument(std::string_view content, const std::vector<Span>& secrets) {
    Writer writer(content.size());
    writer.document(content, secrets);
    return writer.take();
}

ShownText shownArguments(const std::vector<std::string>& argv) {
    Writer writer(argv.size() * 32);
    for (const std::string& argument : argv) writer.argument(argument);
    ShownText shown = writer.take();
    if (!argv.empty()) {
        shown.text.chop(1);
        --shown.lines;
    }
    return shown;
}

QString shownLine(std::string_view text) {
    const std::string visible = utf8::visible(text, false);
    return QString::fromUtf8(visible.data(), static_cast<qsizetype>(visible.size()));
}

QString shownMessage(const Message& message) { return shownLine(messageText(message).toStdString()); }

}  // namespace sysmanage::ui
