// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/advanced_section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimeZone>
#include <algorithm>

#include "ui/dialogs/form/word_list.h"
#include "ui/dialogs/prompts.h"

namespace sysmanage::ui {
namespace {

const QString usualZone = QStringLiteral("UTC");
constexpr int editorLines = 6;
constexpr int commandLines = 4;

enum AgentChoice { fromChannel, ownCommands, noAgent };

void addChoices(QComboBox* box, std::initializer_list<std::pair<QString, const char*>> choices) {
    for (const auto& [text, value] : choices) box->addItem(text, QString::fromLatin1(value));
}

void choose(QComboBox* box, const QString& value) { box->setCurrentIndex(std::max(0, box->findData(value))); }

QString chosen(const QComboBox* box) { return box->currentData().toString(); }

QComboBox* makeZoneBox(QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        if (!id.startsWith("UTC+") && !id.startsWith("UTC-")) box->addItem(QString::fromLatin1(id));
    }
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    return box;
}

}  // namespace

AdvancedSection::AdvancedSection(Prompts* prompts, QWidget* parent)
    : FormSection(QString(), parent),
      prompts_(prompts),
      firmware_(new QComboBox(this)),
      virtType_(new QComboBox(this)),
      loader_(new QComboBox(this)),
      template_(new QLineEdit(this)),
      autostart_(new QCheckBox(tr("Start it whenever the parent starts"), this)),
      image_(new QLineEdit(this)),
      imageUrl_(new QLineEdit(this)),
      medium_(new QLineEdit(this)),
      imageFormat_(new QComboBox(this)),
      checksum_(new QLineEdit(this)),
      insecure_(new QCheckBox(tr("Allow plain HTTP and images without a checksum"), this)),
      timeZone_(makeZoneBox(this)),
      locale_(new QLineEdit(this)),
      packages_(new QLineEdit(this)),
      cloudInit_(makeTextEditor(editorLines, this)),
      agent_(new QComboBox(this)),
      commands_(makeTextEditor(commandLines, this)),
      config_(makeTextEditor(editorLines, this)),
      enrolment_(new QLineEdit(this)) {
    addMachineRows();
    addImageRows();
    addGuestRows();
    addAgentRows();
}

FieldRow* AdvancedSection::addCheck(QCheckBox* box, const QString& label, const char* field) {
    box->setAccessibleName(box->text());
    FieldRow* row = addRow(label, box, {QString::fromLatin1(field)});
    connect(box, &QCheckBox::toggled, this, [this, row] { edited(row); });
    return row;
}

void AdvancedSection::addMachineRows() {
    addChoices(firmware_, {{tr("BIOS"), "bios"}, {tr("UEFI"), "uefi"}});
    addChoices(virtType_, {{tr("Hardware (KVM)"), "kvm"}, {tr("Emulated (QEMU, slow)"), "qemu"}});
    watch(firmware_, addRow(tr("Firmware"), firmware_, {QStringLiteral("firmware")}));
    watch(virtType_, addRow(tr("Virtualization"), virtType_, {QStringLiteral("virt_type")}));
    addChoices(loader_, {{tr("As the guest’s system needs it"), ""},
                         {tr("bhyveload (FreeBSD)"), "bhyveload"},
                         {tr("UEFI"), "uefi"},
                         {tr("GRUB"), "grub"}});
    watch(loader_, addRow(tr("Boot loader"), loader_, {QStringLiteral("loader")}));
    FieldRow* pattern = addRow(tr("Template"), template_, {QStringLiteral("template")});
    pattern->setHint(tr("One of vm-bhyve’s own on the parent, for what is not said here"));
    watch(template_, pattern);
    addCheck(autostart_, tr("Autostart"), "autostart");
}

void AdvancedSection::addImageRows() {
    auto* holder = new QWidget(this);
    auto* browse = new QPushButton(tr("Browse…"), holder);
    browse->setAutoDefault(false);
    browse->setAccessibleName(tr("Browse for an image"));
    auto* line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(image_, 1);
    line->addWidget(browse);
    connect(browse, &QPushButton::clicked, this, [this] {
        prompts_->openFile(window(), tr("Choose an image"),
                           tr("Disk images (*.qcow2 *.img *.raw *.xz *.gz *.bz2);;All files (*)"),
                           [this](const QString& path) { image_->setText(path); });
    });
    addChoices(imageFormat_, {{tr("As the catalogue says"), ""}, {tr("qcow2"), "qcow2"}, {tr("raw"), "raw"}});

    FieldRow* image = addRow(tr("Own image"), holder, {QStringLiteral("base_image_path")}, image_);
    image->setHint(tr("A path on the parent, or an https URL, in place of the catalogue’s image"));
    watch(image_, image);
    FieldRow* url = addRow(tr("Own image"), imageUrl_, {QStringLiteral("iso_url")});
    url->setHint(tr("An https URL, in place of the catalogue’s installer or image"));
    watch(imageUrl_, url);
    FieldRow* medium = addRow(tr("Installer’s ISO"), medium_, {QStringLiteral("iso_path")});
    medium->setHint(tr("A path on the parent, or an https URL: somebody answers it at the console"));
    watch(medium_, medium);
    watch(imageFormat_, addRow(tr("Image format"), imageFormat_, {QStringLiteral("image_format")}));
    FieldRow* checksum = addRow(tr("Image SHA-256"), checksum_, {QStringLiteral("image_sha256")});
    checksum->setHint(tr("Of the file as it is downloaded"));
    watch(checksum_, checksum);
    addCheck(insecure_, tr("Download"), "allow_insecure_download");
}

