// SPDX-License-Identifier: GPL-3.0-or-later
// The servers that this application knows: added, edited, removed, and chosen. The dialog works on a copy; nothing is
// saved before "Save", and nothing typed is lost without a question.
#pragma once
#include <QDialog>
#include <QHash>

#include "ui/server/server_link.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace sysmanage::ui {

class NoteLabel;
class NotedField;
class Prompts;

class ProfilesDialog : public QDialog {
    Q_OBJECT
public:
    ProfilesDialog(ServerLink* link, Prompts* prompts, QWidget* parent = nullptr);

    void reject() override;

signals:
    /// Saved, and this one is to be used.
    void chosen(const QString& id);

private:
    struct Row {
        server::Profile profile{};
        QString typedUrl{};  ///< as it stands in the field
    };
    struct Fault {
        QString name{};
        QString url{};
        QString ca{};
        QString plain{};
        bool any() const { return !(name + url + ca + plain).isEmpty(); }
    };

    void layOut();
    QWidget* makeList();
    QWidget* makeForm();
    QWidget* makeCaEditor(QWidget* parent);
    void connectAll();

    void addProfile();
    void removeProfile();
    void showRow(int row);
    void takeRow();
    void showFaults(bool evenUntouched);
    void refreshItem(int row);
    Fault faultOf(int row) const;
    bool hasChanges() const;
    void forget(int row);
    bool save();
    void useCurrent();
    QString savedId(const server::Profile& profile) const;

    ServerLink* link_;
    Prompts* prompts_;
    QVector<Row> rows_;
    QVector<server::Profile> loaded_;
    int current_ = -1;
    bool loading_ = false;
    QListWidget* list_ = nullptr;
    QPushButton* add_ = nullptr;
    QPushButton* remove_ = nullptr;
    QWidget* form_ = nullptr;
    QLineEdit* name_ = nullptr;
    QLineEdit* url_ = nullptr;
    QLineEdit* ca_ = nullptr;
    QPushButton* browse_ = nullptr;
    QCheckBox* plain_ = nullptr;
    NoteLabel* plainNote_ = nullptr;
    QLabel* pinned_ = nullptr;
    QPushButton* unpin_ = nullptr;
    NotedField* nameField_ = nullptr;
    NotedField* urlField_ = nullptr;
    NotedField* caField_ = nullptr;
    QPushButton* save_ = nullptr;
    QPushButton* use_ = nullptr;
};

}  // namespace sysmanage::ui
