// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/child_model.h"

#include <algorithm>
#include <utility>

#include "ui/models/message_text.h"
#include "ui/server/host_words.h"
#include "ui/server/server_words.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

/// Long enough for the server's own answer to have settled; a deletion that it forgot must not stay unseen.
constexpr int hiddenSeconds = 30;

int compared(std::string_view one, std::string_view other) { return compareNaturally(one, other); }

int compared(int one, int other) { return one < other ? -1 : (one > other ? 1 : 0); }

}  // namespace

struct ChildModel::Row : MergedRow {
    const server::Child* child = nullptr;
    const RowKeys* keys = nullptr;
    unsigned turn = 0;
    bool returned = false;   ///< it is in no list: its keys have no rank
    bool misplaced = false;  ///< new or changed since `sorted_` was in order
};

ChildModel::ChildModel(QObject* parent) : MergingModel(parent), now_(serverNow()) {}

ChildModel::~ChildModel() = default;

void ChildModel::setChildren(const QString& parentId, std::shared_ptr<const ChildList> children, const QDateTime& at,
                             std::shared_ptr<const ListKeys> keys) {
    const bool other = parentId != parentId_;
    if (!other && children == children_) return;
    emit aboutToRearrange();
    if (other) {
        hidden_.clear();
        faults_.clear();
        replace({}, {}, at);
    }
    parentId_ = parentId;
    replace(std::move(children), std::move(keys), at);
    emit rearranged();
}

void ChildModel::replace(std::shared_ptr<const ChildList> children, std::shared_ptr<const ListKeys> keys,
                         const QDateTime& at) {
    static const ChildList none;
    const ChildList& list = children ? *children : none;
    if (!keys) keys = ListKeys::of(list);
    take(list, *keys);
    // The rows point into the new list from here on; the old one stays until nothing shows its rows.
    std::swap(children_, children);
    std::swap(keys_, keys);
    resort();
    forgetSettled(at);
    show();
    for (Row* row : gone_) store_.giveBack(row);
    gone_.clear();
    std::erase_if(returned_, [this](const auto& entry) { return !entry.second->row; });
    letGo(std::move(keys));
    letGo(std::move(children));
}

void ChildModel::take(const ChildList& children, const ListKeys& keys) {
    ++turn_;
    const std::vector<Row*> last = std::exchange(listed_, {});
    listed_.reserve(children.size());
    RowCursor<Row> cursor(last);
    for (const server::Child& child : children) {
        Row* row = cursor.next([&child](const Row& next) { return next.child->id == child.id; });
        if (!row) row = lastRowOf(child.id, cursor);
        if (!row) {
            row = store_.take();
            sorted_.push_back(row);
        }
        const RowKeys& own = keys.row(listed_.size());
        listed_.push_back(row);
        if (row->turn == turn_) continue;  // told twice: the first one counts
        row->turn = turn_;
        row->returned = false;
        if (!row->child || !(*row->child == child)) {
            row->changed = true;
            row->misplaced = row->misplaced || !row->child || compareNames(own, *row->keys) != 0 ||
                             compareColumn(*row->child, child) != 0;
        }
        row->child = &child;
        row->keys = &own;
    }
    dropOld(last);
}

/// Of a list that is not the next one any more: `listed_` is being filled anew.
ChildModel::Row* ChildModel::lastRowOf(std::string_view id, RowCursor<Row>& cursor) const {
    if (const auto place = keys_ ? keys_->find(id) : std::nullopt) return cursor.moveTo(*place);
    const auto back = returned_.find(id);
    return back == returned_.end() ? nullptr : back->second->row;
}

ChildModel::Row* ChildModel::rowOf(std::string_view id) const {
    if (const auto place = keys_ ? keys_->find(id) : std::nullopt) return listed_[*place];
    const auto back = returned_.find(id);
    return back == returned_.end() ? nullptr : back->second->row;
}

