// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/dialogs/confirm_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTreeWidget>
#include <algorithm>

#include "engine/plan/plan_json.h"
#include "engine/planner.h"
#include "engine/server/child_distribution.h"
#include "ui/models/message_text.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/server/dialogs/plan_panel.h"
#include "ui/server/host_words.h"
#include "ui/server/server_words.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

using server::ServerAction;

constexpr int compactWidth = 560;
constexpr QSize withPlan{960, 660};
constexpr int planHeight = 380;
constexpr int fewRows = 5;
constexpr int signSize = 28;
constexpr double titleScale = 1.2;

const QString plansKey = QStringLiteral("server/showPlanBefore");

bool destroys(ServerAction action) { return action == ServerAction::delete_child; }

QString headingIcon(ServerAction action) {
    if (destroys(action)) return QStringLiteral("warning");
    switch (action) {
        case ServerAction::start_child:
            return QStringLiteral("start");
        case ServerAction::stop_child:
            return QStringLiteral("stop");
        case ServerAction::restart_child:
            return QStringLiteral("restart");
        default:
            return QStringLiteral("info");
    }
}

}  // namespace

bool ConfirmDialog::plansAreWanted(const QSettings* settings) {
    return !settings || settings->value(plansKey, true).toBool();
}

ConfirmDialog::ConfirmDialog(const Parts& parts, const ConfirmSubject& subject, QWidget* parent)
    : QDialog(parent), parts_(parts), subject_(subject) {
    setObjectName(QStringLiteral("confirm"));
    setWindowTitle(words::verb(subject_.action));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    addSubjects(column);
    addPlan(column);
    addButtons(column);
    connectWays();
    showPlan(subject_.planOnly || plansAreWanted(parts_.settings));
}

void ConfirmDialog::addSubjects(QVBoxLayout* column) {
    auto* sign = new QLabel(this);
    const Tone tone = destroys(subject_.action) ? Tone::warning : Tone::accent;
    sign->setPixmap(icon(headingIcon(subject_.action), tone).pixmap(QSize(signSize, signSize), devicePixelRatioF()));
    auto* heading = new QLabel(confirmHeading(subject_), this);
    heading->setObjectName(QStringLiteral("confirmHeading"));
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    QFont large = heading->font();
    large.setPointSizeF(large.pointSizeF() * titleScale);
    large.setWeight(QFont::DemiBold);
    heading->setFont(large);
    auto* lost = new QLabel(whatIsLost(subject_), this);
    lost->setObjectName(QStringLiteral("confirmLoss"));
    lost->setTextFormat(Qt::PlainText);
    lost->setWordWrap(true);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(6);
    texts->addWidget(heading);
    texts->addWidget(lost);
    auto* row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    column->addLayout(row);
    addLeftOut(column);
    if (subject_.children.size() < 2) return;

    auto* list = new QTreeWidget(this);
    list->setObjectName(QStringLiteral("confirmList"));
    list->setAccessibleName(tr("All that it concerns"));
    list->setRootIsDecorated(false);
    list->setHeaderLabels({tr("Name"), tr("Type"), tr("Host name"), tr("Status")});
    for (const server::Child& child : subject_.children) {
        list->addTopLevelItem(new QTreeWidgetItem(
            {toQString(child.name), childTypeText(child), toQString(child.hostname), childStatusText(child)}));
    }
    for (int at = 0; at < list->columnCount(); ++at) list->resizeColumnToContents(at);
    const int shown = std::min(fewRows, int(subject_.children.size()));
    list->setFixedHeight((shown + 2) * (list->fontMetrics().height() + 8));
    column->addWidget(list);
}

void ConfirmDialog::addLeftOut(QVBoxLayout* column) {
    if (subject_.leftOut.isEmpty()) return;
    constexpr int few = 4;
    QStringList lines = subject_.leftOut.mid(0, few);
    if (subject_.leftOut.size() > few) lines << tr("and %n more", nullptr, int(subject_.leftOut.size()) - few);
    auto* note = new FaultNote(this);
    note->setObjectName(QStringLiteral("confirmLeftOut"));
    note->show(Tone::warning, tr("Not for %n of those that are selected:", nullptr, int(subject_.leftOut.size())),
               lines.join(QLatin1Char('\n')));
    column->addWidget(note);
}

void ConfirmDialog::addPlan(QVBoxLayout* column) {
    unfold_ = new QPushButton(icon(QStringLiteral("reveal")), QString(), this);
    unfold_->setObjectName(QStringLiteral("showPlan"));
    unfold_->setAutoDefault(false);
    unfold_->setCheckable(true);
    always_ = new QCheckBox(tr("Always show the &plan before"), this);
    always_->setObjectName(QStringLiteral("plansWanted"));
    always_->setChecked(plansAreWanted(parts_.settings));
    always_->setToolTip(tr("Without it, what loses nothing is done at once"));
    panel_ = new PlanPanel(parts_.catalog, this);
    auto* row = new QHBoxLayout;
    row->addWidget(unfold_);
    row->addWidget(always_);
    row->addStretch();
    column->addLayout(row);
    addInside(column);
    column->addWidget(panel_, 1);
    unfold_->setVisible(!subject_.planOnly);
    always_->setVisible(!subject_.planOnly);
    connect(unfold_, &QPushButton::toggled, this, &ConfirmDialog::showPlan);
    connect(always_, &QCheckBox::toggled, this, [this](bool on) {
        if (parts_.settings) parts_.settings->setValue(plansKey, on);
    });
}

