// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/merging_model.h"

#include <algorithm>

namespace sysmanage::ui {
namespace {

/// More separate ranges than this are first moved together: one signal instead of hundreds.
constexpr std::size_t fewRanges = 24;

template <class Test>
std::size_t countRanges(const MergedRows& rows, Test&& test) {
    std::size_t ranges = 0;
    bool inside = false;
    for (const MergedRow* row : rows) {
        const bool now = test(row);
        if (now && !inside) ++ranges;
        inside = now;
    }
    return ranges;
}

void number(const MergedRows& rows, std::size_t from) {
    for (std::size_t at = from; at < rows.size(); ++at) rows[at]->row = static_cast<int>(at);
}

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

std::string_view digitsAt(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && isDigit(text[end])) ++end;
    while (at + 1 < end && text[at] == '0') ++at;
    return text.substr(at, end - at);
}

}  // namespace

void MergingModel::aim(const MergedRows& wanted, const MergedRows& list) {
    for (MergedRow* row : wanted) row->goal = &list;
}

void MergingModel::dropRows(const QModelIndex& parent, MergedRows& shown) {
    const auto unwanted = [&shown](const MergedRow* row) { return row->goal != &shown; };
    const std::size_t ranges = countRanges(shown, unwanted);
    if (ranges == 0) return;
    if (ranges > fewRanges) {
        MergedRows order = shown;
        std::stable_partition(order.begin(), order.end(), [&](const MergedRow* row) { return !unwanted(row); });
        reorder(parent, shown, std::move(order));
    }
    for (std::size_t end = shown.size(); end > 0;) {
        if (!unwanted(shown[end - 1])) {
            --end;
            continue;
        }
        std::size_t begin = end - 1;
        while (begin > 0 && unwanted(shown[begin - 1])) --begin;
        removeRange(parent, shown, begin, end);
        end = begin;
    }
}

void MergingModel::fillRows(const QModelIndex& parent, MergedRows& shown, const MergedRows& wanted) {
    if (shown == wanted) return;
    const auto missing = [&shown](const MergedRow* row) { return row->place != &shown; };
    MergedRows kept;
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(kept), [&](MergedRow* row) { return !missing(row); });
    if (kept != shown) reorder(parent, shown, std::move(kept));
    if (countRanges(wanted, missing) > fewRanges) {
        MergedRows fresh;
        std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(fresh), missing);
        insertRange(parent, shown, shown.size(), fresh);
        reorder(parent, shown, wanted);
        return;
    }
    for (std::size_t at = 0; at < wanted.size();) {
        if (!missing(wanted[at])) {
            ++at;
            continue;
        }
        MergedRows fresh;
        const std::size_t begin = at;
        while (at < wanted.size() && missing(wanted[at])) fresh.push_back(wanted[at++]);
        insertRange(parent, shown, begin, fresh);
    }
}

void MergingModel::reorder(const QModelIndex& parent, MergedRows& shown, MergedRows order) {
    QList<QPersistentModelIndex> parents;
    if (parent.isValid()) parents << parent;
    emit layoutAboutToBeChanged(parents, QAbstractItemModel::VerticalSortHint);
    // Before the rows get their new numbers: what asks for a parent reads them.
    const MergedRow* above = static_cast<const MergedRow*>(parent.internalPointer());
    shown = std::move(order);
    number(shown, 0);
    QModelIndexList from;
    QModelIndexList to;
    const QModelIndexList kept = persistentIndexList();
    for (const QModelIndex& index : kept) {
        const auto* row = static_cast<const MergedRow*>(index.internalPointer());
        if (row->above != above || row->row == index.row()) continue;
        from << index;
        to << createIndex(row->row, index.column(), row);
    }
    changePersistentIndexList(from, to);
    emit layoutChanged(parents, QAbstractItemModel::VerticalSortHint);
}

void MergingModel::removeRange(const QModelIndex& parent, MergedRows& shown, std::size_t from, std::size_t to) {
    beginRemoveRows(parent, static_cast<int>(from), static_cast<int>(to) - 1);
    for (std::size_t at = from; at < to; ++at) shown[at]->place = nullptr;
    shown.erase(shown.begin() + static_cast<std::ptrdiff_t>(from), shown.begin() + static_cast<std::ptrdiff_t>(to));
    number(shown, from);
    endRemoveRows();
}

