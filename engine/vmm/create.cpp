// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vmm/create.h"

#include <cstdio>

#include "engine/guest/cloud_init.h"
#include "engine/guest/installer.h"
#include "engine/guest/openbsd_install.h"
#include "engine/steps/request_notes.h"
#include "engine/vmm/guest.h"

namespace sysmanage::vmm {
namespace {

using std::chrono::seconds;

/// What a method puts into the plan.
struct Answers {
    std::vector<FileSpec> files{};
    MethodValues values{};
};

FileSpec answer(const Guest& guest, const std::string& name, std::string content) {
    auto file = guest.build.text(name, std::move(content), "vmm.file.answers");
    file.for_guest = true;
    return file;
}

// An installer finds its only interface by itself: the MAC that it runs with is not known beforehand.
guest::InstallPlace place_of(const Guest& guest) { return {guest.uuid, "", "/dev/vda", false}; }

Checked<Answers> openbsd_answers(const Guest& guest) {
    auto install = guest::openbsd_install(guest.placed, guest.distribution, place_of(guest));
    Answers made;
    made.values.sets_version = install.sets_version;
    made.values.site = install.site_name;
    made.files.push_back(answer(guest, "answers/install.conf", std::move(install.answers)));
    for (auto& file : install.site) {
        made.files.push_back(answer(guest, "site/" + file.name, std::move(file.content)));
        made.files.back().mode = static_cast<std::uint16_t>(file.mode);
    }
    return made;
}

Checked<Answers> preseed_answers(const Guest& guest) {
    Answers made;
    for (auto& file : guest::preseed(guest.placed, guest.distribution, place_of(guest), true).documents)
        made.files.push_back(answer(guest, "answers/" + file.name, std::move(file.content)));
    return made;
}

Checked<Answers> autoinstall_answers(const Guest& guest) {
    auto documents = guest::autoinstall(guest.placed, guest.distribution, place_of(guest));
    if (!documents) return tl::unexpected(std::move(documents.error()));
    Answers made;
    for (auto& file : documents->documents)
        made.files.push_back(answer(guest, "answers/" + file.name, std::move(file.content)));
    return made;
}

std::string listed(const ArchiveEntry& entry) {
    if (!entry.link.empty()) return "link " + entry.path + " " + entry.link + "\n";
    char mode[8];
    std::snprintf(mode, sizeof mode, "%04o", entry.mode & 07777U);
    return mode + (" " + entry.path) + "\n";
}

Checked<Answers> apkovl_answers(const Guest& guest) {
    Answers made;
    made.values.overlay = guest::short_hostname(guest.request) + ".apkovl.tar.gz";
    std::string list;
    for (auto& entry : guest::apkovl(guest.placed, guest.distribution, place_of(guest))) {
        list += listed(entry);
        if (!entry.content.empty())
            made.files.push_back(answer(guest, "overlay/" + entry.path, std::move(entry.content)));
    }
    made.files.push_back(guest.build.text("overlay.list", std::move(list), "vmm.file.overlay-list"));
    return made;
}

Checked<Answers> cloud_init_answers(const Guest& guest) {
    auto seed = guest::cloud_init_seed(guest.placed, guest.distribution, {.instance_id = guest.uuid, .mac = ""});
    if (!seed) return tl::unexpected(std::move(seed.error()));
    Answers made;
    made.files.push_back(answer(guest, "seed/user-data", std::move(seed->user_data)));
    made.files.push_back(answer(guest, "seed/meta-data", std::move(seed->meta_data)));
    made.files.push_back(answer(guest, "seed/network-config", std::move(seed->network_config)));
    return made;
}

Checked<Answers> answers_of(const Guest& guest) {
    switch (guest.method) {
        case Method::openbsd:
            return openbsd_answers(guest);
        case Method::preseed:
            return preseed_answers(guest);
        case Method::autoinstall:
            return autoinstall_answers(guest);
        case Method::apkovl:
            return apkovl_answers(guest);
        case Method::cloud_init:
            break;
    }
    return cloud_init_answers(guest);
}

/// Adds the steps of one guest, each with time to clean up behind its own bound.
class Steps {
public:
    Steps(Plan& plan, const Guest& guest) : plan_(plan), guest_(guest) {}

    CommandSpec& add(std::string_view id, int bound, std::vector<std::string> arguments = {}, Estimate estimate = {}) {
        const Guard complete{{{"vm_complete", guest_.record_dir + "/record", guest_.uuid}}, {"vmm.guard.complete"}};
        StepFacts facts{.timeout = seconds(bound + clean_up_seconds),
                        .guard = id == "check-parent" || id == "finish" ? Guard{} : complete,
                        .undo_key = "vmm.undo.everything",
                        .estimate = estimate};
        plan_.commands.push_back(guest_.build.step(id,
                                                   {"vmm.step." + std::string(id), {{"vm", guest_.request.vm_name}}},
                                                   std::move(facts), std::move(arguments)));
        return plan_.commands.back();
    }

