// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract_server/contract_server.h"

#include <algorithm>

#include "tests/contract_server/endpoints.h"

namespace sysmanage::contract {
namespace {

constexpr Seconds limit_window = 60;
constexpr int mebibyte = 1024 * 1024;
constexpr char too_large_page[] =
    "<html><head><title>413 Request Entity Too Large</title></head><body><center><h1>413 Request Entity Too "
    "Large</h1></center></body></html>";

Answer too_large() {
    Answer answer;
    answer.status = 413;
    answer.type = "text/html";
    answer.body = too_large_page;
    return answer;
}

/// Nothing when the body is the object that the call wants.
std::optional<Answer> unreadable(Request& request) {
    if (request.body.isEmpty()) return unprocessable("", "Field required", "missing");
    request.json = Json::parse(request.body.toStdString(), nullptr, false);
    if (request.json.is_discarded()) return unprocessable("0", "JSON decode error", "json_invalid");
    if (!request.json.is_object())
        return unprocessable("", "Input should be a valid dictionary", "model_attributes_type");
    return std::nullopt;
}

}  // namespace

ContractServer::ContractServer(Dialects dialects, QObject* parent) : QObject(parent), dialects_(dialects) {
    calls_.community_may_list = dialects == Dialects::documented;
}

bool ContractServer::listen(quint16 port) {
    const quint16 backend = http_.listen([this](Request request) { return serve(std::move(request)); });
    return backend != 0 && front_.listen(backend, port);
}

QUrl ContractServer::url() const {
    QUrl url;
    url.setScheme(front_.isTls() ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(front_.port());
    return url;
}

void ContractServer::finish_script(const std::string& execution, const ScriptResult& result) {
    calls_.finish_script(execution, result);
}

void ContractServer::inject(Call call, const Fault& fault, int times) {
    Injected injected;
    injected.fault = fault;
    injected.call = call;
    injected.left = times;
    faults_.push_back(injected);
}

void ContractServer::inject(const QByteArray& method, const QString& pattern, const Fault& fault, int times) {
    Injected injected;
    injected.fault = fault;
    injected.method = method;
    injected.pattern = pattern;
    injected.left = times;
    faults_.push_back(injected);
}

void ContractServer::end_sessions() {
    for (const TokenUse use : {TokenUse::access, TokenUse::refresh, TokenUse::pending}) tokens_.forget(use);
}

int ContractServer::count(Call call) const {
    return static_cast<int>(
        std::count_if(received_.begin(), received_.end(), [call](const Received& each) { return each.call == call; }));
}

int ContractServer::carried_out(Call call) const {
    return static_cast<int>(std::count_if(received_.begin(), received_.end(), [call](const Received& each) {
        return each.call == call && each.carried_out;
    }));
}

std::optional<Answer> ContractServer::limited() {
    if (world_.rules.requests_a_minute <= 0) return std::nullopt;
    const Seconds now = world_.now();
    recent_.erase(std::remove_if(recent_.begin(), recent_.end(), [&](Seconds at) { return at <= now - limit_window; }),
                  recent_.end());
    if (static_cast<int>(recent_.size()) < world_.rules.requests_a_minute) {
        recent_.push_back(now);
        return std::nullopt;
    }
    Answer answer = Answer::detail(429, "Rate limit exceeded. Please try again later.");
    answer.headers.append({"Retry-After", QByteArray::number(recent_.front() + limit_window - now)});
    return answer;
}

const Fault* ContractServer::fault_for(const Request& request) {
    for (Injected& each : faults_) {
        if (!each.fits(request)) continue;
        if (each.left > 0) --each.left;
        return &each.fault;
    }
    return nullptr;
}

Answer ContractServer::answer_honestly(Request& request) {
    if (request.body.size() > qint64{world_.rules.request_limit_mib} * mebibyte) return too_large();
    if (auto no = limited()) return *no;
    const Found found =
        find_endpoint(request.method, request.path, dialects_ != Dialects::v1, dialects_ != Dialects::documented);
    if (!found.endpoint)
        return found.path_known ? Answer::detail(405, "Method Not Allowed") : Answer::detail(404, "Not Found");
    request.dialect = found.dialect;
    if (!found.endpoint->open)
        if (auto no = calls_.unauthorized(request)) return *no;
    if (found.endpoint->has_body)
        if (auto no = unreadable(request)) return *no;
    return (calls_.*found.endpoint->handler)(request);
}

Answer ContractServer::serve(Request request) {
    world_.settle();
    calls_.over_tls = front_.isTls();
    const Found found =
        find_endpoint(request.method, request.path, dialects_ != Dialects::v1, dialects_ != Dialects::documented);
    if (found.endpoint) {
        request.call = found.endpoint->call;
        request.parts = found.parts;
    }
    const Fault* fault = fault_for(request);
    const bool done = !fault || contract::carried_out(*fault);
    Answer answer = done ? answer_honestly(request) : Answer();
    const bool effective = done && answer.status / 100 == 2;
    if (fault) answer = disturbed(*fault, std::move(answer));
    if (names_answers_) answer.headers.append({"X-Correlation-ID", "srv-" + QByteArray::number(int(received_.size()))});
    received_.push_back({request.method, request.path, request.body, request.headers, request.call, request.user,
                         answer.status, effective});
    emit served(request.path, answer.status);
    return answer;
}

}  // namespace sysmanage::contract
