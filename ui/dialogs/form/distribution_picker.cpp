// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/distribution_picker.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>

#include "engine/planner.h"
#include "ui/models/message_text.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

constexpr int idRole = Qt::UserRole + 1;

QString familyName(Family family) {
    switch (family) {
        case Family::debian:
            return QStringLiteral("debian");
        case Family::ubuntu:
            return QStringLiteral("ubuntu");
        case Family::fedora:
            return QStringLiteral("fedora");
        case Family::rhel:
            return QStringLiteral("rhel");
        case Family::suse:
            return QStringLiteral("suse");
        case Family::alpine:
            return QStringLiteral("alpine");
        case Family::freebsd:
            return QStringLiteral("freebsd");
        case Family::openbsd:
            return QStringLiteral("openbsd");
        case Family::windows:
        case Family::other:
            break;
    }
    return QStringLiteral("other");
}

QStandardItem* itemFor(const Distribution& distribution, const QString& reason) {
    auto* item = new QStandardItem(familyIcon(familyName(distribution.family)), toQString(distribution.display_name));
    item->setData(toQString(distribution.id), idRole);
    if (!reason.isEmpty()) {
        item->setEnabled(false);
        item->setToolTip(reason);
        item->setData(QStringLiteral("%1, %2").arg(item->text(), reason), Qt::AccessibleTextRole);
        item->setText(DistributionPicker::tr("%1 (not in this version)").arg(item->text()));
    }
    return item;
}

}  // namespace

QString whyNotPlannable(const Distribution& distribution) {
    if (can_create(distribution)) return {};
    return messageText(why_not_created(distribution));
}

DistributionPicker::DistributionPicker(std::shared_ptr<const Catalog> catalog, QWidget* parent)
    : QComboBox(parent), catalog_(std::move(catalog)), search_(new QCompleter(this)) {
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setMaxVisibleItems(14);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
    lineEdit()->setPlaceholderText(tr("Type to search: debian, 24.04, alpine …"));
    search_->setFilterMode(Qt::MatchContains);
    search_->setCaseSensitivity(Qt::CaseInsensitive);
    search_->setMaxVisibleItems(14);
    setCompleter(search_);
    fill();
}

void DistributionPicker::setType(ChildType type) {
    if (type == type_) return;
    const Distribution* before = distribution();
    chosen_[type_] = requestText();
    type_ = type;
    fill();
    const auto known = chosen_.find(type);
    setRequestText(known != chosen_.end() ? known->second : before ? sameSystem(*before) : QString());
}

QString DistributionPicker::sameSystem(const Distribution& other) const {
    // "Ubuntu" and "Ubuntu Server" are the same system.
    const auto system = [](const Distribution& one) { return toQString(one.name).section(QLatin1Char(' '), 0, 0); };
    for (const Distribution* entry : catalog_->entries_for(type_)) {
        if (system(*entry) == system(other) && entry->version == other.version && can_create(*entry))
            return toQString(entry->id);
    }
    return {};
}

void DistributionPicker::fill() {
    auto* items = new QStandardItemModel(this);
    const auto entries = catalog_->entries_for(type_);
    for (const bool plannable : {true, false}) {
        for (const Distribution* entry : entries) {
            if (action_ == Action::provision && !is_installer(entry->provisioning)) continue;
            const QString reason = action_ == Action::provision ? QString() : whyNotPlannable(*entry);
            if (reason.isEmpty() == plannable) items->appendRow(itemFor(*entry, reason));
        }
    }
    setModel(items);  // deletes the one before
    search_->setModel(items);
    setCurrentIndex(-1);
}

void DistributionPicker::setAction(Action action) {
    if (action == action_) return;
    action_ = action;
    fill();
}

const Distribution* DistributionPicker::distribution() const {
    const int row = findText(currentText().trimmed(), Qt::MatchFixedString);
    const QString id = row >= 0 ? itemData(row, idRole).toString() : currentText().trimmed();
    return catalog_->find(type_, id.toStdString());
}

QString DistributionPicker::requestText() const {
    const Distribution* chosen = distribution();
    return chosen ? toQString(chosen->id) : currentText().trimmed();
}

void DistributionPicker::setRequestText(const QString& text) {
    const Distribution* known = catalog_->find(type_, text.toStdString());
    const int row = known ? findData(toQString(known->id), idRole) : -1;
    setCurrentIndex(row);
    if (row < 0) setEditText(text);
}

}  // namespace sysmanage::ui
