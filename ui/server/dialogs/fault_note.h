// SPDX-License-Identifier: GPL-3.0-or-later
// A block in a dialog that says what went wrong or what to know, what to do about it, and on demand the details. It
// takes no room while it has nothing to say.
#pragma once
#include <QFrame>

#include "engine/server/fault.h"
#include "ui/style/theme.h"

class QLabel;
class QToolButton;

namespace sysmanage::ui {

class FaultNote : public QFrame {
    Q_OBJECT
public:
    explicit FaultNote(QWidget* parent);

    void show(Tone tone, const QString& text, const QString& advice = {}, const QString& details = {});
    void show(const server::Fault& fault);
    void clear() { hide(); }
    /// What it says, "" when it is not there.
    QString text() const;
    Tone tone() const { return tone_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyTone();
    void showDetails(bool open);

    Tone tone_ = Tone::muted;
    QLabel* sign_;
    QLabel* text_;
    QLabel* advice_;
    QLabel* details_;
    QToolButton* unfold_;
};

}  // namespace sysmanage::ui
