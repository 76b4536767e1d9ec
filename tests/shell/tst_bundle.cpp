// SPDX-License-Identifier: GPL-3.0-or-later
// Bundles and seeds, judged by the tools that will read them.
#include <QTest>

#include "engine/bundle/bundle.h"
#include "engine/plan/plan_json.h"
#include "engine/plan/plan_shell.h"
#include "tests/runner/sandbox.h"
#include "tests/shell/tool_run.h"

using namespace sysmanage;
using namespace sysmanage::test;

namespace {

constexpr std::chrono::sys_seconds some_time{std::chrono::seconds(1'700'000'000)};

ToolEnd tool(const Sandbox& sandbox, const QString& program, const QStringList& arguments) {
    return run_tool(sandbox.path(), program, arguments);
}

Plan sample() {
    Plan plan;
    plan.hypervisor = "kvm";
    plan.action = "create";
    plan.vm_name = "web01";
    const auto add = [&](const std::string& path, const std::string& content) {
        FileSpec file;
        file.path = path;
        file.content = content;
        plan.files.push_back(file);
    };
    add("/var/lib/x/seed/user-data", "#cloud-config");
    add("/var/lib/x/seed/meta-data", "instance-id: 1\n");
    add("/var/lib/x/a \xc3\xa4 " + std::string(120, 'l'), "long name\n");
    return plan;
}

}  // namespace

class TestBundle : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const auto* const zone = "Pacific/Chatham";
        qputenv("TZ", zone);
    }

    void tar_is_read_by_tar() {
        const Sandbox sandbox;
        sandbox.write("x.tar", make_tar({{"folder/", "", 0700},
                                         {"folder/one", "1\n", 0600},
                                         {"folder/" + std::string(300, 'x') + "/y", std::string(1024, 'z'), 0644},
                                         {"folder/\xc3\xa4", "", 0755}},
                                        some_time));
        const auto list = tool(sandbox, "tar", {"--utc", "--quoting-style=literal", "-tvf", "x.tar"});
        QCOMPARE(list.code, 0);
        const auto lines = QString::fromStdString(list.out).split('\n');
        QCOMPARE(lines.size(), 5);
        QVERIFY2(lines[0].startsWith("drwx------ root/root "), list.out.c_str());
        QVERIFY2(lines[1].startsWith("-rw------- root/root "), list.out.c_str());
        QVERIFY2(lines[1].endsWith(" 2 2023-11-14 22:13 folder/one"), list.out.c_str());
        QVERIFY2(lines[2].endsWith("xxx/y"), list.out.c_str());
        QVERIFY2(lines[3].endsWith("folder/\xc3\xa4"), list.out.c_str());
    }

    void bundle_is_complete() {
        const Sandbox sandbox;
        const auto plan = sample();
        const auto folder = "web01-create-" + plan_digest(plan).substr(0, 12);
        sandbox.write("b.tar", make_bundle(plan, some_time));
        const auto unpacked = tool(sandbox, "tar", {"-xpf", "b.tar"});
        QCOMPARE(unpacked.out, std::string());
        QCOMPARE(mode_of(sandbox.path(folder)), 0700U);
        QCOMPARE(mode_of(sandbox.path(folder + "/plan.json")), 0600U);
        QCOMPARE(mode_of(sandbox.path(folder + "/run.sh")), 0700U);
        QCOMPARE(sandbox.read(folder + "/plan.json"), canonical_text(plan) + "\n");
        QCOMPARE(sandbox.read(folder + "/run.sh"), to_shell_script(plan));
        QCOMPARE(sandbox.read(folder + "/files/var/lib/x/seed/user-data"), std::string("#cloud-config\n"));
        QCOMPARE(sandbox.read(folder + "/files" + plan.files[2].path), std::string("long name\n"));
        const auto sums = tool(sandbox, "sh", {"-c", "cd web01-* && sha256sum -c --strict SHA256SUMS"});
        QCOMPARE(sums.code, 0);
        const auto counted = tool(sandbox, "sh", {"-c", "cd web01-* && find . -type f | wc -l && wc -l <SHA256SUMS"});
        QCOMPARE(counted.out, std::string("8\n7\n"));
        const auto seed = tool(sandbox, "sh", {"-c", "isoinfo -i web01-*/seed.iso -R -x /user-data"});
        QCOMPARE(seed.out, std::string("#cloud-config\n"));
        const auto readme = sandbox.read(folder + "/README.txt");
        QVERIFY(readme.find("cd /root/" + folder) != readme.npos);
    }

