// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a child of any type with the distributions that the server lists. The engine's own rules judge it while one
// types; what was typed stays until it was sent or given up.
#pragma once
#include <QDialog>

#include "ui/dialogs/form/field_row.h"
#include "ui/models/entry.h"
#include "ui/models/plan_source.h"
#include "ui/server/server_link.h"

class QLabel;
class QPushButton;
class QScrollArea;

namespace sysmanage::ui {

class ChildSection;
class Prompts;
class WindowsSection;

class CreateChildDialog : public QDialog {
    Q_OBJECT
public:
    struct Parts {
        ServerLink* link = nullptr;
        Prompts* prompts = nullptr;
        CatalogPtr catalog{};
    };
    CreateChildDialog(const Parts& parts, const server::Host& host, ChildType type, QWidget* parent = nullptr);

    /// The body of the create-child call as it stands, with its clear passwords: keep it nowhere.
    Json request() const;
    void reject() override;

signals:
    void draftAccepted(const sysmanage::ui::Entry& draft);

private:
    void layOut();
    void grow();
    void check();
    void tryAccept();
    void tell(const QVector<FieldProblem>& problems);
    QVector<FieldProblem> problems() const;
    QVector<FieldRow*> rows() const;

    Parts parts_;
    ChildType type_;
    ChildSection* child_;
    WindowsSection* windows_ = nullptr;
    QWidget* inside_ = nullptr;
    QScrollArea* area_ = nullptr;
    QLabel* summary_;
    QPushButton* preview_ = nullptr;
    Json loaded_;
    bool showAll_ = false;
};

}  // namespace sysmanage::ui
