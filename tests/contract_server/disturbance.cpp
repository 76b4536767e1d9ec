// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract_server/disturbance.h"

#include <QRegularExpression>

namespace sysmanage::contract {
namespace {

constexpr char proxy_page[] =
    "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad "
    "Gateway</h1></center><hr><center>nginx</center></body></html>";

Json of_other_types(const Json& json) {
    switch (json.type()) {
        case Json::value_t::object: {
            Json turned = Json::object();
            for (const auto& [key, value] : json.items()) turned[key] = of_other_types(value);
            return turned;
        }
        case Json::value_t::array: {
            Json turned = Json::object();
            for (std::size_t i = 0; i < json.size(); ++i) turned[std::to_string(i)] = of_other_types(json[i]);
            return turned;
        }
        case Json::value_t::string:
            return 42;
        case Json::value_t::boolean:
            return "true";
        case Json::value_t::null:
            return Json::array({1, 2});
        default:
            break;
    }
    return Json{{"number", json}};
}

const char* detail_of(int code) {
    switch (code) {
        case 400:
            return "Host is not active";
        case 401:
            return "Expired token.";
        case 402:
            return "Container/VM management requires a SysManage Professional+ license. Please upgrade to access this "
                   "feature.";
        case 403:
            return "Permission denied: View Child Host role required";
        case 404:
            return "Not Found";
        case 409:
            return "Conflict";
        case 423:
            return "Account is locked due to too many failed login attempts";
        case 429:
            return "Too many requests. Please try again later.";
        case 502:
            return "Child host engine could not dispatch this request.";
        case 503:
            return "Service Unavailable";
        default:
            break;
    }
    return "Internal server error";
}

Answer of_status(const Fault& fault) {
    Answer answer = fault.code == 422 ? unprocessable("hostname", "Input should be a valid string", "string_type")
                                      : Answer::detail(fault.code, fault.text.isEmpty() ? detail_of(fault.code)
                                                                                        : fault.text.toStdString());
    if (fault.retry_after >= 0) answer.headers.append({"Retry-After", QByteArray::number(fault.retry_after)});
    return answer;
}

Answer of_body(const QByteArray& body, const QByteArray& type, int code = 200) {
    Answer answer;
    answer.status = code;
    answer.type = type;
    answer.body = body;
    return answer;
}

Answer marked(Answer answer, const QByteArray& word) {
    answer.headers.append({fault_header, word});
    return answer;
}

}  // namespace

Fault Fault::of(Kind kind) {
    Fault fault;
    fault.kind = kind;
    fault.after_effect = kind != Kind::refuse && kind != Kind::status && kind != Kind::redirect && kind != Kind::html;
    return fault;
}

Fault Fault::status(int code, const QByteArray& detail) {
    Fault fault = of(Kind::status);
    fault.code = code;
    fault.text = detail;
    return fault;
}

Fault Fault::throttled(int retry_after) {
    Fault fault = status(429);
    fault.retry_after = retry_after;
    return fault;
}

Fault Fault::delayed(int milliseconds) {
    Fault fault = of(Kind::delay);
    fault.milliseconds = milliseconds;
    return fault;
}

Fault Fault::dripping(int milliseconds_a_byte) {
    Fault fault = of(Kind::drip);
    fault.milliseconds = milliseconds_a_byte;
    return fault;
}

Fault Fault::redirected(const QByteArray& target) {
    Fault fault = of(Kind::redirect);
    fault.target = target;
    return fault;
}

Fault Fault::huge_body(qint64 bytes) {
    Fault fault = of(Kind::huge);
    fault.amount = bytes;
    return fault;
}

Fault Fault::answering(const QByteArray& text, int code) {
    Fault fault = of(Kind::body);
    fault.text = text;
    fault.code = code;
    return fault;
}

bool Injected::fits(const Request& request) const {
    if (left == 0) return false;
    if (call) return request.call == call;
    if (!method.isEmpty() && method != request.method) return false;
    const QString expression =
        QRegularExpression::wildcardToRegularExpression(pattern, QRegularExpression::UnanchoredWildcardConversion);
    if (pattern == QLatin1String("*")) return true;
    // A "*" stands for slashes as well, so the conversion's "[^/]*" is widened.
    QString wide = expression;
    wide.replace(QLatin1String("[^/]*"), QLatin1String(".*"));
    return QRegularExpression(QRegularExpression::anchoredPattern(wide)).match(request.path).hasMatch();
}

bool carried_out(const Fault& fault) { return fault.after_effect; }

Answer disturbed(const Fault& fault, Answer honest) {
    switch (fault.kind) {
        case Fault::Kind::refuse:
        case Fault::Kind::no_answer:
            return marked(std::move(honest), "drop");
        case Fault::Kind::reset:
            return marked(std::move(honest), "reset");
        case Fault::Kind::drip:
            return marked(std::move(honest), "drip " + QByteArray::number(fault.milliseconds));
        case Fault::Kind::too_long:
            return marked(std::move(honest), "long");
        case Fault::Kind::stall:
            return marked(std::move(honest), "stall");
        case Fault::Kind::delay:
            return marked(std::move(honest), "delay " + QByteArray::number(fault.milliseconds));
        case Fault::Kind::status:
            return of_status(fault);
        case Fault::Kind::malformed:
            honest.body = "{\"detail\": [1, 2" + honest.body.left(3) + "}}\x01";
            return honest;
        case Fault::Kind::truncated:
            honest.body.truncate(honest.body.size() / 2);
            return honest;
        case Fault::Kind::wrong_types: {
            const Json json = Json::parse(honest.body.toStdString(), nullptr, false);
            honest.body = QByteArray::fromStdString(of_other_types(json.is_discarded() ? Json() : json).dump());
            return honest;
        }
        case Fault::Kind::html:
            return of_body(proxy_page, "text/html");
        case Fault::Kind::redirect: {
            Answer answer = of_body({}, "text/plain", 307);
            answer.headers.append({"Location", fault.target});
            return answer;
        }
        case Fault::Kind::huge:
            return of_body('[' + QByteArray(fault.amount, ' ') + ']', "application/json");
        case Fault::Kind::body:
            break;
    }
    return of_body(fault.text, "application/json", fault.code);
}

}  // namespace sysmanage::contract
