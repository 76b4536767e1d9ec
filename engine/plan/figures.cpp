// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/figures.h"

#include <array>

namespace sysmanage {

std::string human_bytes(std::uint64_t bytes) {
    if (bytes < 1024) return std::to_string(bytes) + (bytes == 1 ? " byte" : " bytes");
    static constexpr std::array<const char*, 5> units = {"KiB", "MiB", "GiB", "TiB", "PiB"};
    std::size_t unit = 0;
    // Tenths, rounded down: integer arithmetic prints the same everywhere.
    std::uint64_t tenths = bytes / 1024 * 10 + bytes % 1024 * 10 / 1024;
    while (tenths >= 10240 && unit + 1 < units.size()) {
        tenths /= 1024;
        ++unit;
    }
    std::string text = std::to_string(tenths / 10);
    if (tenths < 1000 && tenths % 10 != 0) text += "." + std::to_string(tenths % 10);
    return text + " " + units[unit];
}

std::string human_duration(std::chrono::seconds time) {
    const auto seconds = time.count();
    if (seconds < 60) return std::to_string(seconds) + " s";
    const auto with_rest = [](std::int64_t whole, const char* unit, std::int64_t rest, const char* rest_unit) {
        std::string text = std::to_string(whole) + " " + unit;
        if (rest != 0) text += " " + std::to_string(rest) + " " + rest_unit;
        return text;
    };
    if (seconds < 3600) return with_rest(seconds / 60, "min", seconds % 60, "s");
    return with_rest(seconds / 3600, "h", seconds % 3600 / 60, "min");
}

std::string octal_mode(unsigned mode) {
    std::string digits = "0000";
    for (std::size_t i = 0; i < 4; ++i) digits[3 - i] = static_cast<char>('0' + (mode >> (3 * i) & 7));
    return digits;
}

Estimate total_estimate(const Plan& plan) {
    Estimate total;
    for (const auto& command : plan.commands) {
        total.download_bytes += command.estimate.download_bytes;
        total.disk_bytes += command.estimate.disk_bytes;
        total.duration += command.estimate.duration;
    }
    return total;
}

}  // namespace sysmanage
