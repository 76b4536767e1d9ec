// SPDX-License-Identifier: GPL-3.0-or-later
// How to reach a server. Never holds a secret: tokens, keys and passwords live in memory and in the key ring.
#pragma once
#include <string>

#include "engine/message/problem.h"

namespace sysmanage::server {

enum class DialectKnown { unknown, documented, v1 };

struct Profile {
    std::string id{};        ///< made by us, stable when the name changes
    std::string name{};      ///< the user's own
    std::string base_url{};  ///< "https://server.example.com:8443", without a path
    DialectKnown dialect = DialectKnown::unknown;
    std::string ca_file{};             ///< PEM file of a private CA; "" = the system's
    std::string pinned_fingerprint{};  ///< SHA-256 of a certificate trusted for this profile only, lower-case hex
    std::string last_user{};
    bool stay_signed_in = false;
    bool plain_http_accepted = false;  ///< the user has taken the warning
    bool operator==(const Profile&) const = default;
};

/// "server:8080", "http://server/" and the like as a base URL, or the problem: another scheme, a user or password in it,
/// a path, a query.
Checked<std::string> base_url_from_text(std::string_view text);
bool is_plain_http(const Profile& profile);
/// "localhost", 127.0.0.0/8, ::1.
bool is_loopback(const Profile& profile);

}  // namespace sysmanage::server
