// SPDX-License-Identifier: GPL-3.0-or-later
// What the card of one hypervisor shows: its state by the contract's rules, and its indicators.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/host/capabilities.h"
#include "engine/server/host.h"

namespace sysmanage::server {

/// GET …/virtualization/status.
struct VirtualizationStatus {
    host::HostCapabilities capabilities{};
    bool reboot_required = false;
    bool operator==(const VirtualizationStatus&) const = default;
};

enum class CardState {
    unknown,
    bios_required,
    not_available,
    no_kernel_support,
    ready,
    needs_init,
    not_running,
    not_enabled,
    not_installed,
    available,
};

/// First rule that holds. A flag that is missing is unknown: it neither makes nor breaks "ready" where the others show
/// that the hypervisor works (a probed bhyve has neither kernel_supported nor running).
CardState card_state(ChildType type, const host::HypervisorFlags* flags);
Message card_state_text(CardState state);

struct Indicator {
    Message name;               ///< "Installed"
    std::optional<bool> holds;  ///< none: not told
};
/// In the order of the card; those that the hypervisor does not have are left out.
std::vector<Indicator> indicators(ChildType type, const host::HypervisorFlags& flags);

}  // namespace sysmanage::server
