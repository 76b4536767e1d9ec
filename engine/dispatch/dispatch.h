// SPDX-License-Identifier: GPL-3.0-or-later
// Sending exactly the previewed plan through the server's script call. The agent ends a script after its own time limit
// (300 s unless configured) and a request has a size limit, so the plan's shell form travels in pieces, is joined and checked
// on the parent, and runs there detached, in a session of its own; short scripts look at it until it ends.
//
// What is on the parent, all in BASE/DIGEST (0700, owned by whom the agent runs as, never reached through a link):
//   piece.N         from its arrival until the start has joined all; base64 of the plan, which may hold secrets
//   try.N/payload   while the start script joins it: deleted as soon as the run has opened it, before the first step
//   try.N/log       the end of the output (about 2 MiB at most), secrets masked before it is written; until clean-up
//   try.N/…         who runs, step, end; runner.sh and about: nothing secret; until clean-up
// So from the start on the plan's secrets are only in the memory of its shell, and in the files that its steps write. A start
// that fails for a damaged piece, or that dies, and a run that is killed leave none: the next look takes away what may be left.
// Pieces that were sent and never started stay until they are started or cleaned up.
//
// The run is in a systemd scope of its own where there is one, so that it outlives the agent's own restart. It does not
// outlive the parent's: it has then "died".
#pragma once
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/message/problem.h"
#include "engine/plan/plan.h"
#include "engine/server/host.h"

namespace sysmanage::dispatch {

struct DispatchOptions {
    std::string base = "/var/lib/sysmanage-plans";  ///< absolute; another one only in tests
    std::string title{};                            ///< "Create web01"; free of secrets. Empty: taken from the plan
    std::string shell = "sh";                       ///< on the parent: see shell_for
    std::size_t script_limit = 262'144;             ///< bytes of one script
    std::size_t max_pieces = 256;
    std::size_t tail_bytes = 8192;           ///< of the output's end in an answer
    std::chrono::seconds cancel_grace{150};  ///< from asking to killing; more than the 120 s that a step gets
};

/// What is asked about a plan by its digest alone: a client that was started anew has nothing else.
struct RunScripts {
    std::string poll{};
    std::string cancel{};  ///< takes up to cancel_grace and a few seconds
    std::string clean_up{};
};

/// Every script answers with a report (run_report.h). All may be sent again; pieces in any order, the start last. They hold
/// the plan's secrets and are for the server alone.
struct DispatchScripts {
    std::string digest{};  ///< of the plan
    int steps = 0;
    std::vector<std::string> pieces{};
    std::string start{};
    RunScripts run{};
};

/// Problems are about the plan's size ("plan").
Checked<DispatchScripts> dispatch_scripts(const Plan& plan, const DispatchOptions& options = {});

/// digest: 64 lower-case hex digits; something else is a programming error (std::invalid_argument).
RunScripts run_scripts(std::string_view digest, const DispatchOptions& options = {});

/// Which plans are on the parent: answers with a list (run_report.h).
std::string list_script(const DispatchOptions& options = {});

/// The agent's shell that can run these scripts: sh, else bash, else ksh; "" when there is none.
std::string shell_for(const server::Host& host);

/// Why no plan can be sent to this parent at all, besides permissions (engine/server/access.h): Windows, no usable shell.
Problems obstacles(const server::Host& host);

}  // namespace sysmanage::dispatch
