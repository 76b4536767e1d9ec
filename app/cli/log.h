// SPDX-License-Identifier: GPL-3.0-or-later
// What --verbose shows. Without it nothing is set up and nothing is formatted. Never log what may be a secret.
#pragma once
#include <string>
#include <string_view>

namespace sysmanage::cli {

namespace detail {
bool verbose();
void log(const std::string& text);
inline void append(std::string& out, std::string_view text) { out.append(text); }
inline void append(std::string& out, std::size_t number) { out.append(std::to_string(number)); }
}  // namespace detail

void be_verbose();

/// "{}" stands for the next value.
template <class... Values>
void log_verbose(std::string_view format, const Values&... values) {
    if (!detail::verbose()) return;
    std::string text;
    const auto next = [&](const auto& value) {
        const auto hole = format.find("{}");
        text.append(format.substr(0, hole));
        detail::append(text, value);
        format.remove_prefix(hole + 2);
    };
    (next(values), ...);
    text.append(format);
    detail::log(text);
}

}  // namespace sysmanage::cli
