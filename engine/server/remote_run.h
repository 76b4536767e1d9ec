// SPDX-License-Identifier: GPL-3.0-or-later
// A plan that runs on a parent by itself, started through the server's script call and looked at from time to time.
#pragma once
#include <cstdint>
#include <string>

#include "engine/server/fault.h"
#include "engine/server/host.h"

namespace sysmanage::server {

enum class RunStage {
    sending,  ///< pieces are on their way; nothing runs yet
    running,
    done,
    failed,
    cancelled,
    lost,  ///< the parent knows nothing of it any more
};

struct RemoteRun {
    std::string digest{};  ///< of the plan: what identifies the run on the parent
    std::string host_id{};
    std::string host_name{};
    std::string title{};  ///< "Create web01"
    RunStage stage = RunStage::sending;
    int pieces_sent = 0;
    int pieces = 0;
    int step = 0;  ///< 1-based, in execution order; 0: none yet
    int steps = 0;
    std::string step_description{};
    std::string tail{};  ///< the end of the output, secrets masked
    int exit_code = 0;
    std::int64_t started_at = 0;  ///< Unix seconds on the client; 0: unknown
    std::int64_t seen_at = 0;     ///< when the parent last answered
    Fault fault{};                ///< of the last look, or why it failed

    bool ended() const { return stage != RunStage::sending && stage != RunStage::running; }
    bool operator==(const RemoteRun&) const = default;
};

}  // namespace sysmanage::server
