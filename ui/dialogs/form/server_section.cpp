// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/server_section.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

namespace sysmanage::ui {
namespace {

// Ports of a SysManage server as it is installed.
constexpr int plainPort = 8080;
constexpr int tlsPort = 8443;
constexpr int lastPort = 65535;

}  // namespace

ServerSection::ServerSection(QWidget* parent)
    : FormSection(tr("SysManage server"), parent),
      host_(new QLineEdit(this)),
      port_(new QSpinBox(this)),
      https_(new QCheckBox(tr("Connect w&ith HTTPS"), this)),
      verify_(new QCheckBox(tr("Check the server’s certificate"), this)),
      approve_(new QCheckBox(tr("Approve the new host by a token"), this)),
      token_(new QLineEdit(this)) {
    host_->setPlaceholderText(QStringLiteral("sysmanage.example.org"));
    port_->setRange(1, lastPort);
    port_->setGroupSeparatorShown(false);
    token_->setPlaceholderText(tr("made here"));

    FieldRow* host = addRow(tr("Server h&ost"), host_, {QStringLiteral("server_url")});
    FieldRow* port = addRow(tr("Por&t"), port_, {QStringLiteral("server_port")});
    FieldRow* https = addRow(tr("Encryption"), https_, {QStringLiteral("use_https")});
    verifyRow_ = addRow(QString(), verify_, {QStringLiteral("verify_ssl")});
    FieldRow* approve = addRow(tr("Approval"), approve_, {QStringLiteral("auto_approve")});
    tokenRow_ = addRow(tr("Token (UUID)"), token_, {QStringLiteral("auto_approve_token")});
    for (QCheckBox* box : {https_, verify_, approve_}) box->setAccessibleName(box->text().remove(QLatin1Char('&')));
    host->setHint(tr("A name, not a URL. Empty: the agent registers nowhere yet"));
    tokenRow_->setHint(tr("The server knows a token that was made here only when it is entered there"));

    watch(host_, host);
    connect(port_, &QSpinBox::valueChanged, this, [this, port] {
        if (!loading()) portByHand_ = true;
        edited(port);
    });
    connect(https_, &QCheckBox::toggled, this, [this, https](bool on) {
        if (!portByHand_) {
            const QSignalBlocker quiet(port_);
            port_->setValue(on ? tlsPort : plainPort);
        }
        showState();
        edited(https);
    });
    connect(verify_, &QCheckBox::toggled, this, [this] { edited(verifyRow_); });
    connect(approve_, &QCheckBox::toggled, this, [this, approve] {
        showState();
        edited(approve);
    });
    watch(token_, tokenRow_);
}

void ServerSection::write(Json& request) const {
    const QString host = host_->text().trimmed();
    putText(request, "server_url", host);
    if (!host.isEmpty() || portByHand_) {
        request["server_port"] = port_->value();
        request["use_https"] = https_->isChecked();
    }
    if (!verify_->isChecked()) request["verify_ssl"] = false;
    if (!approve_->isChecked()) return;
    request["auto_approve"] = true;
    putText(request, "auto_approve_token", token_->text().trimmed());
}

void ServerSection::read(const Json& request) {
    host_->setText(textOf(request, "server_url"));
    https_->setChecked(flagOf(request, "use_https", !request.contains("server_url")));
    const auto port = request.find("server_port");
    portByHand_ = port != request.end() && port->is_number_integer() &&
                  port->get<int>() != (https_->isChecked() ? tlsPort : plainPort);
    const int usual = https_->isChecked() ? tlsPort : plainPort;
    port_->setValue(port != request.end() && port->is_number_integer() ? port->get<int>() : usual);
    verify_->setChecked(flagOf(request, "verify_ssl", true));
    approve_->setChecked(flagOf(request, "auto_approve", false));
    token_->setText(textOf(request, "auto_approve_token"));
    showState();
}

void ServerSection::showState() {
    verifyRow_->setEnabled(https_->isChecked());
    tokenRow_->setEnabled(approve_->isChecked());
}

}  // namespace sysmanage::ui
