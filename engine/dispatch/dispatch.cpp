// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dispatch/dispatch.h"

#include <algorithm>
#include <kainjow/mustache.hpp>
#include <stdexcept>
#include <utility>

#include "engine/dispatch/payload.h"
#include "engine/plan/execution_order.h"
#include "engine/plan/plan_json.h"
#include "engine/plan/redact.h"
#include "engine/resource/resource.h"
#include "engine/text/base64.h"
#include "engine/text/sha256.h"
#include "engine/text/template.h"
#include "engine/text/utf8.h"

namespace sysmanage::dispatch {
namespace {

using kainjow::mustache::data;

// Each is looked for in every line of the output.
constexpr std::size_t max_secrets = 2000;
constexpr std::size_t max_title = 200;

// Functions have no holes; their first line is for shellcheck alone.
std::string functions(const std::string& name) {
    auto part = resource("templates/" + name + ".sh");
    part.remove_prefix(part.find('\n') + 1);
    return std::string(part);
}

data common_values(std::string_view digest, const DispatchOptions& options) {
    data values{data::type::object};
    values.set("base", options.base);
    values.set("digest", std::string(digest));
    values.set("shell", options.shell);
    values.set("tail_bytes", std::to_string(options.tail_bytes));
    values.set("patience", std::to_string(options.cancel_grace.count()));
    values.set("raw_common", functions("dispatch/common"));
    return values;
}

std::string title_of(const Plan& plan, const DispatchOptions& options) {
    auto title = options.title;
    if (title.empty()) {
        title = plan.hypervisor + " " + plan.action;
        if (!plan.vm_name.empty()) title += " " + plan.vm_name;
    }
    title = utf8::visible(title, false);
    auto end = std::min(title.size(), max_title);
    while (end > 0 && !utf8::is_border(title, end)) --end;
    return title.substr(0, end);
}

std::string piece_script(data& values, std::size_t number, const std::string& piece) {
    values.set("name", "piece." + std::to_string(number));
    values.set("sha256", sha256_hex(piece));
    values.set("raw_piece", piece);
    return render("templates/dispatch/piece.sh", values);
}

// How much of the payload fits into one piece; whole lines of base64, so that pieces can be put together as they are.
std::size_t piece_bytes(data& values, const DispatchOptions& options) {
    constexpr std::size_t line_bytes = 57, line_characters = 77;
    const auto frame = piece_script(values, 1'000'000, {}).size();
    if (options.script_limit < frame + line_characters) return 0;
    return (options.script_limit - frame) / line_characters * line_bytes;
}

std::string start_script(data& values, const Payload& payload, std::size_t pieces) {
    data runner{data::type::object};
    runner.set("raw_common", functions("dispatch/common"));
    runner.set("mask", std::string(secret_mask));
    values.set("raw_runner", render("templates/dispatch/runner.sh", runner));
    values.set("piece_count", std::to_string(pieces));
    values.set("secret_count", std::to_string(payload.secrets));
    values.set("payload_sha256", sha256_hex(payload.text));
    return render("templates/dispatch/start.sh", values);
}

Problems size_problems(const Payload& payload, std::size_t bytes, const DispatchOptions& options) {
    Problems problems;
    const auto room = bytes * options.max_pieces;
    if (payload.text.size() > room)
        problems.push_back(
            {"plan",
             {"dispatch.too_large", {{"size", std::to_string(payload.text.size())}, {"limit", std::to_string(room)}}}});
    if (payload.secrets > max_secrets)
        problems.push_back({"plan", {"dispatch.too_many_secrets", {{"limit", std::to_string(max_secrets)}}}});
    return problems;
}

bool is_digest(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

}  // namespace

Checked<DispatchScripts> dispatch_scripts(const Plan& plan, const DispatchOptions& options) {
    DispatchScripts scripts;
    scripts.digest = plan_digest(plan);
    scripts.steps = static_cast<int>(execution_order(plan).size());
    const auto payload = payload_of(plan);
    auto values = common_values(scripts.digest, options);
    values.set("steps", std::to_string(scripts.steps));
    values.set("title", title_of(plan, options));
    const auto bytes = piece_bytes(values, options);
    if (auto problems = size_problems(payload, bytes, options); !problems.empty())
        return tl::make_unexpected(std::move(problems));
    for (std::size_t at = 0; at < payload.text.size(); at += bytes) {
        const auto piece = base64_lines(std::string_view(payload.text).substr(at, bytes));
        scripts.pieces.push_back(piece_script(values, scripts.pieces.size() + 1, piece));
    }
    scripts.start = start_script(values, payload, scripts.pieces.size());
    scripts.run = run_scripts(scripts.digest, options);
    return scripts;
}

RunScripts run_scripts(std::string_view digest, const DispatchOptions& options) {
    if (!is_digest(digest)) throw std::invalid_argument("a run is named by the plan's SHA-256");
    auto values = common_values(digest, options);
    values.set("raw_processes", functions("shell/process"));
    return {.poll = render("templates/dispatch/poll.sh", values),
            .cancel = render("templates/dispatch/cancel.sh", values),
            .clean_up = render("templates/dispatch/clean.sh", values)};
}

std::string list_script(const DispatchOptions& options) {
    return render("templates/dispatch/list.sh", common_values(std::string(64, '0'), options));
}

std::string shell_for(const server::Host& host) {
    for (const auto* const shell : {"sh", "bash", "ksh"})
        if (std::find(host.shells.begin(), host.shells.end(), shell) != host.shells.end()) return shell;
    return {};
}

Problems obstacles(const server::Host& host) {
    if (host.platform == server::Platform::windows) return {{"host", {"dispatch.windows"}}};
    if (shell_for(host).empty()) return {{"host", {"dispatch.no_shell"}}};
    return {};
}

}  // namespace sysmanage::dispatch