    void plans_without_a_seed_get_none() {
        auto plan = sample();
        plan.files.erase(plan.files.begin());
        QVERIFY(make_bundle(plan, some_time).find("seed.iso") == std::string::npos);
    }

    void nothing_escapes_the_folder() {
        const Sandbox sandbox;
        auto plan = sample();
        plan.vm_name = "../../x\n";
        plan.action = "..";
        plan.files.clear();
        for (const auto* path : {"/../../etc/passwd", "/a/../../../b", "/a\nb", "/a\\..\\b", "/x", "/x/y", "/x/y", "//",
                                 "/./.", "C:\\x", "/\xff", "/..", "/x~2"}) {
            FileSpec file;
            file.path = path;
            file.content = path;
            plan.files.push_back(file);
        }
        sandbox.write("b.tar", make_bundle(plan, some_time));
        const auto list = tool(sandbox, "tar", {"-tf", "b.tar"});
        QCOMPARE(list.code, 0);
        for (const auto& line : QString::fromStdString(list.out).split('\n', Qt::SkipEmptyParts)) {
            QVERIFY2(line.startsWith("_.._x_-plan-"), qPrintable(line));
            QVERIFY2(!line.contains("/../"), qPrintable(line));
        }
        QCOMPARE(tool(sandbox, "tar", {"-xf", "b.tar"}).out, std::string());
        QCOMPARE(tool(sandbox, "sh", {"-c", "cd _* && sha256sum -c --strict --quiet SHA256SUMS"}).out, std::string());
        const auto found = tool(sandbox, "sh", {"-c", "find _*/files -type f | wc -l"});
        QCOMPARE(found.out, std::to_string(plan.files.size()) + "\n");
    }

    void iso_is_read_by_others() {
        const Sandbox sandbox;
        const std::string long_text(5'000, 'x');
        sandbox.write("s.iso", make_iso({{"user-data", "#cloud-config\n", 0600},
                                         {"meta-data", "", 0600},
                                         {"network-config", long_text, 0600}},
                                        "cidata", some_time));
        const auto head = tool(sandbox, "isoinfo", {"-d", "-i", "s.iso"}).out;
        QVERIFY2(head.find("\nVolume id: cidata\n") != head.npos, head.c_str());
        QVERIFY2(head.find("Joliet with UCS level 3 found") != head.npos, head.c_str());
        QVERIFY2(head.find("Rock Ridge signatures version 1 found") != head.npos, head.c_str());
        for (const auto* const kind : {"-R", "-J"}) {
            QCOMPARE(tool(sandbox, "isoinfo", {kind, "-f", "-i", "s.iso"}).out,
                     std::string("/meta-data\n/network-config\n/user-data\n"));
            QCOMPARE(tool(sandbox, "isoinfo", {kind, "-i", "s.iso", "-x", "/user-data"}).out,
                     std::string("#cloud-config\n"));
            QCOMPARE(tool(sandbox, "isoinfo", {kind, "-i", "s.iso", "-x", "/network-config"}).out, long_text);
        }
        const auto other = tool(sandbox, "xorriso", {"-indev", "s.iso", "-find", "/", "-type", "f", "-exec", "lsdl"});
        QCOMPARE(other.code, 0);
        QVERIFY2(other.out.find("'/user-data'") != other.out.npos, other.out.c_str());
        QVERIFY2(other.out.find("Volume id    : 'cidata'") != other.out.npos, other.out.c_str());
    }

    void made_twice_is_the_same() {
        const auto plan = sample();
        const std::vector<ArchiveEntry> entries = {{"user-data", "1\n", 0600}, {"folder/meta-data", "2\n", 0600}};
        const auto image = make_iso(entries, "cidata", some_time);
        const auto bundle = make_bundle(plan, some_time);
        // What must not get in: the clock (it has moved on by then) and the time zone.
        const auto before = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        QVERIFY(eventually([&] { return std::chrono::system_clock::now() >= before + std::chrono::seconds(1); }));
        qputenv("TZ", "America/Caracas");
        tzset();
        QVERIFY(make_iso(entries, "cidata", some_time) == image);
        QVERIFY(make_bundle(plan, some_time) == bundle);
        QVERIFY(make_iso(entries, "cidata", some_time + std::chrono::hours(1)) != image);
        QVERIFY(image.find("libarchive") == image.npos);
    }
};

QTEST_GUILESS_MAIN(TestBundle)
#include "tst_bundle.moc"
