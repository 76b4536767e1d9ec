// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/preview/sample_plan.h"

#include <array>

#include "engine/plan/redact.h"
#include "engine/text/sha256.h"

namespace sysmanage::test {
namespace {

constexpr const char* folder = "/var/lib/libvirt/images/sysmanage/web01";

FileSpec file(const std::string& name, const std::string& content, std::uint16_t mode) {
    FileSpec file;
    file.path = std::string(folder) + "/" + name;
    file.content = content;
    file.mode = mode;
    file.expected_sha256 = written_sha256_hex(content);
    return file;
}

std::string userData() {
    return "#cloud-config\n"
           "hostname: web01\n"
           "fqdn: web01.example.org\n"
           "users:\n"
           "  - name: ann\n"
           "    shell: /bin/bash\n"
           "    lock_passwd: false\n"
           "    hashed_passwd: \"" +
           secretValue.toStdString() +
           "\"\n"
           "ssh_pwauth: true\n"
           "packages: [curl, ca-certificates]\n"
           "write_files:\n"
           "  - path: /etc/sysmanage-agent.yaml\n"
           "    permissions: \"0600\"\n"
           "    content: |\n"
           "      server:\n"
           "        hostname: sysmanage.example.org\n"
           "        port: 8080\n"
           "runcmd:\n"
           "  - [sh, -c, \"apt-get update\"]\n";
}

std::string script() {
    return "#!/bin/sh\n"
           "# Fetches the image, and checks it before it gets its name.\n"
           "set -eu\n"
           "image=/var/lib/libvirt/images/base/debian-12.qcow2\n"
           "if [ -e \"$image\" ]; then\n"
           "    echo \"skipped: the image is in the cache\"\n"
           "    exit 0\n"
           "fi\n"
           "curl --fail --location --retry 3 --output \"$image.part\" \\\n"
           "    http://cloud.example.org/debian-12.qcow2\n"
           "sha256sum \"$image.part\"\n"
           "mv \"$image.part\" \"$image\"\n";
}

CommandSpec command(const std::string& id, std::vector<std::string> argv, const std::string& text, int seconds) {
    CommandSpec command;
    command.id = id;
    command.argv = std::move(argv);
    command.description_text = text;
    command.timeout = std::chrono::seconds(seconds);
    return command;
}

void addCommands(Plan& plan) {
    plan.commands.push_back(
        command("make-folder", {"install", "-d", "-m", "0700", folder}, "Make the VM's folder", 30));
    CommandSpec download = command("download-image", {"sh", std::string(folder) + "/download-image.sh"},
                                   "Download the image of Debian 12", 3600);
    download.sudo = true;
    download.guard.skip_when.push_back({"file_exists", "/var/lib/libvirt/images/base/debian-12.qcow2"});
    download.needs.push_back({{"program_there", "curl|wget"}});
    download.estimate = {430ULL << 20, 2ULL << 30, std::chrono::seconds(240)};
    plan.commands.push_back(download);
    CommandSpec cleanup =
        command("drop-old-seed", {"rm", "-f", std::string(folder) + "/seed.old"}, "Drop an old seed", 10);
    cleanup.ignore_errors = true;
    plan.commands.push_back(cleanup);
    plan.commands.push_back(command("define-vm",
                                    {"virt-install", "--name", "web01", "--memory", "2048", "--metadata",
                                     "title=two  blanks and a\ttab\nand a line feed", ""},
                                    "Define and start the VM", 600));
}

}  // namespace

Plan samplePlan() {
    Plan plan;
    plan.hypervisor = "kvm";
    plan.action = "create";
    plan.vm_name = "web01";
    plan.created_at = "2026-01-02T03:04:05Z";
    plan.packages.push_back({.name = "qemu-utils"});
    plan.files.push_back(file("user-data", userData(), 0600));
    plan.files.push_back(file("download-image.sh", script(), 0755));
    plan.files.push_back(file("odd.txt", "right\u202Eto left\nescape \x1b[31m red\nplain \u00e4\u00f6\n", 0644));
    const std::array secrets{Secret(secretValue.toStdString())};
    mark_secrets(plan, secrets);
    addCommands(plan);
    plan.service_actions.push_back({.service = "libvirtd", .action = "start"});
    plan.packages_to_remove.push_back({.name = "cloud-utils-old", .optional = true});
    return plan;
}

ui::PlanPtr samplePlanPtr() { return std::make_shared<const Plan>(samplePlan()); }

Plan largePlan(std::size_t bytes, bool oneFile) {
    Plan plan = samplePlan();
    const std::size_t fileSize = oneFile ? bytes : 10'000;
    for (std::size_t done = 0, number = 0; done < bytes; done += fileSize, ++number) {
        std::string content = "#!/bin/sh\n";
        for (std::size_t line = 0; content.size() < fileSize; ++line) {
            content += "echo \"line " + std::to_string(line) + " of file " + std::to_string(number) + "\" # needle\n";
        }
        plan.files.push_back(file("large-" + std::to_string(number) + ".sh", content, 0644));
    }
    return plan;
}

}  // namespace sysmanage::test
