// SPDX-License-Identifier: GPL-3.0-or-later
// Preparing an installation in the real window: what is asked, what is shown with its secrets masked, and what is written.
#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QtTest>
#include <algorithm>

#include "engine/request/field_limits.h"
#include "tests/ui/window_fixture.h"
#include "ui/dialogs/form/note_label.h"
#include "ui/dialogs/form/request_form.h"
#include "ui/preview/files_view.h"

using namespace sysmanage;
using namespace sysmanage::ui;

namespace {

constexpr int patienceMs = 20'000;
constexpr auto readableByAll = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
constexpr auto ownersAlone = QFile::ReadOwner | QFile::WriteOwner;

QByteArray content(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QFile::Permissions modeOf(const QString& path) {
    constexpr auto asUser = QFile::ReadUser | QFile::WriteUser | QFile::ExeUser;  // the caller's own, said once more
    return QFileInfo(path).permissions() & ~QFile::Permissions(asUser);
}

}  // namespace

class TestProvisionDialog : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void asksForEveryField_data();
    void asksForEveryField();
    void offersInstallersAlone();
    void showsTheFilesMasked_data();
    void showsTheFilesMasked();
    void writesWhatItShows();
    void writesOverNothing();
    void leavesNothingHalf();
    void namesWhatIsMissing();
    void losesNothingWithoutAQuestion();

private:
    void open();
    void choose(const char* distribution);
    void fillIn(const char* distribution);
    void click(const char* button) {
        auto* found = find<QAbstractButton>(button);
        // A check box is wider than what can be clicked of it.
        QTest::mouseClick(found, Qt::LeftButton, {}, QPoint(8, found->height() / 2));
    }
    QStringList names() const;
    void show(const QString& file);
    template <class Widget>
    Widget* find(const char* name) const {
        return dialog_->findChild<Widget*>(QString::fromLatin1(name));
    }
    FieldRow* rowOf(const char* field) const;
    QString note() const { return find<NoteLabel>("provisionNote")->text(); }

    std::unique_ptr<WindowFixture> fixture_;
    QDialog* dialog_ = nullptr;
};

void TestProvisionDialog::init() {
    fixture_ = std::make_unique<WindowFixture>();
    open();
}

void TestProvisionDialog::cleanup() { fixture_.reset(); }

void TestProvisionDialog::open() {
    fixture_->press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    dialog_ = fixture_->dialog();
    QVERIFY(dialog_);
}

FieldRow* TestProvisionDialog::rowOf(const char* field) const {
    for (FieldRow* row : dialog_->findChild<RequestForm*>()->rows()) {
        if (row->isShown() && row->holds(QString::fromLatin1(field))) return row;
    }
    return nullptr;
}

void TestProvisionDialog::choose(const char* distribution) {
    const auto* entry = Catalog::built_in().find(ChildType::kvm, distribution);
    QVERIFY(entry);
    FieldRow* row = rowOf("distribution");
    QVERIFY(row);
    row->focus();
    auto* box = qobject_cast<QComboBox*>(dialog_->focusWidget());
    QVERIFY(box);
    box->lineEdit()->clear();
    QTest::keyClicks(box, QString::fromStdString(entry->display_name));
}

void TestProvisionDialog::fillIn(const char* distribution) {
    choose(distribution);
    const auto type = [this](const char* field, const char* text) {
        FieldRow* row = rowOf(field);
        QVERIFY2(row, field);
        row->focus();
        QTest::keyClicks(dialog_->focusWidget(), QString::fromLatin1(text));
    };
    type("hostname", "web01.example.org");
    type("username", "ann");
    type("password", "correct horse");
    type("password_again", "correct horse");
    type("server_url", "sysmanage.example.org");
    QVERIFY2(QTest::qWaitFor([this] { return !names().isEmpty(); }, patienceMs), qPrintable(note()));
}

QStringList TestProvisionDialog::names() const {
    QStringList found;
    const auto* list = find<QListWidget>("fileNames");
    for (int row = 0; row < list->count(); ++row) found << list->item(row)->data(Qt::UserRole).toString();
    return found;
}

void TestProvisionDialog::show(const QString& file) {
    auto* list = find<QListWidget>("fileNames");
    QVERIFY(names().contains(file));
    const auto place = list->visualItemRect(list->item(int(names().indexOf(file)))).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place);
}

void TestProvisionDialog::asksForEveryField_data() {
    QTest::addColumn<QByteArray>("distribution");
    for (const Distribution* entry : Catalog::built_in().entries_for(ChildType::kvm)) {
        if (is_installer(entry->provisioning)) QTest::newRow(entry->id.c_str()) << QByteArray::fromStdString(entry->id);
    }
}

void TestProvisionDialog::asksForEveryField() {
    QFETCH(QByteArray, distribution);
    auto* form = dialog_->findChild<RequestForm*>();
    form->load({{"child_type", "kvm"}, {"distribution", distribution.toStdString()}});
    const auto* entry = Catalog::built_in().find(ChildType::kvm, distribution.toStdString());
    for (const auto field : fitting_fields(Action::provision, *entry)) {
        // Other words for fields that have their row; the hypervisor makes no difference to the files.
        if (field == "ssh_pubkey" || field == "dns_server" || field == "child_type") continue;
        QVERIFY2(form->hasRow(QString::fromUtf8(field.data(), qsizetype(field.size()))), std::string(field).c_str());
    }
    for (const char* machine : {"memory", "disk_size", "cpus", "vm_name"})
        QVERIFY2(!form->hasRow(QString::fromLatin1(machine)), machine);
}

