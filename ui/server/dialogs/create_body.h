// SPDX-License-Identifier: GPL-3.0-or-later
// From the request of the form to the body of the create-child call, and what that call leaves out.
#pragma once
#include <QStringList>
#include <map>
#include <string>

#include "engine/catalog/catalog.h"
#include "engine/plan/plan.h"
#include "engine/server/profile.h"
#include "engine/text/secret.h"

namespace sysmanage::ui {

/// What must be kept nowhere, by its field.
using Secrets = std::map<std::string, Secret>;

/// Takes the clear passwords and the like out of a request.
Secrets takeSecrets(Json& request);
/// The one for the guest's user; empty when there is none.
Secret passwordOf(const Secrets& secrets);

/// What the children's list will call it.
QString childNameOf(const Json& request);

/// The call's body, without its secrets.
Json createBody(const Json& request, const Catalog& catalog);

/// Where a guest's agent registers: at the profile's server, unless its address is one that no guest reaches.
void addServer(Json& request, const server::Profile& profile);
/// What this application's own plan is made from: a request for the call lacks what the server adds to it.
Json planRequest(Json request, const server::Profile& profile, const Catalog& catalog);

/// What the request asks for and the server will not do, as sentences for people.
QStringList notHonoured(const Json& request, const Secret& password);

}  // namespace sysmanage::ui
