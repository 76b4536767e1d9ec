// SPDX-License-Identifier: GPL-3.0-or-later
// Runs scripts as the SysManage agent does, on a parent that is a sandbox folder.
#pragma once
#include <string>
#include <vector>

#include "engine/dispatch/dispatch.h"
#include "engine/dispatch/run_report.h"
#include "tests/dispatch/agent_process.h"
#include "tests/runner/sandbox.h"
#include "tests/shell/script_run.h"

namespace sysmanage::test {

class Agent {
public:
    /// Everything on this parent that calls itself sh is that shell.
    explicit Agent(const Shell& shell);

    /// In a process group of its own, which is killed when the script has ended or its time is over.
    AgentAnswer execute(const std::string& script, int limit_ms = 20'000) const;

    dispatch::DispatchOptions options() const;  ///< for scripts on this parent
    const Sandbox& parent() const { return sandbox_; }
    std::string run_folder(const dispatch::DispatchScripts& scripts, const std::string& name = {}) const;

    /// The report of an answer; state unknown and a warning when it is none.
    dispatch::RunReport ask(const std::string& script, int limit_ms = 20'000) const;
    /// Sends all pieces and starts.
    dispatch::RunReport send(const dispatch::DispatchScripts& scripts, int limit_ms = 20'000) const;
    /// Looks until the run has ended.
    dispatch::RunReport end_of(const dispatch::DispatchScripts& scripts) const;

private:
    Sandbox sandbox_{};
    QStringList argv_{};
};

}  // namespace sysmanage::test
