// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of something that is about to be sent: the preview where the engine has a builder, else plain words why there
// is none. Several of them stand in a list, one is shown.
#pragma once
#include <QVector>
#include <QWidget>

#include "engine/server/access.h"
#include "ui/models/background.h"
#include "ui/models/entry.h"
#include "ui/models/plan_source.h"
#include "ui/server/dialogs/create_body.h"

class QComboBox;
class QLabel;
class QStackedWidget;

namespace sysmanage::ui {

class PreviewView;

/// One thing to be shown.
struct PlanTask {
    QString title{};               ///< "web01"
    std::optional<Action> action;  ///< none: no builder of this version plans it
    Json request = Json::object();
    Secrets secrets{};  ///< of the request, which is kept without them; hashed while the plan is built
    QString words{};    ///< instead of a plan
};

class PlanPanel : public QWidget {
    Q_OBJECT
public:
    PlanPanel(CatalogPtr catalog, QWidget* parent);
    ~PlanPanel() override;

    /// The plan of the first one follows by planChanged().
    void setTasks(const QVector<PlanTask>& tasks);
    /// Of the shown task: null while it is built, and where there is none.
    PlanPtr plan() const { return plan_; }
    bool waiting() const { return waiting_; }
    /// Why there is no plan, or how many there are.
    QString words() const;

signals:
    void planChanged();
    void told(const QString& text);

private:
    void showTask(int index);
    void take(const QString& title, const PlanResult& result);
    void say(const QString& text);

    CatalogPtr catalog_;
    Background background_;
    QVector<PlanTask> tasks_;
    QComboBox* choice_;
    QStackedWidget* pages_;
    PreviewView* preview_;
    QLabel* words_;
    PlanPtr plan_;
    bool waiting_ = false;
};

/// The plan of a child's start, stop, restart or delete, of the update of its agent (which wants the catalogue's id of the
/// distribution inside), and of what is done to its parent (enable and disable it, load and unload KVM's modules, reboot it
/// safely), where there is one; else words.
PlanTask lifecycleTask(server::ServerAction action, std::optional<ChildType> type, const QString& name,
                       const QString& distribution = {});

/// A type under which the safe reboot of this host is planned, which is the plan for the children of all types; none where
/// there is no such plan.
std::optional<ChildType> rebootPlanType(const server::Host& host);

}  // namespace sysmanage::ui
