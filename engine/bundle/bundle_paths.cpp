// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bundle/bundle_paths.h"

#include <algorithm>

#include "engine/text/utf8.h"

namespace sysmanage {
namespace {

constexpr std::size_t longest_component = 200;  // file systems end at 255 bytes; a mark may be added

// What no file system, checksum list or archive tool takes for anything but itself.
std::string harmless(std::string_view part) {
    std::string name;
    for (std::size_t at = 0; at < part.size();) {
        const auto character = utf8::decode(part, at);
        const bool control = character.code < 0x20 || (character.code >= 0x7F && character.code < 0xA0);
        if (!character.valid || control || character.code == '\\' || character.code == ':')
            name += '_';
        else
            name.append(part.substr(at, character.bytes));
        at += character.bytes;
        if (name.size() >= longest_component) break;
    }
    return name == ".." ? "__" : name;
}

}  // namespace

std::string safe_component(std::string_view text) {
    std::string name;
    for (const char c : text.substr(0, longest_component)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                           c == '_' || c == '-';
        name += plain ? c : '_';
    }
    name.erase(0, std::min(name.find_first_not_of(".-"), name.size()));
    return name.empty() ? "plan" : name;
}

std::string BundlePaths::place(std::string_view path) {
    std::string wanted = folder_;
    for (std::size_t at = 0; at < path.size();) {
        const auto end = std::min(path.find('/', at), path.size());
        const auto part = harmless(path.substr(at, end - at));
        if (!part.empty() && part != ".") wanted += "/" + part;
        at = end + 1;
    }
    if (wanted == folder_) wanted += "/file";
    auto free = wanted;
    for (std::size_t number = 2; !is_free(free); ++number) free = wanted + "~" + std::to_string(number);
    for (auto slash = free.rfind('/'); slash != free.npos && slash > 0; slash = free.rfind('/', slash - 1))
        folders_.insert(free.substr(0, slash));
    files_.insert(free);
    return free;
}

bool BundlePaths::is_free(std::string_view path) const {
    if (files_.find(path) != files_.end() || folders_.find(path) != folders_.end()) return false;
    for (auto slash = path.rfind('/'); slash != path.npos && slash > 0; slash = path.rfind('/', slash - 1))
        if (files_.find(path.substr(0, slash)) != files_.end()) return false;
    return true;
}

}  // namespace sysmanage
