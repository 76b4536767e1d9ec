// SPDX-License-Identifier: GPL-3.0-or-later
// A refresh comes every few seconds, while people read, choose and type. It moves nothing under their hands, and a bad
// one takes nothing away.
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QtTest>

#include "tests/server_ui/server_samples.h"
#include "tests/server_ui/stand_in_link.h"
#include "tests/ui/window_fixture.h"
#include "ui/server/host_words.h"
#include "ui/server/server_controller.h"
#include "ui/server/views/child_table.h"
#include "ui/server/views/host_page.h"
#include "ui/server/views/host_pane.h"
#include "ui/server/views/hosts_view.h"
#include "ui/server/views/seen_note.h"
#include "ui/server/views/server_tree.h"

using namespace sysmanage;
using namespace sysmanage::ui;

namespace {

const QString home = QStringLiteral("h-1");

struct Scene {
    StandInLink link;
    WindowFixture window;
    HostList hosts = manyHosts(200);
    ChildList children = manyChildren(home, 300);

    Scene() : window(nullptr, Appearance::light, &link) {
        hosts.push_back(sampleHost(home, QStringLiteral("kvm1.example.org")));
        link.setSession(signedIn());
        link.setHosts(hosts);
        link.setChildren(home, children);
        link.setVirtualization(home, sampleStatus());
        window.press(Qt::Key_2, Qt::AltModifier);
        view().pane()->select(home);
    }
    HostsView& view() { return *window.window().findChild<HostsView*>(); }
    ChildTable& table() { return *view().page()->table(); }

    /// Everything comes anew, and is not quite the same: rows are gone, rows are new, a state has changed.
    void refresh() {
        ++turn;
        hosts.erase(hosts.begin());
        hosts.front().up = !hosts.front().up.value_or(false);
        children.erase(children.begin());
        children.back().status = server::ChildStatus::paused;
        children.push_back(sampleChild(home, QStringLiteral("new-%1").arg(turn), QStringLiteral("aaa%1").arg(turn)));
        SessionState session = link.session();
        session.access.roles.insert("Role " + std::to_string(turn));
        link.setSession(session);
        link.setHosts(hosts);
        link.setChildren(home, children);
        link.setVirtualization(home, sampleStatus());
        QCoreApplication::processEvents();
    }
    int turn = 0;
};

server::Fault brokenAnswer() {
    server::Fault fault;
    fault.kind = server::FaultKind::not_understood;
    fault.what = {"client.body.unusable"};
    fault.details = "hosts[3].id";
    return fault;
}

}  // namespace

class TestRefreshes : public QObject {
    Q_OBJECT
private slots:
    void aRefreshMovesNoChild();
    void aRefreshLeavesAFilterThatIsTyped();
    void aRefreshLeavesAnOpenMenu();
    void aRefreshLeavesAnOpenForm();
    void aBrokenAnswerLeavesTheLastGoodOneWithItsAge();
    void silenceIsToldAfterTwentyMinutesAndNotBefore();
};

void TestRefreshes::aRefreshMovesNoChild() {
    Scene scene;
    ServerTree* view = scene.table().view();
    const QStringList chosen{QStringLiteral("child-150"), QStringLiteral("child-151")};
    for (const QString& id : chosen)
        view->selectionModel()->select(scene.table().model()->indexOf(id),
                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
    view->selectionModel()->setCurrentIndex(scene.table().model()->indexOf(chosen.front()),
                                            QItemSelectionModel::NoUpdate);
    view->scrollTo(view->currentIndex(), QAbstractItemView::PositionAtTop);
    const int top = view->visualRect(scene.table().model()->indexOf(chosen.front())).top();
    for (int turn = 0; turn < 5; ++turn) scene.refresh();
    QStringList still = scene.table().selectedIds();
    still.sort();
    QCOMPARE(still, chosen);
    QCOMPARE(view->currentIndex().data(ChildModel::IdRole).toString(), chosen.front());
    QCOMPARE(view->visualRect(scene.table().model()->indexOf(chosen.front())).top(), top);
}

void TestRefreshes::aRefreshLeavesAFilterThatIsTyped() {
    Scene scene;
    for (const char* name : {"childSearch", "hostSearch"}) {
        auto* search = scene.window.find<QLineEdit>(name);
        QVERIFY2(search, name);
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("web"));
        search->setSelection(1, 2);
        scene.refresh();
        QCOMPARE(search->text(), QStringLiteral("web"));
        QCOMPARE(search->selectedText(), QStringLiteral("eb"));
        QVERIFY(search->hasFocus());
        search->clear();
    }
}

