// SPDX-License-Identifier: GPL-3.0-or-later
// The three documents of a NoCloud seed (cloud-init's datasource on a volume named "cidata").
#pragma once
#include <string>

#include "engine/catalog/catalog.h"
#include "engine/message/problem.h"
#include "engine/request/request.h"

namespace sysmanage::guest {

struct CloudInitSeed {
    std::string user_data;       ///< "#cloud-config" and a mapping; holds secrets
    std::string meta_data;       ///< instance-id and host name
    std::string network_config;  ///< version 2; matched by MAC
    /// The resolvers are the parent's own: the step that packs the seed appends them to network_config, whose
    /// last entry is the guest's only interface.
    bool dns_from_parent = false;
};

/// What is decided by the plan and not by the request.
struct GuestIdentity {
    std::string instance_id;  ///< new for every VM: cloud-init does nothing for one that it has seen
    std::string mac;          ///< "" = whatever the only interface has
};

/// Builds the seed. The only problem possible is a snippet (cloud_init) that contradicts the request.
Checked<CloudInitSeed> cloud_init_seed(const Request& request, const Distribution& distribution,
                                       const GuestIdentity& identity);

}  // namespace sysmanage::guest
