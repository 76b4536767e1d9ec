// SPDX-License-Identifier: GPL-3.0-or-later
// The real window and its dialogs, driven by keyboard.
#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QSignalSpy>
#include <QSplitter>
#include <QTreeWidget>
#include <QtTest>

#include "engine/plan/plan_json.h"
#include "tests/ui/window_fixture.h"
#include "ui/dialogs/create_vm_dialog.h"
#include "ui/preview/compare_view.h"
#include "ui/preview/preview_view.h"
#include "ui/views/entry_list.h"
#include "ui/views/info_bar.h"
#include "ui/views/plan_area.h"
#include "ui/views/window_actions.h"

using namespace sysmanage;
using namespace sysmanage::ui;

namespace {

constexpr int patienceMs = 20'000;

// Stands nowhere else: whatever holds it has leaked the password.
const QString canary = QStringLiteral("Canary-7fQ2!xoW");

QAction* actionOf(WindowFixture& fixture, const char* name) {
    return fixture.window().findChild<QAction*>(QString::fromLatin1(name));
}

/// Tab until the widget of that name has the focus; false when a whole round does not reach it.
bool tabTo(QDialog* dialog, const char* name) {
    for (int steps = 0; steps < 120; ++steps) {
        if (dialog->focusWidget() && dialog->focusWidget()->objectName() == QLatin1String(name)) return true;
        QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog, Qt::Key_Tab);
    }
    return false;
}

void typeInto(QDialog* dialog, const char* name, const QString& text) {
    QVERIFY2(tabTo(dialog, name), name);
    QWidget* widget = dialog->focusWidget();
    QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(widget, text);
}

void fillByKeyboard(QDialog* dialog, const QString& distribution = QStringLiteral("Debian 12 (Bookworm)")) {
    typeInto(dialog, "distribution", distribution);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);  // closes the list of matches
    typeInto(dialog, "host_name", QStringLiteral("web01"));
    if (dialog->findChild<QWidget*>(QStringLiteral("memory"))->isVisible())
        typeInto(dialog, "memory", QStringLiteral("3G"));
    typeInto(dialog, "username", QStringLiteral("ann"));
    typeInto(dialog, "password", canary);
    typeInto(dialog, "password_again", canary);
    typeInto(dialog, "server_url", QStringLiteral("sysmanage.example.org"));
}

QString lineText(QDialog* dialog, const char* name) {
    return dialog->findChild<QLineEdit*>(QString::fromLatin1(name))->text();
}

QString errorOf(QDialog* dialog, const char* name) {
    return dialog->findChild<QWidget*>(QString::fromLatin1(name))->accessibleDescription();
}

QByteArray fileBytes(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a screen reader would read for it.
bool hasName(QWidget* widget) {
    if (!widget->accessibleName().isEmpty()) return true;
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) return !button->text().isEmpty();
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    return face && !face->text(QAccessible::Name).isEmpty();
}

QStringList namelessWidgets(const QWidget* root) {
    QStringList found;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        const bool reachable = widget->focusPolicy() & Qt::TabFocus && widget->isVisibleTo(root);
        // The parts of a composed widget are read with it.
        const QWidget* proxyOwner = widget->parentWidget();
        const bool part = proxyOwner && proxyOwner->focusProxy() == widget;
        const bool inside =
            qobject_cast<const QLineEdit*>(widget) &&
            (qobject_cast<const QComboBox*>(proxyOwner) || qobject_cast<const QAbstractSpinBox*>(proxyOwner));
        if (reachable && !part && !inside && !hasName(widget)) {
            found << QStringLiteral("%1 “%2” in %3")
                         .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                              QString::fromLatin1(proxyOwner->metaObject()->className()));
        }
    }
    return found;
}

QSet<QChar> mnemonicsOf(const QString& text) {
    const qsizetype at = text.indexOf(QLatin1Char('&'));
    return at >= 0 && at + 1 < text.size() ? QSet<QChar>{text.at(at + 1).toLower()} : QSet<QChar>{};
}

}  // namespace

