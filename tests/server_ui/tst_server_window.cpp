// SPDX-License-Identifier: GPL-3.0-or-later
// The main window with a server beside its plans, driven as somebody does it: the places, what each question sends, and
// that nothing is dropped silently.
#include <QAbstractAnimation>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolBar>
#include <QtTest>
#include <algorithm>

#include "tests/server_ui/server_samples.h"
#include "tests/server_ui/stand_in_link.h"
#include "tests/ui/window_fixture.h"
#include "ui/server/dialogs/confirm_dialog.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/server/dialogs/send_dialog.h"
#include "ui/server/dialogs/sign_in_dialog.h"
#include "ui/server/server_controller.h"
#include "ui/server/views/child_table.h"
#include "ui/server/views/host_page.h"
#include "ui/server/views/host_pane.h"
#include "ui/server/views/hosts_view.h"
#include "ui/server/views/server_tree.h"
#include "ui/views/info_bar.h"
#include "ui/views/window_places.h"

using namespace sysmanage;
using namespace sysmanage::ui;
using server::FaultKind;
using server::Verdict;

namespace {

const QString home = QStringLiteral("h-1");

ChildList threeChildren() {
    ChildList children{sampleChild(home, QStringLiteral("c-1"), QStringLiteral("web01")),
                       sampleChild(home, QStringLiteral("c-2"), QStringLiteral("db01")),
                       sampleChild(home, QStringLiteral("c-3"), QStringLiteral("mail01"))};
    children[1].status = server::ChildStatus::stopped;
    children[1].status_text = "stopped";
    return children;
}

server::Outcome outcome(Verdict verdict, FaultKind kind) {
    server::Outcome made;
    made.verdict = verdict;
    made.fault.kind = kind;
    return made;
}

/// The window over a server with one host and three children; the hosts are shown.
struct Scene {
    StandInLink link;
    WindowFixture window;

