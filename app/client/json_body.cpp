// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/json_body.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sysmanage::client {
namespace {

/// What building the document would cost, found without building it. Strings are skipped, brackets need not match:
/// the parser says that better.
Message costOf(std::string_view body) {
    int depth = 0, deepest = 0;
    std::int64_t values = 1;
    for (std::size_t at = 0; at < body.size(); ++at) {
        const char c = body[at];
        if (c == '"') {
            for (++at; at < body.size() && body[at] != '"'; ++at)
                if (body[at] == '\\') ++at;
        } else if (c == '[' || c == '{') {
            deepest = std::max(deepest, ++depth);
            ++values;
        } else if (c == ']' || c == '}') {
            --depth;
        } else if (c == ',') {
            ++values;
        }
    }
    if (deepest > mostDepth) return {"client.body.deep", {{"limit", std::to_string(mostDepth)}}};
    if (values > mostValues) return {"client.body.crowded", {{"limit", std::to_string(mostValues)}}};
    return {};
}

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

/// The first `limit` bytes without half a character at the end.
std::string_view head(std::string_view text, std::size_t limit) {
    if (text.size() <= limit) return text;
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80) --limit;
    return text.substr(0, limit);
}

std::string_view tail(std::string_view text, std::size_t limit) {
    if (text.size() <= limit) return text;
    auto from = text.size() - limit;
    while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
    return text.substr(from);
}

/// Digits at a place of the text, exactly as many as asked for.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) return std::nullopt;
    int value = 0;
    for (const char c : text.substr(at, count)) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// "Z", "+01:00", "-0530" or nothing, as minutes east of UTC.
std::optional<int> zoneMinutes(std::string_view zone) {
    if (zone.empty() || zone == "Z" || zone == "z") return 0;
    if (zone[0] != '+' && zone[0] != '-') return std::nullopt;
    const bool colon = zone.size() == 6 && zone[3] == ':';
    if (!colon && zone.size() != 5 && zone.size() != 3) return std::nullopt;
    const auto hours = digits(zone, 1, 2);
    const auto minutes = zone.size() == 3 ? std::optional<int>(0) : digits(zone, colon ? 4 : 3, 2);
    if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
    return (zone[0] == '-' ? -1 : 1) * (*hours * 60 + *minutes);
}

}  // namespace

tl::expected<Json, Problem> parseBody(std::string_view body, const std::string& name) {
    if (isBlank(body)) return tl::unexpected(Problem{name, {"client.body.empty"}});
    if (body.find('\0') != body.npos) return tl::unexpected(Problem{name, {"client.body.nul"}});
    if (auto cost = costOf(body); !cost.empty()) return tl::unexpected(Problem{name, std::move(cost)});
    try {
        return Json::parse(body);
    } catch (const Json::parse_error& error) {
        return tl::unexpected(Problem{name, {"client.body.broken", {{"offset", std::to_string(error.byte)}}}});
    } catch (const Json::exception&) {  // a number that no type can hold
        return tl::unexpected(Problem{name, {"client.body.number"}});
    }
}

std::optional<server::Time> timeFromText(std::string_view text) {
    using namespace std::chrono;
    const auto y = digits(text, 0, 4), m = digits(text, 5, 2), d = digits(text, 8, 2);
    if (!y || !m || !d || text[4] != '-' || text[7] != '-') return std::nullopt;
    const year_month_day date{year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d))};
    if (!date.ok()) return std::nullopt;
    if (text.size() == 10) return server::Time(sys_days(date));
    const auto hh = digits(text, 11, 2), mm = digits(text, 14, 2), ss = digits(text, 17, 2);
    if (!hh || !mm || !ss || (text[10] != 'T' && text[10] != ' ') || text[13] != ':' || text[16] != ':') return {};
    if (*hh > 23 || *mm > 59 || *ss > 60) return std::nullopt;
    auto rest = text.substr(19);
    if (!rest.empty() && (rest[0] == '.' || rest[0] == ',')) {
        const auto end = rest.find_first_not_of("0123456789", 1);
        rest = end == rest.npos ? std::string_view() : rest.substr(end);
    }
    const auto zone = zoneMinutes(rest);
    if (!zone) return std::nullopt;
    return server::Time(sys_days(date)) + hours(*hh) + minutes(*mm) + seconds(*ss) - minutes(*zone);
}

std::string printable(std::string_view text, std::size_t limit) {
    std::string out(head(text, limit));
    for (char& c : out)
        if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F) c = ' ';
    return out;
}

