// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/dialogs/reboot_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <optional>

#include "ui/models/message_text.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/server/dialogs/plan_panel.h"
#include "ui/server/dialogs/reboot_children.h"
#include "ui/server/server_words.h"

namespace sysmanage::ui {
namespace {

using server::RebootState;
using server::ServerAction;

constexpr int pollMs = 5000;
constexpr int usualWidth = 560;
constexpr int pollsPerRefresh = 3;

constexpr std::array order{
    RebootState::pending_shutdown, RebootState::shutting_down, RebootState::rebooting, RebootState::pending_restart,
    RebootState::restarting,       RebootState::completed,     RebootState::failed};

QString stateText(RebootState state) {
    switch (state) {
        case RebootState::pending_shutdown:
            return RebootDialog::tr("Waiting to stop the children");
        case RebootState::shutting_down:
            return RebootDialog::tr("Stopping the children");
        case RebootState::rebooting:
            return RebootDialog::tr("Rebooting the host");
        case RebootState::pending_restart:
            return RebootDialog::tr("Waiting to start the children");
        case RebootState::restarting:
            return RebootDialog::tr("Starting the children");
        case RebootState::completed:
            return RebootDialog::tr("Completed");
        case RebootState::failed:
            return RebootDialog::tr("Failed");
        case RebootState::other:
            break;
    }
    return {};
}

bool hasEnded(RebootState state) { return state == RebootState::completed || state == RebootState::failed; }

/// Done, at work, or still to come. What was done before a failure is not told.
QString signOf(RebootState one, RebootState now) {
    if (one == now) {
        if (!hasEnded(now)) return QStringLiteral("▸");
        return now == RebootState::completed ? QStringLiteral("✓") : QStringLiteral("✗");
    }
    const auto last = order.end() - 1;  // failed is no step
    const auto at = std::find(order.begin(), last, now);
    return at != last && std::find(order.begin(), at, one) != at ? QStringLiteral("✓") : QStringLiteral("·");
}

/// The server tells the end of each part, which is when the next state was reached; nothing for what it does not tell.
std::optional<server::Time> reachedAt(RebootState state, const server::RebootProgress& progress) {
    switch (state) {
        case RebootState::pending_shutdown:
        case RebootState::shutting_down:
            return progress.initiated_at;
        case RebootState::rebooting:
            return progress.reboot_issued_at ? progress.reboot_issued_at : progress.shutdown_completed_at;
        case RebootState::pending_restart:
        case RebootState::restarting:
            return progress.agent_reconnected_at;
        case RebootState::completed:
            return progress.restart_completed_at;
        default:
            return std::nullopt;
    }
}

QString timeOfDay(server::Time at) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch()).count();
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds).time(), QStringLiteral("HH:mm:ss"));
}

QLabel* makeText(const char* name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}  // namespace

RebootDialog::RebootDialog(ServerLink* link, const server::Host& host, QWidget* parent)
    : QDialog(parent), link_(link), host_(host) {
    setObjectName(QStringLiteral("reboot"));
    setWindowTitle(tr("Reboot %1").arg(toQString(host_.fqdn)));
    layOut();
    poll_.setInterval(pollMs);
    connect(&poll_, &QTimer::timeout, this, &RebootDialog::onPoll);
    updateButtons();
    link_->checkReboot(toQString(host_.id), [self = QPointer<RebootDialog>(this)](const server::RebootCheck& check,
                                                                                  const server::Fault& fault) {
        if (self) self->takeCheck(check, fault);
    });
}

