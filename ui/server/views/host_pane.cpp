// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/views/host_pane.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/server/host_words.h"
#include "ui/server/views/server_tree.h"
#include "ui/style/icons.h"
#include "ui/views/two_line_delegate.h"

namespace sysmanage::ui {
namespace {

constexpr int indentation = 14;

QComboBox* makeFilter(const char* name, const QString& what, const QString& any, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(what);
    box->setToolTip(what);
    box->addItem(any);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    return box;
}

template <class Value>
std::optional<Value> chosen(const QComboBox* box) {
    const QVariant data = box->currentData();
    return data.isValid() ? std::optional<Value>(static_cast<Value>(data.toInt())) : std::nullopt;
}

}  // namespace

HostPane::HostPane(QWidget* parent)
    : QWidget(parent),
      search_(new QLineEdit(this)),
      view_(new ServerTree(this)),
      count_(new QLabel(this)),
      clear_(new QPushButton(tr("Show all"), this)) {
    search_->setObjectName(QStringLiteral("hostSearch"));
    search_->setPlaceholderText(tr("Search hosts: name, address, system, tag"));
    search_->setAccessibleName(tr("Search hosts"));
    search_->setClearButtonEnabled(true);
    search_->addAction(icon(QStringLiteral("find"), Tone::muted), QLineEdit::LeadingPosition);
    search_->installEventFilter(this);

    view_->setObjectName(QStringLiteral("hostView"));
    view_->setAccessibleName(tr("Hosts"));
    view_->setMergingModel(&model_);
    view_->setItemDelegate(new TwoLineDelegate(
        [](const QModelIndex& index) { return index.data(HostModel::SubtitleRole).toString(); }, view_));
    view_->setHeaderHidden(true);
    view_->setIndentation(indentation);
    view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->header()->setStretchLastSection(true);

    count_->setObjectName(QStringLiteral("hostCount"));
    count_->setForegroundRole(QPalette::PlaceholderText);
    clear_->setObjectName(QStringLiteral("hostFilterClear"));
    clear_->setFlat(true);
    clear_->setAutoDefault(false);

    auto* below = new QHBoxLayout;
    below->setContentsMargins(4, 0, 0, 0);
    below->addWidget(count_, 1);
    below->addWidget(clear_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 0, 4);
    column->setSpacing(6);
    column->addWidget(search_);
    column->addWidget(makeFilters());
    column->addWidget(view_, 1);
    column->addLayout(below);

    connect(search_, &QLineEdit::textChanged, this, &HostPane::applyFilter);
    connect(clear_, &QPushButton::clicked, this, &HostPane::clearFilter);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, &HostPane::takeCurrent);
    // A view makes a neighbour current when the current row goes: that is nobody's choice.
    connect(&model_, &MergingModel::aboutToRearrange, this, [this] { rearranging_ = true; });
    connect(&model_, &MergingModel::rearranged, this, &HostPane::keepCurrent);
    showCount();
}

QWidget* HostPane::makeFilters() {
    auto* filters = new QWidget(this);
    platform_ = makeFilter("hostPlatform", tr("Platform"), tr("All platforms"), filters);
    hypervisor_ = makeFilter("hostHypervisor", tr("Hypervisor"), tr("All hypervisors"), filters);
    for (const ChildType type : {ChildType::kvm, ChildType::bhyve, ChildType::vmm, ChildType::lxd, ChildType::wsl})
        hypervisor_->addItem(typeName(type), int(type));
    state_ = makeFilter("hostState", tr("State"), tr("Up and down"), filters);
    state_->addItem(icon(QStringLiteral("host-up"), Tone::ok), tr("Up"), 1);
    state_->addItem(icon(QStringLiteral("host-down"), Tone::error), tr("Down"), 0);
    approval_ = makeFilter("hostApproval", tr("Approval"), tr("Any approval"), filters);
    using server::Approval;
    for (const Approval approval : {Approval::approved, Approval::pending, Approval::rejected, Approval::revoked})
        approval_->addItem(approvalText(approval), int(approval));
    auto* grid = new QGridLayout(filters);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    grid->addWidget(platform_, 0, 0);
    grid->addWidget(hypervisor_, 0, 1);
    grid->addWidget(state_, 1, 0);
    grid->addWidget(approval_, 1, 1);
    for (QComboBox* box : {platform_, hypervisor_, state_, approval_})
        connect(box, &QComboBox::currentIndexChanged, this, &HostPane::applyFilter);
    return filters;
}

