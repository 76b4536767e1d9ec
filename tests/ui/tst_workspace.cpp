// SPDX-License-Identifier: GPL-3.0-or-later
// What the window is made of, without the window: the store, the list, sizes, names, colours, icons, translations.
#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>
#include <stdexcept>

#include "ui/dialogs/form/derived_names.h"
#include "ui/dialogs/form/password_strength.h"
#include "ui/dialogs/form/size_box.h"
#include "ui/dialogs/form/word_list.h"
#include "ui/models/apply_words.h"
#include "ui/models/background.h"
#include "ui/models/entry_model.h"
#include "ui/models/entry_store.h"
#include "ui/models/size_text.h"
#include "ui/style/appearance.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

using namespace sysmanage;
using namespace sysmanage::ui;

namespace {

Entry draftNamed(const char* name) {
    Entry entry = newDraft(Action::create, {{"child_type", "kvm"}, {"vm_name", name}});
    entry.title = QString::fromLatin1(name);
    return entry;
}

QStringList sourceFiles(const QStringList& folders, const QString& ending) {
    QStringList files;
    for (const QString& folder : folders) {
        QDirIterator all(QStringLiteral(SYSMANAGE_SOURCE_DIR "/") + folder, {ending}, QDir::Files,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) files << all.next();
    }
    return files;
}

QString textOfFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

class TestWorkspace : public QObject {
    Q_OBJECT

private slots:
    void anEntrySurvivesTheDisk();
    void damagedFilesAreLeftAlone();
    void theListKeepsItsPromises();
    void sizesAreReadAndStepped();
    void namesAreDerived();
    void commandsSurviveTheEditor();
    void weakPasswordsAreCalledWeak();
    void everyToneIsReadable();
    void everyIconThatIsNamedExists();
    void darkIsFoundInGtkSettings();
    void everyEngineMessageCanBeTranslated();
    void workInTheBackgroundReportsAfterItsCallOnly();
};

void TestWorkspace::anEntrySurvivesTheDisk() {
    QTemporaryDir folder;
    const EntryStore store(folder.filePath(QStringLiteral("new/place")));
    Entry entry = draftNamed("web01");
    entry.lastRun = RunRecord{true, false, QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC), "{\"success\":true}"};
    QVERIFY(store.save(entry));
    const EntryStore::Loaded loaded = store.load();
    QCOMPARE(loaded.faults, QStringList());
    QCOMPARE(loaded.entries.size(), 1);
    QCOMPARE(loaded.entries.front().request, entry.request);
    QCOMPARE(loaded.entries.front().lastRun, entry.lastRun);
    QCOMPARE(loaded.entries.front().changed, entry.changed);
    QVERIFY(store.remove(entry.id));
    QVERIFY(store.load().entries.isEmpty());
}

void TestWorkspace::damagedFilesAreLeftAlone() {
    QTemporaryDir folder;
    const EntryStore store(folder.path());
    const Entry entry = draftNamed("web01");
    QVERIFY(store.save(entry));
    const QString path = folder.filePath(entry.id + QStringLiteral(".entry.json"));
    const QByteArray half = entryToJson(entry).left(40);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(half);
    file.close();
    const EntryStore::Loaded loaded = store.load();
    QVERIFY(loaded.entries.isEmpty());
    QCOMPARE(loaded.faults.size(), 1);
    QCOMPARE(textOfFile(path).toUtf8(), half);
}

void TestWorkspace::theListKeepsItsPromises() {
    EntryModel model;
    EntryFilter filter;
    QAbstractItemModelTester modelTester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setSourceModel(&model);
    QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const Entry one = draftNamed("web01");
    Entry two = draftNamed("db01");
    model.merge({one, two});
    const QPersistentModelIndex kept(model.indexOf(two.id));
    two.title = QStringLiteral("db02");
    model.merge({two, draftNamed("mail01")});
    QVERIFY2(kept.isValid(), "a refresh must not lose the selection");
    QCOMPARE(kept.data().toString(), QStringLiteral("db02"));
    QCOMPARE(model.rowCount(), 2);
    filter.setWords(QStringLiteral("MAIL incomplete"));
    QCOMPARE(filter.rowCount(), 1);
    model.take(two.id);
    QVERIFY(!kept.isValid());
}

