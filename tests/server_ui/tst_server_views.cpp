// SPDX-License-Identifier: GPL-3.0-or-later
// The views of a server: what they show of it, what they say when something is in the way, and that a refresh moves
// nothing under somebody's hands.
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

#include "tests/server_ui/server_samples.h"
#include "tests/server_ui/stand_in_link.h"
#include "tests/ui/stand_ins.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/server/views/activity_view.h"
#include "ui/server/views/child_table.h"
#include "ui/server/views/connect_view.h"
#include "ui/server/views/host_page.h"
#include "ui/server/views/host_pane.h"
#include "ui/server/views/hosts_view.h"
#include "ui/server/views/hypervisor_card.h"
#include "ui/server/views/seen_note.h"
#include "ui/server/views/server_bar.h"
#include "ui/server/views/server_tree.h"

using namespace sysmanage;
using namespace sysmanage::ui;
using server::FaultKind;
using server::ServerAction;

namespace {

const QString home = QStringLiteral("h-1");

template <class Widget>
Widget* in(QWidget& widget, const char* name) {
    return widget.findChild<Widget*>(QString::fromLatin1(name));
}

HostList twoHosts() {
    server::Host other = sampleHost(QStringLiteral("h-2"), QStringLiteral("bsd1.example.org"));
    other.platform = server::Platform::freebsd;
    other.platform_text = "FreeBSD";
    other.hypervisors = {ChildType::bhyve};
    other.up = false;
    return {sampleHost(home, QStringLiteral("kvm1.example.org")), other};
}

ChildList threeChildren() {
    ChildList children{sampleChild(home, QStringLiteral("c-1"), QStringLiteral("web01")),
                       sampleChild(home, QStringLiteral("c-2"), QStringLiteral("db01")),
                       sampleChild(home, QStringLiteral("c-3"), QStringLiteral("mail01"))};
    children[1].status = server::ChildStatus::stopped;
    children[1].status_text = "stopped";
    return children;
}

server::Fault fault(FaultKind kind) {
    server::Fault made;
    made.kind = kind;
    return made;
}

/// Signed in, two hosts, the first one with children and chosen.
struct Scene {
    StandInLink link;
    std::unique_ptr<HostsView> view;

