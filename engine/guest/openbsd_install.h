// SPDX-License-Identifier: GPL-3.0-or-later
// OpenBSD's own installer, unattended (autoinstall(8)): it finds the answers to its questions in a file of its memory, and
// takes a set of files that is this guest's alone into the new system.
#pragma once
#include <string>
#include <vector>

#include "engine/catalog/catalog.h"
#include "engine/guest/first_boot.h"
#include "engine/guest/installer.h"
#include "engine/request/request.h"

namespace sysmanage::guest {

/// What stands in documents where the parent puts in what it alone knows: the address it gives the guest, and its own.
inline constexpr const char* address_mark = "@GUEST_ADDRESS@";
inline constexpr const char* gateway_mark = "@GUEST_GATEWAY@";
inline constexpr const char* resolver_marks[] = {"@GUEST_RESOLVER_1@", "@GUEST_RESOLVER_2@"};

struct OpenBsdInstall {
    std::string answers;            ///< install.conf; bcrypt hashes stand in it
    std::vector<GuestFile> site{};  ///< by their paths below /, of which install.site is run at the end
    std::string site_name;          ///< "site77-web01.tgz": the name by which the installer takes it unasked
    std::string sets_version;       ///< "77": how the release's sets and its signify key are named
};

/// request: its passwords are hashes; without one for root, nobody logs in as root.
OpenBsdInstall openbsd_install(const Request& request, const Distribution& distribution, const InstallPlace& place);

}  // namespace sysmanage::guest
