// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/json_text.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "engine/text/utf8.h"

namespace sysmanage {
namespace {

enum class Treatment : unsigned char { plain, escape, multibyte };

constexpr std::array<Treatment, 256> treatments = [] {
    std::array<Treatment, 256> table{};
    for (std::size_t byte = 0; byte < 0x20; ++byte) table[byte] = Treatment::escape;
    for (std::size_t byte = 0x80; byte < 0x100; ++byte) table[byte] = Treatment::multibyte;
    table['"'] = table['\\'] = Treatment::escape;
    return table;
}();

Treatment treatment_of(char c) { return treatments[static_cast<unsigned char>(c)]; }

// The same spellings as nlohmann's dump(), so that both writers agree byte for byte.
void append_escaped(std::string& out, char c) {
    static constexpr std::string_view letters = "\"\\\b\f\n\r\t";
    static constexpr std::string_view names = "\"\\bfnrt";
    out.push_back('\\');
    if (const auto at = letters.find(c); at != letters.npos) {
        out.push_back(names[at]);
        return;
    }
    static constexpr char digits[] = "0123456789abcdef";
    out.append("u00");
    out.push_back(digits[static_cast<unsigned char>(c) >> 4]);
    out.push_back(digits[static_cast<unsigned char>(c) & 15]);
}

template <class Number>
void append_number(std::string& out, Number value) {
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

}  // namespace

// A comma is due behind everything but an opening bracket, a colon and the beginning; a text ends in a quote,
// so that the last byte tells.
void JsonText::separate() {
    if (text_.empty()) return;
    const char last = text_.back();
    if (last != '{' && last != '[' && last != ':') text_.push_back(',');
}

void JsonText::open(char bracket) {
    separate();
    text_.push_back(bracket);
}

void JsonText::quoted(std::string_view value) {
    text_.push_back('"');
    std::size_t run = 0;
    for (std::size_t at = 0; at < value.size();) {
        const auto treatment = treatment_of(value[at]);
        if (treatment == Treatment::plain) {
            ++at;
            continue;
        }
        const auto character = utf8::decode(value, at);
        if (treatment == Treatment::escape || !character.valid) {
            text_.append(value.data() + run, at - run);
            if (treatment == Treatment::escape)
                append_escaped(text_, value[at]);
            else
                utf8::append(text_, utf8::replacement);
            run = at + character.bytes;
        }
        at += character.bytes;
    }
    text_.append(value.data() + run, value.size() - run);
    text_.push_back('"');
}

void JsonText::text(std::string_view value) {
    separate();
    quoted(value);
}

void JsonText::integer(std::int64_t value) {
    separate();
    append_number(text_, value);
}

void JsonText::integer(std::uint64_t value) {
    separate();
    append_number(text_, value);
}

void JsonText::boolean(bool value) {
    separate();
    text_.append(value ? "true" : "false");
}

void JsonText::value(const Json& value) {
    separate();
    text_.append(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

JsonMembers::JsonMembers(JsonText& out, const UnknownKeys& unknown) : out_(out) {
    out_.open('{');
    if (unknown.empty()) return;
    unknown_.reserve(unknown.size());
    for (const auto& entry : unknown) unknown_.push_back(&entry);
    std::stable_sort(unknown_.begin(), unknown_.end(), [](auto* a, auto* b) { return a->first < b->first; });
    const auto same_key = [](auto* a, auto* b) { return a->first == b->first; };
    unknown_.erase(std::unique(unknown_.begin(), unknown_.end(), same_key), unknown_.end());
}

JsonMembers::~JsonMembers() {
    for (; next_ < unknown_.size(); ++next_) {
        key(unknown_[next_]->first);
        out_.value(unknown_[next_]->second);
    }
    out_.close('}');
}

void JsonMembers::key(std::string_view key) {
    out_.separate();
    out_.quoted(key);
    out_.text_.push_back(':');
}

bool JsonMembers::replaced(std::string_view key) {
    for (; next_ < unknown_.size() && unknown_[next_]->first <= key; ++next_) {
        this->key(unknown_[next_]->first);
        out_.value(unknown_[next_]->second);
        if (unknown_[next_]->first == key) {
            ++next_;
            return true;
        }
    }
    return false;
}

}  // namespace sysmanage
