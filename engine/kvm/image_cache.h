// SPDX-License-Identifier: GPL-3.0-or-later
// Plans about the images that a parent keeps for the next VM.
#pragma once
#include <chrono>

#include "engine/catalog/catalog.h"
#include "engine/plan/plan.h"
#include "engine/request/request.h"

namespace sysmanage::kvm {

/// image_list (one section an image: url, file, bytes, fetched, digest, used_by), image_verify (fails when one is
/// damaged), image_prune (removes what neither a VM nor a kept disk stands on, or only the image of the request's
/// base_image_path; refused while a VM is being built).
Plan image_cache(Action action, const Request& request, std::chrono::sys_seconds now);

/// image_download: brings the image of the distribution, or that of the request's base_image_path (a URL), into the cache, with
/// the place, the checks and the lock that a plan for a VM has: such a plan finds it there.
Plan fetch_into_cache(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now);

}  // namespace sysmanage::kvm
