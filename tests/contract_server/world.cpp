// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract_server/world.h"

#include <QDateTime>
#include <QFile>
#include <QRandomGenerator>
#include <QUuid>
#include <algorithm>

namespace sysmanage::contract {
namespace {

constexpr int key_bytes = 32;

std::vector<Json> seeded_distributions() {
    QFile file(QStringLiteral(SYSMANAGE_SOURCE_DIR "/resources/catalog.json"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const Json catalogue = Json::parse(file.readAll().toStdString(), nullptr, false);
    std::vector<Json> rows;
    if (!catalogue.is_object()) return rows;
    for (const Json& entry : catalogue.value("entries", Json::array())) {
        rows.push_back({{"id", new_uuid()},
                        {"child_type", entry.value("child_type", "")},
                        {"distribution_name", entry.value("name", "")},
                        {"distribution_version", entry.value("version", "")},
                        {"display_name", entry.value("display_name", "")},
                        {"is_active", true},
                        {"install_identifier", entry.value("install_identifier", "")},
                        {"executable_name", nullptr},
                        {"agent_install_method", "apt"},
                        {"agent_install_commands", "[]"},
                        {"min_agent_version", nullptr},
                        {"notes", entry.value("notes", "")},
                        {"created_at", "2026-08-01T00:00:00"},
                        {"updated_at", "2026-08-01T00:00:00"}});
    }
    return rows;
}

}  // namespace

std::string naive_time(Seconds at) {
    return QDateTime::fromSecsSinceEpoch(at, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toStdString();
}

std::string new_uuid() { return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString(); }

const std::set<std::string>& all_roles() {
    static const std::set<std::string> names{"View Host Details",    "Reboot Host",         "Update Agent",
                                             "Run Script",           "View Child Host",     "Create Child Host",
                                             "Start Child Host",     "Stop Child Host",     "Restart Child Host",
                                             "Delete Child Host",    "Enable KVM",          "Enable bhyve",
                                             "Enable VMM",           "Enable LXD",          "Enable WSL",
                                             "Shutdown Host",        "Delete Host",         "Approve Host Registration",
                                             "Delete Queue Message", "Configure Child Host"};
    return names;
}

Licence licence_of(Tier tier) {
    Licence licence;
    if (tier == Tier::community) return licence;
    licence.active = true;
    licence.tier = tier == Tier::professional ? "professional" : "enterprise";
    licence.modules = {"container_engine"};
    licence.features = {"virtualization_safe_reboot"};
    if (tier == Tier::enterprise) {
        licence.modules.insert({"virtualization_engine", "child_host_handlers_engine"});
        licence.features.insert(
            {"virtualization_kvm_lifecycle", "virtualization_kvm_create", "virtualization_kvm_delete",
             "virtualization_kvm_storage", "virtualization_kvm_networking", "virtualization_bhyve_lifecycle",
             "virtualization_bhyve_create", "virtualization_bhyve_storage", "virtualization_vmm_lifecycle",
             "virtualization_vmm_create", "virtualization_guest_provisioning"});
    }
    licence.loaded = licence.modules;
    return licence;
}

bool Host::is(const char* platform) const {
    const Json& text = row.at("platform");
    return text.is_string() && text.get_ref<const std::string&>().find(platform) != std::string::npos;
}

bool Host::active() const { return row.at("active") == true; }

bool Host::privileged() const { return row.at("is_agent_privileged") == true; }

World::World() : licence(licence_of(Tier::enterprise)), distributions(seeded_distributions()) {}

Seconds World::now() const { return QDateTime::currentSecsSinceEpoch() + offset_; }

void World::advance(Seconds seconds) {
    // What falls due on the way happens at its own time, not at the end.
    const Seconds end = now() + seconds;
    while (!due_.empty() && due_.begin()->first <= end) {
        const Seconds at = due_.begin()->first;
        if (at > now()) offset_ += at - now();
        settle();
    }
    if (end > now()) offset_ += end - now();
}

void World::after(Seconds seconds, std::function<void()> act) { due_.emplace(now() + seconds, std::move(act)); }

void World::settle() {
    while (!due_.empty() && due_.begin()->first <= now()) {
        const std::function<void()> act = std::move(due_.begin()->second);
        due_.erase(due_.begin());
        act();
    }
}

User& World::add_user(const std::string& email, const std::string& password, std::set<std::string> roles) {
    User& made = users[email];
    made = {};
    made.id = new_uuid();
    made.email = email;
    made.password = password;
    made.roles = std::move(roles);
    return made;
}

User* World::user(const std::string& email) {
    const auto found = users.find(email);
    return found == users.end() ? nullptr : &found->second;
}

std::string World::add_key(const std::string& email) {
    QByteArray bytes(key_bytes, '\0');
    for (char& byte : bytes) byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    const std::string key =
        "smk_" + bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals).toStdString();
    keys[key] = email;
    return key;
}

Host& World::add_host(const std::string& fqdn, const std::string& platform) {
    Host made;
    const int number = static_cast<int>(hosts.size());
    made.row = {{"id", new_uuid()},
                {"active", true},
                {"fqdn", fqdn},
                {"ipv4", "192.0.2." + std::to_string(number % 250 + 1)},
                {"ipv6", nullptr},
                {"last_access", naive_time(now()) + "+00:00"},
                {"status", "up"},
                {"approval_status", "approved"},
                {"platform", platform},
                {"platform_release", platform == "Linux" ? Json("Debian GNU/Linux 12") : Json(nullptr)},
                {"platform_version", nullptr},
                {"machine_architecture", "x86_64"},
                {"processor", "x86_64"},
                {"cpu_vendor", "GenuineIntel"},
                {"cpu_model", "Xeon Gold 6338"},
                {"cpu_cores", 32},
                {"cpu_threads", 64},
                {"cpu_frequency_mhz", 2000},
                {"memory_total_mb", 131072},
                {"reboot_required", false},
                {"is_agent_privileged", true},
                {"agent_version", "2.4.1"},
                {"agent_capabilities_limited", nullptr},
                {"script_execution_enabled", true},
                {"enabled_shells", platform == "Windows" ? "[\"powershell\", \"cmd\"]" : "[\"bash\", \"sh\"]"},
                {"parent_host_id", nullptr},
                {"security_updates_count", 0},
                {"system_updates_count", 0},
                {"total_updates_count", 0},
                {"tags", Json::array()}};
    host_index_[made.id()] = hosts.size();
    hosts.push_back(std::move(made));
    return hosts.back();
}

Host* World::host(const std::string& id) {
    const auto found = host_index_.find(id);
    if (found != host_index_.end() && found->second < hosts.size() && hosts[found->second].id() == id)
        return &hosts[found->second];
    // Hosts were taken away or given other ids since: number them anew.
    host_index_.clear();
    for (std::size_t i = 0; i < hosts.size(); ++i) host_index_[hosts[i].id()] = i;
    const auto again = host_index_.find(id);
    return again == host_index_.end() ? nullptr : &hosts[again->second];
}

Child& World::add_child(const std::string& parent, const std::string& type, const std::string& name,
                        const std::string& status) {
    Child made;
    made.id = new_uuid();
    made.parent = parent;
    made.name = name;
    made.type = type;
    made.status = status;
    made.created_at = now();
    children.push_back(std::move(made));
    return children.back();
}

Child* World::child(const std::string& parent, const std::string& id) {
    const auto found = std::find_if(children.begin(), children.end(),
                                    [&](const Child& child) { return child.id == id && child.parent == parent; });
    return found == children.end() ? nullptr : &*found;
}

void World::remove_child(const std::string& id) {
    children.erase(std::remove_if(children.begin(), children.end(), [&](const Child& child) { return child.id == id; }),
                   children.end());
}

std::vector<Child*> World::children_of(const std::string& parent) {
    std::vector<Child*> found;
    for (Child& child : children)
        if (child.parent == parent) found.push_back(&child);
    return found;
}

}  // namespace sysmanage::contract
