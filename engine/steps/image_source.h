// SPDX-License-Identifier: GPL-3.0-or-later
// Where a guest's disk comes from: the catalogue's image, another URL, or a file that is already on the
// parent.
#pragma once
#include <string>

#include "engine/catalog/catalog.h"
#include "engine/request/request.h"

namespace sysmanage::steps {

struct ImageSource {
    std::string url{};        ///< empty for a local file
    std::string file{};       ///< what is downloaded, or the local file
    std::string image{};      ///< what the disk is made from: file, unpacked where it is compressed
    std::string cache_dir{};  ///< one folder an image URL; empty for a local file
    std::string lock_name{};  ///< of the lock that keeps two plans off one cached image
    std::string format{};     ///< "qcow2" or "raw"
    Compression compression = Compression::none;
    ChecksumSource checksum{};
    std::string checksum_name{};  ///< the file's name as the checksum file has it
    std::uint64_t download_bytes = 0;
};

/// disk is the VM's disk: a compressed local image is unpacked beside it. Downloads are kept below cache_folder.
ImageSource image_source(const Request& request, const Distribution& distribution, const std::string& disk,
                         std::string_view cache_folder);

}  // namespace sysmanage::steps
