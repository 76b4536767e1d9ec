// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked before a plan is applied: names what will happen, to what, and where.
#pragma once
#include <QString>

#include "engine/plan/plan.h"

namespace sysmanage::ui {

/// "Create the VM “web01” on parent7?"
QString applyHeading(const Plan& plan, const QString& machine);

/// "14 files will be written and 12 commands run, as root. About 430 MiB are downloaded. …"
QString applyDetails(const Plan& plan);

}  // namespace sysmanage::ui
