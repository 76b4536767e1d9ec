// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/host_model.h"

#include <algorithm>
#include <utility>

#include "ui/models/message_text.h"
#include "ui/server/host_words.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {

struct HostModel::Node : MergedRow {
    const server::Host* host = nullptr;
    const RowKeys* keys = nullptr;
    MergedRows children{};  ///< that are shown
    MergedRows wanted{};
    std::size_t listed = 0;      ///< its place in the newest list
    std::size_t toldFamily = 0;  ///< the size that its line has told
    unsigned turn = 0;
    bool matches = false;  ///< by itself
};

HostModel::HostModel(QObject* parent) : MergingModel(parent) {}

HostModel::~HostModel() = default;

void HostModel::setHosts(std::shared_ptr<const HostList> hosts, std::shared_ptr<const ListKeys> keys) {
    static const HostList none;
    if (hosts == hosts_) return;
    const HostList& list = hosts ? *hosts : none;
    if (!keys) keys = ListKeys::of(list);
    emit aboutToRearrange();
    take(list, *keys);
    // The rows point into the new list from here on; the old one stays until nothing shows its rows.
    std::swap(hosts_, hosts);
    std::swap(keys_, keys);
    show();
    for (Node* node : gone_) store_.giveBack(node);
    gone_.clear();
    emit rearranged();
    letGo(std::move(keys));
    letGo(std::move(hosts));
}

void HostModel::setFilter(const HostFilter& filter) {
    if (filter == filter_) return;
    emit aboutToRearrange();
    filter_ = filter;
    words_ = searchWords(filter.text);
    show();
    emit rearranged();
}

void HostModel::take(const HostList& hosts, const ListKeys& keys) {
    ++turn_;
    const Nodes last = std::exchange(listed_, {});
    listed_.reserve(hosts.size());
    RowCursor<Node> cursor(last);
    for (const server::Host& host : hosts) {
        Node* node = cursor.next([&host](const Node& next) { return next.host->id == host.id; });
        if (!node) {
            const auto place = keys_ ? keys_->find(host.id) : std::nullopt;
            node = place ? cursor.moveTo(*place) : store_.take();
        }
        const std::size_t place = listed_.size();
        listed_.push_back(node);
        if (node->turn == turn_) continue;  // told twice: the first one counts
        node->turn = turn_;
        if (!node->host || !(*node->host == host)) node->changed = true;
        node->host = &host;
        node->keys = &keys.row(place);
        node->listed = place;
    }
    for (Node* node : last) {
        if (node->turn == turn_) continue;
        node->turn = turn_;
        node->goal = nullptr;
        gone_.push_back(node);
    }
}

HostModel::Node* HostModel::nodeOf(std::string_view id) const {
    const auto place = keys_ ? keys_->find(id) : std::nullopt;
    return place ? listed_[*place] : nullptr;
}

bool HostModel::passes(const Node& node, bool underParent) const {
    const server::Host& host = *node.host;
    if (filter_.platform && host.platform != *filter_.platform) return false;
    if (filter_.up && host.up != filter_.up) return false;
    if (filter_.approval && host.approval != *filter_.approval) return false;
    if (!filter_.hypervisor || underParent) return true;
    return std::find(host.hypervisors.begin(), host.hypervisors.end(), *filter_.hypervisor) != host.hypervisors.end();
}

/// A parent that fits brings what runs on it; one that does not is shown for the sake of those that fit.
void HostModel::choose(Node& top) {
    top.matches = passes(top, false) && holdsAll(top.keys->search, words_);
    top.wanted.clear();
    const std::size_t kin = keys_->familySize(top.listed);
    if (kin == 0) return;
    top.wanted.reserve(kin);
    const bool rightHypervisor =
        !filter_.hypervisor || std::find(top.host->hypervisors.begin(), top.host->hypervisors.end(),
                                         *filter_.hypervisor) != top.host->hypervisors.end();
    std::for_each(keys_->familyBegin(top.listed), keys_->familyEnd(top.listed), [&](std::uint32_t place) {
        Node* child = listed_[place];
        child->toldFamily = 0;
        child->matches =
            rightHypervisor && passes(*child, true) && (top.matches || holdsAll(child->keys->search, words_));
        if (child->matches) top.wanted.push_back(child);
    });
}

