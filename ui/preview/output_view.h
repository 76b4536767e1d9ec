// SPDX-License-Identifier: GPL-3.0-or-later
// What a step has printed, as it comes: follows the end unless somebody has scrolled away from it.
#pragma once
#include <QPlainTextEdit>

#include "ui/models/run_log.h"

namespace sysmanage::ui {

class OutputView : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit OutputView(QWidget* parent = nullptr);
    /// Shows a step's output; of the same step only what is new is added.
    void setOutput(int step, const StepRun& run);
    void clearOutput();

private:
    int step_ = 0;
    QString shown_;
};

}  // namespace sysmanage::ui
