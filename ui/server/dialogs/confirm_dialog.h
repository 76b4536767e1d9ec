// SPDX-License-Identifier: GPL-3.0-or-later
// Asks before something is done to children or to a host: names them and what is lost, and shows the plan, at once or
// one click further.
#pragma once
#include <QDialog>
#include <QStringList>
#include <vector>

#include "engine/server/access.h"
#include "ui/models/plan_source.h"

class QCheckBox;
class QSettings;
class QPushButton;
class QVBoxLayout;

namespace sysmanage::ui {

class PlanPanel;

/// What is asked about. Without children it is the host itself.
struct ConfirmSubject {
    server::ServerAction action = server::ServerAction::stop_child;
    server::Host host{};
    std::vector<server::Child> children{};
    std::optional<ChildType> type{};
    /// Chosen as well, but not to be had: "db01: it does not run". They are named and nothing is sent for them.
    QStringList leftOut{};
};

class ConfirmDialog : public QDialog {
    Q_OBJECT
public:
    ConfirmDialog(const ConfirmSubject& subject, CatalogPtr catalog, QSettings* settings, QWidget* parent = nullptr);

    /// The digest of the previewed plan where that of one child or of the host was shown; "" otherwise.
    QString planDigest() const;

    /// Whether the user wants to see plans before; true at first.
    static bool plansAreWanted(const QSettings* settings);

signals:
    void confirmed();

private:
    void addSubjects(QVBoxLayout* column);
    void addLeftOut(QVBoxLayout* column);
    void addPlan(QVBoxLayout* column);
    void addButtons(QVBoxLayout* column);
    void showPlan(bool shown);

    ConfirmSubject subject_;
    CatalogPtr catalog_;
    QSettings* settings_;
    PlanPanel* panel_ = nullptr;
    QPushButton* unfold_ = nullptr;
    QCheckBox* always_ = nullptr;
    bool filled_ = false;
};

/// "Delete web01 and 2 more?"
QString confirmHeading(const ConfirmSubject& subject);
/// What is lost or interrupted, in a sentence or two; never empty.
QString whatIsLost(const ConfirmSubject& subject);

}  // namespace sysmanage::ui
