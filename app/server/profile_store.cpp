// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/profile_store.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QUuid>
#include <algorithm>
#include <array>
#include <utility>

#include "engine/plan/plan.h"

namespace sysmanage::link {
namespace {

using server::DialectKnown;
using server::Profile;

constexpr qint64 fileLimit = 1'048'576;
constexpr int version = 1;

struct DialectWord {
    DialectKnown dialect;
    const char* word;
};
constexpr std::array dialectWords{DialectWord{DialectKnown::unknown, ""},
                                  DialectWord{DialectKnown::documented, "documented"},
                                  DialectWord{DialectKnown::v1, "v1"}};

std::string text(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool flag(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_boolean() && found->get<bool>();
}

std::optional<Profile> profileFrom(const Json& row) {
    if (!row.is_object()) return std::nullopt;
    Profile profile;
    profile.id = text(row, "id");
    const auto url = server::base_url_from_text(text(row, "base_url"));
    if (profile.id.empty() || !url) return std::nullopt;
    profile.base_url = *url;
    profile.name = text(row, "name");
    if (profile.name.empty()) profile.name = profile.base_url;
    const std::string word = text(row, "dialect");
    for (const DialectWord& each : dialectWords)
        if (word == each.word) profile.dialect = each.dialect;
    profile.ca_file = text(row, "ca_file");
    profile.pinned_fingerprint = text(row, "pinned_fingerprint");
    profile.last_user = text(row, "last_user");
    profile.stay_signed_in = flag(row, "stay_signed_in");
    profile.plain_http_accepted = flag(row, "plain_http_accepted");
    return profile;
}

Json jsonOf(const Profile& profile) {
    const char* dialect = "";
    for (const DialectWord& each : dialectWords)
        if (profile.dialect == each.dialect) dialect = each.word;
    return {{"id", profile.id},
            {"name", profile.name},
            {"base_url", profile.base_url},
            {"dialect", dialect},
            {"ca_file", profile.ca_file},
            {"pinned_fingerprint", profile.pinned_fingerprint},
            {"last_user", profile.last_user},
            {"stay_signed_in", profile.stay_signed_in},
            {"plain_http_accepted", profile.plain_http_accepted}};
}

/// Where a copy can go without writing over another.
QString freeNameBeside(const QString& path) {
    const QString stem =
        path + QStringLiteral(".unread-") + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddThhmmss"));
    QString name = stem;
    for (int number = 2; QFile::exists(name); ++number) name = stem + QStringLiteral("-%1").arg(number);
    return name;
}

}  // namespace

ProfileFile profilesFromJson(const QByteArray& content) {
    ProfileFile file;
    const Json json = Json::parse(content.begin(), content.end(), nullptr, false);
    const auto rows = json.is_object() ? json.find("profiles") : json.end();
    if (!json.is_object() || rows == json.end() || !rows->is_array()) {
        file.whole = false;
        return file;
    }
    const auto number = json.find("version");
    file.whole = number != json.end() && number->is_number_integer() && number->get<int>() == version;
    for (const Json& row : *rows) {
        const auto profile = profileFrom(row);
        const bool known = profile && std::any_of(file.profiles.begin(), file.profiles.end(),
                                                  [&](const Profile& other) { return other.id == profile->id; });
        if (profile && !known)
            file.profiles.append(*profile);
        else
            file.whole = false;
    }
    file.last = QString::fromStdString(text(json, "last"));
    return file;
}

QByteArray profilesToJson(const ProfileFile& file) {
    Json rows = Json::array();
    for (const Profile& profile : file.profiles) rows.push_back(jsonOf(profile));
    const Json json{{"version", version}, {"profiles", rows}, {"last", file.last.toStdString()}};
    return QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

ProfileStore::ProfileStore(QString path, Disk& disk) : path_(std::move(path)), disk_(disk) {
    if (!QFile::exists(path_)) return;
    if (const auto content = readFile(path_, fileLimit)) {
        file_ = profilesFromJson(*content);
    } else {
        file_.whole = false;
    }
    if (file_.whole) return;
    const QString copy = freeNameBeside(path_);
    const bool kept = QFile::copy(path_, copy);
    fault_ = kept ? QCoreApplication::translate("sysmanage::link::ProfileStore",
                                                "The list of servers in %1 could not be read whole. It was copied to "
                                                "%2, and what could be read is used.")
                        .arg(path_, copy)
                  : QCoreApplication::translate("sysmanage::link::ProfileStore",
                                                "The list of servers in %1 could not be read whole, nor copied. What "
                                                "could be read is used.")
                        .arg(path_);
}

const Profile* ProfileStore::find(const QString& id) const {
    const auto found = std::find_if(file_.profiles.begin(), file_.profiles.end(),
                                    [key = id.toStdString()](const Profile& profile) { return profile.id == key; });
    return found != file_.profiles.end() ? &*found : nullptr;
}

Profile ProfileStore::save(Profile profile) {
    if (profile.id.empty()) profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    const auto found = std::find_if(file_.profiles.begin(), file_.profiles.end(),
                                    [&](const Profile& other) { return other.id == profile.id; });
    if (found == file_.profiles.end()) {
        file_.profiles.append(profile);
    } else if (*found == profile) {
        return profile;
    } else {
        *found = profile;
    }
    write();
    return profile;
}

void ProfileStore::remove(const QString& id) {
    const auto key = id.toStdString();
    file_.profiles.removeIf([&](const Profile& profile) { return profile.id == key; });
    if (file_.last == id) file_.last.clear();
    write();
}

void ProfileStore::setLast(const QString& id) {
    if (file_.last == id) return;
    file_.last = id;
    write();
}

void ProfileStore::write() { disk_.write(path_, profilesToJson(file_)); }

}  // namespace sysmanage::link
