// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/wire/acknowledgement.h"

#include "app/client/wire/rows.h"

namespace sysmanage::client::wire {
namespace {

std::optional<Acknowledgement> read(const Fields& fields) {
    // A verdict that cannot be read is none: it must not count as a yes.
    for (const char* verdict : {"result", "success", "licensed"})
        if (fields.has(verdict) && !fields.flag(verdict)) return std::nullopt;
    Acknowledgement answer;
    answer.licensed = fields.flag("licensed").value_or(true);
    answer.accepted = answer.licensed && fields.flag("result").value_or(true) && fields.flag("success").value_or(true);
    answer.message = fields.text("message");
    if (answer.message.empty() && !answer.accepted) answer.message = fields.text("error");
    answer.child_id = fields.text("child_host_id");
    answer.orchestration_id = fields.text("orchestration_id");
    answer.execution_id = fields.text("execution_id");
    answer.command_id = fields.text("command_id");
    answer.reboot_required = fields.flag("reboot_required").value_or(false);
    return answer;
}

}  // namespace

Result<Acknowledgement> acknowledgement(std::string_view body) {
    return readObject<Acknowledgement>(body, "answer", "result", read);
}

}  // namespace sysmanage::client::wire
