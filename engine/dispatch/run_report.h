// SPDX-License-Identifier: GPL-3.0-or-later
// What a parent answers about a run. The parent's output is not trusted: it is read strictly, bounded, and what is shown of it
// is made harmless.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/message/message.h"
#include "engine/message/problem.h"
#include "engine/server/remote_run.h"

namespace sysmanage::dispatch {

enum class RunState {
    none,     ///< this parent knows nothing of it
    partial,  ///< some pieces are there, nothing was started
    running,
    done,
    failed,
    cancelled,
    died,     ///< ended without saying how: killed, or the parent was restarted
    unknown,  ///< the folder was refused: see note
};

/// Why a script did not do what it is for, or that it did: the word of the answer's "note".
enum class RunNote {
    none,
    already,  ///< runs or is done: neither stored nor started again
    stored,
    started,
    removed,
    killed,
    not_running,
    still_running,
    piece_damaged,    ///< send that piece again
    piece_missing,    ///< send the pieces again
    digest_mismatch,  ///< the pieces were removed: send them again
    no_pieces,
    no_room,
    not_started,
    folder_is_a_link,
    folder_open_to_others,
    folder_of_somebody_else,
    folder_not_to_be_entered,
    folder_not_to_be_made,
};

struct RunReport {
    std::string digest{};
    RunState state = RunState::unknown;
    RunNote note = RunNote::none;
    int pieces = 0;  ///< on the parent and not yet joined
    int attempt = 0;
    int step = 0;  ///< 1-based, in execution order; 0: none yet
    int steps = 0;
    std::string heading{};  ///< of the step
    std::string title{};
    bool cancelling = false;
    int exit_code = 0;
    std::int64_t started_at = 0;  ///< Unix seconds on the parent's clock; 0: unknown
    std::int64_t ended_at = 0;
    std::string tail{};  ///< the end of the output

    bool ended() const;
    bool operator==(const RunReport&) const = default;
};

/// The answer of any script but the list. Problems are in "answer", with the line's number and never its text.
Checked<RunReport> parse_run_report(std::string_view output);
/// The answer of list_script; reports without tails.
Checked<std::vector<RunReport>> parse_run_list(std::string_view output);

/// A sentence for what a note means; empty for those that are no trouble.
Message trouble(RunNote note);
/// Takes over what the report knows; times stay those of the client's clock.
void apply(const RunReport& report, server::RemoteRun& run);

}  // namespace sysmanage::dispatch
