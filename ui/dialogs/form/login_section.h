// SPDX-License-Identifier: GPL-3.0-or-later
// Who may log in to the guest: user, password, SSH keys.
#pragma once
#include "ui/dialogs/form/form_section.h"

class QLabel;
class QPushButton;

namespace sysmanage::ui {

class PasswordEdit;
class Prompts;

class LoginSection : public FormSection {
    Q_OBJECT
public:
    LoginSection(Prompts* prompts, QWidget* parent);

    void write(Json& request) const override;
    QVector<FieldProblem> ownProblems() const override;
    /// The host's name, which a password had better not hold.
    void setHostName(const QString& name);

protected:
    void read(const Json& request) override;

private:
    QWidget* makeKeyEditor();
    void showStrength();
    void addKeyFile(const QString& path);

    Prompts* prompts_;
    QLineEdit* user_;
    PasswordEdit* password_;
    PasswordEdit* again_;
    QPlainTextEdit* keys_;
    FieldRow* passwordRow_;
    FieldRow* againRow_;
    FieldRow* keysRow_;
    QString hostName_;
    QString keptHash_;  ///< of a draft that is edited: stays while no new password is typed
};

}  // namespace sysmanage::ui
