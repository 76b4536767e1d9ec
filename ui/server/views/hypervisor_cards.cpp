// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/views/hypervisor_cards.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "ui/server/host_words.h"
#include "ui/server/views/hypervisor_card.h"

namespace sysmanage::ui {
namespace {

constexpr std::array allTypes{ChildType::kvm, ChildType::bhyve, ChildType::vmm, ChildType::lxd, ChildType::wsl};

bool holds(const std::vector<ChildType>& types, ChildType type) {
    return std::find(types.begin(), types.end(), type) != types.end();
}

/// Of a platform without a name here, what the host itself has told.
std::vector<ChildType> fittingTypes(const server::Host& host, const server::VirtualizationStatus* status) {
    if (host.platform != server::Platform::other) return server::hypervisors_of(host.platform);
    std::vector<ChildType> types = host.hypervisors;
    if (!status) return types;
    for (const auto& entry : status->capabilities) {
        if (!holds(types, entry.first)) types.push_back(entry.first);
    }
    return types;
}

}  // namespace

HypervisorCards::HypervisorCards(QWidget* parent)
    : QWidget(parent),
      row_(new QHBoxLayout),
      foldedRow_(new QHBoxLayout),
      folded_(new QWidget(this)),
      unfold_(new QToolButton(this)) {
    unfold_->setObjectName(QStringLiteral("cardsUnfold"));
    unfold_->setCheckable(true);
    unfold_->setAutoRaise(true);
    unfold_->setFocusPolicy(Qt::StrongFocus);
    unfold_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    unfold_->setArrowType(Qt::RightArrow);
    folded_->setLayout(foldedRow_);
    folded_->hide();
    for (QHBoxLayout* row : {row_, foldedRow_}) {
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row_);
    column->addWidget(unfold_, 0, Qt::AlignLeft);
    column->addWidget(folded_);
    connect(unfold_, &QToolButton::toggled, this, [this](bool open) {
        unfold_->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        folded_->setVisible(open);
    });
}

HypervisorCard* HypervisorCards::card(ChildType type) {
    for (HypervisorCard* one : std::as_const(cards_)) {
        if (one->type() == type) return one;
    }
    auto* made = new HypervisorCard(type, this);
    connect(made, &HypervisorCard::requested, this, &HypervisorCards::requested);
    connect(made, &HypervisorCard::networksRequested, this, &HypervisorCards::networksRequested);
    cards_ << made;
    return made;
}

void HypervisorCards::show(const server::Access& access, const server::Host& host,
                           const server::VirtualizationStatus* status) {
    const auto fitting = fittingTypes(host, status);
    if (fitting != fitting_ || cards_.isEmpty()) {
        fitting_ = fitting;
        arrange();
    }
    QStringList away;
    for (const ChildType type : allTypes) {
        card(type)->show(access, host, status);
        if (!holds(fitting_, type)) away << typeName(type);
    }
    unfold_->setText(tr("Not for %1: %2").arg(platformName(host.platform), away.join(QStringLiteral(", "))));
    unfold_->setVisible(!away.isEmpty() && host.platform != server::Platform::other);
}

void HypervisorCards::arrange() {
    for (QHBoxLayout* row : {row_, foldedRow_}) {
        while (QLayoutItem* item = row->takeAt(0)) delete item;
    }
    for (const ChildType type : allTypes) {
        HypervisorCard* one = card(type);
        const bool fits = holds(fitting_, type);
        (fits ? row_ : foldedRow_)->addWidget(one, 1);
        one->setParent(fits ? this : folded_);
        one->setVisible(true);
    }
    row_->addStretch(1);
    foldedRow_->addStretch(1);
    unfold_->setChecked(false);
}

}  // namespace sysmanage::ui
