// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked for. The JSON form is the body of the server's create-child call plus optional fields of our own, so
// that the very body that would be sent can be planned offline.
#pragma once
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/catalog/catalog.h"
#include "engine/message/problem.h"
#include "engine/random/random_source.h"
#include "engine/request/action.h"
#include "engine/text/secret.h"

namespace sysmanage {

/// An IPv4 or IPv6 address of the guest with its prefix length.
struct GuestAddress {
    std::string address;
    int prefix_length = 24;
    bool operator==(const GuestAddress&) const = default;
};

/// A valid request. Only parse_request makes one. Defaults are those of the create-child call.
struct Request {
    ChildType child_type = ChildType::kvm;
    std::string distribution{};  ///< catalogue id (already resolved from an install identifier)
    std::string vm_name{};       ///< also LXD's container_name
    std::string hostname{};      ///< fully qualified, or a single label
    std::string username{};
    std::string wsl_guid{};  ///< WSL: what the parent has registered the name under, without braces; "" = not known
    Secret password{};       ///< clear; empty when password_hash is given
    Secret password_hash{};
    Secret root_password{};
    Secret root_password_hash{};
    std::uint64_t memory_bytes = 2ULL << 30;
    std::uint64_t disk_bytes = 20ULL << 30;
    int cpus = 2;

    // image
    std::string base_image_path{};  ///< local path, file:// or https URL that stands in for the catalogue's image
    std::string image_format{};     ///< "qcow2" or "raw"; "" = the catalogue's
    std::string image_sha256{};  ///< pinned digest of the file that is downloaded; "" = the catalogue's checksum file
    bool allow_insecure_download = false;  ///< http:// and images without checksum

    // disks
    std::string disk_format{"qcow2"};               ///< "qcow2" or "raw"
    bool linked_clone = false;                      ///< a layer on the cached image, which then stays
    std::string storage_path{};                     ///< folder of the disks, or of a pool; "" = libvirt's own
    std::vector<std::uint64_t> extra_disk_bytes{};  ///< empty ones beside the system's, at most 8

    std::string disk_kind{"file"};  ///< bhyve: "file", "sparse-zvol" or "zvol"
    std::string iso_path{};         ///< bhyve: the medium of an installer that somebody answers; as base_image_path
    std::string loader{};           ///< bhyve: "bhyveload", "uefi" or "grub"; "" = what the guest's family starts with
    std::string guest_template{};   ///< bhyve: one of vm-bhyve's own that gives what the request does not say

    // guest
    std::vector<std::string> ssh_public_keys{};  ///< also "ssh_pubkey" of the contract
    std::vector<std::string> packages{};
    std::string timezone{"UTC"};
    std::string locale{};
    std::string cloud_init{};    ///< user's own user-data (a YAML mapping), merged as a tree
    Secret agent_config_yaml{};  ///< the user's own text instead of the one we write
    std::vector<std::string> agent_install_commands{};
    bool install_agent = true;

    // installation
    std::string keyboard{"us"};        ///< layout, as X calls it
    std::string mirror{};              ///< where the installer fetches packages; "" = the catalogue's
    std::string disk_layout{"whole"};  ///< "whole" (one file system) or "lvm"
    std::string install_disk{};        ///< "/dev/sda"; "" = the machine's only disk

    // network
    std::string network{"default"};  ///< libvirt network; unused when bridge is set
    std::string bridge{};
    std::string mac_address{};            ///< bhyve: "58:9c:fc:12:34:56"; "" = made from the names
    std::optional<GuestAddress> vm_ip{};  ///< none: DHCP
    std::string gateway_ip{};
    std::vector<std::string> dns_servers{};  ///< also "dns_server"; empty: the parent's own

    // server
    std::string server_url{};  ///< a host name, not a URL
    int server_port = 8080;
    bool use_https = false;
    bool verify_ssl = true;
    bool auto_approve = false;
    Secret auto_approve_token{};  ///< UUID
    Secret enrollment_token{};

    // machine
    std::string virt_type{"kvm"};  ///< "kvm" or "qemu"
    std::string firmware{"bios"};  ///< "bios" or "uefi"
    bool autostart = false;
    bool purge_storage = true;  ///< delete only

    // the parent itself
    std::string parent_os{};  ///< enable: family of the parent's system; "" = found out there
    std::string storage_driver{
        "dir"};              ///< enable: kind of the pool that containers' disks are in: "dir", "btrfs", "lvm", "zfs"
    int stop_seconds = 120;  ///< reboot_prepare: how long children have to stop by themselves
    bool arm_restore =
        true;  ///< reboot_prepare: the parent's init starts them again; false: somebody sends reboot_restore
    bool server_on_parent = false;  ///< enable: guests reach the server through the parent's own firewall
    std::string pool_name{};
    std::string network_name{};
    std::string forward_mode{"nat"};  ///< "nat", "route", "isolated", "bridge"
    std::string subnet{};             ///< "192.168.130.0/24": the parent has its first address; also VMM's guest_subnet
    bool dhcp = true;
    std::string dhcp_start{};  ///< with dhcp_end; "" = from the second address to the last
    std::string dhcp_end{};
    std::string subnet_v6{};         ///< "fd00:130::/64"
    std::string dns_domain{};        ///< guests on it find each other below this name
    std::string interface {};        ///< of the parent's, on a switch; enable: "" = the one with the default route
    std::string egress_interface{};  ///< by which guests leave; "" = the one with the default route
    bool nat = true;                 ///< a switch with a subnet: its guests are let out
    std::string zfs_dataset{};       ///< "tank/vm": where guests lie (enable), or a volume's own name
    bool sparse = false;             ///< a volume that takes room only for what is written
    bool stop_guests = false;        ///< disable: guests that run are stopped; else it is refused

    bool operator==(const Request&) const = default;
};

/// Reads and checks a request for an action. All problems at once, in the order of the fields.
Checked<Request> parse_request(Action action, const nlohmann::json& body, const Catalog& catalog);

/// The same from JSON text; text that is not JSON is one problem with line and column, field "request".
Checked<Request> parse_request_text(Action action, std::string_view text, const Catalog& catalog);

/// Replaces clear passwords by hashes that the guest understands (SHA-512 crypt; bcrypt for OpenBSD).
void hash_passwords(Request& request, const Catalog& catalog, RandomSource& random);

/// The JSON form without defaults and without clear passwords: what a draft keeps on disk.
nlohmann::json to_json(const Request& request);

/// Names of all known fields for a child type and action; the form and the completion use it.
std::vector<std::string_view> known_fields(Action action, ChildType child_type);

}  // namespace sysmanage
