// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a create request: it has a row for every field that the engine knows, and gives back what it was shown.
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QToolButton>
#include <QtTest>
#include <algorithm>

#include "engine/request/field_limits.h"
#include "engine/request/request.h"
#include "tests/ui/stand_ins.h"
#include "ui/dialogs/form/request_form.h"

using namespace sysmanage;
using namespace sysmanage::ui;

class TestRequestForm : public QObject {
    Q_OBJECT

private slots:
    void init();
    void hasARowForEveryField_data();
    void hasARowForEveryField();
    void asksForNothingElse_data();
    void asksForNothingElse();
    void givesBackWhatItWasShown_data();
    void givesBackWhatItWasShown();
    void keepsWhatAnotherHypervisorKnows();
    void choosesTheSameSystem();
    void saysWhatHasNoPlace();
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

void TestRequestForm::hasARowForEveryField_data() {
    QTest::addColumn<QString>("distribution");
    for (const char* type : {"kvm", "bhyve", "vmm", "lxd", "wsl"})
        QTest::newRow(type) << QStringLiteral("%1-").arg(QLatin1String(type));
    for (const Distribution& entry : Catalog::built_in().entries())
        QTest::newRow(entry.id.c_str()) << QString::fromStdString(entry.id);
}

void TestRequestForm::hasARowForEveryField() {
    QFETCH(QString, distribution);
    const std::string type = distribution.section(QLatin1Char('-'), 0, 0).toStdString();
    form_->load({{"child_type", type}, {"distribution", distribution.toStdString()}});
    const auto* chosen = Catalog::built_in().find(*child_type_from_name(type), distribution.toStdString());
    // The others are other words for a field that has its row.
    const std::vector<std::string_view> none = {"ssh_pubkey", "dns_server"};
    for (const auto field :
         chosen ? fitting_fields(Action::create, *chosen) : known_fields(Action::create, *child_type_from_name(type))) {
        if (std::find(none.begin(), none.end(), field) != none.end()) continue;
        QVERIFY2(form_->hasRow(QString::fromUtf8(field.data(), qsizetype(field.size()))), std::string(field).c_str());
    }
}

void TestRequestForm::asksForNothingElse_data() { hasARowForEveryField_data(); }

void TestRequestForm::asksForNothingElse() {
    QFETCH(QString, distribution);
    const std::string type = distribution.section(QLatin1Char('-'), 0, 0).toStdString();
    form_->load({{"child_type", type}, {"distribution", distribution.toStdString()}});
    const auto* chosen = Catalog::built_in().find(*child_type_from_name(type), distribution.toStdString());
    const auto known =
        chosen ? fitting_fields(Action::create, *chosen) : known_fields(Action::create, *child_type_from_name(type));
    for (const FieldRow* row : form_->rows()) {
        if (!row->isShown() || row->fields().isEmpty()) continue;
        const QString first = row->fields().front();
        if (first.endsWith(QLatin1String("_again"))) continue;
        const QStringList fields = row->fields();
        QVERIFY2(std::any_of(fields.begin(), fields.end(),
                             [&](const QString& field) {
                                 return std::find(known.begin(), known.end(), field.toStdString()) != known.end();
                             }),
                 qPrintable(first));
    }
}

void TestRequestForm::givesBackWhatItWasShown_data() {
    QTest::addColumn<QByteArray>("request");
    const auto add = [](const char* name, const Json& request) {
        QTest::newRow(name) << QByteArray::fromStdString(request.dump());
    };
    add("kvm", {{"child_type", "kvm"},
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

                {"firmware", "uefi"},
                {"packages", {"vim", "htop"}},
                {"server_url", "sysmanage.example.org"}});
    add("kvm installer", {{"child_type", "kvm"},
                          {"distribution", "kvm-debian-12-installer"},
                          {"keyboard", "de"},
                          {"mirror", "https://mirror.example.org/debian"},
                          {"disk_layout", "lvm"}});
    add("bhyve", {{"child_type", "bhyve"},
                  {"distribution", "bhyve-debian-12"},
                  {"hostname", "web01.example.org"},
                  {"vm_name", "web01"},
                  {"disk_kind", "sparse-zvol"},
                  {"iso_path", "/srv/images/a.iso"},
                  {"loader", "uefi"},
                  {"template", "default"},
                  {"network_switch", "lab"},
                  {"mac_address", "58:9c:fc:0a:0b:0c"},
                  {"autostart", true}});
    add("vmm", {{"child_type", "vmm"},
                {"distribution", "vmm-openbsd-7.7"},
                {"vm_name", "web01"},
                {"password_hash", "$2b$10$x"},
                {"root_password_hash", "$2b$10$y"},
                {"iso_url", "https://mirror.example.org/install77.iso"},
                {"network_switch", "sysmanage"},
                {"vm_ip", "10.0.0.5/24"}});
    add("lxd", {{"child_type", "lxd"},
                {"distribution", "lxd-debian-12"},
                {"container_name", "web01"},
                {"username", "ann"},
                {"autostart", true},
                {"agent_install_commands", {"one"}}});
}

void TestRequestForm::givesBackWhatItWasShown() {
    QFETCH(QByteArray, request);
    const Json shown = Json::parse(request.toStdString());
    form_->load(shown);
    const Json back = form_->request();
    for (const auto& [field, value] : shown.items())
        QVERIFY2(back.contains(field) && back[field] == value, (field + ": " + back.dump()).c_str());
    const auto known = known_fields(Action::create, *child_type_from_name(shown["child_type"].get<std::string>()));
    for (const auto& [field, value] : back.items())
        QVERIFY2(std::find(known.begin(), known.end(), field) != known.end(), field.c_str());
}

void TestRequestForm::keepsWhatAnotherHypervisorKnows() {
    form_->load({{"child_type", "kvm"},
                 {"distribution", "kvm-ubuntu-24.04"},
                 {"vm_name", "web01"},
                 {"firmware", "uefi"},
                 {"extra_disks", {"10G"}},
                 {"bridge", "br7"}});
    const Json before = form_->request();
    auto* types = form_->findChild<QComboBox*>(QStringLiteral("child_type"));
    const auto choose = [types](ChildType type) { types->setCurrentIndex(types->findData(int(type))); };
    choose(ChildType::vmm);
    form_->findChild<QLineEdit*>(QStringLiteral("root_password"))->setText(QStringLiteral("secret-1"));
    form_->findChild<QLineEdit*>(QStringLiteral("iso_url"))->setText(QStringLiteral("https://example.org/a.iso"));
    QVERIFY(!form_->ownProblems().isEmpty());  // root's password was not repeated
    const Json vmm = form_->request();
    QVERIFY(vmm.contains("root_password") && vmm.contains("iso_url") && !vmm.contains("firmware"));
    choose(ChildType::lxd);
    const Json lxd = form_->request();
    QCOMPARE(lxd.value("container_name", ""), std::string("web01"));
    for (const char* field : {"vm_name", "memory", "disk_size", "cpus", "root_password", "bridge"})
        QVERIFY2(!lxd.contains(field), field);
    QVERIFY(form_->ownProblems().isEmpty());
    choose(ChildType::kvm);
    QVERIFY2(form_->request() == before, form_->request().dump().c_str());
    choose(ChildType::vmm);
    QVERIFY2(form_->request() == vmm, form_->request().dump().c_str());
}

void TestRequestForm::choosesTheSameSystem() {
    form_->load({{"child_type", "kvm"}, {"distribution", "kvm-debian-12"}});
    auto* types = form_->findChild<QComboBox*>(QStringLiteral("child_type"));
    types->setCurrentIndex(types->findData(int(ChildType::bhyve)));
    QCOMPARE(form_->request().value("distribution", ""), std::string("bhyve-debian-12"));
    // Every entry is of the hypervisor.
    const auto* list = form_->findChild<QComboBox*>(QStringLiteral("distribution"));
    QCOMPARE(list->count(), int(Catalog::built_in().entries_for(ChildType::bhyve).size()));
    types->setCurrentIndex(types->findData(int(ChildType::kvm)));
    QCOMPARE(form_->request().value("distribution", ""), std::string("kvm-debian-12"));
}

void TestRequestForm::saysWhatHasNoPlace() {
    form_->load({{"child_type", "kvm"}, {"distribution", "kvm-debian-12"}, {"extra_disks", {"10G"}}});
    const auto* list = form_->findChild<QComboBox*>(QStringLiteral("distribution"));
    QVERIFY(list->accessibleDescription().isEmpty());
    auto* types = form_->findChild<QComboBox*>(QStringLiteral("child_type"));
    types->setCurrentIndex(types->findData(int(ChildType::lxd)));
    QVERIFY2(list->accessibleDescription().contains(QStringLiteral("More disks")),
             qPrintable(list->accessibleDescription()));
    QVERIFY(!list->accessibleDescription().contains(QStringLiteral("Memory")));  // nobody has said anything of it
    types->setCurrentIndex(types->findData(int(ChildType::kvm)));
    QVERIFY(list->accessibleDescription().isEmpty());
    // A draft of an image that says what only an installer asks.
    form_->load({{"child_type", "kvm"}, {"distribution", "kvm-debian-12"}, {"keyboard", "de"}});
    QVERIFY(list->accessibleDescription().contains(QStringLiteral("Keyboard")));
}

void TestRequestForm::unfoldsWhatIsSaidThere_data() {
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("open");
    QTest::newRow("nothing") << QByteArray(R"({"vm_name": "web01"})") << false;
    QTest::newRow("disks") << QByteArray(R"({"extra_disks": ["10G"]})") << true;
    QTest::newRow("installation") << QByteArray(R"({"keyboard": "de", "distribution": "kvm-debian-12-installer"})")
                                  << true;
    QTest::newRow("machine") << QByteArray(R"({"firmware": "uefi"})") << true;
}

void TestRequestForm::unfoldsWhatIsSaidThere() {
    QFETCH(QByteArray, request);
    QFETCH(bool, open);
    form_->load(Json::parse(request.toStdString()));
    QCOMPARE(form_->findChild<QToolButton*>(QStringLiteral("unfoldAdvanced"))->isChecked(), open);
    // A problem that lies there unfolds it.
    QVERIFY(form_->focusField(QStringLiteral("firmware")));
    QVERIFY(form_->findChild<QToolButton*>(QStringLiteral("unfoldAdvanced"))->isChecked());
}

QTEST_MAIN(TestRequestForm)
#include "tst_request_form.moc"
