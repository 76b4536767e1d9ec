// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/apply_words.h"

#include <QCoreApplication>

#include "engine/plan/figures.h"
#include "engine/request/request.h"
#include "ui/models/entry.h"
#include "ui/models/message_text.h"
#include "ui/models/size_text.h"

namespace sysmanage::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sysmanage::ui::Apply)
};

QString counts(const Plan& plan) {
    QStringList parts;
    const auto add = [&parts](std::size_t count, const QString& text) {
        if (count > 0) parts << text;
    };
    const auto number = [](std::size_t count) { return int(count); };
    add(plan.packages.size(), Words::tr("%n package(s) installed", nullptr, number(plan.packages.size())));
    add(plan.files.size(), Words::tr("%n file(s) written", nullptr, number(plan.files.size())));
    add(plan.commands.size(), Words::tr("%n command(s) run", nullptr, number(plan.commands.size())));
    add(plan.service_actions.size(), Words::tr("%n service(s) switched", nullptr, number(plan.service_actions.size())));
    add(plan.packages_to_remove.size(),
        Words::tr("%n package(s) removed", nullptr, number(plan.packages_to_remove.size())));
    return parts.isEmpty() ? Words::tr("Nothing is changed: the plan is empty.")
                           : Words::tr("What will happen: %1.").arg(parts.join(QStringLiteral(", ")));
}

}  // namespace

QString applyHeading(const Plan& plan, const QString& machine) {
    const QString name = toQString(plan.vm_name);
    const auto action = action_from_name(plan.action);
    const QString inGeneral = Words::tr("Apply this plan on %1?").arg(machine);
    if (!action || (name.isEmpty() && *action != Action::probe && *action != Action::list)) return inGeneral;
    switch (*action) {
        case Action::create:
            return Words::tr("Create the VM “%1” on %2?").arg(name, machine);
        case Action::delete_vm:
            return Words::tr("Delete the VM “%1” on %2?").arg(name, machine);
        case Action::start:
            return Words::tr("Start the VM “%1” on %2?").arg(name, machine);
        case Action::stop:
            return Words::tr("Stop the VM “%1” on %2?").arg(name, machine);
        case Action::restart:
            return Words::tr("Restart the VM “%1” on %2?").arg(name, machine);
        case Action::probe:
            return Words::tr("Ask %1 what it can do?").arg(machine);
        case Action::list:
            return Words::tr("List the VMs of %1?").arg(machine);
        default:
            return inGeneral;
    }
}

QString applyDetails(const Plan& plan) {
    QStringList lines{counts(plan)};
    const Estimate estimate = total_estimate(plan);
    if (estimate.download_bytes > 0) {
        lines
            << Words::tr("About %1 are downloaded unless they are cached here.").arg(sizeText(estimate.download_bytes));
    }
    lines << Words::tr("The first step that fails stops the plan. A run can be cancelled at any time.");
    for (const Message& note : plan.notes) lines << messageText(note);
    return lines.join(QStringLiteral("\n\n"));
}

}  // namespace sysmanage::ui
