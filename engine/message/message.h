// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine says to people: a key and parameters. Words are chosen at the edge (ui translates, the
// command line prints English). The English texts stand in engine/message/table/*.inc, one file per area.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sysmanage {

struct Message {
    std::string key;                                            ///< "request.name.leading_dash"
    std::vector<std::pair<std::string, std::string>> params{};  ///< fill "{name}" in the text; never a secret

    bool empty() const { return key.empty(); }
    bool operator==(const Message&) const = default;
};

/// The English template of a key, with "{param}" holes; the key itself when it is not in the table.
std::string_view english_template(std::string_view key);

/// Fills the holes of a template (English or translated). A hole without parameter stays as it is.
std::string fill(std::string_view text, const std::vector<std::pair<std::string, std::string>>& params);

/// The message in English.
std::string to_english(const Message& message);

/// Every key of the table, sorted; for the translation test.
std::vector<std::string_view> message_keys();

}  // namespace sysmanage
