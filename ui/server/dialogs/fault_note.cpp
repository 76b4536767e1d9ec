// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/dialogs/fault_note.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/server/server_words.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

constexpr int signSize = 18;
constexpr int detailsLimit = 4000;

QString signOf(Tone tone) {
    if (tone == Tone::error) return QStringLiteral("error");
    if (tone == Tone::warning) return QStringLiteral("warning");
    return tone == Tone::ok ? QStringLiteral("applied") : QStringLiteral("info");
}

QLabel* makeText(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}  // namespace

FaultNote::FaultNote(QWidget* parent)
    : QFrame(parent),
      sign_(new QLabel(this)),
      text_(makeText(this)),
      advice_(makeText(this)),
      details_(makeText(this)),
      unfold_(new QToolButton(this)) {
    setObjectName(QStringLiteral("faultNote"));
    setAutoFillBackground(true);
    text_->setObjectName(QStringLiteral("faultText"));
    advice_->setObjectName(QStringLiteral("faultAdvice"));
    details_->setObjectName(QStringLiteral("faultDetails"));
    details_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    unfold_->setObjectName(QStringLiteral("faultUnfold"));
    unfold_->setText(tr("Details"));
    unfold_->setCheckable(true);
    unfold_->setAutoRaise(true);
    unfold_->setFocusPolicy(Qt::StrongFocus);
    unfold_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(unfold_, &QToolButton::toggled, this, &FaultNote::showDetails);

    auto* column = new QVBoxLayout;
    column->setSpacing(3);
    column->addWidget(text_);
    column->addWidget(advice_);
    column->addWidget(unfold_, 0, Qt::AlignLeft);
    column->addWidget(details_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 8, 10, 8);
    row->setSpacing(8);
    row->addWidget(sign_, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    showDetails(false);
    hide();
}

void FaultNote::show(Tone tone, const QString& text, const QString& advice, const QString& details) {
    tone_ = tone;
    text_->setText(text);
    advice_->setText(advice);
    advice_->setVisible(!advice.isEmpty());
    details_->setText(details.left(detailsLimit));
    unfold_->setVisible(!details.isEmpty());
    unfold_->setChecked(false);
    setAccessibleName(advice.isEmpty() ? text : QStringLiteral("%1 %2").arg(text, advice));
    applyTone();
    setVisible(true);
}

void FaultNote::show(const server::Fault& fault) {
    show(Tone::error, words::what(fault), words::advice(fault), words::details(fault));
}

QString FaultNote::text() const { return isHidden() ? QString() : accessibleName(); }

void FaultNote::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && text_) applyTone();
    QFrame::changeEvent(event);
}

void FaultNote::applyTone() {
    const QPalette base = parentWidget() ? parentWidget()->palette() : QPalette();
    const QColor tint = toneTint(tone_, base);
    QPalette mine = palette();
    if (mine.color(QPalette::Window) != tint) {
        mine.setColor(QPalette::Window, tint);
        setPalette(mine);
    }
    sign_->setPixmap(icon(signOf(tone_), tone_).pixmap(QSize(signSize, signSize), devicePixelRatioF()));
}

void FaultNote::showDetails(bool open) {
    unfold_->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    details_->setVisible(open);
}

}  // namespace sysmanage::ui
