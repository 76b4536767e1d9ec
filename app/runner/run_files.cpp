// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include "app/runner/run.h"

namespace sysmanage::runner {
namespace {

nlohmann::json null_or(const std::optional<std::string>& text) {
    return text ? nlohmann::json(*text) : nlohmann::json(nullptr);
}

nlohmann::json deployed(const FileSpec& file, const WrittenFile& written) {
    char permissions[16];
    std::snprintf(permissions, sizeof permissions, "%04o", static_cast<unsigned>(file.mode));
    return {{"success", true},
            {"path", file.path},
            {"permissions", permissions},
            {"owner_uid", file.owner_uid},
            {"owner_gid", file.owner_gid},
            {"backup_path", null_or(written.backup_path)},
            {"verified_sha256", null_or(written.verified_sha256)}};
}

}  // namespace

// A plan's commands need all of its files. When one is missing, those that were made are of no use to anybody
// (the commands that would clean up never run): they are taken back.
Run::Verdict Run::write_files(const Steps& steps) {
    auto deployed_files = nlohmann::json::array();
    auto errors = nlohmann::json::array();
    for (const auto& step : steps) {
        const auto& file = plan_.files[step.index];
        Message fault;
        if (cancelled()) {
            fault = cancelled_message();
        } else {
            begin(step);
            auto written = writer_.write(file);
            if (written) {
                deployed_files.push_back(deployed(file, *written));
                finish(StepState::done);
                continue;
            }
            fault = std::move(written.error());
            finish(StepState::failed, 0, fault);
        }
        errors.push_back(to_english(fault));
        add_error(fault);
        writer_.take_back_all();
        break;
    }
    const bool success = errors.empty();
    const auto deployed_count = deployed_files.size();
    const auto error_count = errors.size();
    results_["files"] = {{"success", success},
                         {"deployed_files", std::move(deployed_files)},
                         {"deployed_count", deployed_count},
                         {"errors", std::move(errors)},
                         {"error_count", error_count}};
    return success ? Verdict::go_on : Verdict::stop;
}

}  // namespace sysmanage::runner
