// SPDX-License-Identifier: GPL-3.0-or-later
// Who may log in to the guest: user, password, SSH keys.
#pragma once
#include "ui/dialogs/form/form_section.h"

class QLabel;
class QPushButton;

namespace sysmanage::ui {

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
    void adapt(const FormSubject& subject) override;

private:
    QWidget* makeKeyEditor();
    void showStrength();
    void showRootStrength();
    void addKeyFile(const QString& path);

    Prompts* prompts_;
    QLineEdit* user_;
    PasswordRows password_;
    PasswordRows root_;  ///< where the installer asks for root's as well
    QPlainTextEdit* keys_;
    FieldRow* keysRow_;
    QString hostName_;
    QString keptHash_;  ///< of a draft that is edited: stays while no new password is typed
    QString keptRootHash_;
    bool setsRoot_ = true;  ///< whether anybody in the guest's installation sets it
};

}  // namespace sysmanage::ui
