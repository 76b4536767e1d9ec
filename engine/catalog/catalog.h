// SPDX-License-Identifier: GPL-3.0-or-later
// The distributions a guest can be made from, and what a plan must know of each. Data, not code: the entries stand in
// resources/catalog.json; a user's own file adds to them or overrides them by id.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/message/problem.h"

namespace sysmanage {

enum class ChildType { kvm, bhyve, vmm, lxd, wsl };
std::optional<ChildType> child_type_from_name(std::string_view name);
std::string_view child_type_name(ChildType type);

/// How a guest is provisioned.
enum class Provisioning {
    cloud_init,
    nuageinit,
    mounted_image,  ///< its disk is worked on from outside before it has ever run
    preseed,
    autoinstall,
    apkovl,
    installerconfig,
    openbsd_install,
    windows,
    container,
    wsl
};
/// Whether a guest comes out of its publisher's installer, which answers its own questions from a document.
bool is_installer(Provisioning provisioning);
/// Decides package names, shells, service manager and the agent's channel.
enum class Family { debian, ubuntu, fedora, rhel, suse, alpine, freebsd, openbsd, windows, other };
enum class Compression { none, xz, gz, bz2, zst };

/// Where the digest of an image comes from.
struct ChecksumSource {
    std::string url{};        ///< of the checksum file; "" when there is none
    std::string algorithm{};  ///< "sha256" or "sha512"
    std::string layout{};     ///< "coreutils" (hash, name), "bsd" (SHA256 (name) = hash) or "bare" (only the hash)
    std::string value{};      ///< a pinned digest instead of a file
    std::string name{};       ///< what the checksum file calls the image; "" = the last part of its URL
    bool known() const { return !url.empty() || !value.empty(); }
    bool operator==(const ChecksumSource&) const = default;
};

struct Distribution {
    std::string id;  ///< "kvm-debian-12"
    ChildType child_type = ChildType::kvm;
    std::string name;     ///< "Debian", the server's distribution_name
    std::string version;  ///< "12"
    std::string display_name;
    std::string install_identifier;  ///< image URL, LXD image alias, WSL name: what the server calls "distribution"
    Family family = Family::other;
    Provisioning provisioning = Provisioning::cloud_init;
    std::string image_format{};  ///< "qcow2", "raw", "iso"
    ChecksumSource checksum{};
    std::uint64_t download_bytes = 0;  ///< measured or published size, rounded; 0 = unknown
    std::uint64_t min_memory_bytes = 0;
    std::uint64_t min_disk_bytes = 0;
    std::string os_variant{};     ///< osinfo-db's short id
    bool uefi = true;             ///< the image boots with UEFI
    bool bios = true;             ///< the image boots with BIOS
    std::string agent_channel{};  ///< "ppa", "github-deb", "copr", "obs", "github-apk", …: a template's name
    std::vector<std::string> base_packages{};           ///< what the guest needs beside the user's packages
    std::string admin_group{};                          ///< "sudo" or "wheel"
    std::string login_shell{};                          ///< "/bin/bash", "/bin/ash"
    std::vector<std::string> agent_install_commands{};  ///< override of the channel (air-gapped sites)
    std::vector<std::string> agent_shells{};            ///< script_execution.allowed_shells of the agent
    std::string codename{};     ///< of the release, where its archive is ordered by it ("bookworm")
    std::string mirror{};       ///< where an installer fetches packages
    std::string boot_kernel{};  ///< installers: the kernel's path on the medium
    std::string boot_initrd{};
    /// WSL: what wsl.exe's own list had instead of install_identifier, or what is nearest to it, when it had not that one any
    /// more (distributions/DistributionInfo.json of microsoft/WSL on 2026-08-06).
    std::string successor{};
    std::string notes{};

    bool operator==(const Distribution&) const = default;
};

/// The compression that an image's URL or path shows by its ending (.xz .gz .bz2 .zst).
Compression compression_of(std::string_view url_or_path);
/// "xz", "gz", "bz2", "zst" or "".
std::string_view compression_name(Compression compression);

class Catalog {
public:
    /// The embedded catalogue; loaded once per process.
    static const Catalog& built_in();

    /// Parses a catalogue file ({"entries":[…]}). Every fault is listed with its place.
    static Checked<Catalog> parse(std::string_view json_text);

    /// This catalogue with another's entries added; equal ids are replaced.
    Catalog merged_with(const Catalog& other) const;

    const std::vector<Distribution>& entries() const { return entries_; }
    std::vector<const Distribution*> entries_for(ChildType type) const;
    /// By id or by install identifier, among the entries of a child type; null when there is none.
    const Distribution* find(ChildType type, std::string_view id_or_identifier) const;

private:
    std::vector<Distribution> entries_;
};

}  // namespace sysmanage
