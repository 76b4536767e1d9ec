// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/provision/tar_reader.h"

#include <cstdio>
#include <stdexcept>

namespace sysmanage::test {
namespace {

constexpr std::size_t block = 512;

std::string text_at(std::string_view header, std::size_t at, std::size_t length) {
    const auto field = header.substr(at, length);
    return std::string(field.substr(0, field.find('\0')));
}

unsigned octal_at(std::string_view header, std::size_t at, std::size_t length) {
    return static_cast<unsigned>(std::stoul(text_at(header, at, length), nullptr, 8));
}

unsigned sum_of(std::string_view header) {
    unsigned sum = 0;
    for (std::size_t i = 0; i < block; ++i)
        sum += i >= 148 && i < 156 ? unsigned{' '} : static_cast<unsigned char>(header[i]);
    return sum;
}

}  // namespace

std::vector<TarEntry> read_tar(std::string_view bytes) {
    std::vector<TarEntry> entries;
    while (bytes.size() >= block && bytes.front() != '\0') {
        const auto header = bytes.substr(0, block);
        if (octal_at(header, 148, 8) != sum_of(header)) throw std::runtime_error("a header's checksum is wrong");
        TarEntry entry;
        entry.path = text_at(header, 0, 100);
        entry.mode = octal_at(header, 100, 8);
        entry.owner = octal_at(header, 108, 8);
        entry.group = octal_at(header, 116, 8);
        entry.type = header[156];
        entry.link = text_at(header, 157, 100);
        const std::size_t size = octal_at(header, 124, 12);
        const auto padded = (size + block - 1) / block * block;
        if (bytes.size() < block + padded) throw std::runtime_error("the archive ends inside " + entry.path);
        entry.content = bytes.substr(block, size);
        bytes.remove_prefix(block + padded);
        entries.push_back(std::move(entry));
    }
    if (bytes.size() < 2 * block) throw std::runtime_error("the archive has no end");
    return entries;
}

std::string tar_text(std::string_view bytes) {
    std::string text;
    for (const auto& entry : read_tar(bytes)) {
        char mode[8];
        std::snprintf(mode, sizeof mode, "%04o", entry.mode);
        text += "==== " + std::string(mode) + " " + entry.path + (entry.link.empty() ? "" : " -> " + entry.link) + "\n";
        text += entry.content;
        if (!entry.content.empty() && entry.content.back() != '\n') text += "\n";
    }
    return text;
}

}  // namespace sysmanage::test
