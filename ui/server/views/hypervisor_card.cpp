// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/views/hypervisor_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/models/message_text.h"
#include "ui/server/host_words.h"
#include "ui/server/views/offer.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

using server::CardState;
using server::ServerAction;

constexpr int signSize = 16;
constexpr int widest = 420;

QString longName(ChildType type) {
    switch (type) {
        case ChildType::kvm:
            return QStringLiteral("KVM/QEMU");
        case ChildType::vmm:
            return QStringLiteral("VMM/vmd");
        default:
            return typeName(type);
    }
}

QString createText(ChildType type) {
    switch (type) {
        case ChildType::lxd:
            return HypervisorCard::tr("Create a container…");
        case ChildType::wsl:
            return HypervisorCard::tr("Create an instance…");
        default:
            return HypervisorCard::tr("Create a VM…");
    }
}

/// "✓ Installed", "✗ Running", "? UEFI firmware": the sign stands first, and the words are whole without colours.
QString indicatorText(const server::Indicator& indicator) {
    const QString sign = !indicator.holds   ? QStringLiteral("?")
                         : *indicator.holds ? QStringLiteral("✓")
                                            : QStringLiteral("✗");
    // A line breaks between indicators, not within one.
    return QStringLiteral("%1 %2").arg(sign, messageText(indicator.name)).replace(QLatin1Char(' '), QChar::Nbsp);
}

QString indicatorWords(const server::Indicator& indicator) {
    const QString name = messageText(indicator.name);
    if (!indicator.holds) return HypervisorCard::tr("%1: not told").arg(name);
    return *indicator.holds ? HypervisorCard::tr("%1: yes").arg(name) : HypervisorCard::tr("%1: no").arg(name);
}

}  // namespace

HypervisorCard::HypervisorCard(ChildType type, QWidget* parent)
    : QFrame(parent),
      type_(type),
      sign_(new QLabel(this)),
      state_(new QLabel(this)),
      version_(new QLabel(this)),
      indicators_(new QLabel(this)),
      buttons_(new QWidget(this)) {
    setObjectName(QStringLiteral("card-%1").arg(typeName(type).toLower()));
    setFrameShape(QFrame::StyledPanel);
    setMaximumWidth(widest);
    auto* name = new QLabel(longName(type), this);
    QFont bold = name->font();
    bold.setWeight(QFont::DemiBold);
    name->setFont(bold);
    state_->setObjectName(QStringLiteral("cardState"));
    version_->setObjectName(QStringLiteral("cardVersion"));
    version_->setForegroundRole(QPalette::PlaceholderText);
    indicators_->setObjectName(QStringLiteral("cardIndicators"));
    indicators_->setWordWrap(true);
    indicators_->setTextFormat(Qt::PlainText);

    auto* heading = new QHBoxLayout;
    heading->setSpacing(6);
    heading->addWidget(name);
    heading->addWidget(version_);
    heading->addStretch();
    heading->addWidget(sign_);
    heading->addWidget(state_);
    auto* row = new QHBoxLayout(buttons_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    enable_ = addButton("cardEnable", tr("Enable"), ServerAction::enable_hypervisor);
    create_ = addButton("cardCreate", createText(type), ServerAction::create_child);
    load_ = addButton("cardLoad", tr("Load modules"), ServerAction::load_modules);
    unload_ = addButton("cardUnload", tr("Unload modules"), ServerAction::unload_modules);
    disable_ = addButton("cardDisable", tr("Disable"), ServerAction::disable_hypervisor);
    networks_ = new QPushButton(tr("Networks…"), buttons_);
    networks_->setObjectName(QStringLiteral("cardNetworks"));
    networks_->setAutoDefault(false);
    row->addWidget(networks_);
    row->addStretch();
    connect(networks_, &QPushButton::clicked, this, &HypervisorCard::networksRequested);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(6);
    column->addLayout(heading);
    column->addWidget(indicators_);
    column->addStretch();
    column->addWidget(buttons_);
}

QPushButton* HypervisorCard::addButton(const char* name, const QString& text, ServerAction action) {
    auto* button = new QPushButton(text, buttons_);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    buttons_->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, action] { emit requested(action, type_); });
    return button;
}

void HypervisorCard::show(const server::Access& access, const server::Host& host,
                          const server::VirtualizationStatus* status) {
    const host::HypervisorFlags* flags = nullptr;
    if (status) {
        const auto found = status->capabilities.find(type_);
        if (found != status->capabilities.end()) flags = &found->second;
    }
    showState(flags);
    showIndicators(flags);
    showButtons(access, host, status, flags);
}

void HypervisorCard::showState(const host::HypervisorFlags* flags) {
    const CardState state = server::card_state(type_, flags);
    const QString words = messageText(server::card_state_text(state));
    sign_->setPixmap(icon(cardIconName(state), cardTone(state)).pixmap(QSize(signSize, signSize), devicePixelRatioF()));
    state_->setText(words);
    version_->setText(flags ? toQString(flags->version) : QString());
    setAccessibleName(QStringLiteral("%1: %2").arg(longName(type_), words));
}

void HypervisorCard::showIndicators(const host::HypervisorFlags* flags) {
    QStringList shown;
    QStringList told;
    if (flags) {
        for (const server::Indicator& indicator : server::indicators(type_, *flags)) {
            shown << indicatorText(indicator);
            told << indicatorWords(indicator);
        }
    }
    indicators_->setText(flags ? shown.join(QStringLiteral("   ")) : tr("The host has told nothing of it yet."));
    indicators_->setToolTip(told.join(QLatin1Char('\n')));
    indicators_->setAccessibleName(told.join(QStringLiteral(", ")));
}

void HypervisorCard::showButtons(const server::Access& access, const server::Host& host,
                                 const server::VirtualizationStatus* status, const host::HypervisorFlags* flags) {
    const CardState state = server::card_state(type_, flags);
    server::Target target;
    target.host = &host;
    target.type = type_;
    static const server::VirtualizationStatus nothing;
    target.status = status ? status : &nothing;
    const auto present = [&](QPushButton* button, ServerAction action, bool shown) {
        button->setVisible(shown);
        if (shown) offer(button, server::reasons_against(action, access, target));
    };
    const bool ready = state == CardState::ready;
    const bool kvm = type_ == ChildType::kvm;
    enable_->setText(state == CardState::needs_init ? tr("Initialize") : tr("Enable"));
    // Where it is not ready, the button stays and says why it cannot be enabled either.
    present(enable_, ServerAction::enable_hypervisor, !ready);
    present(create_, ServerAction::create_child, ready);
    const bool loaded = flags && flags->modules_loaded.value_or(false);
    present(load_, ServerAction::load_modules, kvm && flags && flags->modules_available.value_or(false) && !loaded);
    present(unload_, ServerAction::unload_modules, kvm && loaded);
    present(disable_, ServerAction::disable_hypervisor, type_ == ChildType::bhyve && ready);
    networks_->setVisible(kvm && ready);
}

}  // namespace sysmanage::ui
