// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bhyve/create.h"

#include "engine/bhyve/places.h"
#include "engine/guest/agent_config.h"
#include "engine/guest/installer.h"
#include "engine/guest/nuageinit.h"
#include "engine/resource/resource.h"
#include "engine/steps/image_source.h"
#include "engine/steps/request_notes.h"
#include "engine/steps/step_builder.h"
#include "engine/text/template.h"

namespace sysmanage::bhyve {
namespace {

using kainjow::mustache::data;
using std::chrono::seconds;

// Bounds inside the scripts; a command's own timeout is longer, so that the script can still clean up.
constexpr int download_seconds = 3600, convert_seconds = 1800, first_boot_seconds = 1800;
constexpr seconds clean_up(240);

enum class Method { mounted, seed, iso };

const char* yes_no(bool value) { return value ? "yes" : "no"; }

/// Everything a create plan is made from.
struct Guest {
    const Request& request;
    const Distribution& distribution;
    std::string uuid;
    std::string mac;
    Method method;
    bool with_seed;  ///< nuageinit: worked on from outside, and a seed that makes the user
    std::string loader;
    steps::ImageSource image;
    steps::StepBuilder builder;
    bool dns_from_parent = false;
};

/// The identity follows from names and clock. FreeBSD's own block of addresses is vm-bhyve's.
Guest describe(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now) {
    SeededRandom identity("bhyve\n" + request.vm_name + "\n" + request.hostname + "\n" + distribution.id + "\n" +
                          std::to_string(now.time_since_epoch().count()));
    const auto uuid = make_uuid(identity);
    constexpr std::size_t vendor_part = 8;
    auto mac = "58:9c:fc" + make_mac(identity).substr(vendor_part);
    if (!request.mac_address.empty()) mac = request.mac_address;
    const bool freebsd = distribution.provisioning != Provisioning::cloud_init;
    const auto method = !request.iso_path.empty() ? Method::iso : freebsd ? Method::mounted : Method::seed;
    const auto loader = !request.loader.empty()            ? request.loader
                        : freebsd && method != Method::iso ? std::string("bhyveload")
                                                           : std::string("uefi");
    const auto staging = std::string(staging_folder) + "/" + request.vm_name + "." + uuid.substr(0, vendor_part);
    Guest guest{request,        distribution, uuid,
                std::move(mac), method,       distribution.provisioning == Provisioning::nuageinit,
                loader,         {},           {"bhyve", staging}};
    if (method == Method::iso) guest.with_seed = false;
    Request source = request;
    if (method == Method::iso) source.base_image_path = request.iso_path;
    guest.image = steps::image_source(source, distribution, staging + "/disk", image_folder);
    return guest;
}

// ---- values

void set_image_values(data& values, const Guest& guest) {
    const auto& image = guest.image;
    values.set("image_url", image.url);
    values.set("image_file", image.file);
    values.set("image_path", image.image);
    values.set("image_format", image.format);
    values.set("image_cache", image.cache_dir);
    values.set("image_lock", image.lock_name.substr(0, image.lock_name.rfind('.')));
    values.set("compression", std::string(compression_name(image.compression)));
    values.set("checksum_url", image.checksum.value.empty() ? image.checksum.url : "");
    values.set("checksum_name", image.checksum_name);
    values.set("checksum_algorithm", image.checksum.algorithm);
    values.set("checksum_value", image.checksum.value);
    values.set("insecure_download", yes_no(guest.request.allow_insecure_download));
    values.set("download_bytes", std::to_string(image.download_bytes));
}

std::string switch_of(const Request& request) {
    static const Request defaults;
    return request.network == defaults.network ? "public" : request.network;
}

void set_network_values(data& values, const Guest& guest) {
    const auto& request = guest.request;
    values.set("switch", switch_of(request));
    values.set("guest_address", request.vm_ip ? request.vm_ip->address : "");
    values.set("guest_prefix", request.vm_ip ? std::to_string(request.vm_ip->prefix_length) : "");
    values.set("gateway", request.gateway_ip);
    values.set("resolvers", guest::joined(request.dns_servers));
    values.set("dns_from_parent", yes_no(guest.dns_from_parent));
}

void set_machine_values(data& values, const Guest& guest) {
    const auto& request = guest.request;
    values.set("vm_name", request.vm_name);
    values.set("vm_uuid", guest.uuid);
    values.set("vm_mac", guest.mac);
    values.set("hostname", request.hostname);
    values.set("distribution", guest.distribution.id);
    values.set("instance_id", guest.uuid);
    values.set("loader", guest.loader);
    values.set("template", request.guest_template);
    values.set("autostart", yes_no(request.autostart));
    values.set("record_dir", std::string(record_folder) + "/" + request.vm_name);
    values.set("method", guest.method == Method::mounted ? "mounted" : guest.method == Method::seed ? "seed" : "iso");
    values.set("disk_kind", request.disk_kind);
    values.set("disk_bytes", std::to_string(request.disk_bytes));
    values.set("memory_mib", std::to_string(request.memory_bytes >> 20));
    values.set("cpus", std::to_string(request.cpus));
    values.set("disk_name", request.disk_kind == "file" ? "disk0.img" : "disk0");
    values.set("vm_ip", request.vm_ip ? request.vm_ip->address : "");
}

data values_of(const Guest& guest) {
    const auto& request = guest.request;
    data values;
    set_machine_values(values, guest);
    set_image_values(values, guest);
    set_network_values(values, guest);
    values.set("download_seconds", std::to_string(download_seconds));
    values.set("convert_seconds", std::to_string(convert_seconds));
    values.set("first_boot_seconds", std::to_string(first_boot_seconds));
    values.set("login", request.username);
    values.set("admin_group", guest.distribution.admin_group);
    values.set("login_shell", guest.distribution.login_shell);
    values.set("timezone", request.timezone);
    values.set("agent", yes_no(request.install_agent));
    values.set("server", request.server_url);
    return values;
}

// ---- steps

Guard when_complete(const Guest& guest) {
    return {{{"vm_complete", std::string(record_folder) + "/" + guest.request.vm_name + "/record", guest.uuid}},
            {"bhyve.guard.complete"}};
}

class Steps {
public:
    Steps(Plan& plan, const Guest& guest) : plan_(plan), guest_(guest) {}

