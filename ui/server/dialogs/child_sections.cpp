// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/dialogs/child_sections.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>
#include <utility>

#include "engine/request/rules.h"
#include "ui/dialogs/form/derived_names.h"
#include "ui/dialogs/form/password_edit.h"
#include "ui/dialogs/form/size_box.h"
#include "ui/models/message_text.h"
#include "ui/models/size_text.h"

namespace sysmanage::ui {
namespace {

constexpr int usualMemory = 2048;  // MiB; what the server takes when nothing is said
constexpr int usualDisk = 20480;
constexpr int usualCpus = 2;
constexpr int mostCpus = 512;
constexpr qsizetype longestPassword = 72;  // bytes that bcrypt takes

FieldProblem problem(const char* field, const QString& text) { return {QString::fromLatin1(field), text}; }

void checkPasswords(QVector<FieldProblem>& problems, const PasswordRows& rows) {
    const QString field = rows.row->fields().front();
    const QString text = rows.first->edit()->text();
    if (text.isEmpty()) problems << FieldProblem{field, ChildSection::tr("Type a password")};
    if (text.toUtf8().size() > longestPassword)
        problems << FieldProblem{field, ChildSection::tr("At most 72 bytes: the server fails on more")};
    problems << differenceIn(rows);
}

void nameFields(const PasswordRows& rows, const QString& name) {
    rows.first->edit()->setObjectName(name);
    rows.again->edit()->setObjectName(name + QStringLiteral("Again"));
}

/// Rounded up.
int mebibytesOf(std::uint64_t bytes) { return int((bytes + (1U << 20U) - 1) >> 20U); }

void checkSize(QVector<FieldProblem>& problems, const char* field, int mebibytes, std::uint64_t least,
               const Distribution& entry) {
    if (mebibytes >= mebibytesOf(least)) return;
    const Message fault{"request.size.distribution",
                        {{"distribution", entry.display_name}, {"least", sizeText(least).toStdString()}}};
    problems << problem(field, messageText(fault));
}

}  // namespace

bool isWindowsServer(const QString& identifier) {
    return identifier.trimmed().startsWith(QLatin1String("windows-server"), Qt::CaseInsensitive);
}

ChildSection::ChildSection(ChildType type, std::shared_ptr<const Catalog> catalog, QWidget* parent)
    : FormSection({}, parent), type_(type), catalog_(std::move(catalog)) {
    addNames();
    addLogin();
    if (type_ == ChildType::vmm) addRootLogin();
    if (type_ == ChildType::bhyve || type_ == ChildType::kvm) addMachine();
    approve_ = new QCheckBox(tr("Approve its &registration by itself"), this);
    approve_->setObjectName(QStringLiteral("childApprove"));
    FieldRow* row = addRow({}, approve_, {QStringLiteral("auto_approve")});
    connect(approve_, &QCheckBox::toggled, this, [this, row] { edited(row); });
}

void ChildSection::addNames() {
    distribution_ = new QComboBox(this);
    distribution_->setObjectName(QStringLiteral("childDistribution"));
    distribution_->setEditable(true);
    distribution_->setInsertPolicy(QComboBox::NoInsert);
    distributionRow_ = addRow(type_ == ChildType::lxd ? tr("&Image") : tr("&Distribution"), distribution_,
                              {QStringLiteral("distribution")});
    distributionRow_->setHint(tr("Asking the server for its list…"));
    hostName_ = new QLineEdit(this);
    hostName_->setObjectName(QStringLiteral("childHostName"));
    FieldRow* host = addRow(tr("&Host name"), hostName_, {QStringLiteral("hostname")});
    watch(hostName_, host);
    connect(hostName_, &QLineEdit::textChanged, this, &ChildSection::takeHostName);
    if (type_ != ChildType::wsl) {
        name_ = new QLineEdit(this);
        name_->setObjectName(QStringLiteral("childName"));
        const bool container = type_ == ChildType::lxd;
        nameRow_ = addRow(container ? tr("&Container name") : tr("&VM name"), name_,
                          {container ? QStringLiteral("container_name") : QStringLiteral("vm_name")});
        connect(name_, &QLineEdit::textEdited, this, [this] { ownName_ = !name_->text().isEmpty(); });
        watch(name_, nameRow_);
    }
    if (type_ == ChildType::vmm) {
        iso_ = new QLineEdit(this);
        iso_->setObjectName(QStringLiteral("childIso"));
        FieldRow* row = addRow(tr("IS&O image"), iso_, {QStringLiteral("iso_url")});
        row->setHint(tr("Where its installation image is to be had"));
        connect(iso_, &QLineEdit::textEdited, this, [this] { ownIso_ = !iso_->text().isEmpty(); });
        watch(iso_, row);
    }
    connect(distribution_, &QComboBox::currentTextChanged, this, &ChildSection::takeDistribution);
}

void ChildSection::addLogin() {
    user_ = new QLineEdit(this);
    user_->setObjectName(QStringLiteral("childUser"));
    userRow_ = addRow(tr("&User"), user_, {QStringLiteral("username")});
    watch(user_, userRow_);
    password_ = addPassword(tr("&Password"), tr("R&epeat it"), {QStringLiteral("password")});
    nameFields(password_, QStringLiteral("childPassword"));
}

void ChildSection::addRootLogin() {
    root_ = addPassword(tr("Password of r&oot"), tr("Repeat &it"), {QStringLiteral("root_password")});
    nameFields(root_, QStringLiteral("childRootPassword"));
}

void ChildSection::addMachine() {
    memory_ = new SizeBox(SizeBox::Steps::memory, this);
    disk_ = new SizeBox(SizeBox::Steps::disk, this);
    cpus_ = new QSpinBox(this);
    cpus_->setRange(1, mostCpus);
    memory_->setMebibytes(usualMemory);
    disk_->setMebibytes(usualDisk);
    cpus_->setValue(usualCpus);
    memory_->setObjectName(QStringLiteral("childMemory"));
    disk_->setObjectName(QStringLiteral("childDisk"));
    cpus_->setObjectName(QStringLiteral("childCpus"));
    const auto add = [this](const QString& label, QSpinBox* box, const char* field) {
        FieldRow* row = addRow(label, box, {QString::fromLatin1(field)});
        connect(box, &QSpinBox::valueChanged, this, [this, row] { edited(row); });
        return row;
    };
    memoryRow_ = add(tr("&Memory"), memory_, "memory");
    diskRow_ = add(tr("Dis&k"), disk_, "disk_size");
    connect(memory_, &QSpinBox::valueChanged, this, [this] { ownMemory_ = true; });
    connect(disk_, &QSpinBox::valueChanged, this, [this] { ownDisk_ = true; });
    add(tr("C&PUs"), cpus_, "cpus");
}

void ChildSection::setDistributions(const DistributionAnswer& answer) {
    const QString typed = distribution_->currentText();
    {
        const QSignalBlocker quiet(distribution_);
        distribution_->clear();
        for (const DistributionRow& row : answer.rows)
            distribution_->addItem(row.displayName.isEmpty() ? row.installIdentifier : row.displayName,
                                   row.installIdentifier);
        if (!typed.isEmpty()) distribution_->setEditText(typed);
    }
    if (answer.fromCatalogue) {
        distributionRow_->setHint(tr("The server does not tell its identifiers (that needs the role Configure Child "
                                     "Host): these are this application’s own. Another one may be typed."),
                                  Tone::warning);
    } else if (answer.rows.isEmpty()) {
        distributionRow_->setHint(tr("The server lists none for this type: type the identifier"), Tone::warning);
    } else {
        distributionRow_->setHint(tr("From the server’s list"));
    }
    takeDistribution();
    // Nobody has chosen yet.
    distributionRow_->untouch();
    emit changed();
}

QString ChildSection::distribution() const {
    const QString text = distribution_->currentText();
    const int at = distribution_->findText(text, Qt::MatchExactly | Qt::MatchCaseSensitive);
    return at >= 0 ? distribution_->itemData(at).toString() : text.trimmed();
}

void ChildSection::takeDistribution() {
    if (iso_ && !ownIso_) iso_->setText(distribution());
    const bool now = windows();
    userRow_->setEnabled(!now);
    userRow_->setHint(now ? tr("Windows: it is the account Administrator") : QString());
    if (now != wasWindows_) {
        wasWindows_ = now;
        emit windowsChanged(now);
    }
    takeMinimums();
    edited(distributionRow_);
}

const Distribution* ChildSection::known() const { return catalog_->find(type_, distribution().toStdString()); }

/// As long as nobody has chosen a size, it is one that the distribution runs with.
void ChildSection::takeMinimums() {
    if (!memory_) return;
    const Distribution* entry = known();
    const auto take = [](SizeBox* box, FieldRow* row, bool own, int usual, std::uint64_t least) {
        row->setHint(least > 0 ? tr("At least %1 for this distribution").arg(sizeText(least)) : QString());
        const QSignalBlocker quiet(box);
        if (!own) box->setMebibytes(std::max(usual, mebibytesOf(least)));
    };
    take(memory_, memoryRow_, ownMemory_, usualMemory, entry ? entry->min_memory_bytes : 0);
    take(disk_, diskRow_, ownDisk_, usualDisk, entry ? entry->min_disk_bytes : 0);
}

void ChildSection::setDomain(const QString& domain) { domain_ = domain; }

QString ChildSection::hostName() const { return derivedFqdn(hostName_->text().trimmed().toLower(), domain_); }

void ChildSection::takeHostName() {
    if (name_ && !ownName_) {
        const QSignalBlocker quiet(name_);
        name_->setText(derivedVmName(hostName_->text().trimmed().toLower()));
    }
}

void ChildSection::read(const Json& request) {
    hostName_->setText(textOf(request, "hostname"));
    user_->setText(textOf(request, "username"));
    approve_->setChecked(flagOf(request, "auto_approve", false));
}

void ChildSection::write(Json& request) const {
    putText(request, "distribution", distribution());
    putText(request, "hostname", hostName());
    if (name_) putText(request, type_ == ChildType::lxd ? "container_name" : "vm_name", name_->text().trimmed());
    if (iso_) putText(request, "iso_url", iso_->text().trimmed());
    putText(request, "username", windows() ? QStringLiteral("Administrator") : user_->text().trimmed());
    putText(request, "password", password_.first->edit()->text());
    if (root_.first) putText(request, "root_password", root_.first->edit()->text());
    if (memory_) {
        putText(request, "memory", memory_->requestText());
        putText(request, "disk_size", disk_->requestText());
        request["cpus"] = cpus_->value();
    }
    request["auto_approve"] = approve_->isChecked();
}

QVector<FieldProblem> ChildSection::ownProblems() const {
    QVector<FieldProblem> problems;
    if (distribution().isEmpty()) problems << problem("distribution", tr("Choose one, or type its identifier"));
    if (iso_) {
        const Message fault = rules::url(iso_->text().trimmed().toStdString());
        if (!fault.empty()) problems << problem("iso_url", messageText(fault));
    }
    if (const Distribution* entry = memory_ ? known() : nullptr) {
        checkSize(problems, "memory", memory_->value(), entry->min_memory_bytes, *entry);
        checkSize(problems, "disk_size", disk_->value(), entry->min_disk_bytes, *entry);
    }
    checkPasswords(problems, password_);
    if (root_.first) checkPasswords(problems, root_);
    return problems;
}

}  // namespace sysmanage::ui
