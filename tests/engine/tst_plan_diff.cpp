// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <random>

#include "engine/plan/line_diff.h"
#include "engine/plan/plan_diff.h"

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

}  // namespace

class TestPlanDiff : public QObject {
    Q_OBJECT
private slots:
    void finds_the_longest_common_lines();
    void takes_very_different_texts();
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

QTEST_GUILESS_MAIN(TestPlanDiff)
#include "tst_plan_diff.moc"
