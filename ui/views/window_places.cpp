// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/window_places.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QSettings>
#include <QToolBar>
#include <QToolButton>

#include "ui/server/run_news.h"
#include "ui/server/server_controller.h"
#include "ui/server/server_link.h"
#include "ui/server/views/activity_view.h"
#include "ui/server/views/child_table.h"
#include "ui/server/views/host_page.h"
#include "ui/server/views/host_pane.h"
#include "ui/server/views/hosts_view.h"
#include "ui/server/views/server_place.h"
#include "ui/server/views/server_tree.h"
#include "ui/style/icons.h"
#include "ui/views/main_window.h"
#include "ui/views/window_actions.h"

namespace sysmanage::ui {
namespace {

constexpr int barIcon = 22;

const QString placeKey = QStringLiteral("window/place");

}  // namespace

WindowPlaces::WindowPlaces(const WindowParts& parts, QWidget* plans, QMainWindow* window)
    : QStackedWidget(window), parts_(std::make_unique<WindowParts>(parts)), window_(window) {
    setObjectName(QStringLiteral("places"));
    addWidget(plans);
    if (!parts.server) return;
    controller_ = new ServerController({parts.server, parts.workspace, parts.prompts, parts.settings, window});
    controller_->setParent(this);
    connect(controller_, &ServerController::told, this, &WindowPlaces::told);
    connect(new RunNews(parts.server, window), &RunNews::told, this, &WindowPlaces::told);
    makeBar();
    makeMenu();
    connect(parts.server, &ServerLink::sessionChanged, this, &WindowPlaces::updateMenu);
    updateMenu();
}

WindowPlaces::~WindowPlaces() = default;

void WindowPlaces::makeBar() {
    choice_ = new QActionGroup(this);
    auto* bar = new QToolBar(tr("Places"), window_);
    bar->setObjectName(QStringLiteral("placeBar"));
    bar->setMovable(false);
    bar->setIconSize(QSize(barIcon, barIcon));
    bar->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    const auto addPlace = [&](Place place, const char* name, const QString& iconName, const QString& text,
                              const QString& keys) {
        auto* action = new QAction(icon(iconName), text, choice_);
        action->setObjectName(QString::fromLatin1(name));
        action->setCheckable(true);
        action->setChecked(place == place_);
        action->setShortcut(QKeySequence(keys));
        WindowActions::setAvailable(action, {});
        connect(action, &QAction::triggered, this, [this, place] { go(place); });
        bar->addAction(action);
    };
    addPlace(Place::plans, "placePlans", QStringLiteral("plan"), tr("Plans"), QStringLiteral("Alt+1"));
    addPlace(Place::hosts, "placeHosts", QStringLiteral("server"), tr("Hosts"), QStringLiteral("Alt+2"));
    addPlace(Place::activity, "placeActivity", QStringLiteral("list"), tr("Activity"), QStringLiteral("Alt+3"));
    // QToolButton refuses Tab by default: everything here can be reached by keyboard.
    for (QToolButton* button : bar->findChildren<QToolButton*>()) {
        if (button->defaultAction()) button->setFocusPolicy(Qt::TabFocus);
    }
    window_->addToolBar(Qt::LeftToolBarArea, bar);
}

QAction* WindowPlaces::add(QMenu* menu, const char* name, const QString& iconName, const QString& text,
                           const QString& keys) {
    auto* action = menu->addAction(iconName.isEmpty() ? QIcon() : icon(iconName), text);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(QKeySequence(keys));
    WindowActions::setAvailable(action, {});
    return action;
}

void WindowPlaces::makeMenu() {
    menu_ = new QMenu(tr("&Server"), window_);
    menu_->setToolTipsVisible(true);
    QAction* choose =
        add(menu_, "serverChoose", QStringLiteral("server"), tr("Ser&vers…"), QStringLiteral("Ctrl+Shift+S"));
    signIn_ = add(menu_, "serverSignIn", QStringLiteral("key"), tr("S&ign in…"), QString());
    signOut_ = add(menu_, "serverSignOut", QString(), tr("Sign &out"), QString());
    menu_->addSeparator();
    refresh_ = add(menu_, "serverRefresh", QStringLiteral("refresh"), tr("&Refresh"), QStringLiteral("F5"));
    QAction* diagnose = add(menu_, "serverDiagnose", QStringLiteral("probe"), tr("&Diagnose…"), QString());
    connect(choose, &QAction::triggered, controller_, &ServerController::chooseServer);
    connect(signIn_, &QAction::triggered, controller_, &ServerController::signIn);
    connect(signOut_, &QAction::triggered, parts().server, &ServerLink::signOut);
    connect(refresh_, &QAction::triggered, parts().server, &ServerLink::refreshNow);
    connect(diagnose, &QAction::triggered, controller_, &ServerController::diagnose);
}

void WindowPlaces::updateMenu() {
    const bool in = parts().server->session().stage == SessionStage::signed_in;
    const QString out = in ? QString() : tr("Nobody is signed in");
    WindowActions::setAvailable(signIn_, in ? tr("Signed in already") : QString());
    WindowActions::setAvailable(signOut_, out);
    WindowActions::setAvailable(refresh_, out);
}

QList<QAction*> WindowPlaces::placeActions() const { return choice_ ? choice_->actions() : QList<QAction*>(); }

ServerPlace* WindowPlaces::server() {
    if (!server_) {
        server_ = new ServerPlace({parts().server, controller_, parts().prompts, parts().settings}, this);
        addWidget(server_);
    }
    return server_;
}

void WindowPlaces::go(Place place) {
    if (!parts().server || place == place_) return;
    place_ = place;
    choice_->actions().at(int(place))->setChecked(true);
    if (place == Place::plans) {
        setCurrentIndex(0);
    } else {
        place == Place::hosts ? server()->showHosts() : server()->showActivity();
        setCurrentWidget(server_);
    }
    if (parts().settings) parts().settings->setValue(placeKey, int(place));
    emit placeChanged();
}

void WindowPlaces::restore() {
    if (!parts().settings) return;
    const int last = parts().settings->value(placeKey).toInt();
    if (last == int(Place::hosts) || last == int(Place::activity)) go(static_cast<Place>(last));
}

void WindowPlaces::focusSearch() {
    go(Place::hosts);
    server()->hosts()->pane()->focusSearch();
}

void WindowPlaces::focusList() {
    go(Place::hosts);
    server()->hosts()->pane()->focusList();
}

void WindowPlaces::focusDetail() {
    go(Place::hosts);
    server()->hosts()->page()->table()->view()->setFocus(Qt::ShortcutFocusReason);
}

}  // namespace sysmanage::ui