    Scene() {
        link.setSession(signedIn());
        link.setHosts(twoHosts());
        link.setChildren(home, threeChildren());
        link.setVirtualization(home, sampleStatus());
        view = std::make_unique<HostsView>(&link, nullptr);
        view->resize(1200, 760);
        view->show();
        view->pane()->select(home);
    }
    ChildTable& table() { return *view->page()->table(); }
    void choose(const QStringList& ids) {
        table().view()->clearSelection();
        for (const QString& id : ids) {
            table().view()->selectionModel()->select(table().model()->indexOf(id),
                                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        QCoreApplication::processEvents();
    }
    QAction* action(const char* name) { return table().findChild<QAction*>(QString::fromLatin1(name)); }
};

}  // namespace

class TestServerViews : public QObject {
    Q_OBJECT
private slots:
    void beforeSignInThereIsTheWayToIt();
    void whatWasReadStaysWhenTheSessionEnds();
    void aHostIsWatchedWhenItIsChosen();
    void theSearchAndTheFiltersNarrowTheList();
    void aRefreshMovesNothing();
    void staleDataIsMarkedWithItsAge();
    void theCardsFollowThePlatform();
    void aCardSaysWhyItCannotBeEnabled();
    void theActionsSayWhyNot();
    void aMixedSelectionCanStillBeActedOn();
    void theKeyboardReachesDelete();
    void theContextMenuHasTheActions();
    void columnsAreRemembered();
    void withoutTheLicenceTheListIsReadOnly();
    void plainHttpIsSaidAsLongAsItIsSo();
    void theActivityIsFilteredAndExported();
    void anActivityIsCompletedInItsPlace();
    void aRunIsFollowedAndCancelledAfterAQuestion();
};

void TestServerViews::beforeSignInThereIsTheWayToIt() {
    StandInLink link;
    HostsView view(&link, nullptr);
    view.show();
    QSignalSpy chosen(&view, &HostsView::chooseRequested);
    QSignalSpy signIn(&view, &HostsView::signInRequested);
    auto* go = in<QPushButton>(view, "connectGo");
    QVERIFY(go->isVisible());
    go->click();
    QCOMPARE(chosen.size(), 1);
    server::Profile profile;
    profile.id = "p-1";
    profile.name = "Main site";
    link.setProfiles({profile});
    go->click();
    QCOMPARE(signIn.size(), 1);
    link.setSession(signedIn());
    QVERIFY(!go->isVisible());
}

void TestServerViews::whatWasReadStaysWhenTheSessionEnds() {
    Scene scene;
    SessionState expired = signedIn();
    expired.stage = SessionStage::expired;
    scene.link.setSession(expired);
    QVERIFY(scene.view->pane()->isVisible());
    QCOMPARE(scene.table().model()->rowCount(), 3);
}

void TestServerViews::aHostIsWatchedWhenItIsChosen() {
    Scene scene;
    QCOMPARE(scene.link.watched, home);
    QTest::keyClick(scene.view->pane()->view(), Qt::Key_Up);
    QCOMPARE(scene.link.watched, QStringLiteral("h-2"));
    QCOMPARE(in<QLabel>(*scene.view, "hostTitle")->text(), QStringLiteral("bsd1.example.org"));
    QCOMPARE(scene.table().model()->rowCount(), 0);
}

void TestServerViews::theSearchAndTheFiltersNarrowTheList() {
    Scene scene;
    HostPane& pane = *scene.view->pane();
    QTest::keyClicks(in<QLineEdit>(pane, "hostSearch"), QStringLiteral("bsd"));
    QCOMPARE(pane.model()->rowCount(), 1);
    QVERIFY(in<QLabel>(pane, "hostCount")->text().contains(QStringLiteral("1 of 2")));
    // What is shown on the right stays: the filter is about the list.
    QCOMPARE(in<QLabel>(*scene.view, "hostTitle")->text(), QStringLiteral("kvm1.example.org"));
    QTest::mouseClick(in<QPushButton>(pane, "hostFilterClear"), Qt::LeftButton);
    QCOMPARE(pane.model()->rowCount(), 2);
    auto* state = in<QComboBox>(pane, "hostState");
    state->setCurrentIndex(state->findData(0));
    QCOMPARE(pane.model()->rowCount(), 1);
    state->setCurrentIndex(0);
    auto* platform = in<QComboBox>(pane, "hostPlatform");
    platform->setCurrentIndex(platform->findData(int(server::Platform::linux_)));
    QCOMPARE(pane.model()->rowCount(), 1);
    platform->setCurrentIndex(0);
    auto* approval = in<QComboBox>(pane, "hostApproval");
    approval->setCurrentIndex(approval->findData(int(server::Approval::pending)));
    QCOMPARE(pane.model()->rowCount(), 0);
    QVERIFY(pane.view()->words().contains(QStringLiteral("filter")));
}

void TestServerViews::aRefreshMovesNothing() {
    Scene scene;
    const QAbstractItemModelTester tester(scene.table().model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    ChildList many = manyChildren(home, 400);
    scene.link.setChildren(home, many);
    scene.choose({QStringLiteral("child-200"), QStringLiteral("child-201")});
    scene.table().view()->scrollTo(scene.table().model()->indexOf(QStringLiteral("child-200")),
                                   QAbstractItemView::PositionAtTop);
    const int top = scene.table().view()->visualRect(scene.table().model()->indexOf(QStringLiteral("child-200"))).top();
    many.erase(many.begin(), many.begin() + 50);
    many.push_back(sampleChild(home, QStringLiteral("new"), QStringLiteral("aaa")));
    scene.link.setChildren(home, many);
    QCOMPARE(scene.table().selectedIds(), QStringList({QStringLiteral("child-200"), QStringLiteral("child-201")}));
    QCOMPARE(scene.table().view()->visualRect(scene.table().model()->indexOf(QStringLiteral("child-200"))).top(), top);
}

void TestServerViews::staleDataIsMarkedWithItsAge() {
    Scene scene;
    scene.link.setHosts(twoHosts(), QDateTime::currentDateTimeUtc().addSecs(-180));
    scene.link.setHostsFault(fault(FaultKind::unreachable));
    auto* note = in<SeenNote>(*scene.view, "hostsNote");
    QVERIFY(note->isVisible());
    QVERIFY2(note->text().contains(QStringLiteral("3 min")), qPrintable(note->text()));
    QCOMPARE(scene.view->pane()->model()->total(), 2);
    scene.link.setHosts(twoHosts());
    QVERIFY(!note->isVisible());
    scene.link.setChildrenFault(home, fault(FaultKind::not_understood));
    QVERIFY(in<SeenNote>(*scene.view, "childrenNote")->isVisible());
    QCOMPARE(scene.table().model()->rowCount(), 3);
}

void TestServerViews::theCardsFollowThePlatform() {
    Scene scene;
    QVERIFY(in<HypervisorCard>(*scene.view, "card-kvm")->isVisible());
    QVERIFY(in<HypervisorCard>(*scene.view, "card-lxd")->isVisible());
    QVERIFY(!in<HypervisorCard>(*scene.view, "card-bhyve")->isVisible());
    auto* unfold = in<QToolButton>(*scene.view, "cardsUnfold");
    QVERIFY(unfold->text().contains(QStringLiteral("bhyve, VMM, WSL")));
    unfold->click();
    auto* bhyve = in<HypervisorCard>(*scene.view, "card-bhyve");
    QVERIFY(bhyve->isVisible());
    QVERIFY(!in<QPushButton>(*bhyve, "cardEnable")->isEnabled());
    scene.view->pane()->select(QStringLiteral("h-2"));
    QVERIFY(in<HypervisorCard>(*scene.view, "card-bhyve")->isVisible());
    QVERIFY(!in<HypervisorCard>(*scene.view, "card-kvm")->isVisible());
}

void TestServerViews::aCardSaysWhyItCannotBeEnabled() {
    Scene scene;
    auto* kvm = in<HypervisorCard>(*scene.view, "card-kvm");
    auto* lxd = in<HypervisorCard>(*scene.view, "card-lxd");
    QSignalSpy asked(scene.view.get(), &HostsView::requested);
    QTest::mouseClick(in<QPushButton>(*kvm, "cardCreate"), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().at(0).value<ServerAction>(), ServerAction::create_child);
    QVERIFY(!in<QPushButton>(*kvm, "cardEnable")->isVisible());
    auto* enable = in<QPushButton>(*lxd, "cardEnable");
    QVERIFY(enable->isVisible() && enable->isEnabled());
    server::VirtualizationStatus waiting = sampleStatus();
    waiting.reboot_required = true;
    scene.link.setVirtualization(home, waiting);
    QVERIFY(!enable->isEnabled());
    QVERIFY(enable->toolTip().contains(QStringLiteral("reboot"), Qt::CaseInsensitive));
    server::Access poor = fullAccess();
    poor.roles.erase("Create Child Host");
    scene.link.setAccess(poor);
    QVERIFY(in<QPushButton>(*kvm, "cardCreate")->toolTip().contains(QStringLiteral("Create Child Host")));
}

void TestServerViews::theActionsSayWhyNot() {
    Scene scene;
    QCoreApplication::processEvents();
    QVERIFY(!scene.action("startChild")->isEnabled());
    scene.choose({QStringLiteral("c-1")});
    QVERIFY(!scene.action("startChild")->isEnabled());
    QVERIFY(scene.action("startChild")->toolTip().contains(QStringLiteral("not stopped")));
    QVERIFY(scene.action("stopChild")->isEnabled());
    QVERIFY(scene.action("deleteChild")->isEnabled());
    HostList hosts = twoHosts();
    hosts.front().agent_privileged = false;
    scene.link.setHosts(hosts);
    QCoreApplication::processEvents();
    QVERIFY(!scene.action("deleteChild")->isEnabled());
    QVERIFY(scene.action("deleteChild")->toolTip().contains(QStringLiteral("privileged")));
}

void TestServerViews::aMixedSelectionCanStillBeActedOn() {
    Scene scene;
    scene.choose({QStringLiteral("c-1"), QStringLiteral("c-2")});
    QSignalSpy asked(scene.view.get(), &HostsView::requested);
    QVERIFY(scene.action("startChild")->isEnabled());
    scene.action("stopChild")->trigger();
    QCOMPARE(asked.front().at(1).toString(), home);
    QCOMPARE(asked.front().at(2).toStringList().size(), 2);
}

void TestServerViews::theKeyboardReachesDelete() {
    Scene scene;
    scene.view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(scene.view.get()));
    QSignalSpy asked(scene.view.get(), &HostsView::requested);
    scene.table().view()->setFocus();
    QTest::keyClick(scene.table().view(), Qt::Key_Down);
    QCoreApplication::processEvents();
    QVERIFY(scene.action("deleteChild")->isEnabled());
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(scene.table().view()));
    QTest::keyClick(scene.table().view(), Qt::Key_Delete);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().at(0).value<ServerAction>(), ServerAction::delete_child);
    QCOMPARE(asked.front().at(2).toStringList(), QStringList{QStringLiteral("c-3")});
}

