// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <random>

#include "engine/plan/line_diff.h"
#include "engine/plan/plan_diff.h"
#include "sample_plan.h"

using namespace sysmanage;

namespace {

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    return text;
}

// What a reader of the difference gets when it is applied: lines that are the same are taken from the old text.
std::string applied(std::string_view before, const std::vector<LineChange>& changes) {
    const auto old_lines = lines_of(before);
    std::string text;
    for (const auto& change : changes) {
        if (change.kind == LineChange::Kind::removed) continue;
        const auto line =
            change.kind == LineChange::Kind::same ? old_lines.at(change.old_line - 1) : std::string_view(change.text);
        text.append(line).push_back('\n');
    }
    return text;
}

std::size_t count(const std::vector<LineChange>& changes, LineChange::Kind kind) {
    return static_cast<std::size_t>(
        std::count_if(changes.begin(), changes.end(), [&](const auto& change) { return change.kind == kind; }));
}

// The textbook's longest common subsequence, to compare with.
std::size_t common_length(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (const auto& line : a) {
        std::size_t diagonal = 0;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const auto above = row[j + 1];
            row[j + 1] = line == b[j] ? diagonal + 1 : std::max(row[j + 1], row[j]);
            diagonal = above;
        }
    }
    return row.back();
}

// The numbers of the lines must count each side without a gap.
bool numbers_are_whole(const std::vector<LineChange>& changes) {
    std::size_t old_line = 0, new_line = 0;
    for (const auto& change : changes) {
        const bool in_old = change.kind != LineChange::Kind::added, in_new = change.kind != LineChange::Kind::removed;
        if (change.old_line != (in_old ? ++old_line : 0) || change.new_line != (in_new ? ++new_line : 0)) return false;
    }
    return true;
}

std::vector<std::string> random_lines(std::mt19937& random, std::size_t most, unsigned kinds) {
    std::vector<std::string> lines(random() % (most + 1));
    for (auto& line : lines) line = std::to_string(random() % kinds);
    return lines;
}

const StepChange& change_of(const PlanDiff& difference, std::string_view title) {
    for (const auto& step : difference.changes)
        if (step.title == title) return step;
    throw std::runtime_error("no step " + std::string(title));
}

QString lines_text(const StepChange& step) {
    QString text;
    for (const auto& line : step.lines) {
        if (line.kind == LineChange::Kind::same) continue;
        text += line.kind == LineChange::Kind::added ? "+" : "-";
        text += QString::fromStdString(line.text) + "\n";
    }
    return text;
}

CommandSpec named(std::string id) { return {.argv = {"true", id}, .description_text = id, .id = id}; }

// "+a -b >c" for the commands of two plans.
QString outline(const std::vector<CommandSpec>& before, const std::vector<CommandSpec>& after) {
    Plan old_plan{.hypervisor = "kvm", .action = "x"}, new_plan = old_plan;
    old_plan.commands = before;
    new_plan.commands = after;
    QStringList out;
    for (const auto& step : diff(old_plan, new_plan).changes)
        if (step.kind == "command") out << QString("=+-~>"[static_cast<int>(step.change)]) + step.title.c_str();
    return out.join(" ");
}

}  // namespace

class TestPlanDiff : public QObject {
    Q_OBJECT
private slots:
    void finds_the_longest_common_lines();
    void takes_very_different_texts();
    void counts_lines();
    void equal_plans_do_not_differ();
    void tells_what_changed_of_a_file();
    void tells_what_changed_of_a_command();
    void pairs_steps();
    void pairs_files_of_plans_with_folders_of_their_own();
    void puts_services_in_execution_order();
    void compares_the_head();
    void shows_that_secrets_differ_without_showing_them();
    void is_text_for_a_terminal();
};

void TestPlanDiff::finds_the_longest_common_lines() {
    std::mt19937 random(7);
    for (int round = 0; round < 4000; ++round) {
        const auto before = random_lines(random, 30, 1 + round % 12), after = random_lines(random, 30, 1 + round % 12);
        const auto changes = diff_lines(joined(before), joined(after));
        QCOMPARE(applied(joined(before), changes), joined(after));
        QVERIFY(numbers_are_whole(changes));
        QCOMPARE(count(changes, LineChange::Kind::same), common_length(before, after));
    }
}

void TestPlanDiff::takes_very_different_texts() {
    std::mt19937 random(11);
    // Every line is in both texts, in another order: nothing can be set aside, and the search is cut.
    std::vector<std::string> before, after;
    for (int i = 0; i < 20000; ++i) before.push_back("line " + std::to_string(i));
    after = before;
    std::shuffle(after.begin(), after.end(), random);
    const auto changes = diff_lines(joined(before), joined(after));
    QCOMPARE(applied(joined(before), changes), joined(after));
    QVERIFY(numbers_are_whole(changes));
}

