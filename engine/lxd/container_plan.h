// SPDX-License-Identifier: GPL-3.0-or-later
// What the plans for containers share: staging folders and the form of their steps.
#pragma once
#include <chrono>
#include <string_view>

#include "engine/plan/plan.h"
#include "engine/request/request.h"
#include "engine/steps/step_builder.h"

namespace sysmanage::lxd {

/// A folder of the plan's own: "<subject>.<eight hex digits>" of what is asked and when.
steps::StepBuilder builder_for(Action action, const Request& request, std::chrono::sys_seconds now);

/// Adds shared files and the scripts of all commands that the plan has by now.
void add_scripts(Plan& plan, const steps::StepBuilder& builder, std::initializer_list<std::string_view> libraries);

}  // namespace sysmanage::lxd
