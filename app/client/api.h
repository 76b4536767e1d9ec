// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of the SysManage API, typed. Reads are tried again when the way was at fault; writes are sent once, and an
// answer that did not come is said to be unknown.
#pragma once
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/client/answer.h"
#include "app/client/call_handle.h"
#include "app/client/options.h"
#include "app/client/session.h"
#include "app/client/wire/access.h"
#include "app/client/wire/distributions.h"
#include "app/client/wire/scripts.h"
#include "app/client/wire/virtualization.h"
#include "engine/server/access.h"
#include "engine/server/child.h"
#include "engine/server/host.h"
#include "engine/server/hypervisor_card.h"
#include "engine/server/intent.h"
#include "engine/server/reboot.h"

namespace sysmanage::client {

struct ScriptRequest {
    QString hostId{};
    std::string name{};
    std::string content{};
    std::string shell = "sh";
    std::vector<Secret> secrets{};  ///< in the content
    std::string requestId{};        ///< "": one is made
};

struct ScriptStart {
    server::Outcome outcome{};
    QString executionId{};  ///< of an accepted one
};

/// Everything is answered later, once, in the caller's thread. Destroying the object ends all without a callback.
class Api : public QObject {
    Q_OBJECT
public:
    Api(Session& session, ClientOptions options, QObject* parent = nullptr);
    ~Api() override;

    CallHandle serverInfo(Done<wire::ServerInfo> done);  ///< without a session
    /// Permissions, licence and loaded engines together; a fault when permissions or licence could not be read.
    CallHandle access(Done<server::Access> done);
    CallHandle hosts(Done<std::vector<server::Host>> done);
    CallHandle host(const QString& hostId, Done<server::Host> done);
    CallHandle children(const QString& hostId, Done<std::vector<server::Child>> done);
    CallHandle child(const QString& hostId, const QString& childId, Done<server::Child> done);
    CallHandle virtualization(const QString& hostId, Done<server::VirtualizationStatus> done);
    /// The detailed list, which has install identifiers. Kind not_permitted without the role Configure Child Host;
    /// a fault of the kind not_found where the dialect has only the short list.
    CallHandle allDistributions(ChildType type, Done<std::vector<wire::Distribution>> done);
    CallHandle distributions(ChildType type, Done<std::vector<wire::Distribution>> done);
    CallHandle networks(const QString& hostId, Done<std::vector<wire::Network>> done);
    CallHandle checkReboot(const QString& hostId, Done<server::RebootCheck> done);
    CallHandle rebootProgress(const QString& hostId, const QString& orchestrationId, Done<server::RebootProgress> done);
    CallHandle scriptExecution(const QString& executionId, Done<wire::ScriptExecution> done);

    /// Asks the agent for its children or capabilities again; what it finds shows in the lists some seconds later.
    CallHandle askForChildren(const QString& hostId, std::function<void(const server::Outcome&)> done);
    CallHandle askForCapabilities(const QString& hostId, std::function<void(const server::Outcome&)> done);

    /// Sends what is wanted, once. Not for run_script and view_children.
    CallHandle send(const server::Intent& intent, std::function<void(const server::Outcome&)> done);
    CallHandle executeScript(const ScriptRequest& request, std::function<void(const ScriptStart&)> done);

    /// Whether the dialect in use has a call for an action.
    bool offers(server::ServerAction action, std::optional<ChildType> type) const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace sysmanage::client
