// SPDX-License-Identifier: GPL-3.0-or-later
// The way as a deployment plan, in a dialog that shows a plan: its button, and the calm words that nothing of its result can
// be read back. The plan is sent once; when no answer came it is not offered again.
#pragma once
#include <QLabel>

#include "ui/plan_runner.h"
#include "ui/server/server_link.h"

class QDialogButtonBox;
class QPushButton;

namespace sysmanage::ui {

class FaultNote;

class DeployOffer : public QLabel {
    Q_OBJECT
public:
    struct Subject {
        PlanPtr plan{};
        std::optional<ChildType> type{};
        std::string childName{};  ///< "" when it is about no child
        bool busy = false;
        QString whyNot{};  ///< of the dialog's own; "" when it has nothing against it
    };
    /// The button joins `buttons`; this label has its words.
    DeployOffer(ServerLink* link, const server::Host& host, QDialogButtonBox* buttons, QWidget* parent);

    void offer(const Subject& subject);
    /// Until it is offered again there is neither button nor words.
    void withdraw();
    /// What to say once the server has it.
    QString afterwards(const QString& title) const;
    /// A refusal, or an answer that did not come.
    void tell(const server::Outcome& outcome, FaultNote* note);

signals:
    void sending();
    void answered(const sysmanage::server::Outcome& outcome);

private:
    void send();

    ServerLink* link_;
    server::Host host_;
    QPushButton* button_;
    Subject subject_{};
    bool doubtful_ = false;
};

}  // namespace sysmanage::ui
