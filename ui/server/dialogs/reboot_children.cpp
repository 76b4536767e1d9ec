// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/dialogs/reboot_children.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/models/message_text.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/server/host_words.h"
#include "ui/server/server_words.h"

namespace sysmanage::ui {
namespace {

using server::ChildStatus;
using server::ServerAction;

QLabel* makeText(const char* name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}  // namespace

QString runningTypeText(const std::string& type) {
    const auto known = child_type_from_name(type);
    return known ? typeName(*known) : toQString(type);
}

RebootChildren::RebootChildren(ServerLink* link, const server::Host& host, QWidget* parent)
    : QWidget(parent),
      link_(link),
      host_(host),
      names_(makeText("snapshotChildren", this)),
      why_(makeText("whyNotStart", this)),
      start_(new QPushButton(this)),
      note_(new FaultNote(this)),
      now_(QDateTime::currentDateTimeUtc()) {
    why_->setForegroundRole(QPalette::PlaceholderText);
    start_->setObjectName(QStringLiteral("startSnapshot"));
    start_->setAutoDefault(false);
    note_->setObjectName(QStringLiteral("startNote"));
    auto* row = new QHBoxLayout;
    row->addWidget(start_);
    row->addWidget(why_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(names_);
    column->addLayout(row);
    column->addWidget(note_);
    connect(start_, &QPushButton::clicked, this, &RebootChildren::start);
    connect(link_, &ServerLink::hostsChanged, this, [this] { refresh(QDateTime::currentDateTimeUtc()); });
    connect(link_, &ServerLink::hostChanged, this, [this] { refresh(QDateTime::currentDateTimeUtc()); });
    connect(link_, &ServerLink::sessionChanged, this, [this] { refresh(QDateTime::currentDateTimeUtc()); });
    hide();
}

void RebootChildren::setSnapshot(const std::vector<server::RunningChild>& snapshot) {
    snapshot_ = snapshot;
    QStringList names;
    for (const server::RunningChild& child : snapshot_)
        names << QStringLiteral("%1 (%2)").arg(toQString(child.name), runningTypeText(child.type));
    names_->setText(tr("These children ran before: %1.").arg(names.join(QStringLiteral(", "))));
    setVisible(!snapshot_.empty());
    refresh(now_);
}

void RebootChildren::rebootSent(const QDateTime& at) {
    rebootAt_ = at;
    seenDown_ = false;
    refresh(at);
}

const server::Host* RebootChildren::hostNow() const {
    const auto& hosts = link_->hosts().value;
    if (!hosts) return nullptr;
    const auto found =
        std::find_if(hosts->begin(), hosts->end(), [this](const server::Host& each) { return each.id == host_.id; });
    return found != hosts->end() ? &*found : nullptr;
}

RebootChildren::Chosen RebootChildren::choose() const {
    Chosen chosen;
    const auto children = link_->children(toQString(host_.id)).value;
    if (!children) return chosen;
    for (const server::RunningChild& one : snapshot_) {
        const auto child = std::find_if(children->begin(), children->end(),
                                        [&one](const server::Child& each) { return each.id == one.id; });
        if (child == children->end()) {
            chosen.leftOut << tr("%1 is not in the server’s list any more.").arg(toQString(one.name));
            continue;
        }
        if (child->status == ChildStatus::running) continue;
        const server::Target target{hostNow(), &*child, std::nullopt, nullptr, {}};
        const auto reasons = server::reasons_against(ServerAction::start_child, link_->session().access, target);
        if (reasons.empty())
            chosen.start.push_back(*child);
        else
            chosen.leftOut << QStringLiteral("%1: %2.").arg(toQString(child->name),
                                                            words::reasons(reasons).section(QLatin1Char('\n'), 0, 0));
    }
    return chosen;
}

QString RebootChildren::whyNot(const Chosen& chosen) const {
    if (sending()) return tr("Sending…");
    const server::Host* host = hostNow();
    if (!host) return tr("The host is not in the server’s list.");
    if (!host->up.value_or(false)) return tr("The host is down. They can be started when it is up again.");
    if (rebootAt_.isValid()) return tr("The host reboots. They can be started when it is up again.");
    if (!link_->children(toQString(host_.id)).value) return tr("The list of children has not been read yet.");
    if (!chosen.start.empty()) return {};
    return chosen.leftOut.isEmpty() ? tr("All of them run.") : chosen.leftOut.join(QLatin1Char(' '));
}

void RebootChildren::refresh(const QDateTime& now) {
    now_ = now;
    const server::Host* host = hostNow();
    const bool up = host && host->up.value_or(false);
    if (rebootAt_.isValid()) {
        if (host && !up) seenDown_ = true;
        const bool longAgo = rebootAt_.secsTo(now) > qint64(server::reboot_state_deadline.count());
        if (up && (seenDown_ || longAgo)) rebootAt_ = {};
    }
    const Chosen chosen = choose();
    const QString why = whyNot(chosen);
    const int count = int(why.isEmpty() ? chosen.start.size() : snapshot_.size());
    start_->setText(tr("Start t&hese %n", nullptr, count));
    start_->setEnabled(why.isEmpty());
    const QString left = chosen.leftOut.join(QLatin1Char('\n'));
    start_->setToolTip(why.isEmpty() ? left : why);
    start_->setAccessibleDescription(start_->toolTip());
    why_->setText(why.isEmpty() ? left : why);
}

void RebootChildren::start() {
    const Chosen chosen = choose();
    if (!whyNot(chosen).isEmpty()) return;
    taken_.clear();
    refused_.clear();
    waiting_ = int(chosen.start.size());
    refresh(now_);
    emit sendingChanged();
    for (const server::Child& child : chosen.start) {
        server::Intent intent;
        intent.action = ServerAction::start_child;
        intent.host_id = host_.id;
        intent.host_name = host_.fqdn;
        intent.child_id = child.id;
        intent.child_name = child.name;
        intent.type = child.type;
        link_->send(intent, [self = QPointer<RebootChildren>(this),
                             name = toQString(child.name)](const server::Outcome& outcome) {
            if (self) self->take(name, outcome);
        });
    }
}

void RebootChildren::take(const QString& name, const server::Outcome& outcome) {
    --waiting_;
    if (outcome.verdict == server::Verdict::accepted)
        taken_ << name;
    else if (outcome.verdict == server::Verdict::unknown)
        refused_ << tr("%1: no answer came, so it may start. Look at the list before you start it again.").arg(name);
    else
        refused_ << QStringLiteral("%1: %2").arg(name, words::whole(outcome.fault));
    if (waiting_ > 0) return;
    QStringList lines;
    if (!taken_.isEmpty()) lines << tr("The server has taken: start %1.").arg(words::names(taken_));
    note_->show(refused_.isEmpty() ? Tone::ok : Tone::error, (lines + refused_).join(QLatin1Char('\n')));
    link_->refreshNow();
    refresh(now_);
    emit sendingChanged();
}

}  // namespace sysmanage::ui
