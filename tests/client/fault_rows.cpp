// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/fault_rows.h"

#include "engine/message/message.h"

namespace sysmanage::client::test {
namespace {

using contract::Fault;
using Kind = contract::Fault::Kind;

constexpr int dripping = 30;  ///< ms a byte; the shortest answer has more than 100 of them

bool isSentence(const Message& message) {
    if (english_template(message.key) == message.key) return false;
    return to_english(message).find('{') == std::string::npos;
}

Fault afterEffect(Fault fault) {
    fault.after_effect = true;
    return fault;
}

Fault lockedFor(int seconds) {
    Fault fault = Fault::status(423);
    fault.retry_after = seconds;
    return fault;
}

/// A server that says so has done nothing: the contract's stubs without an engine, and a refusal in a 200.
Fault withoutEffect(Fault fault) {
    fault.after_effect = false;
    return fault;
}

std::vector<NamedFault> connections() {
    return {{"refuse", Fault::of(Kind::refuse)},
            {"no answer", Fault::of(Kind::no_answer)},
            {"reset", Fault::of(Kind::reset)},
            {"drip", Fault::dripping(dripping)},
            {"too long", Fault::of(Kind::too_long)},
            {"stall", Fault::of(Kind::stall)},
            {"delay", Fault::delayed(10)},
            {"redirect", Fault::redirected("/api/v1/elsewhere")},
            {"redirect to itself", Fault::redirected("")},
            {"redirect to another origin", Fault::redirected("http://127.0.0.1:1/api/v1/hosts")},
            {"redirect to nowhere", Fault::redirected("javascript:alert(1)")}};
}

std::vector<NamedFault> statuses() {
    std::vector<NamedFault> rows;
    for (const int code : {400, 401, 402, 403, 404, 405, 407, 409, 413, 418, 422, 423, 429, 500, 502, 503, 504, 507})
        rows.push_back({QString::number(code), Fault::status(code)});
    rows.push_back({"429 for a second", Fault::throttled(1)});
    rows.push_back({"429 for an hour", Fault::throttled(3600)});
    rows.push_back({"423 for a second", lockedFor(1)});
    rows.push_back({"423 for an hour", lockedFor(3600)});
    rows.push_back({"500 after the effect", afterEffect(Fault::status(500))});
    const QByteArray page = "<html><head><title>504 Gateway Time-out</title></head></html>";
    rows.push_back({"504 as a page, after the effect", Fault::answering(page, 504)});
    rows.push_back({"204", Fault::answering("", 204)});
    return rows;
}

std::vector<NamedFault> bodies() {
    std::vector<NamedFault> rows{{"malformed", Fault::of(Kind::malformed)},
                                 {"truncated", Fault::of(Kind::truncated)},
                                 {"wrong types", Fault::of(Kind::wrong_types)},
                                 {"page", Fault::of(Kind::html)},
                                 {"huge", Fault::huge_body(qint64{3} * 1024 * 1024)}};
    for (const char* body :
         {"", "null", "{}", "[]", "[null, 7, {}]", "\"ok\"", "{\"result\": \"yes\"}", "1e999", "[[[[[[[[[[[[[[[[[[[["})
        rows.push_back({QString("body %1").arg(body), Fault::answering(body)});
    for (const char* body : {"{\"result\": false}", "{\"success\": false}", "{\"licensed\": false}"})
        rows.push_back({QString("body %1").arg(body), withoutEffect(Fault::answering(body))});
    return rows;
}

}  // namespace

const std::vector<NamedFault>& everyFault() {
    static const std::vector<NamedFault> all = [] {
        auto rows = connections();
        for (const auto& more : {statuses(), bodies()}) rows.insert(rows.end(), more.begin(), more.end());
        return rows;
    }();
    return all;
}

ClientOptions optionsFor(const NamedFault& fault) {
    ClientOptions options;
    options.bodyLimit = qint64{1024} * 1024;
    if (!fault.slow()) return options;
    options.tries = 1;
    options.silence = options.deadline = std::chrono::milliseconds(1000);
    return options;
}

/// What is wrong with a fault as something to be shown; "" when nothing is.
QString faultOnShow(const server::Fault& fault) {
    if (!isSentence(fault.what)) return "no sentence: " + q(fault.what.key);
    if (fault.kind != server::FaultKind::cancelled && !isSentence(fault.advice))
        return "no advice: " + q(fault.what.key);
    if (fault.details.find(password()) != std::string::npos) return "a password in the details";
    if (fault.http_status != 0 && fault.request_id.empty()) return "no request id";
    return {};
}

}  // namespace sysmanage::client::test
