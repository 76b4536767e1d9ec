// SPDX-License-Identifier: GPL-3.0-or-later
// The guests of a parent host, as its listing (list_child_hosts) says.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/catalog/catalog.h"

namespace sysmanage::host {

enum class ChildState { running, stopped, paused, unknown };
std::string_view child_state_name(ChildState state);  ///< "running", …

struct ChildHost {
    ChildType type = ChildType::kvm;
    std::string name{};
    ChildState state = ChildState::unknown;
    std::string reported_state{};  ///< the hypervisor's own word: "shut off", "Running (1234)"
    std::string hostname{};        ///< this and what follows only where the parent tells it
    std::string distribution{};
    std::string address{};

    bool operator==(const ChildHost&) const = default;
};

/// Reads the sections of a listing's output, in their order. What cannot be read is passed over; a state that is not
/// known is "unknown". At most 10,000 guests.
std::vector<ChildHost> parse_child_hosts(std::string_view output);

}  // namespace sysmanage::host
