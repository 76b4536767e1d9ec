// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a plan's files as the agent does: parent folders, a temporary file beside the target, mode and
// owner, rename; the digest is checked before and after. What replaces a file never follows a symbolic link.
#pragma once
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "app/runner/safe_path.h"
#include "engine/plan/plan.h"

namespace sysmanage::runner {

struct WrittenFile {
    std::optional<std::string> backup_path{};      ///< where what was there before has been kept
    std::optional<std::string> verified_sha256{};  ///< none when the plan expects no digest
};

class FileWriter {
public:
    /// Without the right to write there, it is done with "sudo -n", as the agent does it.
    tl::expected<WrittenFile, Message> write(const FileSpec& file);

    /// Removes the files that were not there before this writer, and the folders made for them once they are
    /// empty.
    void take_back_all();
    /// The same for the files that hold a secret: they must not outlive a plan that has failed.
    void take_back_secrets();

private:
    struct Fresh {
        std::string path;
        bool secret;
    };

    tl::expected<WrittenFile, Message> replace(const FileSpec& file, const std::string& content, Place& place);
    tl::expected<WrittenFile, Message> write_with_sudo(const FileSpec& file, const std::string& content);
    void remember(const FileSpec& file, bool was_there);
    void take_back(const std::vector<Fresh>& files);

    std::vector<Fresh> fresh_;
    std::vector<std::string> made_folders_;
};

/// What is written for a file: its content, with a final newline unless it is empty.
std::string written_content(const FileSpec& file);

}  // namespace sysmanage::runner
