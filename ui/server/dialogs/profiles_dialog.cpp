// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/dialogs/profiles_dialog.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>

#include "ui/dialogs/form/note_label.h"
#include "ui/dialogs/prompts.h"
#include "ui/models/message_text.h"
#include "ui/server/dialogs/noted_field.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

/// The URL's own problem, as a sentence.
QString urlProblem(const QString& typed) {
    if (typed.trimmed().isEmpty())
        return ProfilesDialog::tr("The server’s address, such as https://server.example.org");
    const auto url = server::base_url_from_text(typed.trimmed().toStdString());
    return url ? QString() : sentence(messageText(url.error().front().message));
}

}  // namespace

ProfilesDialog::ProfilesDialog(ServerLink* link, Prompts* prompts, QWidget* parent)
    : QDialog(parent), link_(link), prompts_(prompts), loaded_(link->profiles()) {
    setObjectName(QStringLiteral("profiles"));
    setWindowTitle(tr("Servers"));
    layOut();
    connectAll();
    const std::string used = link_->session().profile.id;
    int usedRow = 0;
    for (const server::Profile& profile : qAsConst(loaded_)) {
        if (profile.id == used) usedRow = int(rows_.size());
        rows_ << Row{profile, toQString(profile.base_url)};
        list_->addItem(QString());
        refreshItem(int(rows_.size()) - 1);
    }
    if (rows_.isEmpty()) {
        addProfile();
    } else {
        list_->setCurrentRow(usedRow);
    }
}

void ProfilesDialog::connectAll() {
    connect(list_, &QListWidget::currentRowChanged, this, &ProfilesDialog::showRow);
    connect(list_, &QListWidget::itemActivated, this, &ProfilesDialog::useCurrent);
    connect(add_, &QPushButton::clicked, this, &ProfilesDialog::addProfile);
    connect(remove_, &QPushButton::clicked, this, &ProfilesDialog::removeProfile);
    for (QLineEdit* edit : {name_, url_, ca_}) connect(edit, &QLineEdit::textChanged, this, &ProfilesDialog::takeRow);
    connect(plain_, &QCheckBox::toggled, this, &ProfilesDialog::takeRow);
    connect(unpin_, &QPushButton::clicked, this, [this] {
        rows_[current_].profile.pinned_fingerprint.clear();
        showRow(current_);
    });
    connect(browse_, &QPushButton::clicked, this, [this] {
        prompts_->openFile(this, tr("Certificate of a private CA"),
                           tr("Certificates (*.pem *.crt *.cer);;All files (*)"),
                           [self = QPointer<ProfilesDialog>(this)](const QString& path) {
                               if (self) self->ca_->setText(path);
                           });
    });
    connect(save_, &QPushButton::clicked, this, [this] {
        if (save()) accept();
    });
    connect(use_, &QPushButton::clicked, this, &ProfilesDialog::useCurrent);
}

void ProfilesDialog::addProfile() {
    rows_ << Row{};
    list_->addItem(QString());
    refreshItem(int(rows_.size()) - 1);
    list_->setCurrentRow(int(rows_.size()) - 1);
    urlField_->focus();
}

void ProfilesDialog::removeProfile() {
    if (current_ < 0) return;
    const Row& row = rows_.at(current_);
    if (row.profile.id.empty()) {
        forget(current_);
        return;
    }
    Prompts::Question question;
    question.title = tr("Remove the server");
    question.text = tr("Remove “%1” from the list?").arg(toQString(row.profile.name));
    question.details =
        tr("Its address, its trusted certificate, its session in the key ring, and what is remembered of plans and "
           "reboots under way go. The record of what was sent stays in its file. Nothing changes on the server "
           "itself.");
    question.yes = tr("&Remove");
    question.no = tr("&Keep it");
    question.yesIsDefault = false;
    const QString id = toQString(row.profile.id);
    prompts_->ask(this, question, [self = QPointer<ProfilesDialog>(this), id](Prompts::Answer answer) {
        if (!self || answer != Prompts::Answer::yes) return;
        for (int at = 0; at < self->rows_.size(); ++at) {
            if (toQString(self->rows_.at(at).profile.id) != id) continue;
            self->link_->removeProfile(id);
            self->loaded_ = self->link_->profiles();
            self->forget(at);
            return;
        }
    });
}

