// SPDX-License-Identifier: GPL-3.0-or-later
// What a create plan says of its request, whatever the hypervisor: where its secrets stand, what the administrator should know.
#pragma once
#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::steps {

/// Marks the request's secrets in all files of the plan.
void mark_secrets_of(Plan& plan, const Request& request);

/// Notes of a guest that gets the agent: no server is named, or somebody has to approve it.
void add_notes(Plan& plan, const Request& request);

}  // namespace sysmanage::steps
