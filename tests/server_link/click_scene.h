// SPDX-License-Identifier: GPL-3.0-or-later
// The real window over the application's own link to a contract server, and the clicks of its users.
#pragma once
#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QtTest>
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "tests/server_link/link_fixture.h"
#include "tests/ui/window_fixture.h"
#include "ui/server/views/child_table.h"
#include "ui/server/views/host_page.h"
#include "ui/server/views/host_pane.h"
#include "ui/server/views/hosts_view.h"
#include "ui/server/views/server_tree.h"
#include "ui/views/info_bar.h"

namespace sysmanage::ui {

using test::LinkFixture;

inline QString words(const char* text) { return QString::fromLatin1(text); }

struct ClickScene {
    static constexpr int patience = 30'000;  // ms; a machine may have other work
    LinkFixture f;
    std::unique_ptr<WindowFixture> window;

    void open() {
        window = std::make_unique<WindowFixture>(nullptr, Appearance::light, f.link.get());
        window->press(Qt::Key_2, Qt::AltModifier);
    }
    /// Signed in, with this host shown.
    bool show(const char* fqdn) {
        f.useServer();
        if (!f.signIn()) return false;
        open();
        return choose(fqdn);
    }
    bool choose(const char* fqdn) {
        const QString id = f.hostId(fqdn);
        hosts().pane()->select(id);
        return QTest::qWaitFor([&] { return f.link->children(id).value && f.link->virtualization(id).value; },
                               patience);
    }
    HostsView& hosts() { return *window->window().findChild<HostsView*>(); }
    ChildTable& table() { return *hosts().page()->table(); }
    QString said() { return window->window().findChild<InfoBar*>()->text(); }
    QAction* action(const char* name) { return window->window().findChild<QAction*>(words(name)); }

    /// The dialog of this name that is open, or null when none comes.
    QDialog* dialog(const char* name) {
        QDialog* found = nullptr;
        const bool came = QTest::qWaitFor([&] { return (found = shown(name)) != nullptr; }, patience);
        return came ? found : nullptr;
    }
    QDialog* shown(const char* name) {
        const auto all = window->window().findChildren<QDialog*>(words(name));
        const auto open = std::find_if(all.begin(), all.end(), [](QDialog* box) { return box->isVisible(); });
        return open == all.end() ? nullptr : *open;
    }
    int countShown(const char* name) {
        const auto all = window->window().findChildren<QDialog*>(words(name));
        return int(std::count_if(all.begin(), all.end(), [](QDialog* box) { return box->isVisible(); }));
    }
    static void press(QWidget* in, const char* button) {
        auto* found = in ? in->findChild<QAbstractButton*>(words(button)) : nullptr;
        if (found && found->isEnabled()) {
            found->click();
        } else {
            qWarning("%s cannot be pressed", button);
        }
    }
    static void type(QWidget* in, const char* field, const QString& text) {
        auto* edit = in->findChild<QLineEdit*>(words(field));
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    bool signInBy(QDialog* box) {
        if (!box) return false;
        type(box, "user", words(contract::demo_user));
        type(box, "password", words(contract::demo_password));
        press(box, "signInButton");
        return QTest::qWaitFor([this] { return f.link->session().stage == SessionStage::signed_in; }, patience);
    }
    void select(const std::vector<std::string>& names) {
        const auto list = f.link->children(hosts().pane()->currentId()).value;
        table().view()->clearSelection();
        for (const server::Child& child : *list) {
            if (std::find(names.begin(), names.end(), child.name) == names.end()) continue;
            table().view()->selectionModel()->select(table().model()->indexOf(QString::fromStdString(child.id)),
                                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        QCoreApplication::processEvents();
    }
    QModelIndex row(const std::string& name) {
        for (int at = 0; at < table().model()->rowCount(); ++at) {
            const QModelIndex index = table().model()->index(at, 0);
            if (index.data().toString() == QString::fromStdString(name)) return index;
        }
        return {};
    }
    contract::Host& host(const char* fqdn) {
        auto& all = f.server.world().hosts;
        return *std::find_if(all.begin(), all.end(), [&](const contract::Host& host) { return host.fqdn() == fqdn; });
    }
};

}  // namespace sysmanage::ui