    CommandSpec& add(std::string_view id, seconds timeout, Estimate estimate = {}) {
        plan_.commands.push_back(
            guest_.builder.step(id, {"bhyve.step." + std::string(id), {{"vm", guest_.request.vm_name}}},
                                {.timeout = timeout,
                                 .guard = when_complete(guest_),
                                 .undo_key = "bhyve.undo.everything",
                                 .estimate = estimate}));
        return plan_.commands.back();
    }

    void check_parent() {
        auto& command = add("check-parent", seconds(600));
        command.guard = {};
        command.undo_argv = guest_.builder.inline_script("take-back");
    }

    void fetch_image() {
        const auto& image = guest_.image;
        if (image.url.empty()) {
            add("download-image", seconds(900)).description = {"bhyve.step.check-local-image", {{"path", image.file}}};
        } else {
            const Guard cached{{{"file_exists", image.image}}, {"bhyve.guard.image_cached"}};
            // Twice the bound: a resumed download with a wrong digest is fetched once more from the start.
            auto& command = add("download-image", seconds(2 * download_seconds) + 2 * clean_up,
                                {.download_bytes = image.download_bytes, .disk_bytes = image.download_bytes});
            command.description = {"bhyve.step.download-image", {{"url", image.url}}};
            command.guard = cached;
        }
        if (image.compression == Compression::none) return;
        auto& command = add("decompress-image", seconds(2 * convert_seconds) + clean_up);
        command.description.params = {{"compression", std::string(compression_name(image.compression))}};
    }

    void prepare_disk() {
        add("make-vm", seconds(400) + clean_up);
        add("write-disk", seconds(convert_seconds + 100) + clean_up, {.disk_bytes = guest_.image.download_bytes});
        if (guest_.method != Method::mounted) return;
        add("provision-disk", seconds(900) + clean_up);
        if (guest_.request.disk_kind != "file") add("store-disk", seconds(convert_seconds + 100) + clean_up);
    }

    void boot() {
        const bool seeded = guest_.method == Method::seed || guest_.with_seed;
        if (seeded) add("pack-seed", seconds(200) + clean_up);
        add("start-guest", seconds(400) + clean_up);
        add("wait-first-boot", seconds(first_boot_seconds + 200) + clean_up, {.duration = seconds(180)});
        if (seeded) add("remove-seed", seconds(120) + clean_up);
    }

    void finish() { add("finish", seconds(300) + clean_up).guard = {}; }

private:
    Plan& plan_;
    const Guest& guest_;
};

void add_steps(Plan& plan, const Guest& guest) {
    Steps steps(plan, guest);
    steps.check_parent();
    steps.fetch_image();
    if (guest.method == Method::iso) {
        steps.add("make-vm", seconds(400) + clean_up);
        steps.add("install-guest", seconds(400) + clean_up);
    } else {
        steps.prepare_disk();
        steps.boot();
    }
    steps.finish();
}

// ---- files

class Files {
public:
    Files(Plan& plan, const Guest& guest) : plan_(plan), guest_(guest) {}

    void add(std::string_view name, std::string content, std::string_view purpose, bool for_guest = false) {
        plan_.files.push_back(guest_.builder.text(name, std::move(content), purpose));
        plan_.files.back().for_guest = for_guest;
    }

