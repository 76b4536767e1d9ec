// SPDX-License-Identifier: GPL-3.0-or-later
// Search in all that a plan shows: titles, facts, arguments and contents of every step. Pure functions over an index
// that is made off the GUI thread. What is masked is not in the index, so it is never found.
#pragma once
#include <QString>
#include <QVector>
#include <atomic>
#include <memory>

#include "ui/models/step_detail.h"

namespace sysmanage::ui {

struct SearchField {
    enum class Part { title, fact, body };
    int step = 0;  ///< number of the step, 0: the plan as a whole
    Part part = Part::title;
    int item = 0;  ///< which fact
    QString text;
    std::vector<std::size_t> folds{};  ///< of a body
};

struct SearchIndex {
    QVector<SearchField> fields;  ///< in the order in which hits are counted
};
using SearchIndexPtr = std::shared_ptr<const SearchIndex>;

struct SearchHit {
    int step = 0;
    SearchField::Part part = SearchField::Part::title;
    int item = 0;
    Span place{};  ///< bytes of the body as it is shown; of other parts: characters
    bool operator==(const SearchHit&) const = default;
};

struct SearchResult {
    QString text;  ///< what was looked for
    QVector<SearchHit> hits;
    bool cut = false;  ///< there are more than mostHits
    /// Whether a step has a hit.
    bool touches(int step) const;
};

inline constexpr int mostHits = 10'000;

void addToIndex(SearchIndex& index, const StepDetail& detail);
/// Of one text alone: a raw form of the plan.
SearchIndex indexOfText(const ShownText& text);

/// Case does not matter; white space does. `cancelled` ends it early with what was found so far.
SearchResult searchFor(const QString& text, const SearchIndex& index, const std::atomic<bool>* cancelled = nullptr);

}  // namespace sysmanage::ui
