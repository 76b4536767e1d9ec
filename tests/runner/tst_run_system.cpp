// SPDX-License-Identifier: GPL-3.0-or-later
// Packages and services: which tool is asked, in which words, and what the result says. Stand-in tools in a
// folder that is all of PATH; nothing of this machine is touched.
#include <QTest>
#include <algorithm>

#include "app/runner/runner.h"
#include "app/runner/system_tools.h"
#include "sandbox.h"

using namespace sysmanage;
using namespace sysmanage::runner;
using namespace sysmanage::test;
using Json = nlohmann::json;

namespace {

HasProgram installed(std::vector<std::string> names) {
    return [names = std::move(names)](std::string_view name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

// A parent with these tools; each writes its call into "log", and fails when an argument is "broken". As
// not-root runs go through sudo, which is a stand-in, too.
class Parent {
public:
    explicit Parent(const std::vector<std::string>& tools) : path_(sandbox_.path()) {
        for (const auto& tool : tools)
            sandbox_.script(tool,
                            "echo \"" + tool + " $*\" >>'" + sandbox_.path("log") +
                                "'\ncase \" $* \" in *' broken '*) echo 'no such thing' >&2; exit 5;; esac\necho ok");
        sandbox_.script("sudo", "shift; exec \"$@\"");
        sandbox_.script("env", "shift; exec \"$@\"");
    }
    std::string log() const { return sandbox_.read("log"); }

private:
    Sandbox sandbox_;
    PathVariable path_;
};

Outcome run_plan(const Plan& plan) { return run(plan, {}); }

}  // namespace

class TestRunSystem : public QObject {
    Q_OBJECT
private slots:
    void finds_the_package_manager();
    void knows_the_words_of_each_manager();
    void knows_the_words_of_each_service_manager();
    void refuses_names_that_are_options();
    void installs_and_removes();
    void all_packages_are_tried();
    void optional_packages_may_fail();
    void unknown_managers_fail();
    void services_run_in_groups();
    void failed_service_fails_the_phase();
};

void TestRunSystem::finds_the_package_manager() {
    QCOMPARE(package_manager("", installed({"dnf", "apt-get"})), "apt-get");
    QCOMPARE(package_manager("auto", installed({"dnf", "yum"})), "dnf");
    QCOMPARE(package_manager("", installed({"pkg_add"})), "pkg_add");
    QCOMPARE(package_manager("apt", installed({})), "apt-get");
    QCOMPARE(package_manager("snap", installed({"apt-get"})), "");
    QCOMPARE(package_manager("", installed({})), "");
}

void TestRunSystem::knows_the_words_of_each_manager() {
    const std::map<std::string, std::pair<std::string, std::string>> expected = {
        {"apt-get",
         {"env DEBIAN_FRONTEND=noninteractive apt-get -y -q install p",
          "env DEBIAN_FRONTEND=noninteractive apt-get -y -q remove p"}},
        {"dnf", {"dnf -y install p", "dnf -y remove p"}},
        {"yum", {"yum -y install p", "yum -y remove p"}},
        {"zypper", {"zypper --non-interactive install p", "zypper --non-interactive remove p"}},
        {"pacman", {"pacman -S --noconfirm --needed p", "pacman -R --noconfirm p"}},
        {"apk", {"apk add p", "apk del p"}},
        {"pkg", {"pkg install -y p", "pkg delete -y p"}},
        {"pkg_add", {"pkg_add -I p", "pkg_delete -I p"}},
    };
    for (const auto& [manager, words] : expected) {
        QCOMPARE(joined(package_command(manager, PackageChange::install, "p")), words.first);
        QCOMPARE(joined(package_command(manager, PackageChange::remove, "p")), words.second);
    }
}

void TestRunSystem::knows_the_words_of_each_service_manager() {
    const auto words = [](std::string_view action, const HasProgram& has) {
        const auto argv = service_command(action, "s", has);
        return argv ? joined(*argv) : std::string("none");
    };
    const auto systemd = installed({"systemctl", "service"});
    const auto openrc = installed({"rc-service", "rc-update", "service"});
    const auto openbsd = installed({"rcctl"});
    const auto freebsd = installed({"service", "sysrc"});
    QCOMPARE(words("enable", systemd), "systemctl enable s");
    QCOMPARE(words("restart", systemd), "systemctl restart s");
    QCOMPARE(words("enable", openrc), "rc-update add s default");
    QCOMPARE(words("disable", openrc), "rc-update del s default");
    QCOMPARE(words("stop", openrc), "rc-service s stop");
    QCOMPARE(words("disable", openbsd), "rcctl disable s");
    QCOMPARE(words("enable", freebsd), "sysrc s_enable=YES");
    QCOMPARE(words("disable", freebsd), "sysrc s_enable=NO");
    QCOMPARE(words("start", freebsd), "service s start");
    QCOMPARE(words("start", installed({"service"})), "none");
}

void TestRunSystem::refuses_names_that_are_options() {
    for (const auto* good :
         {"libvirt-daemon-system", "g++", "python3.11", "foo=1.2~rc1-3+b1", "@virtualization", "user@1000.service"})
        QVERIFY2(is_safe_name(good), good);
    for (const auto* bad : {"", "-o", "--root=/", "a b", "a;b", "a\nb", "$(id)", "a'b", "ä"})
        QVERIFY2(!is_safe_name(bad), bad);

    const Parent parent({"apt-get", "systemctl"});
    Plan plan;
    plan.packages = {{.name = "--allow-unauthenticated"}};
    QVERIFY(same(run_plan(plan).result.at("errors"), Json({"--allow-unauthenticated: not a name of a package"})));
    plan = {};
    plan.service_actions = {{"-M host", "stop", {}}};
    QVERIFY(same(run_plan(plan).result.at("failed_step"), "service_actions"));
    QCOMPARE(parent.log(), "");
}

void TestRunSystem::installs_and_removes() {
    const Parent parent({"apt-get", "dnf"});
    Plan plan;
    plan.packages = {{.name = "one"}, {.name = "two", .manager = "dnf"}};
    plan.packages_to_remove = {{.name = "three"}};
    const auto outcome = run_plan(plan);
    QVERIFY(outcome.success);
    QCOMPARE(parent.log(), "apt-get -y -q install one\ndnf -y install two\napt-get -y -q remove three\n");
    QCOMPARE(
        outcome.result.at("results").dump(),
        R"({"packages":[{"manager":null,"name":"one","result":{"output":"ok\n","package_name":"one","success":true},"success":true},)"
        R"({"manager":"dnf","name":"two","result":{"output":"ok\n","package_name":"two","success":true},"success":true}],)"
        R"("packages_to_remove":[{"manager":null,"name":"three","result":{"output":"ok\n","package_name":"three","success":true},"success":true}]})");
}

void TestRunSystem::all_packages_are_tried() {
    const Parent parent({"apt-get"});
    Plan plan;
    plan.packages = {{.name = "broken"}, {.name = "good", .optional = true}};
    plan.packages_to_remove = {{.name = "never"}};
    const auto outcome = run_plan(plan);
    QVERIFY(!outcome.success);
    QVERIFY(same(outcome.result.at("failed_step"), "packages"));
    QVERIFY(same(outcome.result.at("errors"), Json({"broken: exit status 5: no such thing"})));
    QVERIFY(same(outcome.result.at("results").at("packages")[1].at("success"), true));
    QVERIFY(!outcome.result.at("results").contains("packages_to_remove"));
    QCOMPARE(parent.log(), "apt-get -y -q install broken\napt-get -y -q install good\n");
}

void TestRunSystem::optional_packages_may_fail() {
    const Parent parent({"apt-get"});
    Plan plan;
    plan.packages = {{.name = "broken", .optional = true}, {.name = "good", .optional = true}};
    const auto outcome = run_plan(plan);
    QVERIFY(outcome.success);
    QVERIFY(same(outcome.result.at("results").at("packages")[0].at("result").at("error"),
                 "broken: exit status 5: no such thing"));
}

void TestRunSystem::unknown_managers_fail() {
    const Parent parent({});
    Plan plan;
    plan.packages = {{.name = "one"}, {.name = "two", .manager = "snap"}};
    QVERIFY(same(run_plan(plan).result.at("errors"),
                 Json({"no known package manager on this machine", "snap: not a known package manager"})));
    plan = {};
    plan.service_actions = {{"one", "start", {}}};
    QVERIFY(same(run_plan(plan).result.at("errors"), Json({"no known service manager on this machine"})));
}

void TestRunSystem::services_run_in_groups() {
    const Parent parent({"systemctl"});
    Plan plan;
    plan.service_actions = {{"a", "restart", {}}, {"b", "start", {}},  {"c", "enable", {}},
                            {"d", "stop", {}},    {"e", "enable", {}}, {"f", "disable", {}}};
    const auto outcome = run_plan(plan);
    QVERIFY(outcome.success);
    QCOMPARE(parent.log(),
             "systemctl enable c\nsystemctl enable e\nsystemctl disable f\nsystemctl stop d\nsystemctl start "
             "b\nsystemctl restart a\n");
    const auto& groups = outcome.result.at("results").at("service_actions");
    QCOMPARE(groups.size(), std::size_t{5});
    QCOMPARE(groups[0].dump(),
             R"({"action":"enable","result":{"action":"enable","results":{"c":{"success":true},"e":{"success":true}},)"
             R"("services":["c","e"],"success":true},"services":["c","e"],"success":true})");
}

void TestRunSystem::failed_service_fails_the_phase() {
    const Parent parent({"systemctl", "apt-get"});
    Plan plan;
    plan.service_actions = {{"broken", "enable", {}}, {"other", "enable", {}}, {"other", "start", {}}};
    plan.packages_to_remove = {{.name = "never"}};
    const auto outcome = run_plan(plan);
    QVERIFY(same(outcome.result.at("failed_step"), "service_actions"));
    QVERIFY(same(outcome.result.at("errors"), Json({"enable broken: exit status 5: no such thing"})));
    const auto& groups = outcome.result.at("results").at("service_actions");
    QVERIFY(same(groups[0].at("success"), false));
    QVERIFY(same(groups[0].at("result").at("results").at("other").at("success"), true));
    QVERIFY(same(groups[1].at("success"), true));
    QCOMPARE(parent.log(), "systemctl enable broken\nsystemctl enable other\nsystemctl start other\n");
}

QTEST_GUILESS_MAIN(TestRunSystem)
#include "tst_run_system.moc"
