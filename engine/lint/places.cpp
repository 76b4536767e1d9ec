// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lint/places.h"

#include <algorithm>
#include <array>

namespace sysmanage::lint_detail {
namespace {

constexpr std::array<std::string_view, 24> own_folders = {"/var/lib/sysmanage/",
                                                          "/var/lib/libvirt/images/",
                                                          "/var/lib/libvirt/boot/",
                                                          "/var/lib/lxd/",
                                                          "/run/sysmanage",
                                                          "/var/run/sysmanage",
                                                          "/var/db/sysmanage/",
                                                          "/var/cache/sysmanage/",
                                                          "/var/log/sysmanage",
                                                          "/var/log/libvirt/qemu/",
                                                          "/var/tmp/sysmanage",
                                                          "/tmp/sysmanage",
                                                          "/etc/sysmanage",
                                                          "/etc/systemd/system/sysmanage",
                                                          "/etc/local.d/sysmanage",
                                                          "/usr/local/etc/sysmanage",
                                                          "/usr/local/etc/rc.d/sysmanage",
                                                          "/vm/",
                                                          "/var/vm/",
                                                          "/var/vmm/",
                                                          "/usr/local/vm/",
                                                          "/var/www/htdocs/sysmanage/",
                                                          "C:\\ProgramData\\SysManage",
                                                          "C:\\Windows\\Temp\\sysmanage-"};

// A drop-in of one's own beside such a file is the better way.
constexpr std::array<std::string_view, 34> parents_files = {"/etc/pf.conf",
                                                            "/etc/rc.conf",
                                                            "/etc/rc.conf.local",
                                                            "/etc/rc.local",
                                                            "/etc/fstab",
                                                            "/etc/hosts",
                                                            "/etc/resolv.conf",
                                                            "/etc/passwd",
                                                            "/etc/shadow",
                                                            "/etc/group",
                                                            "/etc/master.passwd",
                                                            "/etc/sudoers",
                                                            "/etc/doas.conf",
                                                            "/etc/sysctl.conf",
                                                            "/etc/vm.conf",
                                                            "/etc/crontab",
                                                            "/etc/profile",
                                                            "/etc/nftables.conf",
                                                            "/etc/exports",
                                                            "/etc/hostname",
                                                            "/etc/dhcpd.conf",
                                                            "/etc/dnsmasq.conf",
                                                            "/boot/loader.conf",
                                                            "/etc/default/grub",
                                                            "/etc/libvirt/libvirtd.conf",
                                                            "/etc/libvirt/qemu.conf",
                                                            "/etc/ssh/sshd_config",
                                                            "/etc/network/interfaces",
                                                            "/etc/apt/sources.list",
                                                            "/etc/inittab",
                                                            "/etc/environment",
                                                            "/etc/pam.conf",
                                                            "/etc/login.conf",
                                                            "/etc/ld.so.preload"};
constexpr std::array<std::string_view, 7> parents_folders = {"/boot/",    "/bin/",      "/sbin/",   "/lib/",
                                                             "/usr/bin/", "/usr/sbin/", "/usr/lib/"};
constexpr std::array<std::string_view, 3> shared_folders = {"/tmp/", "/var/tmp/", "/dev/shm/"};

template <std::size_t count>
bool is_below(const std::array<std::string_view, count>& folders, std::string_view path) {
    return std::any_of(folders.begin(), folders.end(),
                       [&](auto folder) { return path.size() > folder.size() && path.starts_with(folder); });
}

bool climbs(std::string_view path) {
    return path.find("/../") != path.npos || path.ends_with("/..") || path.find("/./") != path.npos;
}

}  // namespace

bool is_in_own_folder(std::string_view path) {
    while (path.ends_with('/')) path.remove_suffix(1);
    // "images/*" is the folder's whole content, with what other plans have made.
    return !climbs(path) && !path.ends_with("/*") && is_below(own_folders, path);
}

bool is_parents_own(std::string_view path) {
    return std::find(parents_files.begin(), parents_files.end(), path) != parents_files.end() ||
           is_below(parents_folders, path);
}

bool is_in_shared_folder(std::string_view path) { return is_below(shared_folders, path); }

bool is_expected_place(std::string_view path) {
    if (is_in_own_folder(path)) return true;
    const auto folder = path.substr(0, path.rfind('/'));
    return path.starts_with("/etc/") && folder.ends_with(".d") && !climbs(path);
}

}  // namespace sysmanage::lint_detail
