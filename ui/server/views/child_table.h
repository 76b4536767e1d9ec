// SPDX-License-Identifier: GPL-3.0-or-later
// The children of one parent: a table that is filtered, sorted and kept through refreshes, with what can be done with
// the selected ones.
#pragma once
#include <QTimer>
#include <QWidget>

#include "ui/server/child_model.h"

class QLabel;
class QLineEdit;
class QSettings;
class QToolBar;

namespace sysmanage::ui {

class ChildActions;
class ServerTree;

class ChildTable : public QWidget {
    Q_OBJECT
public:
    explicit ChildTable(QSettings* settings, QWidget* parent = nullptr);
    ~ChildTable() override;

    /// Another host's children empty the table first. Null: there was no good answer yet.
    void setChildren(const QString& hostId, const Seen<ChildList>& seen);
    /// What the actions are judged by; `host` may be null.
    void setJudges(const server::Access& access, const server::Host* host);
    ChildModel* model() { return &model_; }
    ServerTree* view() const { return view_; }
    QStringList selectedIds() const;

signals:
    void requested(sysmanage::server::ServerAction action, const QStringList& childIds);
    /// The child's own host shall be shown.
    void hostWanted(const QString& hostId);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeView();
    void makeTools(QToolBar* bar);
    void judge();
    void showMenu(const QPoint& at);
    void showColumnMenu(const QPoint& at);
    void fitColumns();
    void rememberColumns();
    void restoreColumns();
    void showCount();

    QSettings* settings_;
    ChildModel model_;
    ChildActions* actions_;
    ServerTree* view_;
    QLineEdit* search_;
    QLabel* count_;
    QTimer clock_;
    QTimer judging_;
    server::Access access_{};
    std::optional<server::Host> host_{};
    bool known_ = false;
    bool ownWidths_ = false;  ///< somebody has moved a column's edge
    bool fitting_ = false;
};

}  // namespace sysmanage::ui
