// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/views/child_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "ui/models/message_text.h"
#include "ui/server/host_words.h"
#include "ui/server/views/cell_delegate.h"
#include "ui/server/views/child_actions.h"
#include "ui/server/views/progress_delegate.h"
#include "ui/server/views/server_tree.h"
#include "ui/server/views/sign_delegate.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

constexpr int tickMs = 10'000;  ///< ages are told in whole minutes, mostly
constexpr int toolIcon = 16;
constexpr int searchWidth = 240;
/// As a window of 1280 pixels has room for. What there is beyond goes to the state and the error.
constexpr std::array widths{92, 46, 100, 160, 170, 50, 26, 26, 90};
constexpr double statusShare = 0.6;

/// As QItemSelectionModel::selectedRows(), which asks for every cell of every row whether it is selected: here whole rows
/// are, always.
QModelIndexList selectedRows(const QTreeView& view) {
    QModelIndexList rows;
    const QItemSelection selection = view.selectionModel()->selection();
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows << view.model()->index(row, ChildModel::Name, range.parent());
    }
    return rows;
}

const QString columnsKey = QStringLiteral("server/childColumns");
const QString ownWidthsKey = QStringLiteral("server/childColumnsOwnWidths");

}  // namespace

ChildTable::ChildTable(QSettings* settings, QWidget* parent)
    : QWidget(parent),
      settings_(settings),
      actions_(new ChildActions(this)),
      view_(new ServerTree(this)),
      search_(new QLineEdit(this)),
      count_(new QLabel(this)) {
    search_->setObjectName(QStringLiteral("childSearch"));
    search_->setPlaceholderText(tr("Filter child hosts"));
    search_->setAccessibleName(tr("Filter child hosts"));
    search_->setClearButtonEnabled(true);
    search_->setMaximumWidth(searchWidth);
    search_->addAction(icon(QStringLiteral("find"), Tone::muted), QLineEdit::LeadingPosition);
    search_->installEventFilter(this);
    count_->setObjectName(QStringLiteral("childCount"));
    count_->setForegroundRole(QPalette::PlaceholderText);
    makeView();
    auto* bar = new QToolBar(tr("Child hosts"), this);
    makeTools(bar);
    auto* above = new QHBoxLayout;
    above->setContentsMargins(0, 0, 6, 0);
    above->addWidget(bar, 1);
    above->addWidget(count_);
    above->addWidget(search_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(above);
    column->addWidget(view_, 1);

    connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
        model_.setFilter(text);
        showCount();
    });
    connect(actions_, &ChildActions::triggered, this,
            [this](server::ServerAction action) { emit requested(action, selectedIds()); });
    clock_.setInterval(tickMs);
    connect(&clock_, &QTimer::timeout, this, [this] { model_.setNow(serverNow()); });
    clock_.start();
    // Selecting thousands tells so row by row: what it means is judged once.
    judging_.setSingleShot(true);
    judging_.setInterval(0);
    connect(&judging_, &QTimer::timeout, this, &ChildTable::judge);
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, &judging_, qOverload<>(&QTimer::start));
    connect(&model_, &MergingModel::rearranged, &judging_, qOverload<>(&QTimer::start));
    restoreColumns();
    showCount();
    judge();
}

ChildTable::~ChildTable() = default;

void ChildTable::makeView() {
    view_->setObjectName(QStringLiteral("childView"));
    view_->setAccessibleName(tr("Child hosts"));
    view_->setMergingModel(&model_);
    view_->setRootIsDecorated(false);
    view_->setItemsExpandable(false);
    view_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view_->setAlternatingRowColors(true);
    view_->setItemDelegate(new CellDelegate(view_));
    view_->setItemDelegateForColumn(ChildModel::Status, new ProgressDelegate(view_));
    auto* signs = new SignDelegate(view_);
    for (const int column : {ChildModel::Approval, ChildModel::Reboot}) view_->setItemDelegateForColumn(column, signs);
    view_->setSortingEnabled(true);
    view_->sortByColumn(ChildModel::Name, Qt::AscendingOrder);
    view_->setContextMenuPolicy(Qt::CustomContextMenu);
    QHeaderView* header = view_->header();
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    view_->viewport()->installEventFilter(this);
    fitColumns();
    connect(view_, &QWidget::customContextMenuRequested, this, &ChildTable::showMenu);
    connect(view_, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const server::Child* child = model_.child(index);
        if (child && !child->host_id.empty()) emit hostWanted(toQString(child->host_id));
    });
    connect(header, &QWidget::customContextMenuRequested, this, &ChildTable::showColumnMenu);
    connect(header, &QHeaderView::sectionMoved, this, &ChildTable::rememberColumns);
    connect(header, &QHeaderView::sectionResized, this, [this, header](int column) {
        // The last one is stretched by itself, whatever somebody wants.
        int last = header->count() - 1;
        while (last > 0 && header->isSectionHidden(header->logicalIndex(last))) --last;
        if (fitting_ || header->visualIndex(column) == last) return;
        ownWidths_ = true;
        rememberColumns();
    });
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ChildTable::rememberColumns);
}

