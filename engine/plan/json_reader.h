// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a JSON document member by member and lists every fault with its place.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/message/problem.h"
#include "engine/plan/plan.h"

namespace sysmanage {

/// Where a value stands in the document. A chain of links on the stack: its text is made only when there is
/// something to complain about.
struct Place {
    const Place* parent = nullptr;
    std::string_view key{};
    std::size_t index = 0;

    Place at(std::string_view member) const { return {this, member, 0}; }
    Place at(std::size_t item) const { return {this, {}, item}; }
    std::string text() const;  ///< "commands[3].argv"
};

/// Collects problems; a document with thousands of the same fault is not worth a list of thousands.
class ProblemList {
public:
    static constexpr std::size_t most = 1000;

    void add(const Place& place, Message message);
    bool empty() const { return problems_.empty(); }
    Problems take();

private:
    Problems problems_{};
    std::size_t left_out_ = 0;
};

/// The members of one object, each taken out once; what nobody has taken is unknown. A member that is null
/// counts as absent, as the agent has it.
class ObjectReader {
public:
    /// A value that is no object is a problem, and reads like an empty one.
    ObjectReader(Json& value, const Place& place, ProblemList& problems);

    bool is_object() const { return members_ != nullptr; }
    const Place& place() const { return place_; }
    void problem(std::string_view key, Message message) { problems_.add(place_.at(key), std::move(message)); }

    bool has(std::string_view key) const;
    std::optional<Json> take(std::string_view key);
    Json original(std::string_view key) const;  ///< a copy; null when there is no such member

    /// Text without NUL. These return false, and leave out as it was, when the member is absent or faulty.
    bool text(std::string_view key, std::string& out);
    bool required_text(std::string_view key, std::string& out);  ///< absent and empty are problems
    bool boolean(std::string_view key, bool& out);
    bool integer(std::string_view key, std::int64_t low, std::int64_t high, std::int64_t& out);

    /// Calls read(item, place) for each item of a list.
    template <class Read>
    void list(std::string_view key, Read read) {
        auto value = take(key);
        if (!value) return;
        const Place list_place = place_.at(key);
        if (!value->is_array()) return problems_.add(list_place, {"plan.not_list"});
        std::size_t index = 0;
        for (auto& item : value->get_ref<Json::array_t&>()) read(item, list_place.at(index++));
    }

    /// What was not taken, sorted by key.
    UnknownKeys rest();

private:
    Json::object_t* members_ = nullptr;
    const Place& place_;
    ProblemList& problems_;
};

/// A text without NUL into out; anything else is a problem.
bool read_text(Json& value, const Place& place, ProblemList& problems, std::string& out);

}  // namespace sysmanage
