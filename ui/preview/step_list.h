// SPDX-License-Identifier: GPL-3.0-or-later
// The left side of the preview: the steps in the order in which the agent carries them out.
#pragma once
#include <QListView>

#include "ui/models/step_model.h"

namespace sysmanage::ui {

class StepList : public QListView {
    Q_OBJECT
public:
    explicit StepList(StepModel* model, QWidget* parent = nullptr);

    /// 0 is the overview.
    int currentNumber() const;
    void select(int number);

signals:
    void currentNumberChanged(int number);
    void enterPressed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    StepModel* steps_;
};

}  // namespace sysmanage::ui
