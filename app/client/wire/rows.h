// SPDX-License-Identifier: GPL-3.0-or-later
// A body that is a list of rows or one object, read with a reader of one row.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/client/json_body.h"
#include "app/client/wire/parsed.h"

namespace sysmanage::client::wire {

/// Reads the rows of a list with `row(const Fields&) -> std::optional<T>`; nothing means that it cannot be used.
template <class T, class Row>
std::vector<T> readRows(const Json& list, const std::string& name, Problems& notes, int& leftOut, Row row) {
    std::vector<T> rows;
    rows.reserve(list.size());
    for (std::size_t index = 0; index < list.size(); ++index) {
        std::string place = name + "[" + std::to_string(index) + "]";
        if (!list[index].is_object()) {
            addNote(notes, std::move(place), typeMessage("an object", list[index]));
            ++leftOut;
            continue;
        }
        if (auto value = row(Fields(list[index], std::move(place), notes)))
            rows.push_back(std::move(*value));
        else
            ++leftOut;
    }
    return rows;
}

template <class T, class Row>
Result<std::vector<T>> readList(std::string_view body, const char* name, Row row) {
    auto json = parseBody(body, name);
    if (!json) return tl::unexpected(std::move(json.error()));
    if (!json->is_array()) return tl::unexpected(Problem{name, typeMessage("a list", *json)});
    Parsed<std::vector<T>> parsed;
    parsed.value = readRows<T>(*json, name, parsed.notes, parsed.leftOut, row);
    return parsed;
}

/// One object. A reader that gives nothing makes the whole body no answer: `missing` names the field that it lacked.
template <class T, class Row>
Result<T> readObject(std::string_view body, const char* name, const char* missing, Row row) {
    auto json = parseBody(body, name);
    if (!json) return tl::unexpected(std::move(json.error()));
    if (!json->is_object()) return tl::unexpected(Problem{name, typeMessage("an object", *json)});
    Parsed<T> parsed;
    auto value = row(Fields(*json, name, parsed.notes));
    if (!value) {
        if (!parsed.notes.empty() && parsed.notes.back().field == std::string(name) + "." + missing)
            return tl::unexpected(std::move(parsed.notes.back()));
        return tl::unexpected(Problem{std::string(name) + "." + missing, {"client.body.missing"}});
    }
    parsed.value = std::move(*value);
    return parsed;
}

}  // namespace sysmanage::client::wire
