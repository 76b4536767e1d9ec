// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kvm/image_steps.h"

#include "engine/kvm/vm_paths.h"
#include "engine/text/template.h"

namespace sysmanage::kvm {
namespace {

using std::chrono::seconds;

Guard when_cached(const steps::ImageSource& image) {
    return {{{"file_exists", image.image}}, {"kvm.guard.image_cached"}};
}

}  // namespace

steps::ImageSource cached_image(const Request& request, const Distribution& distribution, const std::string& disk) {
    return steps::image_source(request, distribution, disk, std::string(images_folder) + "/sysmanage-base");
}

std::string image_values(const steps::ImageSource& image, bool insecure_download) {
    kainjow::mustache::data values;
    values.set("image_url", image.url);
    values.set("image_file", image.file);
    values.set("image_path", image.image);
    values.set("image_format", image.format);
    values.set("image_cache", image.cache_dir);
    values.set("image_lock", image.lock_name);
    values.set("compression", std::string(compression_name(image.compression)));
    values.set("checksum_url", image.checksum.value.empty() ? image.checksum.url : "");
    values.set("checksum_name", image.checksum_name);
    values.set("checksum_algorithm", image.checksum.algorithm);
    values.set("checksum_value", image.checksum.value);
    values.set("insecure_download", insecure_download ? "yes" : "no");
    values.set("download_bytes", std::to_string(image.download_bytes));
    return render("templates/kvm/image-values.env", values);
}

std::string unpacker_of(Compression compression) {
    switch (compression) {
        case Compression::xz:
            return "xz";
        case Compression::gz:
            return "gzip";
        case Compression::bz2:
            return "bzip2";
        case Compression::zst:
            return "zstd";
        case Compression::none:
            break;
    }
    return {};
}

StepFacts download_facts(const steps::ImageSource& image, const ImageBounds& bounds) {
    // Twice the bound: a resumed download with a wrong digest is fetched once more from the start.
    return {.timeout = seconds(2 * bounds.download + 2 * clean_up_seconds),
            .guard = when_cached(image),
            .estimate = {.download_bytes = image.download_bytes, .disk_bytes = image.download_bytes}};
}

StepFacts unpack_facts(const steps::ImageSource& image, const ImageBounds& bounds) {
    return {.timeout = seconds(bounds.convert * 2 + clean_up_seconds), .guard = when_cached(image)};
}

}  // namespace sysmanage::kvm
