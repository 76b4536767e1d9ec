// SPDX-License-Identifier: GPL-3.0-or-later
// A plan that the server has no call for: it is looked at, and then sent exactly as it stands, by script or as a deployment
// plan, or exported.
#pragma once
#include <QDialog>

#include "ui/models/background.h"
#include "ui/server/dialogs/plan_panel.h"
#include "ui/server/server_link.h"

class QPushButton;

namespace sysmanage::ui {

class DeployOffer;
class FaultNote;
class Prompts;

class PlanSendDialog : public QDialog {
    Q_OBJECT
public:
    struct Parts {
        ServerLink* link = nullptr;
        Prompts* prompts = nullptr;
        CatalogPtr catalog{};
    };
    /// `lost` says what goes with it; "" when nothing does.
    PlanSendDialog(const Parts& parts, const server::Host& host, const PlanTask& task, const QString& lost,
                   QWidget* parent = nullptr);

    void reject() override;

signals:
    void sent(const QString& text);

private:
    void updateButtons();
    void send();
    void takeDeployed(const server::Outcome& outcome);

    Parts parts_;
    server::Host host_;
    QString title_;
    Background background_{};
    PlanPanel* panel_;
    FaultNote* note_;
    QPushButton* send_ = nullptr;
    QPushButton* export_ = nullptr;
    QPushButton* back_ = nullptr;
    DeployOffer* deploy_ = nullptr;
    bool sending_ = false;
};

}  // namespace sysmanage::ui
