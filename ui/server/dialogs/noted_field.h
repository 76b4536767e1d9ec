// SPDX-License-Identifier: GPL-3.0-or-later
// A field of a narrow dialog: label, editor, and below the editor what is wrong with it, else a hint.
#pragma once
#include <QObject>

#include "ui/style/theme.h"

class QGridLayout;
class QLabel;

namespace sysmanage::ui {

class NoteLabel;

class NotedField : public QObject {
    Q_OBJECT
public:
    /// Adds itself to the grid's next two rows. `focus` is the widget that is edited, the editor itself when null.
    NotedField(QGridLayout* grid, const QString& label, QWidget* editor, QWidget* focus = nullptr);

    void setHint(const QString& text, Tone tone = Tone::muted);
    /// "" when nothing is wrong.
    void setProblem(const QString& text);
    QString problem() const { return problem_; }
    void focus() const;
    void setEnabled(bool enabled);
    void setVisible(bool visible);

private:
    void showNote();

    QLabel* label_;
    QWidget* editor_;
    QWidget* focus_;
    NoteLabel* note_;
    QString hint_;
    Tone hintTone_ = Tone::muted;
    QString problem_;
};

/// The grid of such fields: labels to the right, editors that grow.
QGridLayout* makeFieldGrid(QWidget* parent);

}  // namespace sysmanage::ui
