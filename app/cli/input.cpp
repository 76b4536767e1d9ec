// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/input.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <system_error>

#include "app/cli/log.h"
#include "app/runner/fd.h"
#include "engine/bundle/opened_bundle.h"
#include "engine/plan/plan_json.h"

namespace sysmanage::cli {
namespace {

constexpr std::size_t most_bytes = std::size_t{64} << 20;
constexpr std::int64_t last_second = 253'402'300'799;  // 9999-12-31T23:59:59Z

std::string error_text(int error) { return std::generic_category().message(error); }

Result<std::string> read_all(const std::string& option, const std::string& name, int fd) {
    std::string text;
    std::string piece(1 << 16, '\0');
    for (;;) {
        const auto length = read(fd, piece.data(), piece.size());
        if (length < 0 && errno == EINTR) continue;
        if (length < 0) return fault(option, name + ": " + error_text(errno));
        if (length == 0) return text;
        text.append(piece, 0, static_cast<std::size_t>(length));
        if (text.size() > most_bytes) return fault(option, name + ": larger than 64 MiB");
    }
}

Result<Catalog> merged(const Catalog& catalog, const std::string& option, const std::string& path) {
    const auto text = read_input(option, path);
    if (!text) return tl::unexpected(text.error());
    const auto own = Catalog::parse(*text);
    if (own) return catalog.merged_with(*own);
    auto faults = in_english(own.error());
    for (auto& fault : faults) fault.field = path + ": " + fault.field;
    return tl::unexpected(std::move(faults));
}

Checked<PlanInput> bare_plan(const std::string& text) {
    auto plan = parse_plan(text);
    if (!plan) return tl::unexpected(std::move(plan.error()));
    return PlanInput{std::move(*plan)};
}

Checked<PlanInput> bundled_plan(const std::string& argument, const std::string& tar,
                                std::span<const PublicKey> trusted) {
    auto bundle = open_bundle(argument, tar, trusted);
    if (!bundle) return tl::unexpected(std::move(bundle.error()));
    return PlanInput{.plan = std::move(bundle->plan),
                     .bundled = true,
                     .signed_by = bundle->signed_by,
                     .verified_by = bundle->verified_by};
}

// Reads exactly that many digits.
std::optional<int> digits(std::string_view& text, std::size_t count) {
    int number = 0;
    const auto part = text.substr(0, count);
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    if (part.size() != count || part.front() == '-' || error != std::errc() || end != part.data() + count)
        return std::nullopt;
    text.remove_prefix(count);
    return number;
}

bool skip(std::string_view& text, char sign) {
    if (!text.starts_with(sign)) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<std::chrono::sys_seconds> iso_time(std::string_view text) {
    using namespace std::chrono;
    const auto y = digits(text, 4);
    if (!y || !skip(text, '-')) return std::nullopt;
    const auto m = digits(text, 2);
    if (!m || !skip(text, '-')) return std::nullopt;
    const auto d = digits(text, 2);
    if (!d) return std::nullopt;
    const year_month_day date{year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d))};
    if (!date.ok() || *y < 1970) return std::nullopt;
    if (text.empty()) return sys_days(date);
    if (!skip(text, 'T') && !skip(text, ' ')) return std::nullopt;
    const auto h = digits(text, 2);
    if (!h || !skip(text, ':')) return std::nullopt;
    const auto min = digits(text, 2);
    if (!min || !skip(text, ':')) return std::nullopt;
    const auto s = digits(text, 2);
    if (!s || *h > 23 || *min > 59 || *s > 59 || !(text == "Z" || text == "+00:00")) return std::nullopt;
    return sys_days(date) + hours(*h) + minutes(*min) + seconds(*s);
}

}  // namespace

Result<std::string> read_input(const std::string& option, const std::string& path) {
    log_verbose("reading {}", path == "-" ? "standard input" : path);
    if (path == "-") return read_all(option, "standard input", 0);
    const runner::Fd file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.open()) return fault(option, path + ": " + error_text(errno));
    return read_all(option, path, file.get());
}

Result<PlanInput> read_plan(const std::string& argument, const std::string& path, std::span<const PublicKey> trusted) {
    const auto text = read_input(argument, path);
    if (!text) return tl::unexpected(text.error());
    auto input = is_bundle(*text) ? bundled_plan(argument, *text, trusted) : bare_plan(*text);
    if (!input) {
        auto faults = in_english(input.error());
        // Text that is no JSON has no place inside it.
        for (auto& fault : faults)
            if (fault.field.empty()) fault.field = argument;
        return tl::unexpected(std::move(faults));
    }
    struct stat facts {};
    input->readable_by_others = path != "-" && stat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode) &&
                                (facts.st_mode & (S_IRGRP | S_IROTH)) != 0;
    return std::move(*input);
}

std::string own_configuration(const std::string& name) {
    const char* config = std::getenv("XDG_CONFIG_HOME");
    if (config && *config == '/') return std::string(config) + "/sysmanage-virt/" + name;
    const char* home = std::getenv("HOME");
    return home && *home == '/' ? std::string(home) + "/.config/sysmanage-virt/" + name : std::string();
}

Result<Catalog> read_catalog(const Arguments& arguments) {
    Result<Catalog> catalog = Catalog::built_in();
    const auto own = own_configuration("catalog.json");
    if (!own.empty() && (access(own.c_str(), F_OK) == 0 || (errno != ENOENT && errno != ENOTDIR)))
        catalog = merged(*catalog, "catalog", own);
    if (catalog && arguments.has("--catalog")) catalog = merged(*catalog, "--catalog", arguments.value("--catalog"));
    return catalog;
}

Result<std::chrono::sys_seconds> read_time(const std::string& text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc() && end == text.data() + text.size() && number >= 0 && number <= last_second)
        return std::chrono::sys_seconds(std::chrono::seconds(number));
    if (const auto time = iso_time(text)) return *time;
    return fault("--now", "must be a time in UTC such as 2026-01-31T12:00:00Z, or seconds since 1970");
}

}  // namespace sysmanage::cli
