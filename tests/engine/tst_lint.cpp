// SPDX-License-Identifier: GPL-3.0-or-later
// For every rule of the lint a plan that it is about and one that it is not.
#include <QTest>
#include <functional>
#include <set>

#include "engine/lint/lint.h"
#include "engine/plan/plan_json.h"
#include "engine/text/sha256.h"

using namespace sysmanage;

namespace {

const std::string folder = "/var/lib/sysmanage/staging/web01.1a2b3c4d";
const std::string hash =
    "$6$saltsaltsaltsalt$1kYOb1o4KT.tQvW1TtKmNXxRZ0Z1ZBfW0gTq1cVJQZqVb0rIP0m5Xu1sWq3zSyp6y2H8p9xv8B1cPqQ0iJ1Yk.";

FileSpec file(std::string path, std::string content, std::uint16_t mode = 0600) {
    FileSpec made{.path = std::move(path), .content = std::move(content), .mode = mode};
    made.expected_sha256 = written_sha256_hex(made.content);
    return made;
}

CommandSpec command(std::vector<std::string> argv, std::chrono::seconds timeout = std::chrono::seconds(3600)) {
    return {.argv = std::move(argv), .timeout = timeout, .description_text = "a step"};
}

Plan plan_of(std::vector<FileSpec> files, std::vector<CommandSpec> commands = {}) {
    return {.hypervisor = "kvm", .action = "create", .files = std::move(files), .commands = std::move(commands)};
}

Plan running(std::vector<std::string> argv, std::chrono::seconds timeout = std::chrono::seconds(3600)) {
    return plan_of({}, {command(std::move(argv), timeout)});
}

// A plan of one script, with a condition in it so that it is not taken for one that cannot skip anything.
Plan scripted(const std::string& text, std::chrono::seconds timeout = std::chrono::seconds(3600)) {
    return plan_of({file(folder + "/step.sh", "#!/bin/sh\n[ -n \"$1\" ] || exit 0\n" + text + "\n", 0700)},
                   {command({"sh", folder + "/step.sh", "web01"}, timeout)});
}

Plan unconditional(const std::string& text) {
    return plan_of({file(folder + "/step.sh", "#!/bin/sh\n" + text + "\n", 0700)},
                   {command({"sh", folder + "/step.sh"})});
}

Plan with_secret(FileSpec secret, std::vector<CommandSpec> commands = {}) {
    secret.secrets = {{0, secret.content.size()}};
    return plan_of({std::move(secret)}, std::move(commands));
}

Plan written(std::string path, std::string content, std::uint16_t mode = 0600) {
    return plan_of({file(std::move(path), std::move(content), mode)});
}

template <class Change>
Plan changed(Plan plan, Change change) {
    change(plan);
    return plan;
}

Plan guest_of(const std::string& distribution, const std::string& password_hash) {
    return plan_of({file(folder + "/vm.env", "DISTRIBUTION=" + distribution + "\n"),
                    file(folder + "/seed/user-data", "#cloud-config\npasswd: '" + password_hash + "'\n")},
                   {command({"sha256sum", "-c", folder + "/files.sha256"})});
}

// A script that is handed on to the guest.
Plan meant_for_guest(const std::string& text) {
    auto plan = scripted(text);
    plan.files[0].for_guest = true;
    plan.commands.clear();
    return plan;
}

// The word alone makes no script the guest's: a command runs it on the parent.
Plan run_here_all_the_same(const std::string& text) {
    auto plan = scripted(text);
    plan.files[0].for_guest = true;
    return plan;
}

struct Case {
    const char* rule;
    Plan bad;
    Plan good;
};

std::vector<Case> secret_cases() {
    auto in_description = running({"true"});
    in_description.files = {file(folder + "/a", "0123456789abcdef")};
    in_description.files[0].secrets = {{0, 16}};
    in_description.commands[0].description_text = "uses 0123456789abcdef";
    return {
        {"secret-in-argv", running({"usermod", "-p", hash, "ann"}), running({"chpasswd", "-e"})},
        {"secret-in-argv", running({"tool", "--token=abc"}), running({"tool", "--token=/etc/token"})},
        {"secret-in-argv", running({"tool", "--password", "abc"}), running({"tool", "--password-file", "x"})},
        {"secret-in-argv", in_description,
         changed(in_description, [](Plan& p) { p.commands[0].description_text = "x"; })},
        {"secret-not-marked", written(folder + "/user-data", "a: '" + hash + "'\n"),
         with_secret(file(folder + "/x", hash))},
        {"secret-not-marked", written(folder + "/key", "-----BEGIN OPENSSH PRIVATE KEY-----\n"),
         written(folder + "/key", "-----BEGIN PUBLIC KEY-----\n")},
        {"secret-not-removed", with_secret(file(folder + "/x", "0123456789")),
         with_secret(file(folder + "/x", "0123456789"), {command({"rm", "-rf", folder})})},
        {"secret-readable-by-others", with_secret(file(folder + "/x", "0123456789", 0604)),
         with_secret(file(folder + "/x", "0123456789", 0600))},
    };
}

std::vector<Case> file_cases() {
    const auto two = plan_of({file(folder + "/a", "a\n"), file(folder + "/b", "b\n")}, {command({"true"})});
    return {
        {"digest-missing", changed(written(folder + "/a", "a"), [](Plan& p) { p.files[0].expected_sha256.clear(); }),
         written(folder + "/a", "a")},
        {"digest-wrong", changed(written(folder + "/a", "a"), [](Plan& p) { p.files[0].content = "b"; }),
         written(folder + "/a", "a")},
        {"duplicate-path", plan_of({file(folder + "/a", "a"), file(folder + "/a", "b")}), two},
        {"file-in-shared-folder", written("/tmp/plan.sh", "x"), written("/run/sysmanage-virt/x", "x")},
        {"file-in-unexpected-place", written("/opt/x", "x"), written("/etc/modules-load.d/kvm.conf", "kvm\n")},
        {"file-path-not-normal", written("/var/lib/sysmanage/../x", "x"), written(folder + "/..x", "x")},
        {"file-path-not-normal", written("/var//x", "x"), written("C:\\ProgramData\\SysManage\\x", "x")},
        {"file-path-not-normal", written("/var/x\n", "x"), written("/var/é", "x")},
        {"file-runs-as-its-owner", written(folder + "/a", "a", 04755), written(folder + "/a", "a", 0755)},
        {"file-writable-by-others", written(folder + "/a", "a", 0666), written(folder + "/a", "a", 0644)},
        {"file-writable-by-others", written(folder + "/a", "a", 0664), written(folder + "/a", "a", 0640)},
        {"files-not-verified", two,
         changed(two,
                 [](Plan& p) {
                     p.commands[0] = command({"sha256sum", "-c", folder + "/files.sha256"});
                 })},
        {"files-not-verified",
         changed(two,
                 [](Plan& p) {
                     p.commands[0] = command({"sh", folder + "/a"});
                 }),
         changed(two,
                 [](Plan& p) {
                     p.commands[0] = command({"sh", "-c", "cd \"$1\" && sha256 -c files", "x", folder});
                 })},
        {"writes-parent-configuration", written("/etc/pf.conf", "pass\n"), written("/etc/pf.conf.d/x", "pass\n")},
        {"writes-parent-configuration", written("/usr/bin/tool", "x"), written("/usr/local/bin/tool", "x")},
    };
}

std::vector<Case> command_cases() {
    using std::chrono::seconds;
    const std::string long_text(301, 'x');
    const auto guarded = changed(running({"useradd", "ann"}), [](Plan& p) {
        p.commands[0].guard.skip_when = {{"file_exists", "/home/ann"}};
    });
    return {
        {"asks-questions", running({"apt-get", "-q", "install", "qemu-utils"}),
         running({"apt-get", "-qy", "install", "qemu-utils"})},
        {"asks-questions", scripted("passwd root"), scripted("passwd -l root")},
        {"asks-questions", meant_for_guest("apt-get -q install sudo"), meant_for_guest("apt-get -qy install sudo")},
        {"asks-questions", scripted("virsh -c qemu:///system console web01"), scripted("virsh -c qemu:///system list")},
        {"description-missing", changed(running({"true"}), [](Plan& p) { p.commands[0].description_text.clear(); }),
         running({"true"})},
        {"inline-shell-too-long", running({"sh", "-c", long_text}), running({"sh", "-c", "true"})},
        {"inner-bound-too-long", scripted("timeout -k 5 600 true", seconds(600)),
         scripted("timeout -k 5 500 true", seconds(600))},
        {"inner-bound-too-long", scripted("timeout 90s true; timeout --signal=KILL 60 true", seconds(60)),
         scripted("timeout \"$SECONDS\" true", seconds(60))},
        {"not-idempotent", running({"useradd", "ann"}), guarded},
        {"not-idempotent", running({"mkdir", "/vm/a"}), running({"mkdir", "-p", "/vm/a"})},
        {"not-idempotent", running({"sudo", "-n", "zfs", "create", "tank/a"}), running({"zfs", "list"})},
        {"not-idempotent", unconditional("echo line >>/vm/a"), unconditional("echo line >/vm/a\necho more >>/vm/a")},
        {"not-idempotent", unconditional("virsh -c qemu:///system net-start default"),
         scripted("virsh -c qemu:///system net-start default")},
        {"relative-program-path", running({"./x"}), running({"/usr/bin/x"})},
        {"relative-program-path", running({"sh", "x.sh"}), running({"sh", "/vm/x.sh"})},
        {"shell-syntax-without-shell", running({"echo", "x", ">", "/vm/a"}), running({"sh", "-c", "a | b"})},
        {"shell-syntax-without-shell", running({"ls -l"}), running({"find", "/vm/a", "-exec", "true", "{}", ";"})},
        {"timeout-too-short", running({"apt-get", "-qy", "install", "x"}, seconds(60)),
         running({"apt-get", "-qy", "install", "x"})},
        {"timeout-too-short", scripted("qemu-img convert -f raw -O qcow2 a b", seconds(60)),
         scripted("qemu-img info -f raw a", seconds(60))},
        {"too-much-output", running({"tar", "xvf", "a"}), running({"tar", "xf", "a"})},
        {"too-much-output", scripted("tar -xvf a"), scripted("tar -xvf a | tail -n 5")},
        {"too-much-output", scripted("virsh -c x dumpxml web01"), scripted("xml=$(virsh -c x dumpxml web01)")},
        {"too-much-output", scripted("dd if=a of=b status=progress"), scripted("dd if=a of=b status=none")},
        {"too-much-output", scripted("apt-get -y install x"), scripted("apt-get -y install x >/vm/log")},
    };
}

std::vector<Case> script_cases() {
    return {
        {"changes-parent-configuration", scripted("echo 'vm_enable=YES' >>/etc/rc.conf"),
         scripted("sysrc vm_enable=YES")},
        {"changes-parent-configuration", scripted("sed -i s/a/b/ /etc/fstab"), scripted("sed s/a/b/ /etc/fstab")},
        {"changes-parent-configuration", run_here_all_the_same("echo x >>/etc/hosts"),
         meant_for_guest("echo x >>/etc/hosts")},
        {"changes-parent-configuration", running({"cp", "/vm/x", "/etc/hosts"}),
         running({"cp", "/etc/hosts", "/vm/x"})},
        {"ends-the-parent", running({"systemctl", "reboot"}), running({"systemctl", "restart", "libvirtd"})},
        {"ends-the-parent", scripted("poweroff"), meant_for_guest("poweroff")},
        {"ends-the-parent", scripted("shutdown -r now"), scripted("echo reboot")},
        {"image-format-guessed", running({"qemu-img", "convert", "-O", "qcow2", "a", "b"}),
         running({"qemu-img", "convert", "-f", "raw", "-O", "qcow2", "a", "b"})},
        {"image-format-guessed", running({"qemu-img", "create", "-f", "qcow2", "-b", "a", "b"}),
         running({"qemu-img", "create", "-f", "qcow2", "-b", "a", "-F", "raw", "b"})},
        {"image-format-guessed", scripted("size=$(qemu-img info --output=json a)"),
         scripted("size=$(qemu-img info -f raw a)")},
        {"libvirt-connection-not-named", scripted("virsh list"),
         scripted("command -v virsh && virsh -c qemu:///system list")},
        {"opens-to-all", running({"chmod", "-R", "777", "/vm"}), running({"chmod", "755", "/vm"})},
        {"opens-to-all", running({"chmod", "o+w", "/vm"}), running({"chmod", "1777", "/vm"})},
        {"opens-to-all", scripted("umask 000"), scripted("umask 077")},
        {"opens-to-all", running({"install", "-m", "0666", "a", "b"}), running({"install", "-m", "0600", "a", "b"})},
        {"removal-elsewhere", running({"rm", "-rf", "/home"}),
         running({"rm", "-rf", "/var/lib/libvirt/images/web01.qcow2"})},
        {"removal-elsewhere", running({"rm", "-rf", "/var/lib/libvirt/images"}), running({"rm", "-f", folder + "/x"})},
        {"removal-elsewhere", scripted("rm -rf '/var/lib/libvirt/images/*'"), scripted("rm -rf \"$FOLDER\"")},
        {"removal-elsewhere", running({"rm", "-rf", "/vm/../etc"}), running({"rm", "-rf", "/vm/web01"})},
        {"removal-elsewhere", running({"find", "/var", "-name", "x", "-delete"}),
         running({"find", "/vm/web01", "-delete"})},
        {"removal-of-nothing", scripted("rm -rf \"$FOLDER\"/*"), scripted("rm -rf \"${FOLDER:?}\"/*")},
        {"removal-of-nothing", scripted("rm -rf \"$FOLDER/seed\""), scripted("set -eu\nrm -rf \"$FOLDER/seed\"")},
        {"removal-of-nothing", scripted("rm -r ${FOLDER}/seed"), scripted("rm -r /vm/${FOLDER}/seed")},
        {"resets-firewall", running({"nft", "flush", "ruleset"}), running({"nft", "add", "rule", "x"})},
        {"resets-firewall", running({"pfctl", "-F", "all"}),
         running({"pfctl", "-a", "sysmanage", "-f", "/etc/pf.d/x"})},
        {"resets-firewall", scripted("firewall-cmd --reload"), scripted("firewall-cmd --add-port=8080/tcp")},
        {"unbounded-wait", scripted("while true; do sleep 1; done"),
         scripted("n=0\nwhile true; do [ \"$n\" -lt 5 ] || exit 1; n=$((n + 1)); sleep 1; done")},
        {"unbounded-wait", scripted("until ping -c 1 host; do sleep 1; done"),
         scripted("while read -r x; do sleep 1; done")},
        {"unbounded-wait", running({"sh", "-c", "while :; do sleep 1; done"}),
         running({"timeout", "60", "sh", "-c", "while :; do sleep 1; done"})},
        {"unbounded-wait", scripted("if true; then while ! test -e a; do sleep 1; done; fi"),
         scripted("for i in 1 2 3; do sleep 1; done")},
        {"writes-device", running({"dd", "if=a", "of=/dev/sda"}), running({"dd", "if=a", "of=/vm/a"})},
        {"writes-device", scripted("mkfs.ext4 /dev/nvme0n1"), scripted("mkfs.ext4 /vm/disk")},
    };
}

std::vector<Case> download_cases() {
    const std::string get = "curl -fsSL -o a https://example.org/a\n";
    const auto checked = changed(running({"curl", "-fsSo", "/vm/a", "https://example.org/a"}), [](Plan& p) {
        p.commands.push_back(command({"sha256sum", "-c", "/vm/a.sha256"}));
    });
    const auto values = [](const std::string& text) { return written(folder + "/vm.env", text); };
    const auto by_library = [&](const std::string& text) {
        return changed(scripted(". \"$(dirname \"$0\")/lib.sh\"\nfetch\n" + text), [&](Plan& p) {
            p.files.push_back(file(folder + "/lib.sh", "#!/bin/sh\nfetch() {\n" + get + "}\n", 0700));
        });
    };
    return {
        {"check-switched-off", running({"apk", "add", "--allow-untrusted", "a"}), running({"apk", "add", "a"})},
        {"check-switched-off", scripted("curl -fsSk https://example.org"), scripted("curl -fsS https://example.org")},
        {"curl-without-fail", scripted("curl -sSL -o a https://example.org/a"), scripted(get)},
        {"curl-without-fail", meant_for_guest("curl -sSL -o a https://example.org/a"), meant_for_guest(get)},
        {"curl-without-fail", scripted("x=`curl -s https://example.org/a`"), scripted("x=$(curl --fail-with-body x)")},
        {"download-into-shell", scripted("curl -fsSL https://example.org/a | sudo sh"), scripted(get + "cat b | sh")},
        {"download-into-shell", scripted("wget -qO- x | tee log | bash -s"), scripted("wget -qO- x | tee log")},
        {"download-into-shell", running({"sh", "-c", "sh -c \"$(curl -fsSL https://example.org)\""}),
         running({"sh", "-c", "x=$(curl -fsSL https://example.org)"})},
        {"download-without-digest", scripted(get), scripted(get + "sha256sum -c a.sha256")},
        {"download-without-digest", running({"curl", "-fsSo", "/vm/a", "https://example.org/a"}), checked},
        {"download-without-digest", by_library(""), by_library("sha256sum -c a.sha256")},
        {"download-without-digest", scripted("wget -q https://example.org/a"),
         scripted("wget -qO- https://example.org/a")},
        {"image-not-verified", values("IMAGE_URL=https://example.org/a\nCHECKSUM_URL=''\nCHECKSUM_VALUE=''\n"),
         values("IMAGE_URL=https://example.org/a\nCHECKSUM_URL=https://example.org/SHA256SUMS\n")},
        {"plain-http", running({"curl", "-fsS", "http://example.org"}),
         running({"curl", "-fsS", "http://127.0.0.1:80"})},
        {"plain-http", values("IMAGE_URL=http://example.org/a\n"), values("IMAGE_URL=https://example.org/a\n")},
    };
}

std::vector<Case> guest_cases() {
    const std::string rest = "0123456789abcdef0123456789abcdef";
    return {
        {"hash-unfit-for-guest", guest_of("kvm-alpine-3.20", "$y$j9T$" + rest),
         guest_of("kvm-debian-12", "$y$j9T$" + rest)},
        {"hash-unfit-for-guest", guest_of("bhyve-freebsd-14", "$y$j9T$" + rest), guest_of("bhyve-freebsd-14", hash)},
        {"hash-unfit-for-guest", guest_of("vmm-openbsd-7.6", hash), guest_of("vmm-openbsd-7.6", "$2b$10$" + rest)},
        {"weak-hash", guest_of("kvm-debian-12", "$1$" + rest), guest_of("kvm-debian-12", hash)},
        {"yaml-duplicate-key", written(folder + "/user-data", "#cloud-config\nruncmd: []\npackages: []\nruncmd: []\n"),
         written(folder + "/user-data", "#cloud-config\nruncmd: []\nusers:\n  - {name: a}\n  - {name: b}\n")},
        {"yaml-unreadable", written(folder + "/seed/meta-data", "a: [\n"),
         written(folder + "/seed/meta-data", "a: []\n")},
    };
}

// Started as a program does it.
CommandSpec powershell(std::vector<std::string> more) {
    std::vector<std::string> argv = {"powershell.exe", "-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass"};
    argv.insert(argv.end(), more.begin(), more.end());
    return command(std::move(argv));
}

std::vector<Case> windows_cases() {
    const std::string place = "C:\\Windows\\Temp\\sysmanage-wsl.x";
    const auto script = place + "\\a.ps1";
    const auto two =
        plan_of({file(script, "Get-FileHash x\n"), file(place + "\\b", "b\n")}, {powershell({"-File", script})});
    const auto here = [&](std::vector<std::string> argv) {
        return plan_of({file(place + "\\b", "b\n")}, {command(std::move(argv))});
    };
    return {
        {"files-not-verified", changed(two, [](Plan& p) { p.files[0] = file(p.files[0].path, "Get-Date\n"); }), two},
        {"windows-path-not-normal", written(place + "\\..\\x", "x"), written(place + "\\..x", "x")},
        {"windows-path-not-normal", written("C:\\a\\nul.txt", "x"), written("C:\\a\\null.txt", "x")},
        {"windows-path-not-normal", written("C:\\a\\b:stream", "x"), written("C:\\a\\b", "x")},
        {"windows-path-not-normal", written("C:\\a\\\\b", "x"), written("/a\\b", "x")},
        {"windows-posix-shell", here({"sh", "-c", "true"}), running({"sh", "-c", "true"})},
        {"windows-posix-shell", changed(here({"wsl.exe", "--list"}), [](Plan& p) { p.commands[0].sudo = true; }),
         here({"wsl.exe", "--list"})},
        {"windows-powershell-options", here({"powershell.exe", "-File", script}), two},
        {"windows-script-not-ascii", written(script, "Say 'é'\n"), written(script, "\xEF\xBB\xBFSay 'é'\n")},
        {"windows-unregister-by-name", here({"C:\\Windows\\System32\\WSL.EXE", "--unregister", "Debian"}),
         here({"wsl.exe", "--terminate", "Debian"})},
    };
}

std::vector<Case> all_cases() {
    std::vector<Case> all;
    for (auto part : {secret_cases(), file_cases(), command_cases(), script_cases(), download_cases(), guest_cases(),
                      windows_cases()})
        std::move(part.begin(), part.end(), std::back_inserter(all));
    return all;
}

std::vector<std::string> rules_found(const Plan& plan) {
    std::vector<std::string> rules;
    for (const auto& finding : lint(plan)) rules.push_back(finding.rule);
    return rules;
}

bool finds(const Plan& plan, std::string_view rule) {
    const auto rules = rules_found(plan);
    return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

QString as_text(const std::vector<Finding>& findings) {
    QString text;
    for (const auto& finding : findings)
        text += QString("%1 %2 step %3/%4 line %5: %6\n")
                    .arg(severity_name(finding.severity), finding.rule.c_str())
                    .arg(finding.step ? static_cast<int>(finding.step->phase) : -1)
                    .arg(finding.step ? finding.step->index : 0)
                    .arg(finding.line)
                    .arg(QString::fromStdString(to_english(finding.message)));
    return text;
}

}  // namespace

class TestLint : public QObject {
    Q_OBJECT
private slots:
    void finds_what_a_rule_is_about_data();
    void finds_what_a_rule_is_about();
    void every_rule_has_a_case_and_words();
    void quotes_no_secret();
    void is_sorted_by_step();
    void takes_a_large_script();
};

Q_DECLARE_METATYPE(Case)

void TestLint::finds_what_a_rule_is_about_data() {
    QTest::addColumn<Case>("tried");
    int number = 0;
    for (const auto& tried : all_cases()) QTest::addRow("%s %d", tried.rule, ++number) << tried;
}

void TestLint::finds_what_a_rule_is_about() {
    QFETCH(Case, tried);
    QVERIFY2(finds(tried.bad, tried.rule), qPrintable(as_text(lint(tried.bad))));
    QVERIFY2(!finds(tried.good, tried.rule), qPrintable(as_text(lint(tried.good))));
}

void TestLint::every_rule_has_a_case_and_words() {
    std::set<std::string> tried, worded;
    for (const auto& one : all_cases()) tried.insert(one.rule);
    for (const auto key : message_keys()) {
        if (!key.starts_with("lint.") || key.ends_with(".fix")) continue;
        worded.insert(std::string(key.substr(5)));
        const auto fix = std::string(key) + ".fix";
        QVERIFY2(english_template(fix) != fix, fix.c_str());
    }
    QCOMPARE(tried, worded);
    for (const auto& one : all_cases())
        for (const auto& finding : lint(one.bad))
            for (const auto& message : {finding.message, finding.fix}) {
                const auto text = to_english(message);
                QVERIFY2(text.find('{') == std::string::npos || text.find("{NAME") != std::string::npos, text.c_str());
                QVERIFY2(text != message.key, text.c_str());
            }
}

// A secret that stands where a finding would quote it: in a path, as a program, as what is removed.
void TestLint::quotes_no_secret() {
    const std::string secret = "0123456789secret";
    auto plan = plan_of({file("/tmp//" + secret, secret, 0666), file("/tmp//" + secret, hash, 0666)},
                        {command({"rm", "-rf", "/" + secret}), command({secret + "/x", secret, "|"}),
                         command({"tool", "--password=" + secret}), command({"cp", "a", "/usr/bin/" + secret})});
    plan.files[0].secrets = {{0, secret.size()}};
    plan.commands[0].description_text = secret;
    const auto findings = lint(plan);
    QVERIFY(findings.size() > 10);
    for (const auto& finding : findings)
        for (const auto& message : {finding.message, finding.fix}) {
            const auto text = to_english(message);
            QVERIFY2(text.find(secret) == text.npos && text.find(hash) == text.npos, text.c_str());
        }
}

void TestLint::is_sorted_by_step() {
    auto plan = scripted("rm -rf /home\nchmod 777 /vm\nrm -rf /home");
    plan.files.insert(plan.files.begin(), file("/tmp/a", "x", 0666));
    const auto findings = lint(plan);
    const auto place = [](const Finding& finding) {
        return std::tuple(finding.step->phase, finding.step->index, finding.rule, finding.line);
    };
    QVERIFY(std::is_sorted(findings.begin(), findings.end(), [&](auto& a, auto& b) { return place(a) < place(b); }));
    QVERIFY(lint(plan) == findings);
}

// Bounded findings, and time in proportion to the text.
void TestLint::takes_a_large_script() {
    std::string text;
    for (int i = 0; i < 40000; ++i)
        text += "f" + std::to_string(i) + "() { while true; do sleep 1; done; }\nrm -rf /home >>/vm/log$(true)\n";
    const auto findings = lint(unconditional(text));
    QVERIFY(finds(unconditional(text.substr(0, 2000)), "removal-elsewhere"));
    QVERIFY(findings.size() < 2000);
}

QTEST_GUILESS_MAIN(TestLint)
#include "tst_lint.moc"
