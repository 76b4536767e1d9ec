// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steps/image_source.h"

#include "engine/text/sha256.h"

namespace sysmanage::steps {
namespace {

bool is_remote(std::string_view source) { return source.starts_with("https://") || source.starts_with("http://"); }

std::string local_path(std::string_view source) {
    if (source.starts_with("file://localhost/")) source.remove_prefix(16);
    if (source.starts_with("file://")) source.remove_prefix(7);
    return std::string(source);
}

std::string file_name_of(std::string_view url) {
    url = url.substr(0, url.find_first_of("?#"));
    return std::string(url.substr(url.rfind('/') + 1));
}

std::string without_compression_ending(std::string name, Compression compression) {
    if (compression != Compression::none) name.resize(name.rfind('.'));
    return name;
}

ChecksumSource checksum_of(const Request& request, const Distribution& distribution) {
    if (!request.image_sha256.empty()) return {.algorithm = "sha256", .value = request.image_sha256};
    // The catalogue's checksum is the catalogue image's, not that of an image the request brings.
    if (!request.base_image_path.empty()) return {.algorithm = "sha256"};
    auto checksum = distribution.checksum;
    if (checksum.algorithm.empty()) checksum.algorithm = "sha256";
    return checksum;
}

}  // namespace

ImageSource image_source(const Request& request, const Distribution& distribution, const std::string& disk,
                         std::string_view cache_folder) {
    const std::string& origin =
        request.base_image_path.empty() ? distribution.install_identifier : request.base_image_path;
    ImageSource source;
    source.compression = compression_of(origin);
    source.checksum = checksum_of(request, distribution);
    source.format = !request.image_format.empty()       ? request.image_format
                    : distribution.image_format.empty() ? "qcow2"
                                                        : distribution.image_format;
    if (!is_remote(origin)) {
        source.file = local_path(origin);
        source.image = source.compression == Compression::none ? source.file : disk + ".image";
        source.lock_name = "local-image.lock";
        return source;
    }
    // A folder of its own for each URL: two publishers may use one file name for different images.
    const auto id = sha256_hex(origin).substr(0, 8);
    const auto name = file_name_of(origin);
    source.url = origin;
    source.cache_dir = std::string(cache_folder) + "/" + id;
    source.lock_name = "image-" + id + ".lock";
    source.file = source.cache_dir + "/" + name;
    source.image = source.cache_dir + "/" + without_compression_ending(name, source.compression);
    // A file of one bare digest may call the image by another name than the URL does.
    if (source.checksum.layout != "bare")
        source.checksum_name = source.checksum.name.empty() ? name : source.checksum.name;
    if (request.base_image_path.empty()) source.download_bytes = distribution.download_bytes;
    return source;
}

}  // namespace sysmanage::steps
