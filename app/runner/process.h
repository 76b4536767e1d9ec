// SPDX-License-Identifier: GPL-3.0-or-later
// One process of a step: started without a shell, in a process group of its own, with nothing on its standard
// input, bounded in time. When it is ended, everything it has started ends with it.
#pragma once
#include <atomic>
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/message/message.h"

namespace sysmanage::runner {

enum class Stream { out, err };

struct ProcessJob {
    std::vector<std::string> argv;
    std::vector<std::pair<std::string, std::string>> environment{};  ///< set on top of what we inherit ourselves
    std::chrono::milliseconds timeout{60'000};
    std::chrono::milliseconds grace{60'000};    ///< from SIGTERM to SIGKILL, for the process's own clean-up
    const std::atomic<bool>* cancel = nullptr;  ///< looked at every 50 ms
    std::function<void(Stream, std::string_view)> on_output{};  ///< raw bytes as they come, from the calling thread
};

struct ProcessEnd {
    enum class How { exited, signalled, timed_out, cancelled, not_started };
    How how = How::not_started;
    int code = 0;         ///< the exit code; minus the signal's number when a signal ended it (as the agent says it)
    bool killed = false;  ///< SIGKILL was needed: clean-up may be incomplete
    Message error{};      ///< why it could not be started

    bool succeeded() const { return how == How::exited && code == 0; }
};

/// Runs to the end, to the timeout, or until it is cancelled. After SIGTERM the whole process tree has its
/// grace, then it is killed. Output of a background process that outlives a process which ended by itself is
/// not waited for.
ProcessEnd run_process(const ProcessJob& job);

/// The same, with the standard output (at most limit bytes) as text. For short questions to the system.
struct Answer {
    ProcessEnd end;
    std::string out;
    std::string err;
};
Answer ask(ProcessJob job, std::size_t limit);

/// The executable that a name stands for: itself when it has a slash, else the first one along PATH. Entries
/// of PATH that are empty or relative are passed over: what happens to lie in the current folder is never
/// run.
std::optional<std::string> find_program(std::string_view name);

bool is_root();

/// The argv with "sudo -n" before it, unless we are root already.
std::vector<std::string> with_root_rights(std::vector<std::string> argv);

}  // namespace sysmanage::runner
