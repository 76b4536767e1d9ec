// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/activity_store.h"

#include <QList>
#include <QPointer>
#include <QRegularExpression>
#include <algorithm>
#include <memory>
#include <utility>

#include "engine/plan/plan.h"
#include "engine/text/secret_forms.h"

namespace sysmanage::link {
namespace {

using server::Activity;
using server::ServerAction;

constexpr qint64 fileLimit = 67'108'864;
const QString mask = QStringLiteral("•••");

std::optional<ServerAction> actionFrom(std::string_view name) {
    for (int number = 0; number <= int(ServerAction::approve_host); ++number) {
        const auto action = static_cast<ServerAction>(number);
        if (server_action_name(action) == name) return action;
    }
    return std::nullopt;
}

std::string text(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t number(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

/// What is in the file; when that is much more than is kept, the file is cut to what is kept.
std::vector<Activity> readAll(const QString& path) {
    std::vector<Activity> entries;
    const auto content = readFile(path, fileLimit);
    if (!content) return entries;
    const QList<QByteArray> lines = content->split('\n');
    const auto most = qsizetype(ActivityStore::mostKept);
    const qsizetype first = std::max<qsizetype>(0, lines.size() - 1 - most);
    for (qsizetype at = first; at < lines.size(); ++at)
        if (auto entry = activityFromLine(lines[at])) entries.push_back(std::move(*entry));
    if (first > most) {
        QByteArray shorter;
        for (const Activity& entry : entries) shorter += lineOf(entry);
        writeFile(path, shorter);
    }
    return entries;
}

}  // namespace

std::string masked(std::string text, const std::vector<Secret>& secrets) {
    text = without_secrets(std::move(text), secrets, mask.toStdString());
    static const QRegularExpression looksSecret(
        QStringLiteral(R"(smk_[A-Za-z0-9_-]+|(?<=Bearer )\S+|eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*)"));
    QString shown = QString::fromStdString(text);
    if (!shown.contains(looksSecret)) return text;
    return shown.replace(looksSecret, mask).toStdString();
}

QByteArray lineOf(const Activity& activity) {
    const Json json{{"at", activity.at},
                    {"user", activity.user},
                    {"action", std::string(server_action_name(activity.action))},
                    {"host", activity.host_name},
                    {"child", activity.child_name},
                    {"plan", activity.plan_digest},
                    {"outcome", activity.outcome},
                    {"answer", activity.answer},
                    {"status", activity.http_status},
                    {"request", activity.request_id}};
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace)) + '\n';
}

std::optional<Activity> activityFromLine(const QByteArray& line) {
    const Json json = Json::parse(line.begin(), line.end(), nullptr, false);
    if (!json.is_object()) return std::nullopt;
    const auto action = actionFrom(text(json, "action"));
    if (!action) return std::nullopt;
    Activity activity;
    activity.at = number(json, "at");
    activity.user = text(json, "user");
    activity.action = *action;
    activity.host_name = text(json, "host");
    activity.child_name = text(json, "child");
    activity.plan_digest = text(json, "plan");
    activity.outcome = text(json, "outcome");
    activity.answer = text(json, "answer");
    activity.http_status = int(number(json, "status"));
    activity.request_id = text(json, "request");
    return activity;
}

ActivityStore::ActivityStore(QString folder, Disk& disk, QObject* parent)
    : QObject(parent), folder_(std::move(folder)), disk_(disk) {}

QString ActivityStore::pathOf(const QString& profileId) const {
    // Ids are made by us, but the file that holds them can be edited: they name no folder.
    QString name = profileId;
    return folder_ + QLatin1Char('/') + name.replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9-]")), {}) +
           QStringLiteral(".jsonl");
}

void ActivityStore::use(const QString& profileId) {
    if (profileId == profileId_) return;
    profileId_ = profileId;
    entries_.clear();
    emit changed();
    if (profileId.isEmpty()) return;
    const auto kept = std::make_shared<std::vector<Activity>>();
    disk_.run([path = pathOf(profileId), kept] { *kept = readAll(path); },
              [self = QPointer<ActivityStore>(this), profileId, kept, mine = ++opening_] {
                  if (self && self->opening_ == mine) self->take(profileId, std::move(*kept));
              });
}

void ActivityStore::take(const QString& profileId, std::vector<Activity> kept) {
    if (profileId != profileId_ || kept.empty()) return;
    // What was added while the file was read is newer and was appended after it.
    entries_.insert(entries_.begin(), std::make_move_iterator(kept.begin()), std::make_move_iterator(kept.end()));
    emit changed();
}

void ActivityStore::add(const QString& profileId, Activity activity) {
    if (profileId.isEmpty()) return;
    const auto written = std::make_shared<bool>(false);
    disk_.run([path = pathOf(profileId), line = lineOf(activity), written] { *written = appendFile(path, line); },
              [self = QPointer<ActivityStore>(this), path = pathOf(profileId), written] {
                  if (!self || *written || self->told_) return;
                  self->told_ = true;
                  emit self->fault(tr("What is sent cannot be written down in %1.").arg(path));
              });
    if (profileId != profileId_) return;
    entries_.push_back(std::move(activity));
    if (entries_.size() > mostKept) entries_.pop_front();
    emit changed();
}

std::vector<Activity> ActivityStore::all() const { return {entries_.rbegin(), entries_.rend()}; }

}  // namespace sysmanage::link
