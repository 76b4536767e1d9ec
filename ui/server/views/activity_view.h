// SPDX-License-Identifier: GPL-3.0-or-later
// The place of what was done: the plans that run on parents, and below them everything that was sent.
#pragma once
#include <QWidget>

#include "ui/server/activity_model.h"
#include "ui/server/run_model.h"
#include "ui/server/server_link.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTreeView;

namespace sysmanage::ui {

class Background;
class FaultNote;
class Prompts;
class ServerTree;

class ActivityView : public QWidget {
    Q_OBJECT
public:
    ActivityView(ServerLink* link, Prompts* prompts, QWidget* parent = nullptr);
    ~ActivityView() override;

    ActivityModel* model() { return &model_; }
    RunModel* runs() { return &runs_; }

private:
    QWidget* makeRuns();
    QWidget* makeList();
    void showRuns();
    void showActivity();
    void showRun();
    QString chosenRun() const;
    void cancelRun();
    void forgetRun();
    void exportList();

    ServerLink* link_;
    Prompts* prompts_;
    Background* background_;
    ActivityModel model_;
    RunModel runs_;
    QWidget* runArea_ = nullptr;
    QTreeView* runView_ = nullptr;
    QPlainTextEdit* tail_ = nullptr;
    QPushButton* cancel_ = nullptr;
    QPushButton* forget_ = nullptr;
    QLineEdit* search_ = nullptr;
    QPushButton* export_ = nullptr;
    QLabel* count_ = nullptr;
    ServerTree* view_ = nullptr;
    FaultNote* note_ = nullptr;
};

}  // namespace sysmanage::ui
