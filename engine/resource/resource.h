// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's embedded files: everything under resources/templates and resources/facts, and resources/catalog.json.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace sysmanage {

/// The text of an embedded file, by its path below resources/ ("templates/kvm/convert-disk.sh").
/// A name that is not embedded is a programming error and throws std::out_of_range.
std::string_view resource(std::string_view name);

bool has_resource(std::string_view name);

/// Lower-case hex SHA-256 of an embedded file; computed once per process.
std::string_view resource_sha256(std::string_view name);

/// Names of all embedded files, sorted.
std::vector<std::string_view> resource_names();

namespace detail {
struct EmbeddedResource {
    std::string_view name;
    std::string_view text;
};
extern const EmbeddedResource embedded_resources[];
extern const std::size_t embedded_resource_count;
}  // namespace detail
}  // namespace sysmanage
