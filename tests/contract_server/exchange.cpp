// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract_server/exchange.h"

namespace sysmanage::contract {

QByteArray Request::header(const QByteArray& name) const {
    for (const auto& [key, value] : headers)
        if (key.compare(name, Qt::CaseInsensitive) == 0) return value;
    return {};
}

std::string Request::part(const char* name) const { return parts.value(QString::fromLatin1(name)).toStdString(); }

Answer::Answer(const Json& json, int code) : status(code), body(QByteArray::fromStdString(json.dump())) {}

Answer Answer::detail(int code, const std::string& text) { return Answer(Json{{"detail", text}}, code); }

Answer unprocessable(const std::string& field, const std::string& message, const std::string& type) {
    Json where = Json::array({"body"});
    if (!field.empty()) where.push_back(field);
    return Answer(Json{{"detail", Json::array({{{"type", type}, {"loc", where}, {"msg", message}}})}}, 422);
}

}  // namespace sysmanage::contract
