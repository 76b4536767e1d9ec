// SPDX-License-Identifier: GPL-3.0-or-later
// A model whose rows are brought from what is shown to what should be shown with the fewest signals, and never by a
// reset: selection, current row, scroll position and an open editor stay. It sorts and filters itself: with ten thousand
// rows a QSortFilterProxyModel takes many frames for a keystroke that scatters its rows.
#pragma once
#include <QAbstractItemModel>
#include <QThreadPool>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sysmanage::ui {

struct MergedRow;
using MergedRows = std::vector<MergedRow*>;

/// What every row begins with; an index carries its address.
struct MergedRow {
    int row = -1;                       ///< among the rows of its list
    MergedRow* above = nullptr;         ///< the row that it stands under, where the model is a tree
    const MergedRows* place = nullptr;  ///< the list that shows it; null when it is not shown
    const MergedRows* goal = nullptr;   ///< the list that shall show it
    bool changed = false;               ///< to be told by tellChanged()
};

class MergingModel : public QAbstractItemModel {
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;

signals:
    /// Around every change of what is shown, for a view that keeps its own anchors.
    void aboutToRearrange();
    void rearranged();

protected:
    /// Takes out the rows whose goal is another list.
    void dropRows(const QModelIndex& parent, MergedRows& shown);
    /// After dropRows(): puts the remaining rows into the order of `wanted` and the new ones between them.
    void fillRows(const QModelIndex& parent, MergedRows& shown, const MergedRows& wanted);
    void tellChanged(MergedRows& shown);
    static void aim(const MergedRows& wanted, const MergedRows& list);

private:
    void reorder(const QModelIndex& parent, MergedRows& shown, MergedRows order);
    void removeRange(const QModelIndex& parent, MergedRows& shown, std::size_t from, std::size_t to);
    void insertRange(const QModelIndex& parent, MergedRows& shown, std::size_t at, const MergedRows& rows);
};

/// Lets go of a list, or of what was made of it, elsewhere: ten thousand rows are freed for longer than half a frame.
template <class List>
void letGo(std::shared_ptr<const List> list) {
    constexpr std::size_t many = 1000;
    if (!list || list.use_count() > 1 || list->size() < many) return;
    QThreadPool::globalInstance()->start([gone = std::move(list)]() mutable { gone.reset(); });
}

/// Rows that stay where they are, made a thousand at a time: a first answer brings ten thousand of them.
template <class Row>
class RowStore {
public:
    Row* take() {
        if (free_.empty()) grow();
        Row* row = free_.back();
        free_.pop_back();
        return row;
    }
    void giveBack(Row* row) {
        *row = Row();
        free_.push_back(row);
    }

private:
    void grow() {
        constexpr std::size_t many = 1024;
        blocks_.push_back(std::make_unique<Row[]>(many));
        for (std::size_t at = many; at > 0; --at) free_.push_back(&blocks_.back()[at - 1]);
    }

    std::vector<std::unique_ptr<Row[]>> blocks_;
    std::vector<Row*> free_;
};

/// Finds the row of each element of a newer list in the rows of the last one, which mostly has them in the same order: by
/// looking at the next one first, not in the hash table.
template <class Row>
class RowCursor {
public:
    explicit RowCursor(const std::vector<Row*>& last) : last_(last) {}
    /// The row when it is the next; null otherwise.
    template <class IsIt>
    Row* next(IsIt&& isIt) {
        if (at_ >= last_.size() || !isIt(*last_[at_])) return nullptr;
        return last_[at_++];
    }
    /// It was found otherwise, at this place of the last list: the one after it is the next.
    Row* moveTo(std::size_t place) {
        at_ = place + 1;
        return last_[place];
    }

private:
    const std::vector<Row*>& last_;
    std::size_t at_ = 0;
};

/// Lower-case UTF-8, so that a search is a plain search of bytes.
std::string searchKey(std::string_view text);
/// The words of a search field, as search keys.
std::vector<std::string> searchWords(const QString& text);
bool holdsAll(const std::string& key, const std::vector<std::string>& words);
/// What a plain comparison of bytes puts into the natural order: made once a row, compared a hundred thousand times.
std::string naturalKey(std::string_view text);
/// "vh9" before "vh10".
int compareNaturally(std::string_view one, std::string_view other);

}  // namespace sysmanage::ui
