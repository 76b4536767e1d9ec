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
    Name{"arm_restore", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Start the children again")},
    Name{"auto_approve", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Approval")},
    Name{"auto_approve_token", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Approval token")},
    Name{"autostart", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Start with the parent")},
    Name{"base_image_path", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Own image")},
    Name{"bridge", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Bridge")},
    Name{"child_type", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Hypervisor")},
    Name{"cloud_init", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Own user-data")},
    Name{"container_name", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Container name")},
    Name{"cpus", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "CPUs")},
    Name{"dataset", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "ZFS dataset")},
    Name{"dhcp", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "DHCP")},
    Name{"dhcp_end", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "DHCP to")},
    Name{"dhcp_start", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "DHCP from")},
    Name{"disk_format", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Disk format")},
    Name{"disk_kind", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Kind of the disk")},
    Name{"disk_layout", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Disk layout")},
    Name{"disk_size", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Disk")},
    Name{"distribution", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Distribution")},
    Name{"dns_domain", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Domain")},
    Name{"dns_servers", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "DNS servers")},
    Name{"egress_interface", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Way out")},
    Name{"enrollment_token", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Enrolment token")},
    Name{"extra_disks", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "More disks")},
    Name{"firmware", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Firmware")},
    Name{"forward_mode", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Kind of the network")},
    Name{"gateway_ip", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Gateway")},
    Name{"guest_subnet", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Subnet")},
    Name{"hostname", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Host name")},
    Name{"image_format", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Image format")},
    Name{"image_sha256", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Image checksum")},
    Name{"install_agent", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Agent")},
    Name{"install_disk", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Install onto")},
    Name{"interface", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Interface")},
    Name{"iso_path", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Installer’s ISO")},
    Name{"iso_url", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Own image")},
    Name{"keyboard", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Keyboard")},
    Name{"linked_clone", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Linked clone")},
    Name{"loader", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Boot loader")},
    Name{"locale", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Locale")},
    Name{"mac_address", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "MAC address")},
    Name{"memory", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Memory")},
    Name{"mirror", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Package mirror")},
    Name{"nat", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "NAT")},
    Name{"network", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Network")},
    Name{"network_name", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Network")},
    Name{"network_switch", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Virtual switch")},
    Name{"packages", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Packages")},
    Name{"parent_os", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Parent’s system")},
    Name{"password", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Password")},
    Name{"password_hash", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Password")},
    Name{"pool_name", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Storage pool")},
    Name{"purge_storage", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Delete its disk")},
    Name{"root_password", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Password of root")},
    Name{"root_password_hash", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Password of root")},
    Name{"server_port", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Port")},
    Name{"server_url", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Server")},
    Name{"size", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Size")},
    Name{"sparse", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Sparse")},
    Name{"ssh_public_keys", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "SSH keys")},
    Name{"stop_guests", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Stop guests")},
    Name{"stop_seconds", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Seconds to stop")},
    Name{"storage_driver", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Storage of the containers")},
    Name{"storage_path", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Folder")},
    Name{"subnet", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Subnet")},
    Name{"subnet_v6", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "IPv6 subnet")},
    Name{"switch_name", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Virtual switch")},
    Name{"template", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Template")},
    Name{"timezone", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Time zone")},
    Name{"username", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "User")},
    Name{"virt_type", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Virtualization")},
    Name{"vm_ip", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "Address")},
    Name{"vm_name", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "VM name")},
    Name{"wsl_guid", QT_TRANSLATE_NOOP("sysmanage::ui::Field", "GUID")},
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
