// SPDX-License-Identifier: GPL-3.0-or-later
// /etc/sysmanage-agent.yaml in a guest.
#pragma once
#include <string>

#include "engine/catalog/catalog.h"
#include "engine/request/request.h"

namespace sysmanage::guest {

/// The agent's configuration: server, auto-approve and enrolment tokens, logging, allowed shells of the
/// guest's family. The request's own agent_config_yaml is returned as it is. The text holds secrets.
std::string agent_config(const Request& request, const Distribution& distribution);

}  // namespace sysmanage::guest
