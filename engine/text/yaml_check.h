// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of a YAML document that readers pass over or disagree about.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace sysmanage {

struct YamlFaults {
    std::vector<std::size_t> duplicate_keys{};  ///< lines, 1-based, of keys that their map has already
    std::size_t unreadable_at = 0;              ///< line where it stops being YAML; 0: it is readable
};

/// Reads all documents of a text by events: aliases are not followed, so that no document grows while it is read.
YamlFaults check_yaml(std::string_view text);

}  // namespace sysmanage