    void add_scripts() {
        for (const auto* const library : {"base.sh", "lib.sh"}) {
            plan_.files.push_back(guest_.builder.resource(library));
            plan_.files.back().description = {"bhyve.file.library"};
        }
        for (const auto& command : plan_.commands) plan_.files.push_back(guest_.builder.resource(command.id + ".sh"));
        plan_.files.push_back(guest_.builder.resource("take-back.sh"));
    }

    void add_values() {
        const auto values = values_of(guest_);
        add("vm.env", render("templates/bhyve/vm.env", values), "bhyve.file.values");
        add("guest.conf", render("templates/bhyve/guest.conf", values), "bhyve.file.guest-conf");
        add("metadata.json", render("templates/bhyve/metadata.txt", values), "bhyve.file.metadata");
    }

    void add_mounted();
    void add_nuageinit_seed();
    void add_cloud_init_seed(guest::CloudInitSeed seed) {
        add("seed/user-data", std::move(seed.user_data), "bhyve.file.user-data", true);
        add("seed/meta-data", std::move(seed.meta_data), "bhyve.file.meta-data", true);
        add("seed/network-config", std::move(seed.network_config), "bhyve.file.network-config", true);
    }

private:
    Plan& plan_;
    const Guest& guest_;
};

void Files::add_mounted() {
    const auto& request = guest_.request;
    // With a seed it is the guest's own nuageinit that makes the user.
    if (!guest_.with_seed) {
        add("guest/password-hash", std::string(request.password_hash.reveal()), "bhyve.file.login", true);
        add("guest/authorized_keys", guest::authorized_keys(request), "bhyve.file.login", true);
    }
    const guest::InstallPlace place{.instance_id = guest_.uuid, .mac = guest_.mac};
    const auto first_boot = [&](const std::string& name, std::string content) {
        add("guest/first-boot/" + name, std::move(content), "bhyve.file.first-boot", true);
    };
    first_boot("first-boot.sh", std::string(resource("templates/guest/freebsd/first-boot.sh")));
    first_boot("prepare.env", guest::prepare_values(request, guest_.distribution, place));
    add("guest/sysmanage_firstboot", std::string(resource("templates/guest/freebsd/first-boot.rc")),
        "bhyve.file.first-boot", true);
    if (!request.install_agent) return;
    first_boot("install-agent.sh", guest::agent_install_script(request, guest_.distribution));
    const auto config = guest::agent_config(request, guest_.distribution);
    first_boot("sysmanage-agent.yaml", config);
    add("guest/sysmanage-agent.yaml", config, "bhyve.file.agent-config", true);
}

void Files::add_nuageinit_seed() {
    auto seed = guest::nuageinit_seed(guest_.request, guest_.distribution, {guest_.uuid, guest_.mac});
    // The list of keys is left open for those who append one; here it ends.
    constexpr std::string_view open_list = "    ssh_authorized_keys:\n";
    if (seed.user_data.ends_with(open_list)) seed.user_data.resize(seed.user_data.size() - open_list.size());
    add("seed/user-data", std::move(seed.user_data), "bhyve.file.user-data", true);
    add("seed/meta-data", std::move(seed.meta_data), "bhyve.file.meta-data", true);
}

}  // namespace

bool has_method(Provisioning provisioning) {
    return provisioning == Provisioning::mounted_image || provisioning == Provisioning::nuageinit ||
           provisioning == Provisioning::cloud_init;
}

Checked<Plan> create(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now) {
    Guest guest = describe(request, distribution, now);
    guest::CloudInitSeed seed;
    if (guest.method == Method::seed) {
        auto made = guest::cloud_init_seed(request, distribution, {guest.uuid, guest.mac});
        if (!made) return tl::unexpected(std::move(made.error()));
        seed = std::move(*made);
    }
    guest.dns_from_parent = request.vm_ip && request.dns_servers.empty();

    Plan plan;
    plan.hypervisor = "bhyve";
    plan.action = "create";
    plan.vm_name = request.vm_name;
    add_steps(plan, guest);
    Files files(plan, guest);
    files.add_scripts();
    files.add_values();
    if (guest.method == Method::mounted) files.add_mounted();
    if (guest.with_seed) files.add_nuageinit_seed();
    if (guest.method == Method::seed) files.add_cloud_init_seed(std::move(seed));
    guest.builder.verify_files_first(plan);
    steps::mark_secrets_of(plan, request);
    if (guest.method == Method::iso)
        plan.notes.push_back({"bhyve.note.iso", {{"vm", request.vm_name}}});
    else
        steps::add_notes(plan, request);
    return plan;
}

}  // namespace sysmanage::bhyve
