// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/activity_writer.h"

#include <QPointer>
#include <QUuid>
#include <utility>

namespace sysmanage::link {
namespace {

using server::Activity;
using server::Verdict;

std::string sentenceOf(const server::Fault& fault) {
    std::string text = to_english(fault.what);
    if (!fault.details.empty()) text += " (" + fault.details + ")";
    return text;
}

/// What a call has not told leaves what was known before.
void take(std::string& field, const std::string& told) {
    if (!told.empty()) field = told;
}

}  // namespace

const char* outcomeWord(Verdict verdict) {
    switch (verdict) {
        case Verdict::accepted:
            return "accepted";
        case Verdict::refused:
            return "refused";
        case Verdict::unknown:
            break;
    }
    return "unknown";
}

ActivityWriter::ActivityWriter(ActivityStore& store, const client::ClientOptions& options, QObject* parent)
    : QObject(parent),
      store_(store),
      options_(client::withDefaults(options)),
      prefix_(QUuid::createUuid().toString(QUuid::Id128).left(12)) {}

std::string ActivityWriter::newRequestId() {
    return (prefix_ + QLatin1Char('-') + QString::number(++counter_)).toStdString();
}

std::string ActivityWriter::begin(const QString& profileId, Activity row, std::vector<Secret> secrets,
                                  std::function<void()> written) {
    row.id = newRequestId();
    row.at = options_.now().toSecsSinceEpoch();
    row.outcome = "sending";
    row.title = masked(row.title, secrets);
    open_[row.id] = {profileId, row, std::move(secrets)};
    std::string id = row.id;
    store_.add(profileId, std::move(row), [self = QPointer<ActivityWriter>(this), written = std::move(written)] {
        if (self && written) written();
    });
    return id;
}

std::optional<Activity> ActivityWriter::complete(const std::string& id, const ActivityEnd& end) {
    const auto found = open_.find(id);
    if (found == open_.end()) return std::nullopt;
    Open open = std::move(found->second);
    open_.erase(found);
    Activity& row = open.row;
    row.outcome = outcomeWord(end.verdict);
    row.answer = masked(end.fault ? sentenceOf(end.fault) : end.answer, open.secrets);
    row.found = masked(end.found, open.secrets);
    row.http_status = end.trace.http_status;
    take(row.request_id, end.trace.request_id);
    take(row.server_id, masked(end.trace.server_id, open.secrets));
    store_.add(open.profileId, row);
    return row;
}

void ActivityWriter::addFinding(const QString& profileId, Activity row, const std::string& found) {
    row.found = masked(found);
    store_.add(profileId, std::move(row));
}

}  // namespace sysmanage::link
