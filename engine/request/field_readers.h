// SPDX-License-Identifier: GPL-3.0-or-later
// How a field's JSON value becomes a member of the request, for the kinds of members there are. The kind, the member and
// the rule are template arguments, so that a row of the field table says all there is to say.
#pragma once
#include "engine/request/field_table.h"

namespace sysmanage {

/// A valid text without NUL; "" for null. A fault is noted.
std::optional<std::string> read_request_text(Reading& reading, const nlohmann::json& value);
std::optional<bool> read_request_flag(Reading& reading, const nlohmann::json& value);
std::optional<int> read_request_number(Reading& reading, const nlohmann::json& value, int low, int high);
/// Calls take(text, index) for each item of a list of texts.
template <class Take>
void read_request_list(Reading& reading, const nlohmann::json& value, Take take);

constexpr std::size_t most_list_items = 256;

using TextRule = Message (*)(std::string_view);

template <auto Member, TextRule Rule>
void read_line(Reading& reading, const nlohmann::json& value) {
    const auto text = read_request_text(reading, value);
    if (!text || text->empty()) return;
    if (auto fault = Rule(*text); !fault.empty()) return reading.fault(std::move(fault));
    reading.request.*Member = std::remove_reference_t<decltype(reading.request.*Member)>(*text);
}

/// "" is a fault here.
template <auto Member, TextRule Rule>
void read_given_line(Reading& reading, const nlohmann::json& value) {
    const auto text = read_request_text(reading, value);
    if (text && text->empty()) return reading.fault({"request.empty"});
    if (text) read_line<Member, Rule>(reading, value);
}

template <auto Member>
void read_flag(Reading& reading, const nlohmann::json& value) {
    if (const auto flag = read_request_flag(reading, value)) reading.request.*Member = *flag;
}

template <auto Member, int Low, int High>
void read_number(Reading& reading, const nlohmann::json& value) {
    if (const auto number = read_request_number(reading, value, Low, High)) reading.request.*Member = *number;
}

template <class Take>
void read_request_list(Reading& reading, const nlohmann::json& value, Take take) {
    if (!value.is_array()) return reading.fault({"request.type.list"});
    if (value.size() > most_list_items)
        return reading.fault({"request.list.too_long", {{"limit", std::to_string(most_list_items)}}});
    for (std::size_t index = 0; index < value.size(); ++index) {
        if (!value[index].is_string())
            reading.item_fault(index, {"request.type.text"});
        else
            take(value[index].template get_ref<const std::string&>(), index);
    }
}

template <auto Member, TextRule Rule>
void read_list(Reading& reading, const nlohmann::json& value) {
    read_request_list(reading, value, [&](const std::string& text, std::size_t index) {
        if (auto fault = Rule(text); !fault.empty()) return reading.item_fault(index, std::move(fault));
        (reading.request.*Member).push_back(text);
    });
}

// ---- back to JSON ----

inline nlohmann::json json_of(const Secret& secret) { return std::string(secret.reveal()); }
template <class Value>
nlohmann::json json_of(const Value& value) {
    return value;
}

/// Null when the member is what a request without the field has.
template <auto Member>
nlohmann::json write_member(const Request& request) {
    static const Request defaults;
    return request.*Member == defaults.*Member ? nlohmann::json() : json_of(request.*Member);
}

inline nlohmann::json write_nothing(const Request&) { return {}; }

}  // namespace sysmanage
