// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in, staying so, and what one may.
#include <algorithm>

#include "tests/contract_server/calls.h"

namespace sysmanage::contract {
namespace {

constexpr char wrong_login[] = "Invalid username or password";

/// Only as much of an address as the server looks at.
bool is_email(const std::string& text) {
    const auto at = text.find('@');
    return at != std::string::npos && at > 0 && text.find('@', at + 1) == std::string::npos &&
           text.find('.', at + 2) != std::string::npos && text.find(' ') == std::string::npos && text.back() != '.';
}

std::optional<Answer> missing_text(const Json& body, const char* field) {
    if (!body.contains(field)) return unprocessable(field, "Field required", "missing");
    if (!body.at(field).is_string()) return unprocessable(field, "Input should be a valid string", "string_type");
    return std::nullopt;
}

std::string cookie_of(const Request& request) {
    for (const QByteArray& pair : request.header("Cookie").split(';')) {
        const QByteArray trimmed = pair.trimmed();
        if (trimmed.startsWith("refresh_token=")) return trimmed.mid(14).toStdString();
    }
    return {};
}

}  // namespace

std::optional<Answer> Calls::unauthorized(Request& request) const {
    const QByteArray header = request.header("Authorization");
    // What a missing header is answered with differs between versions; the documented dialect is the older one.
    if (!header.startsWith("Bearer ") || header.size() < 8)
        return Answer::detail(request.dialect == Dialect::v1 ? 401 : 403, "Not authenticated");
    const std::string token = header.mid(7).toStdString();
    if (token.rfind("smk_", 0) == 0) {
        const auto key = world_.keys.find(token);
        if (key == world_.keys.end()) return Answer::detail(401, "Could not validate credentials");
        request.user = key->second;
        request.with_key = true;
    } else {
        const std::optional<std::string> owner = tokens_.user(TokenUse::access, token, world_.now());
        if (!owner) return Answer::detail(401, "Expired token.");
        request.user = *owner;
    }
    const User* user = world_.user(request.user);
    if (!user) return Answer::detail(401, "User not found");
    if (request.with_key && (!user->active || user->locked_at > 0))
        return Answer::detail(401, "Could not validate credentials");
    return std::nullopt;
}

Answer Calls::health(const Request&) { return Answer(Json{{"status", "healthy"}}); }

Answer Calls::failed_sign_in(User* user) {
    failures_.push_back(world_.now());
    if (user && ++user->failures >= world_.rules.lock_after) {
        user->locked_at = world_.now();
        return Answer::detail(423, "Account locked due to too many failed login attempts");
    }
    return Answer::detail(401, wrong_login);
}

Answer Calls::session_for(const User& user, bool with_cookie, Json body) {
    const Seconds now = world_.now();
    body["Authorization"] = tokens_.issue(TokenUse::access, user.email, now + world_.rules.access_seconds);
    Answer answer(body);
    if (with_cookie) {
        const std::string token = tokens_.issue(TokenUse::refresh, user.email, now + world_.rules.refresh_seconds);
        answer.headers.append({"Set-Cookie", "refresh_token=" + QByteArray::fromStdString(token) +
                                                 "; HttpOnly; Path=/; " +
                                                 (over_tls ? "Secure; SameSite=strict" : "SameSite=lax") +
                                                 "; Max-Age=" + QByteArray::number(world_.rules.refresh_seconds)});
    }
    return answer;
}

Answer Calls::sign_in(const Request& request) {
    for (const char* field : {"userid", "password"})
        if (auto missing = missing_text(request.json, field)) return *missing;
    const std::string email = request.json.at("userid").get<std::string>();
    if (!is_email(email)) return unprocessable("userid", "value is not a valid email address", "value_error");
    const Rules& rules = world_.rules;
    const Seconds now = world_.now();
    const Seconds since = now - rules.throttle_seconds;
    failures_.erase(std::remove_if(failures_.begin(), failures_.end(), [&](Seconds at) { return at <= since; }),
                    failures_.end());
    if (static_cast<int>(failures_.size()) >= rules.throttle_after) {
        failures_.push_back(now);  // a try while limited counts as well
        Answer answer = Answer::detail(429, "Too many login attempts. Please try again later.");
        if (rules.throttle_tells_when)
            answer.headers.append({"Retry-After", QByteArray::number(rules.throttle_seconds)});
        return answer;
    }
    User* user = world_.user(email);
    if (user && user->locked_at > 0 && now - user->locked_at >= rules.lock_seconds) {
        user->locked_at = 0;
        user->failures = 0;
    }
    if (user && user->locked_at > 0) {
        if (world_.defects.locked_login_500) return Answer::detail(500, "Internal server error");
        failures_.push_back(now);
        return Answer::detail(423, "Account is locked due to too many failed login attempts");
    }
    if (!user || !user->active || user->password != request.json.at("password").get<std::string>())
        return failed_sign_in(user);
    failures_.clear();
    user->failures = 0;
    if (user->must_enrol)
        return Answer::detail(403, "Multi-factor authentication is required. Please enroll before signing in.");
    if (!user->code.empty()) {
        const std::string pending = tokens_.issue(TokenUse::pending, email, now + rules.pending_seconds);
        return Answer(Json{{"mfa_required", true}, {"pending_token", pending}});
    }
    return session_for(*user, true, Json::object());
}

Answer Calls::verify_code(const Request& request) {
    for (const char* field : {"pending_token", "code"})
        if (auto missing = missing_text(request.json, field)) return *missing;
    const std::string code = request.json.at("code").get<std::string>();
    if (code.size() < 4 || code.size() > 20)
        return unprocessable("code", "String should have at least 4 characters", "string_too_short");
    const std::string pending = request.json.at("pending_token").get<std::string>();
    const auto owner = tokens_.user(TokenUse::pending, pending, world_.now());
    User* user = owner ? world_.user(*owner) : nullptr;
    if (!user) return Answer::detail(401, "MFA challenge expired. Please sign in again.");
    const bool backup = user->backup_codes.erase(code) > 0;
    if (!backup && code != user->code) return Answer::detail(401, "Invalid MFA code");
    tokens_.forget(pending);
    return session_for(*user, !world_.defects.second_factor_no_cookie,
                       Json{{"method", backup ? "backup_code" : "totp"}});
}

Answer Calls::refresh_session(const Request& request) {
    const auto owner = tokens_.user(TokenUse::refresh, cookie_of(request), world_.now());
    const User* user = owner ? world_.user(*owner) : nullptr;
    if (!user) return Answer::detail(403, "Invalid or missing refresh token");
    return session_for(*user, false, Json::object());
}

Answer Calls::sign_out(const Request&) { return Answer(Json{{"message", "Logout successful"}}); }

Answer Calls::server_info(const Request&) {
    const Licence& licence = world_.licence;
    return Answer(Json{{"role", "standard"},
                       {"version", world_.version},
                       {"license_tier", licence.active ? licence.tier : "community"},
                       {"loaded_engines", licence.loaded},
                       {"expected_engine_for_role", nullptr},
                       {"role_engine_loaded", false},
                       {"federation_role", "standalone"},
                       {"expected_federation_engine_for_role", nullptr},
                       {"federation_engine_loaded", false}});
}

Answer Calls::me(const Request& request) {
    if (request.with_key) return Answer::detail(404, "User not found");
    const User& user = *world_.user(request.user);
    return Answer(Json{{"id", user.recovery_admin ? Json(0) : Json(user.id)},
                       {"active", user.active},
                       {"userid", user.email},
                       {"first_name", nullptr},
                       {"last_name", nullptr},
                       {"is_locked", user.locked_at > 0},
                       {"failed_login_attempts", user.failures},
                       {"locked_at", nullptr}});
}

Answer Calls::permissions(const Request& request) {
    const User& user = *world_.user(request.user);
    Json roles = Json::object();
    for (const std::string& role : all_roles()) roles[role] = user.recovery_admin || user.roles.count(role) > 0;
    return Answer(Json{{"is_admin", user.is_admin || user.recovery_admin}, {"permissions", roles}});
}

Answer Calls::license(const Request&) {
    const Licence& licence = world_.licence;
    if (!licence.active)
        return Answer(Json{{"active", false},
                           {"tier", nullptr},
                           {"license_id", nullptr},
                           {"features", nullptr},
                           {"modules", nullptr},
                           {"expires_at", nullptr},
                           {"customer_name", nullptr},
                           {"parent_hosts", nullptr},
                           {"child_hosts", nullptr}});
    return Answer(Json{{"active", true},
                       {"tier", licence.tier},
                       {"license_id", "contract-0001"},
                       {"features", licence.features},
                       {"modules", licence.modules},
                       {"expires_at", "2027-12-31T00:00:00"},
                       {"customer_name", "Example Ltd"},
                       {"parent_hosts", 100},
                       {"child_hosts", 1000}});
}

}  // namespace sysmanage::contract
