// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/welcome_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sysmanage::ui {
namespace {

constexpr int textWidth = 460;

QPushButton* buttonFor(QAction* action, QWidget* parent) {
    auto* button = new QPushButton(action->icon(), action->text(), parent);
    button->setObjectName(QStringLiteral("welcome-") + action->objectName());
    button->setAccessibleDescription(action->statusTip());
    button->setToolTip(action->toolTip());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

}  // namespace

WelcomeView::WelcomeView(QAction* newVm, QAction* open, QWidget* parent) : QWidget(parent) {
    auto* title = new QLabel(tr("See what will happen before it happens"), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);

    auto* text = new QLabel(tr("Describe a VM, and every file and every command for its parent host is shown here, in "
                               "the order in which they will be carried out. Then export the plan, or apply it on this "
                               "machine."),
                            this);
    text->setWordWrap(true);
    text->setFixedWidth(textWidth);
    text->setForegroundRole(QPalette::PlaceholderText);

    auto* buttons = new QHBoxLayout;
    QPushButton* first = buttonFor(newVm, this);
    first->setDefault(true);
    buttons->addWidget(first);
    buttons->addWidget(buttonFor(open, this));
    buttons->addStretch();

    auto* column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(4);
    column->addLayout(buttons);
    column->addStretch(3);

    auto* layout = new QHBoxLayout(this);
    layout->addStretch();
    layout->addLayout(column);
    layout->addStretch();
}

}  // namespace sysmanage::ui
