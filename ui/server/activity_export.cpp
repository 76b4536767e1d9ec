// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <nlohmann/json.hpp>

#include "ui/models/message_text.h"
#include "ui/server/activity_model.h"

namespace sysmanage::ui {
namespace {

std::string isoTime(const server::Activity& one) {
    return QDateTime::fromSecsSinceEpoch(one.at).toUTC().toString(Qt::ISODate).toStdString();
}

std::string csvCell(std::string text) {
    constexpr std::string_view formulaStarts = "=+-@\t\r";
    if (!text.empty() && formulaStarts.find(text.front()) != std::string_view::npos) text.insert(0, 1, '\'');
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char letter : text) {
        if (letter == '"') quoted += '"';
        quoted += letter;
    }
    return quoted + '"';
}

}  // namespace

QByteArray activityJson(const std::vector<server::Activity>& activity) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const server::Activity& one : activity) {
        list.push_back({{"at", isoTime(one)},
                        {"user", one.user},
                        {"action", std::string(server::server_action_name(one.action))},
                        {"host_name", one.host_name},
                        {"child_name", one.child_name},
                        {"plan_digest", one.plan_digest},
                        {"outcome", one.outcome},
                        {"answer", one.answer},
                        {"http_status", one.http_status},
                        {"request_id", one.request_id},
                        {"id", one.id},
                        {"plan_part", std::string(server::script_part_name(one.part))},
                        {"plan_title", one.title},
                        {"found", one.found},
                        {"server_id", one.server_id}});
    }
    constexpr int indent = 2;
    // What a server answers need not be UTF-8.
    const std::string text = list.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    return QByteArray::fromStdString(text + '\n');
}

QByteArray activityCsv(const std::vector<server::Activity>& activity) {
    std::string text =
        "at,user,action,host_name,child_name,plan_digest,outcome,answer,http_status,request_id,id,plan_part,"
        "plan_title,found,server_id\r\n";
    for (const server::Activity& one : activity) {
        const std::string status = one.http_status > 0 ? std::to_string(one.http_status) : std::string();
        const std::string action(server::server_action_name(one.action));
        const std::string at = isoTime(one);
        const std::string part(server::script_part_name(one.part));
        bool first = true;
        for (const std::string* cell :
             {&at, &one.user, &action, &one.host_name, &one.child_name, &one.plan_digest, &one.outcome, &one.answer,
              &status, &one.request_id, &one.id, &part, &one.title, &one.found, &one.server_id}) {
            if (!first) text += ',';
            first = false;
            text += csvCell(*cell);
        }
        text += "\r\n";
    }
    return QByteArray::fromStdString(text);
}

}  // namespace sysmanage::ui
