// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/type_names.h"

#include <QCoreApplication>

#include "engine/catalog/enum_names.h"

namespace sysmanage::ui {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("sysmanage::ui::Types", text); }

}  // namespace

std::vector<ChildType> childTypes() {
    std::vector<ChildType> types;
    for (const auto name : child_type_names()) types.push_back(*child_type_from_name(name));
    return types;
}

QString typeName(ChildType type) {
    switch (type) {
        case ChildType::kvm:
            return QStringLiteral("KVM");
        case ChildType::bhyve:
            return QStringLiteral("bhyve");
        case ChildType::vmm:
            return QStringLiteral("VMM");
        case ChildType::lxd:
            return QStringLiteral("LXD");
        case ChildType::wsl:
            break;
    }
    return QStringLiteral("WSL");
}

QString typeChoice(ChildType type) {
    switch (type) {
        case ChildType::kvm:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Types", "KVM: machines on Linux"));
        case ChildType::bhyve:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Types", "bhyve: machines on FreeBSD"));
        case ChildType::vmm:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Types", "VMM: machines on OpenBSD"));
        case ChildType::lxd:
            return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Types", "LXD or Incus: containers on Linux"));
        case ChildType::wsl:
            break;
    }
    return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Types", "WSL: Linux on Windows"));
}

QString newGuestText(ChildType type) {
    if (type == ChildType::lxd) return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Types", "New container"));
    if (type == ChildType::wsl) return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Types", "New WSL guest"));
    return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Types", "New VM"));
}

QString listGuestsText(ChildType type) {
    if (type == ChildType::lxd) return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Types", "List containers"));
    if (type == ChildType::wsl) return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Types", "List WSL guests"));
    return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Types", "List VMs"));
}

QString guestNameText(ChildType type) {
    if (type == ChildType::lxd) return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Types", "Container name"));
    if (type == ChildType::wsl) return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Types", "Guest name"));
    return translated(QT_TRANSLATE_NOOP("sysmanage::ui::Types", "VM name"));
}

}  // namespace sysmanage::ui
