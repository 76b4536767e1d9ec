// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/search_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

QAction* actionWith(const QString& text, const QKeySequence& shortcut, QObject* parent) {
    auto* action = new QAction(text, parent);
    action->setShortcut(shortcut);
    const QString plain = QString(text).remove(QLatin1Char('&'));
    action->setToolTip(QStringLiteral("%1 (%2)").arg(plain, shortcut.toString(QKeySequence::NativeText)));
    return action;
}

}  // namespace

SearchBar::SearchBar(QWidget* parent)
    : QWidget(parent),
      field_(new QLineEdit(this)),
      count_(new QLabel(this)),
      find_(actionWith(tr("&Find in the plan"), QKeySequence(Qt::CTRL | Qt::Key_F), this)),
      next_(actionWith(tr("Find &next"), QKeySequence(Qt::Key_F3), this)),
      previous_(actionWith(tr("Find &previous"), QKeySequence(Qt::SHIFT | Qt::Key_F3), this)) {
    find_->setObjectName(QStringLiteral("find"));
    find_->setIcon(icon(QStringLiteral("find")));
    next_->setObjectName(QStringLiteral("findNext"));
    next_->setIcon(icon(QStringLiteral("down")));
    previous_->setObjectName(QStringLiteral("findPrevious"));
    previous_->setIcon(icon(QStringLiteral("up")));
    field_->setObjectName(QStringLiteral("search"));
    field_->setPlaceholderText(
        tr("Search in all steps (%1)").arg(find_->shortcut().toString(QKeySequence::NativeText)));
    field_->setAccessibleName(tr("Search in all steps"));
    field_->setClearButtonEnabled(true);
    field_->addAction(icon(QStringLiteral("find"), Tone::muted), QLineEdit::LeadingPosition);
    field_->setMinimumWidth(160);
    field_->installEventFilter(this);
    count_->setObjectName(QStringLiteral("searchCount"));
    count_->setTextFormat(Qt::PlainText);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(field_, 1);
    layout->addWidget(count_);
    layout->addWidget(buttonFor(previous_));
    layout->addWidget(buttonFor(next_));
    showCount(-1, 0, false);

    connect(field_, &QLineEdit::textChanged, this, &SearchBar::textChanged);
    connect(find_, &QAction::triggered, this, &SearchBar::focusField);
    connect(next_, &QAction::triggered, this, &SearchBar::nextRequested);
    connect(previous_, &QAction::triggered, this, &SearchBar::previousRequested);
}

QToolButton* SearchBar::buttonFor(QAction* action) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(QString(action->text()).remove(QLatin1Char('&')));
    return button;
}

QString SearchBar::text() const { return field_->text(); }

void SearchBar::focusField() {
    field_->setFocus(Qt::ShortcutFocusReason);
    field_->selectAll();
}

void SearchBar::showCount(int current, int hits, bool more) {
    next_->setEnabled(hits > 0);
    previous_->setEnabled(hits > 0);
    const QString all = more ? tr("more than %1").arg(hits) : QString::number(hits);
    if (text().isEmpty()) {
        count_->clear();
    } else if (hits == 0) {
        count_->setText(tr("No hits"));
    } else if (current < 0) {
        count_->setText(more ? tr("%1 hits").arg(all) : tr("%n hit(s)", nullptr, hits));
    } else {
        count_->setText(tr("%1 of %2").arg(current + 1).arg(all));
    }
    field_->setAccessibleDescription(count_->text());
}

void SearchBar::showBusy() { count_->setText(tr("Searching…")); }

bool SearchBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched != field_ || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool back = key->modifiers() & Qt::ShiftModifier;
    switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            (back ? previous_ : next_)->trigger();
            return true;
        case Qt::Key_Escape:
            if (!field_->text().isEmpty()) {
                field_->clear();
            } else {
                emit left();
            }
            return true;
        case Qt::Key_Down:
            emit left();
            return true;
        default:
            return QWidget::eventFilter(watched, event);
    }
}

}  // namespace sysmanage::ui
