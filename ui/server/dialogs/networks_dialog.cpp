// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/dialogs/networks_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "engine/request/request.h"
#include "ui/models/message_text.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/server/dialogs/noted_field.h"
#include "ui/server/dialogs/plan_send_dialog.h"
#include "ui/server/server_words.h"
#include "ui/server/views/offer.h"

namespace sysmanage::ui {
namespace {

using server::ServerAction;

constexpr QSize usualSize{600, 520};

const QString bridged = QStringLiteral("bridge");
const QString nat = QStringLiteral("nat");

}  // namespace

NetworksDialog::NetworksDialog(const Parts& parts, const server::Host& host, QWidget* parent)
    : QDialog(parent),
      parts_(parts),
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
    column->addWidget(makeDeletion());
    column->addWidget(makeForm());
    column->addWidget(outcome_);
    column->addWidget(buttons);
    resize(usualSize);
    connect(buttons, &QDialogButtonBox::rejected, this, &NetworksDialog::reject);
    connect(parts_.link, &ServerLink::sessionChanged, this, &NetworksDialog::updateForm);
    connect(list_, &QTreeWidget::itemSelectionChanged, this, &NetworksDialog::takeChoice);
    updateForm();
    load();
}

/// By name, because the v1 server's list of networks fails: a network that nobody lists can be deleted all the same.
QWidget* NetworksDialog::makeDeletion() {
    auto* box = new QGroupBox(tr("Delete a network"), this);
    gone_ = new QLineEdit(box);
    gone_->setObjectName(QStringLiteral("networkGone"));
    delete_ = new QPushButton(tr("&Delete…"), box);
    delete_->setObjectName(QStringLiteral("networkDelete"));
    delete_->setAutoDefault(false);
    auto* fields = new QWidget(box);
    goneField_ = new NotedField(makeFieldGrid(fields), tr("Nam&e"), gone_);
    goneField_->setHint(tr("One of the list, or any that you know of."));
    auto* row = new QHBoxLayout(box);
    row->addWidget(fields, 1);
    row->addWidget(delete_, 0, Qt::AlignTop);
    connect(gone_, &QLineEdit::textChanged, this, &NetworksDialog::updateForm);
    connect(delete_, &QPushButton::clicked, this, &NetworksDialog::planDelete);
    return box;
}

QWidget* NetworksDialog::makeForm() {
    auto* box = new QGroupBox(tr("A new network"), this);
    auto* column = new QVBoxLayout(box);
    column->addWidget(makeFields(box));
    column->addWidget(makeButtons(box));
    connect(mode_, &QComboBox::currentIndexChanged, this, &NetworksDialog::updateForm);
    connect(name_, &QLineEdit::textChanged, this, &NetworksDialog::updateForm);
    connect(subnet_, &QLineEdit::textChanged, this, &NetworksDialog::updateForm);
    connect(create_, &QPushButton::clicked, this, &NetworksDialog::create);
    connect(plan_, &QPushButton::clicked, this, &NetworksDialog::planCreate);
    return box;
}

QWidget* NetworksDialog::makeFields(QWidget* box) {
    mode_ = new QComboBox(box);
    mode_->setObjectName(QStringLiteral("networkMode"));
    mode_->addItem(tr("NAT: guests reach out, nobody reaches in"), nat);
    mode_->addItem(tr("Bridge: guests stand in the host’s network"), bridged);
    mode_->addItem(tr("Isolated: guests reach each other and the host only"), QStringLiteral("isolated"));
    mode_->addItem(tr("Routed: guests have addresses that others reach"), QStringLiteral("route"));
    name_ = new QLineEdit(box);
    name_->setObjectName(QStringLiteral("networkName"));
    bridge_ = new QLineEdit(box);
    bridge_->setObjectName(QStringLiteral("networkBridge"));
    bridge_->setPlaceholderText(QStringLiteral("br0"));
    subnet_ = new QLineEdit(box);
    subnet_->setObjectName(QStringLiteral("networkSubnet"));
    subnet_->setPlaceholderText(QStringLiteral("192.168.130.0/24"));
    auto* fields = new QWidget(box);
    QGridLayout* grid = makeFieldGrid(fields);
    new NotedField(grid, tr("&Mode"), mode_);
    nameField_ = new NotedField(grid, tr("&Name"), name_);
    bridgeField_ = new NotedField(grid, tr("&Bridge"), bridge_);
    bridgeField_->setHint(tr("It must exist on the host already."));
    subnetField_ = new NotedField(grid, tr("&Subnet"), subnet_);
    return fields;
}

QWidget* NetworksDialog::makeButtons(QWidget* box) {
    const auto make = [box](const QString& text, const char* name) {
        auto* button = new QPushButton(text, box);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        return button;
    };
    plan_ = make(tr("&Plan…"), "networkPlan");
    create_ = make(words::verb(ServerAction::configure_network), "networkCreate");
    plan_->setToolTip(tr("Shows this application’s plan for it, which can then be sent exactly so"));
    auto* holder = new QWidget(box);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch();
    row->addWidget(plan_);
    row->addWidget(create_);
    return holder;
}

QString NetworksDialog::mode() const { return mode_->currentData().toString(); }

