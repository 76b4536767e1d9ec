// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/host_model.h"

#include <algorithm>
#include <utility>

#include "ui/models/message_text.h"
#include "ui/server/host_words.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

/// A server may tell a circle of parents; nobody nests deeper than this.
constexpr int deepest = 8;

std::string keyOf(const server::Host& host) {
    std::string text;
    text.reserve(160);
    text = host.fqdn;
    for (const std::string* part : {&host.ipv4, &host.ipv6, &host.platform_text, &host.platform_release}) {
        text += '\n';
        text += *part;
    }
    for (const std::string& tag : host.tags) {
        text += '\n';
        text += tag;
    }
    return searchKey(text);
}

}  // namespace

struct HostModel::Node : MergedRow {
    const server::Host* host = nullptr;
    std::string key{};
    std::string order{};    ///< of its name
    Nodes family{};         ///< all that run on it
    MergedRows children{};  ///< that are shown
    MergedRows wanted{};
    std::size_t listed = 0;      ///< its place in the newest list
    std::size_t toldFamily = 0;  ///< the size that its line has told
    unsigned turn = 0;
    bool matches = false;  ///< by itself
};

HostModel::HostModel(QObject* parent) : MergingModel(parent) {}

HostModel::~HostModel() = default;

void HostModel::setHosts(std::shared_ptr<const HostList> hosts) {
    if (hosts == hosts_) return;
    static const HostList none;
    emit aboutToRearrange();
    take(hosts ? *hosts : none);
    sortFamilies();
    show();
    if (listed_.size() != nodes_.size())
        std::erase_if(nodes_, [this](const auto& entry) { return entry.second->turn != turn_; });
    // The rows point into the new list from here on; the old one may go.
    std::swap(hosts_, hosts);
    emit rearranged();
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

void HostModel::take(const HostList& hosts) {
    ++turn_;
    nodes_.reserve(hosts.size());
    const Nodes last = std::exchange(listed_, {});
    listed_.reserve(hosts.size());
    RowCursor<Node> cursor(last);
    for (const server::Host& host : hosts) {
        Node* node = cursor.next([&host](const Node& next) { return next.host->id == host.id; });
        if (!node) {
            std::unique_ptr<Node>& found = nodes_[host.id];
            if (!found) found = std::make_unique<Node>();
            node = found.get();
            if (node->host) cursor.moveBehind(node->listed);
        }
        if (node->turn == turn_) continue;  // told twice: the first one counts
        node->turn = turn_;
        if (!node->host || !(*node->host == host)) takeChange(*node, host);
        node->host = &host;
        node->listed = listed_.size();
        listed_.push_back(node);
    }
    if (listed_.size() == nodes_.size()) return;
    sorted_ = false;
    for (Node* node : last)
        if (node->turn != turn_) node->goal = nullptr;
}

void HostModel::takeChange(Node& node, const server::Host& host) {
    std::string key = keyOf(host);
    if (!node.host || key != node.key || host.parent_host_id != node.host->parent_host_id) sorted_ = false;
    node.changed = true;
    if (key == node.key) return;
    node.key = std::move(key);
    node.order = naturalKey(std::string_view(node.key).substr(0, node.key.find('\n')));
}

HostModel::Node* HostModel::parentOf(const Node& node) const {
    const Node* at = &node;
    Node* top = nullptr;
    for (int depth = 0; depth < deepest && !at->host->parent_host_id.empty(); ++depth) {
        const auto found = nodes_.find(at->host->parent_host_id);
        if (found == nodes_.end() || found->second->turn != turn_) return top;
        top = found->second.get();
        if (top == &node) return nullptr;
        at = top;
    }
    return at->host->parent_host_id.empty() ? top : nullptr;
}

void HostModel::sortFamilies() {
    if (sorted_) return;
    sorted_ = true;
    tops_.clear();
    for (Node* node : listed_) node->family.clear();
    // In the list's own order: a server that has sorted it has sorted it for us as well.
    for (Node* node : listed_) {
        Node* parent = parentOf(*node);
        (parent ? parent->family : tops_).push_back(node);
    }
    const auto before = [](const Node* one, const Node* other) {
        int order = one->order.compare(other->order);
        if (order == 0) order = compareNaturally(one->key, other->key);
        return order != 0 ? order < 0 : one->host->id < other->host->id;
    };
    const auto inOrder = [&before](Nodes& nodes) {
        if (!std::is_sorted(nodes.begin(), nodes.end(), before)) std::sort(nodes.begin(), nodes.end(), before);
    };
    inOrder(tops_);
    for (Node* top : tops_) inOrder(top->family);
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
    top.matches = passes(top, false) && holdsAll(top.key, words_);
    top.wanted.clear();
    const bool rightHypervisor =
        !filter_.hypervisor || std::find(top.host->hypervisors.begin(), top.host->hypervisors.end(),
                                         *filter_.hypervisor) != top.host->hypervisors.end();
    for (Node* child : top.family) {
        child->matches = rightHypervisor && passes(*child, true) && (top.matches || holdsAll(child->key, words_));
        if (child->matches) top.wanted.push_back(child);
    }
}

void HostModel::show() {
    for (Node* node : listed_) node->goal = nullptr;
    MergedRows wanted;
    for (Node* top : tops_) {
        const bool matched = top->matches;
        choose(*top);
        if (matched != top->matches || top->toldFamily != top->family.size()) top->changed = true;
        top->toldFamily = top->family.size();
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
    const auto found = nodes_.find(id.toStdString());
    return found == nodes_.end() ? nullptr : found->second->host;
}

QModelIndex HostModel::indexOf(const QString& id) const {
    const auto found = nodes_.find(id.toStdString());
    if (found == nodes_.end() || !found->second->place) return {};
    return createIndex(found->second->row, 0, found->second.get());
}

int HostModel::shownCount() const {
    std::size_t count = shown_.size();
    for (const MergedRow* row : shown_) count += static_cast<const Node*>(row)->children.size();
    return static_cast<int>(count);
}

std::vector<server::Platform> HostModel::platforms() const {
    std::vector<server::Platform> found;
    for (const Node* node : listed_) {
        const server::Platform platform = node->host->platform;
        if (std::find(found.begin(), found.end(), platform) == found.end()) found.push_back(platform);
    }
    std::sort(found.begin(), found.end());
    return found;
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
            return QStringLiteral("%1, %2").arg(hostTitle(host),
                                                hostLine(host, registeredText(int(node.family.size()))));
        case Qt::ToolTipRole:
            return QStringLiteral("%1\n%2").arg(hostTitle(host),
                                                hostLine(host, registeredText(int(node.family.size()))));
        case IdRole:
            return toQString(host.id);
        case SubtitleRole:
            return hostLine(host, registeredText(int(node.family.size())));
        case OpenedByFilterRole:
            return !node.matches && !node.children.empty();
        default:
            return {};
    }
}

}  // namespace sysmanage::ui
