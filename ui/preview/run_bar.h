// SPDX-License-Identifier: GPL-3.0-or-later
// How far a run is, for how long it has run, and how it ended.
#pragma once
#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

#include "ui/models/run_log.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace sysmanage::ui {

class RunBar : public QFrame {
    Q_OBJECT
public:
    explicit RunBar(QWidget* parent = nullptr);

    void begin();
    /// `title` is of the step that runs.
    void update(const RunLog& log, const QString& title);

signals:
    void cancelRequested();
    void goToFailed();
    void followRequested();
    void closeRequested();
    void ticked();  ///< another second has passed

private:
    void showRunning(const RunLog& log, const QString& title);
    void showEnd(const RunLog& log);
    void setTone(Tone tone, const QString& iconName);
    void changeEvent(QEvent* event) override;

    QElapsedTimer begun_;
    QTimer tick_;
    Tone tone_ = Tone::accent;
    QString iconName_;
    bool cancelling_ = false;
    bool ended_ = false;
    QLabel* sign_;
    QLabel* text_;
    QLabel* time_;
    QProgressBar* bar_;
    QPushButton* cancel_;
    QPushButton* go_;
    QToolButton* close_;
};

}  // namespace sysmanage::ui
