// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/resource/resource.h"

#include <stdexcept>
#include <string>

#include "engine/text/sha256.h"

namespace sysmanage {
namespace {

// Embedded in sorted order, so a name is found by bisection.
// The first one that does not come before the name.
std::size_t place_of(std::string_view name) {
    std::size_t low = 0, high = detail::embedded_resource_count;
    while (low < high) {
        const auto middle = (low + high) / 2;
        if (detail::embedded_resources[middle].name < name)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::size_t position(std::string_view name) {
    if (!has_resource(name)) throw std::out_of_range("no embedded resource " + std::string(name));
    return place_of(name);
}

}  // namespace

bool has_resource(std::string_view name) {
    const auto place = place_of(name);
    return place < detail::embedded_resource_count && detail::embedded_resources[place].name == name;
}

std::string_view resource(std::string_view name) { return detail::embedded_resources[position(name)].text; }

std::string_view resource_sha256(std::string_view name) {
    static const auto digests = [] {
        std::vector<std::string> all;
        for (std::size_t i = 0; i < detail::embedded_resource_count; ++i)
            all.push_back(written_sha256_hex(detail::embedded_resources[i].text));
        return all;
    }();
    return digests[position(name)];
}

std::vector<std::string_view> resource_names() {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < detail::embedded_resource_count; ++i)
        names.push_back(detail::embedded_resources[i].name);
    return names;
}

}  // namespace sysmanage
