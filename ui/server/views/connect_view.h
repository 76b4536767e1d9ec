// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the server's places before anybody has signed in: what there would be, and the way to it.
#pragma once
#include <QWidget>

#include "ui/server/server_link.h"

class QLabel;
class QPushButton;

namespace sysmanage::ui {

class FaultNote;

class ConnectView : public QWidget {
    Q_OBJECT
public:
    explicit ConnectView(QWidget* parent = nullptr);

    void show(const SessionState& session, bool anyProfile);

signals:
    void signInRequested();
    void chooseRequested();

private:
    QLabel* title_;
    QLabel* text_;
    FaultNote* fault_;
    QPushButton* go_;
    QPushButton* choose_;
    bool anyProfile_ = false;
};

}  // namespace sysmanage::ui
