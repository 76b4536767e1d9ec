// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/output_view.h"

#include <QFontDatabase>
#include <QScrollBar>
#include <QTextCursor>

namespace sysmanage::ui {
namespace {

QString wholeText(const StepRun& run) {
    QString text = run.outputCut ? OutputView::tr("[earlier output is not kept]\n") + run.output : run.output;
    if (!run.message.isEmpty()) {
        if (!text.isEmpty() && !text.endsWith(QLatin1Char('\n'))) text += QLatin1Char('\n');
        text += run.message;
    }
    return text;
}

}  // namespace

OutputView::OutputView(QWidget* parent) : QPlainTextEdit(parent) {
    setObjectName(QStringLiteral("output"));
    setAccessibleName(tr("Output of the step"));
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void OutputView::setOutput(int step, const StepRun& run) {
    const QString text = wholeText(run);
    setPlaceholderText(run.state == RunState::running ? tr("No output yet") : tr("No output"));
    if (step == step_ && text == shown_) return;
    const bool follow = step != step_ || verticalScrollBar()->value() == verticalScrollBar()->maximum();
    if (step == step_ && !shown_.isEmpty() && text.startsWith(shown_)) {
        QTextCursor end(document());
        end.movePosition(QTextCursor::End);
        end.insertText(text.mid(shown_.size()));
    } else {
        setPlainText(text);
    }
    step_ = step;
    shown_ = text;
    if (follow) verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void OutputView::clearOutput() {
    step_ = 0;
    shown_.clear();
    clear();
}

}  // namespace sysmanage::ui
