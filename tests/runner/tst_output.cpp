// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept and shown of a step's output: its end, whole characters, no secrets.
#include <QTest>

#include "app/runner/output_tail.h"
#include "app/runner/secret_mask.h"
#include "engine/plan/redact.h"

using namespace sysmanage;
using namespace sysmanage::runner;

namespace {

const std::string mask(secret_mask);

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

Plan plan_with(const std::string& content, std::vector<std::string_view> secrets) {
    FileSpec file{.path = "/secret", .content = content};
    for (const auto secret : secrets) file.secrets.push_back({content.find(secret), secret.size()});
    Plan plan;
    plan.files.push_back(std::move(file));
    return plan;
}

}  // namespace

class TestOutput : public QObject {
    Q_OBJECT
private slots:
    void tail_is_whole_when_short();
    void tail_is_2000_characters();
    void tail_does_not_depend_on_pieces();
    void tail_is_valid_utf8();
    void lines_pass_whole();
    void long_lines_pass_in_pieces();
    void secrets_are_masked();
    void secrets_across_pieces_are_masked();
    void lines_of_secrets_are_masked();
    void short_values_are_not();
};

void TestOutput::tail_is_whole_when_short() {
    OutputTail tail;
    QCOMPARE(tail.text(), "");
    tail.add("grün\n");
    QCOMPARE(tail.text(), "grün\n");
}

void TestOutput::tail_is_2000_characters() {
    for (const std::string_view character : {"a", "ä", "€", "😀"}) {
        OutputTail tail;
        tail.add("x" + repeated(character, 5000));
        QCOMPARE(tail.text(), repeated(character, 2000));
        tail.add("z");
        QCOMPARE(tail.text(), repeated(character, 1999) + "z");
    }
}

void TestOutput::tail_does_not_depend_on_pieces() {
    const auto text = repeated("aä€😀", 20'000);
    OutputTail whole;
    whole.add(text);
    OutputTail bytes;
    for (const char byte : text) bytes.add({&byte, 1});
    QCOMPARE(whole.text(), repeated("aä€😀", 500));
    QCOMPARE(bytes.text(), whole.text());
}

void TestOutput::tail_is_valid_utf8() {
    OutputTail tail;
    tail.add("ok \xff\xfe end \xe2\x82");
    QCOMPARE(tail.text(), "ok \uFFFD\uFFFD end \uFFFD\uFFFD");
    OutputTail stray;
    stray.add(std::string(20'000, '\x80'));
    QCOMPARE(stray.text(), repeated("\uFFFD", 2000));
}

void TestOutput::lines_pass_whole() {
    LineGate gate;
    QCOMPARE(gate.pass("one\ntw"), "one\n");
    QCOMPARE(gate.pass("o"), "");
    QCOMPARE(gate.pass("\nthree\nfour"), "two\nthree\n");
    QCOMPARE(gate.rest(), "four");
    QCOMPARE(gate.rest(), "");
}

void TestOutput::long_lines_pass_in_pieces() {
    LineGate gate;
    std::string passed = gate.pass(repeated("€", 1400) + "\xe2\x82");
    QCOMPARE(passed, repeated("€", 1400));
    passed = gate.pass("\xac\n");
    QCOMPARE(passed, "€\n");
}

void TestOutput::secrets_are_masked() {
    const SecretMask none{Plan{}};
    QVERIFY(none.empty());
    QCOMPARE(none.apply("anything"), "anything");

    const SecretMask two(plan_with("a: $6$salt$hash\nb: $6$salt\n", {"$6$salt$hash"}));
    QCOMPARE(two.apply("is $6$salt$hash, $6$salt$has and $6$salt$hash"), "is " + mask + ", $6$salt$has and " + mask);

    nlohmann::json document = {{"key", "x $6$salt$hash"}, {"list", {"$6$salt$hash", 3, true}}};
    two.apply_to(document);
    QCOMPARE(document.dump(), R"({"key":"x )" + mask + R"(","list":[")" + mask + R"(",3,true]})");
}

void TestOutput::secrets_across_pieces_are_masked() {
    const std::string content = "token-abcdef token-abc other-9";
    auto plan = plan_with(content, {"token-abcdef", "other-9"});
    plan.files.push_back(plan_with("token-abc", {"token-abc"}).files.front());
    const SecretMask secret_mask_of(plan);
    const std::string text = "1 token-abcdef 2 token-abcx 3 other-8 other-9 token-abc";
    const auto expected = "1 " + mask + " 2 " + mask + "x 3 other-8 " + mask + " " + mask;
    for (std::size_t size = 1; size < text.size(); ++size) {
        MaskedStream stream(secret_mask_of);
        std::string out;
        for (std::size_t at = 0; at < text.size(); at += size) out += stream.feed(text.substr(at, size));
        out += stream.rest();
        QCOMPARE(out, expected);
    }
}

// A key or a document is printed with another indent, or a line of it alone.
void TestOutput::lines_of_secrets_are_masked() {
    const SecretMask masked(
        plan_with("-----BEGIN-----\n  abcdefghijkl\nok\n", {"-----BEGIN-----\n  abcdefghijkl\nok\n"}));
    QCOMPARE(masked.apply("x abcdefghijkl y ok"), "x " + mask + " y ok");
}

void TestOutput::short_values_are_not() {
    const SecretMask masked(plan_with("abc", {"abc"}));
    QVERIFY(masked.empty());
}

QTEST_GUILESS_MAIN(TestOutput)
#include "tst_output.moc"
