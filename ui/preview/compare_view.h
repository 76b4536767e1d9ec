// SPDX-License-Identifier: GPL-3.0-or-later
// Two plans side by side: what was added, removed or changed, step by step and line by line. Secrets are masked.
#pragma once
#include <QWidget>
#include <memory>

#include "ui/plan_runner.h"

namespace sysmanage::ui {

class CompareView : public QWidget {
    Q_OBJECT
public:
    explicit CompareView(QWidget* parent = nullptr);
    ~CompareView() override;

    /// Compares off the GUI thread; compared() follows.
    void setPlans(const PlanPtr& before, const QString& beforeTitle, const PlanPtr& after, const QString& afterTitle);
    void clear();

signals:
    void compared();
    void closeRequested();  ///< back to the preview

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace sysmanage::ui
