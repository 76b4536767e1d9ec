// SPDX-License-Identifier: GPL-3.0-or-later
// The administrator's own cloud-init user-data, before it is merged into ours.
#pragma once
#include <string_view>

#include "engine/message/problem.h"
#include "engine/text/yaml.h"

namespace sysmanage {

/// The snippet as a tree, or every reason why it cannot be merged: it must be a YAML mapping, must not ask to be a
/// template, and must not say what the request's own fields say (host name), which would silently win or lose, and it must hold no password in clear.
Checked<YamlNode> read_snippet(std::string_view text);

/// The first of these reasons, or an empty message.
Message snippet_fault(std::string_view text);

}  // namespace sysmanage
