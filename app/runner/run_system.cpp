// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/runner/run.h"
#include "app/runner/system_tools.h"

namespace sysmanage::runner {
namespace {

using How = ProcessEnd::How;

// The plan gives packages and services no bound of their own.
constexpr std::chrono::seconds package_timeout{1800};
constexpr std::chrono::seconds service_timeout{120};

bool has_program(std::string_view name) { return find_program(name).has_value(); }

nlohmann::json null_or(const std::string& text) {
    return text.empty() ? nlohmann::json(nullptr) : nlohmann::json(text);
}

}  // namespace

// All packages are tried, then the phase has failed if one has: as the agent does it.
Run::Verdict Run::change_packages(const Steps& steps, Phase phase) {
    const bool install = phase == Phase::packages;
    auto& results = results_[phase_name(phase)] = nlohmann::json::array();
    bool failed = false;
    for (const auto& step : steps) {
        if (cancelled()) {
            add_error(cancelled_message());
            return Verdict::stop;
        }
        const auto& package = (install ? plan_.packages : plan_.packages_to_remove)[step.index];
        begin(step);
        const auto [captured, fault] = change_package(package, install);
        nlohmann::json result = {{"success", fault.empty()}, {"package_name", package.name}};
        result[fault.empty() ? "output" : "error"] = fault.empty() ? captured.out : to_english(fault);
        results.push_back({{"name", package.name},
                           {"manager", null_or(package.manager)},
                           {"success", fault.empty()},
                           {"result", std::move(result)}});
        if (fault.empty()) {
            finish(StepState::done);
            continue;
        }
        add_error(fault);
        const bool passed_over = step.may_fail && captured.end.how != How::cancelled;
        finish(passed_over ? StepState::failed_ignored : StepState::failed, captured.end.code, fault);
        failed = failed || !passed_over;
    }
    return failed ? Verdict::stop : Verdict::go_on;
}

std::pair<Captured, Message> Run::change_package(const PackageSpec& package, bool install) {
    if (!is_safe_name(package.name)) return {{}, {"runner.package.bad_name", {{"name", package.name}}}};
    const auto manager = package_manager(package.manager, has_program);
    if (manager.empty() && package.manager.empty()) return {{}, {"runner.package.no_manager"}};
    if (manager.empty()) return {{}, {"runner.package.unknown_manager", {{"manager", package.manager}}}};
    const auto change = install ? PackageChange::install : PackageChange::remove;
    auto captured = capture(with_root_rights(package_command(manager, change, package.name)), package_timeout);
    Message fault;
    if (!captured.end.succeeded()) fault = captured.fault(package.name, package_timeout, options_.cancel_grace);
    return {std::move(captured), std::move(fault)};
}

// The steps come grouped by action, in the agent's order. A group's failure does not keep the next from being
// tried.
Run::Verdict Run::switch_services(const Steps& steps) {
    auto& results = results_["service_actions"] = nlohmann::json::array();
    bool failed = false;
    for (auto first = steps.begin(); first != steps.end();) {
        const auto& action = plan_.service_actions[first->index].action;
        const auto last = std::find_if(
            first, steps.end(), [&](const Step& step) { return plan_.service_actions[step.index].action != action; });
        auto group = switch_group({first, last}, action);
        failed = failed || !group.at("success").get<bool>();
        results.push_back(std::move(group));
        first = last;
        if (cancelled()) break;
    }
    return failed || cancelled() ? Verdict::stop : Verdict::go_on;
}

nlohmann::json Run::switch_group(const Steps& steps, const std::string& action) {
    auto services = nlohmann::json::array();
    auto results = nlohmann::json::object();
    bool success = true;
    for (const auto& step : steps) {
        const auto& service = plan_.service_actions[step.index].service;
        services.push_back(service);
        if (cancelled()) {
            success = false;
            continue;
        }
        begin(step);
        const auto fault = switch_service(service, action);
        results[service] = {{"success", fault.empty()}};
        if (fault.empty()) {
            finish(StepState::done);
            continue;
        }
        success = false;
        results[service]["error"] = to_english(fault);
        add_error(fault);
        finish(StepState::failed, 0, fault);
    }
    if (cancelled()) add_error(cancelled_message());
    return {{"action", action},
            {"services", services},
            {"success", success},
            {"result",
             {{"success", success}, {"action", action}, {"services", services}, {"results", std::move(results)}}}};
}

Message Run::switch_service(const std::string& service, const std::string& action) {
    if (!is_safe_name(service)) return {"runner.service.bad_name", {{"name", service}}};
    auto argv = service_command(action, service, has_program);
    if (!argv) return {"runner.service.no_manager"};
    const auto captured = capture(with_root_rights(std::move(*argv)), service_timeout);
    if (captured.end.succeeded()) return {};
    return captured.fault(action + " " + service, service_timeout, options_.cancel_grace);
}

}  // namespace sysmanage::runner
