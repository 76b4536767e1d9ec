// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include "engine/text/shell_word.h"

using namespace sysmanage;

class TestShellWord : public QObject {
    Q_OBJECT
private slots:
    void quotes_words();
    void comes_out_of_a_shell_unchanged();
    void escapes_xml();
    void refuses_line_breaks_in_ini_values();
};

void TestShellWord::quotes_words() {
    QCOMPARE(ShellWord::quote("plain-1.2/x:y,z@%+=").text(), "plain-1.2/x:y,z@%+=");
    QCOMPARE(ShellWord::quote("").text(), "''");
    QCOMPARE(ShellWord::quote("a b").text(), "'a b'");
    QCOMPARE(ShellWord::quote("it's").text(), "'it'\\''s'");
    QCOMPARE(ShellWord::quote("~").text(), "'~'");
    QCOMPARE(ShellWord::quote("$6$a").text(), "'$6$a'");
    QVERIFY_EXCEPTION_THROWN(ShellWord::quote(std::string_view("a\0b", 3)), std::invalid_argument);
}

void TestShellWord::comes_out_of_a_shell_unchanged() {
    std::string all;
    for (int c = 1; c < 128; ++c) all.push_back(static_cast<char>(c));
    const std::vector<std::string> values = {all,  "'", "''", "'\\''", "\\", "$(id)`id`", "a\nb\n", "é🦊\u202e",
                                             "-n", "*", "!!"};
    for (const auto* shell : {"dash", "bash", "busybox", "mksh"}) {
        if (QStandardPaths::findExecutable(shell).isEmpty()) continue;
        for (const auto& value : values) {
            const auto script = "printf '%s' " + ShellWord::quote(value).text();
            QProcess process;
            QStringList arguments = {"-c", QString::fromStdString(script)};
            if (QString(shell) == "busybox") arguments.prepend("sh");
            process.start(shell, arguments);
            QVERIFY(process.waitForFinished());
            QCOMPARE(process.readAllStandardOutput().toStdString(), value);
        }
    }
}

void TestShellWord::escapes_xml() {
    QCOMPARE(XmlText::escape("<a b='c' d=\"e\">&").text(), "&lt;a b=&apos;c&apos; d=&quot;e&quot;&gt;&amp;");
    QCOMPARE(XmlText::escape("a\tb\nc\r").text(), "a&#9;b&#10;c&#13;");
    QCOMPARE(XmlText::escape("\x01\xFF\xEF\xBF\xBF").text(), "\uFFFD\uFFFD\uFFFD");
    QCOMPARE(XmlText::escape("é🦊").text(), "é🦊");
}

void TestShellWord::refuses_line_breaks_in_ini_values() {
    QCOMPARE(IniValue::check("a = b # é").text(), "a = b # é");
    for (const std::string_view bad : {"a\nb", "a\rb", "a\tb", "\x7F", "\u0085", "\u2028", "\xFF"})
        QVERIFY_EXCEPTION_THROWN(IniValue::check(bad), std::invalid_argument);
}

QTEST_GUILESS_MAIN(TestShellWord)
#include "tst_shell_word.moc"
