// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wsl/windows_steps.h"

#include "engine/resource/resource.h"
#include "engine/text/sha256.h"

namespace sysmanage::wsl {
namespace {

std::string staging_of(Action action, const Request& request, std::chrono::sys_seconds now) {
    const std::string name(action_name(action));
    const auto subject = is_about_a_guest(action) ? request.vm_name + "." + name : name;
    const auto id = sha256_hex("wsl\n" + subject + "\n" + std::to_string(now.time_since_epoch().count()));
    return "C:\\Windows\\Temp\\sysmanage-wsl." + subject + "." + id.substr(0, 8);
}

}  // namespace

WindowsSteps::WindowsSteps(Action action, const Request& request, std::chrono::sys_seconds now)
    : action_(action), request_(request), staging_(staging_of(action, request, now)) {}

Plan WindowsSteps::empty_plan() const { return steps::empty_plan("wsl", action_, request_); }

std::string WindowsSteps::path_of(std::string_view name) const {
    std::string path = staging_;
    path.append("\\").append(name);
    return path;
}

FileSpec WindowsSteps::resource_file(std::string_view name) const {
    const auto resource_name = "templates/wsl/" + std::string(name);
    FileSpec file;
    file.path = path_of(name);
    file.content = sysmanage::resource(resource_name);
    file.mode = 0600;
    file.expected_sha256 = resource_sha256(resource_name);
    return file;
}

std::vector<std::string> WindowsSteps::argv_of(std::string_view id) const {
    return {"powershell.exe",   "-NoLogo", "-NoProfile", "-NonInteractive",
            "-ExecutionPolicy", "Bypass",  "-File",      path_of(std::string(id) + ".ps1")};
}

CommandSpec& WindowsSteps::add_script(Plan& plan, std::string_view id, Message description, steps::StepFacts facts,
                                      std::vector<std::string> arguments) const {
    auto file = resource_file(std::string(id) + ".ps1");
    file.description = {"wsl.file.script", {{"step", std::string(id)}}};
    plan.files.push_back(std::move(file));
    auto command = steps::command_of(id, std::move(description), std::move(facts));
    command.argv = argv_of(id);
    for (auto& argument : arguments) command.argv.push_back(std::move(argument));
    return plan.commands.emplace_back(std::move(command));
}

CommandSpec& WindowsSteps::add_wsl(Plan& plan, std::string_view id, Message description, steps::StepFacts facts,
                                   std::vector<std::string> arguments) {
    auto command = steps::command_of(id, std::move(description), std::move(facts));
    command.argv = {"wsl.exe"};
    for (auto& argument : arguments) command.argv.push_back(std::move(argument));
    return plan.commands.emplace_back(std::move(command));
}

void WindowsSteps::add_libraries(Plan& plan, std::initializer_list<std::string_view> names) const {
    for (const auto name : names) {
        plan.files.push_back(resource_file(name));
        plan.files.back().description = {"wsl.file.library"};
    }
}

FileSpec& WindowsSteps::add_text(Plan& plan, std::string_view name, std::string content,
                                 std::string_view purpose_key) const {
    FileSpec file;
    file.path = path_of(name);
    file.content = std::move(content);
    file.mode = 0600;
    file.expected_sha256 = written_sha256_hex(file.content);
    file.description = {std::string(purpose_key)};
    return plan.files.emplace_back(std::move(file));
}

void WindowsSteps::verify_files_first(Plan& plan) const {
    auto commands = std::move(plan.commands);
    plan.commands.clear();
    add_script(plan, "verify-files", {"wsl.step.verify-files"},
               {.timeout = std::chrono::seconds(120), .undo_key = "wsl.undo.own_files"});
    for (auto& command : commands) plan.commands.push_back(std::move(command));
    add_text(plan, "files.sha256", steps::digest_list(plan.files, staging_), "wsl.file.digests");
}

}  // namespace sysmanage::wsl
