// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/dialogs/networks_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/models/message_text.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/server/dialogs/noted_field.h"
#include "ui/server/server_words.h"
#include "ui/server/views/offer.h"

namespace sysmanage::ui {
namespace {

using server::ServerAction;

constexpr QSize usualSize{560, 460};

/// What libvirt and the kernel take as the name of a network and of a bridge.
bool isName(const QString& text, int longest) {
    static const QRegularExpression fits(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9_.-]*$"));
    return text.size() <= longest && fits.match(text).hasMatch();
}

constexpr int longestNetwork = 50;
constexpr int longestBridge = 15;

}  // namespace

NetworksDialog::NetworksDialog(ServerLink* link, const server::Host& host, QWidget* parent)
    : QDialog(parent),
      link_(link),
      host_(host),
      list_(new QTreeWidget(this)),
      note_(new FaultNote(this)),
      outcome_(new FaultNote(this)) {
    setObjectName(QStringLiteral("networks"));
    setWindowTitle(tr("KVM networks of %1").arg(toQString(host_.fqdn)));
    list_->setObjectName(QStringLiteral("networkList"));
    list_->setAccessibleName(tr("KVM networks"));
    list_->setRootIsDecorated(false);
    list_->setHeaderLabels({tr("Name"), tr("Mode"), tr("Bridge"), tr("Active")});
    note_->setObjectName(QStringLiteral("networkNote"));
    outcome_->setObjectName(QStringLiteral("networkOutcome"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* column = new QVBoxLayout(this);
    column->addWidget(note_);
    column->addWidget(list_, 1);
    column->addWidget(makeForm());
    column->addWidget(outcome_);
    column->addWidget(buttons);
    resize(usualSize);
    connect(buttons, &QDialogButtonBox::rejected, this, &NetworksDialog::reject);
    connect(link_, &ServerLink::sessionChanged, this, &NetworksDialog::updateForm);
    updateForm();
    load();
}

QWidget* NetworksDialog::makeForm() {
    auto* box = new QGroupBox(tr("A new network"), this);
    mode_ = new QComboBox(box);
    mode_->setObjectName(QStringLiteral("networkMode"));
    mode_->addItem(tr("NAT: guests reach out, nobody reaches in"), QStringLiteral("nat"));
    mode_->addItem(tr("Bridge: guests stand in the host’s network"), QStringLiteral("bridged"));
    for (const QString& text :
         {tr("Isolated: this server does not offer it"), tr("Routed: this server does not offer it")}) {
        mode_->addItem(text);
        if (auto* items = qobject_cast<QStandardItemModel*>(mode_->model()))
            items->item(mode_->count() - 1)->setEnabled(false);
    }
    name_ = new QLineEdit(box);
    name_->setObjectName(QStringLiteral("networkName"));
    bridge_ = new QLineEdit(box);
    bridge_->setObjectName(QStringLiteral("networkBridge"));
    bridge_->setPlaceholderText(QStringLiteral("br0"));
    create_ = new QPushButton(words::verb(ServerAction::configure_network), box);
    create_->setObjectName(QStringLiteral("networkCreate"));
    create_->setAutoDefault(false);
    auto* fields = new QWidget(box);
    QGridLayout* grid = makeFieldGrid(fields);
    auto* modeField = new NotedField(grid, tr("&Mode"), mode_);
    modeField->setHint(tr("The server neither changes nor deletes a network: for that there is virsh on the host."));
    nameField_ = new NotedField(grid, tr("&Name"), name_);
    bridgeField_ = new NotedField(grid, tr("&Bridge"), bridge_);
    bridgeField_->setHint(tr("It must exist on the host already."));
    auto* column = new QVBoxLayout(box);
    column->addWidget(fields);
    column->addWidget(create_, 0, Qt::AlignRight);
    connect(mode_, &QComboBox::currentIndexChanged, this, &NetworksDialog::updateForm);
    connect(create_, &QPushButton::clicked, this, &NetworksDialog::create);
    return box;
}

bool NetworksDialog::bridged() const { return mode_->currentData().toString() == QLatin1String("bridged"); }

void NetworksDialog::load() {
    link_->loadNetworks(toQString(host_.id),
                        [self = QPointer<NetworksDialog>(this)](const QVector<NetworkRow>& rows, const Fault& fault) {
                            if (self) self->take(rows, fault);
                        });
}

void NetworksDialog::take(const QVector<NetworkRow>& rows, const Fault& fault) {
    if (fault) {
        note_->show(fault);
    } else if (rows.isEmpty()) {
        note_->show(Tone::muted, tr("The server names no networks of this host."));
    } else {
        note_->clear();
    }
    list_->clear();
    for (const NetworkRow& row : rows) {
        const QString active = !row.active ? QString() : *row.active ? tr("Yes") : tr("No");
        list_->addTopLevelItem(new QTreeWidgetItem({row.name, row.mode, row.bridge, active}));
    }
    for (int at = 0; at < list_->columnCount(); ++at) list_->resizeColumnToContents(at);
}

void NetworksDialog::updateForm() {
    bridgeField_->setVisible(bridged());
    if (sending_) {
        create_->setEnabled(false);
        return;
    }
    const auto status = link_->virtualization(toQString(host_.id)).value;
    server::Target target;
    target.host = &host_;
    target.type = ChildType::kvm;
    target.status = status.get();
    offer(create_, server::reasons_against(ServerAction::configure_network, link_->session().access, target));
}

bool NetworksDialog::check() {
    const bool named = isName(name_->text().trimmed(), longestNetwork);
    nameField_->setProblem(named ? QString() : tr("Letters, digits, “.”, “-” and “_”, at most 50"));
    const bool bridge = !bridged() || isName(bridge_->text().trimmed(), longestBridge);
    bridgeField_->setProblem(bridge ? QString() : tr("The name of a bridge on the host, at most 15 letters"));
    if (!named) {
        nameField_->focus();
    } else if (!bridge) {
        bridgeField_->focus();
    }
    return named && bridge;
}

void NetworksDialog::create() {
    if (sending_ || !check()) return;
    server::Intent intent;
    intent.action = ServerAction::configure_network;
    intent.host_id = host_.id;
    intent.host_name = host_.fqdn;
    intent.type = ChildType::kvm;
    intent.body = {{"mode", mode_->currentData().toString().toStdString()},
                   {"network_name", name_->text().trimmed().toStdString()}};
    if (bridged()) intent.body["bridge"] = bridge_->text().trimmed().toStdString();
    sending_ = true;
    outcome_->clear();
    updateForm();
    link_->send(intent, [self = QPointer<NetworksDialog>(this)](const server::Outcome& outcome) {
        if (self) self->takeOutcome(outcome);
    });
}

void NetworksDialog::takeOutcome(const server::Outcome& outcome) {
    sending_ = false;
    if (outcome.verdict == server::Verdict::accepted) {
        outcome_->show(Tone::ok, tr("The server has queued it. It does not tell whether it worked."));
        name_->clear();
        load();
    } else if (outcome.verdict == server::Verdict::unknown) {
        outcome_->show(Tone::warning,
                       tr("No answer came: it may have been created. Look at the list before you send again."),
                       words::whole(outcome.fault), words::details(outcome.fault));
        load();
    } else {
        outcome_->show(outcome.fault);
    }
    updateForm();
}

void NetworksDialog::reject() {
    // What is under way has its answer to come: closing now would leave nobody to tell it to.
    if (!sending_) QDialog::reject();
}

}  // namespace sysmanage::ui
