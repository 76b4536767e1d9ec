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

std::string keyOf(const server::Child& child) {
    std::string text;
    text.reserve(160);
    text = child.name;
    for (const std::string* part : {&child.hostname, &child.type_text, &child.distribution, &child.distribution_version,
                                    &child.status_text, &child.error}) {
        text += '\n';
        text += *part;
    }
    return searchKey(text);
}

std::string_view firstLine(std::string_view text) { return text.substr(0, text.find('\n')); }

int compared(std::string_view one, std::string_view other) { return compareNaturally(one, other); }

int compared(int one, int other) { return one < other ? -1 : (one > other ? 1 : 0); }

}  // namespace

struct ChildModel::Row : MergedRow {
    const server::Child* child = nullptr;
    std::unique_ptr<server::Child> own{};  ///< of a row that came back and is in no list
    std::string key{};
    std::string order{};  ///< of its name
    unsigned turn = 0;
    std::size_t listed = 0;  ///< its place in the newest list
    bool misplaced = true;   ///< new or changed since `sorted_` was in order
};

ChildModel::ChildModel(QObject* parent) : MergingModel(parent), now_(serverNow()) {}

ChildModel::~ChildModel() = default;

void ChildModel::setChildren(const QString& parentId, std::shared_ptr<const ChildList> children, const QDateTime& at) {
    static const ChildList none;
    const bool other = parentId != parentId_;
    if (!other && children == children_) return;
    emit aboutToRearrange();
    if (other) {
        hidden_.clear();
        faults_.clear();
        take(none);
        show();
        dropOld();
    }
    parentId_ = parentId;
    take(children ? *children : none);
    resort();
    forgetSettled(at);
    show();
    dropOld();
    std::swap(children_, children);
    emit rearranged();
    letGo(std::move(children));
}

void ChildModel::take(const ChildList& children) {
    ++turn_;
    rows_.reserve(children.size());
    const std::vector<Row*> last = std::exchange(listed_, {});
    listed_.reserve(children.size());
    RowCursor<Row> cursor(last);
    for (const server::Child& child : children) {
        Row* row = cursor.next([&child](const Row& next) { return next.child->id == child.id; });
        if (!row) {
            row = &rowOf(child.id);
            if (row->child) cursor.moveBehind(row->listed);
        }
        if (row->turn == turn_) continue;  // told twice: the first one counts
        row->turn = turn_;
        if (!row->child || !(*row->child == child)) takeChange(*row, child);
        row->child = &child;
        row->own.reset();
        row->listed = listed_.size();
        listed_.push_back(row);
    }
}

ChildModel::Row& ChildModel::rowOf(const std::string& id) {
    std::unique_ptr<Row>& row = rows_[id];
    if (!row) {
        row = std::make_unique<Row>();
        sorted_.push_back(row.get());
    }
    return *row;
}

void ChildModel::takeChange(Row& row, const server::Child& child) {
    std::string key = keyOf(child);
    row.misplaced = row.misplaced || !row.child || key != row.key || compareColumn(*row.child, child) != 0;
    row.changed = true;
    if (key == row.key) return;
    row.key = std::move(key);
    row.order = naturalKey(firstLine(row.key));
}

/// The rows that the newest list does not tell; nothing shows them any more.
void ChildModel::dropOld() {
    if (listed_.size() == rows_.size()) return;
    const auto old = [this](const MergedRow* row) { return static_cast<const Row*>(row)->turn != turn_; };
    if (std::erase_if(sorted_, old) == 0) return;
    std::erase_if(rows_, [&old](const auto& entry) { return old(entry.second.get()); });
}

/// Only what is new or has changed is sorted, and then merged with the others, which are in order.
void ChildModel::resort() {
    const auto inOrder = [this](const MergedRow* one, const MergedRow* other) {
        return before(*static_cast<const Row*>(one), *static_cast<const Row*>(other));
    };
    const auto middle = std::stable_partition(
        sorted_.begin(), sorted_.end(), [](const MergedRow* row) { return !static_cast<const Row*>(row)->misplaced; });
    for (auto row = middle; row != sorted_.end(); ++row) static_cast<Row*>(*row)->misplaced = false;
    // A server that has sorted its list has sorted it for us as well.
    if (!std::is_sorted(middle, sorted_.end(), inOrder)) std::sort(middle, sorted_.end(), inOrder);
    std::inplace_merge(sorted_.begin(), middle, sorted_.end(), inOrder);
}

void ChildModel::forgetSettled(const QDateTime& at) {
    hidden_.removeIf([&at](const auto& entry) { return entry->since.secsTo(at) > hiddenSeconds; });
    faults_.removeIf([this](const auto& entry) {
        const auto row = rows_.find(entry.key().toStdString());
        return row == rows_.end() || row->second->turn != turn_;
    });
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
    // Another parent is shown by now.
    if (!hidden_.contains(id) && rows_.count(id.toStdString()) == 0) return;
    emit aboutToRearrange();
    faults_.insert(id, fault);
    const Hidden back = hidden_.take(id);
    std::unique_ptr<Row>& row = rows_[id.toStdString()];
    if (!row) {
        row = std::make_unique<Row>();
        row->own = std::make_unique<server::Child>(back.child);
        row->child = row->own.get();
        row->key = keyOf(*row->child);
        row->order = naturalKey(firstLine(row->key));
        row->turn = turn_;
        sorted_.push_back(row.get());
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
        if (row->turn != turn_ || !holdsAll(row->key, words_)) continue;
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
    if (order == 0) order = one.order.compare(other.order);
    if (order == 0) order = compared(one.key, other.key);
    if (order == 0) order = one.child->id.compare(other.child->id);
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
    const auto found = rows_.find(id.toStdString());
    return found == rows_.end() ? nullptr : found->second->child;
}

QModelIndex ChildModel::indexOf(const QString& id) const {
    const auto found = rows_.find(id.toStdString());
    if (found == rows_.end() || !found->second->place) return {};
    return createIndex(found->second->row, 0, found->second.get());
}

int ChildModel::total() const {
    int count = static_cast<int>(rows_.size());
    for (auto entry = hidden_.cbegin(); entry != hidden_.cend(); ++entry) {
        if (rows_.count(entry.key().toStdString()) > 0) --count;
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