void ChildTable::makeTools(QToolBar* bar) {
    bar->setIconSize(QSize(toolIcon, toolIcon));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    for (const ChildAction& one : actions_->all()) bar->addAction(one.trigger);
    // QToolButton refuses Tab by default: everything here can be reached by keyboard.
    for (QToolButton* button : bar->findChildren<QToolButton*>()) {
        if (button->defaultAction()) button->setFocusPolicy(Qt::TabFocus);
    }
}

void ChildTable::setChildren(const QString& hostId, const Seen<ChildList>& seen) {
    model_.setNow(serverNow());
    model_.setChildren(hostId, seen.value, seen.at, seen.keys);
    known_ = seen.value != nullptr;
    showCount();
    judging_.start();
}

void ChildTable::setJudges(const server::Access& access, const server::Host* host) {
    access_ = access;
    host_ = host ? std::optional<server::Host>(*host) : std::nullopt;
    judging_.start();
}

QStringList ChildTable::selectedIds() const {
    QStringList ids;
    const QModelIndexList rows = selectedRows(*view_);
    ids.reserve(rows.size());
    for (const QModelIndex& row : rows) ids << row.data(ChildModel::IdRole).toString();
    return ids;
}

void ChildTable::judge() {
    std::vector<const server::Child*> chosen;
    const QModelIndexList rows = selectedRows(*view_);
    chosen.reserve(std::size_t(rows.size()));
    for (const QModelIndex& row : rows) chosen.push_back(model_.child(row));
    actions_->judge(access_, host_ ? &*host_ : nullptr, chosen);
}

void ChildTable::showMenu(const QPoint& at) {
    judge();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("childMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const ChildAction& one : actions_->all()) {
        if (one.action == server::ServerAction::delete_child) menu->addSeparator();
        menu->addAction(one.trigger);
    }
    const server::Child* child = model_.child(view_->currentIndex());
    if (child && !child->host_id.empty()) {
        menu->addSeparator();
        menu->addAction(icon(QStringLiteral("server")), tr("Show its own host"), this,
                        [this, id = toQString(child->host_id)] { emit hostWanted(id); });
    }
    menu->popup(view_->viewport()->mapToGlobal(at));
}

void ChildTable::showColumnMenu(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("columnMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QHeaderView* header = view_->header();
    for (int column = 0; column < model_.columnCount(); ++column) {
        QAction* shown = menu->addAction(ChildModel::columnName(column));
        shown->setCheckable(true);
        shown->setChecked(!header->isSectionHidden(column));
        shown->setEnabled(column != ChildModel::Name);
        connect(shown, &QAction::toggled, this, [this, column](bool on) {
            fitting_ = true;
            view_->header()->setSectionHidden(column, !on);
            fitting_ = false;
            fitColumns();
            rememberColumns();
        });
    }
    menu->popup(header->mapToGlobal(at));
}

/// Until somebody has a wish of their own, all columns are seen side by side where they have room.
void ChildTable::fitColumns() {
    if (ownWidths_) return;
    QHeaderView* header = view_->header();
    std::array<int, ChildModel::ColumnCount> wanted{};
    int spare = view_->viewport()->width();
    for (int column = 0; column < ChildModel::ColumnCount; ++column) {
        const auto at = std::size_t(column);
        wanted.at(at) = std::max(widths.at(at), header->sectionSizeHint(column));
        if (!header->isSectionHidden(column)) spare -= wanted.at(at);
    }
    if (spare > 0) wanted.at(ChildModel::Status) += int(spare * statusShare);
    fitting_ = true;
    for (int column = 0; column < ChildModel::ColumnCount; ++column)
        if (!header->isSectionHidden(column)) header->resizeSection(column, wanted.at(std::size_t(column)));
    fitting_ = false;
}

void ChildTable::rememberColumns() {
    if (!settings_ || fitting_) return;
    settings_->setValue(columnsKey, view_->header()->saveState());
    settings_->setValue(ownWidthsKey, ownWidths_);
}

void ChildTable::restoreColumns() {
    if (!settings_) return;
    const QByteArray state = settings_->value(columnsKey).toByteArray();
    if (state.isEmpty()) return;
    // First: restoring the rest tells of changes, and those are remembered.
    ownWidths_ = settings_->value(ownWidthsKey, false).toBool();
    fitting_ = true;
    view_->header()->restoreState(state);
    fitting_ = false;
    fitColumns();
}

void ChildTable::showCount() {
    const int total = model_.total();
    const int shown = model_.rowCount();
    const QLocale locale;
    count_->setText(shown < total ? tr("%1 of %2").arg(locale.toString(shown), locale.toString(total))
                                  : tr("%n child host(s)", nullptr, total));
    count_->setVisible(known_);
    view_->setWords(!known_     ? tr("Not read yet.")
                    : total > 0 ? tr("No child host fits the filter.")
                                : tr("This host has no child hosts yet."));
}

bool ChildTable::eventFilter(QObject* watched, QEvent* event) {
    if (watched == view_->viewport() && event->type() == QEvent::Resize) fitColumns();
    if (watched == search_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return) {
            view_->setFocus(Qt::ShortcutFocusReason);
            if (!view_->currentIndex().isValid()) view_->setCurrentIndex(model_.index(0, 0));
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
