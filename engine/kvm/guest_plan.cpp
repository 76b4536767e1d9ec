// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kvm/guest_plan.h"

#include "engine/random/random_source.h"
#include "engine/text/template.h"

namespace sysmanage::kvm {
namespace {

using std::chrono::seconds;

Bounds bounds_for(const Request& request) {
    // Emulation without hardware support takes ten times as long (measured: 43 s against 4 s for a small
    // guest).
    if (request.virt_type == "qemu") return {.install = 14400, .address = 900, .first_boot = 3600};
    return {};
}

const char* yes_no(bool value) { return value ? "yes" : "no"; }

void set_image_values(kainjow::mustache::data& values, const Guest& guest) {
    values.set("raw_image_values", image_values(guest.image, guest.request.allow_insecure_download));
    values.set("disk_bytes", std::to_string(guest.request.disk_bytes));
    values.set("memory_kib", std::to_string(guest.request.memory_bytes >> 10));
}

void set_disk_values(kainjow::mustache::data& values, const Guest& guest) {
    std::string sizes;
    for (const auto bytes : guest.request.extra_disk_bytes) {
        if (!sizes.empty()) sizes += ' ';
        sizes += std::to_string(bytes);
    }
    values.set("disk", guest.paths.disk);
    values.set("disk_format", guest.request.disk_format);
    values.set("clone", guest.request.linked_clone ? "linked" : "full");
    values.set("extra_disk_stem", guest.paths.extra_disk_stem);
    values.set("extra_disk_bytes", sizes);
}

void set_network_values(kainjow::mustache::data& values, const Guest& guest) {
    const auto& request = guest.request;
    values.set("network", request.bridge.empty() ? request.network : "");
    values.set("bridge", request.bridge);
    values.set("guest_address", request.vm_ip ? request.vm_ip->address : "");
    values.set("dns_from_parent", yes_no(guest.dns_from_parent));
    values.set("agent", yes_no(request.install_agent));
    values.set("server", request.server_url);
    values.set("login", request.username);
}

// For a plan that is stopped between two steps. Its script removes itself with the rest: nothing is left, nothing is done.
std::vector<std::string> take_back_argv(const Guest& guest) { return inline_script("take-back", guest.paths.staging); }

std::pair<std::string, std::string> vm_of(const Guest& guest) { return {"vm", guest.request.vm_name}; }

// A VM that is complete keeps its disk and its network: only one that is to be made needs them.
Need until_complete(const Guest& guest, Condition condition) {
    return {std::move(condition), Condition{"vm_complete", guest.paths.record_dir + "/record", guest.uuid}};
}

Need network_need(const Guest& guest) {
    const auto& request = guest.request;
    if (!request.bridge.empty()) return until_complete(guest, {"bridge_there", request.bridge});
    return until_complete(guest, {"network_active", request.network});
}

// The image is there twice for a while: in the cache, and as the VM's disk.
void add_space_needs(std::vector<Need>& needs, const Guest& guest) {
    const auto bytes = 2 * guest.image.download_bytes;
    if (bytes == 0) return;
    const auto disk_folder = guest.paths.disk.substr(0, guest.paths.disk.find_last_of('/'));
    needs.push_back(until_complete(guest, {"free_bytes", std::string(images_folder), std::to_string(bytes)}));
    if (disk_folder != images_folder)
        needs.push_back(until_complete(guest, {"free_bytes", disk_folder, std::to_string(bytes)}));
}

// The twin of check-parent.sh.
std::vector<Need> parent_needs(const Guest& guest) {
    std::vector<Need> needs;
    for (const auto* const tool : {"virsh", "virt-install", "qemu-img", "flock", "timeout", "stat", "awk", "sed"})
        needs.push_back({{"program_there", tool}});
    if (!guest.image.url.empty()) needs.push_back({{"program_there", "curl|wget"}});
    if (const auto tool = unpacker_of(guest.image.compression); !tool.empty())
        needs.push_back({{"program_there", tool}});
    needs.push_back({{"program_there", "genisoimage|mkisofs|xorrisofs"}});
    if (guest.request.virt_type == "kvm") needs.push_back({{"file_exists", "/dev/kvm"}});
    needs.push_back({{"domain_other", guest.request.vm_name, guest.uuid, true}});
    needs.push_back(network_need(guest));
    add_space_needs(needs, guest);
    return needs;
}

}  // namespace

Guest describe_guest(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now) {
    SeededRandom identity("kvm\n" + request.vm_name + "\n" + request.hostname + "\n" + distribution.id + "\n" +
                          std::to_string(now.time_since_epoch().count()));
    Guest guest{request, distribution, make_uuid(identity), {}, {}, {}, bounds_for(request)};
    guest.identity = {.instance_id = guest.uuid, .mac = make_mac(identity)};
    guest.paths = vm_paths(request.vm_name, std::string_view(guest.uuid).substr(0, 8), request.disk_format,
                           request.storage_path.empty() ? images_folder : std::string_view(request.storage_path));
    guest.image = cached_image(request, distribution, guest.paths.disk);
    return guest;
}

std::string environment(const Guest& guest) {
    kainjow::mustache::data values;
    values.set("vm_name", guest.request.vm_name);
    values.set("vm_uuid", guest.uuid);
    values.set("vm_mac", guest.identity.mac);
    values.set("hostname", guest.request.hostname);
    values.set("distribution", guest.distribution.id);
    values.set("instance_id", guest.identity.instance_id);
    values.set("virt_type", guest.request.virt_type);
    values.set("firmware", guest.request.firmware);
    values.set("os_variant", guest.distribution.os_variant);
    values.set("autostart", yes_no(guest.request.autostart));
    values.set("record_dir", guest.paths.record_dir);
    values.set("lock_dir", std::string(lock_folder));
    values.set("images", std::string(images_folder));
    values.set("seed", guest.paths.seed);
    values.set("serial_log", guest.paths.serial_log);
    values.set("download_seconds", std::to_string(guest.bounds.image.download));
    values.set("convert_seconds", std::to_string(guest.bounds.image.convert));
    values.set("address_seconds", std::to_string(guest.bounds.address));
    values.set("first_boot_seconds", std::to_string(guest.bounds.first_boot));
    set_image_values(values, guest);
    set_disk_values(values, guest);
    set_network_values(values, guest);
    return render("templates/kvm/vm.env", values);
}

Guard when_complete(const Guest& guest, Condition also, std::string text_key) {
    Guard guard{{{"vm_complete", guest.paths.record_dir + "/record", guest.uuid}}, {std::move(text_key)}};
    // A guard is "all conditions hold": the more telling fact stands alone where there is one.
    if (!also.fact.empty()) guard.skip_when = {std::move(also)};
    return guard;
}

CommandSpec guest_step(const Guest& guest, std::string_view id, StepFacts facts, std::vector<std::string> arguments,
                       std::vector<std::pair<std::string, std::string>> params) {
    facts.undo_key = "kvm.undo.everything";
    return staged_step(guest.paths.staging, id, {"kvm.step." + std::string(id), std::move(params)}, std::move(facts),
                       std::move(arguments));
}

CommandSpec check_parent(const Guest& guest) {
    auto command = guest_step(guest, "check-parent", {.timeout = seconds(300), .needs = parent_needs(guest)}, {},
                              {{"vm", guest.request.vm_name}});
    command.undo_argv = take_back_argv(guest);
    return command;
}

CommandSpec fetch_image(const Guest& guest) {
    const auto& image = guest.image;
    if (image.url.empty()) {
        auto check = guest_step(guest, "download-image", {.timeout = seconds(900), .guard = when_complete(guest)});
        check.description = {"kvm.step.check-local-image", {{"path", image.file}}};
        return check;
    }
    return guest_step(guest, "download-image", download_facts(image, guest.bounds.image), {}, {{"url", image.url}});
}

void add_extra_disks(Plan& plan, const Guest& guest) {
    if (guest.request.extra_disk_bytes.empty()) return;
    plan.commands.push_back(guest_step(
        guest, "make-extra-disks", {.timeout = seconds(300 + clean_up_seconds), .guard = when_complete(guest)}, {},
        {{"count", std::to_string(guest.request.extra_disk_bytes.size())}, vm_of(guest)}));
}

CommandSpec wait_address(const Guest& guest) {
    return guest_step(guest, "wait-address",
                      {.timeout = seconds(guest.bounds.address + 100 + clean_up_seconds),
                       .guard = when_complete(guest),
                       .estimate = {.duration = seconds(30)}},
                      {}, {vm_of(guest)});
}

CommandSpec wait_first_boot(const Guest& guest) {
    return guest_step(guest, "wait-first-boot",
                      {.timeout = seconds(guest.bounds.first_boot + 100 + clean_up_seconds),
                       .guard = when_complete(guest),
                       .estimate = {.duration = seconds(120)}},
                      {}, {vm_of(guest)});
}

CommandSpec remove_seed(const Guest& guest) {
    return guest_step(guest, "remove-seed", {.timeout = seconds(300 + clean_up_seconds), .guard = when_complete(guest)},
                      {}, {vm_of(guest)});
}

CommandSpec finish(const Guest& guest) {
    return staged_step(
        guest.paths.staging, "finish",
        {guest.request.install_agent ? "kvm.step.finish" : "kvm.step.finish-without-agent", {vm_of(guest)}},
        {.timeout = seconds(200 + clean_up_seconds), .undo_key = "kvm.undo.everything"});
}

void add_scripts(Plan& plan, const Guest& guest, const std::vector<const char*>& libraries) {
    for (const auto* const library : libraries) {
        plan.files.push_back(staged_resource(guest.paths.staging, library));
        plan.files.back().description = {"kvm.file.library"};
    }
    for (const auto& command : plan.commands)
        plan.files.push_back(staged_resource(guest.paths.staging, command.id + ".sh"));
    plan.files.push_back(staged_resource(guest.paths.staging, "take-back.sh"));
}

}  // namespace sysmanage::kvm
