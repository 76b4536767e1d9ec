// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the KVM plans: engine/steps with KVM's templates and messages.
#pragma once
#include "engine/steps/step_builder.h"

namespace sysmanage::kvm {

using steps::StepFacts;

/// A static script or text from resources/templates/kvm, delivered into a plan's staging folder. 0700.
FileSpec staged_resource(std::string_view staging, std::string_view name);

/// A rendered file in the staging folder, 0600.
FileSpec staged_text(std::string_view staging, std::string_view name, std::string content,
                     std::string_view purpose_key);

/// ["sh", "<staging>/<id>.sh", arguments…] with the description kvm.step.<id>.
CommandSpec staged_step(std::string_view staging, std::string_view id, const Message& description, StepFacts facts,
                        std::vector<std::string> arguments = {});

/// ["sh", "-c", the text of <id>.inline.sh, <id>, staging]: what has to work when the staged scripts may be gone.
std::vector<std::string> inline_script(std::string_view id, const std::string& staging);

/// The first command of every plan with several files.
void verify_files_first(Plan& plan, const std::string& staging);

}  // namespace sysmanage::kvm
