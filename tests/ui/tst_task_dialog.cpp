// SPDX-License-Identifier: GPL-3.0-or-later
// The form for everything but a new VM, filled in by keyboard: which fields it shows, and the request that comes out.
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>
#include <algorithm>

#include "engine/planner.h"
#include "ui/dialogs/form/form_section.h"
#include "ui/dialogs/task_dialog.h"

using namespace sysmanage;
using namespace sysmanage::ui;

class TestTaskDialog : public QObject {
    Q_OBJECT

private slots:
    void init();
    void makesANetwork();
    void namesTheFieldThatIsWrong();
    void makesAStoragePool();
    void needsNoNameForAParent_data();
    void needsNoNameForAParent();
    void keepsWhatItWasShown_data();
    void keepsWhatItWasShown();
    void offersWhatTheEnginePlans();
    void namesTheHypervisor();
    void asksForEveryFieldOfATask();
    void makesASwitchByKeyboard();
    void comesBackToATask();

private:
    template <class Widget>
    Widget* field(const char* name) const {
        return dialog_->findChild<Widget*>(QString::fromLatin1(name));
    }
    void choose(const char* box, const QVariant& data) const {
        auto* combo = field<QComboBox>(box);
        combo->setCurrentIndex(combo->findData(data));
    }
    Json accepted() const {
        QSignalSpy spy(dialog_.get(), &TaskDialog::draftAccepted);
        QTest::mouseClick(field<QPushButton>("buildPlan"), Qt::LeftButton);
        return spy.isEmpty() ? Json() : spy.front().front().value<Entry>().request;
    }

    std::unique_ptr<TaskDialog> dialog_;
};

void TestTaskDialog::init() {
    qRegisterMetaType<Entry>("sysmanage::ui::Entry");
    dialog_ = std::make_unique<TaskDialog>(std::make_shared<const Catalog>(Catalog::built_in()));
    dialog_->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog_.get()));
}

void TestTaskDialog::makesANetwork() {
    choose("action", int(Action::network_create));
    QVERIFY(field<QLineEdit>("subnet")->isVisible() && !field<QLineEdit>("bridge")->isVisible());
    QTest::keyClicks(field<QLineEdit>("vm_name"), QStringLiteral("lab"));
    QTest::keyClicks(field<QLineEdit>("subnet"), QStringLiteral("10.9.0.0/16"));
    QVERIFY(accepted() == Json({{"child_type", "kvm"}, {"network_name", "lab"}, {"subnet", "10.9.0.0/16"}}));
}

void TestTaskDialog::namesTheFieldThatIsWrong() {
    choose("action", int(Action::network_create));
    choose("forward_mode", QStringLiteral("bridge"));
    QVERIFY(field<QLineEdit>("bridge")->isVisible() && !field<QLineEdit>("subnet")->isVisible());
    QTest::keyClicks(field<QLineEdit>("vm_name"), QStringLiteral("office"));
    QVERIFY(accepted().is_null());
    QVERIFY(field<QLineEdit>("bridge")->hasFocus());
    QVERIFY(!field<QLineEdit>("bridge")->accessibleDescription().isEmpty());
    QTest::keyClicks(field<QLineEdit>("bridge"), QStringLiteral("br0"));
    QVERIFY(accepted().value("bridge", "") == "br0");
}

void TestTaskDialog::makesAStoragePool() {
    choose("action", int(Action::pool_create));
    QVERIFY(field<QLineEdit>("storage_path")->isVisible() && !field<QLineEdit>("subnet")->isVisible());
    QTest::keyClicks(field<QLineEdit>("vm_name"), QStringLiteral("fast"));
    QTest::keyClicks(field<QLineEdit>("storage_path"), QStringLiteral("/etc/vms"));
    QVERIFY(accepted().is_null());
    QVERIFY(field<QLineEdit>("storage_path")->hasFocus());
    field<QLineEdit>("storage_path")->clear();
    QTest::keyClicks(field<QLineEdit>("storage_path"), QStringLiteral("/srv/vms"));
    QVERIFY(accepted() == Json({{"child_type", "kvm"}, {"pool_name", "fast"}, {"storage_path", "/srv/vms"}}));
}