void TestWorkspace::sizesAreReadAndStepped() {
    QCOMPARE(mebibytesFromText(QStringLiteral("1.5T")), std::optional(1536 * 1024));
    QCOMPARE(mebibytesFromText(QStringLiteral(" 512 MiB ")), std::optional(512));
    QCOMPARE(mebibytesFromText(QStringLiteral("much")), std::optional<int>());
    QCOMPARE(requestSize(1536), QStringLiteral("1536M"));
    QCOMPARE(requestSize(2048), QStringLiteral("2G"));
    // Up and down visit the same sizes.
    const QVector<int> memory{512, 1024, 1536, 2048, 3072, 4096, 6144, 8192};
    for (qsizetype i = 1; i < memory.size(); ++i) {
        QCOMPARE(nextMemoryStep(memory[i - 1], true), memory[i]);
        QCOMPARE(nextMemoryStep(memory[i], false), memory[i - 1]);
    }
    QCOMPARE(nextDiskStep(20 * 1024, true), 25 * 1024);
    QCOMPARE(nextDiskStep(50 * 1024, true), 60 * 1024);
    QCOMPARE(nextDiskStep(50 * 1024, false), 45 * 1024);
    QCOMPARE(nextDiskStep(1024, false), 1024);
    SizeBox box(SizeBox::Steps::disk, nullptr);
    box.setMebibytes(1536 * 1024);
    QCOMPARE(box.text(), QStringLiteral("1.5 TiB"));
    QCOMPARE(box.requestText(), QStringLiteral("1536G"));
}

void TestWorkspace::namesAreDerived() {
    QCOMPARE(derivedFqdn(QStringLiteral("web01"), QStringLiteral("example.org")), QStringLiteral("web01.example.org"));
    QCOMPARE(derivedFqdn(QStringLiteral("web01.a.b"), QStringLiteral("example.org")), QStringLiteral("web01.a.b"));
    QCOMPARE(derivedVmName(QStringLiteral("web01.a.b")), QStringLiteral("web01"));
    QCOMPARE(domainOf(QStringLiteral("web01")), QString());
}

void TestWorkspace::commandsSurviveTheEditor() {
    const QStringList commands{QStringLiteral("one"), QStringLiteral("if x; then\n    y\n\nfi"),
                               QStringLiteral("three")};
    QCOMPARE(commandsFromText(textFromCommands(commands)), commands);
    QCOMPARE(wordsOf(QStringLiteral(" vim, htop\n;curl ")),
             QStringList({QStringLiteral("vim"), QStringLiteral("htop"), QStringLiteral("curl")}));
}

void TestWorkspace::weakPasswordsAreCalledWeak() {
    const auto strength = [](const char* password) {
        return passwordHint(QString::fromUtf8(password), {QStringLiteral("ann"), QStringLiteral("web01")}).strength;
    };
    for (const char* weak : {"Password1!", "qwertz123", "ann2024!xyz", "aaaaaaaaaaaaaaaa", "abcdefghijklmnop", "x7!"}) {
        QVERIFY2(strength(weak) == Strength::weak, weak);
    }
    for (const char* better : {"vK9#pLq2", "tR8wq!mZ"}) QVERIFY2(strength(better) >= Strength::fair, better);
    QCOMPARE(strength("correct horse battery staple"), Strength::strong);
    QCOMPARE(strength(""), Strength::none);
}

