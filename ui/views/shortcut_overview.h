// SPDX-License-Identifier: GPL-3.0-or-later
// Every action with its keys, taken from the menus themselves.
#pragma once
#include <QDialog>

class QMenu;

namespace sysmanage::ui {

class ShortcutOverview : public QDialog {
    Q_OBJECT
public:
    ShortcutOverview(const QList<QMenu*>& menus, QWidget* parent);
};

}  // namespace sysmanage::ui
