// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/dialogs/plan_panel.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "engine/planner.h"
#include "ui/models/workspace.h"
#include "ui/preview/preview_view.h"
#include "ui/server/host_words.h"
#include "ui/server/server_words.h"

namespace sysmanage::ui {
namespace {

using server::ServerAction;

const QString lane = QStringLiteral("plan");

std::optional<Action> plannedAction(ServerAction action) {
    switch (action) {
        case ServerAction::start_child:
            return Action::start;
        case ServerAction::stop_child:
            return Action::stop;
        case ServerAction::restart_child:
            return Action::restart;
        case ServerAction::delete_child:
            return Action::delete_vm;
        case ServerAction::enable_hypervisor:
            return Action::enable;
        case ServerAction::disable_hypervisor:
            return Action::disable;
        case ServerAction::orchestrated_reboot:
            return Action::reboot_prepare;
        case ServerAction::update_child_agent:
            return Action::update_agent;
        case ServerAction::load_modules:
            return Action::modules_enable;
        case ServerAction::unload_modules:
            return Action::modules_disable;
        default:
            return std::nullopt;
    }
}

bool isOfParent(ServerAction action) {
    return action == ServerAction::enable_hypervisor || action == ServerAction::disable_hypervisor ||
           action == ServerAction::load_modules || action == ServerAction::unload_modules ||
           action == ServerAction::orchestrated_reboot;
}

QString textOfProblems(const Problems& problems) {
    QStringList lines{PlanPanel::tr("There is no plan for this:")};
    for (const Problem& problem : problems) lines << problemText(problem);
    return lines.join(QLatin1Char('\n'));
}

/// Of an update: what the plan wants to know beside the name, or the words that stand in its place.
void addDistribution(PlanTask& task, std::optional<ChildType> type, const QString& distribution) {
    if (task.action && !distribution.isEmpty()) {
        task.request["distribution"] = distribution.toStdString();
        return;
    }
    const bool planned = task.action.has_value();
    task.action.reset();
    if (planned)
        task.words = PlanPanel::tr(
            "What is updated depends on the distribution inside, and that is not told here: choose it, with this child "
            "alone.");
    else if (type)
        task.words = PlanPanel::tr(
            "The agent inside does this itself, when the server tells it. Nothing is done on the parent: there is no "
            "plan.");
}

}  // namespace

PlanTask lifecycleTask(ServerAction action, std::optional<ChildType> type, const QString& name,
                       const QString& distribution) {
    PlanTask task;
    task.title = name;
    const auto planned = plannedAction(action);
    if (planned && type && can_plan(*type, *planned)) {
        task.action = planned;
        task.request = Json{{"child_type", child_type_name(*type)}};
        if (!isOfParent(action))
            task.request[*type == ChildType::lxd ? "container_name" : "vm_name"] = name.toStdString();
    } else if (type && *type != ChildType::kvm) {
        task.words = PlanPanel::tr("The server builds the plan for this. A preview for %1 is not part of this version.")
                         .arg(typeName(*type));
    } else {
        task.words = PlanPanel::tr("The server builds the plan for this. A preview of it is not part of this version.");
    }
    if (action == ServerAction::update_child_agent) addDistribution(task, type, distribution);
    return task;
}

std::optional<ChildType> rebootPlanType(const server::Host& host) {
    for (const ChildType type : server::hypervisors_of(host.platform))
        if (can_plan(type, Action::reboot_prepare)) return type;
    return std::nullopt;
}

PlanPanel::PlanPanel(CatalogPtr catalog, QWidget* parent)
    : QWidget(parent),
      catalog_(std::move(catalog)),
      choice_(new QComboBox(this)),
      pages_(new QStackedWidget(this)),
      preview_(new PreviewView(this)),
      words_(new QLabel(this)) {
    choice_->setObjectName(QStringLiteral("planChoice"));
    choice_->setAccessibleName(tr("Whose plan is shown"));
    words_->setObjectName(QStringLiteral("planWords"));
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::PlainText);
    words_->setAlignment(Qt::AlignCenter);
    words_->setForegroundRole(QPalette::PlaceholderText);
    words_->setMargin(24);
    pages_->addWidget(words_);
    pages_->addWidget(preview_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(choice_);
    column->addWidget(pages_, 1);
    connect(choice_, &QComboBox::currentIndexChanged, this, &PlanPanel::showTask);
    connect(preview_, &PreviewView::told, this, &PlanPanel::told);
}

PlanPanel::~PlanPanel() { background_.drop(lane); }

void PlanPanel::setTasks(const QVector<PlanTask>& tasks) {
    tasks_ = tasks;
    {
        const QSignalBlocker quiet(choice_);
        choice_->clear();
        for (const PlanTask& task : tasks) choice_->addItem(tr("Plan for %1").arg(task.title));
    }
    choice_->setVisible(tasks.size() > 1);
    showTask(0);
}

void PlanPanel::showTask(int index) {
    plan_.reset();
    waiting_ = false;
    background_.drop(lane);
    if (index < 0 || index >= tasks_.size()) return;
    const PlanTask& task = tasks_.at(index);
    if (!task.action) {
        say(task.words);
        emit planChanged();
        return;
    }
    waiting_ = true;
    say(tr("Building the plan…"));
    background_.run(
        lane,
        [action = *task.action, request = task.request, secrets = task.secrets, catalog = catalog_] {
            Entry draft = newDraft(action, request);
            Json whole = request;
            for (const auto& [field, secret] : secrets) whole[field] = secret.reveal();
            draft.request = completedRequest(std::move(whole), *catalog);
            return buildPlan(draft, *catalog);
        },
        [this, title = task.title](const PlanResult& result) { take(title, result); });
}

void PlanPanel::take(const QString& title, const PlanResult& result) {
    waiting_ = false;
    plan_ = result.plan;
    if (plan_) {
        preview_->setPlan(plan_, title);
        pages_->setCurrentWidget(preview_);
    } else {
        say(textOfProblems(result.problems));
    }
    emit planChanged();
}

QString PlanPanel::words() const { return pages_->currentWidget() == words_ ? words_->text() : QString(); }

void PlanPanel::say(const QString& text) {
    words_->setText(text);
    pages_->setCurrentWidget(words_);
}

}  // namespace sysmanage::ui
