// SPDX-License-Identifier: GPL-3.0-or-later
// provision: the documents of an unattended installation by themselves, into a folder.
#include <chrono>

#include "app/cli/input.h"
#include "app/cli/log.h"
#include "app/cli/request_input.h"
#include "app/cli/verbs.h"
#include "app/runner/new_files.h"
#include "engine/catalog/enum_names.h"
#include "engine/provision/provision.h"

namespace sysmanage::cli {
namespace {

Result<ProvisioningFiles> build(const Arguments& arguments, std::chrono::sys_seconds now, RandomSource& random) {
    const auto catalog = read_catalog(arguments);
    if (!catalog) return tl::unexpected(catalog.error());
    const auto request = read_request(arguments, Action::provision, *catalog);
    if (!request) return tl::unexpected(request.error());
    const auto* distribution = catalog->find(request->child_type, request->distribution);
    const auto wanted = family_from_name(arguments.value("SYSTEM"));
    if (!distribution || distribution->family != wanted)
        return fault("SYSTEM", "is " + arguments.value("SYSTEM") + ", but the request's distribution is " +
                                   (distribution ? distribution->display_name : request->distribution));
    auto files = provisioning_files(*request, *catalog, {now, random});
    if (!files) return refused(files.error());
    return std::move(*files);
}

Result<void> deliver(const Arguments& arguments, const ProvisioningFiles& made) {
    const auto folder = arguments.value("--output");
    Faults faults;
    for (const auto& message : runner::write_new_files(folder, made.files))
        faults.push_back({"--output", to_english(message)});
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    for (const auto& file : made.files) log_verbose("wrote {} bytes to {}", file.content.size(), file.name);
    return {};
}

Result<std::chrono::sys_seconds> time_of(const Arguments& arguments) {
    if (arguments.has("--now")) return read_time(arguments.value("--now"));
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace

int run_provision(const Arguments& arguments) {
    const auto now = time_of(arguments);
    if (!now) return refuse(now.error());
    SystemRandom system;
    SeededRandom seeded(arguments.value("--seed"));
    RandomSource& random = arguments.has("--seed") ? static_cast<RandomSource&>(seeded) : system;
    const auto made = build(arguments, *now, random);
    if (!made) return refuse(made.error());
    if (const auto delivered = deliver(arguments, *made); !delivered) return refuse(delivered.error());
    for (const auto& file : made->files) note(arguments.value("--output") + "/" + file.name);
    for (const auto& message : made->notes) note(to_english(message));
    if (arguments.has("--seed")) warn("--seed makes salts and tokens that anybody can guess: not for files in use");
    return exit_status::done;
}

}  // namespace sysmanage::cli