/// The rows that the newest list does not tell: they have no place in the order any more, and are shown no longer.
void ChildModel::dropOld(const std::vector<Row*>& last) {
    const auto drop = [this](Row* row) {
        if (row->turn == turn_) return;
        row->turn = turn_;
        row->goal = nullptr;
        gone_.push_back(row);
    };
    for (Row* row : last) drop(row);
    for (auto& [id, back] : returned_) {
        drop(back->row);
        back->row = nullptr;
    }
    if (gone_.empty()) return;
    for (Row* row : gone_) row->keys = nullptr;
    std::erase_if(sorted_, [](const MergedRow* row) { return !static_cast<const Row*>(row)->keys; });
}

/// Only what is new or has changed is sorted, and then merged with the others, which are in order. The order of names is
/// known: it comes with the list.
void ChildModel::resort() {
    if (sortColumn_ == Name) {
        sortByName();
        return;
    }
    const auto inOrder = [this](const MergedRow* one, const MergedRow* other) {
        return before(*static_cast<const Row*>(one), *static_cast<const Row*>(other));
    };
    const auto middle = std::stable_partition(
        sorted_.begin(), sorted_.end(), [](const MergedRow* row) { return !static_cast<const Row*>(row)->misplaced; });
    for (auto row = middle; row != sorted_.end(); ++row) static_cast<Row*>(*row)->misplaced = false;
    std::sort(middle, sorted_.end(), inOrder);
    std::inplace_merge(sorted_.begin(), middle, sorted_.end(), inOrder);
}

void ChildModel::sortByName() {
    sorted_.clear();
    if (keys_) {
        for (const std::uint32_t place : keys_->byName()) sorted_.push_back(listed_[place]);
    }
    if (sortOrder_ == Qt::DescendingOrder) std::reverse(sorted_.begin(), sorted_.end());
    for (MergedRow* row : sorted_) static_cast<Row*>(row)->misplaced = false;
    for (const auto& [id, back] : returned_) {
        if (!back->row) continue;
        const auto at = std::upper_bound(
            sorted_.begin(), sorted_.end(), back->row, [this](const MergedRow* one, const MergedRow* other) {
                return before(*static_cast<const Row*>(one), *static_cast<const Row*>(other));
            });
        sorted_.insert(at, back->row);
    }
}

void ChildModel::forgetSettled(const QDateTime& at) {
    hidden_.removeIf([&at](const auto& entry) { return entry->since.secsTo(at) > hiddenSeconds; });
    faults_.removeIf([this](const auto& entry) { return rowOf(entry.key().toStdString()) == nullptr; });
}

void ChildModel::setFilter(const QString& text) {
    emit aboutToRearrange();
    words_ = searchWords(text);
    show();
    emit rearranged();
}

void ChildModel::setNow(server::Time now) {
    if (now == now_) return;
    now_ = now;
    for (MergedRow* row : shown_) row->changed = static_cast<Row*>(row)->child->in_progress();
    tellChanged(shown_);
}

void ChildModel::hide(const QString& id, const QDateTime& at) {
    const server::Child* gone = find(id);
    if (!gone) return;
    emit aboutToRearrange();
    hidden_.insert(id, {*gone, at});
    faults_.remove(id);
    show();
    emit rearranged();
}

void ChildModel::restore(const QString& id, const Fault& fault) {
    const std::string key = id.toStdString();
    Row* row = rowOf(key);
    // Another parent is shown by now.
    if (!hidden_.contains(id) && !row) return;
    emit aboutToRearrange();
    faults_.insert(id, fault);
    const Hidden back = hidden_.take(id);
    if (!row) {
        row = store_.take();
        auto returned = std::make_unique<Returned>(Returned{back.child, keysOf(back.child), row});
        row->child = &returned->child;
        row->keys = &returned->keys;
        row->returned = row->misplaced = true;
        row->turn = turn_;
        returned_.insert_or_assign(key, std::move(returned));
        sorted_.push_back(row);
        resort();
    }
    row->changed = true;
    show();
    emit rearranged();
}