void TestServerViews::theContextMenuHasTheActions() {
    Scene scene;
    scene.choose({QStringLiteral("c-1")});
    emit scene.table().view()->customContextMenuRequested(QPoint(5, 5));
    auto* menu = scene.table().findChild<QWidget*>(QStringLiteral("childMenu"));
    QVERIFY(menu);
    QVERIFY(menu->actions().contains(scene.action("deleteChild")));
    menu->close();
}

void TestServerViews::columnsAreRemembered() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("window.ini"));
    {
        QSettings settings(file, QSettings::IniFormat);
        ChildTable table(&settings);
        table.show();
        emit table.view()->header()->customContextMenuRequested(QPoint(5, 5));
        auto* menu = table.findChild<QWidget*>(QStringLiteral("columnMenu"));
        QVERIFY(!menu->actions().at(ChildModel::Name)->isEnabled());
        menu->actions().at(ChildModel::Agent)->trigger();
        menu->close();
        QVERIFY(table.view()->header()->isSectionHidden(ChildModel::Agent));
    }
    QSettings settings(file, QSettings::IniFormat);
    ChildTable table(&settings);
    QVERIFY(table.view()->header()->isSectionHidden(ChildModel::Agent));
}

void TestServerViews::withoutTheLicenceTheListIsReadOnly() {
    StandInLink link;
    SessionState community = signedIn();
    community.access.license = {};
    link.setSession(community);
    HostList hosts = twoHosts();
    server::Host guest = sampleHost(QStringLiteral("h-9"), QStringLiteral("web01.example.org"));
    guest.parent_host_id = home.toStdString();
    guest.up = false;
    server::Host elsewhere = sampleHost(QStringLiteral("h-8"), QStringLiteral("db01.example.org"));
    elsewhere.parent_host_id = "h-2";
    hosts.push_back(guest);
    hosts.push_back(elsewhere);
    link.setHosts(hosts);
    HostsView view(&link, nullptr);
    view.show();
    view.pane()->select(home);
    // The server keeps its list: what the list of hosts knows of them is shown.
    link.setChildrenFault(home, fault(FaultKind::not_licensed));
    ChildTable& table = *view.page()->table();
    QVERIFY(table.isVisible());
    QCOMPARE(table.model()->rowCount(), 1);
    const QModelIndex row = table.model()->index(0, 0);
    QCOMPARE(row.data().toString(), QStringLiteral("web01"));
    const QString said = in<QLabel>(view, "whyNoChildren")->text();
    QVERIFY2(said.contains(QStringLiteral("read-only")) && said.contains(QStringLiteral("container_engine")),
             qPrintable(said));
    QVERIFY(!in<FaultNote>(view, "faultNote") || !in<FaultNote>(view, "faultNote")->isVisible());
    table.view()->selectAll();
    QCoreApplication::processEvents();
    for (const char* name : {"startChild", "stopChild", "restartChild", "updateAgent", "deleteChild"}) {
        const auto* action = in<QAction>(view, name);
        QTRY_VERIFY2(!action->isEnabled(), name);
        QVERIFY2(action->toolTip().contains(QStringLiteral("licence")), qPrintable(action->toolTip()));
    }
    // A server that does tell the running ones has the word.
    link.setChildren(home, threeChildren());
    QCOMPARE(table.model()->rowCount(), 3);
    // With a licence it is the usual list again.
    link.setSession(signedIn());
    QVERIFY(!in<QLabel>(view, "whyNoChildren")->isVisible());
    table.view()->selectAll();
    QTRY_VERIFY(in<QAction>(view, "deleteChild")->isEnabled());
}

