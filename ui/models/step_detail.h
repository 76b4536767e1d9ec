// SPDX-License-Identifier: GPL-3.0-or-later
// Everything there is to say of one step, or of the plan as a whole: facts, what the lint has found, and the text that
// is written or run. Pure functions; a view only lays it out.
#pragma once
#include <QString>
#include <QVector>
#include <vector>

#include "engine/lint/lint.h"
#include "ui/models/content_kind.h"
#include "ui/models/shown_text.h"
#include "ui/models/step_items.h"

namespace sysmanage::ui {

struct Fact {
    QString label;
    QString value;
    QString iconName{};  ///< "" = none
    Tone tone = Tone::muted;
    bool fixedPitch = false;
    int goToStep = 0;          ///< 1-based: choosing the fact goes there
    std::size_t goToLine = 0;  ///< 1-based line of the content: choosing the fact goes there

    bool operator==(const Fact&) const = default;
    bool isLink() const { return goToStep > 0 || goToLine > 0; }
};

enum class BodyKind { none, content, arguments };

struct StepDetail {
    int number = 0;
    QString heading;
    QString kind;  ///< "Write a file"
    QString iconName;
    Tone tone = Tone::accent;
    QVector<Fact> facts;
    BodyKind bodyKind = BodyKind::none;
    QString bodyTitle;  ///< "Content · YAML · 45 lines"
    ContentKind language = ContentKind::plain;
    ShownText body;
};

/// Of a step (number >= 1) or of the plan as a whole (0). `title` is what the plan is called. Findings of other steps
/// are passed over.
StepDetail stepDetail(const ShownPlan& plan, int number, const QString& title, const std::vector<Finding>& findings);

/// The findings of a step; those of the plan as a whole for none.
std::vector<Finding> findingsOf(const std::vector<Finding>& findings, const std::optional<Step>& step);

QString severityIconName(Severity severity);
Tone severityTone(Severity severity);
QString severityText(Severity severity);  ///< "Error", "Warning", "Note"
/// "1 error, 2 warnings"; "" when there is nothing.
QString findingCountText(const std::vector<Finding>& findings);

/// "rw-r-----", with s and t for the special bits.
QString modeLetters(unsigned mode);

/// A step as plain text for the clipboard: its facts, then its body.
QString stepText(const StepDetail& detail);
/// The argv as one line that a shell would take.
QString shellLine(const CommandSpec& command);

/// The step that writes the script which this command runs; 0 when no step does.
int scriptStep(const ShownPlan& plan, const CommandSpec& command);

}  // namespace sysmanage::ui