class TestWindow : public QObject {
    Q_OBJECT

private slots:
    void aVmIsDescribedByKeyboardAndItsPlanAppears();
    void aGuestOfEveryHypervisorIsDescribedByKeyboard_data();
    void aGuestOfEveryHypervisorIsDescribedByKeyboard();
    void whatCannotBePlannedIsToldAtItsField();
    void errorsAppearBesideTheirFieldsOnceTouched();
    void acceptingShowsEveryErrorAndGoesToTheFirst();
    void namesFollowTheHostNameUntilTyped();
    void cancelAsksOnlyWhenSomethingWasTyped();
    void aMistypedPasswordIsNotKeptInADraft();
    void eachFormatIsExportedPrivatelyAndOpensAgain();
    void twoPlansAreComparedAndClosedAgain();
    void deleteIsUndone();
    void whatCannotBeDoneSaysWhy();
    void applyAsksShowsProgressAndKeepsTheOutcome();
    void closingDuringARunAsks();
    void draftsGeometryAndAppearanceSurviveARestart();
    void noClearPasswordAndNoOpenFileIsLeft();
    void everythingReachableHasAName();
    void mnemonicsAreUnique();
    void theDialogFitsASmallScreen();
};

void TestWindow::aVmIsDescribedByKeyboardAndItsPlanAppears() {
    WindowFixture fixture;
    fixture.press(Qt::Key_N, Qt::ControlModifier);
    QDialog* dialog = fixture.dialog();
    QVERIFY(dialog);
    QSignalSpy accepted(&fixture.workspace(), &Workspace::accepted);
    fillByKeyboard(dialog);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!accepted.isEmpty(), patienceMs);
    const QString id = accepted.front().front().toString();
    const Entry* entry = fixture.workspace().find(id);
    QVERIFY(entry);
    QCOMPARE(entry->title, QStringLiteral("web01"));
    QCOMPARE(stateOf(*entry), EntryState::ready);
    QCOMPARE(entry->request["memory"], Json("3G"));
    QVERIFY(!entry->request.contains("password"));
    auto* area = fixture.window().findChild<PlanArea*>();
    QTRY_VERIFY(area->shownPreview());
    QVERIFY(area->shownPreview()->plan());
    QCOMPARE(area->shownPreview()->plan()->vm_name, std::string("web01"));
    QVERIFY(!area->shownPreview()->secretsRevealed());
    area->shownPreview()->setSecretsRevealed(true);
    QVERIFY(area->shownPreview()->secretsRevealed());
}

void TestWindow::aGuestOfEveryHypervisorIsDescribedByKeyboard_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("distribution");
    QTest::addColumn<QByteArray>("own");
    QTest::newRow("bhyve") << QStringLiteral("bhyve") << QStringLiteral("FreeBSD 14.3")
                           << QByteArray(R"({"network_switch": "lab", "mac_address": "58:9c:fc:0a:0b:0c"})");
    QTest::newRow("vmm") << QStringLiteral("vmm") << QStringLiteral("OpenBSD 7.7")
                         << QByteArray(
                                R"({"root_password": "Canary-of-root-3", "root_password_again": "Canary-of-root-3"})");
    QTest::newRow("lxd") << QStringLiteral("lxd") << QStringLiteral("Debian 12 (Bookworm)") << QByteArray("{}");
    QTest::newRow("wsl") << QStringLiteral("wsl") << QStringLiteral("Ubuntu 24.04 LTS") << QByteArray("{}");
}

void TestWindow::aGuestOfEveryHypervisorIsDescribedByKeyboard() {
    QFETCH(QString, type);
    QFETCH(QString, distribution);
    QFETCH(QByteArray, own);
    WindowFixture fixture;
    fixture.press(Qt::Key_N, Qt::ControlModifier);
    QDialog* dialog = fixture.dialog();
    QVERIFY(tabTo(dialog, "child_type"));
    QTest::keyClicks(dialog->focusWidget(), type);
    QVERIFY(tabTo(dialog, "distribution"));
    fillByKeyboard(dialog, distribution);
    const Json fields = Json::parse(own.toStdString());
    for (const auto& [field, value] : fields.items())
        typeInto(dialog, field.c_str(), QString::fromStdString(value.get<std::string>()));
    QSignalSpy accepted(&fixture.workspace(), &Workspace::accepted);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!accepted.isEmpty(), patienceMs);
    const Entry* entry = fixture.workspace().find(accepted.front().front().toString());
    QCOMPARE(stateOf(*entry), EntryState::ready);
    QCOMPARE(entry->title, QStringLiteral("web01"));
    QVERIFY(entry->subtitle.contains(distribution));
    QCOMPARE(entry->request.value("child_type", ""), type.toStdString());
    const bool openbsd = type == QLatin1String("vmm");
    QCOMPARE(entry->request.contains("root_password_hash"), openbsd);
    QVERIFY(!entry->request.contains("root_password") && !entry->request.contains("password"));
    QCOMPARE(entry->request.value("password_hash", "").substr(0, 3), std::string(openbsd ? "$2b" : "$6$"));
    auto* area = fixture.window().findChild<PlanArea*>();
    QTRY_VERIFY(area->shownPreview());
    const Plan* plan = area->shownPreview()->plan().get();
    QVERIFY(plan && !plan->commands.empty());
    QVERIFY(canonical_text(*plan).find("Canary") == std::string::npos);
}

