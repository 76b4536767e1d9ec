// SPDX-License-Identifier: GPL-3.0-or-later
// What the two ways to make a guest share, from an image and by an installer: its identity, the values of its steps, and
// the steps that both have.
#pragma once
#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "engine/catalog/catalog.h"
#include "engine/guest/cloud_init.h"
#include "engine/kvm/image_steps.h"
#include "engine/kvm/step_builder.h"
#include "engine/kvm/vm_paths.h"
#include "engine/plan/plan.h"
#include "engine/request/request.h"
#include "engine/steps/request_notes.h"

namespace sysmanage::kvm {

/// Bounds in seconds inside the scripts; a command's own timeout is longer, so that the script can still clean up.
struct Bounds {
    ImageBounds image{};
    int install = 5400;
    int address = 300;
    int first_boot = 1800;
};

/// Everything a create plan is made from.
struct Guest {
    const Request& request;
    const Distribution& distribution;
    std::string uuid;
    guest::GuestIdentity identity;
    VmPaths paths;
    steps::ImageSource image;
    Bounds bounds;
    bool dns_from_parent = false;
};

/// The identity follows from names and clock: the same request at the same time is the same guest.
Guest describe_guest(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now);

/// vm.env: the values of all steps.
std::string environment(const Guest& guest);

/// "skipped when this plan has completed the VM before", or the more telling fact where there is one.
Guard when_complete(const Guest& guest, Condition also = {}, std::string text_key = "kvm.guard.complete");

/// A step of the guest's own, described by kvm.step.<id>, which takes back everything when it fails.
CommandSpec guest_step(const Guest& guest, std::string_view id, StepFacts facts,
                       std::vector<std::string> arguments = {},
                       std::vector<std::pair<std::string, std::string>> params = {});

CommandSpec check_parent(const Guest& guest);
/// Downloads what the guest is made from, or checks a local file.
CommandSpec fetch_image(const Guest& guest);
/// The disks beside the system's own, where the request has some.
void add_extra_disks(Plan& plan, const Guest& guest);
CommandSpec wait_address(const Guest& guest);
CommandSpec wait_first_boot(const Guest& guest);
CommandSpec remove_seed(const Guest& guest);
CommandSpec finish(const Guest& guest);

/// The scripts of all commands that the plan has by now, and what they share.
void add_scripts(Plan& plan, const Guest& guest, const std::vector<const char*>& libraries);
using steps::add_notes;
using steps::mark_secrets_of;

}  // namespace sysmanage::kvm
