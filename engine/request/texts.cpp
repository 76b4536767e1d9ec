// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/request/characters.h"
#include "engine/request/cloud_snippet.h"
#include "engine/request/rules.h"
#include "engine/text/utf8.h"
#include "engine/text/yaml.h"

namespace sysmanage::rules {
namespace {

constexpr std::size_t longest_package = 128;
constexpr std::size_t longest_timezone = 64;
constexpr std::size_t longest_line = 4096;
constexpr std::size_t longest_paragraph = std::size_t{256} << 10;

Message too_long(std::size_t limit) { return {"request.text.too_long", {{"limit", std::to_string(limit)}}}; }

bool is_control(char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }

Message one_of(std::string_view text, std::initializer_list<std::string_view> choices) {
    std::string all;
    for (const auto choice : choices) {
        if (text == choice) return {};
        all.append(all.empty() ? "" : ", ").append(choice);
    }
    return {"request.choice", {{"choices", std::move(all)}}};
}

/// "de", "de_CH", "ber", "C"
bool is_language(std::string_view text) {
    if (text == "C" || text == "POSIX") return true;
    const auto underscore = text.find('_');
    const auto language = text.substr(0, underscore);
    if (language.size() < 2 || language.size() > 3 || !all(language, is_lower)) return false;
    if (underscore == text.npos) return true;
    const auto country = text.substr(underscore + 1);
    return country.size() == 2 && all(country, is_upper);
}

}  // namespace

Message line(std::string_view text) {
    if (!utf8::is_valid(text)) return {"request.text.not_utf8"};
    if (std::any_of(text.begin(), text.end(), is_control)) return {"request.text.control"};
    if (text.size() > longest_line) return too_long(longest_line);
    return {};
}

Message paragraph(std::string_view text) {
    if (!utf8::is_valid(text)) return {"request.text.not_utf8"};
    const auto bad = [](char c) { return is_control(c) && c != '\n' && c != '\t'; };
    if (std::any_of(text.begin(), text.end(), bad)) return {"request.text.control_but_lines"};
    if (text.size() > longest_paragraph) return too_long(longest_paragraph);
    return {};
}

Message package(std::string_view name) {
    if (name.empty()) return {"request.empty"};
    if (name.size() > longest_package) return too_long(longest_package);
    // apt reads a dash at the end as "remove".
    if (!only(name, "+._:-") || !is_alnum(name.front()) || name.ends_with('-')) return {"request.package.name"};
    return {};
}

Message timezone(std::string_view name) {
    const auto bad_part = [](std::string_view part) {
        return part.empty() || !is_letter(part.front()) || !only(part, "_+-");
    };
    if (name.size() > longest_timezone) return {"request.timezone.name"};
    while (true) {
        const auto slash = name.find('/');
        if (bad_part(name.substr(0, slash))) return {"request.timezone.name"};
        if (slash == name.npos) return {};
        name.remove_prefix(slash + 1);
    }
}

Message locale(std::string_view name) {
    Message fault{"request.locale.name"};
    const auto at = name.find('@');
    if (at != name.npos && (at + 1 == name.size() || name.size() - at > 16 || !only(name.substr(at + 1), "")))
        return fault;
    name = name.substr(0, at);
    const auto dot = name.find('.');
    if (dot != name.npos && (dot + 1 == name.size() || name.size() - dot > 16 || !only(name.substr(dot + 1), "-")))
        return fault;
    return is_language(name.substr(0, dot)) ? Message{} : fault;
}

Message install_command(std::string_view command) {
    if (command.find_first_not_of(" \t\n") == command.npos) return {"request.empty"};
    return paragraph(command);
}

Message cloud_init(std::string_view snippet) {
    if (auto fault = paragraph(snippet); !fault.empty()) return fault;
    return snippet_fault(snippet);
}

Message agent_config(std::string_view text) {
    if (auto fault = paragraph(text); !fault.empty()) return fault;
    const auto document = parse_yaml(text);
    if (!document || document->kind() != YamlNode::Kind::map) return {"request.agent_config.not_a_mapping"};
    return {};
}

Message disk_kind(std::string_view name) { return one_of(name, {"file", "sparse-zvol", "zvol"}); }
Message loader(std::string_view name) { return one_of(name, {"bhyveload", "grub", "uefi"}); }
Message virt_type(std::string_view name) { return one_of(name, {"kvm", "qemu"}); }
Message firmware(std::string_view name) { return one_of(name, {"bios", "uefi"}); }
Message image_format(std::string_view name) { return one_of(name, {"qcow2", "raw"}); }

Message forward_mode(std::string_view name) { return one_of(name, {"nat", "route", "isolated", "bridge"}); }
Message parent_os(std::string_view name) { return one_of(name, {"debian", "redhat", "suse", "arch", "alpine"}); }

Message storage_driver(std::string_view name) { return one_of(name, {"dir", "btrfs", "lvm", "zfs"}); }
Message disk_layout(std::string_view name) { return one_of(name, {"whole", "lvm"}); }

Message keyboard(std::string_view layout) {
    const bool good =
        layout.size() >= 2 && layout.size() <= 16 && all(layout, [](char c) { return is_lower(c) || is_digit(c); });
    return good ? Message{} : Message{"request.keyboard.name"};
}

Message disk_device(std::string_view path) {
    Message fault{"request.disk_device.form"};
    if (!path.starts_with("/dev/") || path.size() > 200 || !only(path, "/._:-")) return fault;
    path.remove_prefix(5);
    return path.empty() || path.find("..") != path.npos || path.find("//") != path.npos || path.ends_with('/')
               ? fault
               : Message{};
}

}  // namespace sysmanage::rules
