// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plan_search.h"

#include <algorithm>

namespace sysmanage::ui {
namespace {

// A long text is searched in pieces, so that a search that nobody waits for any more ends soon.
constexpr qsizetype pieceLength = 256 << 10;

/// Turns places of UTF-16 into places of UTF-8, going forward only.
class ByteCounter {
public:
    explicit ByteCounter(const QString& text) : text_(text) {}

    std::size_t bytesBefore(qsizetype place) {
        for (; at_ < place; ++at_) {
            const char16_t unit = text_.at(at_).unicode();
            // The two halves of a pair are four bytes together.
            const bool half = unit >= 0xD800 && unit <= 0xDFFF;
            bytes_ += unit < 0x80 ? 1 : unit < 0x800 || half ? 2 : 3;
        }
        return bytes_;
    }

private:
    const QString& text_;
    qsizetype at_ = 0;
    std::size_t bytes_ = 0;
};

std::size_t withFolds(const std::vector<std::size_t>& folds, std::size_t offset) {
    std::size_t before = 0;
    while (before < folds.size() && folds[before] <= offset + before * foldMark.size()) ++before;
    return offset + before * foldMark.size();
}

class Search {
public:
    Search(const QString& text, const std::atomic<bool>* cancelled) : text_(text), cancelled_(cancelled) {
        result_.text = text;
    }

    bool field(const SearchField& field) {
        ByteCounter counter(field.text);
        qsizetype from = 0;
        while (!stopped()) {
            const qsizetype piece = std::min(field.text.size(), from + pieceLength + text_.size());
            const qsizetype at = QStringView(field.text).left(piece).indexOf(text_, from, Qt::CaseInsensitive);
            if (at < 0) {
                if (piece == field.text.size()) return true;
                from += pieceLength;
                continue;
            }
            if (result_.hits.size() == mostHits) {
                result_.cut = true;
                return false;
            }
            add(field, counter, at);
            from = at + text_.size();
        }
        return false;
    }

    SearchResult take() { return std::move(result_); }

private:
    bool stopped() const { return cancelled_ && cancelled_->load(std::memory_order_relaxed); }

    void add(const SearchField& field, ByteCounter& counter, qsizetype at) {
        Span place{static_cast<std::size_t>(at), static_cast<std::size_t>(text_.size())};
        if (field.part == SearchField::Part::body) {
            const std::size_t begin = counter.bytesBefore(at);
            const std::size_t end = counter.bytesBefore(at + text_.size());
            place.offset = withFolds(field.folds, begin);
            place.length = withFolds(field.folds, end - 1) + 1 - place.offset;
        }
        result_.hits.push_back({field.step, field.part, field.item, place});
    }

    QString text_;
    const std::atomic<bool>* cancelled_;
    SearchResult result_;
};

}  // namespace

bool SearchResult::touches(int step) const {
    // Hits are in the order of the steps.
    const auto found = std::lower_bound(hits.begin(), hits.end(), step,
                                        [](const SearchHit& hit, int wanted) { return hit.step < wanted; });
    return found != hits.end() && found->step == step;
}

void addToIndex(SearchIndex& index, const StepDetail& detail) {
    index.fields.push_back({detail.number, SearchField::Part::title, 0, detail.heading});
    for (int i = 0; i < detail.facts.size(); ++i) {
        index.fields.push_back({detail.number, SearchField::Part::fact, i, detail.facts.at(i).value});
    }
    if (detail.bodyKind == BodyKind::none) return;
    index.fields.push_back(
        {detail.number, SearchField::Part::body, 0, QString::fromUtf8(detail.body.unfolded()), detail.body.folds});
}

SearchIndex indexOfText(const ShownText& text) {
    SearchIndex index;
    index.fields.push_back({0, SearchField::Part::body, 0, QString::fromUtf8(text.unfolded()), text.folds});
    return index;
}

SearchResult searchFor(const QString& text, const SearchIndex& index, const std::atomic<bool>* cancelled) {
    Search search(text, cancelled);
    if (text.isEmpty()) return search.take();
    for (const SearchField& field : index.fields) {
        if (!search.field(field)) break;
    }
    return search.take();
}

}  // namespace sysmanage::ui