void HostModel::show() {
    if (!keys_) return;
    for (Node* node : listed_) node->goal = nullptr;
    MergedRows wanted;
    wanted.reserve(keys_->tops().size());
    for (const std::uint32_t place : keys_->tops()) {
        Node* top = listed_[place];
        const bool matched = top->matches;
        choose(*top);
        const std::size_t family = keys_->familySize(place);
        if (matched != top->matches || top->toldFamily != family) top->changed = true;
        top->toldFamily = family;
        if (!top->matches && top->wanted.empty()) continue;
        aim(top->wanted, top->children);
        wanted.push_back(top);
    }
    aim(wanted, shown_);
    settle(wanted);
}

void HostModel::settle(const MergedRows& wanted) {
    const MergedRows before = shown_;
    for (MergedRow* row : before) {
        auto* top = static_cast<Node*>(row);
        if (top->goal == &shown_) dropRows(createIndex(top->row, 0, top), top->children);
    }
    dropRows({}, shown_);
    for (MergedRow* row : before) {
        if (row->place) continue;
        for (MergedRow* child : static_cast<Node*>(row)->children) child->place = nullptr;
        static_cast<Node*>(row)->children.clear();
    }
    for (MergedRow* row : wanted) {
        auto* top = static_cast<Node*>(row);
        if (top->place) continue;
        // Comes with all that stands under it.
        top->children = top->wanted;
        int number = 0;
        for (MergedRow* child : top->children) {
            child->row = number++;
            child->above = top;
            child->place = &top->children;
            child->changed = false;
        }
    }
    fillRows({}, shown_, wanted);
    for (MergedRow* row : shown_) {
        auto* top = static_cast<Node*>(row);
        fillRows(createIndex(top->row, 0, top), top->children, top->wanted);
        tellChanged(top->children);
    }
    tellChanged(shown_);
}

const server::Host* HostModel::host(const QModelIndex& index) const {
    return index.isValid() ? static_cast<const Node*>(index.internalPointer())->host : nullptr;
}

const server::Host* HostModel::find(const QString& id) const {
    const Node* node = nodeOf(id.toStdString());
    return node ? node->host : nullptr;
}

QModelIndex HostModel::indexOf(const QString& id) const {
    const Node* node = nodeOf(id.toStdString());
    return node && node->place ? createIndex(node->row, 0, node) : QModelIndex();
}

int HostModel::shownCount() const {
    std::size_t count = shown_.size();
    for (const MergedRow* row : shown_) count += static_cast<const Node*>(row)->children.size();
    return static_cast<int>(count);
}

std::vector<server::Platform> HostModel::platforms() const {
    return keys_ ? keys_->platforms() : std::vector<server::Platform>();
}

QModelIndex HostModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    const MergedRows& rows = parent.isValid() ? static_cast<const Node*>(parent.internalPointer())->children : shown_;
    return createIndex(row, column, rows.at(std::size_t(row)));
}

QModelIndex HostModel::parent(const QModelIndex& index) const {
    if (!index.isValid()) return {};
    MergedRow* above = static_cast<const MergedRow*>(index.internalPointer())->above;
    return above ? createIndex(above->row, 0, above) : QModelIndex();
}

int HostModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return static_cast<int>(shown_.size());
    if (parent.column() != 0) return 0;
    return static_cast<int>(static_cast<const Node*>(parent.internalPointer())->children.size());
}

int HostModel::columnCount(const QModelIndex&) const { return 1; }

Qt::ItemFlags HostModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    constexpr Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    // What stands under another one has nothing under it: a view need not ask for each.
    return static_cast<const MergedRow*>(index.internalPointer())->above ? usual | Qt::ItemNeverHasChildren : usual;
}

QVariant HostModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto& node = *static_cast<const Node*>(index.internalPointer());
    const server::Host& host = *node.host;
    switch (role) {
        case Qt::DisplayRole:
            return hostTitle(host);
        case Qt::DecorationRole:
            return icon(hostIconName(host), hostTone(host));
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1, %2").arg(hostTitle(host), hostLine(host, registeredText(int(node.toldFamily))));
        case Qt::ToolTipRole:
            return QStringLiteral("%1\n%2").arg(hostTitle(host), hostLine(host, registeredText(int(node.toldFamily))));
        case IdRole:
            return toQString(host.id);
        case SubtitleRole:
            return hostLine(host, registeredText(int(node.toldFamily)));
        case OpenedByFilterRole:
            return !node.matches && !node.children.empty();
        default:
            return {};
    }
}

}  // namespace sysmanage::ui
