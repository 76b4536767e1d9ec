// SPDX-License-Identifier: GPL-3.0-or-later
// The line above the server's places: which server, who is signed in, what the licence is, and a warning that stays as
// long as the connection is not encrypted.
#pragma once
#include <QWidget>

#include "ui/server/server_link.h"

class QComboBox;
class QLabel;
class QToolButton;

namespace sysmanage::ui {

class FaultNote;

class ServerBar : public QWidget {
    Q_OBJECT
public:
    explicit ServerBar(ServerLink* link, QWidget* parent = nullptr);

signals:
    void chooseRequested();
    void signInRequested();
    void diagnoseRequested();

private:
    QToolButton* makeButton(const char* name, const QString& iconName, const QString& text);
    void fillProfiles();
    void showSession();
    void choose(int row);

    ServerLink* link_;
    QComboBox* profiles_;
    QLabel* who_;
    QLabel* plain_;
    FaultNote* fault_;
    QToolButton* signIn_;
    QToolButton* signOut_;
    QToolButton* refresh_;
    QToolButton* diagnose_;
};

}  // namespace sysmanage::ui
