// SPDX-License-Identifier: GPL-3.0-or-later
// Checks the connection to the server step by step, and says at each what was found and what to change where.
#pragma once
#include <QDialog>

#include "ui/server/server_link.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sysmanage::ui {

class DiagnosisDialog : public QDialog {
    Q_OBJECT
public:
    DiagnosisDialog(ServerLink* link, QWidget* parent = nullptr);

    /// All steps as text, for a ticket. Holds no secret: a step has none.
    QString report() const;

private:
    void showSteps();
    void addStep(const DiagnosisStep& step);

    ServerLink* link_;
    QVBoxLayout* steps_;
    QWidget* list_;
    QLabel* summary_;
    QPushButton* again_;
    QPushButton* copy_;
};

/// "Passed", "Failed": a step's state in a word.
QString diagnosisWord(DiagnosisStep::State state);

}  // namespace sysmanage::ui
