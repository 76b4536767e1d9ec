// SPDX-License-Identifier: GPL-3.0-or-later
// What is masked, what stays readable, and that nothing of a secret is left in a masked plan.
#include <QTest>
#include <random>

#include "engine/plan/plan_json.h"
#include "engine/plan/redact.h"
#include "engine/text/secret_forms.h"
#include "engine/text/utf8.h"
#include "sample_plan.h"

using namespace sysmanage;

namespace {

FileSpec file_of(std::string content, std::vector<Span> secrets = {}) {
    FileSpec file{.path = "/vm/a", .content = std::move(content)};
    file.secrets = std::move(secrets);
    return file;
}

const std::string mask(secret_mask);

Plan marked(std::string content, const std::vector<std::string>& values) {
    Plan plan{.hypervisor = "kvm", .action = "create"};
    plan.files = {file_of(std::move(content))};
    std::vector<Secret> secrets;
    for (const auto& value : values) secrets.emplace_back(value);
    mark_secrets(plan, secrets);
    return plan;
}

std::string marked_and_masked(std::string content, const std::vector<std::string>& values) {
    return masked_content(marked(std::move(content), values).files[0]);
}

}  // namespace

class TestRedact : public QObject {
    Q_OBJECT
private slots:
    void masks_spans();
    void keeps_lines_and_characters_whole();
    void takes_faulty_spans();
    void marks_every_occurrence();
    void marks_indented_lines_of_a_document();
    void leaves_short_words_alone();
    void masks_values_outside_of_files();
    void spans_of_a_masked_plan_are_those_of_the_masks();
    void leaves_nothing_of_a_secret();
    void takes_a_secret_out_of_others_words_data();
    void takes_a_secret_out_of_others_words();
};

void TestRedact::masks_spans() {
    QCOMPARE(masked_content(file_of("a: secret b", {{3, 6}})), "a: " + mask + " b");
    QCOMPARE(masked_content(file_of("ab", {{0, 1}, {1, 1}})), mask);
    QCOMPARE(masked_content(file_of("abc", {{0, 1}, {2, 1}})), mask + "b" + mask);
    QCOMPARE(masked_content(file_of("abc")), "abc");
}

void TestRedact::keeps_lines_and_characters_whole() {
    QCOMPARE(masked_content(file_of("x one\ntwo\n\nthree y", {{2, 14}})),
             "x " + mask + "\n" + mask + "\n\n" + mask + " y");
    // A span that begins or ends inside of a character covers it whole.
    QCOMPARE(masked_content(file_of("aéb", {{2, 1}})), "a" + mask + "b");
    QCOMPARE(masked_content(file_of("🦊", {{1, 1}})), mask);
}

void TestRedact::takes_faulty_spans() {
    QCOMPARE(masked_content(file_of("abc", {{2, 100}})), "ab" + mask);
    QCOMPARE(masked_content(file_of("abc", {{50, 1}})), "abc");
    QCOMPARE(masked_content(file_of("abc", {{1, 0}})), "abc");
    QCOMPARE(masked_content(file_of("abcdef", {{3, 2}, {1, 3}})), "a" + mask + "f");
    QCOMPARE(masked_content(file_of("abc", {{1, static_cast<std::size_t>(-1)}})), "a" + mask);
}

void TestRedact::marks_every_occurrence() {
    QCOMPARE(marked_and_masked("token token1 atoken", {"token"}), mask + " " + mask + "1 a" + mask);
    // Overlapping finds are one span; a longer secret that holds a shorter one is masked whole.
    QCOMPARE(marked_and_masked("xaaaaaay", {"aaaa"}), "x" + mask + "y");
    QCOMPARE(marked_and_masked("a secret-and-more b", {"secret", "secret-and-more"}), "a " + mask + " b");
    const auto plan = marked("aaaa bbbb aaaa", {"bbbb", "aaaa"});
    QVERIFY(plan.files[0].secrets == (std::vector<Span>{{0, 4}, {5, 4}, {10, 4}}));
}

void TestRedact::marks_indented_lines_of_a_document() {
    const std::string secret = "token: abc\nlonger line of the document\nshort\n";
    const std::string indented =
        "content: |\n    token: abc\n    longer line of the document\n    short\n# short of time\n";
    QCOMPARE(marked_and_masked(indented, {secret}),
             "content: |\n    " + mask + "\n    " + mask + "\n    " + mask + "\n# short of time\n");
}

void TestRedact::leaves_short_words_alone() {
    QCOMPARE(marked_and_masked("abc", {"abc"}), "abc");
    QCOMPARE(marked_and_masked("abc", {""}), "abc");
}

