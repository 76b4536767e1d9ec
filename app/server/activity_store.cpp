// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/activity_store.h"

#include <QList>
#include <QPointer>
#include <QRegularExpression>
#include <algorithm>
#include <map>
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
    for (int number = 0; number <= int(ServerAction::deploy_plan); ++number) {
        const auto action = static_cast<ServerAction>(number);
        if (server_action_name(action) == name) return action;
    }
    return std::nullopt;
}

server::ScriptPart partFrom(std::string_view name) {
    using server::ScriptPart;
    for (const ScriptPart part : {ScriptPart::plan, ScriptPart::cancel, ScriptPart::clean_up, ScriptPart::list})
        if (script_part_name(part) == name) return part;
    return ScriptPart::none;
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
    // An entry has a line for each of its stages, two as a rule.
    const qsizetype first = std::max<qsizetype>(0, lines.size() - 1 - 2 * most);
    std::map<std::string, std::size_t> places;
    for (qsizetype at = first; at < lines.size(); ++at) {
        auto entry = activityFromLine(lines[at]);
        if (!entry) continue;
        const auto known = entry->id.empty() ? places.end() : places.find(entry->id);
        if (known != places.end()) {
            entries[known->second] = std::move(*entry);
        } else {
            if (!entry->id.empty()) places.emplace(entry->id, entries.size());
            entries.push_back(std::move(*entry));
        }
    }
    if (entries.size() > std::size_t(most)) entries.erase(entries.begin(), entries.end() - std::ptrdiff_t(most));
    if (first > 0) {
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
    const Json json{{"id", activity.id},
                    {"at", activity.at},
                    {"user", activity.user},
                    {"action", std::string(server_action_name(activity.action))},
                    {"host", activity.host_name},
                    {"child", activity.child_name},
                    {"plan", activity.plan_digest},
                    {"part", std::string(script_part_name(activity.part))},
                    {"title", activity.title},
                    {"outcome", activity.outcome},
                    {"answer", activity.answer},
                    {"found", activity.found},
                    {"status", activity.http_status},
                    {"request", activity.request_id},
                    {"server", activity.server_id}};
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace)) + '\n';
}

std::optional<Activity> activityFromLine(const QByteArray& line) {
    const Json json = Json::parse(line.begin(), line.end(), nullptr, false);
    if (!json.is_object()) return std::nullopt;
    const auto action = actionFrom(text(json, "action"));
    if (!action) return std::nullopt;
    Activity activity;
    activity.id = text(json, "id");
    activity.at = number(json, "at");
    activity.user = text(json, "user");
    activity.action = *action;
    activity.host_name = text(json, "host");
    activity.child_name = text(json, "child");
    activity.plan_digest = text(json, "plan");
    activity.part = partFrom(text(json, "part"));
    activity.title = text(json, "title");
    activity.outcome = text(json, "outcome");
    activity.answer = text(json, "answer");
    activity.found = text(json, "found");
    activity.http_status = int(number(json, "status"));
    activity.request_id = text(json, "request");
    activity.server_id = text(json, "server");
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
    for (Activity& entry : kept)
        if (entry.outcome == "sending" && underWay_.count(entry.id) == 0) entry.outcome = "interrupted";
    // What was added while the file was read is newer and was appended after it.
    auto newer = std::exchange(entries_, {kept.begin(), kept.end()});
    for (Activity& entry : newer) put(std::move(entry));
    emit changed();
}

void ActivityStore::put(Activity activity) {
    const auto same = [&activity](const Activity& entry) { return entry.id == activity.id; };
    const auto known = activity.id.empty() ? entries_.rend() : std::find_if(entries_.rbegin(), entries_.rend(), same);
    if (known != entries_.rend()) {
        *known = std::move(activity);
        return;
    }
    entries_.push_back(std::move(activity));
    if (entries_.size() > mostKept) entries_.pop_front();
}

void ActivityStore::add(const QString& profileId, Activity activity, std::function<void()> written) {
    if (activity.outcome == "sending")
        underWay_.insert(activity.id);
    else
        underWay_.erase(activity.id);
    const auto good = std::make_shared<bool>(false);
    disk_.run([path = pathOf(profileId), line = lineOf(activity), good,
               kept = !profileId.isEmpty()] { *good = !kept || appendFile(path, line); },
              [self = QPointer<ActivityStore>(this), path = pathOf(profileId), good, written = std::move(written)] {
                  if (self && !*good && !self->told_) {
                      self->told_ = true;
                      emit self->fault(tr("What is sent cannot be written down in %1.").arg(path));
                  }
                  if (self && written) written();
              });
    if (profileId.isEmpty() || profileId != profileId_) return;
    put(std::move(activity));
    emit changed();
}

std::vector<Activity> ActivityStore::all() const { return {entries_.rbegin(), entries_.rend()}; }

}  // namespace sysmanage::link
