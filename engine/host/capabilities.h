// SPDX-License-Identifier: GPL-3.0-or-later
// What a parent host can do, as its probe (check_virtualization_support) says.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "engine/catalog/catalog.h"

namespace sysmanage::host {

/// The server's flags of one hypervisor. A flag that was not told is unknown, which is not the same as false.
struct HypervisorFlags {
    std::optional<bool> available{};
    std::optional<bool> installed{};
    std::optional<bool> enabled{};
    std::optional<bool> running{};
    std::optional<bool> initialized{};
    std::optional<bool> kernel_supported{};
    std::optional<bool> needs_enable{};
    std::optional<bool> needs_install{};
    std::optional<bool> needs_init{};
    std::string cpu{};  ///< KVM: "vmx", "svm" or "none"
    // Flags that our own probe does not tell, but agents and servers may.
    std::optional<bool> needs_bios_virtualization{};
    std::optional<bool> cpu_supported{};
    std::optional<bool> modules_loaded{};
    std::optional<bool> modules_available{};
    std::optional<bool> needs_modprobe{};
    std::optional<bool> uefi_available{};
    std::string version{};

    bool operator==(const HypervisorFlags&) const = default;
};

/// Only hypervisors that the probe has a section for.
using HostCapabilities = std::map<ChildType, HypervisorFlags>;

/// Reads the sections of a probe's output; anything else in it is passed over.
HostCapabilities parse_capabilities(std::string_view output);

}  // namespace sysmanage::host
