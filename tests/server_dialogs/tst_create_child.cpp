// SPDX-License-Identifier: GPL-3.0-or-later
// A child of every type, from the form over the last look to what the server is sent: clicked and typed.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

#include "tests/server_ui/server_samples.h"
#include "tests/server_ui/stand_in_link.h"
#include "tests/ui/window_fixture.h"
#include "ui/server/dialogs/child_sections.h"
#include "ui/server/dialogs/create_body.h"
#include "ui/server/dialogs/create_child_dialog.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/server/dialogs/plan_panel.h"
#include "ui/server/dialogs/send_dialog.h"

using namespace sysmanage;
using namespace sysmanage::ui;

namespace {

const QString identifier = QStringLiteral("the-identifier");
const QString windowsIdentifier = QStringLiteral("windows-server-2025");

CatalogPtr catalog() { return {CatalogPtr(), &Catalog::built_in()}; }

server::Host parentHost() { return sampleHost(QStringLiteral("h-1"), QStringLiteral("kvm1.example.org")); }

/// A form over a server that lists two distributions, and the requests that it has given on.
struct Form {
    StandInLink link;
    ScriptedPrompts prompts;
    std::unique_ptr<CreateChildDialog> dialog;
    std::vector<Json> given;

    explicit Form(ChildType type) {
        link.setSession(signedIn());
        link.distributions.rows = {{QStringLiteral("The one"), QStringLiteral("One"), QStringLiteral("1"), identifier},
                                   {QStringLiteral("Windows Server 2022"), QStringLiteral("Windows"),
                                    QStringLiteral("2022"), QStringLiteral("windows-server-2022")},
                                   {QStringLiteral("Windows Server 2025"), QStringLiteral("Windows"),
                                    QStringLiteral("2025"), windowsIdentifier}};
        dialog = std::make_unique<CreateChildDialog>(CreateChildDialog::Parts{&link, &prompts, catalog()}, parentHost(),
                                                     type);
        QObject::connect(dialog.get(), &CreateChildDialog::draftAccepted, dialog.get(),
                         [this](const Entry& draft) { given.push_back(draft.request); });
        dialog->show();
    }
    template <class Widget>
    Widget* at(const char* name) {
        return dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
    void type(const char* name, const QString& text) {
        auto* edit = at<QLineEdit>(name);
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    void typePassword(const char* name, const QString& text) {
        type(name, text);
        type((QByteArray(name) + "Again").constData(), text);
    }
    void choose(const QString& text) {
        auto* box = at<QComboBox>("childDistribution");
        box->setCurrentIndex(box->findText(text));
    }
    void fill() {
        choose(QStringLiteral("The one"));
        type("childHostName", QStringLiteral("web01"));
        type("childUser", QStringLiteral("ann"));
        typePassword("childPassword", QStringLiteral("Correct-horse-7"));
    }
    void preview() { at<QPushButton>("previewChild")->click(); }
    QString summary() { return at<QLabel>("problemSummary")->text(); }
};

}  // namespace

class TestCreateChild : public QObject {
    Q_OBJECT
private slots:
    void everyTypeGoesFromFormToServer_data();
    void everyTypeGoesFromFormToServer();
    void nothingGoesOnWhileSomethingIsWrong();
    void theEnginesRulesAreTheForms();
    void vmmWantsAnImageAndRootsPassword();
    void windowsIsAskedForItsOwn();
    void theDistributionsLeastSizesRule();
    void theWindowsFormIsShownWhole();
    void aListThatIsNotToldIsSaidSo();
    void anIdentifierCanBeTyped();
    void whatWasTypedIsNotLostWithoutAQuestion();
    void noSecretStaysInTheRequest();
};

void TestCreateChild::everyTypeGoesFromFormToServer_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("said");
    const QString web = QStringLiteral("web01");
    QTest::newRow("bhyve") << int(ChildType::bhyve)
                           << QByteArray(R"({"vm_name":"web01","memory":"2G","disk_size":"20G","cpus":2})") << web
                           << QStringLiteral("“public”");
    QTest::newRow("vmm")
        << int(ChildType::vmm)
        << QByteArray(
               R"({"vm_name":"web01","iso_url":"https://cdn.example.org/i.iso","root_password":"Other-horse-8"})")
        << web << QStringLiteral("OpenBSD 7.7");
    QTest::newRow("lxd") << int(ChildType::lxd) << QByteArray(R"({"container_name":"web01"})") << web
                         << QStringLiteral("container");
    QTest::newRow("wsl") << int(ChildType::wsl) << QByteArray("{}") << identifier << QStringLiteral("one of each");
    QTest::newRow("kvm") << int(ChildType::kvm)
                         << QByteArray(R"({"vm_name":"web01","memory":"2G","disk_size":"20G","cpus":2})") << web
                         << QStringLiteral("our reading");
}

void TestCreateChild::everyTypeGoesFromFormToServer() {
    QFETCH(int, type);
    QFETCH(QByteArray, more);
    QFETCH(QString, name);
    QFETCH(QString, said);
    const auto childType = static_cast<ChildType>(type);
    Form form(childType);
    QCOMPARE(form.link.calls.filter(QStringLiteral("loadDistributions")).size(), 1);
    form.fill();
    if (childType == ChildType::vmm) {
        form.type("childIso", QStringLiteral("https://cdn.example.org/i.iso"));
        form.typePassword("childRootPassword", QStringLiteral("Other-horse-8"));
    }
    form.at<QCheckBox>("childApprove")->click();
    form.preview();
    QVERIFY2(form.given.size() == 1, qPrintable(form.summary()));

    SendDialog send({&form.link, &form.prompts, catalog()}, parentHost(), form.given.front());
    send.show();
    auto* note = send.findChild<FaultNote*>(QStringLiteral("readingNote"));
    QVERIFY2(note->accessibleName().contains(said), qPrintable(note->accessibleName()));
    QVERIFY(send.findChild<PlanPanel*>()->words().contains(QStringLiteral("The server builds the plan")));
    QVERIFY(!send.findChild<QPushButton*>(QStringLiteral("sendPlan"))->isEnabled());
    QVERIFY(!send.findChild<QPushButton*>(QStringLiteral("exportPlan"))->isEnabled());
    // What the parent has and is no part of this test: the card says whether the type is ready.
    server::VirtualizationStatus ready = sampleStatus();
    auto* create = send.findChild<QPushButton*>(QStringLiteral("sendCreate"));
    if (childType == ChildType::kvm) {
        form.link.setVirtualization(QStringLiteral("h-1"), ready);
        form.link.setSession(signedIn());
        QVERIFY2(create->isEnabled(), qPrintable(create->toolTip()));
    }
    // A button that is off sends nothing; what it would send is the request itself.
    const bool offered = create->isEnabled();
    create->click();
    QCOMPARE(form.link.sent.size(), offered ? std::size_t(1) : std::size_t(0));
    Json body{{"child_type", std::string(child_type_name(childType))},
              {"distribution", identifier.toStdString()},
              {"hostname", "web01.example.org"},
              {"username", "ann"},
              {"password", "Correct-horse-7"},
              {"auto_approve", true}};
    body.update(Json::parse(more.toStdString()));
    QVERIFY2(form.given.front() == body, form.given.front().dump().c_str());
    QCOMPARE(childNameOf(body), name);
    if (childType == ChildType::kvm || !offered) return;
    QVERIFY2(form.link.sent.front().body == body, form.link.sent.front().body.dump().c_str());
    QCOMPARE(QString::fromStdString(form.link.sent.front().child_name), name);
    QVERIFY(form.link.sent.front().type == childType);
}

void TestCreateChild::nothingGoesOnWhileSomethingIsWrong() {
    Form form(ChildType::lxd);
    form.preview();
    QVERIFY(form.given.empty());
    QVERIFY(form.summary().contains(QStringLiteral("Host name")));
    form.fill();
    form.type("childPasswordAgain", QStringLiteral("another"));
    form.preview();
    QVERIFY(form.given.empty());
    QCOMPARE(form.dialog->focusWidget(), form.at<QLineEdit>("childPasswordAgain"));
    form.type("childPasswordAgain", QStringLiteral("Correct-horse-7"));
    form.preview();
    QCOMPARE(form.given.size(), std::size_t(1));
}

void TestCreateChild::theEnginesRulesAreTheForms() {
    Form form(ChildType::lxd);
    form.fill();
    form.type("childName", QStringLiteral("1.web"));
    form.type("childUser", QStringLiteral("root"));
    form.type("childHostName", QStringLiteral("web_01"));
    form.preview();
    QVERIFY(form.given.empty());
    QCOMPARE(form.summary().count(QStringLiteral(" · ")), 2);
}

void TestCreateChild::vmmWantsAnImageAndRootsPassword() {
    Form form(ChildType::vmm);
    form.fill();
    // As long as nobody types one, it is the distribution's: here that is no address.
    QCOMPARE(form.at<QLineEdit>("childIso")->text(), identifier);
    form.preview();
    QVERIFY(form.given.empty());
    QVERIFY(form.summary().contains(QStringLiteral("ISO image")));
    QVERIFY(form.summary().contains(QStringLiteral("Password of root")));
}

void TestCreateChild::windowsIsAskedForItsOwn() {
    Form form(ChildType::kvm);
    form.fill();
    auto* section = form.dialog->findChild<WindowsSection*>();
    QVERIFY(!section->isVisible());
    form.choose(QStringLiteral("Windows Server 2025"));
    QVERIFY(section->isVisible());
    QVERIFY(!form.at<QLineEdit>("childUser")->isEnabled());
    form.preview();
    QVERIFY(form.given.empty());
    QVERIFY(form.summary().contains(QStringLiteral("Image on the parent")));
    form.type("windows_iso_path", QStringLiteral("/srv/windows.iso"));
    form.type("windows_gateway", QStringLiteral("192.0.2.1"));  // without a fixed address it is not sent
    form.type("windows_join_domain", QStringLiteral("ad.example.org"));
    form.preview();
    QVERIFY(form.given.empty());
    form.type("windows_domain_user", QStringLiteral("joiner"));
    form.type("windows_domain_password", QStringLiteral("Third-horse-9"));
    form.preview();
    QVERIFY2(form.given.size() == 1, qPrintable(form.summary()));
    const Json& given = form.given.front();
    QCOMPARE(textOf(given, "username"), QStringLiteral("Administrator"));
    QCOMPARE(textOf(given, "windows_admin_password"), textOf(given, "password"));
    QCOMPARE(textOf(given, "windows_edition"), QStringLiteral("standard-core"));
    QCOMPARE(textOf(given, "windows_timezone"), QStringLiteral("UTC"));
    QCOMPARE(textOf(given, "windows_domain_password"), QStringLiteral("Third-horse-9"));
    QVERIFY(!given.contains("windows_gateway"));
    // Of another distribution nothing of it is sent.
    form.choose(QStringLiteral("The one"));
    QVERIFY(!section->isVisible());
    QVERIFY(!form.dialog->request().contains("windows_edition"));
}

void TestCreateChild::theDistributionsLeastSizesRule() {
    const Distribution& entry = *catalog()->find(ChildType::kvm, "windows-server-2025");
    const int least = int(entry.min_disk_bytes >> 20U);
    Form form(ChildType::kvm);
    form.fill();
    auto* disk = form.at<QSpinBox>("childDisk");
    const int usual = disk->value();
    QVERIFY(usual < least);
    form.choose(QStringLiteral("Windows Server 2025"));
    QCOMPARE(disk->value(), least);
    QVERIFY(form.at<QSpinBox>("childMemory")->value() >= int(entry.min_memory_bytes >> 20U));
    QVERIFY2(disk->accessibleDescription().contains(QStringLiteral("40")), qPrintable(disk->accessibleDescription()));
    // Nobody has chosen one yet: it follows the distribution.
    form.choose(QStringLiteral("The one"));
    QCOMPARE(disk->value(), usual);
    // What somebody has chosen stays, and is refused when it is too small.
    disk->setValue(usual + 5 * 1024);
    form.choose(QStringLiteral("Windows Server 2025"));
    QCOMPARE(disk->value(), usual + 5 * 1024);
    form.type("windows_iso_path", QStringLiteral("/srv/windows.iso"));
    form.preview();
    QVERIFY(form.given.empty());
    QVERIFY2(form.summary().contains(QStringLiteral("Disk")), qPrintable(form.summary()));
    disk->setValue(least);
    form.preview();
    QVERIFY2(form.given.size() == 1, qPrintable(form.summary()));
    QCOMPARE(textOf(form.given.front(), "disk_size"), QStringLiteral("40G"));
}

void TestCreateChild::theWindowsFormIsShownWhole() {
    Form form(ChildType::kvm);
    const int before = form.dialog->height();
    form.choose(QStringLiteral("Windows Server 2022"));
    QVERIFY2(form.dialog->height() > before, qPrintable(QString::number(form.dialog->height())));
    auto* path = form.at<QLineEdit>("windows_iso_path");
    QVERIFY(!path->visibleRegion().isEmpty());
    QVERIFY2(path->placeholderText().endsWith(QStringLiteral("windows-server-2022.iso")),
             qPrintable(path->placeholderText()));
    form.choose(QStringLiteral("Windows Server 2025"));
    QVERIFY(path->placeholderText().endsWith(QStringLiteral("windows-server-2025.iso")));
    const int grown = form.dialog->height();
    form.choose(QStringLiteral("The one"));
    QCOMPARE(form.dialog->height(), grown);
}

void TestCreateChild::aListThatIsNotToldIsSaidSo() {
    StandInLink link;
    link.setSession(signedIn());
    link.distributions.fromCatalogue = true;
    link.distributions.fault.kind = server::FaultKind::not_permitted;
    ScriptedPrompts prompts;
    CreateChildDialog dialog({&link, &prompts, catalog()}, parentHost(), ChildType::bhyve);
    dialog.show();
    auto* box = dialog.findChild<QComboBox*>(QStringLiteral("childDistribution"));
    QVERIFY2(box->accessibleDescription().contains(QStringLiteral("Configure Child Host")),
             qPrintable(box->accessibleDescription()));
}

void TestCreateChild::anIdentifierCanBeTyped() {
    Form form(ChildType::wsl);
    form.fill();
    auto* box = form.at<QComboBox>("childDistribution");
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), QStringLiteral("Own-Linux"));
    form.preview();
    QCOMPARE(form.given.size(), std::size_t(1));
    QCOMPARE(textOf(form.given.front(), "distribution"), QStringLiteral("Own-Linux"));
}

