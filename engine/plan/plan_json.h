// SPDX-License-Identifier: GPL-3.0-or-later
// The wire form of a plan, both directions, and its canonical form.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "engine/message/problem.h"
#include "engine/plan/plan.h"

namespace sysmanage {

/// The agent's form. Keys of our own begin with "x-"; empty lists and default values are left out, except
/// that every file carries permissions and expected_sha256 and every command its timeout and description.
Json to_json(const Plan& plan);

/// The whole message (message_type "command") around a plan. message_id is a UUID; timeout is the sum of the
/// steps'.
Json to_message(const Plan& plan, std::string_view message_id);

/// Reads a bare plan, the parameters around it, or a whole message. Unknown keys are kept. Every problem is
/// listed with its place ("commands[3].argv"). Limits: 64 MiB of text, nesting of 64.
Checked<Plan> parse_plan(std::string_view json_text);

/// Canonical text: UTF-8, keys sorted, no white space. parse_plan(canonical_text(p)) == p.
std::string canonical_text(const Plan& plan);

/// Lower-case hex SHA-256 of the canonical text.
std::string plan_digest(const Plan& plan);

}  // namespace sysmanage
