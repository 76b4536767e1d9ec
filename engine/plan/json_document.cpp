// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/json_document.h"

#include <optional>

namespace sysmanage {
namespace {

// Builds the document from the parser's events; an event that returns false ends the parsing.
class BoundedBuilder {
public:
    using number_integer_t = Json::number_integer_t;
    using number_unsigned_t = Json::number_unsigned_t;
    using number_float_t = Json::number_float_t;
    using string_t = Json::string_t;
    using binary_t = Json::binary_t;

    explicit BoundedBuilder(const JsonLimits& limits) : limits_(limits) {}

    bool null() { return add(Json(nullptr)) != nullptr; }
    bool boolean(bool value) { return add(Json(value)) != nullptr; }
    bool number_integer(number_integer_t value) { return add(Json(value)) != nullptr; }
    bool number_unsigned(number_unsigned_t value) { return add(Json(value)) != nullptr; }
    bool number_float(number_float_t value, const string_t&) { return add(Json(value)) != nullptr; }
    bool string(string_t& value) { return add(Json(std::move(value))) != nullptr; }
    bool binary(binary_t&) { return false; }

    bool start_object(std::size_t) { return open(Json::object()); }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(string_t& name) {
        const auto [place, is_new] = open_.back()->get_ref<Json::object_t&>().try_emplace(std::move(name));
        if (!is_new) return refuse({"plan.duplicate_key", {{"key", place->first}}});
        member_ = &place->second;
        return true;
    }

    // The exception is only described, never thrown. Its text quotes the input and is not passed on.
    bool parse_error(std::size_t offset, const std::string&, const Json::exception&) {
        return refuse({"plan.not_json", {{"offset", std::to_string(offset)}}});
    }

    Json take_document() { return std::move(document_); }
    const std::optional<Message>& refusal() const { return refusal_; }

private:
    bool refuse(Message why) {
        refusal_ = std::move(why);
        return false;
    }

    Json* add(Json value) {
        if (++values_ > limits_.values) {
            refuse({"plan.too_many_values", {{"limit", std::to_string(limits_.values)}}});
            return nullptr;
        }
        if (open_.empty()) {
            document_ = std::move(value);
            return &document_;
        }
        if (open_.back()->is_array()) return &open_.back()->get_ref<Json::array_t&>().emplace_back(std::move(value));
        *member_ = std::move(value);
        return member_;
    }

    bool open(Json container) {
        if (open_.size() >= limits_.depth) return refuse({"plan.too_deep", {{"limit", std::to_string(limits_.depth)}}});
        Json* const added = add(std::move(container));
        if (!added) return false;
        open_.push_back(added);
        return true;
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    const JsonLimits& limits_;
    Json document_;
    std::vector<Json*> open_;  ///< containers that are not closed yet, the innermost last
    Json* member_ = nullptr;   ///< where the value of the last key goes
    std::size_t values_ = 0;
    std::optional<Message> refusal_;
};

}  // namespace

Checked<Json> read_json(std::string_view text, const JsonLimits& limits) {
    if (text.size() > limits.bytes)
        return tl::unexpected(Problems{{"", {"plan.too_large", {{"limit", std::to_string(limits.bytes >> 20)}}}}});
    BoundedBuilder builder(limits);
    if (Json::sax_parse(text.begin(), text.end(), &builder)) return builder.take_document();
    return tl::unexpected(Problems{{"", builder.refusal().value_or(Message{"plan.not_json", {{"offset", "0"}}})}});
}

}  // namespace sysmanage
