// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <system_error>

#include "app/runner/facts.h"
#include "app/runner/file_digest.h"
#include "app/runner/file_writer.h"
#include "app/runner/runner.h"
#include "engine/text/sha256.h"

namespace sysmanage::runner {
namespace {

Forecast forecast(const Step& step, Verdict verdict, Message why) {
    return {step, verdict, to_english(why), std::move(why)};
}

Message about(std::string key, const FileSpec& file) { return {std::move(key), {{"path", file.path}}}; }

// Skipped stands for: nothing would change (the file is written all the same).
Forecast forecast_file(const Step& step, const FileSpec& file) {
    auto place = walk_to(file.path, static_cast<uid_t>(file.owner_uid), Missing::fail);
    if (!place) {
        if (place.error().error == ENOENT) return forecast(step, Verdict::run, about("runner.dry.created", file));
        return forecast(step, Verdict::unknown, std::move(place.error().message));
    }
    struct stat facts {};
    if (fstatat(place->folder.get(), place->name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno == ENOENT) return forecast(step, Verdict::run, about("runner.dry.created", file));
        const auto reason = std::generic_category().message(errno);
        return forecast(step, Verdict::unknown,
                        {"runner.file.folder_failed", {{"path", file.path}, {"reason", reason}}});
    }
    if (S_ISLNK(facts.st_mode)) return forecast(step, Verdict::run, about("runner.dry.link_replaced", file));
    if (!S_ISREG(facts.st_mode)) return forecast(step, Verdict::unknown, about("runner.file.not_a_file", file));
    const Fd there(openat(place->folder.get(), place->name.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    const auto digest = there.open() ? file_sha256(there.get()) : std::nullopt;
    if (!digest) return forecast(step, Verdict::run, about("runner.dry.replaced_unread", file));
    if (*digest != sha256_hex(written_content(file)))
        return forecast(step, Verdict::run, about("runner.dry.replaced", file));
    const bool same_rights = (facts.st_mode & 07777) == file.mode &&
                             facts.st_uid == static_cast<uid_t>(file.owner_uid) &&
                             facts.st_gid == static_cast<gid_t>(file.owner_gid);
    if (!same_rights) return forecast(step, Verdict::run, about("runner.dry.rights_changed", file));
    return forecast(step, Verdict::skip, about("runner.dry.same", file));
}

Forecast forecast_command(const Step& step, const CommandSpec& command, Facts& facts) {
    auto judgement = judge(command, [&](const Condition& condition) { return facts.answer(condition); });
    auto& why = judgement.why;
    return forecast(step, judgement.verdict, why.empty() ? Message{"runner.dry.always"} : std::move(why));
}

Forecast forecast_step(const Plan& plan, const Step& step, Facts& facts) {
    if (step.phase == Phase::files) return forecast_file(step, plan.files[step.index]);
    if (step.phase == Phase::commands) return forecast_command(step, plan.commands[step.index], facts);
    return forecast(step, Verdict::run, {"runner.dry.always"});
}

}  // namespace

std::vector<Forecast> dry_run(const Plan& plan) {
    Facts facts;
    std::vector<Forecast> all;
    bool ended = false;
    for (const auto& step : execution_order(plan)) {
        all.push_back(ended ? forecast(step, Verdict::not_reached, {"plan.simulated.not_reached"})
                            : forecast_step(plan, step, facts));
        ended |= all.back().verdict == Verdict::fails && !step.may_fail;
    }
    return all;
}

}  // namespace sysmanage::runner
