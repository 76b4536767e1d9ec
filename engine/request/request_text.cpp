// SPDX-License-Identifier: GPL-3.0-or-later
// A request's JSON text: what is no JSON is told by line and column.
#include <algorithm>

#include "engine/plan/json_document.h"
#include "engine/request/request.h"

namespace sysmanage {
namespace {

constexpr JsonLimits limits{.bytes = std::size_t{4} << 20, .depth = 16, .values = 100'000};

Message place_in(std::string_view text, std::size_t offset) {
    const auto before = text.substr(0, std::min(offset > 0 ? offset - 1 : 0, text.size()));
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const auto column = before.size() - (before.rfind('\n') == before.npos ? 0 : before.rfind('\n') + 1);
    return {"request.not_json", {{"column", std::to_string(column + 1)}, {"line", std::to_string(lines + 1)}}};
}

}  // namespace

Checked<Request> parse_request_text(Action action, std::string_view text, const Catalog& catalog) {
    const auto body = read_json(text, limits);
    if (body) return parse_request(action, *body, catalog);
    auto message = body.error().front().message;
    if (message.key == "plan.not_json") message = place_in(text, std::stoull(message.params.front().second));
    return tl::unexpected(Problems{{"request", std::move(message)}});
}

}  // namespace sysmanage