    Scene() : window(nullptr, Appearance::light, &link) {
        link.setSession(signedIn());
        link.setHosts({sampleHost(home, QStringLiteral("kvm1.example.org"))});
        link.setChildren(home, threeChildren());
        link.setVirtualization(home, sampleStatus());
        window.press(Qt::Key_2, Qt::AltModifier);
        hosts().pane()->select(home);
    }
    HostsView& hosts() { return *window.window().findChild<HostsView*>(); }
    ChildTable& table() { return *hosts().page()->table(); }
    QString said() { return window.window().findChild<InfoBar*>()->text(); }
    QAction* action(const char* name) { return window.window().findChild<QAction*>(QString::fromLatin1(name)); }
    /// Selects the children and asks for the action.
    void ask(const char* name, const QStringList& ids) {
        table().view()->clearSelection();
        for (const QString& id : ids) {
            table().view()->selectionModel()->select(table().model()->indexOf(id),
                                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        QCoreApplication::processEvents();
        action(name)->trigger();
    }
    void answer(const char* button) { window.dialog()->findChild<QPushButton*>(QString::fromLatin1(button))->click(); }
};

}  // namespace

class TestServerWindow : public QObject {
    Q_OBJECT
private slots:
    void withoutALinkThereAreOnlyThePlans();
    void thePlacesAreReachedByKeyboard();
    void thePlansAreSafeWhileTheyAreNotShown();
    void thePlaceIsRemembered();
    void pollingStopsWhenTheHostsAreNotShown();
    void deletingDropsTheRowAndBringsItBackRefused();
    void anUnknownAnswerIsNotCalledAFailure();
    void whatIsNotPermittedIsNamedBeforeItIsSent();
    void aMachinesAgentIsUpdatedByItsOwnHost();
    void nothingIsSentWhenNothingIsPermitted();
    void aChildThatIsGoneIsSaidSo();
    void aNewVmGoesFromFormToServer();
    void aSessionThatEndsIsTakenUpOverTheForm();
    void hostsAreFoundByTheListShortcuts();
    void theEndOfARunIsToldOnce();
    void whatCannotBeKeptIsSaid();
    void plansOfAHostAreFoundOnDemand();
    void aHypervisorsCreateOpensItsForm_data();
    void aHypervisorsCreateOpensItsForm();
    void kvmHasTheOtherWayToo();
    void aThousandRefreshesLeaveNothingBehind();
};

void TestServerWindow::withoutALinkThereAreOnlyThePlans() {
    WindowFixture fixture;
    QVERIFY(!fixture.find<QToolBar>("placeBar"));
    QVERIFY(fixture.find<QToolBar>("tools")->isVisible());
}

void TestServerWindow::thePlacesAreReachedByKeyboard() {
    Scene scene;
    QVERIFY(scene.hosts().isVisible());
    QVERIFY(!scene.window.find<QToolBar>("tools")->isVisible());
    scene.window.press(Qt::Key_3, Qt::AltModifier);
    QVERIFY(!scene.hosts().isVisible());
    scene.window.press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(scene.window.find<QListView>("entryView")->isVisible());
    QVERIFY(scene.window.find<QToolBar>("tools")->isVisible());
}

void TestServerWindow::thePlansAreSafeWhileTheyAreNotShown() {
    Scene scene;
    scene.window.press(Qt::Key_1, Qt::AltModifier);
    scene.window.addDraft(sampleDraft());
    QVERIFY(scene.action("remove")->isEnabled());
    scene.window.press(Qt::Key_2, Qt::AltModifier);
    QVERIFY(!scene.action("remove")->isEnabled());
    QVERIFY(!scene.action("apply")->isEnabled());
    scene.window.press(Qt::Key_Delete);
    QCOMPARE(scene.window.workspace().model()->rowCount(), 1);
    // A new draft is shown where it is.
    scene.window.addDraft(sampleDraft("db01"));
    QVERIFY(scene.window.find<QListView>("entryView")->isVisible());
}

void TestServerWindow::thePlaceIsRemembered() {
    Scene scene;
    scene.window.restart();
    QVERIFY(scene.hosts().isVisible());
    QCOMPARE(scene.hosts().pane()->currentId(), home);
}

void TestServerWindow::pollingStopsWhenTheHostsAreNotShown() {
    Scene scene;
    QVERIFY(scene.link.visible);
    scene.window.press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(!scene.link.visible);
}

void TestServerWindow::deletingDropsTheRowAndBringsItBackRefused() {
    Scene scene;
    scene.link.holdAnswers = true;
    scene.link.outcomes << outcome(Verdict::refused, FaultKind::not_permitted);
    scene.ask("deleteChild", {QStringLiteral("c-1")});
    QVERIFY(scene.window.dialog()
                ->findChild<QLabel*>(QStringLiteral("confirmHeading"))
                ->text()
                .contains(QStringLiteral("web01")));
    scene.answer("confirmYes");
    QCOMPARE(scene.link.count(QStringLiteral("send delete_child c-1")), 1);
    QCOMPARE(scene.table().model()->rowCount(), 2);
    // A refresh that still lists it does not bring it back yet.
    scene.link.setChildren(home, threeChildren());
    QCOMPARE(scene.table().model()->rowCount(), 2);
    scene.link.release();
    QCOMPARE(scene.table().model()->rowCount(), 3);
    const QModelIndex row = scene.table().model()->indexOf(QStringLiteral("c-1"));
    QVERIFY(row.siblingAtColumn(ChildModel::Problem).data().toString().contains(QStringLiteral("role")));
    QVERIFY(scene.said().contains(QStringLiteral("web01")));
}

void TestServerWindow::anUnknownAnswerIsNotCalledAFailure() {
    Scene scene;
    scene.link.outcomes << outcome(Verdict::unknown, FaultKind::unreachable);
    scene.ask("stopChild", {QStringLiteral("c-1")});
    scene.answer("confirmYes");
    QVERIFY(scene.said().contains(QStringLiteral("may have happened")));
    QCOMPARE(scene.link.count(QStringLiteral("refreshNow")), 1);
    QCOMPARE(scene.link.sent.size(), std::size_t(1));
}

void TestServerWindow::whatIsNotPermittedIsNamedBeforeItIsSent() {
    Scene scene;
    scene.ask("stopChild", {QStringLiteral("c-1"), QStringLiteral("c-2"), QStringLiteral("c-3")});
    const QString left =
        scene.window.dialog()->findChild<FaultNote*>(QStringLiteral("confirmLeftOut"))->accessibleName();
    QVERIFY2(left.contains(QStringLiteral("db01")), qPrintable(left));
    QVERIFY(!left.contains(QStringLiteral("web01")));
    scene.answer("confirmYes");
    QCOMPARE(scene.link.sent.size(), std::size_t(2));
    QCOMPARE(scene.link.count(QStringLiteral("send stop_child c-2")), 0);
}

void TestServerWindow::aMachinesAgentIsUpdatedByItsOwnHost() {
    Scene scene;
    ChildList children = threeChildren();
    children[0].host_id = "h-11";
    children[2].host_id.clear();
    children.push_back(sampleChild(home, QStringLiteral("c-4"), QStringLiteral("ci01")));
    children[3].type = ChildType::lxd;
    children[3].host_id = "h-14";
    scene.link.setChildren(home, children);
    // In its row: one without a host of its own says why.
    scene.table().view()->clearSelection();
    scene.table().view()->selectionModel()->select(scene.table().model()->indexOf(QStringLiteral("c-3")),
                                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTRY_VERIFY(scene.action("updateAgent")->toolTip().contains(QStringLiteral("not registered")));
    QVERIFY(!scene.action("updateAgent")->isEnabled());
    // For a selection: what cannot be had is left out by name, the others go each by their own way.
    scene.ask("updateAgent",
              {QStringLiteral("c-1"), QStringLiteral("c-2"), QStringLiteral("c-3"), QStringLiteral("c-4")});
    const QString left =
        scene.window.dialog()->findChild<FaultNote*>(QStringLiteral("confirmLeftOut"))->accessibleName();
    QVERIFY2(left.contains(QStringLiteral("mail01")) && left.contains(QStringLiteral("db01")), qPrintable(left));
    scene.answer("confirmYes");
    QCOMPARE(scene.link.sent.size(), std::size_t(2));
    QCOMPARE(scene.link.sent[0].child_host_id, std::string("h-11"));
    QVERIFY(scene.link.sent[0].type == ChildType::kvm);
    QVERIFY(scene.link.sent[1].type == ChildType::lxd);
}

void TestServerWindow::nothingIsSentWhenNothingIsPermitted() {
    Scene scene;
    auto* controller = scene.window.window().findChild<ServerController*>();
    controller->request(server::ServerAction::start_child, home, {QStringLiteral("c-1")}, std::nullopt);
    QVERIFY(!scene.window.dialog());
    QVERIFY(scene.said().contains(QStringLiteral("web01")));
    controller->request(server::ServerAction::disable_hypervisor, home, {}, ChildType::bhyve);
    QVERIFY(scene.said().contains(QStringLiteral("platform")));
    controller->request(server::ServerAction::reboot_host, QStringLiteral("gone"), {}, std::nullopt);
    QVERIFY(scene.said().contains(QStringLiteral("list")));
    QVERIFY(scene.link.sent.empty());
}

void TestServerWindow::aChildThatIsGoneIsSaidSo() {
    Scene scene;
    scene.link.outcomes << outcome(Verdict::refused, FaultKind::not_found);
    scene.ask("deleteChild", {QStringLiteral("c-3")});
    scene.answer("confirmYes");
    QCOMPARE(scene.table().model()->rowCount(), 2);
    QVERIFY(scene.said().contains(QStringLiteral("mail01")));
    auto* controller = scene.window.window().findChild<ServerController*>();
    controller->request(server::ServerAction::stop_child, home, {QStringLiteral("nowhere")}, std::nullopt);
    QVERIFY(scene.said().contains(QStringLiteral("any more")));
}

void TestServerWindow::aNewVmGoesFromFormToServer() {
    Scene scene;
    auto* card = scene.window.find<QWidget>("card-kvm");
    card->findChild<QPushButton*>(QStringLiteral("cardCreate"))->click();
    QDialog* form = scene.window.dialog();
    QVERIFY(form);
    QVERIFY(form->windowTitle().contains(QStringLiteral("kvm1.example.org")));
    form->reject();
}

void TestServerWindow::aSessionThatEndsIsTakenUpOverTheForm() {
    Scene scene;
    scene.window.find<QWidget>("card-kvm")->findChild<QPushButton*>(QStringLiteral("cardCreate"))->click();
    QPointer<QDialog> form = scene.window.dialog();
    auto* name = form->findChild<QLineEdit*>(QStringLiteral("vm_name"));
    QVERIFY(name);
    name->setText(QStringLiteral("web77"));
    SessionState ended = signedIn();
    ended.stage = SessionStage::expired;
    scene.link.setSession(ended);
    QPointer<SignInDialog> again = form->findChild<SignInDialog*>();
    QVERIFY(again && again->isVisible());
    scene.link.setSession(ended);  // told once more, asked once
    QCOMPARE(scene.window.window().findChildren<SignInDialog*>().size(), 1);
    scene.link.setSession(signedIn());
    QTRY_VERIFY(!again || !again->isVisible());
    QVERIFY(form && form->isVisible());
    QCOMPARE(name->text(), QStringLiteral("web77"));
    form->hide();
}

void TestServerWindow::hostsAreFoundByTheListShortcuts() {
    Scene scene;
    scene.window.press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("hostSearch"));
    scene.window.press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("childView"));
    scene.window.press(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("hostView"));
}

void TestServerWindow::whatCannotBeKeptIsSaid() {
    Scene scene;
    emit scene.link.keepingFailed(QStringLiteral("The activity could not be written: the disk is full."));
    QVERIFY(scene.said().contains(QStringLiteral("disk is full")));
}

void TestServerWindow::plansOfAHostAreFoundOnDemand() {
    Scene scene;
    auto* button = scene.window.find<QPushButton>("hostFindRuns");
    QVERIFY(button->isEnabled());
    QVERIFY(scene.link.calls.filter(QStringLiteral("findRuns")).isEmpty());  // looking at a host runs nothing on it
    scene.link.runsFound = 2;
    scene.link.holdAnswers = true;
    button->click();
    QVERIFY(scene.said().contains(QStringLiteral("Asking")));
    scene.link.release();
    QCOMPARE(scene.link.count(QStringLiteral("findRuns h-1")), 1);
    QVERIFY2(scene.said().contains(QStringLiteral("2 plan")), qPrintable(scene.said()));
    scene.link.findRunsFault.kind = FaultKind::not_permitted;
    button->click();
    scene.link.release();
    QVERIFY(scene.said().startsWith(QStringLiteral("Plans on")));
    server::Access access = fullAccess();
    access.roles.erase("Run Script");
    scene.link.setAccess(access);
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(QStringLiteral("Run Script")));
}

