// SPDX-License-Identifier: GPL-3.0-or-later
// What every hypervisor's plans are put together with: files from its templates, and steps that start them. A plan's
// files lie in one staging folder, which its last step removes.
#pragma once
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::steps {

/// Facts of a command that its script implements.
struct StepFacts {
    std::chrono::seconds timeout{60};
    Guard guard{};
    std::string_view undo_key{};
    Estimate estimate{};
    std::vector<Need> needs{};
};

/// A plan of this action, still empty; it names the guest that the action is about.
Plan empty_plan(std::string_view hypervisor, Action action, const Request& request);

/// A command with these facts, still without what it runs.
CommandSpec command_of(std::string_view id, Message description, StepFacts facts);

/// What files.sha256 says: a line of digest and name for each file, the name as it is below the plan's staging folder.
std::string digest_list(const std::vector<FileSpec>& files, std::string_view staging);

/// One plan's staging folder and where its scripts come from. The message table of the hypervisor has, below its name:
/// file.script ({step}), file.digests, step.verify-files, undo.own_files.
class StepBuilder {
public:
    /// hypervisor: "kvm", "bhyve", …: the folder below resources/templates, and what its messages begin with.
    StepBuilder(std::string_view hypervisor, std::string_view staging) : hypervisor_(hypervisor), staging_(staging) {}

    const std::string& staging() const { return staging_; }

    /// A static script or text of the hypervisor's, delivered into the staging folder. 0700.
    FileSpec resource(std::string_view name) const;

    /// A rendered file in the staging folder, 0600.
    FileSpec text(std::string_view name, std::string content, std::string_view purpose_key) const;

    /// ["sh", "<staging>/<id>.sh", arguments…], as root.
    CommandSpec step(std::string_view id, const Message& description, StepFacts facts,
                     std::vector<std::string> arguments = {}) const;

    /// ["sh", "-c", the text of <id>.inline.sh, <id>, staging]: what has to work when the staged scripts may be gone.
    std::vector<std::string> inline_script(std::string_view id) const;

    /// The first command of every plan with several files: the agent's file phase passes when any one file was
    /// written. Adds files.sha256 to the plan's files and the command that checks them (verify-files.inline.sh).
    void verify_files_first(Plan& plan) const;

private:
    std::string key(std::string_view name) const;

    std::string hypervisor_;
    std::string staging_;
};

}  // namespace sysmanage::steps
