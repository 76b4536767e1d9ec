// SPDX-License-Identifier: GPL-3.0-or-later
// What a KVM create plan must be, whatever the request: order, secrets, identity, and what each option changes.
#include <QtTest>

#include "engine/plan/plan_json.h"
#include "engine/plan/redact.h"
#include "engine/planner.h"

using namespace sysmanage;

namespace {

constexpr std::chrono::sys_seconds noon{std::chrono::seconds(1767355200)};
constexpr const char* hash =
    "$6$saltsaltsaltsalt$1kYOb1o4KT.tQvW1TtKmNXxRZ0Z1ZBfW0gTq1cVJQZqVb0rIP0m5Xu1sWq3zSyp6y2H8p9xv8B1cPqQ0iJ1Yk.";
constexpr const char* token = "7b0e6a52-9c1d-4f5e-8a37-2d4c6b8e0f11";

Request sample() {
    Request request;
    request.distribution = "kvm-debian-12";
    request.vm_name = "web01";
    request.hostname = "web01.example.org";
    request.username = "ann";
    request.password_hash = Secret(hash);
    request.server_url = "sysmanage.example.org";
    request.auto_approve = true;
    request.auto_approve_token = Secret(token);
    return request;
}

Plan planned(const Request& request, std::chrono::sys_seconds now = noon) {
    SeededRandom random("test");
    auto plan = make_plan(Action::create, request, Catalog::built_in(), {now, random});
    if (!plan) throw std::runtime_error(to_english(plan.error().front()));
    return std::move(*plan);
}

QStringList step_ids(const Plan& plan) {
    QStringList ids;
    for (const auto& command : plan.commands) ids << QString::fromStdString(command.id);
    return ids;
}

const FileSpec& file_named(const Plan& plan, std::string_view ending) {
    for (const auto& file : plan.files)
        if (file.path.ends_with(ending)) return file;
    throw std::runtime_error("no file " + std::string(ending));
}

const CommandSpec& step(const Plan& plan, std::string_view id) {
    for (const auto& command : plan.commands)
        if (command.id == id) return command;
    throw std::runtime_error("no step " + std::string(id));
}

bool has(const FileSpec& file, std::string_view text) { return file.content.find(text) != std::string::npos; }

bool has_argument(const Plan& plan, std::string_view text) {
    const auto& argv = step(plan, "define-vm").argv;
    return std::any_of(argv.begin(), argv.end(), [&](auto& argument) { return argument.find(text) != argument.npos; });
}

}  // namespace

class TestKvmCreate : public QObject {
    Q_OBJECT

private slots:
    void stepsAreInOrder();
    void everyStepIsBoundedAndDescribed();
    void everyFileIsPrivateAndDigested();
    void secretsStandInMarkedSpansOnly();
    void identityFollowsTheClock();
    void clearPasswordNeverArrives();
    void optionsReachThePlan();
    void localImageIsNotDownloaded();
    void snippetMayNotContradict();
    void snippetIsMergedAsATree();
    void tokenIsMadeWhereNoneIsGiven();
    void otherGuestsAreRefused();
    void freebsdIsSetUpOverSsh();
};

void TestKvmCreate::stepsAreInOrder() {
    const QStringList expected = {"verify-files",    "check-parent", "download-image", "convert-disk",
                                  "resize-disk",     "build-seed",   "define-vm",      "wait-address",
                                  "wait-first-boot", "remove-seed",  "finish"};
    QCOMPARE(step_ids(planned(sample())), expected);
}

void TestKvmCreate::everyStepIsBoundedAndDescribed() {
    for (const auto& command : planned(sample()).commands) {
        QVERIFY2(command.timeout > std::chrono::seconds(0) && command.timeout <= std::chrono::hours(6),
                 command.id.c_str());
        QVERIFY2(english_template(command.description.key) != command.description.key, command.description.key.c_str());
        QVERIFY2(!command.undo.empty(), command.id.c_str());
        QVERIFY2(english_template(command.undo.key) != command.undo.key, command.undo.key.c_str());
        QVERIFY2(!describe(command).empty(), command.id.c_str());
    }
}

void TestKvmCreate::everyFileIsPrivateAndDigested() {
    for (const auto& file : planned(sample()).files) {
        QVERIFY2((file.mode & 077) == 0, file.path.c_str());
        QVERIFY2(file.path.starts_with("/var/lib/sysmanage/staging/web01."), file.path.c_str());
        QCOMPARE(file.expected_sha256.size(), std::size_t(64));
    }
}

