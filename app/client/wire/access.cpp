// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/wire/access.h"

#include "app/client/wire/rows.h"

namespace sysmanage::client::wire {
namespace {

using Names = std::set<std::string, std::less<>>;

Names namesIn(const Json* list) {
    Names names;
    if (!list) return names;
    for (const auto& item : *list)
        if (item.is_string()) names.insert(printable(item.get_ref<const std::string&>(), 200));
    return names;
}

/// Only what is literally true counts: a role is a right.
std::optional<Permissions> readPermissions(const Fields& fields, Problems& notes) {
    const Json* roles = fields.object("permissions");
    if (!roles) return std::nullopt;
    Permissions permissions;
    permissions.is_admin = fields.flag("is_admin").value_or(false);
    for (const auto& item : roles->items()) {
        if (!item.value().is_boolean())
            addNote(notes, fields.placeOf("permissions"), typeMessage("true or false", item.value()));
        else if (item.value().get<bool>())
            permissions.roles.insert(item.key());
    }
    return permissions;
}

server::Tier tierOf(const std::string& text) {
    if (text == "professional") return server::Tier::professional;
    if (text == "enterprise") return server::Tier::enterprise;
    return server::Tier::community;
}

/// An inactive licence, or one whose activity is not told, is Community.
std::optional<server::License> readLicense(const Fields& fields) {
    server::License license;
    if (!fields.flag("active").value_or(false)) return license;
    license.tier = tierOf(fields.text("tier"));
    license.modules = namesIn(fields.list("modules"));
    license.features = namesIn(fields.list("features"));
    license.customer = fields.text("customer_name");
    license.expires = fields.text("expires_at");
    return license;
}

std::optional<ServerInfo> readServerInfo(const Fields& fields) {
    ServerInfo info;
    info.version = fields.text("version");
    info.role = fields.text("role");
    info.license_tier = fields.text("license_tier");
    if (const Json* engines = fields.list("loaded_engines")) info.loaded_engines = namesIn(engines);
    return info;
}

}  // namespace

Result<Permissions> permissions(std::string_view body) {
    const char* const name = "permissions";
    auto json = parseBody(body, name);
    if (!json) return tl::unexpected(std::move(json.error()));
    if (!json->is_object()) return tl::unexpected(Problem{name, typeMessage("an object", *json)});
    Parsed<Permissions> parsed;
    auto value = readPermissions(Fields(*json, "", parsed.notes), parsed.notes);
    if (!value) return tl::unexpected(Problem{name, {"client.body.missing"}});
    parsed.value = std::move(*value);
    return parsed;
}

Result<server::License> license(std::string_view body) {
    return readObject<server::License>(body, "license", "active", readLicense);
}

Result<ServerInfo> serverInfo(std::string_view body) {
    return readObject<ServerInfo>(body, "server_info", "version", readServerInfo);
}

Result<std::string> me(std::string_view body) {
    return readObject<std::string>(body, "user", "userid", [](const Fields& fields) { return fields.id("userid"); });
}

server::License loadedOnly(server::License license, const ServerInfo& info) {
    if (!info.loaded_engines) return license;
    for (auto module = license.modules.begin(); module != license.modules.end();)
        module = info.loaded_engines->contains(*module) ? std::next(module) : license.modules.erase(module);
    return license;
}

}  // namespace sysmanage::client::wire
