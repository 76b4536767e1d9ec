// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lxd/enable.h"

#include "engine/lxd/container_plan.h"

namespace sysmanage::lxd {

Plan enable(const Request& request, std::chrono::sys_seconds now) {
    using std::chrono::seconds;
    const auto builder = builder_for(Action::enable, request, now);
    Plan plan = steps::empty_plan("lxd", Action::enable, request);
    const auto add = [&](std::string_view id, seconds timeout, std::vector<std::string> more = {}) {
        std::vector<std::string> arguments = {request.parent_os};
        arguments.insert(arguments.end(), more.begin(), more.end());
        plan.commands.push_back(builder.step(id, {"lxd.step." + std::string(id)},
                                             {.timeout = timeout, .undo_key = "lxd.undo.enabled_stays"},
                                             std::move(arguments)));
    };
    add("check-host", seconds(60));
    add("install-packages", seconds(4500));
    add("start-daemon", seconds(900));
    add("initialise", seconds(1500), {request.storage_driver});
    add("open-firewall", seconds(600));
    add("check-ready", seconds(300));
    add_scripts(plan, builder, {"base.sh", "enable-lib.sh"});
    builder.verify_files_first(plan);
    return plan;
}

}  // namespace sysmanage::lxd