void TestServerViews::plainHttpIsSaidAsLongAsItIsSo() {
    StandInLink link;
    ServerBar bar(&link);
    bar.show();
    SessionState plain = signedIn();
    plain.plainHttp = true;
    link.setSession(plain);
    QVERIFY(in<QLabel>(bar, "barPlain")->isVisible());
    QVERIFY(in<QLabel>(bar, "barWho")->text().contains(QStringLiteral("Enterprise")));
    QTest::mouseClick(in<QToolButton>(bar, "barRefresh"), Qt::LeftButton);
    QCOMPARE(link.count(QStringLiteral("refreshNow")), 1);
    link.setSession(signedIn());
    QVERIFY(!in<QLabel>(bar, "barPlain")->isVisible());
}

void TestServerViews::theActivityIsFilteredAndExported() {
    StandInLink link;
    ScriptedPrompts prompts;
    ActivityView view(&link, &prompts);
    view.show();
    const QAbstractItemModelTester tester(view.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    server::Activity one;
    one.at = 1'700'000'000;
    one.user = "ann@example.org";
    one.action = ServerAction::delete_child;
    one.host_name = "kvm1.example.org";
    one.child_name = "web01";
    one.outcome = "refused";
    one.answer = "=cmd(\"a\"),\nb";
    server::Activity two = one;
    two.child_name = "db01";
    two.outcome = "accepted";
    link.setActivity({one});
    link.setActivity({two, one});
    QCOMPARE(view.model()->rowCount(), 2);
    QTest::keyClicks(in<QLineEdit>(view, "activitySearch"), QStringLiteral("refused web01"));
    QCOMPARE(view.model()->rowCount(), 1);
    const QByteArray csv = activityCsv(view.model()->shown());
    QVERIFY(
        csv.contains("2023-11-14T22:13:20Z,ann@example.org,delete_child,kvm1.example.org,web01,,refused,"
                     "\"'=cmd(\"\"a\"\"),\nb\",,,,,,,\r\n"));
    const QTemporaryDir folder;
    prompts.savePath = folder.filePath(QStringLiteral("activity.json"));
    QTest::mouseClick(in<QPushButton>(view, "activityExport"), Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(prompts.savePath));
    QTRY_VERIFY(in<FaultNote>(view, "faultNote")->isVisible());
    QFile file(prompts.savePath);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Json list = Json::parse(file.readAll().toStdString());
    QCOMPARE(list.size(), std::size_t(1));
    QVERIFY(list[0]["action"] == "delete_child");
    // And as a table, which the name that was chosen says.
    prompts.savePath = folder.filePath(QStringLiteral("activity.csv"));
    QTest::mouseClick(in<QPushButton>(view, "activityExport"), Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(prompts.savePath));
    QTRY_VERIFY(in<FaultNote>(view, "faultNote")->text().contains(QStringLiteral("activity.csv")));
    QFile table(prompts.savePath);
    QVERIFY(table.open(QIODevice::ReadOnly));
    QCOMPARE(table.readAll(), csv);
}

void TestServerViews::anActivityIsCompletedInItsPlace() {
    StandInLink link;
    ScriptedPrompts prompts;
    ActivityView view(&link, &prompts);
    view.show();
    const QAbstractItemModelTester tester(view.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    server::Activity other;
    other.id = "a-1";
    other.action = ServerAction::start_child;
    other.outcome = "accepted";
    server::Activity one;
    one.id = "a-2";
    one.action = ServerAction::run_script;
    one.part = server::ScriptPart::cancel;
    one.title = "Create web01";
    one.outcome = "sending";
    one.request_id = "r-7";
    link.setActivity({one, other});
    auto* list = in<QTreeView>(view, "activityView");
    list->setCurrentIndex(view.model()->index(0, 0));
    QSignalSpy reset(view.model(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(view.model(), &QAbstractItemModel::dataChanged);
    const auto shown = [&](int column) { return view.model()->index(0, column).data().toString(); };
    QCOMPARE(shown(ActivityModel::Action), QStringLiteral("Cancel a plan"));
    QCOMPARE(shown(ActivityModel::Outcome), QStringLiteral("Sending…"));
    one.outcome = "unknown";
    one.answer = "The server has not answered.";
    one.found = "A look afterwards: it is there.";
    one.http_status = 200;
    one.server_id = "srv-9";
    link.setActivity({one, other});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(list->currentIndex().row(), 0);
    QCOMPARE(shown(ActivityModel::Answer),
             QStringLiteral("“Create web01” The server has not answered. A look afterwards: it is there."));
    QVERIFY(view.model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("srv-9")));
    const Json json = Json::parse(activityJson({one}).toStdString());
    QVERIFY(json[0]["plan_part"] == "cancel" && json[0]["found"] == one.found && json[0]["server_id"] == "srv-9");
    QVERIFY(activityCsv({one}).contains(",200,r-7,a-2,cancel,Create web01,A look afterwards: it is there.,srv-9\r\n"));
    // What a program left behind that ended in between.
    one.outcome = "interrupted";
    one.answer.clear();
    link.setActivity({one, other});
    QCOMPARE(shown(ActivityModel::Outcome), QStringLiteral("Interrupted"));
}

void TestServerViews::aRunIsFollowedAndCancelledAfterAQuestion() {
    StandInLink link;
    ScriptedPrompts prompts;
    ActivityView view(&link, &prompts);
    view.show();
    const QAbstractItemModelTester tester(view.runs(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    server::RemoteRun run;
    run.digest = "d-1";
    run.host_name = "kvm1.example.org";
    run.title = "Create web01";
    run.stage = server::RunStage::running;
    run.step = 4;
    run.steps = 19;
    run.step_description = "Download the image";
    run.tail = "100 %";
    link.setRuns({run});
    QCOMPARE(view.runs()->index(0, RunModel::Step).data().toString(),
             QStringLiteral("step 4 of 19: Download the image"));
    QCOMPARE(in<QPlainTextEdit>(view, "runTail")->toPlainText(), QStringLiteral("100 %"));
    prompts.answers << Prompts::Answer::no << Prompts::Answer::yes;
    auto* cancel = in<QPushButton>(view, "runCancel");
    cancel->click();
    QCOMPARE(link.count(QStringLiteral("cancelRun d-1")), 0);
    QCOMPARE(prompts.asked.size(), 1);
    cancel->click();
    QCOMPARE(link.count(QStringLiteral("cancelRun d-1")), 1);
    run.stage = server::RunStage::cancelled;
    link.setRuns({run});
    QVERIFY(!cancel->isEnabled());
    in<QPushButton>(view, "runForget")->click();
    QCOMPARE(link.count(QStringLiteral("forgetRun d-1")), 1);
}

QTEST_MAIN(TestServerViews)
#include "tst_server_views.moc"
