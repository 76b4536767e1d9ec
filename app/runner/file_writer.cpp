// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/file_writer.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <climits>
#include <system_error>

#include "app/runner/file_digest.h"
#include "app/runner/process.h"
#include "app/runner/sudo_writer.h"
#include "engine/random/random_source.h"
#include "engine/text/sha256.h"

namespace sysmanage::runner {
namespace {

Message failed(const FileSpec& file, int error) {
    return {"runner.file.write_failed", {{"path", file.path}, {"reason", std::generic_category().message(error)}}};
}

bool needs_rights(int error) { return error == EACCES || error == EPERM; }

std::string temporary_name() {
    SystemRandom random;
    return ".sysmanage-" + make_uuid(random);
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

// A file that is removed again unless it was renamed to its place.
class TemporaryFile {
public:
    explicit TemporaryFile(const Place& place) : place_(place), name_(temporary_name()) {}
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() {
        if (there_) unlinkat(place_.folder.get(), name_.c_str(), 0);
    }

    bool create() {
        fd_ =
            Fd(openat(place_.folder.get(), name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
        return there_ = fd_.open();
    }
    // The owner first: changing it would take set-user-id bits away.
    bool fill(std::string_view bytes, uid_t uid, gid_t gid, mode_t mode) {
        return write_all(fd_.get(), bytes) && fchown(fd_.get(), uid, gid) == 0 && fchmod(fd_.get(), mode) == 0 &&
               fsync(fd_.get()) == 0;
    }
    bool link_to(const char* target) { return there_ = symlinkat(target, place_.folder.get(), name_.c_str()) == 0; }
    bool keep_times(const struct stat& facts) {
        const std::array<timespec, 2> times = {facts.st_atim, facts.st_mtim};
        return futimens(fd_.get(), times.data()) == 0;
    }
    bool move_to(const std::string& name) {
        if (renameat(place_.folder.get(), name_.c_str(), place_.folder.get(), name.c_str()) != 0) return false;
        there_ = false;
        return true;
    }

private:
    const Place& place_;
    std::string name_;
    Fd fd_;
    bool there_ = false;
};

bool copy_to_backup(const Place& place, const struct stat& facts, const std::string& name) {
    TemporaryFile copy(place);
    if (S_ISLNK(facts.st_mode)) {
        std::array<char, PATH_MAX> target{};
        return readlinkat(place.folder.get(), place.name.c_str(), target.data(), target.size() - 1) > 0 &&
               copy.link_to(target.data()) && copy.move_to(name);
    }
    const Fd old(openat(place.folder.get(), place.name.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!old.open() || !copy.create()) return false;
    std::string content(static_cast<std::size_t>(facts.st_size), '\0');
    if (pread(old.get(), content.data(), content.size(), 0) != facts.st_size) return false;
    return copy.fill(content, facts.st_uid, facts.st_gid, facts.st_mode & 07777) && copy.keep_times(facts) &&
           copy.move_to(name);
}

enum class Target { absent, file, link, other };

Target target_kind(const Place& place, struct stat& facts) {
    if (fstatat(place.folder.get(), place.name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) != 0) return Target::absent;
    if (S_ISREG(facts.st_mode)) return Target::file;
    return S_ISLNK(facts.st_mode) ? Target::link : Target::other;
}

}  // namespace

std::string written_content(const FileSpec& file) {
    auto content = file.content;
    if (!content.empty() && content.back() != '\n') content += '\n';
    return content;
}

tl::expected<WrittenFile, Message> FileWriter::write(const FileSpec& file) {
    const auto content = written_content(file);
    if (!file.expected_sha256.empty() && sha256_hex(content) != file.expected_sha256)
        return tl::unexpected(Message{"runner.file.digest_before", {{"path", file.path}}});
    auto place = walk_to(file.path, static_cast<uid_t>(file.owner_uid), Missing::make_folders);
    if (!place) {
        if (!is_root() && needs_rights(place.error().error)) return write_with_sudo(file, content);
        return tl::unexpected(std::move(place.error().message));
    }
    made_folders_.insert(made_folders_.end(), place->made_folders.begin(), place->made_folders.end());
    return replace(file, content, *place);
}

tl::expected<WrittenFile, Message> FileWriter::replace(const FileSpec& file, const std::string& content, Place& place) {
    struct stat facts {};
    const auto target = target_kind(place, facts);
    if (target == Target::other) return tl::unexpected(Message{"runner.file.not_a_file", {{"path", file.path}}});
    TemporaryFile temporary(place);
    const bool written = temporary.create() && temporary.fill(content, static_cast<uid_t>(file.owner_uid),
                                                              static_cast<gid_t>(file.owner_gid), file.mode);
    if (!written) {
        const int error = errno;
        if (!is_root() && needs_rights(error)) return write_with_sudo(file, content);
        return tl::unexpected(failed(file, error));
    }
    WrittenFile result;
    const auto backup_name = place.name + ".sysmanage.bak";
    if (file.backup && target != Target::absent) {
        if (!copy_to_backup(place, facts, backup_name))
            return tl::unexpected(Message{"runner.file.backup_failed", {{"path", file.path}}});
        result.backup_path = file.path + ".sysmanage.bak";
    }
    if (!temporary.move_to(place.name)) return tl::unexpected(failed(file, errno));
    remember(file, target != Target::absent);
    if (file.expected_sha256.empty()) return result;

    const Fd written_file(openat(place.folder.get(), place.name.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    const auto digest = written_file.open() ? file_sha256(written_file.get()) : std::nullopt;
    if (digest != file.expected_sha256) {
        if (result.backup_path)
            renameat(place.folder.get(), backup_name.c_str(), place.folder.get(), place.name.c_str());
        return tl::unexpected(Message{"runner.file.digest_after", {{"path", file.path}}});
    }
    result.verified_sha256 = file.expected_sha256;
    return result;
}

tl::expected<WrittenFile, Message> FileWriter::write_with_sudo(const FileSpec& file, const std::string& content) {
    auto written = sudo_write(file, content);
    if (!written) return tl::unexpected(std::move(written.error()));
    remember(file, written->was_there);
    WrittenFile result;
    if (written->backed_up) result.backup_path = file.path + ".sysmanage.bak";
    if (!file.expected_sha256.empty()) result.verified_sha256 = file.expected_sha256;
    return result;
}

void FileWriter::remember(const FileSpec& file, bool was_there) {
    if (!was_there) fresh_.push_back({file.path, !file.secrets.empty()});
}

void FileWriter::take_back_all() {
    take_back(fresh_);
    for (auto folder = made_folders_.rbegin(); folder != made_folders_.rend(); ++folder) rmdir(folder->c_str());
    made_folders_.clear();
}

void FileWriter::take_back_secrets() {
    std::vector<Fresh> secrets;
    for (const auto& file : fresh_)
        if (file.secret) secrets.push_back(file);
    take_back(secrets);
}

void FileWriter::take_back(const std::vector<Fresh>& files) {
    for (const auto& file : files) {
        const auto place = walk_to(file.path, geteuid(), Missing::fail);
        const bool removed = place && (unlinkat(place->folder.get(), place->name.c_str(), 0) == 0 || errno == ENOENT);
        if (!removed && !is_root()) sudo_remove(file.path);
    }
}

}  // namespace sysmanage::runner