void ProfilesDialog::forget(int row) {
    current_ = -1;
    rows_.remove(row);
    delete list_->takeItem(row);
    current_ = list_->currentRow();
    showRow(current_);
    if (rows_.isEmpty()) list_->setFocus();
}

void ProfilesDialog::showRow(int row) {
    current_ = row;
    form_->setEnabled(row >= 0);
    remove_->setEnabled(row >= 0);
    loading_ = true;
    const Row shown = row >= 0 ? rows_.at(row) : Row{};
    name_->setText(toQString(shown.profile.name));
    url_->setText(shown.typedUrl);
    ca_->setText(toQString(shown.profile.ca_file));
    plain_->setChecked(shown.profile.plain_http_accepted);
    const bool pinned = !shown.profile.pinned_fingerprint.empty();
    pinned_->setText(pinned ? toQString(shown.profile.pinned_fingerprint).left(23) + QStringLiteral("…")
                            : tr("none: only what the system or the CA file trusts"));
    pinned_->setToolTip(toQString(shown.profile.pinned_fingerprint));
    unpin_->setVisible(pinned);
    loading_ = false;
    showFaults(false);
}

void ProfilesDialog::takeRow() {
    if (loading_ || current_ < 0) return;
    Row& row = rows_[current_];
    const auto changed = [](std::string& kept, const QString& typed) { kept = typed.trimmed().toStdString(); };
    changed(row.profile.name, name_->text());
    changed(row.profile.ca_file, ca_->text());
    if (row.typedUrl != url_->text()) {
        row.typedUrl = url_->text();
        const auto url = server::base_url_from_text(row.typedUrl.trimmed().toStdString());
        const std::string before = row.profile.base_url;
        row.profile.base_url = url ? *url : std::string();
        // What was found out and accepted holds for that address only.
        if (row.profile.base_url != before) {
            row.profile.dialect = server::DialectKnown::unknown;
            row.profile.pinned_fingerprint.clear();
            row.profile.plain_http_accepted = false;
            plain_->setChecked(false);
        }
    }
    row.profile.plain_http_accepted = plain_->isChecked();
    refreshItem(current_);
    showFaults(false);
}

ProfilesDialog::Fault ProfilesDialog::faultOf(int at) const {
    Fault fault;
    if (at < 0) return fault;
    const Row& row = rows_.at(at);
    fault.url = urlProblem(row.typedUrl);
    for (int other = 0; other < rows_.size(); ++other) {
        if (other != at && !row.profile.name.empty() && rows_.at(other).profile.name == row.profile.name)
            fault.name = tr("Another server has this name");
    }
    const QString ca = toQString(row.profile.ca_file);
    if (!ca.isEmpty() && !QFileInfo(ca).isReadable()) fault.ca = tr("There is no file that can be read");
    if (fault.url.isEmpty() && server::is_plain_http(row.profile) && !server::is_loopback(row.profile) &&
        !row.profile.plain_http_accepted)
        fault.plain = tr("Passwords would travel in clear. Use https://, or accept it below.");
    return fault;
}