/// What the list tells of a child need not be in the catalogue: then somebody who knows it says it.
void ConfirmDialog::addInside(QVBoxLayout* column) {
    if (subject_.action != ServerAction::update_child_agent || subject_.children.size() != 1) return;
    const server::Child& child = subject_.children.front();
    if (!child.type || !can_plan(*child.type, Action::update_agent)) return;
    insideRow_ = new QWidget(this);
    auto* label = new QLabel(tr("Distribution ins&ide"), insideRow_);
    inside_ = new QComboBox(insideRow_);
    inside_->setObjectName(QStringLiteral("insideDistribution"));
    inside_->setPlaceholderText(tr("Choose it"));
    for (const Distribution* entry : parts_.catalog->entries_for(*child.type))
        inside_->addItem(toQString(entry->display_name), toQString(entry->id));
    const Distribution* told = server::distribution_of(child, *parts_.catalog);
    inside_->setCurrentIndex(told ? inside_->findData(toQString(told->id)) : -1);
    label->setBuddy(inside_);
    auto* row = new QHBoxLayout(insideRow_);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(inside_);
    row->addStretch();
    column->addWidget(insideRow_);
    connect(inside_, &QComboBox::currentIndexChanged, this, [this] {
        filled_ = false;
        showPlan(true);
    });
}

QString ConfirmDialog::insideOf(const server::Child& child) const {
    if (inside_) return inside_->currentData().toString();
    const Distribution* told = server::distribution_of(child, *parts_.catalog);
    return told ? toQString(told->id) : QString();
}

void ConfirmDialog::addButtons(QVBoxLayout* column) {
    column->addStretch();
    auto* buttons = new QDialogButtonBox(this);
    const bool cancels =
        destroys(subject_.action) && subject_.children.size() == 1 && subject_.children.front().in_progress();
    yes_ = buttons->addButton(
        cancels ? tr("Cancel the &creation") : words::verb(subject_.action),
        destroys(subject_.action) ? QDialogButtonBox::DestructiveRole : QDialogButtonBox::AcceptRole);
    yes_->setObjectName(QStringLiteral("confirmYes"));
    addWays(column, buttons);
    QPushButton* no = buttons->addButton(cancels ? tr("&Let it go on") : tr("&Cancel"), QDialogButtonBox::RejectRole);
    no->setObjectName(QStringLiteral("confirmNo"));
    yes_->setVisible(!subject_.planOnly);
    QPushButton* usual = destroys(subject_.action) || subject_.planOnly ? no : yes_;
    (usual == yes_ ? no : yes_)->setAutoDefault(false);
    usual->setDefault(true);
    usual->setFocus();
    connect(yes_, &QPushButton::clicked, this, [this] {
        emit confirmed();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &ConfirmDialog::reject);
    column->addWidget(buttons);
}

void ConfirmDialog::fillPanel() {
    filled_ = true;
    QVector<PlanTask> tasks;
    for (const server::Child& child : subject_.children)
        tasks << lifecycleTask(subject_.action, child.type, toQString(child.name), insideOf(child));
    if (tasks.isEmpty()) tasks << lifecycleTask(subject_.action, subject_.type, toQString(subject_.host.fqdn));
    const bool allWords = std::none_of(tasks.begin(), tasks.end(), [](const PlanTask& t) { return t.action; });
    if (allWords) tasks = {tasks.front()};
    panel_->setTasks(tasks);
    panel_->setMinimumHeight(allWords ? 0 : planHeight);
}

void ConfirmDialog::showPlan(bool shown) {
    {
        const QSignalBlocker quiet(unfold_);
        unfold_->setChecked(shown);
    }
    unfold_->setText(shown ? tr("&Hide the plan") : tr("S&how the plan"));
    panel_->setVisible(shown);
    if (insideRow_) insideRow_->setVisible(shown);
    if (shown && !filled_) fillPanel();
    updateWays();
    const bool preview = shown && (panel_->waiting() || panel_->plan());
    layout()->activate();
    resize(preview ? withPlan : QSize(compactWidth, sizeHint().height()));
}

QString ConfirmDialog::planDigest() const {
    const bool one = subject_.children.size() < 2;
    return one && panel_->plan() ? toQString(plan_digest(*panel_->plan())) : QString();
}

}  // namespace sysmanage::ui
