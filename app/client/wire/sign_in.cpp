// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/wire/sign_in.h"

#include <QByteArray>
#include <algorithm>
#include <cmath>

#include "app/client/wire/rows.h"

namespace sysmanage::client::wire {
namespace {

constexpr std::size_t longestToken = 16 * 1024;
constexpr double latestSecond = 253402300799.0;  ///< of the year 9999

/// A token goes into a header: visible ASCII without blanks, nothing else.
bool isToken(const std::string& text) {
    return !text.empty() && text.size() <= longestToken &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

std::optional<SignInAnswer> read(const Fields& fields) {
    SignInAnswer answer;
    std::string token = fields.text("Authorization");
    if (token.starts_with("Bearer ")) token.erase(0, 7);
    if (isToken(token)) {
        answer.token = Secret(std::move(token));
        return answer;
    }
    std::string pending = fields.text("pending_token");
    if (!fields.flag("mfa_required").value_or(false) || pending.empty()) return std::nullopt;
    answer.pending = Secret(std::move(pending));
    return answer;
}

/// The claims in the middle of a JWT. Nobody checks the signature here: nothing depends on them but a date on show.
Json claims(std::string_view token) {
    const auto first = token.find('.');
    const auto second = first == token.npos ? first : token.find('.', first + 1);
    if (second == token.npos) return Json::object();
    const auto part = token.substr(first + 1, second - first - 1);
    const auto decoded = QByteArray::fromBase64Encoding(QByteArray(part.data(), qsizetype(part.size())),
                                                        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    if (!decoded) return Json::object();
    auto parsed = parseBody({(*decoded).constData(), std::size_t((*decoded).size())}, "token");
    return parsed && parsed->is_object() ? *parsed : Json::object();
}

}  // namespace

Result<SignInAnswer> signInAnswer(std::string_view body) {
    return readObject<SignInAnswer>(body, "answer", "Authorization", read);
}

std::optional<QDateTime> tokenEnd(std::string_view token) {
    const Json all = claims(token);
    for (const char* claim : {"expires", "exp"}) {
        const auto found = all.find(claim);
        if (found == all.end() || !found->is_number()) continue;
        const double seconds = found->get<double>();
        if (std::isfinite(seconds) && seconds > 0 && seconds <= latestSecond)
            return QDateTime::fromSecsSinceEpoch(qint64(seconds)).toUTC();
    }
    return std::nullopt;
}

std::string tokenUser(std::string_view token) {
    Problems notes;
    const Json all = claims(token);
    return Fields(all, "token", notes).text("user_id");
}

}  // namespace sysmanage::client::wire
