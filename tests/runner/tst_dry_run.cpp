// SPDX-License-Identifier: GPL-3.0-or-later
// What a run would do, found out without doing it. A stand-in for virsh plays libvirt.
#include <sys/stat.h>
#include <unistd.h>

#include <QTest>

#include "app/runner/facts.h"
#include "app/runner/runner.h"
#include "engine/text/sha256.h"
#include "sandbox.h"

using namespace sysmanage;
using namespace sysmanage::runner;
using namespace sysmanage::test;
using Verdict = Forecast::Verdict;

namespace {

constexpr auto uuid = "11111111-2222-3333-4444-555555555555";

// "yes", "no" or "unknown", and why.
std::pair<std::string, std::string> answer(const Condition& condition) {
    Facts facts;
    const auto found = facts.answer(condition);
    return {!found.holds ? "unknown" : *found.holds ? "yes" : "no", found.why.key};
}

using Pair = std::pair<std::string, std::string>;

FileSpec file(const std::string& path) {
    FileSpec spec{.path = path, .content = "content"};
    spec.mode = 0600;
    spec.owner_uid = static_cast<int>(geteuid());
    spec.owner_gid = static_cast<int>(getegid());
    return spec;
}

}  // namespace

class TestDryRun : public QObject {
    Q_OBJECT
private slots:
    void asks_for_files();
    void asks_for_digests();
    void asks_for_the_record();
    void asks_for_domains();
    void asks_for_containers();
    void asks_for_networks();
    void asks_for_routes();
    void asks_for_programs_and_space();
    void says_what_cannot_be_known();
    void asks_once();
    void forecasts_files();
    void forecasts_commands();
    void forecasts_needs();
    void changes_nothing();
};

void TestDryRun::asks_for_files() {
    const Sandbox sandbox;
    sandbox.write("there", "");
    QCOMPARE(answer({"file_exists", sandbox.path("there")}), Pair("yes", "runner.fact.file_there"));
    QCOMPARE(answer({"file_exists", sandbox.path("absent")}), Pair("no", "runner.fact.file_absent"));
    QCOMPARE(answer({"file_exists", sandbox.path("there/below")}), Pair("no", "runner.fact.file_absent"));
    QCOMPARE(answer({"file_exists", sandbox.path("there"), "", true}), Pair("no", "runner.fact.file_there"));
    QCOMPARE(answer({"file_exists", sandbox.path("absent"), "", true}), Pair("yes", "runner.fact.file_absent"));
}

