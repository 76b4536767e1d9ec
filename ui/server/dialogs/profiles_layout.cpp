// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of the dialog of servers and where they stand.
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/dialogs/form/note_label.h"
#include "ui/server/dialogs/noted_field.h"
#include "ui/server/dialogs/profiles_dialog.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

constexpr QSize usualSize{760, 420};
constexpr int listWidth = 210;

}  // namespace

void ProfilesDialog::layOut() {
    auto* sides = new QHBoxLayout;
    sides->setSpacing(18);
    sides->addWidget(makeList());
    sides->addWidget(makeForm(), 1);

    auto* buttons = new QDialogButtonBox(this);
    use_ = buttons->addButton(tr("Save and &connect"), QDialogButtonBox::ActionRole);
    save_ = buttons->addButton(tr("&Save"), QDialogButtonBox::ActionRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    use_->setObjectName(QStringLiteral("useProfile"));
    save_->setObjectName(QStringLiteral("saveProfiles"));
    use_->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &ProfilesDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 14);
    column->setSpacing(14);
    column->addLayout(sides, 1);
    column->addWidget(buttons);
    resize(usualSize);
}

QWidget* ProfilesDialog::makeList() {
    auto* side = new QWidget(this);
    list_ = new QListWidget(side);
    list_->setObjectName(QStringLiteral("profileList"));
    list_->setAccessibleName(tr("Servers"));
    list_->setTextElideMode(Qt::ElideRight);
    add_ = new QPushButton(icon(QStringLiteral("add")), tr("&Add"), side);
    remove_ = new QPushButton(icon(QStringLiteral("remove")), tr("&Remove"), side);
    add_->setObjectName(QStringLiteral("addProfile"));
    remove_->setObjectName(QStringLiteral("removeProfile"));
    add_->setAutoDefault(false);
    remove_->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(add_);
    row->addWidget(remove_);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(list_, 1);
    column->addLayout(row);
    side->setFixedWidth(listWidth);
    return side;
}

QWidget* ProfilesDialog::makeForm() {
    form_ = new QWidget(this);
    QGridLayout* grid = makeFieldGrid(form_);
    url_ = new QLineEdit(form_);
    url_->setObjectName(QStringLiteral("base_url"));
    url_->setPlaceholderText(QStringLiteral("https://server.example.org"));
    name_ = new QLineEdit(form_);
    name_->setObjectName(QStringLiteral("profileName"));
    urlField_ = new NotedField(grid, tr("A&ddress"), url_);

    plain_ = new QCheckBox(tr("Connect &without encryption all the same"), form_);
    plain_->setObjectName(QStringLiteral("acceptPlain"));
    plainNote_ = new NoteLabel(form_);
    const int row = grid->rowCount();
    grid->addWidget(plain_, row, 1);
    grid->addWidget(plainNote_, row + 1, 1);

    nameField_ = new NotedField(grid, tr("&Name"), name_);
    caField_ = new NotedField(grid, tr("CA &file"), makeCaEditor(form_), ca_);
    caField_->setHint(tr("PEM, for a private CA. Empty: the system’s certificates."));

    auto* pinRow = new QWidget(form_);
    pinned_ = new QLabel(pinRow);
    pinned_->setObjectName(QStringLiteral("pinned"));
    pinned_->setForegroundRole(QPalette::PlaceholderText);
    unpin_ = new QPushButton(tr("F&orget"), pinRow);
    unpin_->setObjectName(QStringLiteral("forgetPinned"));
    unpin_->setAutoDefault(false);
    unpin_->setAccessibleName(tr("Forget the trusted certificate"));
    auto* pinLayout = new QHBoxLayout(pinRow);
    pinLayout->setContentsMargins(0, 0, 0, 0);
    pinLayout->addWidget(pinned_, 1);
    pinLayout->addWidget(unpin_);
    const int pinAt = grid->rowCount();
    grid->addWidget(new QLabel(tr("Trusted"), form_), pinAt, 0, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(pinRow, pinAt, 1);
    grid->setRowStretch(grid->rowCount(), 1);
    return form_;
}

QWidget* ProfilesDialog::makeCaEditor(QWidget* parent) {
    auto* holder = new QWidget(parent);
    ca_ = new QLineEdit(holder);
    ca_->setObjectName(QStringLiteral("caFile"));
    browse_ = new QPushButton(tr("C&hoose…"), holder);
    browse_->setObjectName(QStringLiteral("chooseCa"));
    browse_->setAutoDefault(false);
    auto* layout = new QHBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(ca_, 1);
    layout->addWidget(browse_);
    return holder;
}

}  // namespace sysmanage::ui
