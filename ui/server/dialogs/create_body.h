// SPDX-License-Identifier: GPL-3.0-or-later
// From the request of the form to the body of the create-child call, and what that call leaves out.
#pragma once
#include <QStringList>

#include "engine/catalog/catalog.h"
#include "engine/plan/plan.h"
#include "engine/text/secret.h"

namespace sysmanage::ui {

/// Takes the clear password out of a request; empty when there is none.
Secret takePassword(Json& request);

/// The call's body of a KVM request, without its password.
Json createBody(const Json& request, const Catalog& catalog);

/// What the request asks for and the server will not do, as sentences for people.
QStringList notHonoured(const Json& request, const Secret& password);

}  // namespace sysmanage::ui
