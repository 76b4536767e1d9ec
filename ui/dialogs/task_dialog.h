// SPDX-License-Identifier: GPL-3.0-or-later
// A draft of a task for a guest that is there already, or for its parent: all but creating one. It asks for the fields
// that the engine knows for the hypervisor and the task.
#pragma once
#include <QDialog>

#include "ui/dialogs/form/field_row.h"
#include "ui/models/background.h"
#include "ui/models/entry.h"
#include "ui/models/plan_source.h"

namespace sysmanage::ui {

class NoteLabel;
class TaskSection;

class TaskDialog : public QDialog {
    Q_OBJECT
public:
    TaskDialog(CatalogPtr catalog, QWidget* parent = nullptr);

    void edit(const Entry& draft);

signals:
    void draftAccepted(const sysmanage::ui::Entry& draft);

private:
    Json request() const;
    /// Checks at once: a task has few fields. Shows problems where something was typed, or everywhere.
    bool check(bool everywhere);
    void adapt();
    void tryAccept();

    CatalogPtr catalog_;
    Entry draft_;
    TaskSection* task_;
    NoteLabel* note_;  ///< what is wrong and has no row
};

}  // namespace sysmanage::ui
