// SPDX-License-Identifier: GPL-3.0-or-later
// How the lint takes shell text apart. Each row is a script and its commands, words joined by "·".
#include <QTest>

#include "engine/lint/shell_scan.h"

using namespace sysmanage::lint_detail;

namespace {

QString joined(std::span<const std::string_view> words) {
    QStringList list;
    for (const auto word : words) list << QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    return list.join("·");
}

QStringList commands_of(std::string_view text) {
    const auto shell = scan_shell(text);
    QStringList list;
    for (const auto& command : shell.commands) list << joined(shell.words_of(command));
    return list;
}

QString program_of(std::vector<std::string_view> words) {
    const auto index = program_index(words);
    return index == words.size() ? QString("-") : joined(std::span(words).subspan(index, 1));
}

}  // namespace

class TestShellScan : public QObject {
    Q_OBJECT
private slots:
    void separates_commands_data();
    void separates_commands();
    void knows_lines();
    void follows_pipes_and_substitutions();
    void finds_functions();
    void finds_programs();
    void removes_quotes();
    void survives_anything();
};

void TestShellScan::separates_commands_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<QStringList>("commands");
    const auto row = [](const char* text, const QStringList& commands) {
        QTest::addRow("%s", text) << std::string(text) << commands;
    };
    row("a b; c & d && e || f\ng", {"a·b", "c", "d", "e", "f", "g"});
    row("a 'b c' \"d; e\" f\\ g", {"a·'b c'·\"d; e\"·f\\ g"});
    row("a \\\n b", {"a·b"});
    row("# comment; x\na # b\nc#d", {"a", "c#d"});
    row("a | b |& c", {"a", "b", "c"});
    row("(a; b)\n{ c; }", {"a", "b", "{·c", "}"});
    row("a >f 2>g <h", {"a·>·f"});
    row("a 2>&1 >>f", {"a·>>·f"});
    row("a 1>f 22", {"a·>·f·22"});
    row("cat <<EOF\nrm -rf /\nEOF\nb", {"cat", "b"});
    row("cat <<-'EOF' | c\n\trm\n\tEOF\nb", {"cat", "c", "b"});
    row("a $(b c) d", {"b·c", "a·$(b c)·d"});
    row("a \"$(b \"c d\")\" e", {"b·\"c d\"", "a·\"$(b \"c d\")\"·e"});
    row("a `b c` d", {"b·c", "a·`b c`·d"});
    row("a $((1 + (2))) ${b:-c d} $d", {"a·$((1 + (2)))·${b:-c d}·$d"});
    row("case $x in\na | b) c ;;\n*) d; e ;;\nesac\nf", {"a", "c", "d", "e", "esac", "f"});
    row("x=$(case $a in b) c ;; esac)\nd", {"c", "esac", "x=$(case $a in b) c ;; esac)", "d"});
    row("if a; then case b in c) d;; esac; fi", {"if·a", "d", "esac", "fi"});
    row("while a; do b; done", {"while·a", "do·b", "done"});
    row("", {});
}

void TestShellScan::separates_commands() {
    QFETCH(std::string, text);
    QFETCH(QStringList, commands);
    QCOMPARE(commands_of(text), commands);
}

void TestShellScan::knows_lines() {
    const auto shell = scan_shell("a\n\n'b\nc' d\ncat <<X\n1\n2\nX\ne \\\n f\ng\n");
    QList<std::size_t> lines;
    for (const auto& command : shell.commands) lines << command.line;
    QCOMPARE(lines, (QList<std::size_t>{1, 3, 5, 9, 11}));
}

void TestShellScan::follows_pipes_and_substitutions() {
    const auto shell = scan_shell("a | b | c; d || e; x=$(f); (g)");
    const auto& commands = shell.commands;
    QCOMPARE(commands[1].pipe_source, std::size_t{0});
    QCOMPARE(commands[2].pipe_source, std::size_t{1});
    QVERIFY(commands[0].feeds_pipe && commands[1].feeds_pipe && !commands[2].feeds_pipe);
    QCOMPARE(commands[3].pipe_source, ShellCommand::none);
    QCOMPARE(commands[4].pipe_source, ShellCommand::none);
    QVERIFY(commands[5].captured);
    QVERIFY(!commands[6].captured && !commands[7].captured);
}

void TestShellScan::finds_functions() {
    const auto shell = scan_shell("have() { command -v \"$1\"; }\nsay () { echo; }\nhave a");
    QCOMPARE(shell.functions.size(), std::size_t{2});
    QCOMPARE(shell.functions[0], "have");
    QCOMPARE(shell.functions[1], "say");
}

void TestShellScan::finds_programs() {
    QCOMPARE(program_of({"a", "b"}), "a");
    QCOMPARE(program_of({"A=1", "B=2", "a"}), "a");
    QCOMPARE(program_of({"if", "!", "a"}), "a");
    QCOMPARE(program_of({"sudo", "-n", "a"}), "a");
    QCOMPARE(program_of({"sudo", "-u", "ann", "a"}), "a");
    QCOMPARE(program_of({"timeout", "-k", "5", "60", "nice", "-n", "5", "a"}), "a");
    QCOMPARE(program_of({"env", "-i", "A=1", "a"}), "a");
    QCOMPARE(program_of({"command", "-v", "a"}), "-");
    QCOMPARE(program_of({"command", "a"}), "a");
    QCOMPARE(program_of({"A=1"}), "-");
    QCOMPARE(program_of({"timeout"}), "-");
    QVERIFY(is_bounded(std::vector<std::string_view>{"timeout", "5", "a"}));
    QVERIFY(!is_bounded(std::vector<std::string_view>{"a", "timeout"}));
}

void TestShellScan::removes_quotes() {
    QCOMPARE(without_quotes("a'b c'\"d\"\\e"), "ab cde");
    QCOMPARE(without_quotes("\"it's $HOME\""), "it's $HOME");
    QCOMPARE(without_quotes("'a\\b'"), "a\\b");
    QCOMPARE(without_quotes("a\\\nb"), "ab");
}

// Half of a construct, and nesting beyond all reason, must neither hang nor crash.
void TestShellScan::survives_anything() {
    for (const auto* opening :
         {"$(", "`", "\"", "'", "${", "$((", "(", "<<", "case x in ", "\\", "\"$(", ")", "}", "esac "}) {
        std::string text;
        for (int i = 0; i < 5000; ++i) {
            text += opening;
            if (i < 50) scan_shell(text);
        }
        scan_shell(text);
        scan_shell(text + "\nEOF");
    }
}

QTEST_GUILESS_MAIN(TestShellScan)
#include "tst_shell_scan.moc"
