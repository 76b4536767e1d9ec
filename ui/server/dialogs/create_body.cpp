// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/dialogs/create_body.h"

#include <QCoreApplication>
#include <array>

#include "ui/dialogs/form/form_section.h"
#include "ui/models/field_names.h"
#include "ui/models/message_text.h"

namespace sysmanage::ui {
namespace {

constexpr std::size_t longestPassword = 72;  // bytes that bcrypt takes

constexpr std::array taken{"child_type", "distribution", "hostname", "username",    "vm_name",
                           "memory",     "disk_size",    "cpus",     "auto_approve"};
// The server knows its own address and makes its own token.
constexpr std::array ownOfServer{"password_hash", "server_url", "server_port",
                                 "use_https",     "verify_ssl", "auto_approve_token"};

template <class List>
bool has(const List& list, const std::string& name) {
    for (const char* one : list) {
        if (name == one) return true;
    }
    return false;
}

}  // namespace

Json createBody(const Json& request, const Catalog& catalog) {
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

Secret takePassword(Json& request) {
    const auto found = request.find("password");
    if (found == request.end() || !found->is_string()) return {};
    Secret password(std::move(found->get_ref<std::string&>()));
    request.erase(found);
    return password;
}

QStringList notHonoured(const Json& request, const Secret& password) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("sysmanage::ui", text); };
    QStringList left;
    for (const auto& [name, value] : request.items()) {
        if (has(taken, name) || has(ownOfServer, name)) continue;
        const QString label = fieldLabel(toQString(name));
        if (!left.contains(label)) left << label;
    }
    QStringList sentences;
    if (!left.isEmpty())
        sentences << tr("create-child does not take: %1. “Send exactly this plan” does.")
                         .arg(left.join(QStringLiteral(", ")));
    if (password.reveal().size() > longestPassword)
        sentences << tr("The password is longer than 72 bytes: the server may fail on it.");
    return sentences;
}

}  // namespace sysmanage::ui
