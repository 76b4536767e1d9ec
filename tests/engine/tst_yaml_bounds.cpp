// SPDX-License-Identifier: GPL-3.0-or-later
// Documents made to keep their reader busy: the text of a plan or a request may come from anybody.
#include <QtTest>

#include "engine/text/yaml.h"
#include "engine/text/yaml_check.h"

using namespace sysmanage;

class TestYamlBounds : public QObject {
    Q_OBJECT

private slots:
    void aliasesAreCounted();
    void strayBytesAreRefused();
    void escapesBecomeWholeCharacters();
    void everyCheckEnds_data();
    void everyCheckEnds();
};

// A few bytes of aliases must not become gigabytes.
void TestYamlBounds::aliasesAreCounted() {
    std::string doubling = "a0: &a0 [x, x]\n";
    for (int i = 1; i < 60; ++i) {
        const auto before = "*a" + std::to_string(i - 1);
        const auto name = "a" + std::to_string(i);
        doubling += name + ": &" + name + " [" + before + ", " + before + "]\n";
    }
    QVERIFY(!parse_yaml(doubling).has_value());
    QVERIFY(!parse_yaml("&a [*a, *a]").has_value());
    QVERIFY(!parse_yaml("a: &a \"" + std::string(1'100'000, 'x') + "\"\nb: [*a, *a, *a, *a]\n").has_value());
    const auto shared = parse_yaml("a: &a {b: 1}\nc: *a\n");
    QVERIFY(shared.has_value());
    QCOMPARE(shared->find("c")->find("b")->value(), std::string("1"));
}

void TestYamlBounds::strayBytesAreRefused() {
    QVERIFY(!parse_yaml("a: \xff\n").has_value());
    QVERIFY(!parse_yaml(std::string("a: b\0c\n", 7)).has_value());
    // yaml-cpp takes this for the end of the text and would drop what follows.
    QVERIFY(!parse_yaml("a: 1\n\x04\nb: 2\n").has_value());
}

// yaml-cpp makes a lone byte of these two escapes, which is not UTF-8 and would be written as a replacement character.
void TestYamlBounds::escapesBecomeWholeCharacters() {
    const auto document = parse_yaml(R"("k\_": "a\N\N\_b\x85\xe9\L")");
    QVERIFY(document.has_value());
    const auto* value = document->find("k\u00a0");
    QVERIFY(value);
    QCOMPARE(value->value(), std::string("a\u0085\u0085\u00a0b\u0085\u00e9\u2028"));
    QCOMPARE(to_yaml(*parse_yaml(to_yaml(*document))), to_yaml(*document));
}

void TestYamlBounds::everyCheckEnds_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("readable");
    QTest::newRow("one document") << QByteArray("a: 1\n") << true;
    QTest::newRow("nothing") << QByteArray() << true;
    QTest::newRow("a comment") << QByteArray("# a\n") << true;
    QTest::newRow("three documents") << QByteArray("---\na: 1\n---\nb: 2\n...\n--- c\n") << true;
    QTest::newRow("a comma where none can be") << QByteArray(",a:a%") << false;
    QTest::newRow("closed what was not opened") << QByteArray("]") << false;
}

void TestYamlBounds::everyCheckEnds() {
    QFETCH(QByteArray, text);
    QFETCH(bool, readable);
    QCOMPARE(check_yaml(text.toStdString()).unreadable_at == 0, readable);
}

QTEST_GUILESS_MAIN(TestYamlBounds)
#include "tst_yaml_bounds.moc"
