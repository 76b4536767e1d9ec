// SPDX-License-Identifier: GPL-3.0-or-later
// What the server answers to a write: 200 means queued, never done.
#pragma once
#include <string>
#include <string_view>

#include "app/client/wire/parsed.h"

namespace sysmanage::client::wire {

struct Acknowledgement {
    bool accepted = true;  ///< false: "result" or "success" is false, or "licensed" is (a stub without an engine)
    bool licensed = true;
    std::string message{};
    std::string child_id{};
    std::string orchestration_id{};
    std::string execution_id{};
    std::string command_id{};
    bool reboot_required = false;
};

Result<Acknowledgement> acknowledgement(std::string_view body);

}  // namespace sysmanage::client::wire