void TestWindow::whatCannotBePlannedIsToldAtItsField() {
    WindowFixture fixture;
    Json request = sampleRequest();
    request["child_type"] = "vmm";
    request["distribution"] = "vmm-debian-12-cloud";
    request["network_switch"] = "another";
    const QString id = fixture.addDraft(newDraft(Action::create, request));
    QCOMPARE(stateOf(*fixture.workspace().find(id)), EntryState::incomplete);
    fixture.window().findChild<EntryList*>()->select(id);
    fixture.press(Qt::Key_F2);
    QDialog* dialog = fixture.dialog();
    QVERIFY(dialog);
    dialog->findChild<QAbstractButton*>(QStringLiteral("buildPlan"))->click();
    QTRY_VERIFY(!errorOf(dialog, "network_switch").isEmpty());
    // Nothing has the focus before the dialog is active.
    const auto* wrong = dialog->findChild<QLineEdit*>(QStringLiteral("network_switch"));
    QTRY_COMPARE(dialog->focusWidget(), wrong);
    dialog->reject();
    QVERIFY(fixture.prompts.asked.isEmpty());
    // A hypervisor alone is nothing to be kept.
    fixture.press(Qt::Key_N, Qt::ControlModifier);
    dialog = fixture.dialog();
    QVERIFY(tabTo(dialog, "child_type"));
    QTest::keyClicks(dialog->focusWidget(), QStringLiteral("lxd"));
    dialog->reject();
    QVERIFY(fixture.prompts.asked.isEmpty());
    QVERIFY(!fixture.dialog());
}

void TestWindow::errorsAppearBesideTheirFieldsOnceTouched() {
    WindowFixture fixture;
    fixture.press(Qt::Key_N, Qt::ControlModifier);
    QDialog* dialog = fixture.dialog();
    QTest::qWait(50);
    QVERIFY2(errorOf(dialog, "username").isEmpty(), "an untouched field must not be red");
    typeInto(dialog, "username", QStringLiteral("Root"));
    QTRY_VERIFY(errorOf(dialog, "username").contains(QStringLiteral("lower-case")));
    QVERIFY(errorOf(dialog, "vm_name").isEmpty());
    typeInto(dialog, "username", QStringLiteral("ann"));
    QTRY_VERIFY(errorOf(dialog, "username").isEmpty());
    typeInto(dialog, "password", canary);
    typeInto(dialog, "password_again", QStringLiteral("other"));
    QTRY_VERIFY(errorOf(dialog, "password_again").contains(QStringLiteral("not the same")));
    QVERIFY(!errorOf(dialog, "password").contains(canary));
    fixture.prompts.answers << Prompts::Answer::other;
    dialog->reject();
}

void TestWindow::acceptingShowsEveryErrorAndGoesToTheFirst() {
    WindowFixture fixture;
    fixture.press(Qt::Key_N, Qt::ControlModifier);
    QDialog* dialog = fixture.dialog();
    typeInto(dialog, "username", QStringLiteral("ann"));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    auto* summary = dialog->findChild<QLabel*>(QStringLiteral("problemSummary"));
    QTRY_VERIFY(summary->text().contains(QStringLiteral("VM name")));
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->focusWidget()->objectName(), QStringLiteral("distribution"));
    QVERIFY(!errorOf(dialog, "vm_name").isEmpty());
    emit summary->linkActivated(QStringLiteral("vm_name"));
    QCOMPARE(dialog->focusWidget()->objectName(), QStringLiteral("vm_name"));
    // A field of the folded part unfolds it.
    static_cast<CreateVmDialog*>(dialog)->focusField(QStringLiteral("timezone"));
    QVERIFY(dialog->findChild<QWidget*>(QStringLiteral("timezone"))->isVisible());
    fixture.prompts.answers << Prompts::Answer::other;
    dialog->reject();
}