void MergingModel::insertRange(const QModelIndex& parent, MergedRows& shown, std::size_t at, const MergedRows& rows) {
    beginInsertRows(parent, static_cast<int>(at), static_cast<int>(at + rows.size()) - 1);
    auto* above = static_cast<MergedRow*>(parent.internalPointer());
    for (MergedRow* row : rows) {
        row->place = &shown;
        row->above = above;
        row->changed = false;
    }
    shown.insert(shown.begin() + static_cast<std::ptrdiff_t>(at), rows.begin(), rows.end());
    number(shown, at);
    endInsertRows();
}

void MergingModel::tellChanged(MergedRows& shown) {
    const auto isChanged = [](const MergedRow* row) { return row->changed; };
    const std::size_t ranges = countRanges(shown, isChanged);
    if (ranges == 0) return;
    const auto tell = [&](std::size_t begin, std::size_t end) {
        for (std::size_t at = begin; at < end; ++at) shown[at]->changed = false;
        const int lastColumn = std::max(0, columnCount() - 1);
        emit dataChanged(createIndex(static_cast<int>(begin), 0, shown[begin]),
                         createIndex(static_cast<int>(end) - 1, lastColumn, shown[end - 1]));
    };
    if (ranges > fewRanges) {
        // A view looks each range up: to tell of some rows in vain is quicker than to tell a thousand times.
        const auto first = std::find_if(shown.begin(), shown.end(), isChanged);
        const auto last = std::find_if(shown.rbegin(), shown.rend(), isChanged);
        tell(std::size_t(first - shown.begin()), std::size_t(last.base() - shown.begin()));
        return;
    }
    for (std::size_t at = 0; at < shown.size(); ++at) {
        if (!shown[at]->changed) continue;
        const std::size_t begin = at;
        while (at < shown.size() && shown[at]->changed) ++at;
        tell(begin, at);
    }
}

std::string searchKey(std::string_view text) {
    std::string key(text);
    for (char& letter : key) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    const bool plain = std::all_of(key.begin(), key.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return plain ? key : QString::fromStdString(key).toCaseFolded().toStdString();
}

std::vector<std::string> searchWords(const QString& text) {
    std::vector<std::string> words;
    const QStringList parts = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& part : parts) words.push_back(searchKey(part.toStdString()));
    return words;
}

bool holdsAll(const std::string& key, const std::vector<std::string>& words) {
    return std::all_of(words.begin(), words.end(),
                       [&key](const std::string& word) { return key.find(word) != std::string::npos; });
}

std::string naturalKey(std::string_view text) {
    constexpr std::size_t longest = 255;
    std::string key;
    key.reserve(text.size() + 8);
    for (std::size_t at = 0; at < text.size();) {
        if (!isDigit(text[at])) {
            key += text[at++];
            continue;
        }
        // A longer number is a greater one; where a number stands, one sign is as good as another.
        const std::string_view digits = digitsAt(text, at);
        key += '0';
        key += static_cast<char>(std::min(digits.size(), longest));
        key += digits;
        while (at < text.size() && isDigit(text[at])) ++at;
    }
    return key;
}

int compareNaturally(std::string_view one, std::string_view other) {
    std::size_t a = 0;
    std::size_t b = 0;
    while (a < one.size() && b < other.size()) {
        if (isDigit(one[a]) && isDigit(other[b])) {
            const std::string_view left = digitsAt(one, a);
            const std::string_view right = digitsAt(other, b);
            if (left.size() != right.size()) return left.size() < right.size() ? -1 : 1;
            if (const int order = left.compare(right); order != 0) return order;
            while (a < one.size() && isDigit(one[a])) ++a;
            while (b < other.size() && isDigit(other[b])) ++b;
            continue;
        }
        if (one[a] != other[b])
            return static_cast<unsigned char>(one[a]) < static_cast<unsigned char>(other[b]) ? -1 : 1;
        ++a;
        ++b;
    }
    if (a == one.size() && b == other.size()) return one.compare(other);
    return a == one.size() ? -1 : 1;
}

}  // namespace sysmanage::ui
