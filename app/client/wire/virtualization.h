// SPDX-License-Identifier: GPL-3.0-or-later
// GET …/virtualization/status and GET …/virtualization/kvm-networks.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/client/wire/parsed.h"
#include "engine/server/hypervisor_card.h"

namespace sysmanage::client::wire {

struct Network {
    std::string name{};
    std::string mode{};
    std::string bridge{};
    std::optional<bool> active{};
    bool operator==(const Network&) const = default;
};

Result<server::VirtualizationStatus> virtualizationStatus(std::string_view body);
/// No server is known that answers this call with a list; the shape is taken as liberally as can be.
Result<std::vector<Network>> networks(std::string_view body);

}  // namespace sysmanage::client::wire
