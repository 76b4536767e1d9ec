// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the selected children, as actions that say why not where something is in the way.
#pragma once
#include <QAction>
#include <QObject>
#include <QVector>

#include "ui/server/server_link.h"

namespace sysmanage::ui {

/// One thing to do with children.
struct ChildAction {
    server::ServerAction action = server::ServerAction::start_child;
    QAction* trigger = nullptr;
};

class ChildActions : public QObject {
    Q_OBJECT
public:
    explicit ChildActions(QWidget* owner);

    /// In the order of menu and buttons.
    const QVector<ChildAction>& all() const { return all_; }
    /// An action can be triggered when it is permitted for at least one of the children; what is said counts them.
    void judge(const server::Access& access, const server::Host* host,
               const std::vector<const server::Child*>& children);

signals:
    void triggered(sysmanage::server::ServerAction action);

private:
    void add(server::ServerAction action, const char* name, const QString& iconName, const QKeySequence& keys,
             const QString& tip);

    QVector<ChildAction> all_;
};

}  // namespace sysmanage::ui