std::string typeName(const Json& value) {
    switch (value.type()) {
        case Json::value_t::null:
            return "null";
        case Json::value_t::object:
            return "an object";
        case Json::value_t::array:
            return "a list";
        case Json::value_t::string:
            return "text";
        case Json::value_t::boolean:
            return "true or false";
        case Json::value_t::number_integer:
        case Json::value_t::number_unsigned:
        case Json::value_t::number_float:
            return "a number";
        case Json::value_t::binary:
        case Json::value_t::discarded:
            break;
    }
    return "nothing";
}

Message typeMessage(const char* expected, const Json& found) {
    return {"client.body.type", {{"found", typeName(found)}, {"expected", expected}}};
}

void addNote(Problems& notes, std::string field, Message message) {
    if (notes.size() < mostNotes) notes.push_back({std::move(field), std::move(message)});
}

Fields::Fields(const Json& object, std::string place, Problems& notes)
    : object_(object), place_(std::move(place)), notes_(notes) {}

const Json* Fields::find(const char* key) const {
    const auto found = object_.find(key);
    return found == object_.end() || found->is_null() ? nullptr : &*found;
}

bool Fields::has(const char* key) const { return find(key) != nullptr; }

void Fields::note(const char* key, const char* expected, const Json& found) const {
    addNote(notes_, placeOf(key), typeMessage(expected, found));
}

std::string Fields::text(const char* key) const {
    const Json* value = find(key);
    if (!value) return {};
    if (value->is_string()) return printable(value->get_ref<const std::string&>(), longestText);
    note(key, "text", *value);
    return {};
}

std::optional<std::string> Fields::id(const char* key) const {
    std::string value = text(key);
    if (!value.empty()) return value;
    const Json* found = find(key);
    if (!found || found->is_string()) addNote(notes_, placeOf(key), {"client.body.missing"});
    return std::nullopt;
}

std::string Fields::longText(const char* key, std::size_t limit) const {
    const Json* value = find(key);
    if (!value) return {};
    if (value->is_string()) return printable(tail(value->get_ref<const std::string&>(), limit), limit);
    note(key, "text", *value);
    return {};
}

std::optional<bool> Fields::flag(const char* key) const {
    const Json* value = find(key);
    if (!value) return std::nullopt;
    if (value->is_boolean()) return value->get<bool>();
    note(key, "true or false", *value);
    return std::nullopt;
}

std::optional<std::int64_t> Fields::number(const char* key) const {
    const Json* value = find(key);
    if (!value) return std::nullopt;
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    if (value->is_number_unsigned() && value->get<std::uint64_t>() <= static_cast<std::uint64_t>(most))
        return static_cast<std::int64_t>(value->get<std::uint64_t>());
    if (value->is_number_integer() && !value->is_number_unsigned()) return value->get<std::int64_t>();
    if (value->is_number_float()) {
        const double real = value->get<double>();
        if (std::trunc(real) == real && std::abs(real) < 9.0e15) return static_cast<std::int64_t>(real);
    }
    note(key, "a whole number", *value);
    return std::nullopt;
}

int Fields::count(const char* key, int low, int high, int otherwise) const {
    const auto value = number(key);
    if (!value) return otherwise;
    if (*value >= low && *value <= high) return static_cast<int>(*value);
    addNote(notes_, placeOf(key),
            {"client.body.range", {{"low", std::to_string(low)}, {"high", std::to_string(high)}}});
    return otherwise;
}

std::optional<server::Time> Fields::time(const char* key) const {
    const std::string value = text(key);
    if (value.empty()) return std::nullopt;
    auto time = timeFromText(value);
    if (!time) addNote(notes_, placeOf(key), {"client.body.time"});
    return time;
}

const Json* Fields::list(const char* key) const {
    const Json* value = find(key);
    if (!value || value->is_array()) return value;
    note(key, "a list", *value);
    return nullptr;
}

const Json* Fields::object(const char* key) const {
    const Json* value = find(key);
    if (!value || value->is_object()) return value;
    note(key, "an object", *value);
    return nullptr;
}

Json Fields::embedded(const char* key) const {
    const Json* value = find(key);
    if (!value) return {};
    if (value->is_array() || value->is_object()) return *value;
    if (!value->is_string()) {
        note(key, "JSON in a text", *value);
        return {};
    }
    const auto& inner = value->get_ref<const std::string&>();
    if (isBlank(inner)) return {};
    auto parsed = parseBody(inner, placeOf(key));
    if (parsed) return *parsed;
    addNote(notes_, parsed.error().field, parsed.error().message);
    return {};
}

}  // namespace sysmanage::client
