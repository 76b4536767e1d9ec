// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract_server/populations.h"

#include <array>

namespace sysmanage::contract {
namespace {

constexpr Seconds minute = 60;
constexpr Seconds day = 86'400;

Json ready_kvm() {
    return {{"available", true},      {"installed", true},         {"enabled", true},       {"running", true},
            {"initialized", true},    {"needs_install", false},    {"needs_enable", false}, {"needs_init", false},
            {"modules_loaded", true}, {"modules_available", true}, {"version", "9.0.0"}};
}

Json ready_lxd() {
    return {{"available", true},      {"installed", true},   {"initialized", true},
            {"needs_install", false}, {"needs_init", false}, {"version", "5.21"}};
}

Json needs_init_lxd() {
    return {{"available", true},
            {"installed", true},
            {"initialized", false},
            {"needs_install", false},
            {"needs_init", true}};
}

Json ready_bhyve() {
    return {
        {"available", true}, {"enabled", true}, {"installed", true}, {"needs_enable", false}, {"needs_install", false}};
}

Json ready_vmm() {
    return {{"available", true},   {"kernel_supported", true}, {"running", true},
            {"initialized", true}, {"enabled", true},          {"needs_enable", false}};
}

struct Guest {
    const char* type;
    const char* name;
    const char* distribution;
    const char* version;
    const char* status;
};

struct Parent {
    const char* fqdn;
    const char* platform;
    const char* release;
    Json capabilities;
    std::vector<Guest> guests;
};

std::vector<Parent> demo_parents() {
    return {
        {"kvm01.lab.example.com",
         "Linux",
         "Debian GNU/Linux 12",
         Json::object({{"kvm", ready_kvm()}, {"lxd", needs_init_lxd()}}),
         {{"kvm", "web01", "Debian", "12", "running"},
          {"kvm", "web02", "Debian", "12", "running"},
          {"kvm", "db01", "Ubuntu", "24.04", "running"},
          {"kvm", "mail01", "Debian", "12", "stopped"},
          {"kvm", "build01", "Fedora", "41", "creating"},
          {"kvm", "build02", "Fedora", "41", "error"},
          {"kvm", "scratch", "Alpine", "3.20", "paused"}}},
        {"kvm02.lab.example.com",
         "Linux",
         "Ubuntu 24.04",
         Json::object({{"kvm", ready_kvm()}, {"lxd", ready_lxd()}}),
         {{"kvm", "app01", "Ubuntu", "24.04", "running"},
          {"kvm", "app02", "Ubuntu", "24.04", "running"},
          {"kvm", "app03", "Ubuntu", "24.04", "pending"},
          {"lxd", "cache01", "Debian", "12", "running"},
          {"lxd", "cache02", "Debian", "12", "stopped"},
          {"lxd", "queue01", "Ubuntu", "24.04", "running"},
          {"kvm", "old-erp", "openSUSE Leap", "15.6", "uninstalling"}}},
        {"kvm03.lab.example.com",
         "Linux",
         "AlmaLinux 9",
         Json::object({{"kvm",
                        {{"available", true},
                         {"installed", true},
                         {"enabled", true},
                         {"running", false},
                         {"initialized", false},
                         {"needs_init", true},
                         {"modules_available", true},
                         {"modules_loaded", false},
                         {"needs_modprobe", true}}}}),
         {}},
        {"kvm04.lab.example.com",
         "Linux",
         "Debian GNU/Linux 12",
         Json::object({{"kvm", {{"available", false}, {"needs_bios_virtualization", true}}}}),
         {}},
        {"lxd01.lab.example.com",
         "Linux",
         "Ubuntu 24.04",
         Json::object({{"lxd", ready_lxd()}}),
         {{"lxd", "ci01", "Ubuntu", "24.04", "running"},
          {"lxd", "ci02", "Ubuntu", "24.04", "running"},
          {"lxd", "ci03", "Ubuntu", "24.04", "creating"},
          {"lxd", "docs", "AlmaLinux", "9", "running"},
          {"lxd", "mirror", "Debian", "12", "running"}}},
        {"bsd01.lab.example.com",
         "FreeBSD",
         "14.3-RELEASE",
         Json::object({{"bhyve", ready_bhyve()}}),
         {{"bhyve", "dns01", "FreeBSD", "14.3", "running"},
          {"bhyve", "dns02", "FreeBSD", "14.3", "running"},
          {"bhyve", "poudriere", "FreeBSD", "14.3", "installing"},
          {"bhyve", "lab-a", "FreeBSD", "13.5", "stopped"}}},
        {"bsd02.lab.example.com", "FreeBSD", "14.3-RELEASE", Json(), {}},
        {"fw01.lab.example.com",
         "OpenBSD",
         "7.7",
         Json::object({{"vmm", ready_vmm()}}),
         {{"vmm", "relay", "OpenBSD", "7.7", "running"},
          {"vmm", "bgp", "OpenBSD", "7.7", "running"},
          {"vmm", "honeypot", "OpenBSD", "7.7", "stopped"}}},
        {"fw02.lab.example.com", "OpenBSD", "7.7", Json(), {}},
        {"ws01.lab.example.com",
         "Windows 11",
         "23H2",
         Json::object(
             {{"wsl", {{"available", true}, {"enabled", true}, {"needs_enable", false}, {"version", "2.3.26"}}}}),
         {{"wsl", "Ubuntu-24.04", "Ubuntu", "24.04", "running"}, {"wsl", "Debian", "Debian", "12", "stopped"}}},
        {"ws02.lab.example.com",
         "Windows Server 2022",
         "21H2",
         Json::object({{"wsl", {{"available", true}, {"enabled", false}, {"needs_enable", true}}}}),
         {}},
        {"kvm05.lab.example.com",
         "Linux",
         "Debian GNU/Linux 12",
         Json::object({{"kvm", ready_kvm()}}),
         {{"kvm", "backup01", "Debian", "12", "running"},
          {"kvm", "backup02", "Debian", "12", "running"},
          {"kvm", "archive", "Debian", "11", "hibernated"}}},
        {"kvm06.lab.example.com",
         "Linux",
         "Debian GNU/Linux 12",
         Json::object({{"kvm", ready_kvm()}}),
         {{"kvm", "mon01", "Debian", "12", "running"},
          {"kvm", "mon02", "Debian", "12", "running"},
          {"kvm", "log01", "Debian", "12", "running"},
          {"kvm", "log02", "Debian", "12", "running"},
          {"kvm", "vault", "Debian", "12", "running"},
          {"kvm", "ldap01", "Debian", "12", "running"},
          {"kvm", "ldap02", "Debian", "12", "stopped"}}},
    };
}

void finish_guest(World& world, Child& child, int number) {
    const Seconds now = world.now();
    child.created_at = now - (number + 1) * day;
    child.hostname = child.type == "wsl" ? "" : child.name + ".lab.example.com";
    if (child.status == "creating" || child.status == "installing") {
        // Every second of them has been silent for longer than a step should take.
        child.created_at = now - 40 * minute;
        child.step = "Downloading the image";
        child.step_number = 2;
        child.step_total = 7;
        child.step_at = now - (number % 2 == 0 ? 25 : 1) * minute;
        return;
    }
    if (child.status == "pending") {
        child.created_at = now - minute;
        return;
    }
    child.installed_at = child.created_at + 10 * minute;
    if (child.status == "error") child.error = "Downloading the image failed: HTTP 404";
}

/// The host record of a child whose agent has registered.
void register_guest(World& world, const std::string& child_id, const std::string& parent, int number) {
    const Child before = *world.child(parent, child_id);
    if (before.status != "running" && before.status != "stopped") return;
    const bool waits = number % 9 == 4;  // for approval
    const std::string platform = before.type == "bhyve" ? "FreeBSD" : before.type == "vmm" ? "OpenBSD" : "Linux";
    Host& own = world.add_host(before.hostname.empty() ? before.name : before.hostname, platform);
    own.row["parent_host_id"] = parent;
    own.row["platform_release"] = before.distribution + " " + before.version;
    own.row["cpu_cores"] = 2;
    own.row["memory_total_mb"] = 2048;
    if (before.status == "stopped") own.row["status"] = "down";
    if (number % 7 == 2) own.row["reboot_required"] = true;
    if (waits) own.row["approval_status"] = "pending";
    if (!waits) world.child(parent, child_id)->host = own.id();
}

}  // namespace

void populate_demo(World& world) {
    world.add_user(demo_user, demo_password).is_admin = true;
    world.add_user("viewer@example.com", demo_password, {"View Host Details", "View Child Host"});
    world.add_user("mfa@example.com", demo_password).code = "123456";
    world.rules.step_seconds = 5;
    int number = 0;
    for (const Parent& parent : demo_parents()) {
        Host& host = world.add_host(parent.fqdn, parent.platform);
        host.row["platform_release"] = parent.release;
        host.capabilities = parent.capabilities;
        host.networks = {{{"name", "default"}, {"mode", "nat"}, {"bridge", "virbr0"}, {"active", true}}};
        const std::string id = host.id();
        for (const Guest& guest : parent.guests) {
            Child& child = world.add_child(id, guest.type, guest.name, guest.status);
            child.distribution = guest.distribution;
            child.version = guest.version;
            finish_guest(world, child, number);
            const std::string child_id = child.id;
            register_guest(world, child_id, id, number++);
        }
    }
    const auto by_name = [&world](const std::string& fqdn) -> Host& {
        for (Host& host : world.hosts)
            if (host.fqdn() == fqdn) return host;
        return world.hosts.front();
    };
    by_name("kvm03.lab.example.com").row["is_agent_privileged"] = false;
    by_name("fw02.lab.example.com").row["status"] = "down";
    by_name("fw02.lab.example.com").row["active"] = false;
    by_name("bsd02.lab.example.com").row["approval_status"] = "pending";
    by_name("kvm05.lab.example.com").row["reboot_required"] = true;
    by_name("lxd01.lab.example.com").row["script_execution_enabled"] = false;
    by_name("kvm01.lab.example.com").row["tags"] = {{{"id", new_uuid()}, {"name", "production"}, {"description", ""}}};
}

void populate_large(World& world, int hosts, int children) {
    static constexpr std::array platforms{"Linux", "Linux", "FreeBSD", "OpenBSD", "Windows 11"};
    static constexpr std::array types{"kvm", "lxd", "bhyve", "vmm", "wsl"};
    static constexpr std::array states{"running", "running", "stopped", "creating", "error"};
    constexpr int parents = 100;
    if (!world.user(demo_user)) world.add_user(demo_user, demo_password).is_admin = true;
    std::vector<std::string> ids;
    for (int i = 0; i < hosts; ++i) {
        const auto kind = static_cast<std::size_t>(i) % platforms.size();
        Host& host = world.add_host("host" + std::to_string(i) + ".fleet.example.com", platforms.at(kind));
        host.row["status"] = i % 11 == 0 ? "down" : "up";
        if (kind == 0) host.capabilities = Json::object({{"kvm", ready_kvm()}});
        ids.push_back(host.id());
    }
    const int over = std::min(hosts, parents);
    for (int i = 0; over > 0 && i < children; ++i) {
        const auto at = static_cast<std::size_t>(i % over);
        const auto kind = at % types.size();
        Child& child = world.add_child(ids.at(at), types.at(kind), "guest" + std::to_string(i),
                                       states.at(static_cast<std::size_t>(i) / 7 % states.size()));
        child.distribution = "Debian";
        child.version = "12";
        finish_guest(world, child, i % 300);
    }
}

}  // namespace sysmanage::contract
