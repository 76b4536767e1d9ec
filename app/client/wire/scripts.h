// SPDX-License-Identifier: GPL-3.0-or-later
// POST scripts/execute, GET scripts/executions/{id}.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "app/client/wire/parsed.h"
#include "engine/server/host.h"

namespace sysmanage::client::wire {

struct ScriptExecution {
    std::string execution_id{};
    std::string status{};            ///< "pending", "completed", "failed", or another word
    std::optional<int> exit_code{};  ///< none: not told
    std::string stdout_output{};
    std::string stderr_output{};
    std::string error_message{};
    std::optional<server::Time> started_at{};
    std::optional<server::Time> completed_at{};

    bool ended() const { return status == "completed" || status == "failed"; }
    bool operator==(const ScriptExecution&) const = default;
};

Result<ScriptExecution> scriptExecution(std::string_view body);

}  // namespace sysmanage::client::wire