void HostPane::setHosts(const Seen<HostList>& hosts) {
    view_->keepPlace();
    model_.setHosts(hosts.value, hosts.keys);
    fillPlatforms();
    openForFilter();
    view_->takePlace();
    showCount();
}

/// Only what occurs can be chosen; a chosen one stays, even while no host has it.
void HostPane::fillPlatforms() {
    for (const server::Platform platform : model_.platforms()) {
        if (platform_->findData(int(platform)) < 0) platform_->addItem(platformName(platform), int(platform));
    }
}

HostFilter HostPane::filter() const {
    HostFilter filter;
    filter.text = search_->text();
    filter.platform = chosen<server::Platform>(platform_);
    filter.hypervisor = chosen<ChildType>(hypervisor_);
    filter.up = chosen<bool>(state_);
    filter.approval = chosen<server::Approval>(approval_);
    return filter;
}

void HostPane::applyFilter() {
    model_.setFilter(filter());
    openForFilter();
    showCount();
}

void HostPane::clearFilter() {
    for (QComboBox* box : {platform_, hypervisor_, state_, approval_}) {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(0);
    }
    const QSignalBlocker quiet(search_);
    search_->clear();
    applyFilter();
}

/// A parent that is there only for what runs on it is opened, as far as one looks at it: a filter that fits thousands
/// needs no opening of each.
void HostPane::openForFilter() {
    constexpr int most = 200;
    const int rows = std::min(most, model_.rowCount());
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = model_.index(row, 0);
        if (index.data(HostModel::OpenedByFilterRole).toBool()) view_->setExpanded(index, true);
    }
}

void HostPane::showCount() {
    const int total = model_.total();
    const bool filtered = !model_.filter().empty();
    const QLocale locale;
    count_->setText(filtered ? tr("%1 of %2 hosts").arg(locale.toString(model_.shownCount()), locale.toString(total))
                             : tr("%n host(s)", nullptr, total));
    clear_->setVisible(filtered);
    view_->setWords(total > 0 ? tr("No host fits the filter.") : tr("The server has no hosts yet."));
}

void HostPane::takeCurrent() {
    if (rearranging_) return;
    const QString id = view_->currentIndex().data(HostModel::IdRole).toString();
    if (id.isEmpty() || id == chosen_) return;
    chosen_ = id;
    emit currentChanged(chosen_);
}

void HostPane::keepCurrent() {
    const QModelIndex chosen = model_.indexOf(chosen_);
    if (view_->currentIndex() != chosen) {
        // It is chosen again, as it was: nobody has asked to be shown it.
        view_->setAutoScroll(false);
        view_->selectionModel()->setCurrentIndex(chosen, QItemSelectionModel::ClearAndSelect);
        view_->setAutoScroll(true);
        if (!chosen.isValid()) view_->selectionModel()->clear();
    }
    rearranging_ = false;
    if (chosen_.isEmpty() || model_.find(chosen_)) return;
    chosen_.clear();
    emit currentChanged(chosen_);
}

void HostPane::select(const QString& id) {
    if (!model_.find(id)) return;
    if (!model_.indexOf(id).isValid()) clearFilter();
    const QModelIndex index = model_.indexOf(id);
    view_->setCurrentIndex(index);
    view_->scrollTo(index);
}

void HostPane::focusList() {
    view_->setFocus(Qt::ShortcutFocusReason);
    if (!view_->currentIndex().isValid()) view_->setCurrentIndex(model_.index(0, 0));
}

void HostPane::focusSearch() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

bool HostPane::eventFilter(QObject* watched, QEvent* event) {
    if (watched == search_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return) {
            focusList();
            return true;
        }
        if (key->key() == Qt::Key_Escape && !search_->text().isEmpty()) {
            search_->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace sysmanage::ui
