// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kvm/enable.h"

#include "engine/kvm/step_builder.h"
#include "engine/kvm/vm_paths.h"
#include "engine/text/sha256.h"

namespace sysmanage::kvm {
namespace {

using std::chrono::seconds;

class ParentPlan {
public:
    ParentPlan(Action action, const Request& request, std::chrono::sys_seconds now)
        : action_(action), request_(request), staging_(staging_of(action, now)) {}

    Plan build() {
        plan_.hypervisor = "kvm";
        plan_.action = action_name(action_);
        action_ == Action::enable ? add_steps() : add_module_steps();
        add_files();
        verify_files_first(plan_, staging_);
        return std::move(plan_);
    }

private:
    static std::string staging_of(Action action, std::chrono::sys_seconds now) {
        const std::string name(action_name(action));
        const auto id = sha256_hex(name + "\n" + std::to_string(now.time_since_epoch().count()));
        return action_staging("kvm." + name, std::string_view(id).substr(0, 8));
    }

    void add(std::string_view id, seconds timeout, std::vector<std::string> arguments = {}) {
        arguments.insert(arguments.begin(), request_.parent_os);
        plan_.commands.push_back(staged_step(staging_, id, {"kvm.step." + std::string(id)},
                                             {.timeout = timeout, .undo_key = "kvm.undo.enabled_stays"},
                                             std::move(arguments)));
    }

    void add_steps() {
        add("check-host", seconds(60), {request_.virt_type});
        add("install-packages", seconds(3600));
        add("load-modules", seconds(120));
        add("start-libvirt", seconds(1200));
        add("start-default-network", seconds(600));
        if (request_.server_on_parent) add("open-firewall", seconds(300), {std::to_string(request_.server_port)});
        add("check-ready", seconds(300), {request_.virt_type});
    }

    void add_module_steps() {
        if (action_ == Action::modules_disable) return add("unload-modules", seconds(300));
        add("load-modules", seconds(120));
        add("check-modules", seconds(60));
    }

    void add_files() {
        add_library("base.sh");
        add_library("enable-lib.sh");
        if (action_ == Action::enable) add_library("route-lib.sh");
        for (const auto& command : plan_.commands) plan_.files.push_back(staged_resource(staging_, command.id + ".sh"));
        if (action_ != Action::enable) return;
        plan_.files.push_back(staged_resource(staging_, "default-network.xml"));
        plan_.files.back().mode = 0600;
        plan_.files.back().description = {"kvm.file.network"};
    }

    void add_library(std::string_view name) {
        plan_.files.push_back(staged_resource(staging_, name));
        plan_.files.back().description = {"kvm.file.library"};
    }

    const Action action_;
    const Request& request_;
    const std::string staging_;
    Plan plan_{};
};

}  // namespace

Plan enable(const Request& request, std::chrono::sys_seconds now) {
    return ParentPlan(Action::enable, request, now).build();
}

Plan modules(Action action, const Request& request, std::chrono::sys_seconds now) {
    return ParentPlan(action, request, now).build();
}

}  // namespace sysmanage::kvm
