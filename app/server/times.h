// SPDX-License-Identifier: GPL-3.0-or-later
// How often a server is asked, and how long is waited for. Tests put shorter ones in.
#pragma once
#include <chrono>

namespace sysmanage::link {

using Milliseconds = std::chrono::milliseconds;

struct Times {
    Milliseconds hosts{60'000};
    Milliseconds children{15'000};
    Milliseconds moving{4'000};        ///< instead of `children` while a state moves or something was just sent
    Milliseconds afterAction{60'000};  ///< "just"
    Milliseconds refused{300'000};     ///< instead, when the answer was that it is not permitted or not licensed
    Milliseconds agentPause{30'000};   ///< between two questions to the same agent
    Milliseconds agentDelay{3'000};    ///< until what an agent was asked for shows in the lists
    Milliseconds access{300'000};
    Milliseconds accessPause{10'000};  ///< after a refusal permissions are read again, but not more often than this

    Milliseconds scriptFirst{500};         ///< until a script's result is looked for
    Milliseconds scriptMost{3'000};        ///< the longest pause between two looks
    Milliseconds scriptDeadline{330'000};  ///< more than the agent gives a script (300 s)
    Milliseconds runLook{5'000};           ///< between two looks at a plan that runs
    Milliseconds runLookMost{30'000};      ///< the same when looks go wrong
    Milliseconds retry{2'000};             ///< before a script that did not get through is sent again

    Milliseconds reboot{5'000};
    Milliseconds diagnosis{10'000};  ///< for one step
};

}  // namespace sysmanage::link
