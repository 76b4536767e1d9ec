// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract_server/gate.h"

namespace sysmanage::contract {

std::string engine_of(const std::string& type) {
    if (type == "lxd" || type == "wsl") return "container_engine";
    return type == "kvm" || type == "bhyve" || type == "vmm" ? "virtualization_engine" : "none";
}

void Gate::stop(int status, const std::string& text) {
    if (!answer_) answer_ = Answer::detail(status, text);
}

Gate& Gate::require(bool holds, int status, const std::string& text) {
    if (!holds) stop(status, text);
    return *this;
}

Gate& Gate::licensed(const char* what) {
    return require(world_.licence.loaded.count("container_engine") > 0, 402,
                   std::string(what) + " a SysManage Professional+ license. Please upgrade to access this feature.");
}

Gate& Gate::role(const std::string& name) { return role(name, name); }

Gate& Gate::role(const std::string& name, const std::string& shown) {
    if (answer_) return *this;
    const User* user = world_.user(request_.user);
    if (!user || (user->recovery_admin && world_.defects.recovery_admin_401)) {
        stop(401, "User not found");
        return *this;
    }
    return require(user->recovery_admin || user->roles.count(name) > 0, 403,
                   "Permission denied: " + shown + " role required");
}

Gate& Gate::host() {
    if (answer_) return *this;
    host_ = world_.host(request_.part("host"));
    return require(host_ != nullptr, 404, "Host not found");
}

Gate& Gate::active() {
    if (answer_) return *this;
    return require(host_->active(), 400, "Host is not active");
}

Gate& Gate::child() {
    if (answer_) return *this;
    child_ = world_.child(request_.part("host"), request_.part("child"));
    return require(child_ != nullptr, 404, "Child host not found");
}

Gate& Gate::engine(const std::string& type) {
    if (answer_) return *this;
    return require(world_.licence.loaded.count(engine_of(type)) > 0, 502, not_dispatched);
}

}  // namespace sysmanage::contract