void TestWindow::namesFollowTheHostNameUntilTyped() {
    WindowFixture fixture;
    fixture.addDraft(sampleDraft());
    fixture.press(Qt::Key_N, Qt::ControlModifier);
    QDialog* dialog = fixture.dialog();
    static_cast<CreateVmDialog*>(dialog)->setDomain(QStringLiteral("example.org"));
    typeInto(dialog, "host_name", QStringLiteral("db01"));
    QCOMPARE(lineText(dialog, "hostname"), QStringLiteral("db01.example.org"));
    QCOMPARE(lineText(dialog, "vm_name"), QStringLiteral("db01"));
    typeInto(dialog, "vm_name", QStringLiteral("own"));
    typeInto(dialog, "host_name", QStringLiteral("db02.other.org"));
    QCOMPARE(lineText(dialog, "hostname"), QStringLiteral("db02.other.org"));
    QCOMPARE(lineText(dialog, "vm_name"), QStringLiteral("own"));
    fixture.prompts.answers << Prompts::Answer::other;
    dialog->reject();
}

void TestWindow::cancelAsksOnlyWhenSomethingWasTyped() {
    WindowFixture fixture;
    fixture.press(Qt::Key_N, Qt::ControlModifier);
    fixture.dialog()->reject();
    QCOMPARE(fixture.prompts.asked.size(), 0);
    QVERIFY(!fixture.dialog());
    fixture.press(Qt::Key_N, Qt::ControlModifier);
    QDialog* dialog = fixture.dialog();
    typeInto(dialog, "host_name", QStringLiteral("half"));
    fixture.prompts.answers << Prompts::Answer::no << Prompts::Answer::yes;
    dialog->reject();
    QCOMPARE(fixture.prompts.asked.size(), 1);
    QVERIFY(dialog->isVisible());
    QSignalSpy accepted(&fixture.workspace(), &Workspace::accepted);
    dialog->reject();
    QTRY_VERIFY_WITH_TIMEOUT(!accepted.isEmpty(), patienceMs);
    const Entry* kept = fixture.workspace().find(accepted.front().front().toString());
    QCOMPARE(stateOf(*kept), EntryState::incomplete);
    QCOMPARE(kept->title, QStringLiteral("half"));
}

