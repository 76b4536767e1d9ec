// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kvm/create.h"

#include "engine/guest/nuageinit.h"
#include "engine/kvm/guest_plan.h"
#include "engine/kvm/virt_install.h"
#include "engine/text/template.h"

namespace sysmanage::kvm {
namespace {

using std::chrono::seconds;

void add_image_steps(Plan& plan, const Guest& guest) {
    const auto& image = guest.image;
    const auto vm = std::pair<std::string, std::string>{"vm", guest.request.vm_name};
    plan.commands.push_back(fetch_image(guest));
    if (image.compression != Compression::none) {
        auto facts = unpack_facts(image, guest.bounds.image);
        if (image.url.empty()) facts.guard = when_complete(guest);
        plan.commands.push_back(guest_step(guest, "decompress-image", std::move(facts), {},
                                           {{"compression", std::string(compression_name(image.compression))}}));
    }
    const Condition disk_there{"file_exists", guest.paths.disk};
    auto convert = guest_step(guest, "convert-disk",
                              {.timeout = seconds(guest.bounds.image.convert + clean_up_seconds),
                               .guard = when_complete(guest, disk_there, "kvm.guard.disk_made"),
                               .estimate = {.disk_bytes = guest.request.linked_clone ? 0 : image.download_bytes}},
                              {}, {vm});
    if (guest.request.linked_clone) convert.description.key = "kvm.step.link-disk";
    plan.commands.push_back(std::move(convert));
    plan.commands.push_back(guest_step(
        guest, "resize-disk",
        {.timeout = seconds(300 + clean_up_seconds), .guard = when_complete(guest, disk_there, "kvm.guard.disk_made")},
        {}, {vm}));
    add_extra_disks(plan, guest);
}

void add_boot_steps(Plan& plan, const Guest& guest) {
    const auto vm = std::pair<std::string, std::string>{"vm", guest.request.vm_name};
    const auto clean_up = seconds(clean_up_seconds);
    plan.commands.push_back(
        guest_step(guest, "build-seed", {.timeout = seconds(120) + clean_up, .guard = when_complete(guest)}, {}, {vm}));
    const Condition defined{"domain_defined", guest.request.vm_name, guest.uuid};
    plan.commands.push_back(
        guest_step(guest, "define-vm",
                   {.timeout = seconds(900) + clean_up, .guard = when_complete(guest, defined, "kvm.guard.vm_defined")},
                   virt_install_arguments(guest.request, guest.paths, guest.uuid, guest.identity.mac), {vm}));
    for (auto& each : {wait_address(guest), wait_first_boot(guest), remove_seed(guest), finish(guest)})
        plan.commands.push_back(each);
}

void add_seed_files(Plan& plan, const Guest& guest, guest::CloudInitSeed seed) {
    const auto& staging = guest.paths.staging;
    const auto add = [&](const char* name, std::string content, const char* purpose) {
        plan.files.push_back(staged_text(staging, name, std::move(content), purpose));
        plan.files.back().for_guest = true;
    };
    plan.files.push_back(staged_text(staging, "vm.env", environment(guest), "kvm.file.values"));
    add("seed/user-data", std::move(seed.user_data), "kvm.file.user-data");
    add("seed/meta-data", std::move(seed.meta_data), "kvm.file.meta-data");
    add("seed/network-config", std::move(seed.network_config), "kvm.file.network-config");
}

// ---- FreeBSD: a seed that says little, and a script that is run over SSH

constexpr int login_seconds = 900;
constexpr int bootstrap_seconds = 2700;

void add_login_steps(Plan& plan, const Guest& guest) {
    const auto vm = std::pair<std::string, std::string>{"vm", guest.request.vm_name};
    const auto clean_up = seconds(clean_up_seconds);
    const auto add = [&](std::string_view id, StepFacts facts, std::vector<std::string> arguments = {}) {
        plan.commands.push_back(guest_step(guest, id, std::move(facts), std::move(arguments), {vm}));
    };
    add("build-login-seed", {.timeout = seconds(180) + clean_up, .guard = when_complete(guest)});
    const Condition defined{"domain_defined", guest.request.vm_name, guest.uuid};
    add("define-vm",
        {.timeout = seconds(900) + clean_up, .guard = when_complete(guest, defined, "kvm.guard.vm_defined")},
        virt_install_arguments(guest.request, guest.paths, guest.uuid, guest.identity.mac, true));
    plan.commands.push_back(wait_address(guest));
    add("bootstrap-guest", {.timeout = seconds(login_seconds + bootstrap_seconds + 200) + clean_up,
                            .guard = when_complete(guest),
                            .estimate = {.duration = seconds(300)}});
    for (auto& each : {remove_seed(guest), finish(guest)}) plan.commands.push_back(each);
}

std::string login_values() {
    kainjow::mustache::data values;
    values.set("ssh_port", "22");
    values.set("login_seconds", std::to_string(login_seconds));
    values.set("bootstrap_seconds", std::to_string(bootstrap_seconds));
    return render("templates/kvm/login.env", values);
}

void add_login_files(Plan& plan, const Guest& guest) {
    const auto& staging = guest.paths.staging;
    plan.files.push_back(staged_resource(staging, "as-root.sh"));
    plan.files.push_back(staged_text(staging, "vm.env", environment(guest), "kvm.file.values"));
    plan.files.push_back(staged_text(staging, "login.env", login_values(), "kvm.file.values"));
    const auto add = [&](const std::string& name, std::string content, const char* purpose) {
        plan.files.push_back(staged_text(staging, "seed/" + name, std::move(content), purpose));
        plan.files.back().for_guest = true;
    };
    auto seed = guest::nuageinit_seed(guest.request, guest.distribution, guest.identity);
    add("user-data", std::move(seed.user_data), "kvm.file.user-data");
    add("meta-data", std::move(seed.meta_data), "kvm.file.meta-data");
    for (auto& file : seed.beside) add(file.name, std::move(file.content), "kvm.file.bootstrap");
}

}  // namespace

Checked<Plan> create(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now) {
    Guest guest = describe_guest(request, distribution, now);
    auto seed = guest::cloud_init_seed(request, distribution, guest.identity);
    if (!seed) return tl::unexpected(std::move(seed.error()));
    guest.dns_from_parent = seed->dns_from_parent;

    Plan plan;
    plan.hypervisor = "kvm";
    plan.action = "create";
    plan.vm_name = request.vm_name;
    plan.commands.push_back(check_parent(guest));
    add_image_steps(plan, guest);
    add_boot_steps(plan, guest);
    add_scripts(plan, guest, {"base.sh", "lib.sh", "define-lib.sh"});
    add_seed_files(plan, guest, std::move(*seed));
    verify_files_first(plan, guest.paths.staging);
    mark_secrets_of(plan, request);
    add_notes(plan, request);
    return plan;
}

bool can_log_in(const Distribution& distribution) {
    return distribution.provisioning == Provisioning::nuageinit && !distribution.agent_channel.empty();
}

Plan create_by_login(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now) {
    const Guest guest = describe_guest(request, distribution, now);
    Plan plan;
    plan.hypervisor = "kvm";
    plan.action = "create";
    plan.vm_name = request.vm_name;
    plan.commands.push_back(check_parent(guest));
    plan.commands.push_back(guest_step(
        guest, "check-login",
        {.timeout = seconds(120 + clean_up_seconds),
         .guard = when_complete(guest),
         .needs = {{{"program_there", "ssh"}}, {{"program_there", "ssh-keygen"}}, {{"program_there", "mkfifo"}}}},
        {}, {{"vm", request.vm_name}}));
    add_image_steps(plan, guest);
    add_login_steps(plan, guest);
    add_scripts(plan, guest, {"base.sh", "lib.sh", "define-lib.sh"});
    add_login_files(plan, guest);
    verify_files_first(plan, guest.paths.staging);
    mark_secrets_of(plan, request);
    add_notes(plan, request);
    return plan;
}

}  // namespace sysmanage::kvm
