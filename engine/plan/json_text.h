// SPDX-License-Identifier: GPL-3.0-or-later
// Writes JSON without white space straight into one string: a plan's canonical form is made many thousand
// times a second, and building a document only to print it was measured to cost four times as much.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "engine/plan/plan.h"

namespace sysmanage {

class JsonText {
public:
    explicit JsonText(std::size_t expected_size) { text_.reserve(expected_size); }

    void text(std::string_view value);
    void integer(std::int64_t value);
    void integer(std::uint64_t value);
    void boolean(bool value);
    void value(const Json& value);

    /// Items are written by write(item), one after the other.
    template <class Range, class Write>
    void list(const Range& range, Write write) {
        open('[');
        for (const auto& item : range) write(item);
        close(']');
    }

    std::string take() { return std::move(text_); }

private:
    friend class JsonMembers;
    void separate();
    void open(char bracket);
    void close(char bracket) { text_.push_back(bracket); }
    void quoted(std::string_view value);

    std::string text_;
};

/// One object. Members must come in ascending order of their keys; the unknown keys of what is written are
/// merged in where they belong. An unknown key with the name of a known one wins: it holds the original of a
/// member that was read but not understood whole.
class JsonMembers {
public:
    JsonMembers(JsonText& out, const UnknownKeys& unknown);
    ~JsonMembers();
    JsonMembers(const JsonMembers&) = delete;
    JsonMembers& operator=(const JsonMembers&) = delete;

    /// Writes the key and lets write() write its value, unless the member is left out.
    template <class Write>
    void member(std::string_view key, bool present, Write write) {
        if (replaced(key) || !present) return;
        this->key(key);
        write();
    }
    void text(std::string_view key, std::string_view value) {
        member(key, !value.empty(), [&] { out_.text(value); });
    }
    void flag(std::string_view key, bool value) {
        member(key, value, [&] { out_.boolean(true); });
    }
    template <class Number>
    void number(std::string_view key, Number value) {
        using Wide = std::conditional_t<std::is_signed_v<Number>, std::int64_t, std::uint64_t>;
        member(key, value != 0, [&] { out_.integer(static_cast<Wide>(value)); });
    }

private:
    void key(std::string_view key);
    bool replaced(std::string_view key);

    JsonText& out_;
    std::vector<const UnknownKeys::value_type*> unknown_;  ///< sorted; those written are behind next_
    std::size_t next_ = 0;
};

}  // namespace sysmanage
