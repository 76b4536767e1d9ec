// SPDX-License-Identifier: GPL-3.0-or-later
// Thousands of hostile texts as contents of files and as arguments: they arrive as they are, and nothing in them runs.
#include <QTest>
#include <algorithm>

#include "engine/plan/plan_shell.h"
#include "engine/text/utf8.h"
#include "tests/hostile/hostile_text.h"
#include "tests/shell/script_run.h"

using namespace sysmanage;
using namespace sysmanage::test;

namespace {

constexpr std::size_t files = 60;
constexpr std::size_t texts_of_a_file = 40;
constexpr std::size_t arguments = 2'000;

// What stands near the end of a here-document, and the bytes that shells use for themselves.
std::string fragment_of_ours(unsigned number) {
    static const std::vector<std::string> fragments = {"END_OF_FILE",
                                                       "END_OF_FILE\n",
                                                       "\nEND_OF_FILE",
                                                       "\nEND_OF_FILE\n",
                                                       "\nE\xc3\xa9t\xc3\xa9",
                                                       "\n|",
                                                       "\\\n",
                                                       "<<EOF\n",
                                                       "\nEND_OF\xf0\x9f\x98\x80",
                                                       "\x01",
                                                       "\x7f",
                                                       "\xc2\x81\xc2\x88",
                                                       "\xe2\x81\x81",
                                                       "{{x}}",
                                                       "{{{raw_content}}}",
                                                       "\r\n"};
    return fragments[number % fragments.size()];
}

std::vector<std::string> hostile_texts(std::size_t count, unsigned seed) {
    HostileText source(seed);
    std::mt19937 random(seed);
    std::vector<std::string> texts;
    while (texts.size() < count) {
        auto text = source.next();
        if (random() % 3 == 0) text += fragment_of_ours(static_cast<unsigned>(random()));
        if (random() % 5 == 0) text = fragment_of_ours(static_cast<unsigned>(random())) + text;
        text.erase(std::remove(text.begin(), text.end(), '\0'), text.end());
        if (utf8::is_valid(text)) texts.push_back(std::move(text));
    }
    return texts;
}

std::string joined(const std::vector<std::string>& texts, std::size_t first, std::size_t count) {
    std::string text;
    for (std::size_t i = first; i < first + count; ++i) text += texts[i];
    return text;
}

}  // namespace

class TestShellText : public QObject {
    Q_OBJECT

private slots:
    void arrives_as_it_is_data() { add_shell_rows(); }
    void arrives_as_it_is() {
        const QFETCH(std::size_t, shell);
        const Sandbox sandbox;
        const auto seed = static_cast<unsigned>(shell) + 1;
        const auto contents = hostile_texts(files * texts_of_a_file, seed);
        const auto words = hostile_texts(arguments, seed + 100);
        auto plan = empty_plan();
        for (std::size_t i = 0; i < files; ++i) {
            const auto content = joined(contents, i * texts_of_a_file, texts_of_a_file);
            plan.files.push_back(file_of(sandbox.path("file" + std::to_string(i)), content));
        }
        plan.commands = {command_of({"sh", "-c", "printf '%s\\0' \"$@\" >arguments", "sh"})};
        plan.commands[0].argv.insert(plan.commands[0].argv.end(), words.begin(), words.end());
        plan.commands[0].description_text = words[0] + "d";
        const auto end = run_script(shells()[shell], sandbox, plan);
        QCOMPARE(end.err, std::string());
        QCOMPARE(end.code, 0);
        for (std::size_t i = 0; i < files; ++i) {
            auto content = plan.files[i].content;
            if (content.back() != '\n') content += '\n';
            QVERIFY2(sandbox.read("file" + std::to_string(i)) == content, ("file " + std::to_string(i)).c_str());
        }
        std::string expected;
        for (const auto& word : words) expected += word + '\0';
        QVERIFY(sandbox.read("arguments") == expected);
        QVERIFY(!sandbox.exists("canary"));
    }
};

QTEST_GUILESS_MAIN(TestShellText)
#include "tst_shell_text.moc"
