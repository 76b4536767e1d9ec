// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/faults.h"

#include <QLocale>
#include <QTimeZone>
#include <algorithm>
#include <array>

#include "app/client/json_body.h"
#include "app/client/wire/error_body.h"
#include "engine/text/secret_forms.h"

namespace sysmanage::client {
namespace {

using server::Fault;
using server::FaultKind;

constexpr int anyStatus = 0;

constexpr std::size_t longestDetails = 1000;

struct Row {
    Call call;
    int status;
    FaultKind kind;
    const char* key;
};

// What a status means for one call, where that is more than what it means for all.
constexpr std::array ownRows{
    Row{Call::signIn, 401, FaultKind::wrong_login, "client.sign_in.401"},
    Row{Call::signIn, 403, FaultKind::enrolment_needed, "client.sign_in.403"},
    Row{Call::signIn, 422, FaultKind::refused, "client.sign_in.422"},
    Row{Call::signIn, 423, FaultKind::locked, "client.sign_in.423"},
    Row{Call::signIn, 429, FaultKind::throttled, "client.sign_in.429"},
    Row{Call::signIn, 500, FaultKind::server_failed, "client.sign_in.500"},
    Row{Call::verifySecondFactor, 401, FaultKind::wrong_login, "client.verify.401"},
    Row{Call::verifySecondFactor, 422, FaultKind::refused, "client.verify.422"},
    Row{Call::verifySecondFactor, 429, FaultKind::throttled, "client.sign_in.429"},
    Row{Call::refreshSession, 401, FaultKind::signed_out, "client.session.ended"},
    Row{Call::refreshSession, 403, FaultKind::signed_out, "client.session.ended"},
    Row{Call::host, 404, FaultKind::not_found, "client.host.404"},
    Row{Call::children, 404, FaultKind::not_found, "client.host.404"},
    Row{Call::virtualizationStatus, 404, FaultKind::not_found, "client.host.404"},
    Row{Call::allDistributions, 403, FaultKind::not_permitted, "client.all_distributions.403"},
    Row{Call::kvmNetworks, 500, FaultKind::server_failed, "client.networks.500"},
    Row{Call::createChild, 400, FaultKind::refused, "client.create.400"},
    Row{Call::createChild, 404, FaultKind::not_found, "client.host.404"},
    Row{Call::createChild, 422, FaultKind::refused, "client.create.422"},
    Row{Call::createChild, 502, FaultKind::server_failed, "client.create.502"},
    Row{Call::deleteChild, 404, FaultKind::not_found, "client.delete.404"},
    Row{Call::deleteChild, 502, FaultKind::server_failed, "client.delete.502"},
    Row{Call::startChild, 404, FaultKind::not_found, "client.child.404"},
    Row{Call::stopChild, 404, FaultKind::not_found, "client.child.404"},
    Row{Call::restartChild, 404, FaultKind::not_found, "client.child.404"},
    Row{Call::updateChildAgent, 404, FaultKind::not_found, "client.child.404"},
    Row{Call::updateChildAgent, 502, FaultKind::server_failed, "client.update_agent.502"},
    Row{Call::updateHostAgent, 404, FaultKind::not_found, "client.host.404"},
    Row{Call::commandAgent, 403, FaultKind::not_permitted, "client.fleet.403"},
    Row{Call::commandAgent, 404, FaultKind::not_found, "client.fleet.404"},
    Row{Call::commandAgent, 422, FaultKind::refused, "client.fleet.422"},
    Row{Call::configureKvmNetworking, 400, FaultKind::refused, "client.network.400"},
    Row{Call::configureKvmNetworking, 502, FaultKind::server_failed, "client.network.502"},
    Row{Call::orchestratedReboot, 400, FaultKind::refused, "client.orchestrated.400"},
    Row{Call::rebootProgress, 404, FaultKind::not_found, "client.orchestration.404"},
    Row{Call::executeScript, 400, FaultKind::refused, "client.script.400"},
    Row{Call::scriptExecution, 404, FaultKind::not_found, "client.execution.404"},
};

struct General {
    int status;
    FaultKind kind;
    const char* key;
};

constexpr std::array generalRows{
    General{400, FaultKind::refused, "client.status.400"},
    General{401, FaultKind::signed_out, "client.session.ended"},
    General{402, FaultKind::not_licensed, "client.status.402"},
    General{403, FaultKind::not_permitted, "client.status.403"},
    General{404, FaultKind::not_found, "client.status.404"},
    General{405, FaultKind::not_found, "client.status.405"},
    General{407, FaultKind::unreachable, "client.net.proxy_login"},
    General{408, FaultKind::unreachable, "client.net.timeout"},
    General{409, FaultKind::refused, "client.status.409"},
    General{413, FaultKind::refused, "client.status.413"},
    General{422, FaultKind::refused, "client.status.422"},
    General{423, FaultKind::locked, "client.status.423"},
    General{429, FaultKind::throttled, "client.status.429"},
    General{500, FaultKind::server_failed, "client.status.500"},
    General{502, FaultKind::server_failed, "client.status.502"},
    General{503, FaultKind::server_failed, "client.status.503"},
    General{504, FaultKind::server_failed, "client.status.504"},
    General{anyStatus, FaultKind::not_understood, "client.status.other"},
};

/// Marks in the body that are made for programs go before the status.
General meaningOf(Call call, int status, const wire::ErrorBody& error) {
    if (error.code == "pro_plus_required") return {status, FaultKind::not_licensed, "client.status.402"};
    if (error.code == "module_not_available") return {status, FaultKind::not_licensed, "client.module_not_loaded"};
    if (error.reason == "unsupported_capability") return {status, FaultKind::refused, "client.capability"};
    const auto own = std::find_if(ownRows.begin(), ownRows.end(),
                                  [&](const Row& row) { return row.call == call && row.status == status; });
    if (own != ownRows.end()) return {status, own->kind, own->key};
    const auto general = std::find_if(generalRows.begin(), generalRows.end(), [&](const General& row) {
        return row.status == status || row.status == anyStatus;
    });
    if (general->status == anyStatus && status > 504) return {status, FaultKind::server_failed, "client.status.500"};
    return *general;
}

bool namesASecret(std::string_view key) {
    return key.find("password") != key.npos || key.find("token") != key.npos || key.find("product_key") != key.npos ||
           key == "code";
}

struct NetworkRow {
    QNetworkReply::NetworkError error;
    const char* key;
};

constexpr std::array networkRows{
    NetworkRow{QNetworkReply::ConnectionRefusedError, "client.net.refused"},
    NetworkRow{QNetworkReply::RemoteHostClosedError, "client.net.closed"},
    NetworkRow{QNetworkReply::ContentReSendError, "client.net.closed"},
    NetworkRow{QNetworkReply::HostNotFoundError, "client.net.no_such_host"},
    NetworkRow{QNetworkReply::TimeoutError, "client.net.timeout"},
    NetworkRow{QNetworkReply::SslHandshakeFailedError, "client.net.handshake"},
    NetworkRow{QNetworkReply::ProxyConnectionRefusedError, "client.net.proxy"},
    NetworkRow{QNetworkReply::ProxyConnectionClosedError, "client.net.proxy"},
    NetworkRow{QNetworkReply::ProxyNotFoundError, "client.net.proxy"},
    NetworkRow{QNetworkReply::ProxyTimeoutError, "client.net.proxy"},
    NetworkRow{QNetworkReply::ProxyAuthenticationRequiredError, "client.net.proxy_login"},
};

}  // namespace

Fault makeFault(FaultKind kind, std::string key, std::vector<std::pair<std::string, std::string>> params) {
    Fault fault;
    fault.kind = kind;
    const std::string advice = key + ".advice";
    if (english_template(advice) != advice) fault.advice = {advice, params};
    fault.what = {std::move(key), std::move(params)};
    return fault;
}

Fault cancelledFault() { return makeFault(FaultKind::cancelled, "client.cancelled"); }

Fault tooLargeFault(qint64 limit) {
    return makeFault(FaultKind::not_understood, "client.net.too_large", {{"limit", std::to_string(limit >> 20)}});
}

Fault faultOfNetwork(QNetworkReply::NetworkError error, const QString& words) {
    const auto row =
        std::find_if(networkRows.begin(), networkRows.end(), [&](const NetworkRow& r) { return r.error == error; });
    const bool broken = error == QNetworkReply::ProtocolFailure || error == QNetworkReply::ProtocolUnknownError ||
                        error == QNetworkReply::ProtocolInvalidOperationError;
    Fault fault = broken ? makeFault(FaultKind::not_understood, "client.net.no_status")
                         : makeFault(FaultKind::unreachable, row != networkRows.end() ? row->key : "client.net.other");
    fault.details = printable(words.toStdString(), 300);
    return fault;
}

Fault faultOfAnswer(Call call, const HttpAnswer& answer, const QDateTime& now, const std::vector<Secret>& secrets) {
    if (answer.fault) return answer.fault;
    if (answer.status >= 200 && answer.status < 300) return {};
    const auto error = wire::errorBody({answer.body.constData(), std::size_t(answer.body.size())});
    const General meaning = meaningOf(call, answer.status, error);
    Fault fault = makeFault(meaning.kind, meaning.key, {{"status", std::to_string(answer.status)}});
    if (asksForPause(answer.status)) {
        if (const auto until = retryAfter(answer, now))
            fault.advice = {"client.wait", {{"seconds", std::to_string(std::max<qint64>(1, now.secsTo(*until)))}}};
    }
    fault.details = printable(masked(error.words, secrets), longestDetails);
    fault.http_status = answer.status;
    fault.request_id = answer.requestId.toStdString();
    return fault;
}

Fault faultOfBody(const HttpAnswer& answer, const Problem& problem, const std::vector<Secret>& secrets) {
    const bool html = wire::looksLikeHtml({answer.body.constData(), std::size_t(answer.body.size())});
    Fault fault = makeFault(FaultKind::not_understood, html ? "client.body.html" : "client.body.unusable");
    fault.details = masked(
        html ? wire::errorBody({answer.body.constData(), std::size_t(answer.body.size())}).words : to_english(problem),
        secrets);
    fault.http_status = answer.status;
    fault.request_id = answer.requestId.toStdString();
    return fault;
}

bool asksForPause(int status) { return status == 429 || status == 423; }

std::optional<QDateTime> retryAfter(const HttpAnswer& answer, const QDateTime& now) {
    const QByteArray value = answer.headers.value("retry-after").trimmed();
    if (value.isEmpty()) return std::nullopt;
    bool isNumber = false;
    const int seconds = value.toInt(&isNumber);
    if (isNumber) return seconds >= 0 ? std::optional(now.addSecs(seconds)) : std::nullopt;
    // RFC 9110: "Sun, 06 Nov 1994 08:49:37 GMT", always in English.
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(value), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeZone(QTimeZone::utc());
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::string masked(std::string words, const std::vector<Secret>& secrets) {
    return without_secrets(std::move(words), secrets, "•••");
}

std::vector<Secret> secretsIn(const QByteArray& body) {
    std::vector<Secret> secrets;
    const Json json = Json::parse(body.begin(), body.end(), nullptr, false);
    if (!json.is_object()) return secrets;
    for (const auto& item : json.items())
        if (item.value().is_string() && namesASecret(item.key())) secrets.emplace_back(item.value().get<std::string>());
    return secrets;
}

}  // namespace sysmanage::client
