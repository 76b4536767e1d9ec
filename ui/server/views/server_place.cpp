// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/views/server_place.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/server/server_controller.h"
#include "ui/server/views/activity_view.h"
#include "ui/server/views/child_table.h"
#include "ui/server/views/host_page.h"
#include "ui/server/views/hosts_view.h"
#include "ui/server/views/server_bar.h"

namespace sysmanage::ui {

ServerPlace::ServerPlace(const Parts& parts, QWidget* parent)
    : QWidget(parent),
      parts_(parts),
      pages_(new QStackedWidget(this)),
      hosts_(new HostsView(parts.link, parts.settings, this)),
      activity_(new ActivityView(parts.link, parts.prompts, this)) {
    auto* bar = new ServerBar(parts_.link, this);
    pages_->addWidget(hosts_);
    pages_->addWidget(activity_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(pages_, 1);

    ServerController* controller = parts_.controller;
    connect(bar, &ServerBar::chooseRequested, controller, &ServerController::chooseServer);
    connect(bar, &ServerBar::signInRequested, controller, &ServerController::signIn);
    connect(bar, &ServerBar::diagnoseRequested, controller, &ServerController::diagnose);
    connect(hosts_, &HostsView::chooseRequested, controller, &ServerController::chooseServer);
    connect(hosts_, &HostsView::signInRequested, controller, &ServerController::signIn);
    connect(hosts_, &HostsView::requested, controller, &ServerController::request);
    connect(hosts_, &HostsView::networksRequested, controller, &ServerController::showNetworks);
    ChildModel* children = hosts_->page()->table()->model();
    connect(controller, &ServerController::childrenHidden, children, [children](const QStringList& ids) {
        for (const QString& id : ids) children->hide(id);
    });
    connect(controller, &ServerController::childRestored, children, &ChildModel::restore);
}

void ServerPlace::showHosts() { pages_->setCurrentWidget(hosts_); }

void ServerPlace::showActivity() { pages_->setCurrentWidget(activity_); }

void ServerPlace::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    parts_.link->setVisible(true);
}

void ServerPlace::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    parts_.link->setVisible(false);
}

}  // namespace sysmanage::ui
