// SPDX-License-Identifier: GPL-3.0-or-later
// What the middle shows while there is nothing to show: what this window is for, and the two ways to begin.
#pragma once
#include <QWidget>

class QAction;

namespace sysmanage::ui {

class WelcomeView : public QWidget {
    Q_OBJECT
public:
    WelcomeView(QAction* newVm, QAction* open, QWidget* parent = nullptr);
};

}  // namespace sysmanage::ui