void AdvancedSection::addGuestRows() {
    watch(timeZone_, addRow(tr("Time zone"), timeZone_, {QStringLiteral("timezone")}));
    locale_->setPlaceholderText(QStringLiteral("en_US.UTF-8"));
    watch(locale_, addRow(tr("Locale"), locale_, {QStringLiteral("locale")}));
    FieldRow* packages = addRow(tr("Packages"), packages_, {QStringLiteral("packages")});
    packages->setHint(tr("Installed at the first boot, for example: vim htop"));
    watch(packages_, packages);
    cloudInit_->setPlaceholderText(QStringLiteral("write_files:\n  - path: /etc/motd\n    content: …"));
    FieldRow* cloudInit = addRow(tr("Own cloud-init"), cloudInit_, {QStringLiteral("cloud_init")});
    cloudInit->setHint(tr("user-data as YAML, merged into what the plan writes"));
    watch(cloudInit_, cloudInit);
}

void AdvancedSection::addAgentRows() {
    agent_->addItems({tr("From the distribution’s channel"), tr("By own commands"), tr("Not at all")});
    FieldRow* agent = addRow(tr("Agent"), agent_, {QStringLiteral("install_agent")});
    connect(agent_, &QComboBox::currentIndexChanged, this, [this, agent] {
        showAgentRows();
        edited(agent);
    });
    commandsRow_ = addRow(tr("Install commands"), commands_, {QStringLiteral("agent_install_commands")});
    commandsRow_->setHint(tr("One a line; four spaces continue the line above. Each is a shell of its own"));
    configRow_ = addRow(tr("Agent configuration"), config_, {QStringLiteral("agent_config_yaml")});
    configRow_->setHint(tr("Own /etc/sysmanage-agent.yaml in place of the one the plan writes"));
    enrolmentRow_ = addRow(tr("Enrolment token"), enrolment_, {QStringLiteral("enrollment_token")});
    enrolmentRow_->setHint(tr("Binds the guest to its tenant; optional"));
    watch(commands_, commandsRow_);
    watch(config_, configRow_);
    watch(enrolment_, enrolmentRow_);
    showAgentRows();
}

void AdvancedSection::write(Json& request) const {
    if (chosen(firmware_) != QLatin1String("bios")) putText(request, "firmware", chosen(firmware_));
    if (chosen(virtType_) != QLatin1String("kvm")) putText(request, "virt_type", chosen(virtType_));
    if (autostart_->isChecked()) request["autostart"] = true;
    putText(request, "base_image_path", image_->text().trimmed());
    putText(request, "iso_url", imageUrl_->text().trimmed());
    putText(request, "iso_path", medium_->text().trimmed());
    putText(request, "loader", chosen(loader_));
    putText(request, "template", template_->text().trimmed());
    putText(request, "image_format", chosen(imageFormat_));
    putText(request, "image_sha256", checksum_->text().trimmed());
    if (insecure_->isChecked()) request["allow_insecure_download"] = true;
    if (const QString zone = timeZone_->currentText().trimmed(); zone != usualZone) putText(request, "timezone", zone);
    putText(request, "locale", locale_->text().trimmed());
    putList(request, "packages", wordsOf(packages_->text()));
    if (!cloudInit_->toPlainText().trimmed().isEmpty()) putText(request, "cloud_init", cloudInit_->toPlainText());
    writeAgent(request);
}

void AdvancedSection::writeAgent(Json& request) const {
    if (agent_->currentIndex() == noAgent) {
        request["install_agent"] = false;
        return;
    }
    if (agent_->currentIndex() == ownCommands) {
        putList(request, "agent_install_commands", commandsFromText(commands_->toPlainText()));
    }
    if (!config_->toPlainText().trimmed().isEmpty()) putText(request, "agent_config_yaml", config_->toPlainText());
    putText(request, "enrollment_token", enrolment_->text().trimmed());
}

void AdvancedSection::read(const Json& request) {
    choose(firmware_, textOf(request, "firmware"));
    choose(virtType_, textOf(request, "virt_type"));
    autostart_->setChecked(flagOf(request, "autostart", false));
    image_->setText(textOf(request, "base_image_path"));
    imageUrl_->setText(textOf(request, "iso_url"));
    medium_->setText(textOf(request, "iso_path"));
    choose(loader_, textOf(request, "loader"));
    template_->setText(textOf(request, "template"));
    choose(imageFormat_, textOf(request, "image_format"));
    checksum_->setText(textOf(request, "image_sha256"));
    insecure_->setChecked(flagOf(request, "allow_insecure_download", false));
    const QString zone = textOf(request, "timezone");
    timeZone_->setCurrentText(zone.isEmpty() ? usualZone : zone);
    locale_->setText(textOf(request, "locale"));
    packages_->setText(listOf(request, "packages").join(QLatin1Char(' ')));
    cloudInit_->setPlainText(textOf(request, "cloud_init"));
    const QStringList commands = listOf(request, "agent_install_commands");
    commands_->setPlainText(textFromCommands(commands));
    config_->setPlainText(textOf(request, "agent_config_yaml"));
    enrolment_->setText(textOf(request, "enrollment_token"));
    agent_->setCurrentIndex(!flagOf(request, "install_agent", true) ? noAgent
                            : commands.isEmpty()                    ? fromChannel
                                                                    : ownCommands);
    showAgentRows();
}

void AdvancedSection::showAgentRows() {
    const bool wanted = agent_->currentIndex() != noAgent;
    commandsRow_->setEnabled(agent_->currentIndex() == ownCommands);
    configRow_->setEnabled(wanted);
    enrolmentRow_->setEnabled(wanted);
}

}  // namespace sysmanage::ui
