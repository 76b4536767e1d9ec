// SPDX-License-Identifier: GPL-3.0-or-later
// Plans to be looked at: one with a step of every kind, and variations of it.
#pragma once
#include <QString>

#include "ui/plan_runner.h"

namespace sysmanage::test {

/// Stands in two files of the plan, and nowhere else.
inline const QString secretValue = QStringLiteral("S3cret-Hash-0123456789abcdef");

/// A package, three files (one with a secret, one script, one with hostile characters), four commands (guarded,
/// running the script, allowed to fail, with blanks in its arguments), a service and a package to remove.
Plan samplePlan();
ui::PlanPtr samplePlanPtr();

/// Step numbers of the sample.
namespace step {
enum Number { package = 1, userData, script, odd, folder, download, cleanup, blanks, service, removal, last = removal };
}

/// A plan with a text of about so many bytes in one file, or in files of 10 KB.
Plan largePlan(std::size_t bytes, bool oneFile);

}  // namespace sysmanage::test
