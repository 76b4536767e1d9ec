// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a create request: it has a row for every field that the engine knows, and gives back what it was shown.
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QToolButton>
#include <QtTest>
#include <algorithm>

#include "engine/request/request.h"
#include "tests/ui/stand_ins.h"
#include "ui/dialogs/form/request_form.h"

using namespace sysmanage;
using namespace sysmanage::ui;

class TestRequestForm : public QObject {
    Q_OBJECT

private slots:
    void init();
    void hasARowForEveryField();
    void givesBackWhatItWasShown();
    void unfoldsWhatIsSaidThere_data();
    void unfoldsWhatIsSaidThere();

private:
    ScriptedPrompts prompts_;
    std::unique_ptr<RequestForm> form_;
};

void TestRequestForm::init() {
    form_ = std::make_unique<RequestForm>(std::make_shared<const Catalog>(Catalog::built_in()), &prompts_, nullptr);
    form_->show();
}

void TestRequestForm::hasARowForEveryField() {
    // The type is the form's own; the others are other words for a field that has its row.
    const std::vector<std::string_view> none = {"child_type", "ssh_pubkey", "dns_server"};
    for (const auto field : known_fields(Action::create, ChildType::kvm)) {
        if (std::find(none.begin(), none.end(), field) != none.end()) continue;
        QVERIFY2(form_->hasRow(QString::fromUtf8(field.data(), qsizetype(field.size()))), std::string(field).c_str());
    }
}

void TestRequestForm::givesBackWhatItWasShown() {
    const Json request = {{"child_type", "kvm"},
                          {"distribution", "kvm-debian-12"},
                          {"hostname", "web01.example.org"},
                          {"vm_name", "web01"},
                          {"username", "admin"},
                          {"password_hash", "$6$0123456789abcdef$x"},
                          {"memory", "4G"},
                          {"disk_size", "30G"},
                          {"cpus", 3},
                          {"disk_format", "raw"},
                          {"linked_clone", true},
                          {"extra_disks", {"10G", "200G"}},
                          {"storage_path", "/srv/vms"},
                          {"keyboard", "de"},
                          {"mirror", "https://mirror.example.org/debian"},
                          {"disk_layout", "lvm"},
                          {"firmware", "uefi"},
                          {"packages", {"vim", "htop"}},
                          {"server_url", "sysmanage.example.org"}};
    form_->load(request);
    const Json back = form_->request();
    for (const auto& [field, value] : request.items())
        QVERIFY2(back.contains(field) && back[field] == value, (field + ": " + back.dump()).c_str());
}

void TestRequestForm::unfoldsWhatIsSaidThere_data() {
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("open");
    QTest::newRow("nothing") << QByteArray(R"({"vm_name": "web01"})") << false;
    QTest::newRow("disks") << QByteArray(R"({"extra_disks": ["10G"]})") << true;
    QTest::newRow("installation") << QByteArray(R"({"keyboard": "de"})") << true;
    QTest::newRow("machine") << QByteArray(R"({"firmware": "uefi"})") << true;
}

void TestRequestForm::unfoldsWhatIsSaidThere() {
    QFETCH(QByteArray, request);
    QFETCH(bool, open);
    form_->load(Json::parse(request.toStdString()));
    QCOMPARE(form_->findChild<QToolButton*>(QStringLiteral("unfoldAdvanced"))->isChecked(), open);
    // A problem that lies there unfolds it.
    QVERIFY(form_->focusField(QStringLiteral("linked_clone")));
    QVERIFY(form_->findChild<QToolButton*>(QStringLiteral("unfoldAdvanced"))->isChecked());
}

QTEST_MAIN(TestRequestForm)
#include "tst_request_form.moc"