void TestTaskDialog::needsNoNameForAParent_data() {
    QTest::addColumn<int>("action");
    for (const Action action :
         {Action::probe, Action::list, Action::enable, Action::modules_enable, Action::modules_disable,
          Action::network_list, Action::pool_list, Action::image_list, Action::image_verify, Action::image_prune})
        QTest::addRow("%s", std::string(action_name(action)).c_str()) << int(action);
}

void TestTaskDialog::needsNoNameForAParent() {
    QFETCH(int, action);
    choose("action", action);
    QVERIFY(!field<QLineEdit>("vm_name")->isVisible());
    QVERIFY(accepted() == Json({{"child_type", "kvm"}}));
}

void TestTaskDialog::keepsWhatItWasShown_data() {
    QTest::addColumn<int>("action");
    QTest::addColumn<QByteArray>("request");
    const auto add = [](Action action, const Json& request) {
        const std::string name = std::string(action_name(action)) + request.value("child_type", "");
        QTest::newRow(name.c_str()) << int(action) << QByteArray::fromStdString(request.dump());
    };
    add(Action::network_create, {{"child_type", "kvm"},
                                 {"network_name", "lab"},
                                 {"subnet", "10.9.0.0/16"},
                                 {"dhcp_start", "10.9.1.1"},
                                 {"dhcp_end", "10.9.1.99"},
                                 {"subnet_v6", "fd00:130::/64"},
                                 {"dns_servers", {"9.9.9.9"}}});
    add(Action::enable, {{"child_type", "bhyve"},
                         {"dataset", "tank/guests"},
                         {"interface", "em0"},
                         {"egress_interface", "em0"},
                         {"subnet", "10.20.30.0/24"},
                         {"dns_servers", {"9.9.9.9"}}});
    add(Action::enable, {{"child_type", "vmm"}, {"guest_subnet", "192.168.90.0/24"}});
    add(Action::enable, {{"child_type", "lxd"}, {"parent_os", "debian"}, {"storage_driver", "zfs"}});
    add(Action::enable, {{"child_type", "kvm"}, {"server_on_parent", true}, {"server_port", 8443}});
    add(Action::image_download, {{"child_type", "kvm"},
                                 {"distribution", "kvm-debian-12"},
                                 {"base_image_path", "https://images.example.org/own.qcow2"},
                                 {"image_sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"},
                                 {"allow_insecure_download", true}});
    add(Action::disable, {{"child_type", "bhyve"}, {"stop_guests", true}});
    add(Action::switch_create, {{"child_type", "bhyve"},
                                {"switch_name", "quiet"},
                                {"dhcp", false},
                                {"nat", false},
                                {"subnet", "10.8.0.0/24"}});
    add(Action::nat_add, {{"child_type", "bhyve"}, {"subnet", "10.9.0.0/24"}, {"egress_interface", "em0"}});
    add(Action::zvol_create, {{"child_type", "bhyve"}, {"dataset", "zroot/a"}, {"size", "30G"}, {"sparse", true}});
    add(Action::zvol_destroy, {{"child_type", "bhyve"}, {"dataset", "zroot/a"}});
    add(Action::delete_vm, {{"child_type", "vmm"}, {"vm_name", "web01"}, {"purge_storage", false}});
    add(Action::stop, {{"child_type", "lxd"}, {"container_name", "web01"}});
    add(Action::update_agent, {{"child_type", "lxd"},
                               {"container_name", "web01"},
                               {"distribution", "lxd-debian-12"},
                               {"agent_install_commands", {"one", "two\nlines"}}});
    add(Action::reboot_prepare, {{"child_type", "bhyve"}, {"stop_seconds", 30}, {"arm_restore", false}});
}

void TestTaskDialog::keepsWhatItWasShown() {
    QFETCH(int, action);
    QFETCH(QByteArray, request);
    const Json wanted = Json::parse(request.toStdString());
    dialog_->edit(newDraft(Action(action), wanted));
    const Json back = accepted();
    QVERIFY2(back == wanted, back.dump().c_str());
}

