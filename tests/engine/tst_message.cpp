// SPDX-License-Identifier: GPL-3.0-or-later
// The table of texts: every key that the source names is in it, and its holes are well formed.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "engine/message/message.h"
#include "engine/message/problem.h"

using namespace sysmanage;

namespace {

QString text_of(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Keys of the table begin with one of these: other dotted texts of the source are file names and the like.
QString key_pattern() {
    QSet<QString> areas;
    for (const auto key : message_keys())
        areas.insert(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.find('.'))));
    return "\"((?:" + QStringList(areas.values()).join("|") + ")\\.[a-z0-9_.-]+)\"";
}

QStringList keys_in_source() {
    QStringList keys;
    const QRegularExpression pattern(key_pattern());
    for (const auto* folder : {"/engine", "/app"}) {
        QDirIterator files(QString(SYSMANAGE_SOURCE_DIR) + folder, {"*.cpp", "*.h"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            auto text = text_of(files.next());
            text.remove(QRegularExpression("//[^\n]*"));
            for (auto found = pattern.globalMatch(text); found.hasNext();) keys << found.next().captured(1);
        }
    }
    keys.removeDuplicates();
    return keys;
}

// "kvm.step." is the beginning of keys that are put together with a step's id.
bool is_in_table(const QString& key) {
    const auto text = key.toStdString();
    const auto keys = message_keys();
    const bool begins_some = std::any_of(keys.begin(), keys.end(), [&](auto known) { return known.starts_with(text); });
    return english_template(text) != text || (key.endsWith('.') && begins_some);
}

}  // namespace

class TestMessage : public QObject {
    Q_OBJECT
private slots:
    void fills_holes();
    void falls_back_to_the_key();
    void table_is_sorted_and_whole();
    void every_key_of_the_source_is_in_the_table();
};

void TestMessage::fills_holes() {
    QCOMPARE(fill("a {x} b {y}", {{"x", "1"}, {"y", "2"}}), "a 1 b 2");
    QCOMPARE(fill("{x}{x}", {{"x", "{x}"}}), "{x}{x}");
    QCOMPARE(fill("{missing} {", {}), "{missing} {");
    QCOMPARE(fill("", {{"x", "1"}}), "");
    QCOMPARE(to_english(Message{"plan.too_deep", {{"limit", "64"}}}), "nested deeper than 64 levels");
    QCOMPARE(to_english(Problem{"files[0].path", {"plan.missing"}}), "files[0].path: is missing");
}

void TestMessage::falls_back_to_the_key() {
    QCOMPARE(english_template("no.such.key"), "no.such.key");
    QCOMPARE(english_template(""), "");
    QCOMPARE(to_english(Message{"no.such {hole}", {{"hole", "x"}}}), "no.such x");
}

void TestMessage::table_is_sorted_and_whole() {
    const auto keys = message_keys();
    QVERIFY(std::is_sorted(keys.begin(), keys.end()));
    QVERIFY(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
    const QRegularExpression hole("\\{[^}]*\\}"), name("^\\{[a-z_]+\\}$");
    for (const auto key : keys) {
        const auto english = english_template(key);
        const auto text = QString::fromUtf8(english.data(), static_cast<qsizetype>(english.size()));
        QVERIFY2(!text.trimmed().isEmpty() && text == text.trimmed(), key.data());
        for (auto found = hole.globalMatch(text); found.hasNext();) {
            const auto captured = found.next().captured();
            // "${NAME:?}" is shell that a text quotes.
            QVERIFY2(name.match(captured).hasMatch() || captured == "{NAME:?}", qPrintable(captured));
        }
    }
}

/// "wsl.exe" looks like a key.
bool is_file_name(const QString& text) {
    return text.endsWith(".json") || text.endsWith(".exe") || text.endsWith(".conf");
}

void TestMessage::every_key_of_the_source_is_in_the_table() {
    const auto keys = keys_in_source();
    QVERIFY(keys.size() > 50);
    QStringList missing;
    for (const auto& key : keys)
        if (!is_in_table(key) && !is_file_name(key)) missing << key;
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(", ")));
}

QTEST_GUILESS_MAIN(TestMessage)
#include "tst_message.moc"
