// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/step_items.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>

#include "engine/plan/figures.h"
#include "engine/plan/redact.h"
#include "ui/models/message_text.h"
#include "ui/models/shown_text.h"
#include "ui/models/size_text.h"

namespace sysmanage::ui {
namespace {

struct StepText {
    Q_DECLARE_TR_FUNCTIONS(sysmanage::ui::StepText)
};

QString fileName(const std::string& path) {
    const auto slash = path.rfind('/');
    return shownLine(slash == std::string::npos ? path : std::string_view(path).substr(slash + 1));
}

QString commandLine(const CommandSpec& command) {
    QString line;
    for (const std::string& argument : command.argv) {
        if (!line.isEmpty()) line += QLatin1Char(' ');
        line += shownLine(std::string_view(argument).substr(0, 200));
        if (line.size() > 200) break;
    }
    return line;
}

QString serviceVerb(const std::string& action) {
    if (action == "enable") return StepText::tr("Enable %1");
    if (action == "disable") return StepText::tr("Disable %1");
    if (action == "stop") return StepText::tr("Stop %1");
    if (action == "start") return StepText::tr("Start %1");
    if (action == "restart") return StepText::tr("Restart %1");
    return shownLine(action) + QStringLiteral(" %1");
}

void fillPackage(StepItem& item, const PackageSpec& package, bool install) {
    const QString name = shownLine(package.name);
    item.title = (install ? StepText::tr("Install %1") : StepText::tr("Remove %1")).arg(name);
    item.subtitle = package.manager.empty() ? StepText::tr("with the parent's own package manager")
                                            : StepText::tr("with %1").arg(shownLine(package.manager));
    item.key = (install ? QStringLiteral("package:") : QStringLiteral("removal:")) + name;
}

void fillFile(StepItem& item, const FileSpec& file, const FileSpec& shown) {
    const QString purpose = shownLine(messageText(shown.description).toStdString());
    const QString path = shownLine(shown.path);
    item.title = shown.description.empty() ? fileName(shown.path) : purpose;
    item.subtitle = path;
    item.bytes = file.content.size() + (file.content.empty() || file.content.back() == '\n' ? 0 : 1);
    item.secrets = file.secrets.size();
    item.key = QStringLiteral("file:") + path;
}

void fillCommand(StepItem& item, const CommandSpec& command) {
    item.title = commandTitle(command);
    item.subtitle = commandLine(command);
    item.guarded = !command.guard.empty();
    item.key = QStringLiteral("command:") + (command.id.empty() ? item.subtitle : toQString(command.id));
}

StepItem itemOf(const Plan& plan, const Plan& shown, const Step& step) {
    StepItem item;
    item.step = step;
    switch (step.phase) {
        case Phase::packages:
            fillPackage(item, shown.packages[step.index], true);
            break;
        case Phase::files:
            fillFile(item, plan.files[step.index], shown.files[step.index]);
            break;
        case Phase::commands:
            fillCommand(item, shown.commands[step.index]);
            break;
        case Phase::service_actions: {
            const ServiceAction& action = shown.service_actions[step.index];
            item.title = serviceVerb(action.action).arg(shownLine(action.service));
            item.subtitle = StepText::tr("service");
            item.key = QStringLiteral("service:%1:%2").arg(toQString(action.action), toQString(action.service));
            break;
        }
        case Phase::packages_to_remove:
            fillPackage(item, shown.packages_to_remove[step.index], false);
            break;
    }
    return item;
}

}  // namespace

QString phaseText(Phase phase) {
    switch (phase) {
        case Phase::packages:
            return StepText::tr("Packages to install");
        case Phase::files:
            return StepText::tr("Files to write");
        case Phase::commands:
            return StepText::tr("Commands to run");
        case Phase::service_actions:
            return StepText::tr("Services");
        case Phase::packages_to_remove:
            break;
    }
    return StepText::tr("Packages to remove");
}

QString stepIconName(Phase phase) {
    switch (phase) {
        case Phase::packages:
            return QStringLiteral("package");
        case Phase::files:
            return QStringLiteral("write");
        case Phase::commands:
            return QStringLiteral("run");
        case Phase::service_actions:
            return QStringLiteral("service");
        case Phase::packages_to_remove:
            break;
    }
    return QStringLiteral("remove");
}

Tone stepTone(Phase phase) { return phase == Phase::packages_to_remove ? Tone::warning : Tone::accent; }

QString stepVerb(Phase phase) {
    switch (phase) {
        case Phase::packages:
            return StepText::tr("Install a package");
        case Phase::files:
            return StepText::tr("Write a file");
        case Phase::commands:
            return StepText::tr("Run a command");
        case Phase::service_actions:
            return StepText::tr("Switch a service");
        case Phase::packages_to_remove:
            break;
    }
    return StepText::tr("Remove a package");
}

const StepItem* ShownPlan::item(int number) const {
    return number >= 1 && number <= items.size() ? &items.at(number - 1) : nullptr;
}

ShownPlanPtr shownPlan(const PlanPtr& plan, bool revealed) {
    auto result = std::make_shared<ShownPlan>();
    result->plan = plan;
    result->revealed = revealed;
    result->hasSecrets =
        std::any_of(plan->files.begin(), plan->files.end(), [](const FileSpec& file) { return !file.secrets.empty(); });
    const bool mask = result->hasSecrets && !revealed;
    result->shown = mask ? std::make_shared<const Plan>(masked(*plan)) : plan;
    QHash<QString, int> seen;
    for (const Step& step : execution_order(*plan)) {
        StepItem item = itemOf(*plan, *result->shown, step);
        item.number = static_cast<int>(result->items.size()) + 1;
        const int before = seen[item.key]++;
        if (before > 0) item.key += QStringLiteral("#%1").arg(before);
        if (step.phase == Phase::files) result->writers.emplace(result->shown->files[step.index].path, item.number);
        result->items << item;
    }
    return result;
}

QString commandTitle(const CommandSpec& command) {
    if (!command.description.empty()) return shownLine(messageText(command.description).toStdString());
    if (!command.description_text.empty()) return shownLine(command.description_text);
    return commandLine(command);
}

QString actionWord(const std::string& action) {
    if (action == "create") return StepText::tr("Create");
    if (action == "delete") return StepText::tr("Delete");
    if (action == "start") return StepText::tr("Start");
    if (action == "stop") return StepText::tr("Stop");
    if (action == "restart") return StepText::tr("Restart");
    if (action == "probe") return StepText::tr("Probe");
    if (action == "list") return StepText::tr("List");
    if (action == "enable") return StepText::tr("Enable");
    if (action == "modules-enable") return StepText::tr("Load modules");
    if (action == "modules-disable") return StepText::tr("Unload modules");
    if (action == "network-create") return StepText::tr("Create a network");
    if (action == "network-delete") return StepText::tr("Delete a network");
    if (action == "network-list") return StepText::tr("List networks");
    if (action == "image-list") return StepText::tr("List cached images");
    if (action == "image-verify") return StepText::tr("Check cached images");
    if (action == "pool-create") return StepText::tr("Create a storage pool");
    if (action == "pool-delete") return StepText::tr("Delete a storage pool");
    if (action == "pool-list") return StepText::tr("List storage pools");
    if (action == "image-download") return StepText::tr("Fetch an image");
    if (action == "image-prune") return StepText::tr("Remove cached images");
    if (action == "disable") return StepText::tr("Disable");
    if (action == "switch-create") return StepText::tr("Create a virtual switch");
    if (action == "switch-delete") return StepText::tr("Delete a virtual switch");
    if (action == "switch-list") return StepText::tr("List virtual switches");
    if (action == "nat-add") return StepText::tr("Let a subnet of guests out (NAT)");
    if (action == "nat-remove") return StepText::tr("Take NAT away from a subnet");
    if (action == "zvol-create") return StepText::tr("Create a ZFS volume");
    if (action == "zvol-destroy") return StepText::tr("Destroy a ZFS volume");
    return shownLine(action);
}

QStringList countTexts(const Plan& plan) {
    const auto count = [](const auto& list) { return static_cast<int>(list.size()); };
    QStringList texts;
    if (!plan.packages.empty()) texts << StepText::tr("%n package(s)", nullptr, count(plan.packages));
    if (!plan.files.empty()) texts << StepText::tr("%n file(s)", nullptr, count(plan.files));
    if (!plan.commands.empty()) texts << StepText::tr("%n command(s)", nullptr, count(plan.commands));
    if (!plan.service_actions.empty()) {
        texts << StepText::tr("%n service action(s)", nullptr, count(plan.service_actions));
    }
    if (!plan.packages_to_remove.empty()) {
        texts << StepText::tr("%n package(s) to remove", nullptr, count(plan.packages_to_remove));
    }
    if (texts.isEmpty()) texts << StepText::tr("no steps");
    return texts;
}

QStringList estimateTexts(const Estimate& estimate) {
    QStringList texts;
    if (estimate.download_bytes > 0) texts << StepText::tr("%1 to download").arg(sizeText(estimate.download_bytes));
    if (estimate.disk_bytes > 0) texts << StepText::tr("%1 on disk").arg(sizeText(estimate.disk_bytes));
    if (estimate.duration.count() > 0) {
        texts << StepText::tr("about %1").arg(toQString(human_duration(estimate.duration)));
    }
    return texts;
}

}  // namespace sysmanage::ui
