// SPDX-License-Identifier: GPL-3.0-or-later
// Hosts, children and rights as tests and pictures want them.
#pragma once
#include "ui/server/server_link.h"

namespace sysmanage::ui {

/// A Linux parent that everything may be done on: up, approved, active, its agent privileged.
server::Host sampleHost(const QString& id, const QString& fqdn);
/// A KVM child that runs and whose agent is approved.
server::Child sampleChild(const QString& parentId, const QString& id, const QString& name);
/// KVM ready, LXD not installed.
server::VirtualizationStatus sampleStatus();
/// Every role, both modules, every feature, Enterprise.
server::Access fullAccess();
/// Signed in to "Main site" as ann@example.org with every right.
SessionState signedIn();

/// `count` hosts: a few parents of all four platforms, and their children's own hosts.
HostList manyHosts(int count);
ChildList manyChildren(const QString& parentId, int count);

}  // namespace sysmanage::ui
