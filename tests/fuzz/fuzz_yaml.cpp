// SPDX-License-Identifier: GPL-3.0-or-later
// YAML from a user's snippet. What is read can be written, and what was written is read as the same.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/text/yaml.h"
#include "engine/text/yaml_check.h"
#include "tests/fuzz/require.h"

using namespace sysmanage;
using sysmanage::test::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check_yaml(text);
    const auto document = parse_yaml(text);
    if (!document) {
        require(!document.error().empty());
        return 0;
    }
    const auto written = to_yaml(*document);
    const auto again = parse_yaml(written);
    require(again.has_value());
    require(to_yaml(*again) == written);
    require(check_yaml(written).unreadable_at == 0);
    return 0;
}