void NetworksDialog::takeChoice() {
    const QList<QTreeWidgetItem*> chosen = list_->selectedItems();
    if (!chosen.isEmpty()) gone_->setText(chosen.front()->text(0));
}

void NetworksDialog::load() {
    parts_.link->loadNetworks(toQString(host_.id), [self = QPointer<NetworksDialog>(this)](
                                                       const QVector<NetworkRow>& rows, const Fault& fault) {
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

/// Why it has to be the plan.
QString NetworksDialog::whyNotByServer() const {
    if (mode() != nat && mode() != bridged) return tr("The server has no call for this mode. “Plan…” makes it.");
    return mode() == nat && !subnet_->text().trimmed().isEmpty()
               ? tr("The server chooses the subnet itself. “Plan…” takes yours.")
               : QString();
}

void NetworksDialog::updateForm() {
    const bool own = mode() == bridged;
    bridgeField_->setVisible(own);
    subnetField_->setVisible(!own);
    subnetField_->setHint(mode() == nat ? tr("Only with “Plan…”: the server chooses it itself.") : QString());
    const QString name = gone_->text().trimmed();
    goneField_->setProblem({});
    delete_->setEnabled(!sending_ && !name.isEmpty());
    delete_->setToolTip(name.isEmpty() ? tr("Choose a network of the list, or enter its name")
                                       : tr("Shows the plan that deletes “%1”").arg(name));
    plan_->setEnabled(!sending_);
    const QString why = whyNotByServer();
    if (sending_ || !why.isEmpty()) {
        create_->setEnabled(false);
        create_->setToolTip(why);
        create_->setAccessibleDescription(why);
        return;
    }
    const auto status = parts_.link->virtualization(toQString(host_.id)).value;
    server::Target target;
    target.host = &host_;
    target.type = ChildType::kvm;
    target.status = status.get();
    offer(create_, server::reasons_against(ServerAction::configure_network, parts_.link->session().access, target));
}

Json NetworksDialog::request() const {
    Json request{{"child_type", "kvm"}, {"forward_mode", mode().toStdString()}};
    const auto put = [&request](const char* field, const QLineEdit* edit) {
        const QString text = edit->text().trimmed();
        if (!text.isEmpty()) request[field] = text.toStdString();
    };
    put("network_name", name_);
    if (mode() == bridged) {
        put("bridge", bridge_);
    } else {
        put("subnet", subnet_);
    }
    return request;
}

/// By the engine's rules.
bool NetworksDialog::check(const Json& request) {
    for (NotedField* field : {nameField_, bridgeField_, subnetField_}) field->setProblem({});
    const auto checked = parse_request(Action::network_create, request, *parts_.catalog);
    if (checked) return true;
    bool good = true;
    for (const Problem& problem : checked.error()) {
        NotedField* field = problem.field == "bridge"   ? bridgeField_
                            : problem.field == "subnet" ? subnetField_
                                                        : nameField_;
        field->setProblem(messageText(problem.message));
        if (good) field->focus();
        good = false;
    }
    return good;
}

void NetworksDialog::create() {
    if (sending_) return;
    Json judged = request();
    if (mode() == nat) judged["subnet"] = "192.168.130.0/24";  // the server's own choice is not ours to judge
    if (!check(judged)) return;
    server::Intent intent;
    intent.action = ServerAction::configure_network;
    intent.host_id = host_.id;
    intent.host_name = host_.fqdn;
    intent.type = ChildType::kvm;
    intent.body = {{"mode", mode() == bridged ? "bridged" : "nat"},
                   {"network_name", name_->text().trimmed().toStdString()}};
    if (mode() == bridged) intent.body["bridge"] = bridge_->text().trimmed().toStdString();
    sending_ = true;
    outcome_->clear();
    updateForm();
    parts_.link->send(intent, [self = QPointer<NetworksDialog>(this)](const server::Outcome& outcome) {
        if (self) self->takeOutcome(outcome);
    });
}

void NetworksDialog::planCreate() {
    if (!check(request())) return;
    look(Action::network_create, request(), tr("Create the network %1").arg(name_->text().trimmed()), {});
}

void NetworksDialog::planDelete() {
    const QString name = gone_->text().trimmed();
    if (name.isEmpty()) return;
    const Json request{{"child_type", "kvm"}, {"network_name", name.toStdString()}};
    if (const auto checked = parse_request(Action::network_delete, request, *parts_.catalog); !checked) {
        goneField_->setProblem(messageText(checked.error().front().message));
        goneField_->focus();
        return;
    }
    look(Action::network_delete, request, tr("Delete the network %1").arg(name),
         tr("Its definition and its leases are lost. The plan stops before that while guests run on it."));
}

void NetworksDialog::look(Action action, const Json& request, const QString& title, const QString& lost) {
    PlanTask task;
    task.title = title;
    task.action = action;
    task.request = request;
    auto* dialog = new PlanSendDialog({parts_.link, parts_.prompts, parts_.catalog}, host_, task, lost, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PlanSendDialog::sent, this, [this](const QString& text) {
        outcome_->show(Tone::ok, text, tr("“Activity” shows how it goes on."));
        emit told(text);
    });
    dialog->open();
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
