// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bundle/bundle_paths.h"

#include <algorithm>
#include <vector>

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
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < path.size();) {
        const auto end = std::min(path.find('/', at), path.size());
        auto part = harmless(path.substr(at, end - at));
        if (!part.empty() && part != ".") parts.push_back(std::move(part));
        at = end + 1;
    }
    if (parts.empty()) parts.emplace_back("file");
    std::string here = folder_;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        here.append("/").append(parts[i]);
        const bool is_file = i + 1 == parts.size();
        here = free_name(here, is_file);
        if (!is_file) folders_.insert(here);
    }
    files_.insert(here);
    return here;
}

std::string BundlePaths::free_name(const std::string& wanted, bool is_file) const {
    const auto taken = [&](const std::string& name) {
        return files_.count(name) != 0 || (is_file && folders_.count(name) != 0);
    };
    auto name = wanted;
    for (std::size_t number = 2; taken(name); ++number) {
        name = wanted;
        name.append("~").append(std::to_string(number));
    }
    return name;
}

}  // namespace sysmanage
