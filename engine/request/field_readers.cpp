// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/request/field_readers.h"

#include "engine/text/utf8.h"

namespace sysmanage {

bool Reading::has(std::string_view name) const {
    const auto member = body.find(std::string(name));
    return member != body.end() && !member->is_null();
}

void Reading::item_fault(std::size_t index, Message message) {
    problems.push_back({std::string(field) + "[" + std::to_string(index) + "]", std::move(message)});
}

std::optional<std::string> read_request_text(Reading& reading, const nlohmann::json& value) {
    if (!value.is_string()) {
        reading.fault({"request.type.text"});
        return {};
    }
    const auto& text = value.get_ref<const std::string&>();
    if (!utf8::is_valid(text)) {
        reading.fault({"request.text.not_utf8"});
        return {};
    }
    if (text.find('\0') != text.npos) {
        reading.fault({"request.text.control"});
        return {};
    }
    return text;
}

std::optional<bool> read_request_flag(Reading& reading, const nlohmann::json& value) {
    if (value.is_boolean()) return value.get<bool>();
    reading.fault({"request.type.boolean"});
    return {};
}

std::optional<int> read_request_number(Reading& reading, const nlohmann::json& value, int low, int high) {
    const bool is_whole = value.is_number_integer();
    // Beyond 2^63 the parser has an unsigned number, which must not wrap around.
    const bool fits =
        is_whole && !(value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t(INT64_MAX));
    const std::int64_t number = fits ? value.get<std::int64_t>() : 0;
    if (fits && number >= low && number <= high) return static_cast<int>(number);
    reading.fault({"request.type.integer", {{"high", std::to_string(high)}, {"low", std::to_string(low)}}});
    return {};
}

}  // namespace sysmanage
