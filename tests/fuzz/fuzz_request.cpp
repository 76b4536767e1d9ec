// SPDX-License-Identifier: GPL-3.0-or-later
// Requests from anywhere, for every action; the first byte chooses it. What is valid is valid again in the form that a
// draft keeps, and a plan is made of it, or the reason why not is said.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/plan/plan_json.h"
#include "engine/planner.h"
#include "tests/fuzz/require.h"

using namespace sysmanage;
using sysmanage::test::require;

namespace {

constexpr std::array actions = {Action::create,  Action::delete_vm, Action::start, Action::stop,
                                Action::restart, Action::probe,     Action::list};

// A draft keeps no clear password, so that one is put in again before it is read.
void check_draft(Action action, const Request& request) {
    auto body = to_json(request);
    if (!request.password.empty()) body["password"] = request.password.reveal();
    if (!request.root_password.empty()) body["root_password"] = request.root_password.reveal();
    const auto again = parse_request(action, body, Catalog::built_in());
    require(again.has_value());
    require(*again == request);
}

// Hashing takes milliseconds by design: the fuzzer has better things to do.
Request without_clear_passwords(Request request) {
    if (!request.password.empty()) request.password_hash = Secret("$6$saltsaltsaltsalt$hash");
    if (!request.root_password.empty()) request.root_password_hash = Secret("$6$saltsaltsaltsalt$hash");
    request.password = Secret();
    request.root_password = Secret();
    return request;
}

void check_plan(Action action, const Request& request) {
    SeededRandom random("fuzz");
    const std::chrono::sys_seconds now{std::chrono::seconds(1767323045)};
    const auto plan = make_plan(action, without_clear_passwords(request), Catalog::built_in(), {now, random});
    if (!plan) return require(!plan.error().empty());
    const auto again = parse_plan(canonical_text(*plan));
    require(again.has_value() && *again == *plan);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto action = actions[data[0] % actions.size()];
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto request = parse_request_text(action, text, Catalog::built_in());
    if (!request) {
        require(!request.error().empty());
        return 0;
    }
    check_draft(action, *request);
    check_plan(action, *request);
    return 0;
}
