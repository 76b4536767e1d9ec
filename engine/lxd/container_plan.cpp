// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lxd/container_plan.h"

#include "engine/text/sha256.h"

namespace sysmanage::lxd {

steps::StepBuilder builder_for(Action action, const Request& request, std::chrono::sys_seconds now) {
    const std::string name(action_name(action));
    const auto subject = is_about_a_guest(action) ? request.vm_name + "." + name : name;
    const auto id = sha256_hex("lxd\n" + subject + "\n" + std::to_string(now.time_since_epoch().count()));
    return {"lxd", "/var/lib/sysmanage/staging/lxd." + subject + "." + id.substr(0, 8)};
}

void add_scripts(Plan& plan, const steps::StepBuilder& builder, std::initializer_list<std::string_view> libraries) {
    for (const auto library : libraries) {
        plan.files.push_back(builder.resource(library));
        plan.files.back().description = {"lxd.file.library"};
    }
    for (const auto& command : plan.commands) plan.files.push_back(builder.resource(command.id + ".sh"));
}

}  // namespace sysmanage::lxd