void TestRedact::masks_values_outside_of_files() {
    auto plan = test::sample_plan();
    const std::string secret = "s3cret-value";
    plan.commands[0].argv.push_back("--password=" + secret);
    plan.commands[0].description.params.emplace_back("why", secret);
    plan.commands[0].guard.skip_when[0].value = secret;
    plan.commands[1].description_text = "uses " + secret;
    plan.files.push_back({.path = "/vm/copy", .content = "copy of " + secret});
    plan.notes.push_back({"x", {{"p", secret}}});
    const auto shown = masked(plan);
    QVERIFY(canonical_text(plan).find(secret) != std::string::npos);
    QVERIFY(canonical_text(shown).find(secret) == std::string::npos);
    QCOMPARE(shown.commands[0].argv.back(), "--password=" + mask);
    QCOMPARE(shown.files[1].content, "copy of " + mask);
    QCOMPARE(shown.files[0].expected_sha256, plan.files[0].expected_sha256);
}

void TestRedact::spans_of_a_masked_plan_are_those_of_the_masks() {
    const auto shown = masked(marked("x secret y\nsecret\n", {"secret"}));
    const auto& file = shown.files[0];
    QCOMPARE(file.secrets.size(), std::size_t{2});
    for (const auto& span : file.secrets) QCOMPARE(file.content.substr(span.offset, span.length), mask);
}

void TestRedact::leaves_nothing_of_a_secret() {
    std::mt19937 random(3);
    const std::string letters[] = {"a", "b", "\n", " ", "é", "🦊", "$", "'"};
    const auto text = [&](std::size_t length) {
        std::string made;
        for (std::size_t i = 0; i < length; ++i) made += letters[random() % std::size(letters)];
        return made;
    };
    for (int round = 0; round < 2000; ++round) {
        const auto secret = text(4 + random() % 6);
        if (secret.find('\n') != secret.npos || secret.size() < 4) continue;
        const auto before = text(random() % 30), after = text(random() % 30);
        const auto shown = marked_and_masked(before + secret + after, {secret});
        QVERIFY(shown.find(secret) == std::string::npos);
        QVERIFY(utf8::is_valid(shown));
        QCOMPARE(std::count(shown.begin(), shown.end(), '\n'),
                 std::count(before.begin(), before.end(), '\n') + std::count(after.begin(), after.end(), '\n'));
    }
}

void TestRedact::takes_a_secret_out_of_others_words_data() {
    const QByteArray secret = "Tern pass/42 \"\xc3\xa4\" & more?>~";
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("as it is") << secret << "no: " + secret + "!" << QByteArray("no: ***!");
    QTest::newRow("twice") << secret << secret + secret << QByteArray("******");
    QTest::newRow("percent") << secret << "a=" + secret.toPercentEncoding() + "&b" << QByteArray("a=***&b");
    QTest::newRow("percent, small") << secret
                                    << "a=" +
                                           secret.toPercentEncoding()
                                               .replace("%2F", "%2f")
                                               .replace("%3F", "%3f")
                                               .replace("%3E", "%3e")
                                               .replace("%C3", "%c3")
                                               .replace("%A4", "%a4") +
                                           "&b"
                                    << QByteArray("a=***&b");
    QTest::newRow("JSON") << secret << QByteArray(R"({"p":"Tern pass/42 \"\u00e4\" & more?>~"})")
                          << QByteArray(R"({"p":"***"})");
    for (int before = 0; before < 3; ++before) {
        const QByteArray whole = (QByteArray(before, 'x') + secret + "yz").toBase64();
        QTest::addRow("base64 at %d", before) << secret << whole << QByteArray();
        QTest::addRow("base64 for addresses at %d", before)
            << secret << QByteArray(whole).replace('+', '-').replace('/', '_') << QByteArray();
    }
    QTest::newRow("short") << QByteArray("abc") << QByteArray("abcd YWJj") << QByteArray("abcd YWJj");
    QTest::newRow("not there") << secret << QByteArray("nothing") << QByteArray("nothing");
}

void TestRedact::takes_a_secret_out_of_others_words() {
    QFETCH(const QByteArray, secret);
    QFETCH(const QByteArray, words);
    QFETCH(const QByteArray, left);
    const std::vector<Secret> secrets{Secret(secret.toStdString())};
    const QByteArray got = QByteArray::fromStdString(without_secrets(words.toStdString(), secrets, "***"));
    if (!left.isEmpty()) {
        QCOMPARE(got, left);
        return;
    }
    // Of base64 only some bits at its borders may be left, which are of the neighbours as well.
    QVERIFY2(got.contains("***") && got.size() <= 3 + 9, got.constData());
}

QTEST_GUILESS_MAIN(TestRedact)
#include "tst_redact.moc"
