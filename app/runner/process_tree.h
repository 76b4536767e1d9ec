// SPDX-License-Identifier: GPL-3.0-or-later
// The processes that a step has started. The process group alone is not enough: timeout(1) and others make
// groups of their own, and a shell runs its clean-up only after such a child has ended. Where the system has
// /proc (Linux, and FreeBSD's linprocfs) descendants are followed; elsewhere the group is all there is.
#pragma once
#include <sys/types.h>

#include <map>
#include <string>
#include <vector>

namespace sysmanage::runner {

class ProcessTree {
public:
    /// leader is the process (and process group) that was started.
    explicit ProcessTree(pid_t leader) : leader_(leader) {}

    /// Sends a signal to every living member. False when a member belongs to somebody else and did not get
    /// it.
    bool signal(int number);

    /// Whether anything that was started still lives (a zombie does not).
    bool alive();

    /// Members that have been sent SIGTERM, live on, and would die of it: they have never seen it. (A shell's child
    /// that has just been forked takes it for its parent's trap and forgets it.) Who cleans up catches it and is not
    /// among them, nor is what a clean-up has started. Empty where the system has no /proc as Linux has.
    std::vector<pid_t> deaf() const;

    /// Whom the last signal was for, as arguments of kill(1).
    std::vector<std::string> kill_arguments() const;

private:
    void refresh();

    pid_t leader_;
    /// Living members with their start time, by which a reused number is told from the process that had it
    /// before.
    std::map<pid_t, unsigned long long> members_;
    std::map<pid_t, unsigned long long> asked_;  ///< who lived when SIGTERM was sent
};

}  // namespace sysmanage::runner