void TestRefreshes::aRefreshLeavesAnOpenMenu() {
    Scene scene;
    scene.table().view()->setCurrentIndex(scene.table().model()->indexOf(QStringLiteral("child-150")));
    emit scene.table().view()->customContextMenuRequested(QPoint(5, 5));
    auto* menu = scene.table().findChild<QMenu*>(QStringLiteral("childMenu"));
    QVERIFY(menu && menu->isVisible());
    scene.refresh();
    QVERIFY(menu->isVisible());
    QCOMPARE(scene.table().selectedIds(), QStringList{QStringLiteral("child-150")});
    menu->close();
}

void TestRefreshes::aRefreshLeavesAnOpenForm() {
    Scene scene;
    auto* controller = scene.window.window().findChild<ServerController*>();
    scene.link.distributions.rows = {{QStringLiteral("Ubuntu 24.04"), QStringLiteral("Ubuntu"), QStringLiteral("24.04"),
                                      QStringLiteral("ubuntu:24.04")},
                                     {QStringLiteral("Debian 12"), QStringLiteral("Debian"), QStringLiteral("12"),
                                      QStringLiteral("images:debian/12")}};
    controller->request(server::ServerAction::create_child, home, {}, ChildType::lxd);
    QDialog* form = scene.window.dialog();
    QVERIFY(form);
    auto* image = form->findChild<QComboBox*>(QStringLiteral("childDistribution"));
    auto* name = form->findChild<QLineEdit*>(QStringLiteral("childHostName"));
    auto* word = form->findChild<QLineEdit*>(QStringLiteral("childPassword"));
    image->setCurrentIndex(1);
    QTest::keyClicks(word, QStringLiteral("half a pass"));
    name->setFocus();
    QTest::keyClicks(name, QStringLiteral("web77"));
    name->setCursorPosition(3);
    for (int turn = 0; turn < 3; ++turn) scene.refresh();
    QVERIFY(form->isVisible());
    QCOMPARE(image->currentText(), QStringLiteral("Debian 12"));
    QCOMPARE(word->text(), QStringLiteral("half a pass"));
    QCOMPARE(name->text(), QStringLiteral("web77"));
    QCOMPARE(name->cursorPosition(), 3);
    QVERIFY(name->hasFocus());
    // The host itself may vanish meanwhile.
    scene.link.setHosts({});
    QVERIFY(form->isVisible());
    QCOMPARE(name->text(), QStringLiteral("web77"));
}

void TestRefreshes::aBrokenAnswerLeavesTheLastGoodOneWithItsAge() {
    Scene scene;
    const auto earlier = QDateTime::currentDateTimeUtc().addSecs(-240);
    scene.link.setHosts(scene.hosts, earlier);
    scene.link.setChildren(home, scene.children, earlier);
    const int hosts = scene.view().pane()->model()->total();
    const int children = scene.table().model()->rowCount();
    scene.link.setHostsFault(brokenAnswer());
    scene.link.setChildrenFault(home, brokenAnswer());
    for (const char* name : {"hostsNote", "childrenNote"}) {
        auto* note = scene.window.find<SeenNote>(name);
        QVERIFY2(note && note->isVisible(), name);
        QVERIFY2(note->text().contains(QStringLiteral("4 min")), qPrintable(note->text()));
    }
    QCOMPARE(scene.view().pane()->model()->total(), hosts);
    QCOMPARE(scene.table().model()->rowCount(), children);
    QCOMPARE(scene.view().pane()->currentId(), home);
    // The next good one takes the mark away.
    scene.link.setHosts(scene.hosts);
    scene.link.setChildren(home, scene.children);
    for (const char* name : {"hostsNote", "childrenNote"}) QVERIFY(!scene.window.find<SeenNote>(name)->isVisible());
}

void TestRefreshes::silenceIsToldAfterTwentyMinutesAndNotBefore() {
    server::Child child = sampleChild(home, QStringLiteral("c-1"), QStringLiteral("web01"));
    child.status = server::ChildStatus::creating;
    child.status_text = "creating";
    const server::Time began = serverNow();
    child.created_at = child.step_at = began;
    ChildModel model;
    model.setNow(began);
    model.setChildren(home, std::make_shared<const ChildList>(ChildList{child}), QDateTime::currentDateTimeUtc());
    const QModelIndex cell = model.index(0, ChildModel::Status);
    const auto at = [&](std::chrono::seconds later) {
        model.setNow(began + later);
        return cell.data(ChildModel::ProgressTextRole).toString();
    };
    using std::chrono::minutes;
    QVERIFY(!at(minutes(20)).contains(QStringLiteral("no update")));
    QVERIFY(!cell.data(ChildModel::StalledRole).toBool());
    QVERIFY(at(minutes(20) + std::chrono::seconds(1)).endsWith(QStringLiteral("no update for 20 min")));
    QVERIFY(cell.data(ChildModel::StalledRole).toBool());
    QVERIFY(at(minutes(25)).endsWith(QStringLiteral("no update for 25 min")));
}

QTEST_MAIN(TestRefreshes)
#include "tst_refreshes.moc"
