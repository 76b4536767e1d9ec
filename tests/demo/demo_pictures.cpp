// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/demo_pictures.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDeadlineTimer>
#include <QDialog>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QPixmap>
#include <QTreeView>
#include <array>
#include <utility>

#include "app/server/application_link.h"
#include "tests/contract_server/populations.h"
#include "ui/dialogs/form/distribution_picker.h"
#include "ui/models/message_text.h"
#include "ui/models/workspace.h"
#include "ui/preview/step_list.h"
#include "ui/server/views/child_table.h"
#include "ui/server/views/host_page.h"
#include "ui/server/views/host_pane.h"
#include "ui/server/views/hosts_view.h"
#include "ui/server/views/server_tree.h"
#include "ui/views/main_window.h"

namespace sysmanage::demo {
namespace {

constexpr int patience = 10'000;  // ms
constexpr int settling = 80;      // ms, for what is painted late
constexpr QSize picture_size(1280, 800);
constexpr const char* domain = ".lab.example.com";

QString words(const char* text) { return QString::fromLatin1(text); }

/// Keeps the window alive until the condition holds; false when it never did.
bool live_until(const std::function<bool()>& holds, int milliseconds) {
    const QDeadlineTimer end(milliseconds);
    while (!holds()) {
        if (end.hasExpired()) return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    return true;
}

/// Without a licence a refusal is the server's answer, and what is shown.
template <class T>
bool answered(const ui::Seen<T>& seen) {
    return seen.value || seen.fault;
}

ui::CertificateNews certificate() {
    ui::CertificateNews news;
    news.fingerprint =
        words("9a:be:0a:dc:78:71:10:cf:56:97:98:4a:92:f7:87:c8:6b:98:99:d1:e5:05:28:73:ce:5e:47:be:ca:3f:7b:f4");
    news.subject = words("CN=sysmanage.lab.example.com");
    news.issuer = words("CN=Example private CA, O=Example");
    news.names = QStringList{words("sysmanage.lab.example.com"), words("sysmanage")};
    news.validFrom = QDateTime(QDate(2026, 1, 10), QTime(8, 0), Qt::UTC);
    news.validUntil = QDateTime(QDate(2027, 1, 10), QTime(8, 0), Qt::UTC);
    news.faults = QStringList{ui::sentence(ui::messageText(Message{"client.tls.unknown_authority"}))};
    return news;
}

Json draft() {
    return {{"child_type", "kvm"}, {"distribution", "kvm-debian-12"},
            {"vm_name", "web03"},  {"hostname", "web03.lab.example.com"},
            {"username", "ann"},   {"password_hash", "$6$demodemodemodemo$" + std::string(86, 'x')},
            {"memory", "2G"},      {"disk_size", "20G"},
            {"cpus", 2},           {"server_url", "sysmanage.lab.example.com"},
            {"server_port", 8443}, {"use_https", true}};
}

}  // namespace

DemoPictures::DemoPictures(DemoWindow& demo, QString folder, QString look, Offer offer)
    : demo_(demo), folder_(std::move(folder)), look_(std::move(look)), offer_(offer) {}

QStringList DemoPictures::take() {
    demo_.window().resize(picture_size);
    demo_.show();
    save(demo_.window(), words("connect"));
    takeSigningIn();
    demo_.signIn();
    if (!wait(words("signing in"), [this] { return demo_.ready(); })) return faults_;
    takeCertificates();
    takeHosts();
    takeCreating();
    takeQuestions();
    takeReboot();
    takeServerDialogs();
    takeActivity();
    takePlans();
    return faults_;
}

void DemoPictures::takeSigningIn() {
    trigger("serverSignIn");
    QDialog* box = saveDialog("signIn", words("sign-in"));
    if (!box) return;
    type(*box, "user", words("mfa@example.com"));
    type(*box, "password", words("wrong"));
    press(*box, "signInButton");
    wait(words("a refusal"), [this] { return bool(demo_.link().session().fault); });
    save(*box, words("sign-in-wrong"));
    type(*box, "password", words(contract::demo_password));
    press(*box, "signInButton");
    wait(words("the second factor"),
         [this] { return demo_.link().session().stage == ui::SessionStage::second_factor; });
    save(*box, words("second-factor"));
    close("signIn");
    wait(words("the end of signing in"),
         [this] { return demo_.link().session().stage == ui::SessionStage::signed_out; });
}

/// The demo speaks plain HTTP on loopback: what a certificate would say is made up.
void DemoPictures::takeCertificates() {
    ui::CertificateNews news = certificate();
    emit demo_.link().certificateMet(news);
    saveDialog("certificate", words("certificate"));
    close("certificate");
    news.replacesPinned = true;
    emit demo_.link().certificateMet(news);
    saveDialog("certificate", words("certificate-changed"));
    close("certificate");
}

void DemoPictures::takeHosts() {
    for (const char* name : {"kvm01", "kvm02", "kvm03", "kvm05", "lxd01", "bsd01", "bsd02", "fw01", "ws01", "ws02"}) {
        showHost(name);
        save(demo_.window(), words("host-") + words(name));
    }
}

void DemoPictures::takeCreating() {
    takeForms();
    showHost("kvm01");
    if (!pressOnCard("kvm", "cardCreate")) return;
    QDialog* box = dialog("createVm");
    if (!box) return;
    takeWindows(*box);
    takeSending(*box);
    for (const char* name : {"send", "createVm"}) close(name);
}

void DemoPictures::takeForms() {
    struct Form {
        const char* host;
        const char* card;
    };
    // Where a type has no dialog, the window says so, and there is nothing to take.
    for (const Form& form : {Form{"lxd01", "lxd"}, Form{"bsd01", "bhyve"}, Form{"fw01", "vmm"}, Form{"ws01", "wsl"}}) {
        showHost(form.host);
        if (!pressOnCard(form.card, "cardCreate")) continue;
        live_until([] { return QApplication::activeModalWidget() != nullptr; }, settling);
        auto* box = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (!box) continue;
        waitForDistributions(*box);
        save(*box, words("create-") + words(form.card));
        box->reject();
    }
}

void DemoPictures::takeSending(QDialog& form) {
    form.findChild<ui::DistributionPicker*>()->setRequestText(words("kvm-debian-12"));
    type(form, "host_name", words("web03"));
    type(form, "username", words("ann"));
    for (const char* field : {"password", "password_again"}) type(form, field, words("correct horse battery"));
    type(form, "server_url", words("sysmanage.lab.example.com"));
    save(form, words("create-kvm"));
    press(form, "buildPlan");
    QDialog* send = saveDialog("send", words("send"));
    if (!send) return;
    wait(words("the plan"), [send] { return send->findChild<QAbstractButton*>(words("exportPlan"))->isEnabled(); });
    save(*send, words("send"));
    if (press(*send, "sendPlan")) wait(words("the run"), [this] { return !demo_.link().runs().empty(); });
}

/// Windows Server is of the server's list, which the form for KVM leads to.
void DemoPictures::takeWindows(QDialog& form) {
    press(form, "otherWay");
    QDialog* box = dialog("createChild");
    if (!box) return;
    waitForDistributions(*box);
    auto* list = box->findChild<QComboBox*>(words("childDistribution"));
    const int row = list ? list->findText(words("Windows Server"), Qt::MatchContains) : -1;
    if (row < 0) faults_ << words("a Windows Server distribution");
    if (list) list->setCurrentIndex(row);
    type(*box, "childHostName", words("win01"));
    for (const char* field : {"childPassword", "childPasswordAgain"}) type(*box, field, words("correct horse battery"));
    if (const auto* path = box->findChild<QLineEdit*>(words("windows_iso_path")))
        type(*box, "windows_iso_path", path->placeholderText());
    save(*box, words("create-windows"));
    box->reject();
}

/// A form is ready when the server's list has come, not when it opens.
void DemoPictures::waitForDistributions(QDialog& form) {
    auto* list = form.findChild<QComboBox*>(words("childDistribution"));
    wait(words("the server's distributions"), [list] { return list && list->count() > 0; });
}

void DemoPictures::takeQuestions() {
    showHost("kvm01");
    selectChildren({words("web01"), words("db01")});
    if (trigger("deleteChild")) saveDialog("confirm", words("confirm-delete"));
    close("confirm");
    selectChildren({words("web02"), words("mail01")});
    if (trigger("stopChild")) {
        if (QDialog* box = saveDialog("confirm", words("confirm-stop"))) press(*box, "confirmYes");
    }
    if (pressOnCard("kvm", "cardNetworks")) saveDialog("networks", words("networks"));
    close("networks");
    showHost("ws02");
    if (pressOnCard("wsl", "cardEnable")) saveDialog("confirm", words("confirm-enable"));
    close("confirm");
}

void DemoPictures::takeReboot() {
    showHost("kvm05");
    if (!press(demo_.window(), "hostReboot")) return;
    QDialog* box = dialog("reboot");
    if (!box) return;
    auto* safe = box->findChild<QAbstractButton*>(words("safeReboot"));
    // Where it is not offered it stays disabled, and says why.
    wait(words("the check before a reboot"), [safe] { return safe->isEnabled() || !safe->toolTip().isEmpty(); });
    save(*box, words("reboot"));
    if (press(*box, "safeReboot")) {
        auto* states = box->findChild<QWidget*>(words("rebootStates"));
        wait(words("the reboot"), [states] { return states->isVisible(); });
        save(*box, words("reboot-timeline"));
    }
    close("reboot");
}

void DemoPictures::takeActivity() {
    // Where little is offered nothing was sent.
    if (!demo_.link().runs().empty()) {
        wait(words("what was sent"), [this] { return demo_.link().activity().size() > 1; });
        wait(words("the run's output"), [this] { return !demo_.link().runs().front().tail.empty(); });
    }
    trigger("placeActivity");
    save(demo_.window(), words("activity"));
    trigger("placeHosts");
}

void DemoPictures::takeServerDialogs() {
    trigger("serverChoose");
    saveDialog("profiles", words("servers"));
    close("profiles");
    trigger("serverDiagnose");
    if (QDialog* box = dialog("diagnosis")) {
        auto* again = box->findChild<QAbstractButton*>(words("diagnosisAgain"));
        wait(words("the diagnosis"), [again] { return again->isEnabled(); });
        save(*box, words("diagnosis"));
    }
    close("diagnosis");
}

void DemoPictures::takePlans() {
    trigger("placePlans");
    const ui::Entry entry = ui::newDraft(Action::create, draft());
    demo_.workspace().accept(entry);
    wait(words("a plan"), [&] { return demo_.workspace().plan(entry.id) != nullptr; });
    // The workspace has it before the preview has laid it out.
    const auto* steps = demo_.window().findChild<ui::StepList*>();
    wait(words("the plan's steps"), [steps] { return steps && steps->model() && steps->model()->rowCount() > 0; });
    save(demo_.window(), words("plans"));
}

bool DemoPictures::wait(const QString& what, const std::function<bool()>& holds) {
    const bool held = live_until(holds, patience);
    if (!held) faults_ << what;
    return held;
}

bool DemoPictures::notOffered(const char* name) {
    if (offer_ == Offer::whole) faults_ << words(name);
    return false;
}

bool DemoPictures::trigger(const char* action) {
    auto* found = demo_.window().findChild<QAction*>(words(action));
    if (!found || !found->isEnabled()) return notOffered(action);
    found->trigger();
    return true;
}

bool DemoPictures::showHost(const char* name) {
    ui::HostPane& pane = *demo_.window().findChild<ui::HostsView*>()->pane();
    for (const server::Host& host : *demo_.link().hosts().value) {
        if (host.fqdn != std::string(name) + domain) continue;
        const QString id = QString::fromStdString(host.id);
        pane.select(id);
        pane.view()->expand(pane.view()->currentIndex());
        return host.approval == server::Approval::pending || wait(words(name), [&] {
                   return answered(demo_.link().children(id)) && answered(demo_.link().virtualization(id));
               });
    }
    faults_ << words(name);
    return false;
}

void DemoPictures::selectChildren(const QStringList& names) {
    auto* table = demo_.window().findChild<ui::ChildTable*>();
    QTreeView* view = table->view();
    view->clearSelection();
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        const QModelIndex index = view->model()->index(row, 0);
        if (!names.contains(index.data().toString())) continue;
        view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        view->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    live_until([] { return false; }, settling);
}

bool DemoPictures::press(QWidget& in, const char* button) {
    auto* found = in.findChild<QAbstractButton*>(words(button));
    if (!found || !found->isEnabled() || !found->isVisible()) return notOffered(button);
    found->click();
    return true;
}

bool DemoPictures::pressOnCard(const char* card, const char* button) {
    auto* found = demo_.window().findChild<QWidget*>(words("card-") + words(card));
    return found ? press(*found, button) : notOffered(card);
}

void DemoPictures::type(QWidget& in, const char* field, const QString& text) {
    auto* found = in.findChild<QLineEdit*>(words(field));
    if (found) found->setText(text);
    if (!found) faults_ << words(field);
}

QDialog* DemoPictures::dialog(const char* name) {
    QDialog* found = nullptr;
    wait(words(name), [&] {
        for (QDialog* box : demo_.window().findChildren<QDialog*>(words(name))) {
            if (box->isVisible()) found = box;
        }
        return found != nullptr;
    });
    return found;
}

void DemoPictures::close(const char* name) {
    for (QDialog* box : demo_.window().findChildren<QDialog*>(words(name))) {
        if (box->isVisible()) box->reject();
    }
    QCoreApplication::processEvents();
}

void DemoPictures::save(QWidget& widget, const QString& name) {
    live_until([] { return false; }, settling);
    const QString path = QStringLiteral("%1/%2-%3.png").arg(folder_, name, look_);
    if (!widget.grab().save(path)) faults_ << path;
}

QDialog* DemoPictures::saveDialog(const char* name, const QString& picture) {
    QDialog* found = dialog(name);
    if (found) save(*found, picture);
    return found;
}

}  // namespace sysmanage::demo
