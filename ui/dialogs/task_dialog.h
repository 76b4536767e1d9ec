// SPDX-License-Identifier: GPL-3.0-or-later
// A draft of a task for a VM that is there already, or for its parent: start, stop, restart, delete, probe, list.
#pragma once
#include <QDialog>

#include "ui/models/background.h"
#include "ui/models/entry.h"
#include "ui/models/plan_source.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace sysmanage::ui {

class NoteLabel;

class TaskDialog : public QDialog {
    Q_OBJECT
public:
    TaskDialog(CatalogPtr catalog, QWidget* parent = nullptr);

    void edit(const Entry& draft);

signals:
    void draftAccepted(const sysmanage::ui::Entry& draft);

private:
    Action action() const;
    /// The request's field for the name of what the task is about; none when it is about the parent as a whole.
    const char* nameField() const;
    QString nameOfName() const;
    void makeNetworkFields();
    Json request() const;
    QLineEdit* fieldOf(const Problem* problem) const;
    /// Checks at once: a task has few fields.
    bool check(bool evenUntouched);
    void showAction();
    void tryAccept();

    CatalogPtr catalog_;
    Entry draft_;
    QComboBox* action_;
    QLineEdit* name_;
    QCheckBox* purge_;
    QFormLayout* form_;
    QComboBox* mode_;    // how a new network reaches the world
    QLineEdit* subnet_;  // of all kinds but a bridged one
    QLineEdit* bridge_;
    QLineEdit* folder_;  // of a new storage pool
    NoteLabel* note_;
    bool touched_ = false;
};

}  // namespace sysmanage::ui
