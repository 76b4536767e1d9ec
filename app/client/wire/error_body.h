// SPDX-License-Identifier: GPL-3.0-or-later
// What a server says of a refusal, as details on demand. Of a list of faulty fields only place and sentence are taken:
// "input" may echo a password.
#pragma once
#include <string>
#include <string_view>

namespace sysmanage::client::wire {

struct ErrorBody {
    std::string words{};   ///< some lines; "" when there are none. They may repeat what was sent: mask, then shorten
    std::string code{};    ///< detail.error: "pro_plus_required", "module_not_available"
    std::string reason{};  ///< "unsupported_capability"
    bool html = false;
};

ErrorBody errorBody(std::string_view body);
bool looksLikeHtml(std::string_view body);

}  // namespace sysmanage::client::wire