void TestTaskDialog::offersWhatTheEnginePlans() {
    const auto* actions = field<QComboBox>("action");
    auto* types = field<QComboBox>("child_type");
    for (int at = 0; at < types->count(); ++at) {
        types->setCurrentIndex(at);
        const auto type = static_cast<ChildType>(types->currentData().toInt());
        for (const ActionRow& row : action_table()) {
            const bool task = row.action != Action::create && row.action != Action::provision;
            const bool wanted = task && can_plan(type, row.action);
            QVERIFY2((actions->findData(int(row.action)) >= 0) == wanted, std::string(row.name).c_str());
        }
    }
}

void TestTaskDialog::namesTheHypervisor() {
    const auto* actions = field<QComboBox>("action");
    choose("child_type", int(ChildType::bhyve));
    for (int at = 0; at < actions->count(); ++at) QVERIFY(!actions->itemText(at).contains(QStringLiteral("KVM")));
    choose("action", int(Action::enable));
    QCOMPARE(actions->currentText(), QStringLiteral("Enable bhyve on a parent"));
    choose("child_type", int(ChildType::lxd));
    QCOMPARE(actions->currentText(), QStringLiteral("Enable LXD on a parent"));
    QVERIFY(actions->findText(QStringLiteral("List containers")) >= 0);
}

void TestTaskDialog::asksForEveryFieldOfATask() {
    auto* actions = field<QComboBox>("action");
    auto* types = field<QComboBox>("child_type");
    auto* section = dialog_->findChild<FormSection*>();
    for (int type = 0; type < types->count(); ++type) {
        types->setCurrentIndex(type);
        for (int at = 0; at < actions->count(); ++at) {
            actions->setCurrentIndex(at);
            const auto action = static_cast<Action>(actions->currentData().toInt());
            for (const auto name : known_fields(action, static_cast<ChildType>(types->currentData().toInt()))) {
                // Another word for dns_servers; and what only a bridged network is asked.
                if (name == "dns_server" || name == "bridge") continue;
                const auto& rows = section->rows();
                const bool shown = std::any_of(rows.begin(), rows.end(), [&](const FieldRow* row) {
                    return row->isShown() && row->holds(QString::fromUtf8(name.data(), qsizetype(name.size())));
                });
                QVERIFY2(shown, (std::string(action_name(action)) + " " + std::string(name)).c_str());
            }
        }
    }
}

void TestTaskDialog::makesASwitchByKeyboard() {
    auto* types = field<QComboBox>("child_type");
    types->setFocus();
    QTest::keyClicks(types, QStringLiteral("bh"));
    QTest::keyClick(types, Qt::Key_Tab);
    QCOMPARE(dialog_->focusWidget(), field<QComboBox>("action"));
    QTest::keyClicks(field<QComboBox>("action"), QStringLiteral("Create a v"));
    QTest::keyClick(field<QComboBox>("action"), Qt::Key_Tab);
    QCOMPARE(dialog_->focusWidget(), field<QLineEdit>("vm_name"));
    QTest::keyClicks(field<QLineEdit>("vm_name"), QStringLiteral("a-b"));
    QVERIFY(accepted().is_null());
    QVERIFY(field<QLineEdit>("vm_name")->hasFocus());
    QVERIFY(!field<QLineEdit>("vm_name")->accessibleDescription().isEmpty());
    QTest::keyClick(field<QLineEdit>("vm_name"), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field<QLineEdit>("vm_name"), QStringLiteral("lab"));
    QTest::keyClicks(field<QLineEdit>("subnet"), QStringLiteral("10.9.0.0/24"));
    QVERIFY(accepted() == Json({{"child_type", "bhyve"}, {"subnet", "10.9.0.0/24"}, {"switch_name", "lab"}}));
}

void TestTaskDialog::comesBackToATask() {
    dialog_->edit(newDraft(Action::network_create, {{"child_type", "kvm"}, {"network_name", "lab"}}));
    QTest::keyClicks(field<QLineEdit>("subnet"), QStringLiteral("10.9.0.0/24"));
    choose("child_type", int(ChildType::vmm));
    QVERIFY(!field<QLineEdit>("subnet")->isVisible());
    choose("child_type", int(ChildType::kvm));
    QCOMPARE(field<QComboBox>("action")->currentData().toInt(), int(Action::network_create));
    QVERIFY(accepted() == Json({{"child_type", "kvm"}, {"network_name", "lab"}, {"subnet", "10.9.0.0/24"}}));
}

QTEST_MAIN(TestTaskDialog)
#include "tst_task_dialog.moc"
