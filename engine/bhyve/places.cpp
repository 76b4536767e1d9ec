// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bhyve/places.h"

#include "engine/text/sha256.h"

namespace sysmanage::bhyve {

std::string staging_of(Action action, std::string_view subject, std::chrono::sys_seconds now) {
    const std::string name(action_name(action));
    const auto id = sha256_hex("bhyve\n" + name + "\n" + std::string(subject) + "\n" +
                               std::to_string(now.time_since_epoch().count()));
    return std::string(staging_folder) + "/" + std::string(subject.empty() ? "bhyve" : subject) + "." + name + "." +
           id.substr(0, 8);
}

}  // namespace sysmanage::bhyve
