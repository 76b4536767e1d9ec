// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/dialogs/certificate_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/models/message_text.h"
#include "ui/server/dialogs/fault_note.h"

namespace sysmanage::ui {
namespace {

constexpr int usualWidth = 600;
constexpr int octetsPerLine = 16;
constexpr int octetLength = 3;  // two digits and a colon

QString dateText(const QDateTime& at) {
    if (!at.isValid()) return {};
    //: A date and a time, as QLocale::toString() takes it.
    const QString form = CertificateDialog::tr("d MMMM yyyy, hh:mm 'UTC'");
    return QLocale().toString(at.toUTC(), form);
}

/// Two lines of sixteen octets: what people compare by eye.
QString fingerprintText(QString fingerprint) {
    constexpr int lineLength = octetsPerLine * octetLength;
    if (fingerprint.size() > lineLength && fingerprint.at(lineLength - 1) == QLatin1Char(':'))
        fingerprint[lineLength - 1] = QLatin1Char('\n');
    return fingerprint.toUpper();
}

QLabel* makeValue(const QString& text, QWidget* parent) {
    auto* value = new QLabel(text, parent);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return value;
}

/// The faults are parts of a sentence ("it has expired"); here each is one of its own.
QString asSentences(const QStringList& faults) {
    QStringList lines;
    for (QString fault : faults) {
        if (fault.isEmpty()) continue;
        fault[0] = fault.front().toUpper();
        if (!fault.endsWith(QLatin1Char('.'))) fault += QLatin1Char('.');
        lines << fault;
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

CertificateDialog::CertificateDialog(const CertificateNews& news, const server::Profile& profile, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("certificate"));
    setWindowTitle(tr("Certificate of %1").arg(toQString(profile.name)));
    auto* note = new FaultNote(this);
    const QString faults = asSentences(news.faults);
    if (news.replacesPinned) {
        note->show(Tone::error, tr("The server shows another certificate than the one you trusted."),
                   tr("Somebody may be listening in, or the certificate was renewed. Ask the server’s administrator. "
                      "If it was renewed, edit the profile, remove the trusted certificate there, and connect again: "
                      "then you are asked about the new one.") +
                       (faults.isEmpty() ? QString() : QLatin1Char('\n') + faults));
    } else {
        note->show(Tone::warning, tr("The certificate of this server is not trusted by your system."), faults);
    }

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(12);
    column->addWidget(note);
    column->addWidget(makeFacts(news));
    column->addStretch();
    addButtons(news);
    // As high as its words are at this width; the hint alone is for a narrower one.
    layout()->activate();
    resize(usualWidth, layout()->totalHeightForWidth(usualWidth));
}

QWidget* CertificateDialog::makeFacts(const CertificateNews& news) {
    auto* facts = new QWidget(this);
    auto* grid = new QGridLayout(facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const auto add = [grid, facts](const QString& name, const QString& text) {
        if (text.isEmpty()) return;
        const int row = grid->rowCount();
        auto* label = new QLabel(name, facts);
        label->setForegroundRole(QPalette::PlaceholderText);
        QLabel* value = makeValue(text, facts);
        value->setAccessibleName(QStringLiteral("%1: %2").arg(name, text));
        grid->addWidget(label, row, 0, Qt::AlignTop | Qt::AlignRight);
        grid->addWidget(value, row, 1);
    };
    add(tr("Issued to"), news.subject);
    add(tr("Names"), news.names.join(QStringLiteral(", ")));
    add(tr("Issued by"), news.issuer);
    add(tr("Valid from"), dateText(news.validFrom));
    add(tr("Valid until"), dateText(news.validUntil));
    const int row = grid->rowCount();
    auto* label = new QLabel(tr("SHA-256"), facts);
    label->setForegroundRole(QPalette::PlaceholderText);
    QLabel* fingerprint = makeValue(fingerprintText(news.fingerprint), facts);
    fingerprint->setObjectName(QStringLiteral("fingerprint"));
    fingerprint->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    grid->addWidget(label, row, 0, Qt::AlignTop | Qt::AlignRight);
    grid->addWidget(fingerprint, row, 1);
    return facts;
}

void CertificateDialog::addButtons(const CertificateNews& news) {
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* away =
        buttons->addButton(news.replacesPinned ? tr("Close") : tr("Do not connect"), QDialogButtonBox::RejectRole);
    away->setObjectName(QStringLiteral("doNotTrust"));
    away->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (!news.replacesPinned) {
        compared_ = new QCheckBox(tr("I &compared the fingerprint with the one on the server"), this);
        compared_->setObjectName(QStringLiteral("compared"));
        layout()->addWidget(compared_);
        trust_ = buttons->addButton(tr("&Trust it for this profile"), QDialogButtonBox::ActionRole);
        trust_->setObjectName(QStringLiteral("trust"));
        trust_->setAutoDefault(false);
        trust_->setEnabled(false);
        trust_->setToolTip(tr("Only this profile will accept it, and only this very certificate"));
        connect(compared_, &QCheckBox::toggled, trust_, &QWidget::setEnabled);
        connect(trust_, &QPushButton::clicked, this, [this, fingerprint = news.fingerprint] {
            emit trusted(fingerprint);
            accept();
        });
    }
    layout()->addWidget(buttons);
    away->setFocus();
}

}  // namespace sysmanage::ui
