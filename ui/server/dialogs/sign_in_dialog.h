// SPDX-License-Identifier: GPL-3.0-or-later
// Signs in to a server: by e-mail and password and, where the server asks for it, a second factor, or by an API key.
// One press of the button is one attempt; nothing is tried again by itself, for the server counts. It closes by itself
// once the session is there, whatever stands below it stays as it was.
#pragma once
#include <QDialog>
#include <QTimer>

#include "ui/server/server_link.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QStackedWidget;

namespace sysmanage::ui {

class FaultNote;
class NoteLabel;
class NotedField;
class PasswordEdit;

class SignInDialog : public QDialog {
    Q_OBJECT
public:
    explicit SignInDialog(ServerLink* link, QWidget* parent = nullptr);
    ~SignInDialog() override;

    void reject() override;

signals:
    void profilesRequested();

private:
    enum Page { loginPage, keyPage, codePage };

    void layOut();
    QWidget* makeMethodRow();
    QWidget* makeLoginPage();
    QWidget* makeKeyPage();
    QWidget* makeCodePage();
    QWidget* makeStayRow();
    void connectAll();

    void fillProfiles();
    void chooseProfile(int row);
    void showSession();
    void showHeading();
    void showPage();
    void showFault();
    void showStay();
    void updateButtons();
    qint64 secondsToWait() const;

    Page page() const;
    bool check(bool evenUntouched);
    void trySignIn();
    void wipe();

    ServerLink* link_;
    QLabel* title_;
    QLabel* subtitle_;
    QComboBox* profile_;
    QPushButton* manage_;
    NoteLabel* plain_;
    QWidget* methods_ = nullptr;
    QRadioButton* byPassword_ = nullptr;
    QRadioButton* byKey_ = nullptr;
    QStackedWidget* pages_;
    QLineEdit* user_ = nullptr;
    PasswordEdit* password_ = nullptr;
    PasswordEdit* key_ = nullptr;
    QLineEdit* code_ = nullptr;
    NotedField* userField_ = nullptr;
    NotedField* passwordField_ = nullptr;
    NotedField* keyField_ = nullptr;
    NotedField* codeField_ = nullptr;
    QWidget* stayRow_ = nullptr;
    QCheckBox* stay_ = nullptr;
    NoteLabel* stayNote_ = nullptr;
    FaultNote* fault_;
    QPushButton* go_ = nullptr;
    QPushButton* cancel_ = nullptr;
    QTimer clock_;
    QString shownProfile_;
    bool sent_ = false;  ///< an attempt whose end was not seen yet
    SessionStage shownStage_ = SessionStage::signed_out;
};

}  // namespace sysmanage::ui
