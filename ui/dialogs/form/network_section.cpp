// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/network_section.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include "ui/dialogs/form/word_list.h"

namespace sysmanage::ui {
namespace {

const QString usualNetwork = QStringLiteral("default");
const QString usualBridge = QStringLiteral("br0");

}  // namespace

NetworkSection::NetworkSection(QWidget* parent)
    : FormSection(tr("Network"), parent),
      kind_(new QComboBox(this)),
      name_(new QLineEdit(this)),
      switch_(new QLineEdit(this)),
      mac_(new QLineEdit(this)),
      addressing_(new QComboBox(this)),
      address_(new QLineEdit(this)),
      gateway_(new QLineEdit(this)),
      dns_(new QLineEdit(this)),
      networkName_(usualNetwork),
      bridgeName_(usualBridge) {
    kind_->setObjectName(QStringLiteral("network_kind"));
    kind_->addItems({tr("libvirt network"), tr("Bridge of the parent")});
    addressing_->setObjectName(QStringLiteral("addressing"));
    addressing_->addItems({tr("Automatic (DHCP)"), tr("Static address")});
    address_->setPlaceholderText(QStringLiteral("192.0.2.10/24"));
    gateway_->setPlaceholderText(QStringLiteral("192.0.2.1"));
    dns_->setPlaceholderText(tr("those of the parent"));
    name_->setObjectName(QStringLiteral("network"));
    name_->setAccessibleName(tr("Name of the network or bridge"));

    addRows();
    connect(kind_, &QComboBox::currentIndexChanged, this, [this] {
        const QSignalBlocker quiet(name_);
        (isBridge() ? networkName_ : bridgeName_) = name_->text();
        name_->setText(isBridge() ? bridgeName_ : networkName_);
        showKind();
        edited(networkRow_);
    });
    watch(name_, networkRow_);
    watch(address_, addressRow_);
    watch(gateway_, gatewayRow_);
    watch(dns_, dnsRow_);
    showKind();
}

void NetworkSection::addRows() {
    auto* both = new QWidget(this);
    auto* line = new QHBoxLayout(both);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(kind_);
    line->addWidget(name_, 1);
    networkRow_ = addRow(tr("&Network"), both, {QStringLiteral("network"), QStringLiteral("bridge")}, kind_);
    switchRow_ = addRow(tr("Virtual switch"), switch_, {QStringLiteral("network_switch")});
    watch(switch_, switchRow_);
    FieldRow* addressing = addRow(tr("Addressin&g"), addressing_, {});
    connect(addressing_, &QComboBox::currentIndexChanged, this, [this, addressing] {
        showKind();
        edited(addressing);
    });
    addressRow_ = addRow(tr("&Address"), address_, {QStringLiteral("vm_ip")});
    gatewayRow_ = addRow(tr("Gate&way"), gateway_, {QStringLiteral("gateway_ip")});
    addressing->follow(addressRow_);
    dnsRow_ = addRow(tr("DNS &servers"), dns_, {QStringLiteral("dns_servers"), QStringLiteral("dns_server")});
    addressRow_->setHint(tr("With the prefix length behind a slash"));
    mac_->setPlaceholderText(QStringLiteral("58:9c:fc:0a:0b:0c"));
    FieldRow* mac = addRow(tr("MAC address"), mac_, {QStringLiteral("mac_address")});
    mac->setHint(tr("Empty: one that is made from the names"));
    watch(mac_, mac);
}

void NetworkSection::adapt(const FormSubject& subject) {
    const bool pool = subject.type == ChildType::vmm;
    addressing_->setItemText(0, pool ? tr("A free one of the parent’s pool") : tr("Automatic (DHCP)"));
    switch_->setPlaceholderText(pool ? QStringLiteral("sysmanage") : QStringLiteral("public"));
    switchRow_->setHint(pool ? tr("Empty: the guests’ network of the parent")
                             : tr("Empty: “public”, which is made when the parent is enabled"));
    // A bridge is none of the choices where its field is not known.
    kind_->setEnabled(subject.fields.contains(QStringLiteral("bridge")));
}

bool NetworkSection::isBridge() const { return kind_->currentIndex() == 1; }

bool NetworkSection::isStatic() const { return addressing_->currentIndex() == 1; }

void NetworkSection::write(Json& request) const {
    const QString name = name_->text().trimmed();
    if (isBridge()) {
        request["bridge"] = name.toStdString();
    } else if (name != usualNetwork) {
        request["network"] = name.toStdString();
    }
    if (isStatic()) {
        request["vm_ip"] = address_->text().trimmed().toStdString();
        putText(request, "gateway_ip", gateway_->text().trimmed());
    }
    putList(request, "dns_servers", wordsOf(dns_->text()));
    putText(request, "network_switch", switch_->text().trimmed());
    putText(request, "mac_address", mac_->text().trimmed());
}

void NetworkSection::read(const Json& request) {
    const QString bridge = textOf(request, "bridge");
    const QString network = textOf(request, "network");
    networkName_ = network.isEmpty() ? usualNetwork : network;
    bridgeName_ = bridge.isEmpty() ? usualBridge : bridge;
    {
        const QSignalBlocker quiet(kind_);
        kind_->setCurrentIndex(request.contains("bridge") ? 1 : 0);
    }
    name_->setText(isBridge() ? bridge : networkName_);
    addressing_->setCurrentIndex(request.contains("vm_ip") ? 1 : 0);
    address_->setText(textOf(request, "vm_ip"));
    gateway_->setText(textOf(request, "gateway_ip"));
    QStringList resolvers = listOf(request, "dns_servers");
    if (const QString one = textOf(request, "dns_server"); !one.isEmpty()) resolvers << one;
    dns_->setText(resolvers.join(QStringLiteral(", ")));
    switch_->setText(textOf(request, "network_switch"));
    mac_->setText(textOf(request, "mac_address"));
    showKind();
}

void NetworkSection::showKind() {
    addressRow_->setEnabled(isStatic());
    gatewayRow_->setEnabled(isStatic());
    networkRow_->setHint(isBridge() ? tr("An existing bridge of the parent") : tr("Usually “default” (NAT)"));
}

}  // namespace sysmanage::ui
