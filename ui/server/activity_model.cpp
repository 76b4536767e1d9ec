// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/activity_model.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

#include "ui/models/message_text.h"
#include "ui/server/merging_model.h"
#include "ui/server/server_words.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

constexpr int shortDigest = 12;

QString outcomeText(const std::string& outcome) {
    if (outcome == "accepted") return ActivityModel::tr("Taken");
    if (outcome == "refused") return ActivityModel::tr("Refused");
    if (outcome == "unknown") return ActivityModel::tr("No answer");
    if (outcome == "sending") return ActivityModel::tr("Sending…");
    if (outcome == "interrupted") return ActivityModel::tr("Interrupted");
    return toQString(outcome);
}

QIcon outcomeIcon(const std::string& outcome) {
    if (outcome == "accepted") return icon(QStringLiteral("applied"), Tone::ok);
    if (outcome == "refused") return icon(QStringLiteral("failed"), Tone::error);
    if (outcome == "sending") return icon(QStringLiteral("running"), Tone::muted);
    return icon(QStringLiteral("unknown"), Tone::warning);
}

QString actionText(const server::Activity& one) {
    switch (one.part) {
        case server::ScriptPart::plan:
            return ActivityModel::tr("Run a plan");
        case server::ScriptPart::cancel:
            return ActivityModel::tr("Cancel a plan");
        case server::ScriptPart::clean_up:
            return ActivityModel::tr("Clean up a plan");
        case server::ScriptPart::list:
            return ActivityModel::tr("Look for plans");
        case server::ScriptPart::none:
            break;
    }
    return words::verb(one.action);
}

/// The answer, and what a look has found when none came.
QString answerText(const server::Activity& one) {
    QStringList parts;
    if (!one.title.empty()) parts << QStringLiteral("“%1”").arg(toQString(one.title));
    if (one.outcome == "interrupted") parts << ActivityModel::tr("The program ended before an answer was noted.");
    for (const std::string* part : {&one.answer, &one.found})
        if (!part->empty()) parts << toQString(*part);
    return parts.join(QLatin1Char(' '));
}

QDateTime timeOf(const server::Activity& one) { return QDateTime::fromSecsSinceEpoch(one.at).toUTC(); }

}  // namespace

void ActivityModel::setActivity(std::vector<server::Activity> activity) {
    if (takeNew(activity)) return;
    beginResetModel();
    all_ = std::move(activity);
    shown_.clear();
    for (std::size_t at = 0; at < all_.size(); ++at) {
        if (fits(all_[at])) shown_.push_back(all_.size() - 1 - at);
    }
    endResetModel();
}

/// True when `activity` is what was there with more on top of it.
bool ActivityModel::takeNew(const std::vector<server::Activity>& activity) {
    if (activity.size() < all_.size()) return false;
    const std::size_t more = activity.size() - all_.size();
    if (!takeCompleted(activity, more)) return false;
    if (more == 0) return true;
    std::vector<std::size_t> fresh;
    for (std::size_t at = 0; at < more; ++at) {
        if (fits(activity[at])) fresh.push_back(activity.size() - 1 - at);
    }
    if (!fresh.empty()) beginInsertRows({}, 0, int(fresh.size()) - 1);
    all_.insert(all_.begin(), activity.begin(), activity.begin() + std::ptrdiff_t(more));
    shown_.insert(shown_.begin(), fresh.begin(), fresh.end());
    if (!fresh.empty()) endInsertRows();
    return true;
}

/// False when these are other entries, or when the filter has another opinion of one now.
bool ActivityModel::takeCompleted(const std::vector<server::Activity>& activity, std::size_t more) {
    std::vector<std::size_t> changed;
    for (std::size_t at = 0; at < all_.size(); ++at) {
        const server::Activity& now = activity[more + at];
        if (all_[at] == now) continue;
        if (now.id.empty() || now.id != all_[at].id || fits(all_[at]) != fits(now)) return false;
        changed.push_back(at);
    }
    for (const std::size_t at : changed) {
        all_[at] = activity[more + at];
        const auto row = std::find(shown_.begin(), shown_.end(), all_.size() - 1 - at);
        if (row == shown_.end()) continue;
        const int line = int(row - shown_.begin());
        emit dataChanged(index(line, 0), index(line, ColumnCount - 1));
    }
    return true;
}

void ActivityModel::setFilter(const QString& text) {
    words_ = searchWords(text);
    beginResetModel();
    shown_.clear();
    for (std::size_t at = 0; at < all_.size(); ++at) {
        if (fits(all_[at])) shown_.push_back(all_.size() - 1 - at);
    }
    endResetModel();
}

bool ActivityModel::fits(const server::Activity& one) const {
    if (words_.empty()) return true;
    QString text = actionText(one) + QLatin1Char('\n') + outcomeText(one.outcome) + QLatin1Char('\n') + answerText(one);
    for (const std::string* part :
         {&one.host_name, &one.child_name, &one.user, &one.plan_digest, &one.request_id, &one.server_id})
        text += QLatin1Char('\n') + toQString(*part);
    return holdsAll(searchKey(text.toStdString()), words_);
}

const server::Activity* ActivityModel::activity(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    return &all_[all_.size() - 1 - shown_[std::size_t(row)]];
}

std::vector<server::Activity> ActivityModel::shown() const {
    std::vector<server::Activity> list;
    list.reserve(shown_.size());
    for (const std::size_t at : shown_) list.push_back(all_[all_.size() - 1 - at]);
    return list;
}

int ActivityModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(shown_.size()); }

int ActivityModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ActivityModel::text(const server::Activity& one, int column) const {
    switch (column) {
        case When:
            return QLocale().toString(timeOf(one).toLocalTime(), QLocale::ShortFormat);
        case Action:
            return actionText(one);
        case Host:
            return toQString(one.host_name);
        case Child:
            return toQString(one.child_name);
        case Outcome:
            return outcomeText(one.outcome);
        case Answer:
            return answerText(one);
        case User:
            return toQString(one.user);
        case Digest:
            return toQString(one.plan_digest).left(shortDigest);
        default:
            return {};
    }
}

QVariant ActivityModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const server::Activity& one = *activity(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return text(one, index.column());
        case Qt::DecorationRole:
            return index.column() == Outcome ? QVariant(outcomeIcon(one.outcome)) : QVariant();
        case Qt::ToolTipRole: {
            QStringList lines{timeOf(one).toString(Qt::ISODate), text(one, index.column())};
            if (one.http_status > 0) lines << tr("HTTP status %1").arg(one.http_status);
            if (!one.request_id.empty()) lines << tr("Request %1").arg(toQString(one.request_id));
            if (!one.server_id.empty()) lines << tr("At the server %1").arg(toQString(one.server_id));
            if (!one.plan_digest.empty()) lines << tr("Plan %1").arg(toQString(one.plan_digest));
            return lines.join(QLatin1Char('\n'));
        }
        default:
            return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case When:
            return tr("When");
        case Action:
            return tr("Action");
        case Host:
            return tr("Host");
        case Child:
            return tr("Child host");
        case Outcome:
            return tr("Outcome");
        case Answer:
            return tr("Answer");
        case User:
            return tr("By");
        case Digest:
            return tr("Plan");
        default:
            return {};
    }
}

}  // namespace sysmanage::ui