void ProfilesDialog::showFaults(bool evenUntouched) {
    const Fault fault = faultOf(current_);
    const bool fresh = current_ >= 0 && rows_.at(current_).profile.id.empty() && url_->text().isEmpty();
    const bool quiet = fresh && !evenUntouched;
    nameField_->setProblem(quiet ? QString() : fault.name);
    caField_->setProblem(quiet ? QString() : fault.ca);
    QString problem = fault.url.isEmpty() ? fault.plain : fault.url;
    if (quiet || current_ < 0) problem.clear();
    urlField_->setProblem(problem);
    const server::Profile profile = current_ >= 0 ? rows_.at(current_).profile : server::Profile{};
    const bool plain = !profile.base_url.empty() && server::is_plain_http(profile) && !server::is_loopback(profile);
    const bool complete = current_ >= 0 && fault.url.isEmpty();
    urlField_->setHint(complete && toQString(profile.base_url) != url_->text().trimmed()
                           ? tr("That is %1").arg(toQString(profile.base_url))
                           : QString());
    plain_->setVisible(plain);
    plainNote_->setVisible(plain);
    plainNote_->show(Tone::warning,
                     tr("Anybody on the way can read the password and every plan. The window keeps saying so."));
    name_->setPlaceholderText(complete ? QString::fromStdString(profile.base_url).section(QLatin1Char('/'), 2)
                                       : tr("Main site"));
}

void ProfilesDialog::refreshItem(int row) {
    const server::Profile& profile = rows_.at(row).profile;
    QString name = toQString(profile.name);
    if (name.isEmpty()) name = rows_.at(row).typedUrl.trimmed();
    if (name.isEmpty()) name = tr("New server");
    QListWidgetItem* item = list_->item(row);
    item->setText(name);
    const bool used = !profile.id.empty() && profile.id == link_->session().profile.id;
    QFont font = list_->font();
    if (used) font.setWeight(QFont::DemiBold);
    item->setFont(font);
    const bool plain = !profile.base_url.empty() && server::is_plain_http(profile) && !server::is_loopback(profile);
    item->setIcon(plain ? icon(QStringLiteral("warning"), Tone::warning) : icon(QStringLiteral("server")));
    item->setToolTip(toQString(profile.base_url));
    item->setData(Qt::AccessibleTextRole, used ? tr("%1, in use").arg(name) : name);
}

bool ProfilesDialog::hasChanges() const {
    QVector<server::Profile> now;
    for (const Row& row : rows_) {
        const bool untouched = row.profile.id.empty() && row.profile == server::Profile{} && row.typedUrl.isEmpty();
        if (!untouched) now << row.profile;
    }
    return now != loaded_;
}

bool ProfilesDialog::save() {
    for (int row = 0; row < rows_.size(); ++row) {
        if (!faultOf(row).any()) continue;
        list_->setCurrentRow(row);
        showFaults(true);
        (faultOf(row).name.isEmpty() ? url_ : name_)->setFocus();
        return false;
    }
    for (Row& row : rows_) {
        if (row.profile.name.empty())
            row.profile.name = QString::fromStdString(row.profile.base_url).section(QLatin1Char('/'), 2).toStdString();
        if (!loaded_.contains(row.profile)) link_->saveProfile(row.profile);
    }
    loaded_ = link_->profiles();
    return true;
}

/// A new profile has got its id by being saved.
QString ProfilesDialog::savedId(const server::Profile& profile) const {
    if (!profile.id.empty()) return toQString(profile.id);
    for (const server::Profile& saved : link_->profiles()) {
        if (saved.name == profile.name && saved.base_url == profile.base_url) return toQString(saved.id);
    }
    return {};
}

void ProfilesDialog::useCurrent() {
    if (current_ < 0) return;
    const int wanted = current_;
    if (!save()) return;
    const QString id = savedId(rows_.at(wanted).profile);
    accept();
    emit chosen(id);
}

void ProfilesDialog::reject() {
    if (!hasChanges()) {
        QDialog::reject();
        return;
    }
    Prompts::Question question;
    question.title = windowTitle();
    question.text = tr("Save what was changed?");
    question.yes = tr("&Save");
    question.other = tr("&Discard");
    question.no = tr("&Go on editing");
    prompts_->ask(this, question, [self = QPointer<ProfilesDialog>(this)](Prompts::Answer answer) {
        if (!self) return;
        if (answer == Prompts::Answer::yes && self->save()) self->accept();
        if (answer == Prompts::Answer::other) self->QDialog::reject();
    });
}

}  // namespace sysmanage::ui
