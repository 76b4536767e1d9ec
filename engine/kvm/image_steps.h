// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan that makes a VM and one that only fetches an image share: the image's values, and its two steps
// (download-image, decompress-image).
#pragma once
#include <string>

#include "engine/kvm/step_builder.h"
#include "engine/steps/image_source.h"

namespace sysmanage::kvm {

/// Seconds that a step gets beyond the bounds inside its script, so that it can still clean up.
inline constexpr int clean_up_seconds = 240;

/// Bounds in seconds inside the scripts.
struct ImageBounds {
    int download = 3600;
    int convert = 1800;
};

/// The cache's place for the image, and how to check it. disk as in steps::image_source().
steps::ImageSource cached_image(const Request& request, const Distribution& distribution, const std::string& disk);

/// The image's lines in a plan's values: IMAGE_URL to DOWNLOAD_BYTES, each with its line end.
std::string image_values(const steps::ImageSource& image, bool insecure_download);

/// "xz"; nothing for an image that is not compressed.
std::string unpacker_of(Compression compression);

/// Of an image that comes from a URL: both steps are skipped when it is in the cache.
StepFacts download_facts(const steps::ImageSource& image, const ImageBounds& bounds);
StepFacts unpack_facts(const steps::ImageSource& image, const ImageBounds& bounds);

}  // namespace sysmanage::kvm
