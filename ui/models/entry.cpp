// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entry.h"

#include <QCoreApplication>
#include <QUuid>
#include <array>

#include "ui/models/type_names.h"

namespace sysmanage::ui {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("sysmanage::ui::Entry", text); }

}  // namespace

EntryState stateOf(const Entry& entry) {
    if (entry.lastRun) return entry.lastRun->success ? EntryState::applied : EntryState::failed;
    if (entry.kind == EntryKind::plan) return EntryState::plan;
    return entry.complete ? EntryState::ready : EntryState::incomplete;
}

QString stateText(EntryState state) {
    switch (state) {
        case EntryState::incomplete:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Draft, incomplete"));
        case EntryState::ready:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Ready"));
        case EntryState::plan:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Opened plan"));
        case EntryState::applied:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Applied"));
        case EntryState::failed:
            break;
    }
    return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Failed"));
}

QString stateIconName(EntryState state) {
    switch (state) {
        case EntryState::incomplete:
            return QStringLiteral("draft");
        case EntryState::ready:
            return QStringLiteral("ready");
        case EntryState::plan:
            return QStringLiteral("plan");
        case EntryState::applied:
            return QStringLiteral("applied");
        case EntryState::failed:
            break;
    }
    return QStringLiteral("failed");
}

Tone stateTone(EntryState state) {
    switch (state) {
        case EntryState::incomplete:
            return Tone::warning;
        case EntryState::ready:
            return Tone::accent;
        case EntryState::plan:
            return Tone::muted;
        case EntryState::applied:
            return Tone::ok;
        case EntryState::failed:
            break;
    }
    return Tone::error;
}

Entry newDraft(Action action, const Json& request) {
    Entry entry;
    entry.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    entry.action = action;
    entry.request = request;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    entry.created = now;
    entry.changed = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch(), Qt::UTC);
    return entry;
}

bool dropClearPasswords(Json& request) {
    static constexpr std::array clearFields{"password", "root_password", "windows_admin_password",
                                            "windows_domain_password"};
    bool found = false;
    for (const char* field : clearFields) found |= request.is_object() && request.erase(field) > 0;
    return found;
}

ChildType typeOf(const Json& request) {
    const auto found = request.is_object() ? request.find("child_type") : request.end();
    if (!request.is_object() || found == request.end() || !found->is_string()) return ChildType::kvm;
    return child_type_from_name(found->get_ref<const std::string&>()).value_or(ChildType::kvm);
}

QString actionText(Action action, ChildType type) {
    switch (action) {
        case Action::create:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Create"));
        case Action::delete_vm:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Delete"));
        case Action::start:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Start"));
        case Action::stop:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Stop"));
        case Action::restart:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Restart"));
        case Action::probe:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Probe this kind of parent"));
        case Action::enable:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Enable %1 on a parent")).arg(typeName(type));
        case Action::modules_enable:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Load KVM's kernel module"));
        case Action::modules_disable:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Unload KVM's kernel module"));
        case Action::network_create:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Create a network"));
        case Action::network_delete:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Delete a network"));
        case Action::network_list:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "List networks"));
        case Action::provision:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Prepare an installation"));
        case Action::image_list:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "List cached images"));
        case Action::image_verify:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Check cached images"));
        case Action::image_download:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Fetch an image into the cache"));
        case Action::image_prune:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Remove cached images that nothing uses"));
        case Action::pool_create:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Create a storage pool"));
        case Action::pool_delete:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Delete a storage pool"));
        case Action::pool_list:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "List storage pools"));
        case Action::disable:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Disable %1 on a parent")).arg(typeName(type));
        case Action::switch_create:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Create a virtual switch"));
        case Action::switch_delete:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Delete a virtual switch"));
        case Action::switch_list:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "List virtual switches"));
        case Action::nat_add:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Let a subnet of guests out (NAT)"));
        case Action::nat_remove:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Take NAT away from a subnet"));
        case Action::zvol_create:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Create a ZFS volume"));
        case Action::zvol_destroy:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Destroy a ZFS volume"));
        case Action::reboot_prepare:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Stop all children and reboot the parent"));
        case Action::reboot_restore:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Start the children again after a reboot"));
        case Action::update_agent:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Entry", "Update the agent"));
        case Action::list:
            break;
    }
    return listGuestsText(type);
}

QString actionIconName(Action action) {
    switch (action) {
        case Action::create:
            return QStringLiteral("new-vm");
        case Action::delete_vm:
            return QStringLiteral("delete");
        case Action::start:
            return QStringLiteral("start");
        case Action::stop:
            return QStringLiteral("stop");
        case Action::restart:
            return QStringLiteral("restart");
        case Action::provision:
            return QStringLiteral("export");
        case Action::probe:
            return QStringLiteral("probe");
        case Action::enable:
        case Action::update_agent:
            return QStringLiteral("package");
        case Action::image_download:
            return QStringLiteral("download");
        case Action::reboot_prepare:
            return QStringLiteral("restart");
        case Action::reboot_restore:
            return QStringLiteral("start");
        case Action::modules_enable:
        case Action::modules_disable:
            return QStringLiteral("service");
        case Action::network_create:
        case Action::pool_create:
        case Action::switch_create:
        case Action::zvol_create:
        case Action::nat_add:
            return QStringLiteral("add");
        case Action::disable:
        case Action::network_delete:
        case Action::pool_delete:
        case Action::switch_delete:
        case Action::zvol_destroy:
        case Action::nat_remove:
        case Action::image_prune:
            return QStringLiteral("remove");
        case Action::network_list:
        case Action::image_list:
        case Action::image_verify:
        case Action::pool_list:
        case Action::switch_list:
        case Action::list:
            break;
    }
    return QStringLiteral("list");
}

}  // namespace sysmanage::ui
