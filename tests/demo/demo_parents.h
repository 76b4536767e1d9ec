// SPDX-License-Identifier: GPL-3.0-or-later
// The demo's parents, for plans that are sent as scripts: they answer the scripts of engine/dispatch as a real parent does,
// with a run that goes on by the clock, and execute nothing at all.
#pragma once
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "tests/contract_server/calls.h"

namespace sysmanage::demo {

/// What the plan's script says that it does, step by step.
std::vector<std::string> step_titles(const std::string& payload);

class DemoParents {
public:
    using Clock = std::function<contract::Seconds()>;
    /// `done`: a run has come to its end; its host and its script.
    using Ended = std::function<void(const std::string& host, const std::string& payload)>;

    explicit DemoParents(Clock now, Ended done = {}) : now_(std::move(now)), done_(std::move(done)) {}

    void answer(const contract::ScriptJob& job, const std::function<void(const contract::ScriptResult&)>& result);

    contract::Seconds seconds_a_step = 2;

private:
    struct Run {
        std::map<int, std::string> pieces{};
        std::string title{};
        std::string payload{};
        std::vector<std::string> steps{};
        contract::Seconds started = 0;  ///< 0: not yet
        contract::Seconds ended = 0;
        bool cancelled = false;
    };

    std::string reply(const contract::ScriptJob& job);
    std::string store(const std::string& digest, Run& run, const std::string& script);
    std::string start(const std::string& digest, Run& run);
    std::string cancel(const std::string& digest, Run& run);
    std::string list(const std::string& host);
    void move(const std::string& host, Run& run);
    std::size_t step_of(const Run& run) const;
    std::string report(const std::string& digest, const Run& run, const std::string& note, bool with_tail) const;

    Clock now_;
    Ended done_;
    std::map<std::pair<std::string, std::string>, Run> runs_{};  ///< by host and digest
};

}  // namespace sysmanage::demo
