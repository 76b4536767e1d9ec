// SPDX-License-Identifier: GPL-3.0-or-later
// Why an entry has no plan, in place of its preview: every problem, and the way to mend them.
#pragma once
#include <QWidget>

#include "engine/message/problem.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace sysmanage::ui {

class ProblemsView : public QWidget {
    Q_OBJECT
public:
    explicit ProblemsView(QWidget* parent = nullptr);

    void setProblems(const QString& heading, const Problems& problems, bool editable);
    /// One sentence instead of a list: a file that cannot be read.
    void setFault(const QString& heading, const QString& text);

signals:
    /// The button, or a problem that was chosen; "" = no special field.
    void editRequested(const QString& field);

private:
    void fitList();

    QLabel* heading_;
    QLabel* text_;
    QTreeWidget* list_;
    QPushButton* edit_;
};

}  // namespace sysmanage::ui