    void add_download() {
        const auto& image = guest_.image;
        add("download-image", 2 * download_seconds, {},
            {.download_bytes = image.download_bytes, .disk_bytes = image.download_bytes})
            .description.params = {{"url", image.url}};
    }

private:
    using StepFacts = steps::StepFacts;
    Plan& plan_;
    const Guest& guest_;
};

void add_openbsd_steps(Steps& steps, const Guest& guest) {
    steps.add("fetch-sets", download_seconds).description.params = {{"release", guest.distribution.version}};
    steps.add("publish-site", 120);
    steps.add("build-ramdisk", 180);
    steps.add("make-disk", 300);
}

/// The boot menus' places on an installer's medium; each has a file of that name in resources/templates/vmm/boot.
std::string boot_menu(Method method) {
    if (method == Method::preseed) return "/isolinux/isolinux.cfg";
    if (method == Method::autoinstall) return "/boot/grub/grub.cfg";
    return "/boot/syslinux/syslinux.cfg";
}

void add_installer_steps(Steps& steps, const Guest& guest) {
    steps.add_download();
    steps.add("install-tools", 1800, {"xorriso", "xorriso"}).description.params = {{"package", "xorriso"}};
    steps.add("remaster-medium", 1200, {boot_menu(guest.method)});
    if (guest.method != Method::preseed) steps.add("pack-answers", 180);
    steps.add("make-disk", 300);
}

void add_image_steps(Steps& steps) {
    steps.add_download();
    steps.add("install-tools", 1800, {"qemu-img", "qemu"}).description.params = {{"package", "qemu"}};
    steps.add("convert-disk", convert_seconds + 120);
    steps.add("pack-answers", 180);
}

void add_steps(Plan& plan, const Guest& guest) {
    Steps steps(plan, guest);
    auto& check = steps.add("check-parent", 180);
    // For a plan that is stopped between two steps. Its script removes itself with the rest: nothing is left, nothing is done.
    check.undo_argv = guest.build.inline_script("take-back");
    if (guest.method == Method::openbsd)
        add_openbsd_steps(steps, guest);
    else if (guest.method == Method::cloud_init)
        add_image_steps(steps);
    else
        add_installer_steps(steps, guest);
    steps.add("start-installer", 120);
    steps.add("wait-install", install_seconds + 120, {}, {.duration = seconds(900)});
    steps.add("define-vm", 180);
    steps.add("start-guest", 180);
    steps.add("wait-first-boot", first_boot_seconds + 120, {}, {.duration = seconds(60)});
    steps.add("finish", 60);
    if (!guest.request.install_agent) plan.commands.back().description.key = "vmm.step.finish-without-agent";
}

void add_scripts(Plan& plan, const Guest& guest) {
    for (const auto* const library : {"base.sh", "lib.sh"}) {
        plan.files.push_back(guest.build.resource(library));
        plan.files.back().description = {"vmm.file.library"};
    }
    for (const auto& command : plan.commands) plan.files.push_back(guest.build.resource(command.id + ".sh"));
    plan.files.push_back(guest.build.resource("take-back.sh"));
    if (guest.method == Method::openbsd || guest.method == Method::cloud_init) return;
    const auto menu = boot_menu(guest.method);
    plan.files.push_back(guest.build.resource("boot" + menu.substr(menu.rfind('/'))));
    plan.files.back().mode = 0600;
    plan.files.back().description = {"vmm.file.boot-menu"};
}

void add_notes(Plan& plan, const Guest& guest) {
    const auto& request = guest.request;
    steps::add_notes(plan, request);
    if (request.cpus > 1) plan.notes.push_back({"vmm.note.one_cpu"});
    const bool openbsd = guest.method == Method::openbsd;
    if (openbsd && request.root_password_hash.empty()) plan.notes.push_back({"vmm.note.no_root"});
    if (!openbsd && !request.root_password_hash.empty()) plan.notes.push_back({"vmm.note.root_not_set"});
}

}  // namespace

Checked<Plan> create(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now) {
    if (auto problems = problems_of(request, distribution); !problems.empty())
        return tl::unexpected(std::move(problems));
    const Guest guest = describe_guest(request, distribution, now);
    auto answers = answers_of(guest);
    if (!answers) return tl::unexpected(std::move(answers.error()));

    Plan plan;
    plan.hypervisor = "vmm";
    plan.action = "create";
    plan.vm_name = request.vm_name;
    add_steps(plan, guest);
    add_scripts(plan, guest);
    plan.files.push_back(guest.build.text("vm.env", environment(guest, answers->values), "vmm.file.values"));
    plan.files.push_back(guest.build.text("vm.conf", vm_entry(guest), "vmm.file.entry"));
    plan.files.push_back(guest.build.text("metadata.json", metadata(guest), "vmm.file.metadata"));
    for (auto& file : answers->files) plan.files.push_back(std::move(file));
    guest.build.verify_files_first(plan);
    steps::mark_secrets_of(plan, request);
    add_notes(plan, guest);
    return plan;
}

}  // namespace sysmanage::vmm