void ChildModel::show() {
    MergedRows wanted;
    wanted.reserve(sorted_.size());
    for (MergedRow* each : sorted_) {
        auto* row = static_cast<Row*>(each);
        row->goal = nullptr;
        if (!holdsAll(row->keys->search, words_)) continue;
        if (!hidden_.isEmpty() && hidden_.contains(toQString(row->child->id))) continue;
        wanted.push_back(row);
    }
    aim(wanted, shown_);
    dropRows({}, shown_);
    fillRows({}, shown_, wanted);
    tellChanged(shown_);
}

int ChildModel::compareColumn(const server::Child& a, const server::Child& b) const {
    int order = 0;
    switch (sortColumn_) {
        case Type:
            order = compared(a.type_text, b.type_text);
            break;
        case Distribution:
            order = compared(a.distribution, b.distribution);
            if (order == 0) order = compared(a.distribution_version, b.distribution_version);
            break;
        case HostName:
            order = compared(a.hostname, b.hostname);
            break;
        case Status:
            order = compared(int(a.status), int(b.status));
            if (order == 0) order = compared(a.step_number, b.step_number);
            break;
        case Agent:
            order = compared(a.agent_version, b.agent_version);
            break;
        case Approval:
            order = compared(int(b.pending_approval()), int(a.pending_approval()));
            break;
        case Reboot:
            order = compared(int(b.reboot_required), int(a.reboot_required));
            break;
        case Problem:
            order = compared(b.error, a.error);
            break;
        default:
            break;
    }
    return order;
}

bool ChildModel::before(const Row& one, const Row& other) const {
    int order = compareColumn(*one.child, *other.child);
    if (order == 0 && !one.returned && !other.returned) {
        order = one.keys->rank < other.keys->rank ? -1 : int(one.keys->rank > other.keys->rank);
    } else if (order == 0) {
        order = compareNames(*one.keys, *other.keys);
        if (order == 0) order = one.child->id.compare(other.child->id);
    }
    return sortOrder_ == Qt::AscendingOrder ? order < 0 : order > 0;
}

void ChildModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || (column == sortColumn_ && order == sortOrder_)) return;
    emit aboutToRearrange();
    sortColumn_ = column;
    sortOrder_ = order;
    for (MergedRow* row : sorted_) static_cast<Row*>(row)->misplaced = true;
    resort();
    show();
    emit rearranged();
}

const server::Child* ChildModel::child(const QModelIndex& index) const {
    return index.isValid() ? static_cast<const Row*>(index.internalPointer())->child : nullptr;
}

const server::Child* ChildModel::find(const QString& id) const {
    const Row* row = rowOf(id.toStdString());
    return row ? row->child : nullptr;
}

QModelIndex ChildModel::indexOf(const QString& id) const {
    const Row* row = rowOf(id.toStdString());
    return row && row->place ? createIndex(row->row, 0, row) : QModelIndex();
}

int ChildModel::total() const {
    int count = static_cast<int>(sorted_.size());
    for (auto entry = hidden_.cbegin(); entry != hidden_.cend(); ++entry) {
        if (rowOf(entry.key().toStdString())) --count;
    }
    return count;
}

bool ChildModel::anyInProgress() const {
    return std::any_of(shown_.begin(), shown_.end(),
                       [](const MergedRow* row) { return static_cast<const Row*>(row)->child->in_progress(); });
}

QModelIndex ChildModel::index(int row, int column, const QModelIndex& parent) const {
    return hasIndex(row, column, parent) ? createIndex(row, column, shown_.at(std::size_t(row))) : QModelIndex();
}

int ChildModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

int ChildModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ChildModel::problemText(const Row& row) const {
    const auto fault = faults_.constFind(toQString(row.child->id));
    return fault == faults_.constEnd() ? toQString(row.child->error) : words::whole(*fault);
}

