// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>

#include "app/cli/log.h"
#include "app/runner/fd.h"

namespace sysmanage::cli {
namespace {

enum class Kind { standard_output, file, stream, folder, other };

bool is_below(const std::string& path, std::string_view folder) { return path.starts_with(folder); }

// /dev and /proc hold doors to other things (/dev/stdout): nothing is renamed in there, but for /dev/shm, which is a
// folder of files.
Kind kind_of(const std::string& path) {
    if (path == "-" || path == "/dev/stdout") return Kind::standard_output;
    struct stat facts {};
    const bool there = stat(path.c_str(), &facts) == 0;
    if (there && (S_ISCHR(facts.st_mode) || S_ISFIFO(facts.st_mode))) return Kind::stream;
    if (is_below(path, "/proc/") || (is_below(path, "/dev/") && !is_below(path, "/dev/shm/"))) return Kind::other;
    if (there && S_ISDIR(facts.st_mode)) return Kind::folder;
    return !there || S_ISREG(facts.st_mode) ? Kind::file : Kind::other;
}

std::string folder_of(const std::string& path) {
    const auto slash = path.rfind('/');
    if (slash == path.npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

tl::unexpected<Faults> failed(const std::string& option, const std::string& path) {
    return fault(option, path + ": " + std::generic_category().message(errno));
}

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

mode_t usual_mode() {
    const mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

Result<void> write_file(const std::string& option, const std::string& path, std::string_view content, Access access) {
    auto temporary = folder_of(path) + "/.sysmanage-virt-XXXXXX";
    runner::Fd file(mkostemp(temporary.data(), O_CLOEXEC));  // mode 0600
    if (!file.open()) return failed(option, path);
    const bool whole = write_all(file.get(), content) &&
                       (access == Access::owner || fchmod(file.get(), usual_mode()) == 0) && fsync(file.get()) == 0;
    if (whole && rename(temporary.c_str(), path.c_str()) == 0) return {};
    const int error = errno;
    unlink(temporary.c_str());
    errno = error;
    return failed(option, path);
}

}  // namespace

Result<void> check_output(const std::string& option, const std::string& path) {
    switch (kind_of(path)) {
        case Kind::folder:
            return fault(option, path + ": is a folder");
        case Kind::other:
            return fault(option, path + ": is neither a file nor a pipe");
        case Kind::file:
            if (path.ends_with('/')) return fault(option, path + ": is not the name of a file");
            if (access(folder_of(path).c_str(), W_OK | X_OK) != 0) return failed(option, path);
            break;
        case Kind::standard_output:
        case Kind::stream:
            break;
    }
    return {};
}

Result<void> write_output(const std::string& option, const std::string& path, std::string_view content, Access access) {
    if (auto checked = check_output(option, path); !checked) return checked;
    log_verbose("writing {} bytes to {}", content.size(), path == "-" ? "standard output" : path);
    const auto kind = kind_of(path);
    if (kind == Kind::standard_output) return print(content);
    if (kind == Kind::file) return write_file(option, path, content, access);
    const runner::Fd stream(open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!stream.open() || !write_all(stream.get(), content)) return failed(option, path);
    return {};
}

bool others_may_read(const std::string& path) {
    struct stat facts {};
    return kind_of(path) == Kind::standard_output && fstat(1, &facts) == 0 && S_ISREG(facts.st_mode) &&
           (facts.st_mode & (S_IRGRP | S_IROTH)) != 0;
}

Result<void> print(std::string_view content) {
    if (!write_all(1, content)) return failed("output", "standard output");
    return {};
}

}  // namespace sysmanage::cli
