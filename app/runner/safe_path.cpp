// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/safe_path.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <deque>
#include <optional>
#include <system_error>

namespace sysmanage::runner {
namespace {

#ifdef O_PATH
constexpr int open_folder = O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;  // needs no right to list the folder
#else
constexpr int open_folder = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
#endif
constexpr int most_links = 40;  // as the kernel has it

std::vector<std::string> components(std::string_view path) {
    std::vector<std::string> parts;
    while (!path.empty()) {
        const auto part = path.substr(0, path.find('/'));
        if (!part.empty() && part != ".") parts.emplace_back(part);
        path.remove_prefix(std::min(part.size() + 1, path.size()));
    }
    return parts;
}

PathFault refused(std::string key, const std::string& path) { return {0, {std::move(key), {{"path", path}}}}; }

class Walk {
public:
    Walk(std::string_view path, uid_t owner, Missing missing) : owner_(owner), missing_(missing) {
        for (auto& part : components(path)) rest_.push_back(std::move(part));
    }

    tl::expected<Place, PathFault> go() {
        if (!enter_root()) return tl::unexpected(failed());
        Place place;
        place.name = rest_.back();
        rest_.pop_back();
        while (!rest_.empty()) {
            const auto part = std::move(rest_.front());
            rest_.pop_front();
            if (auto fault = step(part)) return tl::unexpected(std::move(*fault));
        }
        place.folder = std::move(folder_);
        place.made_folders = std::move(made_);
        return place;
    }

private:
    bool enter_root() {
        folder_ = Fd(open("/", open_folder));
        where_.clear();
        return folder_.open() && fstat(folder_.get(), &facts_) == 0;
    }

    PathFault failed() const {
        const int error = errno;
        return {error,
                {"runner.file.folder_failed",
                 {{"path", where_.empty() ? "/" : where_}, {"reason", std::generic_category().message(error)}}}};
    }

    bool trusted(uid_t uid) const { return uid == 0 || uid == geteuid(); }
    bool writable_by_all() const { return (facts_.st_mode & S_IWOTH) != 0; }

    std::optional<PathFault> step(const std::string& part) {
        const auto before = where_;
        where_ = part == ".." ? where_.substr(0, where_.find_last_of('/')) : where_ + "/" + part;
        Fd next(openat(folder_.get(), part.c_str(), open_folder));
        if (!next.open() && errno == ENOENT && missing_ == Missing::make_folders) next = make(part);
        if (!next.open() && (errno == ENOTDIR || errno == ELOOP || errno == EMLINK)) {
            where_ = before;
            return follow(part);
        }
        struct stat facts {};
        if (!next.open() || fstat(next.get(), &facts) != 0) return failed();
        // Whoever owns a folder can exchange what is in it; in a folder for everybody anyone may have made
        // it.
        if (part != ".." && writable_by_all() && !trusted(facts.st_uid) && facts.st_uid != owner_)
            return refused("runner.file.foreign_folder", where_);
        folder_ = std::move(next);
        facts_ = facts;
        return std::nullopt;
    }

    Fd make(const std::string& part) {
        if (mkdirat(folder_.get(), part.c_str(), 0755) == 0) {
            made_.push_back(where_);
            fchmodat(folder_.get(), part.c_str(), 0755, 0);  // whatever our umask is
        } else if (errno != EEXIST) {
            return Fd();
        }
        return Fd(openat(folder_.get(), part.c_str(), open_folder));
    }

    std::optional<PathFault> follow(const std::string& part) {
        const auto here = where_ + "/" + part;
        struct stat link {};
        if (fstatat(folder_.get(), part.c_str(), &link, AT_SYMLINK_NOFOLLOW) != 0) return failed();
        if (!S_ISLNK(link.st_mode)) return refused("runner.file.not_a_folder", here);
        if (writable_by_all() || !trusted(link.st_uid)) return refused("runner.file.foreign_link", here);
        std::array<char, PATH_MAX> target;
        const auto length = readlinkat(folder_.get(), part.c_str(), target.data(), target.size());
        if (length <= 0) return failed();
        if (++links_ > most_links) return refused("runner.file.too_many_links", here);
        const std::string_view text(target.data(), static_cast<std::size_t>(length));
        auto parts = components(text);
        rest_.insert(rest_.begin(), std::make_move_iterator(parts.begin()), std::make_move_iterator(parts.end()));
        if (text.starts_with('/') && !enter_root()) return failed();
        return std::nullopt;
    }

    std::deque<std::string> rest_;
    uid_t owner_;
    Missing missing_;
    Fd folder_;
    struct stat facts_ {};  // of folder_
    std::string where_;     // its path, without symbolic links; "" = the root
    std::vector<std::string> made_;
    int links_ = 0;
};

bool is_plain(std::string_view path) {
    if (!path.starts_with('/') || path.ends_with('/') || path.find('\0') != path.npos) return false;
    const auto parts = components(path);
    for (const auto& part : parts)
        if (part == "..") return false;
    return !parts.empty() && !path.ends_with("/.");
}

}  // namespace

tl::expected<Place, PathFault> walk_to(std::string_view path, uid_t owner, Missing missing) {
    if (!is_plain(path)) return tl::unexpected(refused("runner.file.bad_path", std::string(path)));
    return Walk(path, owner, missing).go();
}

}  // namespace sysmanage::runner
