// SPDX-License-Identifier: GPL-3.0-or-later
// The reboot's window over the real link and a server: it starts well, stands still, is rebooted plainly, and its children
// are started when the host is up again. Clicked, with the server's clock turned by the test.
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "tests/server_link/link_fixture.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/server/dialogs/reboot_dialog.h"

using namespace sysmanage;
using namespace sysmanage::test;
using client::Call;

namespace {

constexpr char kvm01[] = "kvm01.lab.example.com";

template <class T>
T* in(const QWidget& dialog, const char* name) {
    return dialog.findChild<T*>(QLatin1String(name));
}

}  // namespace

class TestLinkReboot : public QObject {
    Q_OBJECT
private slots:
    void init() {
        fixture_ = std::make_unique<LinkFixture>();
        LinkFixture& f = *fixture_;
        f.useServer();
        QVERIFY(f.signIn());
        host_ = f.watched(kvm01);
        running_ = runningNow();
        QVERIFY(running_.size() > 1);
        open();
    }
    void cleanup() {
        dialog_.reset();
        fixture_->endLink();
        fixture_.reset();
    }

    void aStalledOneIsSaidAndTheChildrenAreStartedLater() {
        LinkFixture& f = *fixture_;
        f.server.world().defects.orchestration_stalls = true;
        beginSafeReboot();
        // Two minutes are no stall: the shutdown may take them.
        dialog_->look(inSeconds(150));
        QTRY_VERIFY(in<QLabel>(*dialog_, "rebootStates")->text().contains(QStringLiteral("▸ Stopping the children")));
        QVERIFY(!button("startSnapshot")->isVisible());
        f.server.advance(181);
        QTRY_COMPARE(runningNow().size(), 0);
        dialog_->look(inSeconds(600));
        QTRY_VERIFY(button("startSnapshot")->isVisible());
        const QString note = dialog_->findChild<ui::FaultNote*>()->text();
        QVERIFY2(note.contains(QStringLiteral("has not moved on")), qPrintable(note));
        QVERIFY(note.contains(QStringLiteral("Stopping the children")));
        for (const QString& name : running_) QVERIFY(in<QLabel>(*dialog_, "snapshotChildren")->text().contains(name));

        // The plain reboot is offered, and wants the name typed.
        QVERIFY(!button("plainReboot")->isEnabled());
        QTest::keyClicks(in<QLineEdit>(*dialog_, "typedHost"), QLatin1String(kvm01));
        QTRY_VERIFY(button("plainReboot")->isEnabled());
        QTest::mouseClick(button("plainReboot"), Qt::LeftButton);
        QTRY_COMPARE(f.server.count(Call::reboot), 1);
        QTRY_VERIFY(dialog_->isVisible() && button("startSnapshot")->toolTip().contains(QStringLiteral("up again")));
        QVERIFY(!button("startSnapshot")->isEnabled());
        QTRY_VERIFY(!f.seenHost(kvm01).up.value_or(true));
        QTRY_VERIFY(button("startSnapshot")->toolTip().startsWith(QStringLiteral("The host is down")));
        QTest::mouseClick(button("startSnapshot"), Qt::LeftButton);
        QCOMPARE(f.server.count(Call::startChild), 0);

        // It is back.
        f.server.advance(60);
        QTRY_VERIFY(button("startSnapshot")->isEnabled());
        QCOMPARE(button("startSnapshot")->text().remove(QLatin1Char('&')),
                 QStringLiteral("Start these %1").arg(running_.size()));
        QTest::mouseClick(button("startSnapshot"), Qt::LeftButton);
        QTRY_COMPARE(f.server.count(Call::startChild), int(running_.size()));
        QTRY_VERIFY(in<ui::FaultNote>(*dialog_, "startNote")->text().contains(QStringLiteral("has taken")));
        f.server.advance(10);
        QTRY_COMPARE(runningNow(), running_);
        QTRY_VERIFY(button("startSnapshot")->toolTip().contains(QStringLiteral("All of them run")));
        QVERIFY(!button("startSnapshot")->isEnabled());
        QCOMPARE(f.server.count(Call::startChild), int(running_.size()));
        QCOMPARE(f.server.count(Call::orchestratedReboot), 1);
    }

    void withoutTheRoleItSaysSo() {
        LinkFixture& f = *fixture_;
        f.server.world().defects.orchestration_stalls = true;
        f.server.world().user(contract::demo_user)->roles.erase("Start Child Host");
        QVERIFY(f.signIn());
        QTRY_VERIFY(!f.link->session().access.roles.contains("Start Child Host"));
        open();
        beginSafeReboot();
        f.server.advance(181);
        QTRY_COMPARE(runningNow().size(), 0);
        dialog_->look(inSeconds(600));
        QTRY_VERIFY(button("startSnapshot")->isVisible());
        QTRY_VERIFY(button("startSnapshot")->toolTip().contains(QStringLiteral("Start Child Host")));
        QVERIFY(!button("startSnapshot")->isEnabled());
    }

    void oneThatMovesOnIsNeverCalledStalled() {
        LinkFixture& f = *fixture_;
        beginSafeReboot();
        for (int second = 0; second < 120; second += 10) {
            f.server.advance(10);
            dialog_->look(inSeconds(second));
        }
        const auto completed = [this] {
            dialog_->look(inSeconds(120));
            return in<QLabel>(*dialog_, "rebootStates")->text().contains(QStringLiteral("✓ Completed"));
        };
        QTRY_VERIFY(completed());
        QVERIFY(!button("startSnapshot")->isVisible());
    }

    void doesNotCloseWhileItIsSending() {
        LinkFixture& f = *fixture_;
        f.server.inject(Call::orchestratedReboot, contract::Fault::delayed(400));
        QTRY_VERIFY(button("safeReboot")->isEnabled());
        QTest::mouseClick(button("safeReboot"), Qt::LeftButton);
        QTest::keyClick(dialog_.get(), Qt::Key_Escape);
        QVERIFY(dialog_->isVisible());
        dialog_->close();
        QVERIFY(dialog_->isVisible());
        QTRY_VERIFY(in<QLabel>(*dialog_, "rebootStates")->isVisible());
        QTest::keyClick(dialog_.get(), Qt::Key_Escape);
        QVERIFY(!dialog_->isVisible());
        QCOMPARE(f.server.count(Call::orchestratedReboot), 1);
    }

private:
    void open() {
        dialog_ = std::make_unique<ui::RebootDialog>(fixture_->link.get(), fixture_->seenHost(kvm01));
        dialog_->show();
    }
    QPushButton* button(const char* name) const { return in<QPushButton>(*dialog_, name); }
    static QDateTime inSeconds(int seconds) { return QDateTime::currentDateTimeUtc().addSecs(seconds); }
    QStringList runningNow() const {
        QStringList names;
        const auto children = fixture_->link->children(host_).value;
        if (!children) return names;
        for (const server::Child& child : *children)
            if (child.status == server::ChildStatus::running) names << QString::fromStdString(child.name);
        names.sort();
        return names;
    }
    void beginSafeReboot() {
        QTRY_VERIFY(button("safeReboot")->isEnabled());
        QTest::mouseClick(button("safeReboot"), Qt::LeftButton);
        QTRY_VERIFY(in<QLabel>(*dialog_, "rebootStates")->isVisible());
    }

    std::unique_ptr<LinkFixture> fixture_;
    std::unique_ptr<ui::RebootDialog> dialog_;
    QString host_;
    QStringList running_;
};

QTEST_MAIN(TestLinkReboot)
#include "tst_link_reboot.moc"
