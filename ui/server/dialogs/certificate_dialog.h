// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a certificate that the system does not trust. It can be trusted for one profile, by a press that is not the
// default; where it stands in for another one that was trusted before, it is an error and cannot be accepted here.
#pragma once
#include <QDialog>

#include "ui/server/server_link.h"

class QCheckBox;
class QPushButton;

namespace sysmanage::ui {

class CertificateDialog : public QDialog {
    Q_OBJECT
public:
    CertificateDialog(const CertificateNews& news, const server::Profile& profile, QWidget* parent = nullptr);

signals:
    void trusted(const QString& fingerprint);

private:
    QWidget* makeFacts(const CertificateNews& news);
    void addButtons(const CertificateNews& news);

    QCheckBox* compared_ = nullptr;
    QPushButton* trust_ = nullptr;
};

}  // namespace sysmanage::ui
