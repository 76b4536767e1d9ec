// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/sudo_writer.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <system_error>

#include "app/runner/process.h"
#include "engine/random/random_source.h"
#include "engine/text/sha256.h"

namespace sysmanage::runner {
namespace {

namespace fs = std::filesystem;

ProcessJob job(std::vector<std::string> argv) {
    return {.argv = with_root_rights(std::move(argv)),
            .timeout = std::chrono::minutes(1),
            .grace = std::chrono::seconds(5)};
}

bool succeeds(std::vector<std::string> argv) { return run_process(job(std::move(argv))).succeeded(); }

// What a tool said when it failed, or why it could not be started.
std::optional<std::string> complaint(std::vector<std::string> argv) {
    auto answer = ask(job(std::move(argv)), 500);
    if (answer.end.succeeded()) return std::nullopt;
    while (answer.err.ends_with('\n')) answer.err.pop_back();
    if (answer.end.how == ProcessEnd::How::not_started) return to_english(answer.end.error);
    return answer.err.empty() ? "sudo -n: " + std::to_string(answer.end.code) : answer.err;
}

// A folder that only we can enter, removed with what is in it.
class PrivateFolder {
public:
    PrivateFolder() {
        std::error_code error;
        std::string pattern = (fs::temp_directory_path(error) / "sysmanage-XXXXXX").string();
        if (!error && mkdtemp(pattern.data())) path_ = pattern;
    }
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    ~PrivateFolder() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

std::optional<std::string> stage(const PrivateFolder& folder, const std::string& content) {
    if (folder.path().empty()) return std::nullopt;
    const auto path = folder.path() / "content";
    std::ofstream out(path, std::ios::binary);
    out << content;
    out.close();
    if (!out) return std::nullopt;
    return path.string();
}

std::string octal(unsigned mode) {
    char text[16];
    std::snprintf(text, sizeof text, "%04o", mode);
    return text;
}

// A file beside the target, then a rename, as without sudo. Returns what went wrong.
std::optional<std::string> put_in_place(const FileSpec& file, const std::string& content) {
    const PrivateFolder folder;
    const auto staged = stage(folder, content);
    if (!staged) return std::generic_category().message(errno);
    const auto parent = fs::path(file.path).parent_path().string();
    if (auto reason = complaint({"mkdir", "-p", "-m", "0755", "--", parent})) return reason;
    SystemRandom random;
    const auto temporary = parent + "/.sysmanage-" + make_uuid(random);
    auto reason = complaint({"install", "-m", octal(file.mode), "-o", std::to_string(file.owner_uid), "-g",
                             std::to_string(file.owner_gid), "--", *staged, temporary});
    if (!reason) reason = complaint({"mv", "-f", "--", temporary, file.path});
    if (reason) sudo_remove(temporary);
    return reason;
}

}  // namespace

tl::expected<SudoWritten, Message> sudo_write(const FileSpec& file, const std::string& content) {
    const auto failed = [&](std::string reason) {
        return tl::unexpected(
            Message{"runner.file.write_failed", {{"path", file.path}, {"reason", std::move(reason)}}});
    };
    if (succeeds({"test", "-d", file.path}))
        return tl::unexpected(Message{"runner.file.not_a_file", {{"path", file.path}}});
    SudoWritten result;
    result.was_there = succeeds({"test", "-e", file.path});
    const auto backup = file.path + ".sysmanage.bak";
    if (result.was_there && file.backup) {
        if (auto reason = complaint({"cp", "-pP", "--", file.path, backup})) return failed(*reason);
        result.backed_up = true;
    }
    if (auto reason = put_in_place(file, content)) return failed(*reason);
    if (file.expected_sha256.empty()) return result;

    const auto there = ask(job({"cat", "--", file.path}), content.size() + 1);
    if (sha256_hex(there.out) == file.expected_sha256) return result;
    if (result.backed_up) succeeds({"mv", "-f", "--", backup, file.path});
    return tl::unexpected(Message{"runner.file.digest_after", {{"path", file.path}}});
}

void sudo_remove(const std::string& path) { succeeds({"rm", "-f", "--", path}); }

}  // namespace sysmanage::runner
