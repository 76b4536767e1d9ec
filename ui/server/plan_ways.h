// SPDX-License-Identifier: GPL-3.0-or-later
// The ways of a previewed plan to a parent besides the server's own calls: as a script, and as a deployment plan through the
// fleet call. What stands against each, in one place.
#pragma once
#include <vector>

#include "engine/plan/plan.h"
#include "engine/server/access.h"
#include "engine/server/intent.h"

namespace sysmanage::ui {

/// The script goes with the shell that the host's agent has for it.
std::vector<Message> reasonsAgainstScript(const server::Access& access, const server::Host& host);

/// The server asks for no role there; so it is offered only to whom the plan's own action is permitted.
std::vector<Message> reasonsAgainstDeployment(const server::Access& access, const server::Host& host,
                                              std::optional<ChildType> type, const server::VirtualizationStatus* status,
                                              const Plan& plan);

/// Exactly this plan, its canonical form, with its digest for the activity.
server::Intent deploymentOf(const Plan& plan, const server::Host& host, std::optional<ChildType> type,
                            const std::string& childName);

}  // namespace sysmanage::ui