void TestPlanDiff::counts_lines() {
    QCOMPARE(lines_of("").size(), std::size_t{0});
    QCOMPARE(lines_of("\n").size(), std::size_t{1});
    QCOMPARE(lines_of("a").size(), std::size_t{1});
    QCOMPARE(lines_of("a\n\nb").size(), std::size_t{3});
    QVERIFY(diff_lines("", "").empty());
    // The final line feed is added when a file is written.
    QCOMPARE(count(diff_lines("a\nb", "a\nb\n"), LineChange::Kind::same), std::size_t{2});
}

void TestPlanDiff::equal_plans_do_not_differ() {
    const auto plan = test::sample_plan();
    const auto difference = diff(plan, plan);
    QVERIFY(difference.same());
    // Five fields of the head and the notes, then every step.
    QCOMPARE(difference.changes.size(), std::size_t{6 + 2 + 1 + 2 + 2 + 1});
    for (const auto& step : difference.changes) QVERIFY(step.lines.empty());
    QCOMPARE(to_text(difference), "The plans do not differ.\n");
}

void TestPlanDiff::tells_what_changed_of_a_file() {
    const auto before = test::sample_plan();
    auto after = before;
    after.files[0].content += "\nlast: line";
    after.files[0].mode = 0640;
    const auto difference = diff(before, after);
    const auto& step = change_of(difference, before.files[0].path);
    QVERIFY(step.change == Change::changed);
    QVERIFY(step.old_index == 0U && step.new_index == 0U);
    const auto text = lines_text(step);
    QVERIFY2(text.contains("-mode 0600") && text.contains("+mode 0640"), qPrintable(text));
    QVERIFY2(text.endsWith("+last: line\n"), qPrintable(text));
    QCOMPARE(step.lines.back().new_line, std::size_t{4});
    QCOMPARE(step.lines.front().old_line, std::size_t{0});
    // Lines of the content that stay are there, too; what is said of the step and stays is not.
    QVERIFY(
        std::none_of(step.lines.begin(), step.lines.end(), [](auto& line) { return line.text.starts_with("path "); }));
    QVERIFY(std::any_of(step.lines.begin(), step.lines.end(), [](auto& line) { return line.text == "#cloud-config"; }));
}

void TestPlanDiff::tells_what_changed_of_a_command() {
    const auto before = test::sample_plan();
    auto after = before;
    after.commands[0].timeout = std::chrono::seconds(60);
    after.commands[0].argv[2] = "--name=web02";
    after.commands[0].guard.skip_when.pop_back();
    after.commands[1].unknown = {{"x-later", 1}};
    const auto difference = diff(before, after);
    QCOMPARE(lines_text(change_of(difference, describe(before.commands[0]))),
             "-argv --name=web01\n+argv --name=web02\n"
             "-stopped after 15 min, with sudo when not root, a failure stops the plan\n"
             "+stopped after 1 min, with sudo when not root, a failure stops the plan\n"
             "-skip when not file_exists /vm/lock\n");
    QCOMPARE(lines_text(change_of(difference, "a try")), "+x-later (not shown)\n");
}

void TestPlanDiff::pairs_steps() {
    const auto a = named("a"), b = named("b"), c = named("c"), d = named("d");
    QCOMPARE(outline({a, b, c}, {a, b, c}), "=a =b =c");
    QCOMPARE(outline({a, b, c}, {a, c}), "=a -b =c");
    QCOMPARE(outline({a, b, c}, {a, d, b, c}), "=a +d =b =c");
    QCOMPARE(outline({a, b, c}, {c, a, b}), ">c =a =b");
    QCOMPARE(outline({a, b, c}, {}), "-a -b -c");
    QCOMPARE(outline({}, {a}), "+a");
    QCOMPARE(outline({a, b, c, d}, {d, c, b, a}).count('>'), 3);
    // Without ids the arguments decide; twins are paired in their order.
    auto twin = a;
    twin.id.clear();
    QCOMPARE(outline({twin, twin}, {twin, b, twin, twin}), "=a +b =a +a");
    // An id outlives a change of everything else.
    auto other = b;
    other.id = "a";
    QCOMPARE(outline({a}, {other}), "~b");
}

