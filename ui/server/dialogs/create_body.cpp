// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/dialogs/create_body.h"

#include <QCoreApplication>
#include <QUrl>
#include <array>

#include "ui/dialogs/form/form_section.h"
#include "ui/models/entry.h"
#include "ui/models/field_names.h"
#include "ui/models/message_text.h"

namespace sysmanage::ui {
namespace {

constexpr std::size_t longestPassword = 72;  // bytes that bcrypt takes
constexpr int httpPort = 80;
constexpr int httpsPort = 443;

constexpr std::array taken{"child_type", "distribution", "hostname", "username",    "vm_name",
                           "memory",     "disk_size",    "cpus",     "auto_approve"};
// The server knows its own address and makes its own token.
constexpr std::array ownOfServer{"password_hash", "server_url", "server_port",
                                 "use_https",     "verify_ssl", "auto_approve_token"};

constexpr std::array secretFields{"password", "root_password", "windows_admin_password", "windows_product_key",
                                  "windows_domain_password"};

template <class List>
bool has(const List& list, const std::string& name) {
    for (const char* one : list) {
        if (name == one) return true;
    }
    return false;
}

}  // namespace

QString childNameOf(const Json& request) {
    if (typeOf(request) == ChildType::wsl) return textOf(request, "distribution");
    return textOf(request, typeOf(request) == ChildType::lxd ? "container_name" : "vm_name");
}

Json createBody(const Json& request, const Catalog& catalog) {
    // The other types' form asks for the call's own fields and nothing else.
    if (typeOf(request) != ChildType::kvm || request.contains("windows_edition")) return request;
    Json body = Json::object();
    for (const auto& [name, value] : request.items()) {
        if (has(taken, name)) body[name] = value;
    }
    const std::string chosen = textOf(request, "distribution").toStdString();
    if (const Distribution* known = catalog.find(ChildType::kvm, chosen); known && !known->install_identifier.empty())
        body["distribution"] = known->install_identifier;
    if (!body.contains("auto_approve")) body["auto_approve"] = false;
    return body;
}

void addServer(Json& request, const server::Profile& profile) {
    const QUrl server(toQString(profile.base_url));
    if (server.host().isEmpty() || server::is_loopback(profile)) return;
    const bool https = server.scheme() == QLatin1String("https");
    request["server_url"] = server.host().toStdString();
    request["use_https"] = https;
    request["server_port"] = server.port(https ? httpsPort : httpPort);
}

Json planRequest(Json request, const server::Profile& profile, const Catalog& catalog) {
    // KVM's form is the engine's own: what it leaves out was left out by somebody.
    const ChildType type = typeOf(request);
    if (type == ChildType::kvm) return request;
    if (!request.contains("server_url")) addServer(request, profile);
    // The call wants the image's address always; the distribution's own has a digest, which another one would lack.
    const Distribution* known = catalog.find(type, textOf(request, "distribution").toStdString());
    if (known && textOf(request, "iso_url") == toQString(known->install_identifier)) request.erase("iso_url");
    return request;
}

Secrets takeSecrets(Json& request) {
    Secrets secrets;
    for (const char* field : secretFields) {
        const auto found = request.find(field);
        if (found == request.end() || !found->is_string()) continue;
        secrets.emplace(field, Secret(std::move(found->get_ref<std::string&>())));
        request.erase(found);
    }
    return secrets;
}

Secret passwordOf(const Secrets& secrets) {
    const auto found = secrets.find("password");
    return found == secrets.end() ? Secret() : found->second;
}

QStringList notHonoured(const Json& request, const Secret& password) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("sysmanage::ui", text); };
    QStringList left;
    QStringList sentences;
    switch (typeOf(request)) {
        case ChildType::vmm:
            sentences << tr(
                "As far as is known, the server builds OpenBSD 7.7 with 1 GiB of memory, a disk of 20 GiB "
                "and one CPU whatever is chosen, and does not use the ISO image.");
            break;
        case ChildType::bhyve:
            sentences << tr("The server attaches it to the switch “public”, whatever other switches there are.");
            break;
        case ChildType::lxd:
            sentences << tr("The server does not set memory, disk and CPUs of a container.");
            break;
        case ChildType::wsl:
            sentences << tr("On the parent it is called after its distribution: there can be one of each.");
            break;
        case ChildType::kvm:
            if (request.contains("windows_edition")) {
                sentences << tr(
                    "As far as is known, the server does not hand on what is said about Windows: it may "
                    "refuse this.");
                break;
            }
            for (const auto& [name, value] : request.items()) {
                if (has(taken, name) || has(ownOfServer, name)) continue;
                const QString label = fieldLabel(toQString(name));
                if (!left.contains(label)) left << label;
            }
            break;
    }
    if (!left.isEmpty())
        sentences << tr("create-child does not take: %1. “Send exactly this plan” does.")
                         .arg(left.join(QStringLiteral(", ")));
    if (password.reveal().size() > longestPassword)
        sentences << tr("The password is longer than 72 bytes: the server may fail on it.");
    return sentences;
}

}  // namespace sysmanage::ui
