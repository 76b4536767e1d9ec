// SPDX-License-Identifier: GPL-3.0-or-later
// Writes down what is sent: the row is on the disk before the call leaves, so that a crash or a lost answer leaves a trace,
// and it is completed in its place with what came of it.
#pragma once
#include <QObject>
#include <QString>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/client/options.h"
#include "app/server/activity_store.h"
#include "engine/server/activity.h"
#include "engine/server/intent.h"

namespace sysmanage::link {

const char* outcomeWord(server::Verdict verdict);

/// What came of something that was begun.
struct ActivityEnd {
    server::Verdict verdict = server::Verdict::unknown;
    server::Fault fault{};
    std::string answer{};  ///< without a fault
    std::string found{};
    server::CallTrace trace{};
};

class ActivityWriter : public QObject {
    Q_OBJECT
public:
    ActivityWriter(ActivityStore& store, const client::ClientOptions& options, QObject* parent = nullptr);

    /// For X-Request-ID, before the call is made.
    std::string newRequestId();
    /// `secrets` are those of what is sent: an answer may give them back. `written` comes later and once, not after this
    /// object's end. The row's id.
    std::string begin(const QString& profileId, server::Activity row, std::vector<Secret> secrets,
                      std::function<void()> written);
    /// The row as it is now; nothing when it is not under way.
    std::optional<server::Activity> complete(const std::string& id, const ActivityEnd& end);
    /// Of a completed or an interrupted row: what a look afterwards has found.
    void addFinding(const QString& profileId, server::Activity row, const std::string& found);

private:
    struct Open {
        QString profileId{};
        server::Activity row{};
        std::vector<Secret> secrets{};
    };
    ActivityStore& store_;
    const client::ClientOptions options_;
    QString prefix_;
    quint64 counter_ = 0;
    std::map<std::string, Open> open_;
};

}  // namespace sysmanage::link
