// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/wire/error_body.h"

#include <QString>

#include "app/client/wire/rows.h"

namespace sysmanage::client::wire {
namespace {

constexpr std::size_t longestWords = 4000;  ///< cut again, shorter, when secrets have been taken out
constexpr std::size_t mostLines = 12;
constexpr std::size_t longestPage = 256UL * 1024;  ///< an error body that is larger is not worth reading

/// ["body", "hostname"] as "body.hostname", ["body", 3] as "body.3".
std::string placeOf(const Json& row) {
    std::string place;
    const auto loc = row.find("loc");
    if (loc == row.end() || !loc->is_array()) return place;
    for (const auto& part : *loc) {
        const std::string word = part.is_string()           ? printable(part.get_ref<const std::string&>(), 100)
                                 : part.is_number_integer() ? part.dump()
                                                            : std::string();
        if (word.empty()) continue;
        if (!place.empty()) place += '.';
        place += word;
    }
    return place;
}

std::string fieldLines(const Json& list) {
    std::string lines;
    std::size_t count = 0;
    for (const auto& row : list) {
        if (!row.is_object() || ++count > mostLines) continue;
        const auto msg = row.find("msg");
        const std::string place = placeOf(row);
        const std::string words = msg != row.end() && msg->is_string()
                                      ? printable(msg->get_ref<const std::string&>(), longestWords)
                                      : std::string();
        if (place.empty() && words.empty()) continue;
        if (!lines.empty()) lines += '\n';
        lines += place;
        if (!place.empty() && !words.empty()) lines += ": ";
        lines += words;
    }
    return lines;
}

/// The title of a page: what a proxy says in one line ("502 Bad Gateway").
std::string titleOf(std::string_view page) {
    const auto open = page.find("<title>");
    const auto close = open == page.npos ? page.npos : page.find("</title>", open);
    if (close == page.npos) return {};
    // Nobody vouches for the encoding of a page.
    const auto title = page.substr(open + 7, close - open - 7);
    return printable(QString::fromUtf8(title.data(), qsizetype(title.size())).toStdString(), 200);
}

}  // namespace

bool looksLikeHtml(std::string_view body) {
    const auto start = body.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return start != body.npos && body[start] == '<';
}

ErrorBody errorBody(std::string_view body) {
    ErrorBody error;
    if (body.size() > longestPage) return error;
    if (looksLikeHtml(body)) {
        error.html = true;
        error.words = titleOf(body);
        return error;
    }
    const auto json = parseBody(body, "error");
    if (!json || !json->is_object()) return error;
    Problems ignored;
    const Fields fields(*json, "", ignored);
    error.reason = fields.text("reason");
    const auto detail = json->find("detail");
    if (detail == json->end()) {
        error.words = printable(fields.text("message"), longestWords);
    } else if (detail->is_string()) {
        error.words = printable(detail->get_ref<const std::string&>(), longestWords);
    } else if (detail->is_array()) {
        error.words = printable(fieldLines(*detail), longestWords);
    } else if (detail->is_object()) {
        const Fields inner(*detail, "detail", ignored);
        error.code = inner.text("error");
        error.words = printable(inner.text("message"), longestWords);
    }
    return error;
}

}  // namespace sysmanage::client::wire
