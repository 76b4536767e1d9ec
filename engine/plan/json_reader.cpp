// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/json_reader.h"

namespace sysmanage {

std::string Place::text() const {
    const std::string before = parent ? parent->text() : std::string();
    if (!parent) return before;
    if (key.empty()) return before + "[" + std::to_string(index) + "]";
    return before.empty() ? std::string(key) : before + "." + std::string(key);
}

void ProblemList::add(const Place& place, Message message) {
    if (problems_.size() < most)
        problems_.push_back({place.text(), std::move(message)});
    else
        ++left_out_;
}

Problems ProblemList::take() {
    if (left_out_ > 0) problems_.push_back({"", {"plan.more_problems", {{"count", std::to_string(left_out_)}}}});
    return std::move(problems_);
}

bool read_text(Json& value, const Place& place, ProblemList& problems, std::string& out) {
    if (!value.is_string()) {
        problems.add(place, {"plan.not_text"});
        return false;
    }
    auto& text = value.get_ref<std::string&>();
    if (text.find('\0') != text.npos) {
        problems.add(place, {"plan.has_nul"});
        return false;
    }
    out = std::move(text);
    return true;
}

ObjectReader::ObjectReader(Json& value, const Place& place, ProblemList& problems)
    : place_(place), problems_(problems) {
    if (value.is_object())
        members_ = &value.get_ref<Json::object_t&>();
    else
        problems.add(place, {"plan.not_object"});
}

bool ObjectReader::has(std::string_view key) const {
    if (!members_) return false;
    const auto member = members_->find(key);
    return member != members_->end() && !member->second.is_null();
}

std::optional<Json> ObjectReader::take(std::string_view key) {
    if (!members_) return {};
    const auto member = members_->find(key);
    if (member == members_->end()) return {};
    Json value = std::move(member->second);
    members_->erase(member);
    if (value.is_null()) return {};
    return value;
}

Json ObjectReader::original(std::string_view key) const { return has(key) ? members_->find(key)->second : Json(); }

bool ObjectReader::text(std::string_view key, std::string& out) {
    auto value = take(key);
    return value && read_text(*value, place_.at(key), problems_, out);
}

bool ObjectReader::required_text(std::string_view key, std::string& out) {
    if (!has(key)) {
        take(key);
        problem(key, {"plan.missing"});
        return false;
    }
    if (!text(key, out)) return false;
    if (out.empty()) problem(key, {"plan.empty"});
    return !out.empty();
}

bool ObjectReader::boolean(std::string_view key, bool& out) {
    const auto value = take(key);
    if (!value) return false;
    if (!value->is_boolean()) {
        problem(key, {"plan.not_boolean"});
        return false;
    }
    out = value->get<bool>();
    return true;
}

bool ObjectReader::integer(std::string_view key, std::int64_t low, std::int64_t high, std::int64_t& out) {
    const auto value = take(key);
    if (!value) return false;
    // Beyond 2^63 the parser has an unsigned number, which must not wrap around.
    const bool fits = value->is_number_integer() &&
                      !(value->is_number_unsigned() && value->get<std::uint64_t>() > std::uint64_t(INT64_MAX));
    const std::int64_t number = fits ? value->get<std::int64_t>() : 0;
    if (!fits || number < low || number > high) {
        problem(key, {"plan.not_integer", {{"high", std::to_string(high)}, {"low", std::to_string(low)}}});
        return false;
    }
    out = number;
    return true;
}

UnknownKeys ObjectReader::rest() {
    UnknownKeys unknown;
    if (!members_) return unknown;
    for (auto& [key, value] : *members_) unknown.emplace_back(key, std::move(value));
    members_->clear();
    return unknown;
}

}  // namespace sysmanage
