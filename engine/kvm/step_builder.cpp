// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kvm/step_builder.h"

namespace sysmanage::kvm {
namespace {

steps::StepBuilder in(std::string_view staging) { return {"kvm", staging}; }

}  // namespace

FileSpec staged_resource(std::string_view staging, std::string_view name) { return in(staging).resource(name); }

FileSpec staged_text(std::string_view staging, std::string_view name, std::string content,
                     std::string_view purpose_key) {
    return in(staging).text(name, std::move(content), purpose_key);
}

CommandSpec staged_step(std::string_view staging, std::string_view id, const Message& description, StepFacts facts,
                        std::vector<std::string> arguments) {
    return in(staging).step(id, description, std::move(facts), std::move(arguments));
}

std::vector<std::string> inline_script(std::string_view id, const std::string& staging) {
    return in(staging).inline_script(id);
}

void verify_files_first(Plan& plan, const std::string& staging) { in(staging).verify_files_first(plan); }

}  // namespace sysmanage::kvm
