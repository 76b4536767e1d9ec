// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a JSON body that nobody vouches for. A field of the wrong type is unknown and noted with its place
// ("hosts[3].memory_total_mb"), a field that nobody asked for is passed over, and a body that is deep or crowded enough
// to hurt is refused before anything is built from it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "engine/message/problem.h"
#include "engine/plan/plan.h"
#include "engine/server/host.h"

namespace sysmanage::client {

inline constexpr int mostDepth = 32;
inline constexpr int mostValues = 4'000'000;             ///< 10,000 hosts have about 400,000
inline constexpr std::size_t mostNotes = 20;             ///< that are kept; more say nothing new
inline constexpr std::size_t longestText = 64UL * 1024;  ///< of a field; what is longer is cut

/// The value, or why the body is none: broken, not UTF-8, too deep, too many values. `name` is the place of the whole.
tl::expected<Json, Problem> parseBody(std::string_view body, const std::string& name);

/// ISO 8601 to whole seconds; without a zone it means UTC.
std::optional<server::Time> timeFromText(std::string_view text);

class Fields {
public:
    /// `object` has to outlive this and to be an object; `place` is what its fields are named after.
    Fields(const Json& object, std::string place, Problems& notes);

    std::string text(const char* key) const;  ///< "" when unknown; control characters but line breaks become blanks
    std::string longText(const char* key, std::size_t limit) const;  ///< its end when it is longer
    std::optional<bool> flag(const char* key) const;
    std::optional<std::int64_t> number(const char* key) const;  ///< a whole one
    /// Within the limits, or `otherwise`.
    int count(const char* key, int low, int high, int otherwise) const;
    std::optional<server::Time> time(const char* key) const;
    const Json* list(const char* key) const;    ///< null when unknown
    const Json* object(const char* key) const;  ///< null when unknown
    /// A list or an object that may stand inside a text, as this server likes it. Null when unknown.
    Json embedded(const char* key) const;
    /// What a row is named by; none, with a note, when it is missing or empty.
    std::optional<std::string> id(const char* key = "id") const;
    bool has(const char* key) const;

    const std::string& place() const { return place_; }
    std::string placeOf(const char* key) const { return place_.empty() ? key : place_ + "." + key; }

private:
    const Json* find(const char* key) const;
    void note(const char* key, const char* expected, const Json& found) const;

    const Json& object_;
    std::string place_;
    Problems& notes_;
};

void addNote(Problems& notes, std::string field, Message message);
/// "text", "a number", … as message "client.body.type" names what was found.
std::string typeName(const Json& value);
/// Not as text, number …: "is a list, expected an object".
Message typeMessage(const char* expected, const Json& found);
/// Printable UTF-8: control characters become blanks, line breaks stay, at most `limit` bytes.
std::string printable(std::string_view text, std::size_t limit);

}  // namespace sysmanage::client