QString ChildModel::text(const Row& row, int column) const {
    const server::Child& child = *row.child;
    switch (column) {
        case Name:
            return toQString(child.name);
        case Type:
            return childTypeText(child);
        case Distribution:
            return toQString(child.distribution_version.empty()
                                 ? child.distribution
                                 : child.distribution + ' ' + child.distribution_version);
        case HostName:
            return toQString(child.hostname);
        case Status:
            return childStatusText(child);
        case Agent:
            return toQString(child.agent_version);
        case Approval:
            return child.pending_approval() ? tr("Pending") : QString();
        case Reboot:
            return child.reboot_required ? tr("Required") : QString();
        case Problem:
            return problemText(row).section(QLatin1Char('\n'), 0, 0);
        default:
            return {};
    }
}

QVariant ChildModel::cellIcon(const Row& row, int column) const {
    switch (column) {
        case Status:
            return childStalled(*row.child, now_) ? icon(QStringLiteral("warning"), Tone::warning)
                                                  : icon(childIconName(*row.child), childTone(*row.child));
        case Approval:
            return row.child->pending_approval() ? icon(QStringLiteral("key"), Tone::warning) : QVariant();
        case Reboot:
            return row.child->reboot_required ? icon(QStringLiteral("restart"), Tone::warning) : QVariant();
        case Problem:
            return problemText(row).isEmpty() ? QVariant() : icon(QStringLiteral("error"), Tone::error);
        default:
            return {};
    }
}

QString ChildModel::toolTip(const Row& row) const {
    QStringList lines{text(row, Name), text(row, Status)};
    for (const QString& more : {childProgressText(*row.child, now_), problemText(row)}) {
        if (!more.isEmpty()) lines << more;
    }
    if (row.child->pending_approval()) lines << tr("Its agent waits for approval");
    if (row.child->reboot_required) lines << tr("It has to be rebooted");
    return lines.join(QLatin1Char('\n'));
}

int ChildModel::tone(const Row& row, int column) const {
    if (column == Status) return int(childStalled(*row.child, now_) ? Tone::warning : childTone(*row.child));
    return column == Problem ? int(Tone::error) : -1;
}

QVariant ChildModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto& row = *static_cast<const Row*>(index.internalPointer());
    const server::Child& child = *row.child;
    switch (role) {
        case Qt::DisplayRole:
            return text(row, index.column());
        case Qt::DecorationRole:
            return cellIcon(row, index.column());
        case Qt::ToolTipRole:
            return toolTip(row);
        case Qt::AccessibleTextRole:
            if (index.column() == Name) return toolTip(row).replace(QLatin1Char('\n'), QStringLiteral(", "));
            return text(row, index.column());
        case IdRole:
            return toQString(child.id);
        case ProgressRole:
            if (index.column() != Status || !child.in_progress() || child.step_total <= 0) return {};
            return std::clamp(double(child.step_number) / child.step_total, 0.0, 1.0);
        case ProgressTextRole:
            return index.column() == Status ? childProgressText(child, now_) : QString();
        case StalledRole:
            return childStalled(child, now_);
        case ToneRole:
            return tone(row, index.column());
        default:
            return {};
    }
}

Qt::ItemFlags ChildModel::flags(const QModelIndex& index) const {
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

QVariant ChildModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    const bool sign = section == Approval || section == Reboot;
    switch (role) {
        case Qt::DisplayRole:
            return sign ? QString() : columnName(section);
        case Qt::DecorationRole:
            if (!sign) return {};
            return icon(section == Approval ? QStringLiteral("key") : QStringLiteral("restart"), Tone::muted);
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return columnName(section);
        default:
            return {};
    }
}

QString ChildModel::columnName(int column) {
    switch (column) {
        case Name:
            return tr("Name");
        case Type:
            return tr("Type");
        case Distribution:
            return tr("Distribution");
        case HostName:
            return tr("Host name");
        case Status:
            return tr("Status");
        case Agent:
            return tr("Agent");
        case Approval:
            return tr("Approval");
        case Reboot:
            return tr("Reboot");
        case Problem:
            return tr("Error");
        default:
            return {};
    }
}

}  // namespace sysmanage::ui
