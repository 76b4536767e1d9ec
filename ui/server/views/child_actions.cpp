// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/views/child_actions.h"

#include <QWidget>
#include <set>
#include <tuple>

#include "ui/server/server_words.h"
#include "ui/style/icons.h"
#include "ui/views/window_actions.h"

namespace sysmanage::ui {
namespace {

using server::ServerAction;

/// One child of each kind that the rules tell apart: of thousands that are selected most are alike.
std::vector<const server::Child*> kindsOf(const std::vector<const server::Child*>& children) {
    std::set<std::tuple<int, server::ChildStatus, bool>> seen;
    std::vector<const server::Child*> kinds;
    for (const server::Child* child : children) {
        const int type = child->type ? int(*child->type) : -1;
        if (seen.emplace(type, child->status, child->host_id.empty()).second) kinds.push_back(child);
    }
    return kinds;
}

}  // namespace

ChildActions::ChildActions(QWidget* owner) : QObject(owner) {
    add(ServerAction::start_child, "startChild", QStringLiteral("start"), QKeySequence(QStringLiteral("Ctrl+R")),
        tr("Start what is stopped"));
    add(ServerAction::stop_child, "stopChild", QStringLiteral("stop"), QKeySequence(QStringLiteral("Ctrl+T")),
        tr("Stop what runs"));
    add(ServerAction::restart_child, "restartChild", QStringLiteral("restart"),
        QKeySequence(QStringLiteral("Ctrl+Shift+R")), tr("Restart it"));
    add(ServerAction::update_child_agent, "updateAgent", QStringLiteral("download"), QKeySequence(),
        tr("Let the agent inside update itself"));
    add(ServerAction::delete_child, "deleteChild", QStringLiteral("delete"), QKeySequence(Qt::Key_Delete),
        tr("Delete it with its disks, after a question"));
    for (const ChildAction& one : all_) owner->addAction(one.trigger);
}

void ChildActions::add(ServerAction action, const char* name, const QString& iconName, const QKeySequence& keys,
                       const QString& tip) {
    auto* trigger = new QAction(icon(iconName), words::verb(action), this);
    trigger->setObjectName(QString::fromLatin1(name));
    trigger->setShortcut(keys);
    // The plans of the window have a Delete of their own: these belong to the table.
    trigger->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    trigger->setProperty(WindowActions::tipProperty, tip);
    connect(trigger, &QAction::triggered, this, [this, action] { emit triggered(action); });
    all_ << ChildAction{action, trigger};
}

void ChildActions::judge(const server::Access& access, const server::Host* host,
                         const std::vector<const server::Child*>& children) {
    const auto kinds = kindsOf(children);
    for (const ChildAction& one : all_) {
        if (!host || children.empty()) {
            WindowActions::setAvailable(one.trigger, tr("No child host is selected"));
            continue;
        }
        QString whyNot;
        bool permitted = false;
        for (const server::Child* child : kinds) {
            server::Target target;
            target.host = host;
            target.child = child;
            const auto against = server::reasons_against(one.action, access, target);
            permitted = against.empty();
            if (permitted) break;
            if (whyNot.isEmpty()) whyNot = words::reasons(against);
        }
        WindowActions::setAvailable(one.trigger, permitted ? QString() : whyNot);
    }
}

}  // namespace sysmanage::ui