void TestServerWindow::aHypervisorsCreateOpensItsForm_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("form");
    QTest::newRow("KVM") << int(ChildType::kvm) << QStringLiteral("createVm");
    QTest::newRow("bhyve") << int(ChildType::bhyve) << QStringLiteral("createChild");
    QTest::newRow("VMM") << int(ChildType::vmm) << QStringLiteral("createChild");
    QTest::newRow("LXD") << int(ChildType::lxd) << QStringLiteral("createChild");
    QTest::newRow("WSL") << int(ChildType::wsl) << QStringLiteral("createChild");
}

void TestServerWindow::aHypervisorsCreateOpensItsForm() {
    QFETCH(int, type);
    QFETCH(QString, form);
    Scene scene;
    auto* controller = scene.window.window().findChild<ServerController*>();
    controller->request(server::ServerAction::create_child, home, {}, static_cast<ChildType>(type));
    QVERIFY(scene.window.dialog());
    QCOMPARE(scene.window.dialog()->objectName(), form);
    QVERIFY(scene.link.sent.empty());
}

void TestServerWindow::kvmHasTheOtherWayToo() {
    Scene scene;
    auto* controller = scene.window.window().findChild<ServerController*>();
    controller->request(server::ServerAction::create_child, home, {}, ChildType::kvm);
    auto* form = scene.window.dialog();
    form->findChild<QPushButton*>(QStringLiteral("otherWay"))->click();
    auto* other = form->findChild<QDialog*>(QStringLiteral("createChild"));
    QVERIFY(other && other->isVisible());
    QVERIFY(form->isVisible());  // what was typed there is still there
    other->reject();
    QVERIFY(form->isVisible());
}