void TestKvmCreate::secretsStandInMarkedSpansOnly() {
    const auto plan = planned(sample());
    for (const auto& command : plan.commands) {
        for (const auto& argument : command.argv) {
            QVERIFY(argument.find(hash) == std::string::npos);
            QVERIFY(argument.find(token) == std::string::npos);
        }
    }
    for (const auto& file : plan.files) {
        const auto shown = masked_content(file);
        QVERIFY2(shown.find(hash) == std::string::npos, file.path.c_str());
        QVERIFY2(shown.find(token) == std::string::npos, file.path.c_str());
    }
    QVERIFY(has(file_named(plan, "seed/user-data"), hash));
    QVERIFY(has(file_named(plan, "seed/user-data"), token));
}

void TestKvmCreate::identityFollowsTheClock() {
    const auto now = planned(sample());
    QCOMPARE(plan_digest(now), plan_digest(planned(sample())));
    const auto later = planned(sample(), noon + std::chrono::seconds(1));
    QVERIFY(file_named(now, "seed/meta-data").content != file_named(later, "seed/meta-data").content);
    QVERIFY(now.files.front().path != later.files.front().path);
}

void TestKvmCreate::clearPasswordNeverArrives() {
    auto request = sample();
    request.password_hash = Secret();
    request.password = Secret("Tr0ub4dor & 3");
    const auto plan = planned(request);
    QVERIFY(canonical_text(plan).find("Tr0ub4dor") == std::string::npos);
    QVERIFY(has(file_named(plan, "seed/user-data"), "$6$"));
    QVERIFY(masked_content(file_named(plan, "seed/user-data")).find("$6$") == std::string::npos);
}

void TestKvmCreate::optionsReachThePlan() {
    auto request = sample();
    request.firmware = "uefi";
    request.virt_type = "qemu";
    request.bridge = "br0";
    request.vm_ip = GuestAddress{"10.1.2.3", 16};
    request.gateway_ip = "10.1.0.1";
    request.dns_servers = {"10.1.0.53"};
    request.memory_bytes = 3ULL << 30;
    request.cpus = 5;
    request.packages = {"nginx"};
    request.ssh_public_keys = {"ssh-ed25519 AAAA key"};
    const auto plan = planned(request);
    QVERIFY(has_argument(plan, "--boot=uefi"));
    QVERIFY(has_argument(plan, "--virt-type=qemu"));
    QVERIFY(has_argument(plan, "--network=bridge=br0,"));
    QVERIFY(has_argument(plan, "--memory=3072"));
    QVERIFY(has_argument(plan, "--vcpus=5"));
    const auto& network = file_named(plan, "seed/network-config");
    QVERIFY(has(network, "\"10.1.2.3/16\""));
    QVERIFY(has(network, "gateway4: \"10.1.0.1\""));
    QVERIFY(has(network, "\"10.1.0.53\""));
    QVERIFY(has(file_named(plan, "vm.env"), "DNS_FROM_PARENT=no"));
    QVERIFY(has(file_named(plan, "seed/user-data"), "- \"nginx\""));
    QVERIFY(has(file_named(plan, "seed/user-data"), "ssh-ed25519 AAAA key"));

    request.dns_servers.clear();
    request.install_agent = false;
    const auto without = planned(request);
    QVERIFY(has(file_named(without, "vm.env"), "DNS_FROM_PARENT=yes"));
    QVERIFY(!has(file_named(without, "seed/user-data"), "first-boot/sysmanage-agent.yaml\""));
    QVERIFY(!has(file_named(without, "seed/user-data"), token));
}

void TestKvmCreate::localImageIsNotDownloaded() {
    auto request = sample();
    request.base_image_path = "/srv/images/mine.qcow2.xz";
    const auto plan = planned(request);
    const auto& values = file_named(plan, "vm.env");
    QVERIFY(has(values, "IMAGE_URL=''"));
    QVERIFY(has(values, "IMAGE_FILE=/srv/images/mine.qcow2.xz"));
    QVERIFY(has(values, "IMAGE_PATH=/var/lib/libvirt/images/web01.qcow2.image"));
    QVERIFY(step_ids(plan).contains("decompress-image"));
    // A digest of the catalogue's image says nothing about another file.
    QVERIFY(has(values, "CHECKSUM_URL=''"));
}

