// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a create plan for VMM is made from.
#pragma once
#include <chrono>
#include <string>

#include "engine/catalog/catalog.h"
#include "engine/message/problem.h"
#include "engine/request/request.h"
#include "engine/steps/image_source.h"
#include "engine/steps/step_builder.h"

namespace sysmanage::vmm {

enum class Method { openbsd, preseed, autoinstall, apkovl, cloud_init };
std::string_view method_name(Method method);  ///< as the scripts call it: "openbsd", …, "cloud-init"

struct Guest {
    const Request& request;
    const Distribution& distribution;
    Request placed{};  ///< the request with marks where only the parent knows addresses
    Method method{};
    std::string uuid{};
    std::string mac{};  ///< of its entry in vm.conf; the installation runs with another
    std::string record_dir{};
    std::string disk{};
    std::string seed{};    ///< a medium with answers, beside the disk; removed when they were read
    std::string medium{};  ///< the installer's medium, made anew for the serial console
    steps::ImageSource image{};
    steps::StepBuilder build{"vmm", ""};
};

/// What this request asks that VMM or the way of the guest's making cannot give.
Problems problems_of(const Request& request, const Distribution& distribution);

/// The identity follows from names and clock: the same request at the same time is the same guest.
Guest describe_guest(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now);

/// Bounds in seconds inside the scripts; a command's own timeout is longer, so that the script can still clean up.
inline constexpr int download_seconds = 3600;
inline constexpr int convert_seconds = 1800;
inline constexpr int install_seconds = 5400;
inline constexpr int first_boot_seconds = 900;
inline constexpr int clean_up_seconds = 300;

/// vm.env: the values of all steps. sets_version, site and overlay: "" where the method has none.
struct MethodValues {
    std::string sets_version{};
    std::string site{};
    std::string overlay{};
};
std::string environment(const Guest& guest, const MethodValues& more);
/// The VM's entry in vm.conf.
std::string vm_entry(const Guest& guest);
/// What the listing says of the VM beside vmd's table: a JSON document, with a mark for the address.
std::string metadata(const Guest& guest);

}  // namespace sysmanage::vmm
