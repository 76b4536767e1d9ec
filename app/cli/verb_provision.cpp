// SPDX-License-Identifier: GPL-3.0-or-later
// provision: the documents of an unattended installation by themselves, into a folder.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <system_error>

#include "app/cli/input.h"
#include "app/cli/log.h"
#include "app/cli/request_input.h"
#include "app/cli/verbs.h"
#include "app/runner/fd.h"
#include "engine/catalog/enum_names.h"
#include "engine/provision/provision.h"

namespace sysmanage::cli {
namespace {

std::string words_of(int error) { return std::generic_category().message(error); }

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

/// A folder of our own is for its owner only; one that is there already is the administrator's.
Result<void> make_folder(const std::string& folder) {
    struct stat facts {};
    if (stat(folder.c_str(), &facts) == 0) {
        if (!S_ISDIR(facts.st_mode)) return fault("--output", folder + ": is not a folder");
        return {};
    }
    if (mkdir(folder.c_str(), 0700) != 0) return fault("--output", folder + ": " + words_of(errno));
    return {};
}

Result<void> refuse_overwriting(const std::string& folder, const std::vector<guest::GuestFile>& files) {
    Faults faults;
    for (const auto& file : files) {
        struct stat facts {};
        const auto path = folder + "/" + file.name;
        if (lstat(path.c_str(), &facts) == 0)
            faults.push_back({"--output", path + ": is there already, and is not overwritten"});
    }
    if (faults.empty()) return {};
    return tl::unexpected(std::move(faults));
}

int write_file(const std::string& path, const guest::GuestFile& file) {
    const runner::Fd target(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, file.mode));
    if (!target.open()) return errno;
    std::string_view bytes = file.content;
    while (!bytes.empty()) {
        const auto written = write(target.get(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) return errno;
        if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return fsync(target.get()) == 0 ? 0 : errno;
}

/// All of them or none.
Result<void> write_all(const std::string& folder, const std::vector<guest::GuestFile>& files) {
    std::vector<std::string> made;
    for (const auto& file : files) {
        const auto path = folder + "/" + file.name;
        log_verbose("writing {} bytes to {}", file.content.size(), path);
        const int error = write_file(path, file);
        if (error == 0 || error != EEXIST) made.push_back(path);
        if (error == 0) continue;
        for (const auto& each : made) unlink(each.c_str());
        return fault("--output", path + ": " + words_of(error));
    }
    return {};
}

Result<void> deliver(const Arguments& arguments, const ProvisioningFiles& made) {
    const auto folder = arguments.value("--output");
    if (auto folder_there = make_folder(folder); !folder_there) return folder_there;
    if (auto free = refuse_overwriting(folder, made.files); !free) return free;
    return write_all(folder, made.files);
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
