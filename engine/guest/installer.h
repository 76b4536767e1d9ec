// SPDX-License-Identifier: GPL-3.0-or-later
// The documents from which an operating system's own installer answers its questions. Each method has a file of its own
// (preseed.cpp, autoinstall.cpp, apkovl.cpp, installerconfig.cpp).
#pragma once
#include <string>
#include <vector>

#include "engine/bundle/bundle.h"
#include "engine/catalog/catalog.h"
#include "engine/guest/first_boot.h"
#include "engine/message/problem.h"
#include "engine/request/request.h"

namespace sysmanage::guest {

/// What the machine is that the installer runs on.
struct InstallPlace {
    std::string instance_id{};  ///< a UUID, told on the serial port when the installation is over
    std::string mac{};          ///< of its only interface; "" = any machine
    std::string disk{};         ///< "/dev/vda"; "" = its only disk
    bool report = false;        ///< whether somebody listens at the serial port
};

struct InstallDocuments {
    std::vector<GuestFile> documents{};  ///< what the installer reads
    std::vector<GuestFile> beside{};     ///< what it takes into the new system; empty when the documents hold it
};

/// preseed.cfg for Debian's installer. With inside, the files of the first boot are packed into it, as a text
/// of base64; otherwise they stand beside it, in the root of the installer's file system.
InstallDocuments preseed(const Request& request, const Distribution& distribution, const InstallPlace& place,
                         bool inside);

/// user-data and meta-data for Ubuntu's installer (Subiquity), on a volume named "cidata".
Checked<InstallDocuments> autoinstall(const Request& request, const Distribution& distribution,
                                      const InstallPlace& place);

/// The entries of Alpine's overlay below /, folders before what is in them.
std::vector<ArchiveEntry> apkovl(const Request& request, const Distribution& distribution, const InstallPlace& place);
/// Answers for setup-alpine, for those who install without the overlay.
std::string alpine_answers(const Request& request, const Distribution& distribution);

/// installerconfig for FreeBSD's bsdinstall.
std::string installerconfig(const Request& request, const Distribution& distribution, const InstallPlace& place);

// ---- what the methods share

/// Where packages come from: the request's mirror or the catalogue's.
const std::string& install_mirror(const Request& request, const Distribution& distribution);

/// prepare.env: what the scripts at the end of an installation work with. No secret stands in it.
std::string prepare_values(const Request& request, const Distribution& distribution, const InstallPlace& place);

/// One key a line.
std::string authorized_keys(const Request& request);

/// "255.255.255.0" of the guest's static address.
std::string netmask(const GuestAddress& address);

std::string joined(const std::vector<std::string>& words, const char* between = " ");

}  // namespace sysmanage::guest
