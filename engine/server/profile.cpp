// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/server/profile.h"

#include <algorithm>
#include <charconv>

#include "engine/request/rules.h"

namespace sysmanage::server {
namespace {

constexpr std::string_view http = "http://";
constexpr std::string_view https = "https://";
constexpr int last_port = 65535;

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

tl::unexpected<Problems> fault(std::string key) { return tl::unexpected(Problems{{"base_url", {std::move(key)}}}); }

struct Authority {
    std::string_view host;
    std::string_view port;  ///< without its colon; "" = none
    bool bracketed = false;
};

/// Everything between the scheme and the first slash.
Authority split(std::string_view text) {
    if (!text.empty() && text.front() == '[') {
        const auto end = text.find(']');
        if (end == std::string_view::npos) return {};
        const auto rest = text.substr(end + 1);
        if (!rest.empty() && (rest.front() != ':' || rest.size() < 2)) return {};
        return {text.substr(1, end - 1), rest.empty() ? rest : rest.substr(1), true};
    }
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return {text, {}, false};
    if (colon + 1 == text.size()) return {};
    return {text.substr(0, colon), text.substr(colon + 1), false};
}

bool is_port(std::string_view text) {
    int port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    return error == std::errc() && end == text.data() + text.size() && port >= 1 && port <= last_port;
}

/// "::1" and its like: hexadecimal digits, colons and dots. The resolver has the last word.
bool is_ipv6(std::string_view text) {
    return text.find(':') != std::string_view::npos &&
           text.find_first_not_of("0123456789abcdef:.") == std::string_view::npos;
}

std::string_view authority_of(std::string_view url) {
    const auto start = url.find("://");
    return start == std::string_view::npos ? url : url.substr(start + 3);
}

bool is_ipv4_loopback(std::string_view host) {
    return host.substr(0, 4) == "127." && host.find_first_not_of("0123456789.") == std::string_view::npos;
}

}  // namespace

Checked<std::string> base_url_from_text(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return fault("server.url.empty");
    const std::string all = lower(text.substr(first, text.find_last_not_of(" \t") - first + 1));
    std::string_view rest = all;
    std::string_view scheme = https;
    if (rest.substr(0, http.size()) == http || rest.substr(0, https.size()) == https) {
        scheme = rest.substr(0, https.size()) == https ? https : http;
        rest.remove_prefix(scheme.size());
    } else if (rest.find("://") != std::string_view::npos) {
        return fault("server.url.scheme");
    }
    if (rest.find_first_of("?#") != std::string_view::npos) return fault("server.url.query");
    if (rest.find('@') != std::string_view::npos) return fault("server.url.login");
    if (!rest.empty() && rest.back() == '/') rest.remove_suffix(1);
    if (rest.find('/') != std::string_view::npos) return fault("server.url.path");
    const Authority authority = split(rest);
    const bool named =
        authority.host == "localhost" || is_ipv4_loopback(authority.host) || rules::server_name(authority.host).empty();
    const bool good_host = authority.bracketed ? is_ipv6(authority.host) : !authority.host.empty() && named;
    if (!good_host) return fault("server.url.host");
    if (!authority.port.empty() && !is_port(authority.port)) return fault("server.url.port");
    return std::string(scheme).append(rest);
}

bool is_plain_http(const Profile& profile) { return std::string_view(profile.base_url).substr(0, http.size()) == http; }

bool is_loopback(const Profile& profile) {
    const Authority authority = split(authority_of(profile.base_url));
    return authority.host == "localhost" || authority.host == "::1" || is_ipv4_loopback(authority.host);
}

}  // namespace sysmanage::server
