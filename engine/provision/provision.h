// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of an unattended installation by themselves, for machines that are started from a stick or over the
// network instead of by a plan.
#pragma once
#include <string>
#include <vector>

#include "engine/catalog/catalog.h"
#include "engine/guest/first_boot.h"
#include "engine/message/problem.h"
#include "engine/planner.h"
#include "engine/request/request.h"

namespace sysmanage {

struct ProvisioningFiles {
    std::vector<guest::GuestFile> files{};  ///< by their plain names; 0600 for those that hold a secret
    std::vector<FileSpec> shown{};          ///< the same with their secrets marked: for masked_content() alone
    std::vector<Message> notes{};           ///< what the administrator should know
};

/// The request is one that parse_request made for Action::provision. The same request, time and randomness give the same
/// bytes.
Checked<ProvisioningFiles> provisioning_files(const Request& request, const Catalog& catalog,
                                              const PlanContext& context);

}  // namespace sysmanage
