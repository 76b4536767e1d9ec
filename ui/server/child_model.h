// SPDX-License-Identifier: GPL-3.0-or-later
// The child hosts of one parent as a table.
#pragma once
#include <QHash>
#include <map>
#include <memory>
#include <string>

#include "ui/server/list_keys.h"
#include "ui/server/merging_model.h"
#include "ui/server/server_link.h"

namespace sysmanage::ui {

class ChildModel : public MergingModel {
    Q_OBJECT
public:
    enum Column { Name, Type, Distribution, HostName, Status, Agent, Approval, Reboot, Problem, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole + 1,
        ProgressRole,      ///< 0 to 1; none without a known number of steps
        ProgressTextRole,  ///< beside the status word
        StalledRole,
        ToneRole  ///< of the cell's words, as an int
    };

    explicit ChildModel(QObject* parent = nullptr);
    ~ChildModel() override;

    /// Takes a newer list of this parent; another parent's list empties the model first. A long one brings its keys along.
    void setChildren(const QString& parentId, std::shared_ptr<const ChildList> children, const QDateTime& at,
                     std::shared_ptr<const ListKeys> keys = {});
    void setFilter(const QString& text);
    /// For ages and stalled progress.
    void setNow(server::Time now);

    /// The row goes at once: its deletion was sent. It is shown again when the server still lists it half a minute later.
    void hide(const QString& id, const QDateTime& at = QDateTime::currentDateTimeUtc());
    /// It was refused: the row is back and says why, until it is hidden again or gone.
    void restore(const QString& id, const Fault& fault);

    const server::Child* child(const QModelIndex& index) const;
    const server::Child* find(const QString& id) const;
    QModelIndex indexOf(const QString& id) const;
    int total() const;  ///< without the hidden ones
    /// Also of those whose heading is a sign.
    static QString columnName(int column);
    bool anyInProgress() const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex&) const override { return {}; }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    struct Row;
    struct Hidden {
        server::Child child{};  ///< as it was: the server may not list it any more when it comes back
        QDateTime since{};
    };

    /// A row that came back and is in no list.
    struct Returned {
        server::Child child{};
        RowKeys keys{};
        Row* row = nullptr;
    };

    void replace(std::shared_ptr<const ChildList> children, std::shared_ptr<const ListKeys> keys, const QDateTime& at);
    void take(const ChildList& children, const ListKeys& keys);
    Row* rowOf(std::string_view id) const;  ///< null: there is none
    Row* lastRowOf(std::string_view id, RowCursor<Row>& cursor) const;
    void dropOld(const std::vector<Row*>& last);
    void resort();
    void sortByName();
    void forgetSettled(const QDateTime& at);
    void show();
    int compareColumn(const server::Child& one, const server::Child& other) const;
    bool before(const Row& one, const Row& other) const;
    QString problemText(const Row& row) const;
    QString text(const Row& row, int column) const;
    QVariant cellIcon(const Row& row, int column) const;
    QString toolTip(const Row& row) const;
    int tone(const Row& row, int column) const;

    QString parentId_;
    std::shared_ptr<const ChildList> children_;
    std::shared_ptr<const ListKeys> keys_;
    RowStore<Row> store_;
    std::map<std::string, std::unique_ptr<Returned>, std::less<>> returned_;
    QHash<QString, Hidden> hidden_;
    QHash<QString, Fault> faults_;
    std::vector<Row*> listed_;  ///< at the places of the newest list; one that is told twice stands at both
    std::vector<Row*> gone_;    ///< that the newest list does not tell, until nothing shows them
    MergedRows sorted_;         ///< every row, whatever the filter says: a keystroke sorts nothing
    MergedRows shown_;
    std::vector<std::string> words_;
    server::Time now_{};
    int sortColumn_ = Name;
    Qt::SortOrder sortOrder_ = Qt::AscendingOrder;
    unsigned turn_ = 0;
};

}  // namespace sysmanage::ui
