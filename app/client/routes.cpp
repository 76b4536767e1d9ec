// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/routes.h"

#include <QUrl>
#include <algorithm>
#include <array>

namespace sysmanage::client {
namespace {

struct Row {
    Call call;
    const char* method;
    const char* documented;  ///< null: this dialect does not have the call
    const char* v1;
};

// One row a call, one column a dialect.
constexpr std::array rows{
    Row{Call::signIn, "POST", "/api/login", "/api/v1/login"},
    Row{Call::refreshSession, "POST", "/api/refresh", "/api/v1/refresh"},
    Row{Call::signOut, "POST", "/api/logout", "/api/v1/logout"},
    Row{Call::verifySecondFactor, "POST", "/api/auth/mfa/verify", "/api/auth/mfa/verify"},
    Row{Call::serverInfo, "GET", nullptr, "/api/v1/server-info"},
    Row{Call::me, "GET", "/api/user/me", "/api/v1/user/me"},
    Row{Call::permissions, "GET", "/api/user/permissions", "/api/v1/user/permissions"},
    Row{Call::license, "GET", "/api/license", "/api/v1/license"},
    Row{Call::hosts, "GET", "/api/hosts", "/api/v1/hosts"},
    Row{Call::host, "GET", "/api/host/{host}", "/api/v1/host/{host}"},
    Row{Call::children, "GET", "/api/host/{host}/children", "/api/v1/host/{host}/children"},
    Row{Call::child, "GET", "/api/host/{host}/children/{child}", "/api/v1/host/{host}/children/{child}"},
    Row{Call::refreshChildren, "POST", "/api/host/{host}/children/refresh", "/api/v1/host/{host}/children/refresh"},
    Row{Call::distributions, "GET", "/api/child-host-distributions", "/api/v1/child-host-distributions"},
    Row{Call::allDistributions, "GET", nullptr, "/api/v1/child-host-distributions/all"},
    Row{Call::createChild, "POST", "/api/host/{host}/virtualization/create-child",
        "/api/v1/host/{host}/virtualization/create-child"},
    Row{Call::deleteChild, "DELETE", "/api/host/{host}/children/{child}", "/api/v1/host/{host}/children/{child}"},
    Row{Call::startChild, "POST", "/api/host/{host}/children/{child}/start",
        "/api/v1/host/{host}/children/{child}/start"},
    Row{Call::stopChild, "POST", "/api/host/{host}/children/{child}/stop", "/api/v1/host/{host}/children/{child}/stop"},
    Row{Call::restartChild, "POST", "/api/host/{host}/children/{child}/restart",
        "/api/v1/host/{host}/children/{child}/restart"},
    Row{Call::updateChildAgent, "POST", nullptr, "/api/v1/host/{host}/children/{child}/update-agent"},
    Row{Call::updateHostAgent, "POST", nullptr, "/api/v1/host/update-agent/{host}"},
    Row{Call::enableKvm, "POST", "/api/host/{host}/virtualization/kvm/enable",
        "/api/v1/host/{host}/virtualization/initialize-kvm"},
    Row{Call::enableBhyve, "POST", "/api/host/{host}/virtualization/bhyve/enable",
        "/api/v1/host/{host}/virtualization/initialize-bhyve"},
    Row{Call::enableVmm, "POST", "/api/host/{host}/virtualization/vmm/enable",
        "/api/v1/host/{host}/virtualization/initialize-vmm"},
    Row{Call::enableLxd, "POST", "/api/host/{host}/virtualization/lxd/enable",
        "/api/v1/host/{host}/virtualization/initialize-lxd"},
    Row{Call::enableWsl, "POST", "/api/host/{host}/virtualization/wsl/enable",
        "/api/v1/host/{host}/virtualization/enable-wsl"},
    Row{Call::enableKvmModules, "POST", nullptr, "/api/v1/host/{host}/virtualization/enable-kvm-modules"},
    Row{Call::disableKvmModules, "POST", nullptr, "/api/v1/host/{host}/virtualization/disable-kvm-modules"},
    Row{Call::disableBhyve, "POST", nullptr, "/api/v1/host/{host}/virtualization/disable-bhyve"},
    Row{Call::virtualizationStatus, "GET", "/api/host/{host}/virtualization/status",
        "/api/v1/host/{host}/virtualization/status"},
    Row{Call::probeVirtualization, "GET", nullptr, "/api/v1/host/{host}/virtualization"},
    Row{Call::kvmNetworks, "GET", nullptr, "/api/v1/host/{host}/virtualization/kvm-networks"},
    Row{Call::configureKvmNetworking, "POST", nullptr, "/api/v1/host/{host}/virtualization/configure-kvm-networking"},
    Row{Call::approveHost, "PUT", nullptr, "/api/v1/host/{host}/approve"},
    Row{Call::reboot, "POST", "/api/host/{host}/reboot", "/api/v1/host/reboot/{host}"},
    Row{Call::rebootPreCheck, "GET", nullptr, "/api/v1/host/{host}/reboot/pre-check"},
    Row{Call::orchestratedReboot, "POST", nullptr, "/api/v1/host/{host}/reboot/orchestrated"},
    Row{Call::rebootProgress, "GET", nullptr, "/api/v1/host/{host}/reboot/orchestration/{orchestration}"},
    Row{Call::executeScript, "POST", nullptr, "/api/v1/scripts/execute"},
    Row{Call::commandAgent, "POST", nullptr, "/api/v1/fleet/agent/{fqdn}/command"},
    Row{Call::scriptExecution, "GET", nullptr, "/api/v1/scripts/executions/{execution}"},
};

/// Encoding leaves dots alone, and a server resolves "..": such a value never was an id.
bool isDotSegment(const QString& value) { return value == QLatin1String(".") || value == QLatin1String(".."); }

}  // namespace

std::optional<Route> route(Dialect dialect, Call call) {
    const auto row = std::find_if(rows.begin(), rows.end(), [call](const Row& r) { return r.call == call; });
    if (row == rows.end()) return std::nullopt;
    const char* path = dialect == Dialect::documented ? row->documented : row->v1;
    if (!path) return std::nullopt;
    return Route{QByteArray(row->method), QString::fromLatin1(path)};
}

std::optional<QString> expandPath(const QString& path, const QHash<QString, QString>& values) {
    QStringList segments = path.split(QLatin1Char('/'));
    for (QString& segment : segments) {
        if (!segment.startsWith(QLatin1Char('{'))) continue;
        const QString value = values.value(segment.mid(1, segment.size() - 2));
        if (value.isEmpty() || isDotSegment(value)) return std::nullopt;
        segment = QString::fromLatin1(QUrl::toPercentEncoding(value));
    }
    return segments.join(QLatin1Char('/'));
}

}  // namespace sysmanage::client
