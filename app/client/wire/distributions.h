// SPDX-License-Identifier: GPL-3.0-or-later
// GET child-host-distributions and child-host-distributions/all.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/client/wire/parsed.h"

namespace sysmanage::client::wire {

struct Distribution {
    std::string id{};
    std::string child_type{};
    std::string name{};
    std::string version{};
    std::string display_name{};
    std::string install_identifier{};  ///< what create-child calls "distribution"; "" in the short list
    std::string notes{};
    bool active = true;
    bool operator==(const Distribution&) const = default;
};

Result<std::vector<Distribution>> distributions(std::string_view body);

}  // namespace sysmanage::client::wire
