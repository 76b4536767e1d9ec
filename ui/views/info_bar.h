// SPDX-License-Identifier: GPL-3.0-or-later
// A line above the contents that says what happened, with at most one thing to do about it. It never blocks.
#pragma once
#include <QFrame>
#include <functional>

#include "ui/style/theme.h"

class QLabel;
class QToolButton;

namespace sysmanage::ui {

class InfoBar : public QFrame {
    Q_OBJECT
public:
    explicit InfoBar(QWidget* parent = nullptr);

    void show(Tone tone, const QString& text);
    void show(Tone tone, const QString& text, const QString& actionText, std::function<void()> action);
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyTone();

    Tone tone_ = Tone::muted;
    QLabel* sign_;
    QLabel* text_;
    QToolButton* action_;
    QToolButton* close_;
    std::function<void()> onAction_;
};

}  // namespace sysmanage::ui
