// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the child table: all of them are seen in a usual window, until somebody wants it otherwise.
#include <QAction>
#include <QHeaderView>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/server_ui/server_samples.h"
#include "tests/server_ui/stand_in_link.h"
#include "ui/server/views/child_table.h"
#include "ui/server/views/server_tree.h"

using namespace sysmanage::ui;

namespace {

constexpr int usualWidth = 845;  ///< of the table in a window of 1280 pixels

struct Scene {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat};
    std::unique_ptr<ChildTable> table;

    Scene() { open(); }
    void open() {
        table = std::make_unique<ChildTable>(&settings);
        table->resize(usualWidth, 400);
        table->show();
        QCoreApplication::processEvents();
    }
    QHeaderView* header() { return table->view()->header(); }
    int room() { return table->view()->viewport()->width(); }
    void tick(int column) {
        emit header()->customContextMenuRequested(QPoint(5, 5));
        auto* menu = table->findChild<QWidget*>(QStringLiteral("columnMenu"));
        menu->actions().at(column)->trigger();
        menu->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

}  // namespace

class TestChildColumns : public QObject {
    Q_OBJECT
private slots:
    void allAreSeenInAUsualWindow();
    void moreRoomGoesToTheState();
    void theirNamesAreWhole();
    void theChooserHidesShowsAndFits();
    void ownWidthsAreKept();
};

void TestChildColumns::allAreSeenInAUsualWindow() {
    Scene scene;
    QVERIFY2(scene.header()->length() <= scene.room(), qPrintable(QString::number(scene.header()->length())));
    QCOMPARE(scene.header()->hiddenSectionCount(), 0);
}

void TestChildColumns::moreRoomGoesToTheState() {
    Scene scene;
    const int before = scene.header()->sectionSize(ChildModel::Status);
    scene.table->resize(usualWidth + 400, 400);
    QTRY_VERIFY(scene.header()->sectionSize(ChildModel::Status) >= before + 200);
    QVERIFY(scene.header()->length() <= scene.room());
    scene.table->resize(usualWidth, 400);
    QTRY_COMPARE(scene.header()->sectionSize(ChildModel::Status), before);
}

void TestChildColumns::theirNamesAreWhole() {
    Scene scene;
    for (int column = 0; column < ChildModel::ColumnCount; ++column)
        QVERIFY(scene.header()->sectionSize(column) >= scene.header()->sectionSizeHint(column));
}

void TestChildColumns::theChooserHidesShowsAndFits() {
    Scene scene;
    const int before = scene.header()->sectionSize(ChildModel::Status);
    for (const int column : {int(ChildModel::Agent), int(ChildModel::Distribution)}) scene.tick(column);
    QVERIFY(scene.header()->isSectionHidden(ChildModel::Agent));
    QVERIFY(scene.header()->isSectionHidden(ChildModel::Distribution));
    QVERIFY(scene.header()->sectionSize(ChildModel::Status) > before);
    scene.open();  // as after the next start
    QVERIFY(scene.header()->isSectionHidden(ChildModel::Agent));
    scene.tick(ChildModel::Agent);
    scene.tick(ChildModel::Distribution);
    QCOMPARE(scene.header()->hiddenSectionCount(), 0);
    QCOMPARE(scene.header()->sectionSize(ChildModel::Status), before);
}

void TestChildColumns::ownWidthsAreKept() {
    Scene scene;
    scene.header()->resizeSection(ChildModel::HostName, 260);
    scene.table->resize(usualWidth + 300, 400);
    QCoreApplication::processEvents();
    QCOMPARE(scene.header()->sectionSize(ChildModel::HostName), 260);
    scene.open();
    QCOMPARE(scene.header()->sectionSize(ChildModel::HostName), 260);
}

QTEST_MAIN(TestChildColumns)
#include "tst_child_columns.moc"
