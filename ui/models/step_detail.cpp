// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/step_detail.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "engine/plan/fact_words.h"
#include "engine/plan/figures.h"
#include "engine/text/shell_word.h"
#include "ui/models/message_text.h"
#include "ui/models/size_text.h"

namespace sysmanage::ui {
namespace {

struct DetailText {
    Q_DECLARE_TR_FUNCTIONS(sysmanage::ui::DetailText)
};

QString ownerText(int id) { return id == 0 ? QStringLiteral("root (0)") : QString::number(id); }

Fact failureFact(bool mayFail) {
    if (mayFail) {
        return {.label = DetailText::tr("On failure"),
                .value = DetailText::tr("May fail: the plan goes on"),
                .iconName = QStringLiteral("info")};
    }
    return {.label = DetailText::tr("On failure"),
            .value = DetailText::tr("The plan stops here"),
            .iconName = QStringLiteral("failed")};
}

QString sizeFact(const StepItem& item, const FileSpec& shown) {
    const auto lines = static_cast<int>(std::count(shown.content.begin(), shown.content.end(), '\n')) +
                       (shown.content.empty() || shown.content.back() == '\n' ? 0 : 1);
    const QString lineText = DetailText::tr("%n line(s)", nullptr, lines);
    const QString bytes = DetailText::tr("%1 bytes").arg(QLocale().toString(static_cast<qulonglong>(item.bytes)));
    if (item.bytes < 1024) return QStringLiteral("%1, %2").arg(bytes, lineText);
    return QStringLiteral("%1 (%2), %3").arg(sizeText(item.bytes), bytes, lineText);
}

void describeFile(StepDetail& detail, const ShownPlan& plan, const StepItem& item) {
    const FileSpec& file = plan.shown->files[item.step.index];
    detail.facts << Fact{.label = DetailText::tr("Path"), .value = shownLine(file.path), .fixedPitch = true};
    detail.facts << Fact{
        .label = DetailText::tr("Mode"),
        .value = QStringLiteral("%1  %2").arg(toQString(octal_mode(file.mode)), modeLetters(file.mode)),
        .fixedPitch = true};
    detail.facts << Fact{
        .label = DetailText::tr("Owner"),
        .value = DetailText::tr("user %1, group %2").arg(ownerText(file.owner_uid), ownerText(file.owner_gid))};
    detail.facts << Fact{.label = DetailText::tr("Size"), .value = sizeFact(item, file)};
    if (!file.expected_sha256.empty()) {
        detail.facts << Fact{
            .label = DetailText::tr("SHA-256"), .value = shownLine(file.expected_sha256), .fixedPitch = true};
    }
    if (file.backup) {
        detail.facts << Fact{
            .label = DetailText::tr("Backup"),
            .value = DetailText::tr("What was there is kept as %1.sysmanage.bak").arg(shownLine(file.path))};
    }
    if (item.secrets > 0) {
        const auto places = static_cast<int>(item.secrets);
        detail.facts << Fact{.label = DetailText::tr("Secrets"),
                             .value = plan.revealed ? DetailText::tr("%n place(s), shown in clear", nullptr, places)
                                                    : DetailText::tr("%n place(s), masked", nullptr, places),
                             .iconName = QStringLiteral("secret"),
                             .tone = Tone::secret};
    }
    detail.facts << failureFact(item.step.may_fail);
    detail.bodyKind = BodyKind::content;
    detail.language = contentKind(file.path, file.content);
    detail.bodyTitle = DetailText::tr("Content (%1)").arg(contentKindText(detail.language));
    detail.body = shownDocument(file.content, file.secrets);
}

QString conditionText(const Condition& condition) {
    QString text = shownLine(condition.fact) + QLatin1Char(' ') + shownLine(condition.subject);
    if (!condition.value.empty()) text += QStringLiteral(" = ") + shownLine(condition.value);
    return condition.negated ? DetailText::tr("not %1").arg(text) : text;
}

QString guardText(const Guard& guard) {
    if (!guard.text.empty()) return shownMessage(guard.text);
    QStringList conditions;
    for (const Condition& condition : guard.skip_when) conditions << conditionText(condition);
    return DetailText::tr("Skipped when %1").arg(conditions.join(DetailText::tr(" and ")));
}

QString needsText(const std::vector<Need>& needs) {
    QStringList texts;
    for (const Need& need : needs) texts << shownMessage(fact_message(need.condition, !need.condition.negated));
    return sentence(texts.join(QStringLiteral("; ")));
}

void describeCommand(StepDetail& detail, const ShownPlan& plan, const StepItem& item) {
    const CommandSpec& command = plan.shown->commands[item.step.index];
    if (!command.guard.empty()) {
        detail.facts << Fact{.label = DetailText::tr("Guard"),
                             .value = guardText(command.guard),
                             .iconName = QStringLiteral("guard"),
                             .tone = Tone::ok};
    }
    if (!command.needs.empty()) {
        detail.facts << Fact{
            .label = DetailText::tr("Needs"), .value = needsText(command.needs), .iconName = QStringLiteral("info")};
    }
    if (const int script = scriptStep(plan, command); script > 0) {
        const FileSpec& file = plan.shown->files[plan.item(script)->step.index];
        detail.facts << Fact{.label = DetailText::tr("Script"),
                             .value = DetailText::tr("%1 (step %2)").arg(shownLine(file.path)).arg(script),
                             .iconName = QStringLiteral("write"),
                             .tone = Tone::accent,
                             .goToStep = script};
    }
    detail.facts << Fact{.label = DetailText::tr("Runs as"),
                         .value = command.sudo ? DetailText::tr("root (with sudo -n when the agent is not root)")
                                               : DetailText::tr("the agent's own user")};
    detail.facts << Fact{.label = DetailText::tr("Time limit"), .value = toQString(human_duration(command.timeout))};
    const QStringList costs = estimateTexts(command.estimate);
    if (!costs.isEmpty()) {
        detail.facts << Fact{.label = DetailText::tr("Expected"), .value = costs.join(QStringLiteral(", "))};
    }
    detail.facts << failureFact(item.step.may_fail);
    if (!command.undo.empty()) {
        detail.facts << Fact{.label = DetailText::tr("Taken back"),
                             .value = shownMessage(command.undo),
                             .iconName = QStringLiteral("undo")};
    }
    if (!command.undo_argv.empty()) {
        detail.facts << Fact{.label = DetailText::tr("When stopped later"),
                             .value = QString::fromUtf8(shownArguments(command.undo_argv).text),
                             .iconName = QStringLiteral("undo"),
                             .fixedPitch = true};
    }
    detail.bodyKind = BodyKind::arguments;
    detail.bodyTitle = DetailText::tr("Arguments (%n, one a line)", nullptr, static_cast<int>(command.argv.size()));
    detail.body = shownArguments(command.argv);
}

void describePackage(StepDetail& detail, const PackageSpec& package, bool mayFail) {
    detail.facts << Fact{.label = DetailText::tr("Package"), .value = shownLine(package.name), .fixedPitch = true};
    detail.facts << Fact{
        .label = DetailText::tr("Manager"),
        .value = package.manager.empty() ? DetailText::tr("the parent's own") : shownLine(package.manager)};
    if (package.optional) {
        detail.facts << Fact{.label = DetailText::tr("Optional"), .value = DetailText::tr("Yes")};
    }
    detail.facts << failureFact(mayFail);
}

void describeService(StepDetail& detail, const ServiceAction& action, bool mayFail) {
    detail.facts << Fact{.label = DetailText::tr("Service"), .value = shownLine(action.service), .fixedPitch = true};
    detail.facts << Fact{.label = DetailText::tr("Action"), .value = shownLine(action.action)};
    detail.facts << failureFact(mayFail);
}

void describeStep(StepDetail& detail, const ShownPlan& plan, const StepItem& item) {
    const Plan& shown = *plan.shown;
    detail.heading = item.title;
    detail.kind = stepVerb(item.step.phase);
    detail.iconName = stepIconName(item.step.phase);
    detail.tone = stepTone(item.step.phase);
    switch (item.step.phase) {
        case Phase::packages:
            return describePackage(detail, shown.packages[item.step.index], item.step.may_fail);
        case Phase::files:
            return describeFile(detail, plan, item);
        case Phase::commands:
            return describeCommand(detail, plan, item);
        case Phase::service_actions:
            return describeService(detail, shown.service_actions[item.step.index], item.step.may_fail);
        case Phase::packages_to_remove:
            return describePackage(detail, shown.packages_to_remove[item.step.index], item.step.may_fail);
    }
}

void describePlan(StepDetail& detail, const ShownPlan& plan, const QString& title) {
    const Plan& shown = *plan.shown;
    detail.heading = title;
    detail.kind = DetailText::tr("The plan as a whole");
    detail.iconName = QStringLiteral("plan");
    detail.facts << Fact{
        .label = DetailText::tr("Action"),
        .value = QStringLiteral("%1 (%2)").arg(actionWord(shown.action), shownLine(shown.hypervisor).toUpper())};
    if (!shown.vm_name.empty()) {
        detail.facts << Fact{.label = DetailText::tr("VM"), .value = shownLine(shown.vm_name), .fixedPitch = true};
    }
    detail.facts << Fact{.label = DetailText::tr("Steps"), .value = countTexts(shown).join(QStringLiteral(", "))};
    const QStringList costs = estimateTexts(total_estimate(shown));
    if (!costs.isEmpty()) {
        detail.facts << Fact{.label = DetailText::tr("Expected"), .value = costs.join(QStringLiteral(", "))};
    }
    if (!shown.created_at.empty()) {
        detail.facts << Fact{.label = DetailText::tr("Made at"), .value = shownLine(shown.created_at)};
    }
    if (plan.hasSecrets) {
        detail.facts << Fact{.label = DetailText::tr("Secrets"),
                             .value = plan.revealed ? DetailText::tr("Shown in clear")
                                                    : DetailText::tr("Masked; exports and runs hold them in full"),
                             .iconName = QStringLiteral("secret"),
                             .tone = Tone::secret};
    }
    for (const Message& note : shown.notes) {
        detail.facts << Fact{.label = DetailText::tr("Note"),
                             .value = shownMessage(note),
                             .iconName = QStringLiteral("info"),
                             .tone = Tone::accent};
    }
}

void addFindings(StepDetail& detail, const std::vector<Finding>& findings) {
    for (const Finding& finding : findings) {
        QString text = shownMessage(finding.message);
        if (finding.line > 0) text = DetailText::tr("Line %1: %2").arg(finding.line).arg(text);
        if (!finding.fix.empty()) text += QLatin1Char('\n') + shownMessage(finding.fix);
        detail.facts << Fact{.label = severityText(finding.severity),
                             .value = text,
                             .iconName = severityIconName(finding.severity),
                             .tone = severityTone(finding.severity),
                             .goToLine = finding.line};
    }
}

}  // namespace

StepDetail stepDetail(const ShownPlan& plan, int number, const QString& title, const std::vector<Finding>& findings) {
    StepDetail detail;
    const StepItem* item = plan.item(number);
    if (item) {
        detail.number = number;
        describeStep(detail, plan, *item);
    } else {
        describePlan(detail, plan, title);
    }
    addFindings(detail, findingsOf(findings, item ? std::optional(item->step) : std::nullopt));
    return detail;
}

std::vector<Finding> findingsOf(const std::vector<Finding>& findings, const std::optional<Step>& step) {
    std::vector<Finding> mine;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(mine),
                 [&step](const Finding& finding) { return finding.step == step; });
    std::stable_sort(mine.begin(), mine.end(),
                     [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    return mine;
}

QString severityIconName(Severity severity) {
    switch (severity) {
        case Severity::error:
            return QStringLiteral("error");
        case Severity::warning:
            return QStringLiteral("warning");
        case Severity::note:
            break;
    }
    return QStringLiteral("info");
}

Tone severityTone(Severity severity) {
    switch (severity) {
        case Severity::error:
            return Tone::error;
        case Severity::warning:
            return Tone::warning;
        case Severity::note:
            break;
    }
    return Tone::accent;
}

QString severityText(Severity severity) {
    switch (severity) {
        case Severity::error:
            return DetailText::tr("Error");
        case Severity::warning:
            return DetailText::tr("Warning");
        case Severity::note:
            break;
    }
    return DetailText::tr("Hint");
}

QString findingCountText(const std::vector<Finding>& findings) {
    const auto count = [&findings](Severity severity) {
        return static_cast<int>(std::count_if(findings.begin(), findings.end(),
                                              [severity](const Finding& f) { return f.severity == severity; }));
    };
    QStringList parts;
    if (const int errors = count(Severity::error)) parts << DetailText::tr("%n error(s)", nullptr, errors);
    if (const int warnings = count(Severity::warning)) parts << DetailText::tr("%n warning(s)", nullptr, warnings);
    if (const int notes = count(Severity::note)) parts << DetailText::tr("%n hint(s)", nullptr, notes);
    return parts.join(QStringLiteral(", "));
}

QString modeLetters(unsigned mode) {
    QString letters = QStringLiteral("rwxrwxrwx");
    for (int bit = 0; bit < 9; ++bit) {
        if (!(mode >> (8 - bit) & 1)) letters[bit] = QLatin1Char('-');
    }
    const auto special = [&](unsigned flag, int place, char sign) {
        if (!(mode & flag)) return;
        const bool runs = letters[place] == QLatin1Char('x');
        letters[place] = runs ? QLatin1Char(sign) : QChar(QLatin1Char(sign)).toUpper();
    };
    special(04000, 2, 's');
    special(02000, 5, 's');
    special(01000, 8, 't');
    return letters;
}

QString stepText(const StepDetail& detail) {
    QString text = detail.number > 0 ? QStringLiteral("%1. %2\n").arg(detail.number).arg(detail.heading)
                                     : detail.heading + QLatin1Char('\n');
    for (const Fact& fact : detail.facts) {
        text += QStringLiteral("   %1: %2\n")
                    .arg(fact.label, QString(fact.value).replace(QLatin1Char('\n'), QLatin1Char(' ')));
    }
    if (detail.bodyKind == BodyKind::none) return text;
    text += QLatin1Char('\n') + QString::fromUtf8(detail.body.unfolded());
    if (!text.endsWith(QLatin1Char('\n'))) text += QLatin1Char('\n');
    return text;
}

QString shellLine(const CommandSpec& command) {
    QStringList words;
    for (const std::string& argument : command.argv) words << toQString(ShellWord::quote(argument).text());
    return words.join(QLatin1Char(' '));
}

int scriptStep(const ShownPlan& plan, const CommandSpec& command) {
    for (const std::string& argument : command.argv) {
        if (const auto writer = plan.writers.find(argument); writer != plan.writers.end()) return writer->second;
    }
    return 0;
}

}  // namespace sysmanage::ui
