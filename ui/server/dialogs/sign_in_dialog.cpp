// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/dialogs/sign_in_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>

#include "ui/dialogs/form/note_label.h"
#include "ui/dialogs/form/password_edit.h"
#include "ui/models/message_text.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/server/dialogs/noted_field.h"
#include "ui/server/server_words.h"

namespace sysmanage::ui {
namespace {

using server::FaultKind;

constexpr int tickMs = 500;
constexpr int shortestCode = 4;
constexpr int longestCode = 20;

/// The server wants an e-mail address as the user; it has the last word on what is one.
bool looksLikeMail(const QString& text) {
    const qsizetype at = text.indexOf(QLatin1Char('@'));
    return at > 0 && text.indexOf(QLatin1Char('.'), at) > at + 1 && !text.endsWith(QLatin1Char('.')) &&
           !text.contains(QLatin1Char(' '));
}

/// The server has looked at what was typed: it is not kept. What never arrived may be sent once more.
bool judged(FaultKind kind) {
    return kind == FaultKind::wrong_login || kind == FaultKind::locked || kind == FaultKind::enrolment_needed ||
           kind == FaultKind::not_permitted || kind == FaultKind::refused;
}

/// Codes are told with spaces and dashes between their groups.
QString typedCode(const QLineEdit* edit) { return edit->text().remove(QLatin1Char(' ')).trimmed(); }

Secret secretOf(const QLineEdit* edit) { return Secret(edit->text().toStdString()); }

}  // namespace

SignInDialog::SignInDialog(ServerLink* link, QWidget* parent)
    : QDialog(parent),
      link_(link),
      title_(new QLabel(this)),
      subtitle_(new QLabel(this)),
      profile_(new QComboBox(this)),
      manage_(new QPushButton(this)),
      plain_(new NoteLabel(this)),
      pages_(new QStackedWidget(this)),
      fault_(new FaultNote(this)) {
    setObjectName(QStringLiteral("signIn"));
    setWindowTitle(tr("Sign in"));
    layOut();
    connectAll();
    fillProfiles();
    showSession();
}

SignInDialog::~SignInDialog() { wipe(); }

void SignInDialog::connectAll() {
    clock_.setInterval(tickMs);
    connect(&clock_, &QTimer::timeout, this, &SignInDialog::showFault);
    connect(profile_, &QComboBox::activated, this, &SignInDialog::chooseProfile);
    connect(manage_, &QPushButton::clicked, this, &SignInDialog::profilesRequested);
    connect(byPassword_, &QRadioButton::toggled, this, &SignInDialog::showPage);
    connect(go_, &QPushButton::clicked, this, &SignInDialog::trySignIn);
    connect(cancel_, &QPushButton::clicked, this, &SignInDialog::reject);
    for (QLineEdit* edit : {user_, password_->edit(), key_->edit(), code_}) {
        connect(edit, &QLineEdit::textEdited, this, [this] { check(false); });
    }
    connect(link_, &ServerLink::sessionChanged, this, &SignInDialog::showSession);
    connect(link_, &ServerLink::profilesChanged, this, [this] {
        fillProfiles();
        showSession();
    });
}

SignInDialog::Page SignInDialog::page() const { return static_cast<Page>(pages_->currentIndex()); }

void SignInDialog::fillProfiles() {
    const QString used = toQString(link_->session().profile.id);
    profile_->clear();
    for (const server::Profile& one : link_->profiles()) {
        profile_->addItem(toQString(one.name), toQString(one.id));
        profile_->setItemData(profile_->count() - 1, toQString(one.base_url), Qt::ToolTipRole);
    }
    profile_->setCurrentIndex(profile_->findData(used));
    manage_->setText(profile_->count() > 0 ? tr("Ser&vers…") : tr("Add a ser&ver…"));
}

void SignInDialog::chooseProfile(int row) {
    const QString id = profile_->itemData(row).toString();
    if (id != toQString(link_->session().profile.id)) link_->useProfile(id);
}

void SignInDialog::showSession() {
    const SessionState& session = link_->session();
    const bool wasAway = shownStage_ != session.stage;
    shownStage_ = session.stage;
    if (session.stage == SessionStage::signed_in && isVisible()) {
        wipe();
        accept();
        return;
    }
    const QString id = toQString(session.profile.id);
    profile_->setCurrentIndex(profile_->findData(id));
    if (id != shownProfile_) {
        shownProfile_ = id;
        wipe();
        user_->setText(session.user.isEmpty() ? toQString(session.profile.last_user) : session.user);
        stay_->setChecked(session.profile.stay_signed_in);
        for (NotedField* field : {userField_, passwordField_, keyField_, codeField_}) field->setProblem({});
    }
    if (sent_ && session.stage != SessionStage::signing_in) {
        sent_ = false;
        if (judged(session.fault.kind)) wipe();
    }
    showHeading();
    showStay();
    showPage();
    showFault();
    if (wasAway && session.stage == SessionStage::second_factor) codeField_->focus();
}

void SignInDialog::showHeading() {
    const SessionState& session = link_->session();
    const server::Profile& profile = session.profile;
    if (session.stage == SessionStage::second_factor) {
        title_->setText(tr("Second factor"));
        subtitle_->setText(tr("The password was right. Now the server wants a code."));
    } else if (session.stage == SessionStage::expired) {
        title_->setText(tr("The session is over"));
        subtitle_->setText(tr("Sign in again to go on. What you have typed elsewhere is still there."));
    } else {
        title_->setText(tr("Sign in"));
        subtitle_->setText(profile.id.empty() ? tr("Choose a server, or add yours.") : toQString(profile.base_url));
    }
    const bool plain = !profile.id.empty() && server::is_plain_http(profile) && !server::is_loopback(profile);
    plain_->setVisible(plain);
    plain_->show(Tone::warning, tr("Not encrypted: the password can be read and changed on its way."));
}

void SignInDialog::showPage() {
    const bool second = link_->session().stage == SessionStage::second_factor;
    methods_->setVisible(!second);
    stayRow_->setVisible(!second);
    pages_->setCurrentIndex(second ? codePage : byKey_->isChecked() ? keyPage : loginPage);
    if (!second) code_->clear();
    updateButtons();
}

void SignInDialog::showStay() {
    const SessionState& session = link_->session();
    stay_->setEnabled(session.keyRingAvailable);
    if (session.keyRingAvailable && session.keyRingNote.isEmpty()) {
        stayNote_->show(Tone::muted, tr("Kept in the system’s key ring, never in a file of this program."));
        return;
    }
    if (!session.keyRingAvailable) stay_->setChecked(false);
    const QString why = session.keyRingNote.isEmpty() ? tr("There is no key ring here.") : session.keyRingNote;
    stayNote_->show(Tone::warning, tr("%1 The session stays in memory and ends with the program.").arg(why));
}

qint64 SignInDialog::secondsToWait() const {
    const QDateTime until = link_->session().retryAfter;
    return until.isValid() ? std::max<qint64>(0, QDateTime::currentDateTimeUtc().secsTo(until)) : 0;
}

void SignInDialog::showFault() {
    const SessionState& session = link_->session();
    const FaultKind kind = session.fault.kind;
    const qint64 wait = secondsToWait();
    if (wait > 0) {
        clock_.start();
    } else {
        clock_.stop();
    }
    updateButtons();
    passwordField_->setProblem({});
    keyField_->setProblem({});
    codeField_->setProblem({});
    if (kind == FaultKind::none || kind == FaultKind::cancelled || session.stage == SessionStage::signing_in) {
        fault_->clear();
    } else if (kind == FaultKind::wrong_login) {
        fault_->clear();
        NotedField* field = page() == codePage ? codeField_ : page() == keyPage ? keyField_ : passwordField_;
        field->setProblem(words::whole(session.fault));
    } else if (wait > 0) {
        fault_->show(Tone::warning, words::what(session.fault),
                     tr("The next attempt is possible in %1. Attempts made before would count as failures.")
                         .arg(words::countdown(wait)));
    } else {
        fault_->show(session.fault);
    }
}

void SignInDialog::updateButtons() {
    const SessionState& session = link_->session();
    const bool busy = session.stage == SessionStage::signing_in;
    const bool ready = !session.profile.id.empty();
    const qint64 wait = secondsToWait();
    profile_->setEnabled(!busy);
    manage_->setEnabled(!busy);
    methods_->setEnabled(!busy && ready);
    pages_->setEnabled(!busy && ready);
    stayRow_->setEnabled(!busy && ready);
    go_->setEnabled(!busy && ready && wait == 0);
    if (busy) {
        go_->setText(tr("Signing in…"));
    } else if (wait > 0) {
        go_->setText(tr("Wait %1").arg(words::countdown(wait)));
    } else {
        go_->setText(page() == codePage ? tr("&Confirm") : tr("&Sign in"));
    }
    cancel_->setText(busy ? tr("Stop") : tr("Cancel"));
}

bool SignInDialog::check(bool evenUntouched) {
    const auto judge = [evenUntouched](NotedField* field, const QLineEdit* edit, bool good, const QString& problem) {
        // While one types, only what was wrong before is looked at again: nobody is told off in mid-word.
        if (evenUntouched || !field->problem().isEmpty() || (!edit->text().isEmpty() && !edit->hasFocus()))
            field->setProblem(good ? QString() : problem);
        return good;
    };
    switch (page()) {
        case loginPage: {
            const bool mail = judge(userField_, user_, looksLikeMail(user_->text().trimmed()),
                                    tr("An e-mail address such as ann@example.org"));
            const bool word =
                judge(passwordField_, password_->edit(), !password_->edit()->text().isEmpty(), tr("Type the password"));
            if (evenUntouched && !mail) {
                userField_->focus();
            } else if (evenUntouched && !word) {
                passwordField_->focus();
            }
            return mail && word;
        }
        case keyPage:
            return judge(keyField_, key_->edit(), key_->edit()->text().trimmed().startsWith(QLatin1String("smk_")),
                         tr("An API key begins with smk_"));
        case codePage: {
            const auto length = typedCode(code_).size();
            return judge(codeField_, code_, length >= shortestCode && length <= longestCode,
                         tr("Six digits of your app, or one of your backup codes"));
        }
    }
    return false;
}

void SignInDialog::trySignIn() {
    if (!go_->isEnabled() || link_->session().stage == SessionStage::signing_in) return;
    if (!check(true)) return;
    fault_->clear();
    sent_ = true;
    switch (page()) {
        case loginPage:
            link_->signIn(user_->text().trimmed(), secretOf(password_->edit()), stay_->isChecked());
            break;
        case keyPage:
            link_->signInWithKey(Secret(key_->edit()->text().trimmed().toStdString()), stay_->isChecked());
            break;
        case codePage:
            link_->sendSecondFactor(Secret(typedCode(code_).toStdString()));
            break;
    }
}

void SignInDialog::wipe() {
    password_->edit()->clear();
    key_->edit()->clear();
    code_->clear();
}

void SignInDialog::reject() {
    const SessionStage stage = link_->session().stage;
    if (stage == SessionStage::signing_in || stage == SessionStage::second_factor) link_->cancelSignIn();
    if (stage == SessionStage::signing_in) return;  // "Stop": what was typed stays
    wipe();
    QDialog::reject();
}

}  // namespace sysmanage::ui