void TestKvmCreate::snippetMayNotContradict() {
    auto request = sample();
    request.cloud_init = "hostname: other\nfqdn: other.example.org\n";
    SeededRandom random("test");
    const auto plan = make_plan(Action::create, request, Catalog::built_in(), {noon, random});
    QVERIFY(!plan.has_value());
    QCOMPARE(plan.error().size(), std::size_t(2));
    QCOMPARE(plan.error().front().field, std::string("cloud_init"));
}

void TestKvmCreate::snippetIsMergedAsATree() {
    auto request = sample();
    request.packages = {"vim"};
    request.cloud_init = "packages: [nginx]\nruncmd:\n  - [touch, /before]\nswap: {filename: /swap}\n";
    const auto text = file_named(planned(request), "seed/user-data").content;
    QVERIFY(text.find("\"vim\"") < text.find("nginx"));
    QVERIFY(text.find("touch") < text.find("first-boot.sh\"\n", text.find("runcmd")));
    QVERIFY(text.find("/swap") != std::string::npos);
    QCOMPARE(QString::fromStdString(text).count("\npackages:"), 1);
    QCOMPARE(QString::fromStdString(text).count("\nruncmd:"), 1);
}

void TestKvmCreate::tokenIsMadeWhereNoneIsGiven() {
    auto request = sample();
    request.auto_approve_token = Secret();
    const auto plan = planned(request);
    QVERIFY(has(file_named(plan, "seed/user-data"), "auto_approve:"));
    QVERIFY(std::any_of(plan.notes.begin(), plan.notes.end(),
                        [](auto& note) { return note.key == "planner.note.token_made"; }));
}

void TestKvmCreate::otherGuestsAreRefused() {
    // Each says what to do instead.
    for (const auto& [distribution, key] : {std::pair{"kvm-freebsd-13.5", "planner.no_nuageinit"},
                                            std::pair{"kvm-freebsd-15.0-installer", "planner.installer_by_hand"},
                                            std::pair{"kvm-windows-server-2025", "planner.provisioning_unknown"}}) {
        auto request = sample();
        request.distribution = distribution;
        SeededRandom random("test");
        const auto plan = make_plan(Action::create, request, Catalog::built_in(), {noon, random});
        QVERIFY2(!plan.has_value(), distribution);
        QCOMPARE(plan.error().front().field, std::string("distribution"));
        QCOMPARE(plan.error().front().message.key, std::string(key));
    }
}

// What its image does not read is refused in the request, and no secret of the set-up stands in the plan.
void TestKvmCreate::freebsdIsSetUpOverSsh() {
    const auto problems_of = [](const char* field, const nlohmann::json& value) {
        nlohmann::json body = {{"child_type", "kvm"},
                               {"distribution", "kvm-freebsd-15.0"},
                               {"vm_name", "fb"},
                               {"hostname", "fb.example.org"},
                               {"username", "ann"},
                               {"password", "correct horse"},
                               {"disk_size", "20G"},
                               {"memory", "2G"},
                               {"server_url", "sysmanage.example.org"}};
        if (*field) body[field] = value;
        const auto request = parse_request(Action::create, body, Catalog::built_in());
        std::string fields;
        if (!request)
            for (const auto& problem : request.error()) fields += problem.field + " ";
        return fields;
    };
    QCOMPARE(problems_of("", {}), std::string());
    QCOMPARE(problems_of("bridge", "br0"), std::string("bridge "));
    QCOMPARE(problems_of("cloud_init", "packages: [vim]\n"), std::string("cloud_init "));
    QCOMPARE(problems_of("vm_ip", "192.168.122.9/24"), std::string("vm_ip "));

    auto request = sample();
    request.distribution = "kvm-freebsd-15.0";
    SeededRandom random("test");
    const auto plan = make_plan(Action::create, request, Catalog::built_in(), {noon, random});
    QVERIFY(plan.has_value());
    QVERIFY(file_named(*plan, "seed/user-data").content.ends_with("    ssh_authorized_keys:\n"));
    QVERIFY(!has(file_named(*plan, "seed/user-data"), "chpasswd"));
    QVERIFY(file_named(*plan, "seed/bootstrap.sh").for_guest);
}

QTEST_GUILESS_MAIN(TestKvmCreate)
#include "tst_kvm_create.moc"
