// SPDX-License-Identifier: GPL-3.0-or-later
// The KVM networks of a host: what there is, and a new one.
#pragma once
#include <QDialog>

#include "ui/server/server_link.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace sysmanage::ui {

class FaultNote;
class NotedField;

class NetworksDialog : public QDialog {
    Q_OBJECT
public:
    NetworksDialog(ServerLink* link, const server::Host& host, QWidget* parent = nullptr);

    void reject() override;

private:
    QWidget* makeForm();
    void load();
    void take(const QVector<NetworkRow>& rows, const Fault& fault);
    void updateForm();
    bool check();
    void create();
    void takeOutcome(const server::Outcome& outcome);
    bool bridged() const;

    ServerLink* link_;
    server::Host host_;
    QTreeWidget* list_;
    FaultNote* note_;
    FaultNote* outcome_;
    QComboBox* mode_ = nullptr;
    QLineEdit* name_ = nullptr;
    QLineEdit* bridge_ = nullptr;
    NotedField* nameField_ = nullptr;
    NotedField* bridgeField_ = nullptr;
    QPushButton* create_ = nullptr;
    bool sending_ = false;
};

}  // namespace sysmanage::ui
