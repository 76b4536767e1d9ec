// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dispatch/payload.h"

#include <algorithm>

#include "engine/plan/plan_shell.h"

namespace sysmanage::dispatch {
namespace {

// As in redact.h: shorter ones would mask half of the output.
constexpr std::size_t shortest_secret = 4;
// A line of a longer secret is looked for inside other lines only when it is long enough to be telling.
constexpr std::size_t telling_line = 8;

std::string_view trimmed(std::string_view line) {
    constexpr std::string_view blank = " \t\r";
    line.remove_prefix(std::min(line.find_first_not_of(blank), line.size()));
    return line.substr(0, line.find_last_not_of(blank) + 1);
}

void add_lines(std::string_view secret, std::vector<std::string>& lines) {
    const bool one_line = secret.find('\n') == secret.npos;
    for (std::size_t at = 0; at < secret.size();) {
        const auto end = std::min(secret.find('\n', at), secret.size());
        const auto words = trimmed(secret.substr(at, end - at));
        at = end + 1;
        if (words.size() < shortest_secret) continue;
        lines.push_back((one_line || words.size() >= telling_line ? "a" : "l") + std::string(words));
    }
}

}  // namespace

std::vector<std::string> secret_lines(const Plan& plan) {
    std::vector<std::string> lines;
    for (const auto& file : plan.files) {
        const std::string_view content = file.content;
        for (const auto& span : file.secrets)
            if (span.offset < content.size()) add_lines(content.substr(span.offset, span.length), lines);
    }
    // The longest first: one may hold another.
    std::sort(lines.begin(), lines.end(), [](const std::string& a, const std::string& b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return lines;
}

Payload payload_of(const Plan& plan) {
    Payload payload;
    for (const auto& line : secret_lines(plan)) {
        payload.text.append(line).push_back('\n');
        ++payload.secrets;
    }
    payload.text += to_shell_script(plan);
    return payload;
}

}  // namespace sysmanage::dispatch
