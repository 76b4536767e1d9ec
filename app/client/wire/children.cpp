// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/wire/children.h"

#include "app/client/wire/rows.h"

namespace sysmanage::client::wire {
namespace {

using server::Child;

constexpr int mostSteps = 100'000;

std::optional<Child> readChild(const Fields& fields) {
    auto id = fields.id();
    if (!id) return std::nullopt;
    Child child;
    child.id = std::move(*id);
    child.parent_id = fields.text("parent_host_id");
    child.host_id = fields.text("child_host_id");
    child.name = fields.text("child_name");
    child.type_text = fields.text("child_type");
    child.type = child_type_from_name(child.type_text);
    child.distribution = fields.text("distribution");
    child.distribution_version = fields.text("distribution_version");
    child.hostname = fields.text("hostname");
    child.status_text = fields.text("status");
    child.status = server::child_status_from_text(child.status_text);
    child.step = fields.text("installation_step");
    child.step_number = fields.count("installation_step_number", 0, mostSteps, 0);
    child.step_total = fields.count("installation_total_steps", 0, mostSteps, 0);
    child.step_at = fields.time("installation_step_at");
    child.error = fields.text("error_message");
    child.created_at = fields.time("created_at");
    child.installed_at = fields.time("installed_at");
    child.reboot_required = fields.flag("reboot_required").value_or(false);
    child.agent_version = fields.text("agent_version");
    return child;
}

}  // namespace

Result<std::vector<Child>> children(std::string_view body) { return readList<Child>(body, "children", readChild); }

Result<Child> child(std::string_view body) { return readObject<Child>(body, "child", "id", readChild); }

}  // namespace sysmanage::client::wire