void TestPlanDiff::pairs_files_of_plans_with_folders_of_their_own() {
    Plan before{.hypervisor = "kvm", .action = "create"}, after = before;
    before.files = {{.path = "/s/web01.1a/lib.sh", .content = "a\n"}, {.path = "/s/web01.1a/seed/x", .content = "b\n"}};
    after.files = {{.path = "/s/web02.2b/lib.sh", .content = "a\n"}, {.path = "/s/web02.2b/seed/x", .content = "c\n"}};
    const auto difference = diff(before, after);
    QCOMPARE(lines_text(change_of(difference, "/s/web02.2b/lib.sh")),
             "-path /s/web01.1a/lib.sh\n+path /s/web02.2b/lib.sh\n");
    QVERIFY(lines_text(change_of(difference, "/s/web02.2b/seed/x")).endsWith("-b\n+c\n"));
    after.files.push_back({.path = "/etc/other", .content = "d\n"});
    // One file elsewhere, and the folders in common are no longer the plans' own: nothing is paired by chance.
    QVERIFY(change_of(diff(before, after), "/etc/other").change == Change::added);
}

void TestPlanDiff::puts_services_in_execution_order() {
    Plan before{.hypervisor = "kvm", .action = "enable"}, after = before;
    before.service_actions = {{"a", "restart"}, {"b", "enable"}};
    after.service_actions = {{"c", "stop"}, {"a", "restart"}, {"b", "enable"}};
    QStringList order;
    for (const auto& step : diff(before, after).changes)
        if (step.kind == "service") order << QString::fromStdString(step.title);
    QCOMPARE(order, (QStringList{"enable service b", "stop service c", "restart service a"}));
}

void TestPlanDiff::compares_the_head() {
    auto before = test::sample_plan(), after = before;
    after.vm_name = "web02";
    after.created_at.clear();
    after.notes.push_back({"kvm.note.no_server"});
    after.unknown = {{"x-approved-by", "ann"}};
    const auto difference = diff(before, after);
    QCOMPARE(lines_text(change_of(difference, "vm_name")), "-web01\n+web02\n");
    QVERIFY(change_of(difference, "created_at").change == Change::removed);
    QVERIFY(change_of(difference, "notes").lines.size() == 1);
    QVERIFY(change_of(difference, "other keys").change == Change::added);
    QVERIFY(!lines_text(change_of(difference, "other keys")).contains("ann"));
}

void TestPlanDiff::shows_that_secrets_differ_without_showing_them() {
    const auto before = test::sample_plan();
    auto after = before;
    after.files[0].content.replace(23, 12, "0ther-secret");
    after.commands[0].argv.push_back("0ther-secret");
    auto gone = before;
    gone.files.clear();
    for (const auto& difference : {diff(before, after), diff(after, before), diff(before, gone), diff(gone, after)}) {
        QVERIFY(!difference.same());
        for (const auto& step : difference.changes)
            for (const auto& line : step.lines)
                QVERIFY2(line.text.find("secret") == std::string::npos && line.text.find("s3cret") == std::string::npos,
                         line.text.c_str());
    }
    QVERIFY(lines_text(change_of(diff(before, after), before.files[0].path))
                .contains("-passwd: \"••••••••\"\n+passwd: \"••••••••\"\n"));
}

void TestPlanDiff::is_text_for_a_terminal() {
    auto before = test::sample_plan(), after = before;
    before.files[0] = {.path = "/vm/a", .content = "1\n2\n3\n4\n5\n6\n7\n8\n9\n"};
    after.files[0] = {.path = "/vm/a", .content = "1\n2\n3\n4\n5\nsix\x1b[31m\n7\n8\n9\n"};
    after.commands.erase(after.commands.begin());
    after.packages.push_back({.name = "new\x1b"});
    const auto text = QString::fromStdString(to_text(diff(before, after)));
    QVERIFY2(text.contains("+ package new\\x1b\n    +new\\x1b\n"), qPrintable(text));
    QVERIFY2(text.contains("~ file /vm/a\n    -mode"), qPrintable(text));
    QVERIFY2(text.contains(
                 "    @@ -3,7 +3,7 @@\n     3\n     4\n     5\n    -6\n    +six\\x1b[31m\n     7\n     8\n     9\n"),
             qPrintable(text));
    QVERIFY2(text.contains("- command Define and start web01 with virt-install\n"), qPrintable(text));
    QVERIFY2(text.endsWith("\n1 changed, 1 added, 1 removed, 12 the same.\n"), qPrintable(text));
    QVERIFY(!text.contains('\x1b'));
}

QTEST_GUILESS_MAIN(TestPlanDiff)
#include "tst_plan_diff.moc"
