// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/field_names.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <array>

namespace sysmanage::ui {
namespace {

struct Name {
    const char* field;
    const char* label;
};

constexpr std::array names{
    Name{"agent_config_yaml", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Agent configuration")},
    Name{"agent_install_commands", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Install commands")},
    Name{"auto_approve", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Approval")},
    Name{"auto_approve_token", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Approval token")},
    Name{"autostart", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Start with the parent")},
    Name{"base_image_path", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Own image")},
    Name{"bridge", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Bridge")},
    Name{"cloud_init", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Own user-data")},
    Name{"cpus", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "CPUs")},
    Name{"disk_format", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Disk format")},
    Name{"disk_layout", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Disk layout")},
    Name{"disk_size", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Disk")},
    Name{"distribution", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Distribution")},
    Name{"dns_servers", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "DNS servers")},
    Name{"enrollment_token", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Enrolment token")},
    Name{"extra_disks", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "More disks")},
    Name{"firmware", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Firmware")},
    Name{"gateway_ip", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Gateway")},
    Name{"hostname", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Host name")},
    Name{"image_format", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Image format")},
    Name{"image_sha256", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Image checksum")},
    Name{"install_agent", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Agent")},
    Name{"keyboard", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Keyboard")},
    Name{"linked_clone", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Linked clone")},
    Name{"locale", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Locale")},
    Name{"memory", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Memory")},
    Name{"mirror", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Package mirror")},
    Name{"network", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Network")},
    Name{"network_name", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Network")},
    Name{"packages", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Packages")},
    Name{"password", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Password")},
    Name{"password_hash", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Password")},
    Name{"pool_name", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Storage pool")},
    Name{"server_port", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Port")},
    Name{"server_url", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Server")},
    Name{"ssh_public_keys", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "SSH keys")},
    Name{"storage_path", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Folder")},
    Name{"timezone", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Time zone")},
    Name{"username", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "User")},
    Name{"virt_type", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Virtualization")},
    Name{"vm_ip", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Address")},
    Name{"vm_name", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "VM name")},
};

}  // namespace

QString fieldRoot(const QString& fieldPath) {
    static const QRegularExpression end(QStringLiteral("[.\\[]"));
    const qsizetype at = fieldPath.indexOf(end);
    return at < 0 ? fieldPath : fieldPath.left(at);
}

QString fieldLabel(const QString& fieldPath) {
    const QString root = fieldRoot(fieldPath);
    QString label = root;
    for (const Name& name : names) {
        if (root == QLatin1String(name.field)) {
            label = QCoreApplication::translate("sysmanage::ui::Field", name.label);
        }
    }
    static const QRegularExpression position(QStringLiteral("^\\[(\\d+)\\]"));
    const auto entry = position.match(fieldPath.mid(root.size()));
    if (!entry.hasMatch()) return label;
    return QCoreApplication::translate("sysmanage::ui::Field", "%1, no. %2")
        .arg(label)
        .arg(entry.captured(1).toInt() + 1);
}

}  // namespace sysmanage::ui
