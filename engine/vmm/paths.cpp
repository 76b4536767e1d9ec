// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vmm/paths.h"

#include "engine/text/sha256.h"

namespace sysmanage::vmm {

std::string staging_of(std::string_view subject, std::string_view plan_id) {
    std::string path(staging_folder);
    path.append("/").append(subject).append(".").append(plan_id);
    return path;
}

std::string plan_id(Action action, const Request& request, std::chrono::sys_seconds now) {
    return sha256_hex("vmm\n" + std::string(action_name(action)) + "\n" + request.vm_name + "\n" +
                      std::to_string(now.time_since_epoch().count()))
        .substr(0, 8);
}

}  // namespace sysmanage::vmm
