// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/shortcut_overview.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sysmanage::ui {
namespace {

QString plain(QString text) { return text.remove(QLatin1Char('&')).remove(QChar(0x2026)); }

void listActions(QTreeWidgetItem* group, const QMenu* menu) {
    for (const QAction* action : menu->actions()) {
        if (const QMenu* sub = action->menu()) {
            listActions(group, sub);
        } else if (!action->shortcut().isEmpty()) {
            new QTreeWidgetItem(group, {plain(action->text()), action->shortcut().toString(QKeySequence::NativeText)});
        }
    }
}

}  // namespace

ShortcutOverview::ShortcutOverview(const QList<QMenu*>& menus, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("shortcutOverview"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* list = new QTreeWidget(this);
    list->setAccessibleName(windowTitle());
    list->setHeaderLabels({tr("Action"), tr("Keys")});
    list->setIndentation(12);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    for (const QMenu* menu : menus) {
        auto* group = new QTreeWidgetItem(list, {plain(menu->title())});
        QFont bold = list->font();
        bold.setWeight(QFont::DemiBold);
        group->setFont(0, bold);
        listActions(group, menu);
        if (group->childCount() == 0) delete group;
    }
    auto* rest = new QTreeWidgetItem(list, {tr("Everywhere")});
    QFont bold = list->font();
    bold.setWeight(QFont::DemiBold);
    rest->setFont(0, bold);
    new QTreeWidgetItem(rest, {tr("Edit the selected draft"), tr("Enter, in the list")});
    new QTreeWidgetItem(rest, {tr("Menus"), tr("Alt with the underlined letter")});
    list->expandAll();
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list->header()->setStretchLastSection(false);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(list);
    column->addWidget(buttons);
    resize(460, 560);
}

}  // namespace sysmanage::ui
