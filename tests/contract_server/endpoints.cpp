// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract_server/endpoints.h"

#include <QUrl>

#include "tests/contract_server/calls.h"

namespace sysmanage::contract {
namespace {

/// Fills `parts` when the path is of the pattern's form.
bool matches(const QStringList& path, const char* pattern, QHash<QString, QString>& parts) {
    if (!pattern) return false;
    const QStringList wanted = QString::fromLatin1(pattern).split(QLatin1Char('/'));
    if (wanted.size() != path.size()) return false;
    parts.clear();
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i].startsWith(QLatin1Char('{'))) {
            if (path[i].isEmpty()) return false;
            parts.insert(wanted[i].mid(1, wanted[i].size() - 2), QUrl::fromPercentEncoding(path[i].toUtf8()));
        } else if (wanted[i] != path[i]) {
            return false;
        }
    }
    return true;
}

}  // namespace

const std::vector<Endpoint>& endpoints() {
    using C = Call;
    using H = Calls;
    // Fixed segments stand before the ones that a "{…}" would take as well.
    static const std::vector<Endpoint> rows{
        {{}, "GET", "/api/health", "/api/health", &H::health, true},
        {{}, "GET", "/api/health/db", "/api/health/db", &H::health_of_database, true},
        {{}, "HEAD", "/api/health", "/api/health", &H::health, true},
        {{}, "POST", "/api/auth/mfa/email/request", "/api/auth/mfa/email/request", &H::mail_code, true, true},
        {{}, "GET", nullptr, "/api/v1/profile", &H::profile},
        {C::signIn, "POST", "/api/login", "/api/v1/login", &H::sign_in, true, true},
        {C::refreshSession, "POST", "/api/refresh", "/api/v1/refresh", &H::refresh_session, true},
        {C::verifySecondFactor, "POST", "/api/auth/mfa/verify", "/api/auth/mfa/verify", &H::verify_code, true, true},
        {C::signOut, "POST", "/api/logout", "/api/v1/logout", &H::sign_out},
        {C::serverInfo, "GET", nullptr, "/api/v1/server-info", &H::server_info, true},
        {C::me, "GET", "/api/user/me", "/api/v1/user/me", &H::me},
        {C::permissions, "GET", "/api/user/permissions", "/api/v1/user/permissions", &H::permissions},
        {C::license, "GET", "/api/license", "/api/v1/license", &H::license},
        {C::hosts, "GET", "/api/hosts", "/api/v1/hosts", &H::hosts},
        {C::host, "GET", "/api/host/{host}", "/api/v1/host/{host}", &H::host},
        {C::approveHost, "PUT", nullptr, "/api/v1/host/{host}/approve", &H::approve_host},
        {C::children, "GET", "/api/host/{host}/children", "/api/v1/host/{host}/children", &H::children},
        {{}, "POST", nullptr, "/api/v1/host/{host}/children", &H::post_children},
        {C::refreshChildren, "POST", "/api/host/{host}/children/refresh", "/api/v1/host/{host}/children/refresh",
         &H::refresh_children},
        {C::child, "GET", "/api/host/{host}/children/{child}", "/api/v1/host/{host}/children/{child}", &H::child},
        {C::deleteChild, "DELETE", "/api/host/{host}/children/{child}", "/api/v1/host/{host}/children/{child}",
         &H::delete_child},
        {C::startChild, "POST", "/api/host/{host}/children/{child}/start", "/api/v1/host/{host}/children/{child}/start",
         &H::start_child},
        {C::stopChild, "POST", "/api/host/{host}/children/{child}/stop", "/api/v1/host/{host}/children/{child}/stop",
         &H::stop_child},
        {C::restartChild, "POST", "/api/host/{host}/children/{child}/restart",
         "/api/v1/host/{host}/children/{child}/restart", &H::restart_child},
        {C::updateChildAgent, "POST", nullptr, "/api/v1/host/{host}/children/{child}/update-agent",
         &H::update_child_agent},
        {C::updateHostAgent, "POST", nullptr, "/api/v1/host/update-agent/{host}", &H::update_host_agent},
        {C::allDistributions, "GET", nullptr, "/api/v1/child-host-distributions/all", &H::all_distributions},
        {C::distributions, "GET", "/api/child-host-distributions", "/api/v1/child-host-distributions",
         &H::distributions},
        {C::createChild, "POST", "/api/host/{host}/virtualization/create-child",
         "/api/v1/host/{host}/virtualization/create-child", &H::create_child, false, true},
        {C::enableKvm, "POST", "/api/host/{host}/virtualization/kvm/enable",
         "/api/v1/host/{host}/virtualization/initialize-kvm", &H::enable},
        {C::enableBhyve, "POST", "/api/host/{host}/virtualization/bhyve/enable",
         "/api/v1/host/{host}/virtualization/initialize-bhyve", &H::enable},
        {C::enableVmm, "POST", "/api/host/{host}/virtualization/vmm/enable",
         "/api/v1/host/{host}/virtualization/initialize-vmm", &H::enable},
        {C::enableLxd, "POST", "/api/host/{host}/virtualization/lxd/enable",
         "/api/v1/host/{host}/virtualization/initialize-lxd", &H::enable},
        {C::enableWsl, "POST", "/api/host/{host}/virtualization/wsl/enable",
         "/api/v1/host/{host}/virtualization/enable-wsl", &H::enable},
        {C::enableKvmModules, "POST", nullptr, "/api/v1/host/{host}/virtualization/enable-kvm-modules", &H::enable},
        {C::disableKvmModules, "POST", nullptr, "/api/v1/host/{host}/virtualization/disable-kvm-modules", &H::enable},
        {C::disableBhyve, "POST", nullptr, "/api/v1/host/{host}/virtualization/disable-bhyve", &H::enable},
        {C::virtualizationStatus, "GET", "/api/host/{host}/virtualization/status",
         "/api/v1/host/{host}/virtualization/status", &H::virtualization_status},
        {C::probeVirtualization, "GET", nullptr, "/api/v1/host/{host}/virtualization", &H::probe_virtualization},
        {C::kvmNetworks, "GET", nullptr, "/api/v1/host/{host}/virtualization/kvm-networks", &H::kvm_networks},
        {C::configureKvmNetworking, "POST", nullptr, "/api/v1/host/{host}/virtualization/configure-kvm-networking",
         &H::configure_network, false, true},
        {C::reboot, "POST", "/api/host/{host}/reboot", "/api/v1/host/reboot/{host}", &H::reboot},
        {C::rebootPreCheck, "GET", nullptr, "/api/v1/host/{host}/reboot/pre-check", &H::reboot_check},
        {C::orchestratedReboot, "POST", nullptr, "/api/v1/host/{host}/reboot/orchestrated", &H::orchestrated_reboot},
        {C::rebootProgress, "GET", nullptr, "/api/v1/host/{host}/reboot/orchestration/{orchestration}",
         &H::reboot_progress},
        {C::executeScript, "POST", nullptr, "/api/v1/scripts/execute", &H::execute_script, false, true},
        {{}, "GET", nullptr, "/api/v1/scripts/executions/", &H::script_executions},
        {C::commandAgent, "POST", nullptr, "/api/v1/fleet/agent/{fqdn}/command", &H::command_agent, false, true},
        {C::scriptExecution, "GET", nullptr, "/api/v1/scripts/executions/{execution}", &H::script_execution},
    };
    return rows;
}

Found find_endpoint(const QByteArray& method, const QString& path, bool documented, bool v1) {
    const QStringList segments = path.split(QLatin1Char('/'));
    Found found;
    for (const Endpoint& row : endpoints()) {
        QHash<QString, QString> parts;
        const bool by_v1 = v1 && matches(segments, row.v1, parts);
        if (!by_v1 && !(documented && matches(segments, row.documented, parts))) continue;
        found.path_known = true;
        if (method != row.method) continue;
        found.endpoint = &row;
        found.parts = parts;
        found.dialect = by_v1 ? Dialect::v1 : Dialect::documented;
        return found;
    }
    return found;
}

}  // namespace sysmanage::contract
