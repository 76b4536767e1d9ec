// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tar_reader.h"

#include <cstddef>

namespace sysmanage::ui {
namespace {

// POSIX.1-1988 ustar header: offsets and lengths of the fields that are read here.
constexpr std::size_t blockSize = 512;
constexpr std::size_t sizeOffset = 124, sizeLength = 12;
constexpr std::size_t typeOffset = 156;
constexpr std::size_t magicOffset = 257;
constexpr std::size_t nameLength = 100;

std::string_view field(std::string_view block, std::size_t offset, std::size_t length) {
    const std::string_view raw = block.substr(offset, length);
    return raw.substr(0, raw.find('\0'));
}

std::optional<std::size_t> octal(std::string_view text) {
    std::size_t value = 0;
    bool any = false;
    for (const char c : text) {
        if (c == ' ' && !any) continue;
        if (c < '0' || c > '7') break;
        value = value * 8 + static_cast<std::size_t>(c - '0');
        any = true;
    }
    return any ? std::optional(value) : std::nullopt;
}

std::string_view lastComponent(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace

bool looksLikeTar(std::string_view bytes) {
    return bytes.size() >= blockSize && bytes.substr(magicOffset, 5) == "ustar";
}

std::optional<std::string_view> fileInTar(std::string_view bytes, std::string_view name) {
    while (looksLikeTar(bytes)) {
        const std::string_view header = bytes.substr(0, blockSize);
        const auto size = octal(field(header, sizeOffset, sizeLength));
        const std::string_view rest = bytes.substr(blockSize);
        if (!size || *size > rest.size()) return std::nullopt;
        const char type = header[typeOffset];
        const bool regular = type == '0' || type == '\0';
        if (regular && lastComponent(field(header, 0, nameLength)) == name) return rest.substr(0, *size);
        const std::size_t padded = (*size + blockSize - 1) / blockSize * blockSize;
        if (padded > rest.size()) return std::nullopt;
        bytes = rest.substr(padded);
    }
    return std::nullopt;
}

}  // namespace sysmanage::ui
