// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plan_source.h"

#include <QFileInfo>

#include "engine/bundle/opened_bundle.h"
#include "engine/plan/plan_json.h"
#include "engine/planner.h"
#include "ui/models/private_file.h"

namespace sysmanage::ui {
namespace {

constexpr qint64 planFileLimit = 64 << 20;

std::string_view viewOf(const QByteArray& bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }

std::string stringOf(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

PlanResult bundledPlan(const QString& name, std::string_view tar, const TrustedKeys& trusted) {
    PlanResult result;
    auto bundle = open_bundle(name.toStdString(), tar, trusted.all());
    if (!bundle) {
        result.problems = std::move(bundle.error());
        return result;
    }
    result.plan = std::make_shared<const Plan>(std::move(bundle->plan));
    if (bundle->signed_by) result.signedBy = QString::fromStdString(key_number_text(*bundle->signed_by));
    result.verified = bundle->verified_by.has_value();
    return result;
}

/// Moves a clear password of the request into its hash field.
void hashField(Json& request, const char* clearField, const char* hashField, Secret Request::*clear,
               Secret Request::*hash, const Catalog& catalog, RandomSource& random) {
    const std::string password = stringOf(request, clearField);
    request.erase(clearField);
    if (password.empty()) return;
    Request carrier;
    carrier.child_type = child_type_from_name(stringOf(request, "child_type")).value_or(ChildType::kvm);
    carrier.distribution = stringOf(request, "distribution");
    carrier.username = stringOf(request, "username");
    carrier.*clear = Secret(password);
    hash_passwords(carrier, catalog, random);
    request[hashField] = std::string((carrier.*hash).reveal());
}

}  // namespace

PlanResult buildPlan(const Entry& draft, const Catalog& catalog) {
    PlanResult result;
    const auto request = parse_request(draft.action, draft.request, catalog);
    if (!request) {
        result.problems = request.error();
        return result;
    }
    // Seeded by the draft: nothing unguessable is left to be made here.
    SeededRandom random(draft.id.toStdString());
    const std::chrono::sys_seconds now{std::chrono::seconds(draft.changed.toSecsSinceEpoch())};
    auto plan = make_plan(draft.action, *request, catalog, {now, random});
    if (plan) {
        result.plan = std::make_shared<const Plan>(*std::move(plan));
    } else {
        result.problems = plan.error();
    }
    return result;
}

Problems problemsOf(Action action, const Json& json, const Catalog& catalog, bool planned) {
    auto request = parse_request(action, json, catalog);
    if (!request) return std::move(request.error());
    if (!planned) return {};
    // No password makes a plan impossible, and hashing is slow on purpose.
    for (const auto& [clear, hash] : {std::pair(&Request::password, &Request::password_hash),
                                      std::pair(&Request::root_password, &Request::root_password_hash)}) {
        if (((*request).*clear).empty()) continue;
        (*request).*clear = Secret();
        (*request).*hash = Secret("x");
    }
    SeededRandom random("problems");
    auto plan = make_plan(action, *request, catalog, {{}, random});
    return plan ? Problems{} : std::move(plan.error());
}

PlanResult readPlanFile(const QString& path, const TrustedKeys& trusted) {
    PlanResult result;
    const auto bytes = readBoundedFile(path, planFileLimit);
    if (!bytes) {
        result.fault = bytes.error();
        return result;
    }
    const std::string_view text = viewOf(*bytes);
    if (is_bundle(text)) return bundledPlan(QFileInfo(path).fileName(), text, trusted);
    auto plan = parse_plan(text);
    if (plan) {
        result.plan = std::make_shared<const Plan>(*std::move(plan));
    } else {
        result.problems = plan.error();
    }
    return result;
}

Json completedRequest(Json request, const Catalog& catalog) {
    SystemRandom random;
    hashField(request, "password", "password_hash", &Request::password, &Request::password_hash, catalog, random);
    hashField(request, "root_password", "root_password_hash", &Request::root_password, &Request::root_password_hash,
              catalog, random);
    const bool wantsToken = request.value("auto_approve", Json()) == Json(true);
    if (wantsToken && stringOf(request, "auto_approve_token").empty()) {
        request["auto_approve_token"] = make_uuid(random);
    }
    dropClearPasswords(request);
    return request;
}

}  // namespace sysmanage::ui
