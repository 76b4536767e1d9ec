// SPDX-License-Identifier: GPL-3.0-or-later
// A plan on a USB stick: a tar with everything a technician needs at a parent host without a network.
#pragma once
#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/plan/plan.h"
#include "engine/signature/ed25519.h"

namespace sysmanage {

struct ArchiveEntry {
    std::string path;
    std::string content;
    unsigned mode = 0600;
    std::string link{};  ///< in a tar: where this symbolic link leads
};

/// An ISO 9660 image with Joliet and Rock Ridge, byte-reproducible for the same entries, label and time.
std::string make_iso(const std::vector<ArchiveEntry>& entries, const std::string& volume_id,
                     std::chrono::sys_seconds time);

/// A ustar/pax archive, owner root, entries in the given order, byte-reproducible.
std::string make_tar(const std::vector<ArchiveEntry>& entries, std::chrono::sys_seconds time);

/// The bytes in a gzip file, as they are: its bytes depend on nothing else, and every reader takes it.
std::string make_gzip(std::string_view bytes);

/// Names of what every bundle holds, and a signed one besides.
namespace bundle_file {
inline constexpr std::string_view plan = "plan.json";
inline constexpr std::string_view script = "run.sh";
inline constexpr std::string_view sums = "SHA256SUMS";
inline constexpr std::string_view signify = "SHA256SUMS.sig";
inline constexpr std::string_view minisign = "SHA256SUMS.minisig";
}  // namespace bundle_file

/// The folder that everything lies in: <vm>-<action>-<first 12 of digest>
std::string bundle_folder(const Plan& plan);

/// plan.json, run.sh, files/<path> (the rendered files), seed.iso when the plan has a cloud-init seed, SHA256SUMS and
/// README.txt. With a key: SHA256SUMS.sig for signify and SHA256SUMS.minisig for minisign, and a run.sh that does nothing
/// before it has verified one of them and every digest.
std::string make_bundle(const Plan& plan, std::chrono::sys_seconds time, const SigningKey* signer = nullptr);

}  // namespace sysmanage
