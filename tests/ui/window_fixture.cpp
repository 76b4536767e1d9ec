// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_fixture.h"

#include "app/runner/new_files.h"

#include <QApplication>
#include <QDialog>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

namespace sysmanage::ui {
namespace {

constexpr int patienceMs = 20'000;

/// The plurals of English are translations as well.
void installEnglish() {
    static QTranslator* const english = [] {
        auto* made = new QTranslator(qApp);
        if (!made->load(QStringLiteral(":/translations/sysmanage-virt_en.qm"))) qFatal("no English texts");
        QCoreApplication::installTranslator(made);
        return made;
    }();
    Q_UNUSED(english)
}

CatalogPtr builtIn() { return {CatalogPtr(), &Catalog::built_in()}; }

}  // namespace

WindowFixture::WindowFixture(PlanRunner* otherRunner, Appearance look, ServerLink* server)
    : otherRunner_(otherRunner), server_(server), appearance_(look, false) {
    installEnglish();
    open();
}

void WindowFixture::open() {
    settings_ = std::make_unique<QSettings>(folder_.filePath(QStringLiteral("config/sysmanage-virt/window.ini")),
                                            QSettings::IniFormat);
    workspace_ = std::make_unique<Workspace>(dataFolder(), builtIn);
    workspace_->setTrustedKeys(trusted());
    workspace_->load();
    PlanRunner* usedRunner = otherRunner_ ? otherRunner_ : &runner;
    window_ = std::make_unique<MainWindow>(
        WindowParts{workspace_.get(), usedRunner, &prompts, settings_.get(), &appearance_, server_,
                    [](const QString& path, const std::vector<guest::GuestFile>& files) {
                        return runner::write_new_files(path.toStdString(), files);
                    },
                    &keys, trusted()});
    window_->show();
    if (!QTest::qWaitForWindowActive(window_.get())) qFatal("the window does not become active");
}

void WindowFixture::restart() {
    window_->close();
    window_.reset();
    workspace_.reset();
    settings_.reset();
    open();
}

void WindowFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    window_->activateWindow();
    if (!QTest::qWaitForWindowActive(window_.get())) qFatal("the window does not become active");
    QTest::keyClick(window_.get(), key, modifiers);
}

QString WindowFixture::addDraft(const Entry& draft) {
    QSignalSpy accepted(workspace_.get(), &Workspace::accepted);
    workspace_->accept(draft);
    if (accepted.isEmpty() && !accepted.wait(patienceMs)) qFatal("no plan came");
    return draft.id;
}

QDialog* WindowFixture::dialog() {
    const auto dialogs = window_->findChildren<QDialog*>();
    for (QDialog* dialog : dialogs) {
        if (dialog->isVisible()) return dialog;
    }
    return nullptr;
}

bool WindowFixture::waitForPlan(const QString& id) {
    return QTest::qWaitFor([this, &id] { return workspace_->plan(id) != nullptr; }, patienceMs);
}

Json sampleRequest(const char* vmName) {
    const std::string name(vmName);
    return {
        {"child_type", "kvm"},
        {"distribution", "kvm-debian-12"},
        {"vm_name", name},
        {"hostname", name + ".example.org"},
        {"username", "ann"},
        {"password_hash",
         "$6$goldengolden1234$tz63BFTGmoy1F2ExexezqDpVPGlt6fzN1zARzDKEd5zMlTwI0FPZgT8Y0P/23YKCOGHh/QZgmUokf.Q3RE81K1"},
        {"memory", "2G"},
        {"disk_size", "20G"},
        {"cpus", 2},
        {"auto_approve", true},
        {"auto_approve_token", "7b0e6a52-9c1d-4f5e-8a37-2d4c6b8e0f11"},
        {"server_url", "sysmanage.example.org"},
        {"server_port", 8443},
        {"use_https", true}};
}

Entry sampleDraft(const char* vmName) { return newDraft(Action::create, sampleRequest(vmName)); }

}  // namespace sysmanage::ui
