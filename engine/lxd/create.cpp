// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lxd/create.h"

#include "engine/guest/container_setup.h"
#include "engine/guest/first_boot.h"
#include "engine/lxd/container_plan.h"
#include "engine/random/random_source.h"
#include "engine/steps/request_notes.h"
#include "engine/text/template.h"

namespace sysmanage::lxd {
namespace {

using std::chrono::seconds;

constexpr int clean_up_seconds = 400;  // the daemon may still be unpacking the image for a client that was killed

const char* yes_no(bool value) { return value ? "yes" : "no"; }

/// The identity follows from names and clock: the same request at the same time is the same container.
std::string id_of(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now) {
    SeededRandom random("lxd\n" + request.vm_name + "\n" + request.hostname + "\n" + distribution.id + "\n" +
                        std::to_string(now.time_since_epoch().count()));
    return make_uuid(random);
}

std::string environment(const Request& request, const Distribution& distribution, const std::string& id) {
    kainjow::mustache::data values;
    values.set("name", request.vm_name);
    values.set("id", id);
    values.set("image", distribution.install_identifier);
    values.set("hostname", request.hostname);
    values.set("login", request.username);
    values.set("agent", yes_no(request.install_agent));
    values.set("server", request.server_url);
    values.set("autostart", yes_no(request.autostart));
    return render("templates/lxd/values.env", values);
}

class CreatePlan {
public:
    CreatePlan(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now)
        : request_(request),
          distribution_(distribution),
          id_(id_of(request, distribution, now)),
          builder_(builder_for(Action::create, request, now)) {}

    Plan build() {
        plan_ = steps::empty_plan("lxd", Action::create, request_);
        add_steps();
        add_scripts(plan_, builder_, {"base.sh", "create-lib.sh"});
        plan_.files.push_back(builder_.resource("take-back.sh"));
        add_values();
        builder_.verify_files_first(plan_);
        steps::mark_secrets_of(plan_, request_);
        steps::add_notes(plan_, request_);
        return std::move(plan_);
    }

private:
    void add(std::string_view id, seconds bound, Estimate estimate = {}) {
        const Guard complete{{{"container_complete", request_.vm_name, id_}}, {"lxd.guard.complete"}};
        auto key = "lxd.step." + std::string(id);
        if (id == "finish" && !request_.install_agent) key += "-without-agent";
        const bool always = id == "check-parent" || id == "finish";
        plan_.commands.push_back(builder_.step(
            id, {std::move(key), {{"image", distribution_.install_identifier}, {"name", request_.vm_name}}},
            {.timeout = bound + seconds(clean_up_seconds),
             .guard = always ? Guard{} : complete,
             .undo_key = "lxd.undo.everything",
             .estimate = estimate}));
    }

    void add_steps() {
        add("check-parent", seconds(300));
        plan_.commands.back().undo_argv = builder_.inline_script("take-back");
        add("create-container", seconds(2400), {.duration = seconds(120)});
        add("start-new", seconds(600), {.duration = seconds(10)});
        add("set-up-guest", seconds(3300), {.duration = seconds(120)});
        add("finish", seconds(300));
    }

    void add_values() {
        plan_.files.push_back(
            builder_.text("values.env", environment(request_, distribution_, id_), "lxd.file.values"));
        for (auto& file : guest::container_files(request_, distribution_, id_)) {
            plan_.files.push_back(builder_.text("guest/" + file.name, std::move(file.content), "lxd.file.guest"));
            plan_.files.back().for_guest = true;
        }
    }

    const Request& request_;
    const Distribution& distribution_;
    const std::string id_;
    const steps::StepBuilder builder_;
    Plan plan_{};
};

}  // namespace

Plan create(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now) {
    return CreatePlan(request, distribution, now).build();
}

Plan update_agent(const Request& request, const Distribution& distribution, std::chrono::sys_seconds now) {
    const auto builder = builder_for(Action::update_agent, request, now);
    Plan plan = steps::empty_plan("lxd", Action::update_agent, request);
    plan.commands.push_back(builder.step("update-agent", {"lxd.step.update-agent", {{"name", request.vm_name}}},
                                         {.timeout = seconds(3000)}, {request.vm_name}));
    add_scripts(plan, builder, {"base.sh", "container-lib.sh"});
    for (auto& file : guest::agent_update_files(request, distribution)) {
        plan.files.push_back(builder.text("guest/" + file.name, std::move(file.content), "lxd.file.guest"));
        plan.files.back().for_guest = true;
    }
    builder.verify_files_first(plan);
    return plan;
}

}  // namespace sysmanage::lxd
