// SPDX-License-Identifier: GPL-3.0-or-later
// The last look before a child is created: the plan, what the server will not honour, and the ways on: let the server build
// its own plan, run exactly this one by script or as a deployment plan, or export it. It sends once for each press, and after
// an answer that did not come it asks before it sends again; a deployment plan it does not send again at all.
#pragma once
#include <QDialog>

#include "ui/models/background.h"
#include "ui/models/plan_source.h"
#include "ui/server/dialogs/create_body.h"
#include "ui/server/server_link.h"

class QPushButton;

namespace sysmanage::ui {

class DeployOffer;
class FaultNote;
class PlanPanel;
class Prompts;

class SendDialog : public QDialog {
    Q_OBJECT
public:
    struct Parts {
        ServerLink* link = nullptr;
        Prompts* prompts = nullptr;
        CatalogPtr catalog{};
    };
    /// `request` is a form's, with its clear passwords: they are taken out and kept as secrets until they are sent.
    SendDialog(const Parts& parts, const server::Host& host, Json request, QWidget* parent = nullptr);

    void reject() override;

signals:
    /// The server has it, or the plan is on its way: the form below is not needed any more.
    void sent(const QString& text);

private:
    void layOut();
    void showPlan();
    void showReading();
    void askForDistributions();
    void updateButtons();
    void tryCreate();
    void create();
    void take(const server::Outcome& outcome);
    void takeUnknown(const server::Outcome& outcome);
    void sendPlan();
    void takeDeployed(const server::Outcome& outcome);
    void exportPlan();
    QString whyNoPlanRun() const;
    QString name() const;

    Parts parts_;
    server::Host host_;
    Json request_;
    Secrets secrets_{};
    ChildType type_;
    QString offered_{};  ///< what the server's list of distributions says against this one
    Background background_{};
    FaultNote* reading_ = nullptr;
    FaultNote* outcome_ = nullptr;
    PlanPanel* panel_ = nullptr;
    QPushButton* create_ = nullptr;
    QPushButton* run_ = nullptr;
    DeployOffer* deploy_ = nullptr;
    QPushButton* export_ = nullptr;
    QPushButton* back_ = nullptr;
    bool sending_ = false;
    bool doubtful_ = false;  ///< a create was sent and no answer came
};

}  // namespace sysmanage::ui