/// The lists change each time; the chosen rows, what is scrolled to, and the number of objects do not.
void TestServerWindow::aThousandRefreshesLeaveNothingBehind() {
    Scene scene;
    constexpr int warmUp = 100;
    constexpr int turns = 1000;
    const HostList hosts = manyHosts(60);
    const ChildList children = manyChildren(home, 60);
    HostList withHome = hosts;
    withHome.push_back(sampleHost(home, QStringLiteral("kvm1.example.org")));
    scene.link.setHosts(withHome);
    scene.link.setChildren(home, children);
    const QString chosen = QString::fromStdString(children[30].id);
    ServerTree* view = scene.table().view();
    view->setCurrentIndex(scene.table().model()->indexOf(chosen));
    view->scrollTo(view->currentIndex(), QAbstractItemView::PositionAtTop);
    QLineEdit* search = scene.window.find<QLineEdit>("childSearch");
    search->setText(QStringLiteral("g"));
    search->setCursorPosition(0);
    // Qt moves the window's bars by objects that it deletes a moment later: they are no part of the window.
    const auto lasting = [&scene] {
        const auto all = scene.window.window().findChildren<QObject*>();
        return std::count_if(all.begin(), all.end(),
                             [](QObject* each) { return !qobject_cast<QAbstractAnimation*>(each); });
    };
    std::ptrdiff_t objects = 0;
    int place = 0;
    for (int turn = 0; turn < turns; ++turn) {
        HostList newHosts = withHome;
        ChildList newChildren = children;
        for (std::size_t at = std::size_t(turn) % 10; at < 60; at += 10) {
            newHosts[at].up = turn % 2 == 0;
            newChildren[at].step_number = 1 + turn % 9;
        }
        newChildren.erase(newChildren.begin() + 40 + turn % 10);
        scene.link.setHosts(std::move(newHosts));
        scene.link.setChildren(home, std::move(newChildren));
        if (turn % 20 == 0) QCoreApplication::processEvents();
        if (turn != warmUp) continue;
        objects = lasting();
        place = view->visualRect(view->currentIndex()).top();
    }
    QCoreApplication::processEvents();
    QCOMPARE(lasting(), objects);
    QTRY_VERIFY(scene.window.window().findChildren<QAbstractAnimation*>().isEmpty());
    QCOMPARE(view->currentIndex().data(ChildModel::IdRole).toString(), chosen);
    QCOMPARE(scene.table().selectedIds(), QStringList{chosen});
    QCOMPARE(view->visualRect(view->currentIndex()).top(), place);
    QCOMPARE(search->text(), QStringLiteral("g"));
    QCOMPARE(search->cursorPosition(), 0);
    QCOMPARE(scene.hosts().page()->hostId(), home);
}

void TestServerWindow::theEndOfARunIsToldOnce() {
    Scene scene;
    QSignalSpy told(scene.window.window().findChild<WindowPlaces*>(), &WindowPlaces::told);
    server::RemoteRun old;
    old.digest = "d-0";
    old.title = "Create old01";
    old.stage = server::RunStage::done;
    server::RemoteRun run = old;
    run.digest = "d-1";
    run.title = "Create web01";
    run.stage = server::RunStage::running;
    scene.link.setRuns({old, run});
    QCOMPARE(told.size(), 0);
    run.stage = server::RunStage::failed;
    run.exit_code = 3;
    scene.link.setRuns({old, run});
    scene.link.setRuns({old, run});
    QCOMPARE(told.size(), 1);
    QVERIFY(scene.said().contains(QStringLiteral("exit code 3")));
}

QTEST_MAIN(TestServerWindow)
#include "tst_server_window.moc"
