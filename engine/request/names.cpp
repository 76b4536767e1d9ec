// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "engine/request/address.h"
#include "engine/request/characters.h"
#include "engine/request/rules.h"

namespace sysmanage::rules {
namespace {

constexpr std::size_t longest_vm_name = 63;
constexpr std::size_t longest_label = 63;
constexpr std::size_t longest_hostname = 253;
constexpr std::size_t longest_username = 32;
constexpr std::size_t longest_interface = 15;

Message too_long(std::size_t limit) { return {"request.name.too_long", {{"limit", std::to_string(limit)}}}; }

bool looks_like_uuid(std::string_view name) { return name.size() == 36 && uuid(name).empty(); }

// Names that a guest's base system, or a package of ours, takes for an account or a group: useradd would fail.
constexpr std::array<std::string_view, 107> system_names = {"_apt",       "_sshd",
                                                            "abuild",     "adm",
                                                            "apache",     "at",
                                                            "audio",      "avahi",
                                                            "backup",     "bin",
                                                            "cdrom",      "chrony",
                                                            "cloud-init", "cron",
                                                            "crontab",    "cyrus",
                                                            "daemon",     "dbus",
                                                            "dialout",    "dip",
                                                            "disk",       "docker",
                                                            "fax",        "floppy",
                                                            "ftp",        "fwupd-refresh",
                                                            "games",      "gnats",
                                                            "guest",      "halt",
                                                            "http",       "input",
                                                            "irc",        "keys",
                                                            "kmem",       "kvm",
                                                            "landscape",  "libvirt",
                                                            "list",       "locate",
                                                            "lock",       "lp",
                                                            "lxd",        "mail",
                                                            "man",        "mem",
                                                            "messagebus", "mysql",
                                                            "named",      "netdev",
                                                            "news",       "nginx",
                                                            "nobody",     "nogroup",
                                                            "nscd",       "ntp",
                                                            "ntpd",       "operator",
                                                            "ping",       "plugdev",
                                                            "polkit",     "polkitd",
                                                            "pollinate",  "postfix",
                                                            "proxy",      "readproc",
                                                            "render",     "root",
                                                            "rpc",        "rtkit",
                                                            "saslauth",   "sgx",
                                                            "shadow",     "shutdown",
                                                            "smmsp",      "squid",
                                                            "src",        "sshd",
                                                            "ssl-cert",   "sssd",
                                                            "staff",      "sudo",
                                                            "svn",        "sync",
                                                            "sys",        "syslog",
                                                            "sysmanage",  "sysmanage-agent",
                                                            "systemd",    "tape",
                                                            "tcpdump",    "toor",
                                                            "tss",        "tty",
                                                            "unbound",    "users",
                                                            "utmp",       "uucp",
                                                            "uuidd",      "video",
                                                            "vmail",      "wheel",
                                                            "wireshark",  "www",
                                                            "www-data",   "wwwrun",
                                                            "xfs"};
static_assert(std::is_sorted(system_names.begin(), system_names.end()));

Message label_fault(std::string_view label) {
    if (label.empty()) return {"request.hostname.empty_label"};
    if (label.size() > longest_label)
        return {"request.hostname.long_label", {{"limit", std::to_string(longest_label)}}};
    if (!only(label, "-")) return {"request.hostname.characters"};
    if (label.starts_with('-') || label.ends_with('-')) return {"request.hostname.dash"};
    return {};
}

Message lxd_name(std::string_view name) {
    if (!only(name, "-")) return {"request.name.lxd_characters"};
    if (is_digit(name.front()) || name.ends_with('-')) return {"request.name.lxd_ends"};
    return {};
}

// What Windows takes for a device wherever a file of that name is opened; a record of the parent's is named after the guest.
Message wsl_name(std::string_view name) {
    static constexpr std::array<std::string_view, 4> devices = {"con", "prn", "aux", "nul"};
    std::string stem;
    for (const char c : name.substr(0, name.find('.'))) stem += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    const bool numbered =
        stem.size() == 4 && is_digit(stem[3]) && (stem.compare(0, 3, "com") == 0 || stem.compare(0, 3, "lpt") == 0);
    if (numbered || name.ends_with('.') || std::find(devices.begin(), devices.end(), stem) != devices.end())
        return {"request.name.windows"};
    return {};
}

}  // namespace

Message vm_name(ChildType type, std::string_view name) {
    if (name.empty()) return {"request.empty"};
    if (name.size() > longest_vm_name) return too_long(longest_vm_name);
    if (name.starts_with('-')) return {"request.name.leading_dash"};
    if (name.starts_with('.')) return {"request.name.leading_dot"};
    if (type == ChildType::lxd) return lxd_name(name);
    // vm.conf(5), and a file of its own that is named after it.
    if (type == ChildType::vmm && (!is_letter(name.front()) || !only(name, "_-"))) return {"request.name.vmm"};
    if (!only(name, "._-")) return {"request.name.characters"};
    if (type == ChildType::wsl)
        if (auto fault = wsl_name(name); !fault.empty()) return fault;
    // virsh takes such a name for a running domain's number, or for a UUID.
    if (all(name, is_digit)) return {"request.name.only_digits"};
    if (looks_like_uuid(name)) return {"request.name.uuid"};
    // vm-bhyve's own rule.
    if (type == ChildType::bhyve && (name.size() < 2 || !is_alnum(name.front()) || !is_alnum(name.back())))
        return {"request.name.bhyve_ends"};
    return {};
}

Message hostname(std::string_view name) {
    if (name.empty()) return {"request.empty"};
    if (name.size() > longest_hostname) return too_long(longest_hostname);
    if (name.ends_with('.')) return {"request.hostname.trailing_dot"};
    std::string_view rest = name, label;
    do {
        const auto dot = rest.find('.');
        label = rest.substr(0, dot);
        if (auto fault = label_fault(label); !fault.empty()) return fault;
        rest = dot == rest.npos ? std::string_view() : rest.substr(dot + 1);
    } while (!rest.empty());
    // RFC 1123, 2.1: a name whose last label is a number could be an address.
    if (all(label, is_digit)) return {"request.hostname.numeric"};
    if (name.substr(0, name.find('.')) == "localhost") return {"request.hostname.localhost"};
    return {};
}

Message username(std::string_view name) {
    if (name.empty()) return {"request.empty"};
    if (name.size() > longest_username) return too_long(longest_username);
    if (name == "root") return {"request.username.root"};
    if (!is_lower(name.front()) && name.front() != '_') return {"request.username.first"};
    if (!all(name, [](char c) { return is_lower(c) || is_digit(c) || c == '_' || c == '-'; }))
        return {"request.username.characters"};
    if (std::binary_search(system_names.begin(), system_names.end(), name) || name.starts_with("systemd-"))
        return {"request.username.reserved"};
    return {};
}

Message network_name(std::string_view name) {
    if (name.size() > longest_vm_name) return too_long(longest_vm_name);
    if (!only(name, "._-") || !is_alnum(name.front())) return {"request.network.characters"};
    return {};
}

Message bridge_name(std::string_view name) {
    if (name.size() > longest_interface) return too_long(longest_interface);
    if (!only(name, "._-") || !is_alnum(name.front())) return {"request.network.characters"};
    return {};
}

Message switch_name(std::string_view name) {
    constexpr std::size_t longest = 12;
    if (name.size() > longest) return too_long(longest);
    // vm-bhyve keeps it as part of a shell variable's name.
    if (!only(name, "_") || !is_alnum(name.front())) return {"request.switch.characters"};
    return {};
}

Message zfs_dataset(std::string_view name) {
    constexpr std::size_t longest = 200;
    if (name.size() > longest) return too_long(longest);
    Message fault{"request.dataset.form"};
    if (name.empty() || !is_letter(name.front()) || name.find('/') == name.npos || name.ends_with('/')) return fault;
    if (!only(name, "/._-:") || name.find("//") != name.npos || name.find("/.") != name.npos) return fault;
    return name.find("/-") == name.npos ? Message{} : fault;
}

Message mac_address(std::string_view text) {
    constexpr std::size_t length = 17, step = 3;
    Message fault{"request.mac.form"};
    if (text.size() != length) return fault;
    for (std::size_t at = 0; at < length; ++at)
        if (at % step == 2 ? text[at] != ':' : !is_hex(text[at])) return fault;
    // An odd first byte addresses many machines.
    constexpr std::string_view even = "02468aceACE";
    return even.find(text[1]) == even.npos || text == "00:00:00:00:00:00" ? fault : Message{};
}

Message server_name(std::string_view name) {
    if (name.find("://") != name.npos || name.find('/') != name.npos) return {"request.server.is_url"};
    if (parse_address(name)) return {};
    if (hostname(name).key == "request.hostname.localhost") return {"request.server.loopback"};
    if (const auto colon = name.find(':'); colon != name.npos && hostname(name.substr(0, colon)).empty())
        return {"request.server.has_port"};
    return hostname(name);
}

}  // namespace sysmanage::rules
