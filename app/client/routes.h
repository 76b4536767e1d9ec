// SPDX-License-Identifier: GPL-3.0-or-later
// Where the calls of the SysManage API live. Servers in the field speak one of two dialects; this table is
// the only place that knows the difference.
#pragma once
#include <QByteArray>
#include <QHash>
#include <QString>
#include <optional>

namespace sysmanage::client {

enum class Dialect {
    documented,  ///< the product page's paths: /api/…
    v1,          ///< the newest public server's paths: /api/v1/…
};

enum class Call {
    signIn,
    refreshSession,
    signOut,
    verifySecondFactor,
    serverInfo,  ///< needs no session
    me,
    permissions,
    license,
    hosts,
    host,
    children,
    child,
    refreshChildren,
    distributions,
    allDistributions,  ///< with install identifiers
    createChild,
    deleteChild,
    startChild,
    stopChild,
    restartChild,
    updateChildAgent,
    updateHostAgent,  ///< of a virtual machine, by its own host
    enableKvm,
    enableBhyve,
    enableVmm,
    enableLxd,
    enableWsl,
    enableKvmModules,
    disableKvmModules,
    disableBhyve,
    virtualizationStatus,
    probeVirtualization,
    kvmNetworks,
    configureKvmNetworking,
    approveHost,
    reboot,  ///< documented: the safe reboot; v1: the plain one
    rebootPreCheck,
    orchestratedReboot,
    rebootProgress,
    executeScript,
    commandAgent,  ///< a deployment plan as it is; the server checks no role
    scriptExecution,
};

struct Route {
    QByteArray method;  ///< "GET", "POST", "PUT", "DELETE"
    QString path;       ///< with "{host}", "{child}", "{orchestration}", "{execution}" or "{fqdn}" where an id belongs

    bool operator==(const Route&) const = default;
};

/// The route of a call; nothing when the dialect does not have the call.
std::optional<Route> route(Dialect dialect, Call call);

/// The path with its "{…}" filled in. Every value is percent-encoded as one path segment, so that an id from
/// a hostile server cannot lead to another route. Nothing when a value is missing, empty, or a dot segment.
std::optional<QString> expandPath(const QString& path, const QHash<QString, QString>& values);

}  // namespace sysmanage::client
