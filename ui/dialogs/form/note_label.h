// SPDX-License-Identifier: GPL-3.0-or-later
// The words beside a field: what is wrong, what to consider, or a hint. A sign stands in front of what matters, so that
// colour is never the only difference.
#pragma once
#include <QWidget>

#include "ui/style/theme.h"

class QLabel;

namespace sysmanage::ui {

class NoteLabel : public QWidget {
    Q_OBJECT
public:
    explicit NoteLabel(QWidget* parent = nullptr);

    /// Tone::muted is a hint and has no sign.
    void show(Tone tone, const QString& text);
    QString text() const { return words_; }
    Tone tone() const { return tone_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintAnew();

    Tone tone_ = Tone::muted;
    QString words_;
    QLabel* sign_;
    QLabel* text_;
};

}  // namespace sysmanage::ui
