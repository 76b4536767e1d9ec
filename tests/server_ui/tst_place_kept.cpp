// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody reads in a list of hosts stays where it is, whatever a refresh brings.
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QtTest>
#include <random>

#include "tests/server_ui/server_samples.h"
#include "ui/server/views/host_pane.h"
#include "ui/server/views/server_tree.h"

using namespace sysmanage;
using namespace sysmanage::ui;

namespace {

Seen<HostList> seen(const HostList& hosts) {
    return {std::make_shared<const HostList>(hosts), QDateTime::currentDateTimeUtc(), {}, {}};
}

struct Scene {
    HostPane pane;
    HostList hosts = manyHosts(600);

    Scene() {
        pane.resize(330, 600);
        pane.show();
        refresh();
    }
    void refresh() {
        pane.setHosts(seen(hosts));
        QCoreApplication::processEvents();
    }
    ServerTree& view() { return *pane.view(); }
    QScrollBar& bar() { return *view().verticalScrollBar(); }
    QModelIndex at(const QString& id) { return pane.model()->indexOf(id); }
    int topOf(const QString& id) { return view().visualRect(at(id)).top(); }
    QString idAt(int y) { return view().indexAt(QPoint(5, y)).data(HostModel::IdRole).toString(); }
    server::Host& host(const QString& id) {
        return *std::find_if(hosts.begin(), hosts.end(),
                             [&](const server::Host& each) { return each.id == id.toStdString(); });
    }
    void remove(const QString& id) {
        std::erase_if(hosts, [&](const server::Host& each) { return each.id == id.toStdString(); });
    }
    QString aboveOf(const QString& id) { return at(id).parent().data(HostModel::IdRole).toString(); }
    /// Every row that is seen, with its place.
    QHash<QString, int> places() {
        QHash<QString, int> all;
        for (QModelIndex index = view().indexAt(QPoint(5, 0)); index.isValid(); index = view().indexBelow(index)) {
            const QRect rect = view().visualRect(index);
            if (rect.top() > view().viewport()->height()) break;
            all.insert(index.data(HostModel::IdRole).toString(), rect.top());
        }
        return all;
    }
};

}  // namespace

class TestPlaceKept : public QObject {
    Q_OBJECT
private slots:
    void theFirstRowMayGo();
    void aHostThatComesBackIsNotScrolledTo();
    void whatAFilterOpensMovesNothing();
    void aFirstRowThatMovesUnderAClosedParentOpensNothing();
    void noRandomRefreshMovesWhatIsSeen();
};

void TestPlaceKept::theFirstRowMayGo() {
    Scene scene;
    scene.bar().setValue(scene.bar().maximum() / 2);
    const QString first = scene.idAt(0);
    const QString second = scene.idAt(scene.view().visualRect(scene.at(first)).bottom() + 2);
    const int top = scene.topOf(second);
    scene.remove(first);
    scene.remove(QStringLiteral("host-0"));
    scene.refresh();
    QCOMPARE(scene.topOf(second), top);
}

void TestPlaceKept::aHostThatComesBackIsNotScrolledTo() {
    Scene scene;
    const QString chosen = QStringLiteral("host-10");
    scene.host(chosen).up = true;
    scene.refresh();
    scene.pane.select(chosen);
    auto* state = scene.pane.findChild<QComboBox*>(QStringLiteral("hostState"));
    state->setCurrentIndex(1);
    scene.bar().setValue(scene.bar().maximum() / 2);
    const QHash<QString, int> before = scene.places();
    for (const bool up : {false, true}) {
        scene.host(chosen).up = up;
        for (server::Host& each : scene.hosts)
            if (each.parent_host_id == chosen.toStdString()) each.up = up;
        scene.refresh();
        QCOMPARE(scene.places(), before);
    }
    QCOMPARE(scene.pane.currentId(), chosen);
    QCOMPARE(scene.view().currentIndex(), scene.at(chosen));
}

