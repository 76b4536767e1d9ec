// SPDX-License-Identifier: GPL-3.0-or-later
// Plans for the libvirt networks of a parent. The XML is libvirt's network format (formatnetwork).
#pragma once
#include <chrono>

#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::kvm {

/// network_create (refused where another network has the name, or the subnet is one that the parent reaches elsewhere),
/// network_delete (refused while guests run on it), network_list (one section a network: name, active, autostart, persistent,
/// bridge, forward, address, prefix, netmask, dhcp START-END, domain, dns "no", dns_forwarder, dns_host "IP NAME…", and for
/// IPv6 address_v6, prefix_v6, dhcp_v6, forward_v6: what libvirt's definition says).
/// The network's UUID follows from what is asked for: the same network asked for once more is recognised.
Plan network(Action action, const Request& request, std::chrono::sys_seconds now);

}  // namespace sysmanage::kvm
