// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include "engine/text/powershell_word.h"
#include "engine/text/shell_word.h"

using namespace sysmanage;

class TestShellWord : public QObject {
    Q_OBJECT
private slots:
    void quotes_words();
    void comes_out_of_a_shell_unchanged();
    void escapes_xml();
    void refuses_line_breaks_in_ini_values();
    void spells_texts_for_powershell();
    void powershell_reads_them_back();
};

namespace {

/// What PowerShell makes of 'text' and of ('' + 'text' + [char]0x00E9): single quotes, doubled inside, and units of UTF-16.
/// Throws for anything else, so that nothing can hide between the parts.
QString read_as_powershell(QString text) {
    if (text.startsWith("('' + ") && text.endsWith(')')) text = text.mid(6).chopped(1);
    QString value;
    for (qsizetype at = 0; at < text.size();) {
        if (text.mid(at, 8) == QLatin1String("[char]0x")) {
            value += QChar(text.mid(at + 8, 4).toUShort(nullptr, 16));
            at += 12;
        } else if (text[at] == QLatin1Char('\'')) {
            for (++at;; ++at) {
                if (at >= text.size()) throw std::runtime_error("an open quote");
                if (text[at] == QLatin1Char('\'') && text.mid(at + 1, 1) != QLatin1String("'")) break;
                if (text[at] == QLatin1Char('\'')) ++at;
                value += text[at];
            }
            ++at;
        } else {
            throw std::runtime_error("neither a literal nor a number");
        }
        if (at < text.size() && text.mid(at, 3) != QLatin1String(" + ")) throw std::runtime_error("no sum");
        at += at < text.size() ? 3 : 0;
    }
    return value;
}

}  // namespace

void TestShellWord::spells_texts_for_powershell() {
    QCOMPARE(PowerShellWord::quote("plain").text(), "'plain'");
    QCOMPARE(PowerShellWord::quote("").text(), "''");
    QCOMPARE(PowerShellWord::quote("it's $x `n").text(), "'it''s $x `n'");
    QCOMPARE(PowerShellWord::quote("\u00e9").text(), "('' + [char]0x00E9)");
    // Typographic quotes end a text of PowerShell as well.
    QCOMPARE(PowerShellWord::quote("a\u2019; b").text(), "('' + 'a' + [char]0x2019 + '; b')");
    QCOMPARE(PowerShellWord::quote("\U0001F98A").text(), "('' + [char]0xD83E + [char]0xDD8A)");
    QVERIFY_EXCEPTION_THROWN(PowerShellWord::quote(std::string_view("a\0b", 3)), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(PowerShellWord::quote("\xC3"), std::invalid_argument);
}

void TestShellWord::powershell_reads_them_back() {
    std::string all;
    for (int c = 1; c < 128; ++c) all.push_back(static_cast<char>(c));
    for (const std::string& value :
         {all, std::string("'"), std::string("''"), std::string("$(id)"), std::string("a\r\nb\n"),
          std::string("\u2018\u2019\u201a\u201b'\u201c\U0001F98A\u202e"), std::string("' + [char]0x0041 + '")}) {
        const auto text = PowerShellWord::quote(value).text();
        for (const char c : text) QVERIFY(c >= 0x20 && c < 0x7F);
        QCOMPARE(read_as_powershell(QString::fromStdString(text)), QString::fromStdString(value));
    }
}

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