void TestProvisionDialog::offersInstallersAlone() {
    rowOf("distribution")->focus();
    auto* box = qobject_cast<QComboBox*>(dialog_->focusWidget());
    QVERIFY(box);
    int installers = 0;
    for (const Distribution* entry : Catalog::built_in().entries_for(ChildType::kvm)) {
        const bool offered = box->findText(QString::fromStdString(entry->display_name)) >= 0;
        QVERIFY2(offered == is_installer(entry->provisioning), entry->id.c_str());
        installers += offered ? 1 : 0;
    }
    QCOMPARE(box->count(), installers);
}

void TestProvisionDialog::showsTheFilesMasked_data() {
    QTest::addColumn<QByteArray>("distribution");
    QTest::addColumn<QString>("secret");
    QTest::newRow("debian") << QByteArray("kvm-debian-12-installer") << "preseed.cfg";
    QTest::newRow("ubuntu") << QByteArray("kvm-ubuntu-24.04-installer") << "user-data";
    QTest::newRow("freebsd") << QByteArray("kvm-freebsd-14.3-installer") << "installerconfig";
}

void TestProvisionDialog::showsTheFilesMasked() {
    QFETCH(QByteArray, distribution);
    QFETCH(QString, secret);
    fillIn(distribution.constData());
    QVERIFY(names().contains(QStringLiteral("README.txt")));
    for (const auto* note : dialog_->findChildren<NoteLabel*>())  // a VM's name is none of an installation's
        QVERIFY2(!note->text().contains(QStringLiteral("has no place for")), qPrintable(note->text()));
    show(secret);
    const auto* view = dialog_->findChild<FilesView*>();
    const QString masked = view->shownText();
    QVERIFY(masked.contains(QStringLiteral("••••")));
    QVERIFY(!masked.contains(QStringLiteral("$6$")));
    QVERIFY(!masked.contains(QRegularExpression(QStringLiteral("[A-Za-z0-9+/]{900}"))));
    click("revealSecrets");
    QVERIFY(view->shownText().contains(QStringLiteral("$6$")));
    QVERIFY(!view->shownText().contains(QStringLiteral("correct horse")));
}

void TestProvisionDialog::writesWhatItShows() {
    fillIn("kvm-debian-12-installer");
    show(QStringLiteral("preseed.cfg"));
    click("revealSecrets");
    const QString shown = dialog_->findChild<FilesView*>()->shownText();
    const QString folder = fixture_->folder() + QStringLiteral("/stick");
    fixture_->prompts.folderPath = folder;
    click("saveFiles");
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), names());
    // A line that is too long for an editor is folded there.
    const QString written = QString::fromUtf8(content(folder + QStringLiteral("/preseed.cfg")));
    QCOMPARE(QString(shown).remove(QStringLiteral("\n↪ ")), written);
    QCOMPARE(modeOf(folder + QStringLiteral("/preseed.cfg")), QFile::Permissions(ownersAlone));
    QCOMPARE(modeOf(folder + QStringLiteral("/README.txt")), QFile::Permissions(readableByAll));
    QVERIFY(note().contains(folder));
    QVERIFY(dialog_->isVisible());
    dialog_->reject();
    QVERIFY(fixture_->prompts.asked.isEmpty());  // it is saved: nothing would be lost
}

void TestProvisionDialog::writesOverNothing() {
    fillIn("kvm-ubuntu-24.04-installer");
    const QString folder = fixture_->folder() + QStringLiteral("/stick");
    QVERIFY(QDir().mkdir(folder));
    QFile own(folder + QStringLiteral("/user-data"));
    QVERIFY(own.open(QIODevice::WriteOnly) && own.write("mine") == 4);
    own.close();
    QVERIFY(QFile::link(QStringLiteral("/nowhere"), folder + QStringLiteral("/README.txt")));
    fixture_->prompts.folderPath = folder;
    click("saveFiles");
    QVERIFY2(note().contains(QStringLiteral("Nothing was written")) && note().contains(own.fileName()),
             qPrintable(note()));
    QVERIFY(note().contains(folder + QStringLiteral("/README.txt")));
    QCOMPARE(content(own.fileName()), QByteArray("mine"));
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::System | QDir::Hidden).size(), 2);
}

void TestProvisionDialog::leavesNothingHalf() {
    fillIn("kvm-freebsd-14.3-installer");
    QFile file(fixture_->folder() + QStringLiteral("/file"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    for (const QString& folder :
         {file.fileName(), file.fileName() + QStringLiteral("/below"), QStringLiteral("/proc/sysmanage")}) {
        fixture_->prompts.folderPath = folder;
        click("saveFiles");
        QVERIFY2(note().contains(folder), qPrintable(note()));
    }
    QCOMPARE(file.size(), 0);
}

void TestProvisionDialog::namesWhatIsMissing() {
    choose("kvm-alpine-3.20-installer");
    fixture_->prompts.folderPath = fixture_->folder() + QStringLiteral("/stick");
    click("saveFiles");
    QVERIFY(QTest::qWaitFor([this] { return rowOf("hostname")->hasProblem(); }, patienceMs));
    QVERIFY2(note().contains(rowOf("username")->name()), qPrintable(note()));
    QVERIFY(names().isEmpty());
    QVERIFY(!QFileInfo::exists(fixture_->prompts.folderPath));
}

void TestProvisionDialog::losesNothingWithoutAQuestion() {
    fillIn("kvm-alpine-3.20-installer");
    fixture_->prompts.answers << Prompts::Answer::no;
    dialog_->reject();
    QVERIFY(dialog_->isVisible());
    fixture_->prompts.answers << Prompts::Answer::yes;
    dialog_->reject();
    QVERIFY(QTest::qWaitFor([this] { return fixture_->dialog() == nullptr; }, patienceMs));
    QCOMPARE(fixture_->prompts.asked.size(), 2);
}

QTEST_MAIN(TestProvisionDialog)
#include "tst_provision_dialog.moc"