void TestPlaceKept::whatAFilterOpensMovesNothing() {
    Scene scene;
    auto* search = scene.pane.findChild<QLineEdit*>(QStringLiteral("hostSearch"));
    search->setText(QStringLiteral("guest"));
    scene.bar().setValue(scene.bar().maximum() / 2);
    const QHash<QString, int> before = scene.places();
    // New parents above, each of which is opened for the sake of what runs on it.
    for (int number = 0; number < 3; ++number) {
        server::Host parent = sampleHost(QStringLiteral("new-%1").arg(number), QStringLiteral("a%1").arg(number));
        server::Host child =
            sampleHost(QStringLiteral("newer-%1").arg(number), QStringLiteral("guest-a%1").arg(number));
        child.parent_host_id = parent.id;
        scene.hosts.insert(scene.hosts.end(), {parent, child});
    }
    scene.refresh();
    QCOMPARE(scene.places(), before);
}

void TestPlaceKept::aFirstRowThatMovesUnderAClosedParentOpensNothing() {
    Scene scene;
    scene.bar().setValue(scene.bar().maximum() / 2);
    const QString first = scene.idAt(0);
    const QString second = scene.idAt(scene.view().visualRect(scene.at(first)).bottom() + 2);
    const int top = scene.topOf(second);
    for (server::Host& each : scene.hosts)
        if (each.parent_host_id == first.toStdString()) each.parent_host_id = "host-0";
    scene.host(first).parent_host_id = "host-0";
    scene.refresh();
    QVERIFY(!scene.view().isExpanded(scene.at(QStringLiteral("host-0"))));
    QCOMPARE(scene.topOf(second), top);
}

void TestPlaceKept::noRandomRefreshMovesWhatIsSeen() {
    Scene scene;
    std::mt19937 random(11);
    const HostList all = manyHosts(600);
    for (int row = 0; row < scene.pane.model()->rowCount(); row += 3)
        scene.view().setExpanded(scene.pane.model()->index(row, 0), true);
    int judged = 0;
    for (int turn = 0; turn < 60; ++turn) {
        const int maximum = scene.bar().maximum();
        // Not so near an end that the list's own length moves it.
        scene.bar().setValue(maximum / 4 + int(random() % unsigned(maximum / 2)));
        if (random() % 2) scene.view().setCurrentIndex(scene.view().indexAt(QPoint(5, int(random() % 500))));
        const QHash<QString, int> before = scene.places();
        QHash<QString, QString> above;
        for (auto row = before.cbegin(); row != before.cend(); ++row) above.insert(row.key(), scene.aboveOf(row.key()));
        scene.hosts.clear();
        for (const server::Host& host : all) {
            if (random() % 12 == 0) continue;
            scene.hosts.push_back(host);
            scene.hosts.back().up = random() % 2 == 0;
        }
        scene.refresh();
        QString kept;
        for (auto row = before.cbegin(); row != before.cend(); ++row) {
            // One whose parent has gone stands elsewhere now; what was beside it stays.
            const bool seenStill = scene.view().visualRect(scene.at(row.key())).isValid() &&
                                   scene.aboveOf(row.key()) == above.value(row.key());
            if (seenStill && (kept.isEmpty() || row.value() < before.value(kept))) kept = row.key();
        }
        // Of what was above it so little is left that it cannot stand there, or of what was below it.
        const bool atAnEnd = scene.bar().value() == 0 || scene.bar().value() == scene.bar().maximum();
        if (kept.isEmpty() || atAnEnd) continue;
        ++judged;
        QVERIFY2(scene.topOf(kept) == before.value(kept), qPrintable(QStringLiteral("turn %1: %2 was at %3, is at %4")
                                                                         .arg(turn)
                                                                         .arg(kept)
                                                                         .arg(before.value(kept))
                                                                         .arg(scene.topOf(kept))));
    }
    QVERIFY(judged > 50);
}

QTEST_MAIN(TestPlaceKept)
#include "tst_place_kept.moc"
