// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wsl/create.h"

#include "engine/guest/container_setup.h"
#include "engine/random/random_source.h"
#include "engine/steps/request_notes.h"
#include "engine/text/template.h"
#include "engine/wsl/windows_steps.h"

namespace sysmanage::wsl {
namespace {

using std::chrono::seconds;

constexpr int clean_up_seconds = 400;

/// The identity follows from names and clock: the same request at the same time is the same distribution.
std::string id_of(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now) {
    SeededRandom random("wsl\n" + request.vm_name + "\n" + request.hostname + "\n" + distribution.id + "\n" +
                        std::to_string(now.time_since_epoch().count()));
    return make_uuid(random);
}

kainjow::mustache::data values_of(const Request& request, const Distribution& distribution, const std::string& id) {
    kainjow::mustache::data values;
    values.set("name", request.vm_name);
    values.set("id", id);
    values.set("distribution", distribution.install_identifier);
    values.set("successor", distribution.successor);
    values.set("hostname", request.hostname);
    values.set("login", request.username);
    values.set("agent", request.install_agent ? "yes" : "no");
    values.set("server", request.server_url);
    return values;
}

class CreatePlan {
public:
    CreatePlan(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now)
        : request_(request),
          distribution_(distribution),
          id_(id_of(request, distribution, now)),
          steps_(Action::create, request, now) {}

    Plan build() {
        plan_ = steps_.empty_plan();
        add_steps();
        steps_.add_libraries(plan_, {"base.ps1", "state.ps1", "create-lib.ps1", "guest-lib.ps1", "take-back.ps1"});
        add_values();
        steps_.verify_files_first(plan_);
        steps::mark_secrets_of(plan_, request_);
        steps::add_notes(plan_, request_);
        plan_.notes.push_back({"wsl.note.idle"});
        if (!distribution_.successor.empty())
            plan_.notes.push_back(
                {"wsl.note.not_listed",
                 {{"distribution", distribution_.install_identifier}, {"successor", distribution_.successor}}});
        return std::move(plan_);
    }

private:
    CommandSpec& add(std::string_view id, seconds bound, Estimate estimate = {}) {
        auto key = "wsl.step." + std::string(id);
        if (id == "finish" && !request_.install_agent) key += "-without-agent";
        Message description{std::move(key),
                            {{"distribution", distribution_.install_identifier}, {"name", request_.vm_name}}};
        return steps_.add_script(
            plan_, id, std::move(description),
            {.timeout = bound + seconds(clean_up_seconds), .undo_key = "wsl.undo.everything", .estimate = estimate});
    }

    void add_steps() {
        add("check-parent", seconds(300)).undo_argv = steps_.argv_of("take-back");
        add("install-distribution", seconds(3200), {.duration = seconds(180)});
        add("set-up-guest", seconds(3900), {.duration = seconds(180)});
        add("finish", seconds(600));
    }

    void add_values() {
        const auto values = values_of(request_, distribution_, id_);
        steps_.add_text(plan_, "values.ps1", render("templates/wsl/values.ps1", values), "wsl.file.values");
        steps_.add_text(plan_, "wsl.conf", render("templates/wsl/wsl.conf", values), "wsl.file.wsl_conf").for_guest =
            true;
        for (auto& file : guest::container_files(request_, distribution_, id_))
            steps_.add_text(plan_, "guest\\" + file.name, std::move(file.content), "wsl.file.guest").for_guest = true;
    }

    const Request& request_;
    const Distribution& distribution_;
    const std::string id_;
    const WindowsSteps steps_;
    Plan plan_{};
};

}  // namespace

Plan create(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now) {
    return CreatePlan(request, distribution, now).build();
}

}  // namespace sysmanage::wsl
