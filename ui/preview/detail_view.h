// SPDX-License-Identifier: GPL-3.0-or-later
// The right side of the preview: one step with its facts, its text and, while the plan runs, its output.
#pragma once
#include <QWidget>

#include "ui/models/fact_model.h"
#include "ui/models/plan_search.h"
#include "ui/models/run_log.h"

class QLabel;
class QSplitter;
class QToolButton;

namespace sysmanage::ui {

class CodeEditor;
class FactsView;
class OutputView;

class DetailView : public QWidget {
    Q_OBJECT
public:
    explicit DetailView(QWidget* parent = nullptr);

    /// `key` says which step it is: the same one keeps its scroll position.
    void setDetail(const StepDetail& detail, const std::vector<Finding>& findings, const QString& key);
    void clear();
    /// The hits of this step, and which of them is the current one (-1: none).
    void setHits(const QVector<SearchHit>& hits, int current);
    /// What the run has made of this step; null while nothing runs.
    void setRun(const StepRun* run);
    const StepDetail& detail() const { return detail_; }

signals:
    void goToStep(int number);
    void copyRequested(const QString& text, const QString& what);

private:
    void layOut();
    void showSign();
    void changeEvent(QEvent* event) override;

    StepDetail detail_;
    FactModel facts_;
    QLabel* sign_;
    QLabel* kind_;
    QLabel* heading_;
    FactsView* factsView_;
    QLabel* state_;
    QSplitter* splitter_;
    QWidget* body_;
    QLabel* bodyTitle_;
    QToolButton* copyBody_;
    CodeEditor* editor_;
    QWidget* outputPane_;
    OutputView* output_;
};

}  // namespace sysmanage::ui
