// SPDX-License-Identifier: GPL-3.0-or-later
// Why a call to the server did not give what was asked for, for people.
#pragma once
#include <string>

#include "engine/message/message.h"

namespace sysmanage::server {

enum class FaultKind {
    none,
    cancelled,
    unreachable,       ///< name, connection, time-out: nothing is known of the call's fate unless it was never sent
    untrusted,         ///< TLS
    signed_out,        ///< the session is over, or was never there
    wrong_login,       ///< password, code
    locked,            ///< 423
    throttled,         ///< 429
    enrolment_needed,  ///< a second factor must be set up first
    not_permitted,     ///< 403: a role is missing
    not_licensed,      ///< 402
    not_found,         ///< 404
    refused,           ///< 400, 409, 422: the request itself
    server_failed,     ///< 500, 502, 503, 504
    not_understood,    ///< an answer that is no answer: HTML, broken or huge JSON, a redirect
};

struct Fault {
    FaultKind kind = FaultKind::none;
    Message what{};         ///< one sentence
    Message advice{};       ///< what to do; may be empty
    std::string details{};  ///< on demand: the server's own words, the place in a body; never a secret
    int http_status = 0;
    std::string request_id{};  ///< as in the log

    explicit operator bool() const { return kind != FaultKind::none; }
    bool operator==(const Fault&) const = default;
};

}  // namespace sysmanage::server
