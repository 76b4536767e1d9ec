// SPDX-License-Identifier: GPL-3.0-or-later
// The form for everything but a new VM, filled in by keyboard: which fields it shows, and the request that comes out.
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

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
    void keepsWhatItHasNoFieldFor();

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
    QVERIFY(!field<QLineEdit>("vm_name")->isEnabled());
    QVERIFY(accepted() == Json({{"child_type", "kvm"}}));
}

void TestTaskDialog::keepsWhatItHasNoFieldFor() {
    const Json request = {{"child_type", "kvm"},      {"network_name", "lab"},   {"subnet", "10.9.0.0/16"},
                          {"dhcp_start", "10.9.1.1"}, {"dhcp_end", "10.9.1.99"}, {"subnet_v6", "fd00:130::/64"}};
    dialog_->edit(newDraft(Action::network_create, request));
    QVERIFY(accepted() == request);
}

QTEST_MAIN(TestTaskDialog)
#include "tst_task_dialog.moc"
