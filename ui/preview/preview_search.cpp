// SPDX-License-Identifier: GPL-3.0-or-later
// The preview's search: asked off the GUI thread, the newest question wins, an older one stops on the way.
#include <QTabBar>
#include <algorithm>

#include "ui/preview/detail_view.h"
#include "ui/preview/preview_parts.h"
#include "ui/preview/raw_view.h"
#include "ui/preview/search_bar.h"
#include "ui/preview/step_list.h"

namespace sysmanage::ui {
namespace {

const QString searchLane = QStringLiteral("search");

}  // namespace

void PreviewView::Parts::look() {
    if (lookCancelled_) lookCancelled_->store(true);
    background_.drop(searchLane);
    const QString text = search->text();
    if (text.isEmpty() || !search->isEnabled()) return takeHits({});
    const SearchIndexPtr index = tabs_->currentIndex() == 0 ? analysis_.index : raw_ ? raw_->index : nullptr;
    // The index comes with the analysis or the raw text, which look again.
    if (!index) return search->showBusy();
    lookCancelled_ = std::make_shared<std::atomic<bool>>(false);
    background_.run(
        searchLane, [text, index, cancelled = lookCancelled_] { return searchFor(text, *index, cancelled.get()); },
        [this](const SearchResult& result) { takeHits(result); });
}

void PreviewView::Parts::takeHits(const SearchResult& result) {
    // The same question asked again (after a change of the plan) stays at its hit.
    const bool again = result.text == hits_.text && currentHit_ < result.hits.size();
    hits_ = result;
    if (!again) currentHit_ = -1;
    search->showCount(currentHit_, static_cast<int>(hits_.hits.size()), hits_.cut);
    model_.setHits(tabs_->currentIndex() == 0 ? hits_ : SearchResult());
    showHits();
}

void PreviewView::Parts::showHits() {
    if (tabs_->currentIndex() != 0) return rawView_->setHits(hits_.hits, currentHit_);
    const int first = firstHitFrom(number_);
    const int end = firstHitFrom(number_ + 1);
    const int current = currentHit_ >= first && currentHit_ < end ? currentHit_ - first : -1;
    detail_->setHits(hits_.hits.mid(first, end - first), current);
}

int PreviewView::Parts::firstHitFrom(int step) const {
    const auto found = std::lower_bound(hits_.hits.begin(), hits_.hits.end(), step,
                                        [](const SearchHit& hit, int wanted) { return hit.step < wanted; });
    return static_cast<int>(found - hits_.hits.begin());
}

void PreviewView::Parts::goToHit(int direction) {
    const int count = static_cast<int>(hits_.hits.size());
    if (count == 0) return;
    if (currentHit_ >= 0) {
        currentHit_ = (currentHit_ + direction + count) % count;
    } else {
        const int here = firstHitFrom(tabs_->currentIndex() == 0 ? number_ : 0);
        currentHit_ = direction > 0 ? here % count : (here + count - 1) % count;
    }
    search->showCount(currentHit_, count, hits_.cut);
    const int step = hits_.hits.at(currentHit_).step;
    if (tabs_->currentIndex() == 0 && step != number_) {
        steps->select(step);
    } else {
        showHits();
    }
}

}  // namespace sysmanage::ui
