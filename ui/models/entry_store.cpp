// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entry_store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUuid>

#include "engine/plan/plan_json.h"
#include "ui/models/message_text.h"
#include "ui/models/private_file.h"

namespace sysmanage::ui {
namespace {

constexpr int formatVersion = 1;
constexpr qint64 entryLimit = 4 << 20;
constexpr qint64 planLimit = 64 << 20;

struct Store {
    Q_DECLARE_TR_FUNCTIONS(sysmanage::ui::EntryStore)
};

std::string isoText(const QDateTime& time) { return time.toUTC().toString(Qt::ISODateWithMs).toStdString(); }

QString textOf(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? toQString(found->get_ref<const std::string&>()) : QString();
}

bool flagOf(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_boolean() && found->get<bool>();
}

QDateTime timeOf(const Json& object, const char* key) {
    return QDateTime::fromString(textOf(object, key), Qt::ISODateWithMs).toUTC();
}

Json runToJson(const RunRecord& run) {
    return {{"success", run.success},
            {"cancelled", run.cancelled},
            {"at", isoText(run.at)},
            {"result", Json::parse(run.resultJson.toStdString(), nullptr, false)}};
}

RunRecord runFromJson(const Json& object) {
    RunRecord run;
    run.success = flagOf(object, "success");
    run.cancelled = flagOf(object, "cancelled");
    run.at = timeOf(object, "at");
    if (const auto result = object.find("result"); result != object.end() && result->is_object()) {
        run.resultJson = QByteArray::fromStdString(result->dump());
    }
    return run;
}

/// Ids become file names, so nothing but a UUID is one.
bool isId(const QString& text) {
    return QUuid::fromString(QLatin1Char('{') + text + QLatin1Char('}')).toString(QUuid::WithoutBraces) == text;
}

}  // namespace

QByteArray entryToJson(const Entry& entry) {
    Json object{{"format", formatVersion},
                {"id", entry.id.toStdString()},
                {"kind", entry.kind == EntryKind::draft ? "draft" : "plan"},
                {"action", action_name(entry.action)},
                {"title", entry.title.toStdString()},
                {"subtitle", entry.subtitle.toStdString()},
                {"complete", entry.complete},
                {"created", isoText(entry.created)},
                {"changed", isoText(entry.changed)}};
    if (entry.kind == EntryKind::draft) object["request"] = entry.request;
    if (entry.lastRun) object["last_run"] = runToJson(*entry.lastRun);
    return QByteArray::fromStdString(object.dump(1, ' ', false, Json::error_handler_t::replace) + '\n');
}

tl::expected<Entry, QString> entryFromJson(const QByteArray& text) {
    const Json object = Json::parse(text.toStdString(), nullptr, false);
    if (!object.is_object()) return tl::unexpected(Store::tr("it is not a JSON object"));
    if (object.value("format", Json()) != Json(formatVersion)) {
        return tl::unexpected(Store::tr("it was written by another version"));
    }
    Entry entry;
    entry.id = textOf(object, "id");
    const auto action = action_from_name(textOf(object, "action").toStdString());
    if (!isId(entry.id) || !action) return tl::unexpected(Store::tr("its id or its action is not known"));
    entry.action = *action;
    entry.kind = textOf(object, "kind") == QLatin1String("plan") ? EntryKind::plan : EntryKind::draft;
    entry.title = textOf(object, "title");
    entry.subtitle = textOf(object, "subtitle");
    entry.complete = flagOf(object, "complete");
    entry.created = timeOf(object, "created");
    entry.changed = timeOf(object, "changed");
    if (const auto request = object.find("request"); request != object.end() && request->is_object()) {
        entry.request = *request;
    }
    if (const auto run = object.find("last_run"); run != object.end() && run->is_object()) {
        entry.lastRun = runFromJson(*run);
    }
    return entry;
}

EntryStore::Loaded EntryStore::load() const {
    Loaded loaded;
    const QStringList names = QDir(folder_).entryList({QStringLiteral("*.entry.json")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        const auto text = readBoundedFile(folder_ + QLatin1Char('/') + name, entryLimit);
        if (!text) {
            loaded.faults << text.error();
            continue;
        }
        auto entry = entryFromJson(*text);
        if (entry && entryPath(entry->id).endsWith(QLatin1Char('/') + name)) {
            loaded.entries << *std::move(entry);
        } else {
            const QString why = entry ? Store::tr("its name is not its id") : entry.error();
            loaded.faults << Store::tr("%1 was left out: %2.").arg(name, why);
        }
    }
    return loaded;
}

tl::expected<void, QString> EntryStore::save(const Entry& entry) const {
    Json probe = entry.request;
    if (dropClearPasswords(probe)) qFatal("a clear password was about to be stored");
    if (auto made = makePrivateFolder(folder_); !made) return made;
    return writePrivateFile(entryPath(entry.id), entryToJson(entry));
}

tl::expected<void, QString> EntryStore::savePlan(const QString& id, const Plan& plan) const {
    if (auto made = makePrivateFolder(folder_); !made) return made;
    return writePrivateFile(planPath(id), QByteArray::fromStdString(canonical_text(plan)));
}

tl::expected<Plan, QString> EntryStore::loadPlan(const QString& id) const {
    const auto text = readBoundedFile(planPath(id), planLimit);
    if (!text) return tl::unexpected(text.error());
    auto plan = parse_plan({text->constData(), static_cast<std::size_t>(text->size())});
    if (plan) return *std::move(plan);
    const Problem& first = plan.error().front();
    return tl::unexpected(QStringLiteral("%1: %2").arg(toQString(first.field), messageText(first.message)));
}

QByteArray EntryStore::planBytes(const QString& id) const {
    return readBoundedFile(planPath(id), planLimit).value_or(QByteArray());
}

tl::expected<void, QString> EntryStore::restorePlan(const QString& id, const QByteArray& bytes) const {
    return writePrivateFile(planPath(id), bytes);
}

tl::expected<void, QString> EntryStore::remove(const QString& id) const {
    for (const QString& path : {entryPath(id), planPath(id)}) {
        QFile file(path);
        if (file.exists() && !file.remove()) {
            return tl::unexpected(Store::tr("%1 cannot be removed: %2").arg(path, file.errorString()));
        }
    }
    return {};
}

QString EntryStore::entryPath(const QString& id) const {
    return folder_ + QLatin1Char('/') + id + QLatin1String(".entry.json");
}

QString EntryStore::planPath(const QString& id) const {
    return folder_ + QLatin1Char('/') + id + QLatin1String(".plan.json");
}

}  // namespace sysmanage::ui