void RebootDialog::layOut() {
    children_ = makeText("runningChildren", this);
    children_->setText(tr("Asking which children run…"));
    preview_ = makeText("rebootPreview", this);
    preview_->setForegroundRole(QPalette::PlaceholderText);
    showPreview();
    states_ = makeText("rebootStates", this);
    states_->hide();
    note_ = new FaultNote(this);
    auto* label = new QLabel(tr("For a plain reboot, &type the host’s name: %1").arg(toQString(host_.fqdn)), this);
    typed_ = new QLineEdit(this);
    typed_->setObjectName(QStringLiteral("typedHost"));
    label->setBuddy(typed_);
    auto* buttons = new QDialogButtonBox(this);
    safe_ = buttons->addButton(tr("&Safe reboot"), QDialogButtonBox::ActionRole);
    plain_ = buttons->addButton(tr("&Plain reboot"), QDialogButtonBox::DestructiveRole);
    plan_ = buttons->addButton(tr("Own pla&n…"), QDialogButtonBox::ActionRole);
    close_ = buttons->addButton(QDialogButtonBox::Close);
    plan_->setObjectName(QStringLiteral("rebootPlan"));
    plan_->setToolTip(tr("Shows the plan of this application for a safe reboot, to be sent or exported"));
    plan_->setAutoDefault(false);
    plan_->setVisible(rebootPlanType(host_).has_value());
    safe_->setObjectName(QStringLiteral("safeReboot"));
    plain_->setObjectName(QStringLiteral("plainReboot"));
    safe_->setAutoDefault(false);
    plain_->setAutoDefault(false);
    close_->setDefault(true);
    before_ = new RebootChildren(link_, host_, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addWidget(children_);
    column->addWidget(preview_);
    column->addWidget(states_);
    column->addWidget(note_);
    column->addWidget(before_);
    column->addStretch();
    column->addWidget(label);
    column->addWidget(typed_);
    column->addWidget(buttons);
    resize(usualWidth, sizeHint().height());
    fit();
    connect(typed_, &QLineEdit::textChanged, this, &RebootDialog::updateButtons);
    connect(safe_, &QPushButton::clicked, this, [this] { reboot(ServerAction::orchestrated_reboot); });
    connect(plain_, &QPushButton::clicked, this, [this] { reboot(ServerAction::reboot_host); });
    connect(plan_, &QPushButton::clicked, this, &RebootDialog::planWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &RebootDialog::reject);
    connect(before_, &RebootChildren::sendingChanged, this, [this] {
        emit moved();
        updateButtons();
        fit();
    });
}

/// The window grows with its words; it does not shrink under somebody's pointer.
void RebootDialog::fit() {
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void RebootDialog::takeCheck(const server::RebootCheck& check, const server::Fault& fault) {
    answered_ = true;
    checked_ = !fault;
    check_ = check;
    if (fault) {
        children_->setText(tr("It is not known which children run: a plain reboot may interrupt some."));
        note_->show(fault);
    } else if (check.running.empty()) {
        children_->setText(tr("No child runs: a plain reboot interrupts none."));
    } else {
        QStringList names;
        for (const server::RunningChild& child : check.running)
            names << QStringLiteral("%1 (%2)").arg(toQString(child.name), runningTypeText(child.type));
        children_->setText(tr("These children run: %1.\nThe safe reboot stops them and starts them again. A plain "
                              "reboot interrupts them as they are.")
                               .arg(names.join(QStringLiteral(", "))));
    }
    showPreview();
    updateButtons();
    fit();
}

/// What the server builds of it is not to be seen. What it will do is said all the same.
void RebootDialog::showPreview() {
    QStringList lines;
    if (rebootPlanType(host_))
        lines << tr(
            "The server does both by a plan of its own, which it does not show. This application’s plan for a safe "
            "reboot can be seen, exported, and sent instead.");
    else
        lines << tr("The server does this itself; there is no plan of this application for it.");
    const QString noSafe = whyNotSafe();
    if (answered_ && noSafe.isEmpty())
        lines << tr(
            "Safe reboot: 1. every running child is stopped, which may take minutes. 2. The host reboots. 3. When "
            "its agent is back, those children, and no others, are started.");
    else if (answered_ && !check_.running.empty())
        lines << tr("No safe reboot by the server: %1").arg(noSafe);
    lines << (check_.running.empty()
                  ? tr("Plain reboot: the host reboots. What starts with the host starts again.")
                  : tr("Plain reboot: the host reboots at once. Children are not stopped before, and "
                       "only those that start with the host run again."));
    preview_->setText(lines.join(QLatin1Char('\n')));
}

std::vector<Message> RebootDialog::reasons(ServerAction action) const {
    server::Target target;
    target.host = &host_;
    return server::reasons_against(action, link_->session().access, target);
}

QString RebootDialog::whyNotSafe() const {
    QString why = words::reasons(reasons(ServerAction::orchestrated_reboot));
    if (!why.isEmpty() || !answered_) return why;
    if (!checked_) return tr("The server did not say which children run");
    if (!check_.orchestration_offered) return tr("The server does not offer it");
    return check_.running.empty() ? tr("No child runs") : QString();
}

void RebootDialog::updateButtons() {
    const QString noSafe = whyNotSafe();
    const QString noPlain = words::reasons(reasons(ServerAction::reboot_host));
    const bool followed = !orchestration_.isEmpty() && !stalled_;
    safe_->setEnabled(!sending() && orchestration_.isEmpty() && checked_ && noSafe.isEmpty());
    safe_->setToolTip(noSafe);
    const bool typed = typed_->text().trimmed() == toQString(host_.fqdn);
    plain_->setEnabled(!sending() && !followed && typed && noPlain.isEmpty());
    plain_->setToolTip(noPlain);
    plan_->setEnabled(!sending() && orchestration_.isEmpty());
    close_->setEnabled(!sending());
}

bool RebootDialog::sending() const { return sending_ || before_->sending(); }

void RebootDialog::reject() {
    if (!sending()) QDialog::reject();
}

void RebootDialog::reboot(ServerAction action) {
    if (sending()) return;
    sending_ = true;
    updateButtons();
    server::Intent intent;
    intent.action = action;
    intent.host_id = host_.id;
    intent.host_name = host_.fqdn;
    link_->send(intent, [self = QPointer<RebootDialog>(this), action](const server::Outcome& outcome) {
        if (self) self->take(action, outcome);
    });
}

void RebootDialog::take(ServerAction action, const server::Outcome& outcome) {
    sending_ = false;
    typed_->clear();  // the next one is typed again
    const bool plain = action == ServerAction::reboot_host;
    if (plain && outcome.verdict != server::Verdict::refused && !before_->isEmpty()) {
        before_->rebootSent(QDateTime::currentDateTimeUtc());
        poll_.start();
    }
    if (outcome.verdict == server::Verdict::refused) {
        note_->show(outcome.fault);
    } else if (outcome.verdict == server::Verdict::unknown) {
        note_->show(Tone::warning, tr("No answer came: the host may reboot."),
                    tr("Watch whether it goes down before you send it again. %1").arg(words::what(outcome.fault)));
    } else if (plain && !before_->isEmpty()) {
        // From here on it is the host's own reboot: the server's attempt is followed no more.
        orchestration_.clear();
        note_->show(Tone::accent, tr("The reboot is on its way."),
                    tr("Keep this open to start the children when the host is up again."));
    } else if (plain) {
        accept();
        emit told(tr("%1: the reboot is on its way.").arg(toQString(host_.fqdn)));
        return;
    } else {
        orchestration_ = toQString(outcome.orchestration_id);
        since_ = QDateTime::currentDateTimeUtc();
        note_->show(Tone::accent, tr("The server has begun. You may close this: it goes on by itself."));
        poll_.start();
        look(since_);
    }
    emit moved();
    updateButtons();
}

void RebootDialog::takeUp(const RebootTrail& trail) {
    if (trail.isEmpty()) return;
    orchestration_ = trail.orchestration;
    progress_ = trail.progress;
    since_ = trail.since;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (orchestration_.isEmpty()) {
        before_->setSnapshot(progress_.snapshot);
        if (trail.rebootAt.isValid()) before_->rebootSent(trail.rebootAt);
        before_->refresh(now);
    } else {
        note_->show(Tone::accent, tr("A safe reboot of this host was begun here."));
    }
    poll_.start();
    look(now);
    updateButtons();
    fit();
}

RebootTrail RebootDialog::trail() const {
    const bool good = progress_.state == RebootState::completed && progress_.error.empty();
    if (good || before_->settled()) return {};
    return {toQString(host_.fqdn), orchestration_, progress_, since_, before_->rebootAt()};
}

void RebootDialog::look(const QDateTime& now) {
    if (orchestration_.isEmpty()) return;
    link_->lookAtReboot(
        toQString(host_.id), orchestration_,
        [self = QPointer<RebootDialog>(this), now](const server::RebootProgress& progress, const server::Fault& fault) {
            if (self) self->takeProgress(progress, fault, now);
        });
}

void RebootDialog::onPoll() {
    const QDateTime now = QDateTime::currentDateTimeUtc();
    look(now);
    if (before_->isEmpty()) return;
    before_->refresh(now);
    if (++polls_ % pollsPerRefresh == 0) link_->refreshNow();
}

void RebootDialog::takeProgress(const server::RebootProgress& progress, const server::Fault& fault,
                                const QDateTime& now) {
    if (orchestration_.isEmpty()) return;
    if (!fault) {
        if (progress.state != progress_.state || progress.restarts != progress_.restarts) {
            since_ = now;
            stalled_ = false;
        }
        progress_ = progress;
    }
    showStates();
    judge(fault, now);
    emit moved();
    updateButtons();
    fit();
}

void RebootDialog::showStates() {
    QStringList lines;
    for (const RebootState one : order) {
        if (one == RebootState::failed && progress_.state != one) continue;
        auto at = reachedAt(one, progress_);
        // Of a failure the server tells no time: it is when it was seen.
        if (one == RebootState::failed && since_.isValid())
            at = server::Time(std::chrono::seconds(since_.toSecsSinceEpoch()));
        const QString line = QStringLiteral("%1 %2").arg(signOf(one, progress_.state), stateText(one));
        //: a state of the reboot, and the time of day when it was reached
        lines << (at ? tr("%1 (since %2)").arg(line, timeOfDay(*at)) : line);
    }
    if (progress_.state == RebootState::other) lines << toQString(progress_.state_text);
    for (const server::ChildRestart& child : progress_.restarts)
        lines
            << QStringLiteral("%1: %2 %3").arg(toQString(child.name), toQString(child.status), toQString(child.error));
    states_->setText(lines.join(QLatin1Char('\n')));
    states_->show();
}

/// Whether it has ended, stands still for too long, or goes on.
void RebootDialog::judge(const server::Fault& fault, const QDateTime& now) {
    const RebootState state = progress_.state;
    const qint64 still = since_.secsTo(now);
    if (hasEnded(state)) {
        const QString error = toQString(progress_.error);
        const bool good = state == RebootState::completed && error.isEmpty();
        note_->show(good ? Tone::ok : Tone::error, stateText(state), error);
        stalled_ = state == RebootState::failed;
        if (good)
            poll_.stop();
        else
            before_->setSnapshot(progress_.snapshot);
    } else if (still > qint64(server::reboot_state_deadline.count())) {
        stalled_ = true;
        const QString what = stateText(state).isEmpty() ? toQString(progress_.state_text) : stateText(state);
        note_->show(
            Tone::warning,
            tr("The server has not moved on for %1. It stands at: %2.").arg(words::countdown(still), what),
            tr("It may stay so. Type the host’s name for a plain reboot, and start the children when the host is "
               "up again."));
        before_->setSnapshot(progress_.snapshot);
    } else if (fault) {
        note_->show(fault);
    }
}

}  // namespace sysmanage::ui
