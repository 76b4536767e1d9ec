// SPDX-License-Identifier: GPL-3.0-or-later
// What we write as YAML, yaml-cpp reads back unchanged, whatever the text is. (PyYAML reads it in tests/hostile.)
#include <yaml-cpp/yaml.h>

#include <QtTest>
#include <random>

#include "engine/text/yaml.h"

using namespace sysmanage;

class TestYaml : public QObject {
    Q_OBJECT

private slots:
    void textStaysText_data();
    void textStaysText();
    void randomTextStaysText();
    void typesStayTypes();
    void scriptsStayReadable();
    void mergeKeepsBothSides();
    void parseSaysWhere();
};

void TestYaml::textStaysText_data() {
    QTest::addColumn<QByteArray>("text");
    const QByteArrayList texts = {"",
                                  " ",
                                  "yes",
                                  "null",
                                  "~",
                                  "0755",
                                  "1e3",
                                  "- a",
                                  "a: b",
                                  "a #b",
                                  "#",
                                  "'",
                                  "\"",
                                  "\\",
                                  "\n",
                                  "a\n",
                                  "a\nb",
                                  "\ta\n",
                                  " a\n",
                                  "a\n\n",
                                  "a\r\n",
                                  "$6$a$b/",
                                  "*ref",
                                  "&anchor",
                                  "!tag",
                                  "|",
                                  ">",
                                  "{a: b}",
                                  "[a]",
                                  "%",
                                  "@",
                                  "`id`",
                                  "$(id)",
                                  "---\n",
                                  "...",
                                  "a\n---\nb\n",
                                  "\x7f",
                                  "\x01",
                                  "äöü",
                                  "\xf0\x9f\x98\x80",
                                  "\xe2\x80\xae"
                                  "abc",
                                  "\xe2\x80\xa8",
                                  "\xef\xbb\xbf"
                                  "a",
                                  "\xc2\x85",
                                  "a:\n b\n",
                                  "#!/bin/sh\necho \"$1\"\n"};
    for (const auto& text : texts) QTest::newRow(text.toHex().constData()) << text;
}

void TestYaml::textStaysText() {
    QFETCH(QByteArray, text);
    const auto value = text.toStdString();
    const auto document = to_yaml(YamlNode::map()
                                      .set("value", YamlNode::text(value))
                                      .set("list", YamlNode::texts({value, value}))
                                      .set(value, YamlNode::map().set("deep", YamlNode::text(value))));
    const auto read = YAML::Load(document);
    QCOMPARE(read["value"].as<std::string>(), value);
    QCOMPARE(read["list"][1].as<std::string>(), value);
    QCOMPARE(read[value]["deep"].as<std::string>(), value);
    QCOMPARE(read.size(), std::size_t(3));
}

void TestYaml::randomTextStaysText() {
    std::mt19937 random(20260102);
    const QString alphabet = QStringLiteral("ab \n\t\r:#-'\"\\{}[],&*!|>%@`$()~?=\u00e4\u2028\u202e\u4e2d");
    for (int round = 0; round < 5000; ++round) {
        QString text;
        for (auto length = random() % 12; length > 0; --length)
            text += alphabet.at(int(random() % uint(alphabet.size())));
        const auto value = text.toStdString();
        const auto document = to_yaml(YamlNode::map().set("value", YamlNode::text(value)));
        QCOMPARE(YAML::Load(document)["value"].as<std::string>(), value);
    }
}

void TestYaml::typesStayTypes() {
    const auto snippet = parse_yaml("on: true\nmode: 0644\nname: \"0644\"\nnothing:\nratio: 1.5\nwhen: 12:30:00\n");
    QVERIFY(snippet.has_value());
    const auto read = YAML::Load(to_yaml(*snippet));
    QCOMPARE(read["mode"].Tag(), std::string("?"));
    QCOMPARE(read["mode"].Scalar(), std::string("0644"));
    QCOMPARE(read["name"].Tag(), std::string("!"));
    QVERIFY(read["nothing"].IsNull());
    QCOMPARE(read["ratio"].as<double>(), 1.5);
    QCOMPARE(read["when"].Scalar(), std::string("12:30:00"));
    QCOMPARE(read["on"].as<bool>(), true);
}

void TestYaml::scriptsStayReadable() {
    const auto document = to_yaml(YamlNode::map().set("content", YamlNode::text("#!/bin/sh\n\necho a\n")));
    QCOMPARE(document, std::string("content: |\n  #!/bin/sh\n\n  echo a\n"));
}

void TestYaml::mergeKeepsBothSides() {
    auto ours = *parse_yaml("packages: [a]\nntp: {enabled: true, servers: [x]}\n");
    ours.merge(*parse_yaml("packages: [b]\nntp: {servers: [y], pools: [z]}\nfinal: done\n"));
    const auto read = YAML::Load(to_yaml(ours));
    QCOMPARE(read["packages"].size(), std::size_t(2));
    QCOMPARE(read["packages"][1].as<std::string>(), std::string("b"));
    QCOMPARE(read["ntp"]["enabled"].as<bool>(), true);
    QCOMPARE(read["ntp"]["servers"].size(), std::size_t(2));
    QCOMPARE(read["final"].as<std::string>(), std::string("done"));
}

void TestYaml::parseSaysWhere() {
    const auto broken = parse_yaml("a: b\nc: [d\n");
    QVERIFY(!broken.has_value());
    QVERIFY2(broken.error().starts_with("line "), broken.error().c_str());
    const auto deep = parse_yaml(std::string(200, '[') + std::string(200, ']'));
    QVERIFY(!deep.has_value());
}

QTEST_GUILESS_MAIN(TestYaml)
#include "tst_yaml.moc"
