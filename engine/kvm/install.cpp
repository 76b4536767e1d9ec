// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kvm/install.h"

#include "engine/guest/installer.h"
#include "engine/kvm/guest_plan.h"
#include "engine/kvm/virt_install.h"
#include "engine/text/template.h"

namespace sysmanage::kvm {
namespace {

using std::chrono::seconds;

constexpr const char* serial_console = "console=tty0 console=ttyS0,115200n8";

/// What a method puts into the plan, and how its installer is started.
struct Installation {
    std::vector<FileSpec> files{};
    InstallerStart start{};
    std::string overlay{};  ///< name of Alpine's overlay
};

Installation started_from(const Guest& guest, std::string kernel_arguments) {
    Installation made;
    // A name of its own beside the disk: the hypervisor's user cannot enter the cache.
    made.start.medium = guest.paths.disk + ".image";
    made.start.kernel = guest.distribution.boot_kernel;
    made.start.initrd = guest.distribution.boot_initrd;
    made.start.kernel_arguments = std::move(kernel_arguments);
    return made;
}

FileSpec answer(const Guest& guest, const std::string& name, std::string content) {
    auto file = staged_text(guest.paths.staging, name, std::move(content), "kvm.file.answers");
    file.for_guest = true;
    return file;
}

Installation by_preseed(const Guest& guest, const guest::InstallPlace& place) {
    // As plain text without a screen's control characters, so that the end of the console can be read. What stands behind
    // the dashes is kept for the new system.
    auto made = started_from(
        guest, std::string("auto=true priority=critical preseed/file=/preseed.cfg DEBIAN_FRONTEND=text TERM=dumb ") +
                   serial_console + " --- " + serial_console);
    auto documents = guest::preseed(guest.request, guest.distribution, place, false);
    for (auto* const list : {&documents.documents, &documents.beside}) {
        for (auto& file : *list) {
            made.start.injected.push_back(guest.paths.staging + "/answers/" + file.name);
            made.files.push_back(answer(guest, "answers/" + file.name, std::move(file.content)));
        }
    }
    return made;
}

Checked<Installation> by_autoinstall(const Guest& guest, const guest::InstallPlace& place) {
    // Without the first word the installer waits for somebody to say yes.
    auto made = started_from(guest, std::string("autoinstall ") + serial_console + " ---");
    made.start.with_seed = true;
    auto documents = guest::autoinstall(guest.request, guest.distribution, place);
    if (!documents) return tl::unexpected(std::move(documents.error()));
    for (auto& file : documents->documents)
        made.files.push_back(answer(guest, "answers/" + file.name, std::move(file.content)));
    return made;
}

std::string listed(const ArchiveEntry& entry) {
    char mode[8];
    std::snprintf(mode, sizeof mode, "%04o", entry.mode & 07777U);
    if (entry.link.empty()) return mode + (" " + entry.path) + "\n";
    return "link " + entry.path + " " + entry.link + "\n";
}

Installation by_overlay(const Guest& guest, const guest::InstallPlace& place) {
    auto made =
        started_from(guest, std::string("modules=loop,squashfs,sd-mod,usb-storage,virtio_blk quiet ") + serial_console);
    made.start.with_seed = true;
    made.overlay = guest::short_hostname(guest.request) + ".apkovl.tar.gz";
    std::string list;
    for (auto& entry : guest::apkovl(guest.request, guest.distribution, place)) {
        list += listed(entry);
        if (!entry.content.empty())
            made.files.push_back(answer(guest, "overlay/" + entry.path, std::move(entry.content)));
    }
    made.files.push_back(staged_text(guest.paths.staging, "overlay.list", std::move(list), "kvm.file.overlay-list"));
    return made;
}

Checked<Installation> installation_of(const Guest& guest) {
    const guest::InstallPlace place{guest.identity.instance_id, guest.identity.mac, "/dev/vda", true};
    switch (guest.distribution.provisioning) {
        case Provisioning::preseed:
            return by_preseed(guest, place);
        case Provisioning::autoinstall:
            return by_autoinstall(guest, place);
        default:
            return by_overlay(guest, place);
    }
}

std::string values_of(const Guest& guest, const Installation& installation) {
    kainjow::mustache::data values;
    const char* method = guest.distribution.provisioning == Provisioning::preseed       ? "preseed"
                         : guest.distribution.provisioning == Provisioning::autoinstall ? "autoinstall"
                                                                                        : "apkovl";
    values.set("method", method);
    values.set("boot_kernel", installation.start.kernel);
    values.set("boot_initrd", installation.start.initrd);
    values.set("overlay", installation.overlay);
    values.set("install_seconds", std::to_string(guest.bounds.install));
    return render("templates/kvm/install.env", values);
}

// The twin of check-installer.sh.
std::vector<Need> installer_needs(const Guest& guest) {
    std::vector<Need> needs = {{{"program_there", "xorriso|isoinfo"}}};
    const auto add = [&](const char* packer) {
        needs.push_back({{"program_there", packer}});
        needs.push_back({{"program_there", "gzip"}});
    };
    if (guest.distribution.provisioning == Provisioning::preseed) add("cpio");
    if (guest.distribution.provisioning == Provisioning::apkovl) add("tar");
    return needs;
}

void add_steps(Plan& plan, const Guest& guest, const Installation& installation) {
    const auto clean_up = seconds(clean_up_seconds);
    const auto vm = std::pair<std::string, std::string>{"vm", guest.request.vm_name};
    const auto add = [&](std::string_view id, StepFacts facts, std::vector<std::string> arguments = {}) {
        plan.commands.push_back(guest_step(guest, id, std::move(facts), std::move(arguments), {vm}));
    };
    plan.commands.push_back(check_parent(guest));
    add("check-installer",
        {.timeout = seconds(120) + clean_up, .guard = when_complete(guest), .needs = installer_needs(guest)});
    plan.commands.push_back(fetch_image(guest));
    const Condition disk_there{"file_exists", guest.paths.disk};
    add("make-disk",
        {.timeout = seconds(400) + clean_up, .guard = when_complete(guest, disk_there, "kvm.guard.disk_made")});
    add_extra_disks(plan, guest);
    if (installation.start.with_seed)
        add("pack-answers", {.timeout = seconds(180) + clean_up, .guard = when_complete(guest)});
    const Condition defined{"domain_defined", guest.request.vm_name, guest.uuid};
    add("start-installer",
        {.timeout = seconds(900) + clean_up, .guard = when_complete(guest, defined, "kvm.guard.vm_defined")},
        installer_arguments(guest.request, guest.paths, guest.uuid, guest.identity.mac, installation.start));
    add("wait-install", {.timeout = seconds(guest.bounds.install + 200) + clean_up,
                         .guard = when_complete(guest),
                         .estimate = {.duration = seconds(900)}});
    plan.commands.push_back(remove_seed(guest));
    add("start-installed", {.timeout = seconds(300) + clean_up, .guard = when_complete(guest)});
    // The first boot knows the new system's address; the installer may have had another.
    for (auto& each : {wait_first_boot(guest), wait_address(guest), finish(guest)}) plan.commands.push_back(each);
}

}  // namespace

bool can_install(Provisioning provisioning) {
    return provisioning == Provisioning::preseed || provisioning == Provisioning::autoinstall ||
           provisioning == Provisioning::apkovl;
}

Checked<Plan> install(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now) {
    const Guest guest = describe_guest(request, distribution, now);
    auto installation = installation_of(guest);
    if (!installation) return tl::unexpected(std::move(installation.error()));

    Plan plan;
    plan.hypervisor = "kvm";
    plan.action = "create";
    plan.vm_name = request.vm_name;
    add_steps(plan, guest, *installation);
    add_scripts(plan, guest, {"base.sh", "lib.sh", "define-lib.sh"});
    plan.files.push_back(staged_text(guest.paths.staging, "vm.env", environment(guest), "kvm.file.values"));
    plan.files.push_back(
        staged_text(guest.paths.staging, "install.env", values_of(guest, *installation), "kvm.file.values"));
    for (auto& file : installation->files) plan.files.push_back(std::move(file));
    verify_files_first(plan, guest.paths.staging);
    mark_secrets_of(plan, request);
    add_notes(plan, request);
    return plan;
}

}  // namespace sysmanage::kvm
