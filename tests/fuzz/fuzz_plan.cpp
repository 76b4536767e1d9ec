// SPDX-License-Identifier: GPL-3.0-or-later
// Plans from anywhere. What parse_plan takes has one canonical form, and everything that shows or exports a plan gets
// along with it. What it does not take is refused with at least one problem.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/bundle/bundle.h"
#include "engine/lint/lint.h"
#include "engine/plan/plan_json.h"
#include "engine/plan/plan_shell.h"
#include "engine/plan/plan_text.h"
#include "tests/fuzz/require.h"

using namespace sysmanage;
using sysmanage::test::require;

namespace {

// The same plan comes back from its canonical text, from the agent's form and from a whole message.
void check_codec(const Plan& plan) {
    const auto text = canonical_text(plan);
    const auto again = parse_plan(text);
    require(again.has_value());
    require(*again == plan);
    require(canonical_text(*again) == text);
    const auto message = to_message(plan, "7b0e6a52-9c1d-4f5e-8a37-2d4c6b8e0f11").dump();
    const auto unpacked = parse_plan(message);
    require(unpacked.has_value() && canonical_text(*unpacked) == text);
}

void check_exports(const Plan& plan) {
    lint(plan);
    to_text(plan, Secrets::masked);
    require(to_shell_script(plan).starts_with("#!/bin/sh\n"));
    require(!make_bundle(plan, std::chrono::sys_seconds{std::chrono::seconds(1767323045)}).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto plan = parse_plan({reinterpret_cast<const char*>(data), size});
    if (!plan) {
        require(!plan.error().empty());
        return 0;
    }
    check_codec(*plan);
    check_exports(*plan);
    return 0;
}
