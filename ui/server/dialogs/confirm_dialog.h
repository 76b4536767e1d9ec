// SPDX-License-Identifier: GPL-3.0-or-later
// Asks before something is done to children or to a host: names them and what is lost, and shows the plan, at once or
// one click further. The plan that is shown can go exactly as it stands, by script or as a deployment plan, instead of the
// server's own; it is about one child or the host, so that several at once are left to the server.
#pragma once
#include <QDialog>
#include <QStringList>
#include <vector>

#include "engine/server/access.h"
#include "ui/models/background.h"
#include "ui/models/plan_source.h"
#include "ui/server/server_link.h"

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QSettings;
class QPushButton;
class QVBoxLayout;

namespace sysmanage::ui {

class DeployOffer;
class FaultNote;
class PlanPanel;
class Prompts;

/// What is asked about. Without children it is the host itself.
struct ConfirmSubject {
    server::ServerAction action = server::ServerAction::stop_child;
    server::Host host{};
    std::vector<server::Child> children{};
    std::optional<ChildType> type{};
    /// Chosen as well, but not to be had: "db01: it does not run". They are named and nothing is sent for them.
    QStringList leftOut{};
    /// The server's own way is offered elsewhere: here are the plan and its ways.
    bool planOnly = false;
};

class ConfirmDialog : public QDialog {
    Q_OBJECT
public:
    /// Owns none of it. Without settings, plans are shown at once.
    struct Parts {
        ServerLink* link = nullptr;
        Prompts* prompts = nullptr;
        CatalogPtr catalog{};
        QSettings* settings = nullptr;
    };
    ConfirmDialog(const Parts& parts, const ConfirmSubject& subject, QWidget* parent = nullptr);

    /// The digest of the previewed plan where that of one child or of the host was shown; "" otherwise.
    QString planDigest() const;

    /// Whether the user wants to see plans before; true at first.
    static bool plansAreWanted(const QSettings* settings);

    void reject() override;

signals:
    /// The server is to do it, in its own way.
    void confirmed();
    /// The plan has gone as it was shown, and nothing else is to be sent.
    void sent(const QString& text);

private:
    void addSubjects(QVBoxLayout* column);
    void addLeftOut(QVBoxLayout* column);
    void addPlan(QVBoxLayout* column);
    void addInside(QVBoxLayout* column);
    QString insideOf(const server::Child& child) const;
    void addButtons(QVBoxLayout* column);
    void addWays(QVBoxLayout* column, QDialogButtonBox* buttons);
    void connectWays();
    void fillPanel();
    void showPlan(bool shown);
    void updateWays();
    void sendPlan();
    void takeDeployed(const server::Outcome& outcome);
    QString name() const;
    QString whyNotThisPlan() const;
    QString afterwards(const QString& text) const;

    Parts parts_;
    ConfirmSubject subject_;
    Background background_{};
    PlanPanel* panel_ = nullptr;
    FaultNote* outcome_ = nullptr;
    DeployOffer* deploy_ = nullptr;
    QPushButton* yes_ = nullptr;
    QPushButton* run_ = nullptr;
    QPushButton* export_ = nullptr;
    QPushButton* unfold_ = nullptr;
    QCheckBox* always_ = nullptr;
    QWidget* insideRow_ = nullptr;
    QComboBox* inside_ = nullptr;  ///< the distribution in the one child whose agent is updated by a plan
    bool filled_ = false;
    bool sending_ = false;
};

/// "Delete web01 and 2 more?"
QString confirmHeading(const ConfirmSubject& subject);
/// What is lost or interrupted, in a sentence or two; never empty.
QString whatIsLost(const ConfirmSubject& subject);

}  // namespace sysmanage::ui
