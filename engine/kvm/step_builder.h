// SPDX-License-Identifier: GPL-3.0-or-later
// Small helpers that the KVM plans are put together with: files from resources, steps that start them.
#pragma once
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "engine/plan/plan.h"

namespace sysmanage::kvm {

/// A static script or text from resources/templates/kvm, delivered into a plan's staging folder. 0700.
FileSpec staged_resource(std::string_view staging, std::string_view name);

/// A rendered file in the staging folder, 0600.
FileSpec staged_text(std::string_view staging, std::string_view name, std::string content,
                     std::string_view purpose_key);

/// Facts of a command that its script implements.
struct StepFacts {
    std::chrono::seconds timeout{60};
    Guard guard{};
    std::string_view undo_key{};
    Estimate estimate{};
};

/// ["sh", "<staging>/<id>.sh", arguments…] with the description kvm.step.<id>.
CommandSpec staged_step(std::string_view staging, std::string_view id, const Message& description, StepFacts facts,
                        std::vector<std::string> arguments = {});

/// ["sh", "-c", the text of <id>.inline.sh, <id>, staging]: what has to work when the staged scripts may be gone.
std::vector<std::string> inline_script(std::string_view id, const std::string& staging);

/// The first command of every plan with several files: the agent's file phase passes when any one file was
/// written. Adds files.sha256 to the plan's files and the command that checks them.
void verify_files_first(Plan& plan, const std::string& staging);

}  // namespace sysmanage::kvm
