// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/dialogs/diagnosis_dialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

using State = DiagnosisStep::State;

constexpr QSize usualSize{620, 480};
constexpr int signSize = 18;

QIcon stateIcon(State state) {
    switch (state) {
        case State::passed:
            return icon(QStringLiteral("applied"), Tone::ok);
        case State::warned:
            return icon(QStringLiteral("warning"), Tone::warning);
        case State::failed:
            return icon(QStringLiteral("failed"), Tone::error);
        case State::running:
            return icon(QStringLiteral("running"), Tone::accent);
        case State::waiting:
        case State::left_out:
            break;
    }
    return icon(QStringLiteral("remove"), Tone::muted);
}

QLabel* makeText(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

}  // namespace

QString diagnosisWord(State state) {
    switch (state) {
        case State::waiting:
            return DiagnosisDialog::tr("Waiting");
        case State::running:
            return DiagnosisDialog::tr("Running");
        case State::passed:
            return DiagnosisDialog::tr("Passed");
        case State::warned:
            return DiagnosisDialog::tr("Warning");
        case State::failed:
            return DiagnosisDialog::tr("Failed");
        case State::left_out:
            break;
    }
    return DiagnosisDialog::tr("Left out");
}

DiagnosisDialog::DiagnosisDialog(ServerLink* link, QWidget* parent)
    : QDialog(parent), link_(link), list_(new QWidget), summary_(makeText({}, this)) {
    setObjectName(QStringLiteral("diagnosis"));
    setWindowTitle(tr("Diagnosis of the connection"));
    summary_->setObjectName(QStringLiteral("diagnosisSummary"));
    steps_ = new QVBoxLayout(list_);
    steps_->setSpacing(10);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(list_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    again_ = buttons->addButton(tr("Check &again"), QDialogButtonBox::ActionRole);
    again_->setObjectName(QStringLiteral("diagnosisAgain"));
    copy_ = buttons->addButton(tr("&Copy the report"), QDialogButtonBox::ActionRole);
    copy_->setObjectName(QStringLiteral("diagnosisCopy"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(summary_);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    resize(usualSize);
    connect(again_, &QPushButton::clicked, link_, &ServerLink::diagnose);
    connect(copy_, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(report()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(link_, &ServerLink::diagnosisChanged, this, &DiagnosisDialog::showSteps);
    showSteps();
    link_->diagnose();
}

void DiagnosisDialog::showSteps() {
    while (QLayoutItem* item = steps_->takeAt(0)) {
        if (QWidget* row = item->widget()) row->deleteLater();
        delete item;
    }
    const auto steps = link_->diagnosis();
    for (const DiagnosisStep& step : steps) addStep(step);
    steps_->addStretch();
    const auto count = [&steps](State state) {
        return int(std::count_if(steps.begin(), steps.end(),
                                 [state](const DiagnosisStep& step) { return step.state == state; }));
    };
    const bool busy = count(State::running) + count(State::waiting) > 0;
    again_->setEnabled(!busy);
    copy_->setEnabled(!steps.isEmpty());
    if (steps.isEmpty()) {
        summary_->setText(tr("Nothing was checked yet."));
    } else if (busy) {
        summary_->setText(tr("Checking…"));
    } else if (count(State::failed) > 0) {
        summary_->setText(tr("%n step(s) failed. Begin with the first one.", nullptr, count(State::failed)));
    } else if (count(State::warned) > 0) {
        summary_->setText(tr("The connection works, with %n warning(s).", nullptr, count(State::warned)));
    } else {
        summary_->setText(tr("The connection works."));
    }
}

void DiagnosisDialog::addStep(const DiagnosisStep& step) {
    auto* row = new QWidget(list_);
    auto* sign = new QLabel(row);
    sign->setPixmap(stateIcon(step.state).pixmap(QSize(signSize, signSize), devicePixelRatioF()));
    sign->setAccessibleName(diagnosisWord(step.state));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(makeText(QStringLiteral("%1: %2").arg(step.name, diagnosisWord(step.state)), row));
    if (!step.found.isEmpty()) {
        QLabel* found = makeText(step.found, row);
        found->setForegroundRole(QPalette::PlaceholderText);
        texts->addWidget(found);
    }
    if (!step.advice.isEmpty()) texts->addWidget(makeText(step.advice, row));
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(sign, 0, Qt::AlignTop);
    line->addLayout(texts, 1);
    steps_->addWidget(row);
}

QString DiagnosisDialog::report() const {
    QStringList lines;
    const auto steps = link_->diagnosis();
    for (const DiagnosisStep& step : steps) {
        lines << QStringLiteral("%1: %2").arg(step.name, diagnosisWord(step.state));
        for (const QString& more : {step.found, step.advice}) {
            if (!more.isEmpty()) lines << QStringLiteral("    ") + more;
        }
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace sysmanage::ui
