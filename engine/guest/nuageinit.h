// SPDX-License-Identifier: GPL-3.0-or-later
// The seed of a FreeBSD guest, for nuageinit(7), which knows a part of cloud-config only: host name, users, passwords. The
// rest is done by a script that travels on the seed and is run over SSH.
#pragma once
#include <string>
#include <vector>

#include "engine/catalog/catalog.h"
#include "engine/guest/cloud_init.h"
#include "engine/guest/first_boot.h"
#include "engine/request/request.h"

namespace sysmanage::guest {

struct NuageinitSeed {
    /// Ends with the list of the user's keys: the step that packs the seed appends a key and root's password, which it has
    /// made for the set-up alone. Holds secrets.
    std::string user_data{};
    std::string meta_data{};
    std::vector<GuestFile> beside{};  ///< bootstrap.sh and what it works with; one holds secrets
};

NuageinitSeed nuageinit_seed(const Request& request, const Distribution& distribution, const GuestIdentity& identity);

}  // namespace sysmanage::guest
