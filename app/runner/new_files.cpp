// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/new_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "app/runner/fd.h"

namespace sysmanage::runner {
namespace {

Message failed(const std::string& path, int error) {
    return {"runner.new_file.failed", {{"path", path}, {"reason", std::generic_category().message(error)}}};
}

std::vector<Message> in_the_way(const std::string& folder, const std::vector<guest::GuestFile>& files) {
    std::vector<Message> found;
    for (const auto& file : files) {
        struct stat facts {};
        const auto path = folder + "/" + file.name;
        if (lstat(path.c_str(), &facts) == 0) found.push_back({"runner.new_file.exists", {{"path", path}}});
    }
    return found;
}

int write_file(const std::string& path, const guest::GuestFile& file) {
    const Fd target(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, file.mode));
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
std::vector<Message> write_all(const std::string& folder, const std::vector<guest::GuestFile>& files) {
    std::vector<std::string> made;
    for (const auto& file : files) {
        const auto path = folder + "/" + file.name;
        const int error = write_file(path, file);
        if (error == 0 || error != EEXIST) made.push_back(path);
        if (error == 0) continue;
        for (const auto& each : made) unlink(each.c_str());
        return {failed(path, error)};
    }
    return {};
}

}  // namespace

std::vector<Message> write_new_files(const std::string& folder, const std::vector<guest::GuestFile>& files) {
    struct stat facts {};
    const bool there = stat(folder.c_str(), &facts) == 0;
    if (there && !S_ISDIR(facts.st_mode)) return {{"runner.new_file.no_folder", {{"path", folder}}}};
    if (!there && mkdir(folder.c_str(), 0700) != 0) return {failed(folder, errno)};
    auto faults = in_the_way(folder, files);
    if (faults.empty()) faults = write_all(folder, files);
    if (!faults.empty() && !there) rmdir(folder.c_str());
    return faults;
}

}  // namespace sysmanage::runner
