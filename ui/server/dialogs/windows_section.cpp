// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLineEdit>
#include <algorithm>

#include "engine/request/address.h"
#include "engine/request/rules.h"
#include "ui/dialogs/form/password_edit.h"
#include "ui/models/message_text.h"
#include "ui/server/dialogs/child_sections.h"

namespace sysmanage::ui {
namespace {

FieldProblem problem(const char* field, const QString& text) { return {QString::fromLatin1(field), text}; }

bool isAddress(const QString& text) { return parse_address(text.toStdString()).has_value(); }

}  // namespace

WindowsSection::WindowsSection(QWidget* parent) : FormSection(tr("Windows Server"), parent), edition_(new QComboBox) {
    edition_->setObjectName(QStringLiteral("windows_edition"));
    edition_->addItem(tr("Standard, without desktop"), QStringLiteral("standard-core"));
    edition_->addItem(tr("Standard, with desktop"), QStringLiteral("standard-desktop"));
    edition_->addItem(tr("Datacenter, without desktop"), QStringLiteral("datacenter-core"));
    edition_->addItem(tr("Datacenter, with desktop"), QStringLiteral("datacenter-desktop"));
    watch(edition_, addRow(tr("Editio&n"), edition_, {QStringLiteral("windows_edition")}));
    addLine(tr("&Image on the parent"), "windows_iso_path");
    addLine(tr("Product ke&y"), "windows_product_key");
    addLine(tr("&Time zone"), "windows_timezone")->setText(QStringLiteral("UTC"));
    addLine(tr("&Locale"), "windows_locale")->setText(QStringLiteral("en-US"));
    addLine(tr("Fi&xed address"), "windows_static_ip")->setPlaceholderText(tr("empty: DHCP"));
    addLine(tr("&Gateway"), "windows_gateway");
    addLine(tr("DNS &servers"), "windows_dns_servers");
    addLine(tr("&Join the domain"), "windows_join_domain")->setPlaceholderText(tr("empty: none"));
    addLine(tr("Organi&zational unit"), "windows_domain_ou");
    addLine(tr("Account that &joins"), "windows_domain_user");
    domainPassword_ = new PasswordEdit(this);
    domainPassword_->edit()->setObjectName(QStringLiteral("windows_domain_password"));
    watch(domainPassword_->edit(), addRow(tr("Its pass&word"), domainPassword_,
                                          {QStringLiteral("windows_domain_password")}, domainPassword_->edit()));
}

void WindowsSection::setDistribution(const QString& identifier) {
    findChild<QLineEdit*>(QStringLiteral("windows_iso_path"))
        ->setPlaceholderText(QStringLiteral("/var/lib/libvirt/images/%1.iso").arg(identifier.trimmed().toLower()));
}

QLineEdit* WindowsSection::addLine(const QString& label, const char* field) {
    auto* edit = new QLineEdit(this);
    edit->setObjectName(QString::fromLatin1(field));
    lines_ << edit;
    watch(edit, addRow(label, edit, {QString::fromLatin1(field)}));
    return edit;
}

QString WindowsSection::text(const char* field) const {
    const auto found = std::find_if(lines_.begin(), lines_.end(), [field](const QLineEdit* edit) {
        return edit->objectName() == QLatin1String(field);
    });
    return found == lines_.end() ? QString() : (*found)->text().trimmed();
}

void WindowsSection::read(const Json&) {}

void WindowsSection::write(Json& request) const {
    putText(request, "windows_edition", edition_->currentData().toString());
    // What belongs to a fixed address or to a domain goes only with it.
    const bool fixed = !text("windows_static_ip").isEmpty();
    const bool joins = !text("windows_join_domain").isEmpty();
    for (const QLineEdit* edit : lines_) {
        const QString field = edit->objectName();
        const bool ofAddress =
            field == QLatin1String("windows_gateway") || field == QLatin1String("windows_dns_servers");
        const bool ofDomain = field.startsWith(QLatin1String("windows_domain"));
        if ((ofAddress && !fixed) || (ofDomain && !joins)) continue;
        putText(request, field.toLatin1().constData(), edit->text().trimmed());
    }
    if (joins) putText(request, "windows_domain_password", domainPassword_->edit()->text());
}

QVector<FieldProblem> WindowsSection::ownProblems() const {
    QVector<FieldProblem> problems;
    if (text("windows_iso_path").isEmpty())
        problems << problem("windows_iso_path", tr("The path of the installation image on the parent"));
    for (const QLineEdit* edit : lines_) {
        const Message fault = rules::line(edit->text().toStdString());
        if (!fault.empty()) problems << FieldProblem{edit->objectName(), messageText(fault)};
    }
    const QString fixed = text("windows_static_ip");
    if (!fixed.isEmpty() && !isAddress(fixed.section(QLatin1Char('/'), 0, 0)))
        problems << problem("windows_static_ip", tr("This is no address"));
    if (!text("windows_gateway").isEmpty() && !isAddress(text("windows_gateway")))
        problems << problem("windows_gateway", tr("This is no address"));
    const QStringList resolvers = text("windows_dns_servers").split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (!std::all_of(resolvers.begin(), resolvers.end(), [](const QString& one) { return isAddress(one.trimmed()); }))
        problems << problem("windows_dns_servers", tr("Addresses with commas between them"));
    if (!text("windows_join_domain").isEmpty()) {
        if (text("windows_domain_user").isEmpty())
            problems << problem("windows_domain_user", tr("Who joins it to the domain"));
        if (domainPassword_->edit()->text().isEmpty())
            problems << problem("windows_domain_password", tr("Type the password of that account"));
    }
    return problems;
}

}  // namespace sysmanage::ui
