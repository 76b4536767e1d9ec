// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/demo_life.h"

#include <QRegularExpression>
#include <QString>
#include <array>

namespace sysmanage::demo {
namespace {

using contract::Child;
using contract::Host;
using contract::Json;
using contract::Seconds;
using contract::World;

constexpr Seconds report_every = 20;
constexpr Seconds change_every = 25;
constexpr Seconds uninstalled_after = 90;
constexpr Seconds silent_for = 10 * 60;  ///< such a creation hangs, and stays so

/// An agent that is silent for minutes makes its host count as down.
void report(World& world) {
    for (Host& host : world.hosts)
        if (host.active() && host.row.at("status") == "up")
            host.row["last_access"] = contract::naive_time(world.now()) + "+00:00";
    world.after(report_every, [&world] { report(world); });
}

Child* named(World& world, const std::string& name) {
    for (Child& child : world.children)
        if (child.name == name) return &child;
    return nullptr;
}

/// Somebody else is at work as well.
void change(World& world, std::size_t turn) {
    static constexpr std::array names{"mail01", "cache02", "lab-a", "honeypot", "ldap02"};
    if (Child* child = named(world, names.at(turn % names.size()))) {
        const bool stops = child->status == "running";
        if (stops || child->status == "stopped") child->status = stops ? "stopped" : "running";
        // The state of a child whose own agent is down is told as stopped.
        if (Host* own = world.host(child->host)) own->row["status"] = stops ? "down" : "up";
    }
    world.after(change_every, [&world, turn] { change(world, turn + 1); });
}

}  // namespace

void begin_life(contract::ContractServer& server) {
    World& world = server.world();
    report(world);
    world.after(change_every, [&world] { change(world, 0); });
    world.after(uninstalled_after, [&world] {
        if (const Child* child = named(world, "old-erp")) world.remove_child(std::string(child->id));
    });
    for (const Child& child : world.children)
        if (child.status == "pending" || child.status == "installing" ||
            (child.status == "creating" && child.step_at + silent_for > world.now()))
            server.go_on_creating(child.parent, child.id);
}

void take_up_machine(World& world, const std::string& host, const std::string& payload) {
    static const QRegularExpression call(QStringLiteral("^run_command .*/define-vm\\.sh .*--name=([a-z0-9.-]+)"),
                                         QRegularExpression::MultilineOption);
    const auto match = call.match(QString::fromStdString(payload));
    if (!match.hasMatch()) return;
    Child made;
    made.id = contract::new_uuid();
    made.parent = host;
    made.name = match.captured(1).toStdString();
    made.type = "kvm";
    made.status = "running";
    made.created_at = made.installed_at = world.now();
    world.unlisted.emplace_back(host, made);
}

}  // namespace sysmanage::demo
