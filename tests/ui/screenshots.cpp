// SPDX-License-Identifier: GPL-3.0-or-later
// screenshots_writer FOLDER [LANGUAGE]: a picture of each view in light and dark, with one sample plan.
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <cstdio>

#include "tests/ui/window_fixture.h"
#include "ui/dialogs/provision_dialog.h"
#include "ui/preview/preview_view.h"
#include "ui/views/entry_list.h"
#include "ui/views/plan_area.h"

namespace {

using namespace sysmanage;
using namespace sysmanage::ui;

constexpr QSize windowSize{1280, 760};
constexpr int settleMs = 400;

class Photographer {
public:
    Photographer(QString folder, Appearance look) : folder_(std::move(folder)), look_(look) {}

    void take(QWidget* widget, const char* name) const {
        QTest::qWait(settleMs);
        const QString path = QStringLiteral("%1/%2-%3.png").arg(folder_, QLatin1String(name), appearanceName(look_));
        widget->grab().save(path);
        std::printf("%s\n", qPrintable(path));
    }

private:
    QString folder_;
    Appearance look_;
};

void addSamples(WindowFixture& fixture) {
    Json mail = sampleRequest("mail01");
    mail["distribution"] = "kvm-ubuntu-24.04";
    mail["memory"] = "4G";
    mail["disk_size"] = "60G";
    mail["firmware"] = "uefi";
    fixture.addDraft(newDraft(Action::create, mail));
    Json open = sampleRequest("db01");
    open.erase("username");
    open["distribution"] = "kvm-rocky-9";
    open["vm_ip"] = "10.0.0.300/24";
    fixture.addDraft(newDraft(Action::create, open));
    fixture.addDraft(newDraft(Action::stop, {{"child_type", "kvm"}, {"vm_name", "old-build"}}));
}

/// A file's content and a command, as somebody reads through the steps by keyboard.
void takeSteps(WindowFixture& fixture, const Photographer& camera) {
    constexpr int seedStep = 13;
    constexpr int downloadStep = 19;
    QTest::qWait(settleMs);
    fixture.press(Qt::Key_2, Qt::ControlModifier);
    int step = 0;
    const auto goTo = [&](int wanted) {
        for (; step < wanted && QApplication::focusWidget(); ++step)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    };
    goTo(seedStep);
    camera.take(&fixture.window(), "preview-file");
    goTo(downloadStep);
    camera.take(&fixture.window(), "preview-command");
}

void takeProvisioning(WindowFixture& fixture, const Photographer& camera) {
    fixture.press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = qobject_cast<ProvisionDialog*>(fixture.dialog());
    Json request = sampleRequest();
    for (const char* field : {"vm_name", "memory", "disk_size", "cpus"}) request.erase(field);
    request["distribution"] = "kvm-debian-12-installer";
    dialog->load(request);
    const auto* names = dialog->findChild<QListWidget*>(QStringLiteral("fileNames"));
    (void)QTest::qWaitFor([names] { return names->count() > 0; }, 5000);
    camera.take(dialog, "provision-dialog");
    dialog->reject();
}

void takeDialogs(WindowFixture& fixture, const Photographer& camera, const QString& whole, const QString& incomplete) {
    auto* list = fixture.window().findChild<EntryList*>();
    list->select(whole);
    fixture.press(Qt::Key_F2);
    camera.take(fixture.dialog(), "create-dialog");
    fixture.dialog()->reject();
    list->select(incomplete);
    fixture.press(Qt::Key_F2);
    fixture.dialog()->findChild<QPushButton*>(QStringLiteral("buildPlan"))->click();
    camera.take(fixture.dialog(), "create-dialog-errors");
    fixture.dialog()->reject();
    fixture.press(Qt::Key_N, Qt::ControlModifier);
    camera.take(fixture.dialog(), "create-dialog-new");
    fixture.dialog()->reject();
    fixture.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    camera.take(fixture.dialog(), "task-dialog");
    fixture.dialog()->reject();
    takeProvisioning(fixture, camera);
    fixture.press(Qt::Key_F1);
    camera.take(fixture.dialog(), "shortcuts");
    fixture.dialog()->reject();
}

void choose(QDialog* dialog, const char* name, int data) {
    auto* box = dialog->findChild<QComboBox*>(QString::fromLatin1(name));
    box->setCurrentIndex(box->findData(data));
}

/// Each hypervisor's create dialog, whole, and a task of each that has the most fields.
void takeHypervisors(WindowFixture& fixture, const Photographer& camera) {
    constexpr int tall = 1500;
    const auto types = {std::pair(ChildType::bhyve, "bhyve"), std::pair(ChildType::vmm, "vmm"),
                        std::pair(ChildType::lxd, "lxd"), std::pair(ChildType::wsl, "wsl")};
    for (const auto& [type, name] : types) {
        fixture.press(Qt::Key_N, Qt::ControlModifier);
        QDialog* dialog = fixture.dialog();
        choose(dialog, "child_type", int(type));
        camera.take(dialog, (std::string("create-") + name).c_str());
        dialog->findChild<QToolButton*>(QStringLiteral("unfoldAdvanced"))->setChecked(true);
        dialog->resize(dialog->width(), tall);
        camera.take(dialog, (std::string("create-whole-") + name).c_str());
        dialog->reject();
    }
    const auto tasks = {
        std::pair(ChildType::kvm, Action::network_create), std::pair(ChildType::kvm, Action::image_download),
        std::pair(ChildType::bhyve, Action::enable),       std::pair(ChildType::vmm, Action::enable),
        std::pair(ChildType::lxd, Action::update_agent),   std::pair(ChildType::bhyve, Action::switch_create)};
    for (const auto& [type, action] : tasks) {
        fixture.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        choose(fixture.dialog(), "child_type", int(type));
        choose(fixture.dialog(), "action", int(action));
        const std::string name = std::string(child_type_name(type)) + "-" + std::string(action_name(action));
        camera.take(fixture.dialog(), ("task-" + name).c_str());
        fixture.dialog()->reject();
    }
}

void takeRun(WindowFixture& fixture, const Photographer& camera) {
    fixture.prompts.answers << Prompts::Answer::yes;
    fixture.press(Qt::Key_Return, Qt::ControlModifier);
    if (!fixture.runner.started) return;
    const int files = int(fixture.runner.started->files.size());
    for (int step = 1; step <= files + 2; ++step) fixture.runner.tell(step, RunState::done);
    fixture.runner.tell(files + 3, RunState::running,
                        QStringLiteral("downloading debian-12-generic-amd64.qcow2\n  120 of 430 MiB\n"));
    camera.take(&fixture.window(), "running");
    fixture.runner.tell(files + 3, RunState::failed, {}, QStringLiteral("exit status 22: the server answered 404"));
    fixture.runner.end(false);
    camera.take(&fixture.window(), "failed");
}

void takeAll(const QString& folder, Appearance look) {
    const Photographer camera(folder, look);
    WindowFixture fixture(nullptr, look);
    fixture.window().resize(windowSize);
    camera.take(&fixture.window(), "welcome");
    addSamples(fixture);
    const QString whole = fixture.addDraft(sampleDraft());
    auto* list = fixture.window().findChild<EntryList*>();
    list->select(whole);
    camera.take(&fixture.window(), "preview");
    takeSteps(fixture, camera);
    QString incomplete;
    QString other;
    for (const Entry& entry : fixture.workspace().model()->entries()) {
        if (entry.title == QLatin1String("db01")) incomplete = entry.id;
        if (entry.title == QLatin1String("mail01")) other = entry.id;
    }
    list->select(incomplete);
    camera.take(&fixture.window(), "problems");
    takeDialogs(fixture, camera, whole, incomplete);
    takeHypervisors(fixture, camera);
    list->select(whole);
    QTest::qWait(settleMs);
    QMetaObject::invokeMethod(&fixture.window(), "compareWith", Q_ARG(QString, other));
    camera.take(&fixture.window(), "compare");
    list->select(other);
    list->select(whole);
    QTest::qWait(settleMs);
    takeRun(fixture, camera);
}

}  // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    if (argc < 2 || argc > 3 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) return 2;
    QTranslator other;
    if (argc == 3) {
        const WindowFixture english;  // whose texts stand behind those of the language
        if (!other.load(QStringLiteral(":/translations/sysmanage-virt_%1.qm").arg(QString::fromLocal8Bit(argv[2]))))
            return 2;
        QCoreApplication::installTranslator(&other);
    }
    for (const Appearance look : {Appearance::light, Appearance::dark}) takeAll(QString::fromLocal8Bit(argv[1]), look);
    return 0;
}
