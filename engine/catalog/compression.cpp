// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "engine/catalog/catalog.h"

namespace sysmanage {
namespace {

struct Ending {
    Compression compression;
    std::string_view name;
};

constexpr std::array endings = {
    Ending{Compression::xz, "xz"},
    Ending{Compression::gz, "gz"},
    Ending{Compression::bz2, "bz2"},
    Ending{Compression::zst, "zst"},
};

}  // namespace

Compression compression_of(std::string_view url_or_path) {
    if (url_or_path.starts_with("https://") || url_or_path.starts_with("http://"))
        url_or_path = url_or_path.substr(0, url_or_path.find_first_of("?#"));
    const auto dot = url_or_path.rfind('.');
    if (dot == url_or_path.npos) return Compression::none;
    for (const auto& ending : endings)
        if (ending.name == url_or_path.substr(dot + 1)) return ending.compression;
    return Compression::none;
}

std::string_view compression_name(Compression compression) {
    for (const auto& ending : endings)
        if (ending.compression == compression) return ending.name;
    return "";
}

}  // namespace sysmanage
