// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/wire/scripts.h"

#include <limits>

#include "app/client/wire/rows.h"

namespace sysmanage::client::wire {
namespace {

constexpr std::size_t longestOutput = 1024 * 1024;  ///< its end is kept

std::optional<int> exitCodeOf(const Fields& fields) {
    const auto code = fields.number("exit_code");
    using Limits = std::numeric_limits<int>;
    if (!code || *code < Limits::min() || *code > Limits::max()) return std::nullopt;
    return static_cast<int>(*code);
}

std::optional<ScriptExecution> readExecution(const Fields& fields) {
    ScriptExecution execution;
    execution.status = fields.text("status");
    if (execution.status.empty()) return std::nullopt;
    execution.execution_id = fields.text("execution_id");
    execution.exit_code = exitCodeOf(fields);
    execution.stdout_output = fields.longText("stdout_output", longestOutput);
    execution.stderr_output = fields.longText("stderr_output", longestOutput);
    execution.error_message = fields.text("error_message");
    execution.started_at = fields.time("started_at");
    execution.completed_at = fields.time("completed_at");
    return execution;
}

}  // namespace

Result<ScriptExecution> scriptExecution(std::string_view body) {
    return readObject<ScriptExecution>(body, "execution", "status", readExecution);
}

}  // namespace sysmanage::client::wire
