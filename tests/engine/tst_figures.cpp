// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/plan/figures.h"
#include "sample_plan.h"

using namespace sysmanage;
using std::chrono::seconds;

class TestFigures : public QObject {
    Q_OBJECT
private slots:
    void bytes();
    void durations();
    void modes();
    void totals();
};

void TestFigures::bytes() {
    QCOMPARE(human_bytes(0), "0 bytes");
    QCOMPARE(human_bytes(1), "1 byte");
    QCOMPARE(human_bytes(1023), "1023 bytes");
    QCOMPARE(human_bytes(1024), "1 KiB");
    QCOMPARE(human_bytes(21914), "21.4 KiB");
    QCOMPARE(human_bytes((1 << 20) - 1), "1023 KiB");
    QCOMPARE(human_bytes(std::uint64_t{430} << 20), "430 MiB");
    QCOMPARE(human_bytes(std::uint64_t{3} << 39), "1.5 TiB");
    QCOMPARE(human_bytes(UINT64_MAX), "16383 PiB");
}

void TestFigures::durations() {
    QCOMPARE(human_duration(seconds(0)), "0 s");
    QCOMPARE(human_duration(seconds(59)), "59 s");
    QCOMPARE(human_duration(seconds(125)), "2 min 5 s");
    QCOMPARE(human_duration(seconds(3600)), "1 h");
    QCOMPARE(human_duration(seconds(7690)), "2 h 8 min");
}

void TestFigures::modes() {
    QCOMPARE(octal_mode(0644), "0644");
    QCOMPARE(octal_mode(04755), "4755");
    QCOMPARE(octal_mode(0), "0000");
}

void TestFigures::totals() {
    auto plan = test::sample_plan();
    plan.commands[1].estimate = {.download_bytes = 1 << 20, .duration = seconds(5)};
    const auto total = total_estimate(plan);
    QCOMPARE(total.download_bytes, std::uint64_t{4} << 20);
    QCOMPARE(total.disk_bytes, std::uint64_t{1} << 30);
    QCOMPARE(total.duration.count(), 100);
}

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
