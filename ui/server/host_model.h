// SPDX-License-Identifier: GPL-3.0-or-later
// The hosts of a server: parents in their natural order, and under each the hosts that run on it.
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "ui/server/list_keys.h"
#include "ui/server/merging_model.h"
#include "ui/server/server_link.h"

namespace sysmanage::ui {

struct HostFilter {
    QString text{};  ///< words that must all occur
    std::optional<server::Platform> platform{};
    std::optional<ChildType> hypervisor{};  ///< of the parent
    std::optional<bool> up{};
    std::optional<server::Approval> approval{};

    bool empty() const { return *this == HostFilter{}; }
    bool operator==(const HostFilter&) const = default;
};

class HostModel : public MergingModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        SubtitleRole,
        /// It is shown only for the sake of what runs on it: a view opens it.
        OpenedByFilterRole
    };

    explicit HostModel(QObject* parent = nullptr);
    ~HostModel() override;

    /// Takes a newer list; null empties the model. A long one brings its keys along.
    void setHosts(std::shared_ptr<const HostList> hosts, std::shared_ptr<const ListKeys> keys = {});
    void setFilter(const HostFilter& filter);
    const HostFilter& filter() const { return filter_; }

    const server::Host* host(const QModelIndex& index) const;
    const server::Host* find(const QString& id) const;
    QModelIndex indexOf(const QString& id) const;  ///< invalid when it is not shown
    int total() const { return keys_ ? int(keys_->byName().size()) : 0; }
    int shownCount() const;
    /// The platforms that occur, in their order.
    std::vector<server::Platform> platforms() const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Node;
    using Nodes = std::vector<Node*>;

    void take(const HostList& hosts, const ListKeys& keys);
    Node* nodeOf(std::string_view id) const;
    bool passes(const Node& node, bool underParent) const;
    void choose(Node& top);
    void show();
    void settle(const MergedRows& wanted);

    std::shared_ptr<const HostList> hosts_;
    std::shared_ptr<const ListKeys> keys_;
    RowStore<Node> store_;
    Nodes listed_;  ///< at the places of the newest list; one that is told twice stands at both
    Nodes gone_;    ///< that the newest list does not tell, until nothing shows them
    MergedRows shown_;
    HostFilter filter_;
    std::vector<std::string> words_;
    unsigned turn_ = 0;
};

}  // namespace sysmanage::ui