void TestDryRun::asks_for_digests() {
    const Sandbox sandbox;
    const std::string content(300'000, 'x');
    sandbox.write("image", content);
    QCOMPARE(answer({"file_sha256", sandbox.path("image"), sha256_hex(content)}),
             Pair("yes", "runner.fact.digest_equal"));
    QCOMPARE(answer({"file_sha256", sandbox.path("image"), sha256_hex("y")}), Pair("no", "runner.fact.digest_other"));
    QCOMPARE(answer({"file_sha256", sandbox.path("absent"), sha256_hex("y")}), Pair("no", "runner.fact.file_absent"));
    QCOMPARE(answer({"file_sha256", sandbox.path(), sha256_hex("y")}), Pair("unknown", "runner.fact.unknown"));
}

void TestDryRun::asks_for_the_record() {
    const Sandbox sandbox;
    const auto record = sandbox.path("record");
    QCOMPARE(answer({"vm_complete", record, uuid}), Pair("no", "runner.fact.record_absent"));
    sandbox.write("record", "uuid=" + std::string(uuid) + "\nstate=building\n");
    QCOMPARE(answer({"vm_complete", record, uuid}), Pair("no", "runner.fact.vm_incomplete"));
    sandbox.write("record", "state=complete\naddress=192.0.2.1\nuuid=" + std::string(uuid));
    QCOMPARE(answer({"vm_complete", record, uuid}), Pair("yes", "runner.fact.vm_complete"));
    sandbox.write("record", "state=complete\nuuid=" + std::string(uuid) + "9\n");
    QCOMPARE(answer({"vm_complete", record, uuid}), Pair("no", "runner.fact.vm_foreign"));
}

void TestDryRun::asks_for_domains() {
    const Sandbox sandbox;
    sandbox.script("virsh",
                   "[ \"$LC_ALL $1 $2 $3 $5\" = 'C -q -c qemu:///system --' ] || { echo \"error: $*\" >&2; exit 1; }\n"
                   "[ \"$6\" = web01 ] || { echo \"error: failed to get domain '$6'\" >&2; exit 1; }\n"
                   "case $4 in domuuid) echo " +
                       std::string(uuid) + "; echo ;; domstate) echo 'shut off'; echo ;; esac");
    const PathVariable path(sandbox.path() + ":/usr/bin:/bin");
    QCOMPARE(answer({"domain_defined", "web01", uuid}), Pair("yes", "runner.fact.domain_there"));
    QCOMPARE(answer({"domain_defined", "web01", ""}), Pair("yes", "runner.fact.domain_there"));
    QCOMPARE(answer({"domain_defined", "web01", "other"}), Pair("no", "runner.fact.domain_foreign"));
    QCOMPARE(answer({"domain_defined", "db01", ""}), Pair("no", "runner.fact.domain_absent"));
    QCOMPARE(answer({"domain_running", "web01"}), Pair("no", "runner.fact.domain_state"));
    QCOMPARE(answer({"domain_running", "web01", "", true}), Pair("yes", "runner.fact.domain_state"));
    QCOMPARE(answer({"domain_running", "db01"}), Pair("no", "runner.fact.domain_absent"));
    QCOMPARE(answer({"domain_other", "web01", uuid}), Pair("no", "plan.fact.domain_other.no"));
    QCOMPARE(answer({"domain_other", "web01", "other"}), Pair("yes", "plan.fact.domain_other.yes"));
    QCOMPARE(answer({"domain_other", "db01", uuid}), Pair("no", "runner.fact.domain_absent"));
    sandbox.script("virsh", "echo running");
    QCOMPARE(answer({"domain_running", "web01"}), Pair("yes", "runner.fact.domain_state"));
}

void TestDryRun::asks_for_networks() {
    const Sandbox sandbox;
    sandbox.script("virsh",
                   "case $6 in default) printf 'Name: default\\nActive:         yes\\n' ;; "
                   "off) printf 'Active:         no\\n' ;; "
                   "none) echo \"error: failed to get network 'none'\" >&2; exit 1 ;; "
                   "*) echo 'error: cannot connect' >&2; exit 1 ;; esac");
    const PathVariable path(sandbox.path() + ":/usr/bin:/bin");
    QCOMPARE(answer({"network_active", "default"}), Pair("yes", "plan.fact.network_active.yes"));
    QCOMPARE(answer({"network_active", "off"}), Pair("no", "plan.fact.network_active.no"));
    QCOMPARE(answer({"network_active", "none"}), Pair("no", "plan.fact.network_active.no"));
    QCOMPARE(answer({"network_active", "other"}), Pair("unknown", "runner.fact.unknown"));
}

void TestDryRun::asks_for_routes() {
    const Sandbox sandbox;
    sandbox.script("ip",
                   "case $1 in -4) printf 'default via 192.0.2.1 dev eth0\\n10.0.0.0/8 via 192.0.2.9 dev eth0\\n"
                   "blackhole 172.16.0.0/12\\n198.51.100.7 dev eth0\\n' ;; "
                   "*) echo 'RTNETLINK answers: Operation not supported' >&2; exit 2 ;; esac");
    const PathVariable path(sandbox.path() + ":/usr/bin:/bin");
    QCOMPARE(answer({"subnet_routed", "10.9.0.0/16"}), Pair("yes", "plan.fact.subnet_routed.yes"));
    QCOMPARE(answer({"subnet_routed", "172.20.0.0/24"}), Pair("yes", "plan.fact.subnet_routed.yes"));
    QCOMPARE(answer({"subnet_routed", "198.51.100.0/29"}), Pair("yes", "plan.fact.subnet_routed.yes"));
    QCOMPARE(answer({"subnet_routed", "192.168.130.0/24"}), Pair("no", "plan.fact.subnet_routed.no"));
    QCOMPARE(answer({"subnet_routed", "192.168.130.0/24", "", true}), Pair("yes", "plan.fact.subnet_routed.no"));
    QCOMPARE(answer({"subnet_routed", "fd00:130::/64"}), Pair("unknown", "runner.fact.unknown"));
    QCOMPARE(answer({"subnet_routed", "here"}), Pair("unknown", "runner.fact.unknown"));
}

void TestDryRun::asks_for_programs_and_space() {
    const Sandbox sandbox;
    sandbox.script("frobnicate", "true");
    const PathVariable path(sandbox.path());
    QCOMPARE(answer({"program_there", "frobnicate"}), Pair("yes", "plan.fact.program_there.yes"));
    QCOMPARE(answer({"program_there", "frobnicat|sh"}), Pair("yes", "plan.fact.program_there.yes"));
    QCOMPARE(answer({"program_there", "frobnicat"}), Pair("no", "plan.fact.program_there.no"));
    QCOMPARE(answer({"program_there", "../frobnicate"}), Pair("no", "plan.fact.program_there.no"));
    QCOMPARE(answer({"free_bytes", sandbox.path("not/yet/made"), "1"}), Pair("yes", "plan.fact.free_bytes.yes"));
    QCOMPARE(answer({"free_bytes", sandbox.path(), "9000000000000000000"}), Pair("no", "plan.fact.free_bytes.no"));
    QCOMPARE(answer({"bridge_there", "no-such-bridge"}), Pair("no", "plan.fact.bridge_there.no"));
}

void TestDryRun::asks_for_containers() {
    const Sandbox sandbox;
    const std::string client =
        "case \"$1 $2\" in\n"
        "'query /1.0/instances/web01/state') echo '{ \"status\": \"Running\" }' ;;\n"
        "'query /1.0/instances/db01/state') echo '{ \"status\": \"Stopped\" }' ;;\n"
        "'config get') case \"$3 $4\" in\n"
        "  *' user.sysmanage.id') case $3 in web01) echo one ;; db01) echo two ;; *) echo 'Error: Instance not found' "
        ">&2; exit 1 ;; esac ;;\n"
        "  'web01 user.sysmanage.state') echo complete ;;\n"
        "  'db01 user.sysmanage.state') echo created ;; esac ;;\n"
        "*) echo 'Error: not found' >&2; exit 1 ;; esac";
    const PathVariable path(sandbox.path());
    // Either client will do; one that is there and says no is believed.
    for (const auto* name : {"incus", "lxc"}) {
        sandbox.script(name, client);
        QCOMPARE(answer({"container_running", "web01"}), Pair("yes", "runner.fact.container_runs"));
        QCOMPARE(answer({"container_running", "db01"}), Pair("no", "runner.fact.container_stopped"));
        QCOMPARE(answer({"container_running", "db01", "", true}), Pair("yes", "runner.fact.container_stopped"));
        QCOMPARE(answer({"container_running", "no01"}), Pair("no", "runner.fact.container_absent"));
        QCOMPARE(answer({"container_complete", "web01", "one"}), Pair("yes", "runner.fact.container_complete"));
        QCOMPARE(answer({"container_complete", "web01", "two"}), Pair("no", "runner.fact.container_foreign"));
        QCOMPARE(answer({"container_complete", "db01", "two"}), Pair("no", "runner.fact.container_incomplete"));
        QCOMPARE(answer({"container_complete", "no01", "one"}), Pair("no", "runner.fact.container_absent"));
    }
    sandbox.script("lxc", "echo 'Error: cannot connect' >&2; exit 1");
    QCOMPARE(answer({"container_running", "web01"}), Pair("unknown", "runner.fact.unknown"));
}

void TestDryRun::says_what_cannot_be_known() {
    QCOMPARE(answer({"moon_phase", "full"}), Pair("unknown", "runner.fact.not_known_kind"));
    const Sandbox sandbox;
    {
        const PathVariable path(sandbox.path());
        QCOMPARE(answer({"domain_defined", "web01"}), Pair("unknown", "runner.fact.unknown"));
    }
    sandbox.script("virsh", "echo 'error: failed to connect to the hypervisor' >&2; exit 1");
    const PathVariable path(sandbox.path() + ":/usr/bin:/bin");
    Facts facts;
    const auto found = facts.answer({"domain_defined", "web01", "", true});
    QVERIFY(!found.holds);
    QCOMPARE(to_english(found.why), "cannot be known here: web01: error: failed to connect to the hypervisor");

    QVERIFY(without_root(sandbox, [&] {
        return chmod(sandbox.path().c_str(), 0) == 0 && answer({"file_exists", sandbox.path("x")}).first == "unknown" &&
               answer({"vm_complete", sandbox.path("x"), uuid}).first == "unknown" &&
               chmod(sandbox.path().c_str(), 0700) == 0;
    }));
}

void TestDryRun::asks_once() {
    const Sandbox sandbox;
    sandbox.script("virsh", "echo asked >>'" + sandbox.path("log") + "'; echo running");
    const PathVariable path(sandbox.path() + ":/usr/bin:/bin");
    Facts facts;
    for (const bool negated : {false, true, false}) facts.answer({"domain_running", "web01", "", negated});
    QCOMPARE(sandbox.read("log"), "asked\n");
}

void TestDryRun::forecasts_files() {
    const Sandbox sandbox;
    sandbox.write("same", "content\n");
    sandbox.write("rights", "content\n");
    sandbox.write("differs", "other\n");
    chmod(sandbox.path("same").c_str(), 0600);
    chmod(sandbox.path("rights").c_str(), 0644);
    QCOMPARE(symlink("same", sandbox.path("link").c_str()), 0);
    QCOMPARE(mkdir(sandbox.path("folder").c_str(), 0755), 0);
    Plan plan;
    for (const auto* name : {"same", "rights", "differs", "link", "folder", "new", "new-folder/file"})
        plan.files.push_back(file(sandbox.path(name)));
    const auto forecasts = dry_run(plan);
    const Pair expected[] = {{"skip", "runner.dry.same"},           {"run", "runner.dry.rights_changed"},
                             {"run", "runner.dry.replaced"},        {"run", "runner.dry.link_replaced"},
                             {"unknown", "runner.file.not_a_file"}, {"run", "runner.dry.created"},
                             {"run", "runner.dry.created"}};
    QCOMPARE(forecasts.size(), std::size(expected));
    for (std::size_t i = 0; i < forecasts.size(); ++i) {
        const auto verdict = forecasts[i].verdict;
        QCOMPARE(Pair(verdict_name(verdict), forecasts[i].message.key), expected[i]);
        QCOMPARE(forecasts[i].reason, to_english(forecasts[i].message));
    }
}

void TestDryRun::forecasts_commands() {
    const Sandbox sandbox;
    sandbox.write("there", "");
    const Condition holds{"file_exists", sandbox.path("there")};
    const Condition does_not{"file_exists", sandbox.path("absent")};
    const Condition unknown{"moon_phase", "full"};
    const std::vector<std::pair<std::vector<Condition>, Verdict>> cases = {
        {{}, Verdict::run},
        {{holds}, Verdict::skip},
        {{does_not}, Verdict::run},
        {{unknown}, Verdict::unknown},
        {{holds, holds}, Verdict::skip},
        {{holds, does_not}, Verdict::run},
        {{holds, unknown}, Verdict::unknown},
        {{unknown, does_not}, Verdict::run},
    };
    Plan plan;
    for (const auto& [conditions, verdict] : cases) {
        CommandSpec command{.argv = {"true"}};
        command.guard.skip_when = conditions;
        plan.commands.push_back(command);
    }
    const auto forecasts = dry_run(plan);
    QCOMPARE(forecasts.size(), cases.size());
    for (std::size_t i = 0; i < cases.size(); ++i) QCOMPARE(forecasts[i].verdict, cases[i].second);
    QCOMPARE(forecasts[6].message.key, "runner.fact.not_known_kind");
    QCOMPARE(forecasts[7].message.key, "runner.fact.file_absent");
}

void TestDryRun::forecasts_needs() {
    const Sandbox sandbox;
    Plan plan;
    plan.commands = {CommandSpec{.argv = {"true"}, .needs = {{{"file_exists", sandbox.path()}}}},
                     CommandSpec{.argv = {"true"}, .needs = {{{"file_exists", sandbox.path("absent")}}}},
                     CommandSpec{.argv = {"true"}}};
    const auto forecasts = dry_run(plan);
    QCOMPARE(forecasts[0].verdict, Verdict::run);
    QCOMPARE(forecasts[1].verdict, Verdict::fails);
    QCOMPARE(forecasts[1].message.key, "runner.fact.file_absent");
    QCOMPARE(forecasts[2].verdict, Verdict::not_reached);
}

void TestDryRun::changes_nothing() {
    const Sandbox sandbox;
    Plan plan;
    plan.packages = {{.name = "no-such-package"}};
    plan.files = {file(sandbox.path("made/file"))};
    plan.commands = {CommandSpec{.argv = {"touch", sandbox.path("touched")}}};
    plan.service_actions = {{"no-such-service", "start", {}}};
    const auto forecasts = dry_run(plan);
    QCOMPARE(forecasts.size(), std::size_t{4});
    QCOMPARE(forecasts[1].step, (Step{Phase::files, 0, false}));
    QCOMPARE(sandbox.list(), "");
}

QTEST_GUILESS_MAIN(TestDryRun)
#include "tst_dry_run.moc"
