// SPDX-License-Identifier: GPL-3.0-or-later
// The card of one hypervisor on one host: its state, what the host tells of it, and what can be done, with the reason
// where it cannot.
#pragma once
#include <QFrame>

#include "ui/server/server_link.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace sysmanage::ui {

class HypervisorCard : public QFrame {
    Q_OBJECT
public:
    HypervisorCard(ChildType type, QWidget* parent);

    ChildType type() const { return type_; }
    /// `status` is null while nothing is known.
    void show(const server::Access& access, const server::Host& host, const server::VirtualizationStatus* status);

signals:
    void requested(sysmanage::server::ServerAction action, sysmanage::ChildType type);
    void networksRequested();

private:
    QPushButton* addButton(const char* name, const QString& text, server::ServerAction action);
    void showState(const host::HypervisorFlags* flags);
    void showIndicators(const host::HypervisorFlags* flags);
    void showButtons(const server::Access& access, const server::Host& host, const server::VirtualizationStatus* status,
                     const host::HypervisorFlags* flags);

    ChildType type_;
    QLabel* sign_;
    QLabel* state_;
    QLabel* version_;
    QLabel* indicators_;
    QWidget* buttons_;
    QPushButton* enable_;
    QPushButton* create_;
    QPushButton* load_;
    QPushButton* unload_;
    QPushButton* disable_;
    QPushButton* networks_;
};

}  // namespace sysmanage::ui