void TestWorkspace::everyToneIsReadable() {
    for (const QPalette& palette : {lightPalette(), darkPalette()}) {
        for (const Tone tone : {Tone::ok, Tone::warning, Tone::error, Tone::secret, Tone::accent, Tone::muted}) {
            for (const auto ground : {QPalette::Base, QPalette::Window, QPalette::AlternateBase}) {
                QVERIFY(contrastRatio(toneColor(tone, palette), palette.color(ground)) >= 4.5);
            }
            QVERIFY(contrastRatio(palette.color(QPalette::Text), toneTint(tone, palette)) >= 4.5);
        }
        QVERIFY(contrastRatio(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 4.5);
        QVERIFY(contrastRatio(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
    }
    // Fusion outlines an empty box to tick with a darker window: on a dark one it has to be seen all the same.
    const QColor outline = tickPalette(darkPalette()).color(QPalette::Window).darker(140);
    QVERIFY(contrastRatio(outline, darkPalette().color(QPalette::Window)) >= 3);
    QVERIFY(tickPalette(lightPalette()) == lightPalette() && fieldPalette(lightPalette()) == lightPalette());
}

void TestWorkspace::everyIconThatIsNamedExists() {
    static const QRegularExpression use(QStringLiteral(
        "\\b(?:icon\\((?:[a-z]+ \\? )?|make\\(\"\\w+\", tr\\(\"[^\"]*\"\\),\\s*)QStringLiteral\\(\"([a-z-]+)\"\\)"));
    int uses = 0;
    for (const QString& path :
         sourceFiles({QStringLiteral("ui"), QStringLiteral("app/window")}, QStringLiteral("*.cpp"))) {
        const QString text = textOfFile(path);
        for (auto found = use.globalMatch(text); found.hasNext(); ++uses) {
            const QString name = found.next().captured(1);
            QVERIFY2(!icon(name).isNull(), qPrintable(path + QStringLiteral(": ") + name));
        }
    }
    QVERIFY(uses > 10);
    for (const Action action : {Action::create, Action::delete_vm, Action::start, Action::stop, Action::restart,
                                Action::probe, Action::list}) {
        QVERIFY(!icon(actionIconName(action)).isNull());
    }
    for (const EntryState state :
         {EntryState::incomplete, EntryState::ready, EntryState::plan, EntryState::applied, EntryState::failed}) {
        QVERIFY(!icon(stateIconName(state)).isNull());
    }
}

void TestWorkspace::darkIsFoundInGtkSettings() {
    QTemporaryDir folder;
    QVERIFY(!desktopPrefersDark(folder.path(), {}));
    QVERIFY(desktopPrefersDark(folder.path(), "Adwaita:dark"));
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("gtk-3.0")));
    QFile file(folder.filePath(QStringLiteral("gtk-3.0/settings.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[Settings]\ngtk-application-prefer-dark-theme=1\n");
    file.close();
    QVERIFY(desktopPrefersDark(folder.path(), {}));
}

void TestWorkspace::everyEngineMessageCanBeTranslated() {
    for (const QString& path : sourceFiles({QStringLiteral("translations")}, QStringLiteral("*.ts"))) {
        const QString text = textOfFile(path);
        const qsizetype from = text.indexOf(QStringLiteral("<name>engine</name>"));
        QVERIFY2(from >= 0, qPrintable(path));
        const QString context = text.mid(from, text.indexOf(QStringLiteral("</context>"), from) - from);
        for (const std::string_view key : message_keys()) {
            const std::string_view english = english_template(key);
            const QString source = QString::fromUtf8(english.data(), qsizetype(english.size())).toHtmlEscaped();
            QString wanted = source;
            wanted.replace(QLatin1Char('\''), QStringLiteral("&apos;"));
            QVERIFY2(context.contains(QStringLiteral("<source>%1</source>").arg(wanted)),
                     qPrintable(QStringLiteral("run the target update-translations: ") + source));
        }
    }
}

void TestWorkspace::workInTheBackgroundReportsAfterItsCallOnly() {
    constexpr int many = 2000;  // how often a job is over before its call returns is the scheduler's choice
    int reported = 0, early = 0;
    bool calling = false;
    Background background;
    for (int i = 0; i < many; ++i) {
        calling = true;
        background.run(
            QString::number(i), [i] { return i; },
            [&](int) {
                ++reported;
                early += calling;
            });
        calling = false;
    }
    QTRY_VERIFY(!background.busy());
    QCOMPARE(reported, many);
    QCOMPARE(early, 0);
    background.run(
        QStringLiteral("fails"), []() -> int { throw std::runtime_error("no"); }, [&](int) { ++reported; });
    QTRY_VERIFY(!background.busy());
    QCOMPARE(reported, many);
}

QTEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"
