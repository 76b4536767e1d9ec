// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/step_builder.h"

#include "engine/resource/resource.h"
#include "engine/text/sha256.h"

namespace sysmanage::steps {
namespace {

std::string in_folder(std::string_view folder, std::string_view name) {
    std::string path;
    path.reserve(folder.size() + name.size() + 1);
    path.append(folder).append("/").append(name);
    return path;
}

std::string without_final_newline(std::string_view text) {
    while (text.ends_with('\n')) text.remove_suffix(1);
    return std::string(text);
}

}  // namespace

Plan empty_plan(std::string_view hypervisor, Action action, const Request& request) {
    Plan plan;
    plan.hypervisor = hypervisor;
    plan.action = action_name(action);
    if (is_about_a_guest(action)) plan.vm_name = request.vm_name;
    return plan;
}

CommandSpec command_of(std::string_view id, Message description, StepFacts facts) {
    CommandSpec command;
    command.id = id;
    command.description = std::move(description);
    command.timeout = facts.timeout;
    command.guard = std::move(facts.guard);
    if (!facts.undo_key.empty()) command.undo = {std::string(facts.undo_key)};
    command.estimate = facts.estimate;
    command.needs = std::move(facts.needs);
    return command;
}

std::string digest_list(const std::vector<FileSpec>& files, std::string_view staging) {
    std::string sums;
    for (const auto& file : files) {
        sums += file.expected_sha256;
        sums += "  ";
        sums += std::string_view(file.path).substr(staging.size() + 1);
        sums += '\n';
    }
    return sums;
}

std::string StepBuilder::key(std::string_view name) const {
    std::string key;
    key.reserve(hypervisor_.size() + 1 + name.size());
    key.append(hypervisor_).append(".").append(name);
    return key;
}

FileSpec StepBuilder::resource(std::string_view name) const {
    const std::string resource_name = in_folder(in_folder("templates", hypervisor_), name);
    FileSpec file;
    file.path = in_folder(staging_, name);
    file.content = sysmanage::resource(resource_name);
    file.mode = 0700;
    file.expected_sha256 = resource_sha256(resource_name);
    const auto step = name.substr(0, name.rfind('.'));
    file.description = {key("file.script"), {{"step", std::string(step)}}};
    return file;
}

FileSpec StepBuilder::text(std::string_view name, std::string content, std::string_view purpose_key) const {
    FileSpec file;
    file.path = in_folder(staging_, name);
    file.content = std::move(content);
    file.mode = 0600;
    file.expected_sha256 = written_sha256_hex(file.content);
    file.description = {std::string(purpose_key)};
    return file;
}

CommandSpec StepBuilder::step(std::string_view id, const Message& description, StepFacts facts,
                              std::vector<std::string> arguments) const {
    auto command = command_of(id, description, std::move(facts));
    command.argv.reserve(2 + arguments.size());
    command.argv.emplace_back("sh");
    command.argv.push_back(in_folder(staging_, std::string(id) + ".sh"));
    for (auto& argument : arguments) command.argv.push_back(std::move(argument));
    command.sudo = true;
    return command;
}

std::vector<std::string> StepBuilder::inline_script(std::string_view id) const {
    const std::string name(id);
    const auto text = sysmanage::resource("templates/" + hypervisor_ + "/" + name + ".inline.sh");
    return {"sh", "-c", without_final_newline(text), name, staging_};
}

void StepBuilder::verify_files_first(Plan& plan) const {
    plan.files.push_back(text("files.sha256", digest_list(plan.files, staging_), key("file.digests")));
    CommandSpec command;
    command.argv = inline_script("verify-files");
    command.sudo = true;
    command.timeout = std::chrono::seconds(60);
    command.description = {key("step.verify-files")};
    command.id = "verify-files";
    command.undo = {key("undo.own_files")};
    plan.commands.insert(plan.commands.begin(), std::move(command));
}

}  // namespace sysmanage::steps
