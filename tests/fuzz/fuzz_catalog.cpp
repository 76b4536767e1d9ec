// SPDX-License-Identifier: GPL-3.0-or-later
// Catalogues from anywhere: refused with a problem, or every entry is found again, alone and put over the built-in one.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/catalog/catalog.h"
#include "tests/fuzz/require.h"

using namespace sysmanage;
using sysmanage::test::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto catalog = Catalog::parse({reinterpret_cast<const char*>(data), size});
    if (!catalog) {
        require(!catalog.error().empty());
        return 0;
    }
    const auto merged = Catalog::built_in().merged_with(*catalog);
    require(merged.entries().size() >= Catalog::built_in().entries().size());
    for (const auto& entry : catalog->entries()) {
        const auto* found = catalog->find(entry.child_type, entry.id);
        require(found != nullptr && *found == entry);
        require(merged.find(entry.child_type, entry.id) != nullptr);
    }
    return 0;
}