void TestCreateChild::whatWasTypedIsNotLostWithoutAQuestion() {
    Form form(ChildType::lxd);
    form.type("childHostName", QStringLiteral("web01"));
    form.prompts.answers << Prompts::Answer::no;
    form.dialog->reject();
    QVERIFY(form.dialog->isVisible());
    form.prompts.answers << Prompts::Answer::yes;
    form.dialog->reject();
    QVERIFY(!form.dialog->isVisible());
    // Untouched, it just closes.
    Form other(ChildType::lxd);
    other.dialog->reject();
    QVERIFY(!other.dialog->isVisible());
    QVERIFY(other.prompts.asked.isEmpty());
}

void TestCreateChild::noSecretStaysInTheRequest() {
    Json request{{"password", "a"},
                 {"root_password", "b"},
                 {"windows_admin_password", "c"},
                 {"windows_product_key", "d"},
                 {"windows_domain_password", "e"},
                 {"hostname", "web01"}};
    const Secrets secrets = takeSecrets(request);
    QCOMPARE(secrets.size(), std::size_t(5));
    QVERIFY(request == (Json{{"hostname", "web01"}}));
    QVERIFY(passwordOf(secrets).reveal() == "a");
}

QTEST_MAIN(TestCreateChild)
#include "tst_create_child.moc"