void TestWindow::aMistypedPasswordIsNotKeptInADraft() {
    WindowFixture fixture;
    fixture.press(Qt::Key_N, Qt::ControlModifier);
    QDialog* dialog = fixture.dialog();
    typeInto(dialog, "password", canary);
    typeInto(dialog, "password_again", QStringLiteral("Canary-7fQ2"));
    QSignalSpy accepted(&fixture.workspace(), &Workspace::accepted);
    dialog->findChild<QAbstractButton*>(QStringLiteral("saveDraft"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!accepted.isEmpty(), patienceMs);
    const Entry* kept = fixture.workspace().find(accepted.front().front().toString());
    QVERIFY(!kept->request.contains("password_hash"));
}

void TestWindow::eachFormatIsExportedPrivatelyAndOpensAgain() {
    WindowFixture fixture;
    const QString id = fixture.addDraft(sampleDraft());
    const PlanPtr plan = fixture.workspace().plan(id)->plan;
    QVERIFY(plan);
    const auto* group = actionOf(fixture, "export.json")->actionGroup();
    QCOMPARE(group->actions().size(), 4);
    for (QAction* action : group->actions()) {
        const QString suffix = action->objectName().mid(6);
        const QString path = fixture.folder() + QStringLiteral("/out/plan") + suffix;
        QVERIFY(QDir().mkpath(fixture.folder() + QStringLiteral("/out")));
        fixture.prompts.savePath = path;
        QSignalSpy exported(&fixture.workspace(), &Workspace::exported);
        action->trigger();
        QTRY_VERIFY2_WITH_TIMEOUT(!exported.isEmpty(), qPrintable(suffix), patienceMs);
        QVERIFY(fixture.prompts.suggested.endsWith(QStringLiteral("web01-create") + suffix));
        QCOMPARE(QFile::permissions(path) & 0x0077, QFile::Permissions());
        if (suffix == QLatin1String(".sh")) continue;  // a script is a way out only
        QSignalSpy opened(&fixture.workspace(), &Workspace::opened);
        fixture.prompts.openPath = path;
        fixture.press(Qt::Key_O, Qt::ControlModifier);
        QTRY_VERIFY2_WITH_TIMEOUT(!opened.isEmpty(), qPrintable(suffix), patienceMs);
        const QString again = opened.front().front().toString();
        QCOMPARE(canonical_text(*fixture.workspace().plan(again)->plan), canonical_text(*plan));
        fixture.window().findChild<EntryList*>()->select(id);
    }
}

void TestWindow::twoPlansAreComparedAndClosedAgain() {
    WindowFixture fixture;
    const QString first = fixture.addDraft(sampleDraft("web01"));
    fixture.addDraft(sampleDraft("web02"));
    auto* area = fixture.window().findChild<PlanArea*>();
    fixture.window().compareWith(first);
    QTRY_VERIFY(area->comparing());
    emit fixture.window().findChild<CompareView*>()->closeRequested();
    QTRY_VERIFY(area->shownPreview());
}

void TestWindow::deleteIsUndone() {
    WindowFixture fixture;
    const QString id = fixture.addDraft(sampleDraft());
    auto* list = fixture.window().findChild<EntryList*>();
    list->focusList();
    fixture.press(Qt::Key_Delete);
    QVERIFY(!fixture.workspace().find(id));
    QVERIFY(!QFile::exists(fixture.dataFolder() + QLatin1Char('/') + id + QStringLiteral(".entry.json")));
    auto* info = fixture.window().findChild<InfoBar*>();
    QVERIFY(info->isVisible());
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(fixture.workspace().find(id));
    QVERIFY(QFile::exists(fixture.dataFolder() + QLatin1Char('/') + id + QStringLiteral(".entry.json")));
    fixture.press(Qt::Key_D, Qt::ControlModifier);
}

void TestWindow::whatCannotBeDoneSaysWhy() {
    WindowFixture fixture;
    for (const char* name : {"edit", "duplicate", "remove", "apply", "cancelRun"}) {
        const QAction* action = actionOf(fixture, name);
        QVERIFY2(!action->isEnabled(), name);
        QVERIFY2(!action->statusTip().isEmpty() && action->toolTip().startsWith(action->statusTip()), name);
    }
    fixture.runner.reason = QStringLiteral("needs root");
    fixture.addDraft(sampleDraft());
    QTRY_VERIFY(actionOf(fixture, "edit")->isEnabled());
    QVERIFY(!actionOf(fixture, "apply")->isEnabled());
    QVERIFY(actionOf(fixture, "apply")->toolTip().contains(QStringLiteral("needs root")));
}

void TestWindow::applyAsksShowsProgressAndKeepsTheOutcome() {
    WindowFixture fixture;
    const QString id = fixture.addDraft(sampleDraft());
    fixture.prompts.answers << Prompts::Answer::no << Prompts::Answer::yes;
    fixture.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(fixture.prompts.asked.size(), 1);
    QVERIFY(fixture.prompts.asked.front().text.contains(QStringLiteral("web01")));
    QVERIFY(!fixture.runner.started);
    fixture.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(fixture.runner.started);
    QCOMPARE(canonical_text(*fixture.runner.started), canonical_text(*fixture.workspace().plan(id)->plan));
    auto* area = fixture.window().findChild<PlanArea*>();
    QVERIFY(area->shownPreview()->running());
    QVERIFY(!actionOf(fixture, "remove")->isEnabled());
    fixture.runner.tell(1, RunState::running);
    fixture.runner.tell(1, RunState::failed, {}, QStringLiteral("no space left"));
    fixture.press(Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(fixture.runner.cancels, 1);
    fixture.runner.end(false);
    QCOMPARE(stateOf(*fixture.workspace().find(id)), EntryState::failed);
    QVERIFY(fixture.window().findChild<InfoBar*>()->text().contains(QStringLiteral("no space left")));
    QVERIFY(!area->shownPreview()->running());
}

void TestWindow::closingDuringARunAsks() {
    WindowFixture fixture;
    fixture.addDraft(sampleDraft());
    fixture.prompts.answers << Prompts::Answer::yes << Prompts::Answer::no << Prompts::Answer::yes;
    fixture.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!fixture.window().close());
    QVERIFY(fixture.window().isVisible());
    QCOMPARE(fixture.runner.cancels, 0);
    QVERIFY(!fixture.window().close());
    QCOMPARE(fixture.runner.cancels, 1);
    QVERIFY(fixture.window().isVisible());
    fixture.runner.end(false, true);
    QTRY_VERIFY(!fixture.window().isVisible());
}

void TestWindow::draftsGeometryAndAppearanceSurviveARestart() {
    WindowFixture fixture;
    const QString id = fixture.addDraft(sampleDraft());
    fixture.window().resize(1000, 640);
    fixture.window().findChild<QSplitter*>(QStringLiteral("splitter"))->setSizes({220, 780});
    const int list = fixture.window().findChild<QSplitter*>(QStringLiteral("splitter"))->sizes().front();
    actionOf(fixture, "appearance-dark")->trigger();
    fixture.restart();
    QCOMPARE(fixture.window().size(), QSize(1000, 640));
    QCOMPARE(fixture.window().findChild<QSplitter*>(QStringLiteral("splitter"))->sizes().front(), list);
    QVERIFY(actionOf(fixture, "appearance-dark")->isChecked());
    QVERIFY(fixture.workspace().find(id));
    QCOMPARE(fixture.window().findChild<EntryList*>()->currentId(), id);
    QTRY_VERIFY(fixture.window().findChild<PlanArea*>()->shownPreview());
    actionOf(fixture, "appearance-light")->trigger();
}

void TestWindow::noClearPasswordAndNoOpenFileIsLeft() {
    WindowFixture fixture;
    fixture.press(Qt::Key_N, Qt::ControlModifier);
    QSignalSpy accepted(&fixture.workspace(), &Workspace::accepted);
    fillByKeyboard(fixture.dialog());
    QTest::keyClick(fixture.dialog()->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!accepted.isEmpty(), patienceMs);
    fixture.restart();
    int files = 0;
    QDirIterator all(fixture.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        QVERIFY2(!fileBytes(path).contains(canary.toUtf8()), qPrintable(path));
        if (!path.startsWith(fixture.dataFolder())) continue;
        ++files;
        QCOMPARE(QFile::permissions(path) & 0x0077, QFile::Permissions());
    }
    QVERIFY(files > 0);
    QCOMPARE(QFile::permissions(fixture.dataFolder()) & 0x0077, QFile::Permissions());
}

void TestWindow::everythingReachableHasAName() {
    WindowFixture fixture;
    QCOMPARE(namelessWidgets(&fixture.window()).join(QLatin1Char('\n')), QString());
    Json incomplete = sampleRequest("bad name");
    fixture.addDraft(newDraft(Action::create, incomplete));
    QCOMPARE(namelessWidgets(&fixture.window()).join(QLatin1Char('\n')), QString());
    fixture.addDraft(sampleDraft());
    QTRY_VERIFY(fixture.window().findChild<PlanArea*>()->shownPreview());
    QCOMPARE(namelessWidgets(&fixture.window()).join(QLatin1Char('\n')), QString());
    fixture.press(Qt::Key_N, Qt::ControlModifier);
    static_cast<CreateVmDialog*>(fixture.dialog())->focusField(QStringLiteral("timezone"));
    QCOMPARE(namelessWidgets(fixture.dialog()).join(QLatin1Char('\n')), QString());
    fixture.dialog()->reject();
    fixture.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(namelessWidgets(fixture.dialog()).join(QLatin1Char('\n')), QString());
}

void TestWindow::mnemonicsAreUnique() {
    WindowFixture fixture;
    for (const QMenu* menu : fixture.window().menuBar()->findChildren<QMenu*>()) {
        QSet<QChar> seen;
        for (const QAction* action : menu->actions()) {
            const QSet<QChar> one = mnemonicsOf(action->text());
            QVERIFY2(!seen.intersects(one), qPrintable(menu->title() + action->text()));
            seen += one;
        }
    }
    fixture.press(Qt::Key_N, Qt::ControlModifier);
    QSet<QChar> seen;
    QStringList texts;
    for (const QLabel* label : fixture.dialog()->findChildren<QLabel*>()) {
        if (label->buddy()) texts << label->text();
    }
    for (const QAbstractButton* button : fixture.dialog()->findChildren<QAbstractButton*>()) texts << button->text();
    for (const QString& text : texts) {
        const QSet<QChar> one = mnemonicsOf(text);
        QVERIFY2(!seen.intersects(one), qPrintable(text));
        seen += one;
    }
}

void TestWindow::theDialogFitsASmallScreen() {
    WindowFixture fixture;
    fixture.press(Qt::Key_N, Qt::ControlModifier);
    // 1366x768 less a panel and the window's frame.
    QVERIFY(fixture.dialog()->width() <= 1340);
    QVERIFY(fixture.dialog()->height() <= 700);
    QVERIFY(fixture.window().minimumSizeHint().width() <= 1340);
    QVERIFY(fixture.window().minimumSizeHint().height() <= 700);
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
