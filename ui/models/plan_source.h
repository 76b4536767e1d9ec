// SPDX-License-Identifier: GPL-3.0-or-later
// From an entry to its plan: builds a draft's plan, reads an opened one. Pure functions to be run off the GUI
// thread.
#pragma once
#include <QDateTime>
#include <QString>
#include <memory>

#include "engine/catalog/catalog.h"
#include "engine/message/problem.h"
#include "ui/models/entry.h"
#include "ui/models/trusted_keys.h"
#include "ui/plan_runner.h"

namespace sysmanage::ui {

using CatalogPtr = std::shared_ptr<const Catalog>;

/// A plan, or why there is none.
struct PlanResult {
    PlanPtr plan;
    Problems problems;      ///< of a request, by field
    QString fault;          ///< of a file: one sentence
    QString signedBy{};     ///< the number of the key that has signed the file; empty: it is not signed
    bool verified = false;  ///< by a trusted key
};

/// The draft's plan. The same draft gives the same plan, byte for byte: its clock is the draft's, and
/// whatever is unguessable in it (salts, tokens) was put into the draft when it was accepted.
PlanResult buildPlan(const Entry& draft, const Catalog& catalog);

/// What is wrong with a request: by the engine's rules and, where it is to be planned here, what this version builds no
/// plan for. Quicker than a plan: clear passwords are not hashed for it.
Problems problemsOf(Action action, const Json& request, const Catalog& catalog, bool planned = true);

/// Reads an exported plan: bare JSON, a message, or a bundle, of which every file must be as it was made.
PlanResult readPlanFile(const QString& path, const TrustedKeys& trusted);

/// Hashes clear passwords and fills in a token where one is wanted and none was given. Works for incomplete
/// requests as well. Slow on purpose (password hashing).
Json completedRequest(Json request, const Catalog& catalog);

}  // namespace sysmanage::ui
