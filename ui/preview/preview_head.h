// SPDX-License-Identifier: GPL-3.0-or-later
// The head of the preview: what the plan is, what it costs, and by which digest it is known.
#pragma once
#include <QWidget>

#include "ui/models/plan_analysis.h"

class QLabel;
class QToolButton;

namespace sysmanage::ui {

class PreviewHead : public QWidget {
    Q_OBJECT
public:
    explicit PreviewHead(QWidget* parent = nullptr);

    void setPlan(const ShownPlan& plan, const QString& title);
    void setAnalysis(const PlanAnalysis& analysis);
    void clear();

signals:
    void copyRequested(const QString& text, const QString& what);
    void findingsRequested();

private:
    void changeEvent(QEvent* event) override;
    void mute();

    QLabel* title_;
    QLabel* figures_;
    QToolButton* findings_;
    QToolButton* digest_;
    QString fullDigest_;
};

}  // namespace sysmanage::ui
