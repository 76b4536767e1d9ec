// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/run_file.h"

#include <array>
#include <utility>

#include "engine/plan/plan.h"

namespace sysmanage::link {
namespace {

using server::RunStage;

struct StageWord {
    RunStage stage;
    const char* word;
};
constexpr std::array stageWords{StageWord{RunStage::sending, "sending"},     StageWord{RunStage::running, "running"},
                                StageWord{RunStage::done, "done"},           StageWord{RunStage::failed, "failed"},
                                StageWord{RunStage::cancelled, "cancelled"}, StageWord{RunStage::lost, "lost"}};

std::string text(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t number(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

bool isDigest(const std::string& digest) {
    return digest.size() == 64 && digest.find_first_not_of("0123456789abcdef") == digest.npos;
}

bool isShell(const std::string& shell) { return shell == "sh" || shell == "bash" || shell == "ksh"; }

}  // namespace

QByteArray runsToJson(const std::vector<KeptRun>& runs) {
    Json rows = Json::array();
    for (const KeptRun& kept : runs) {
        const server::RemoteRun& run = kept.run;
        const char* stage = "";
        for (const StageWord& each : stageWords)
            if (each.stage == run.stage) stage = each.word;
        rows.push_back({{"digest", run.digest},
                        {"host_id", run.host_id},
                        {"host_name", run.host_name},
                        {"title", run.title},
                        {"stage", stage},
                        {"step", run.step},
                        {"steps", run.steps},
                        {"exit_code", run.exit_code},
                        {"started_at", run.started_at},
                        {"seen_at", run.seen_at},
                        {"shell", kept.shell}});
    }
    const Json json{{"version", 1}, {"runs", rows}};
    return QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

std::vector<KeptRun> runsFromJson(const QByteArray& content) {
    std::vector<KeptRun> runs;
    const Json json = Json::parse(content.begin(), content.end(), nullptr, false);
    const auto rows = json.is_object() ? json.find("runs") : json.end();
    if (!json.is_object() || rows == json.end() || !rows->is_array()) return runs;
    for (const Json& row : *rows) {
        if (!row.is_object()) continue;
        KeptRun kept;
        server::RemoteRun& run = kept.run;
        run.digest = text(row, "digest");
        run.host_id = text(row, "host_id");
        kept.shell = text(row, "shell");
        if (!isDigest(run.digest) || run.host_id.empty() || !isShell(kept.shell)) continue;
        run.host_name = text(row, "host_name");
        run.title = text(row, "title");
        const std::string stage = text(row, "stage");
        run.stage = RunStage::lost;
        for (const StageWord& each : stageWords)
            if (stage == each.word) run.stage = each.stage;
        run.step = int(number(row, "step"));
        run.steps = int(number(row, "steps"));
        run.exit_code = int(number(row, "exit_code"));
        run.started_at = number(row, "started_at");
        run.seen_at = number(row, "seen_at");
        runs.push_back(std::move(kept));
    }
    return runs;
}

}  // namespace sysmanage::link
