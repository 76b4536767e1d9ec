// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/info_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

constexpr int signSize = 18;

QString signOf(Tone tone) {
    switch (tone) {
        case Tone::error:
            return QStringLiteral("error");
        case Tone::warning:
            return QStringLiteral("warning");
        case Tone::ok:
            return QStringLiteral("applied");
        default:
            return QStringLiteral("info");
    }
}

}  // namespace

InfoBar::InfoBar(QWidget* parent)
    : QFrame(parent),
      sign_(new QLabel(this)),
      text_(new QLabel(this)),
      action_(new QToolButton(this)),
      close_(new QToolButton(this)) {
    setObjectName(QStringLiteral("infoBar"));
    setAutoFillBackground(true);
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    action_->setObjectName(QStringLiteral("infoAction"));
    close_->setObjectName(QStringLiteral("infoClose"));
    close_->setAutoRaise(true);
    close_->setIcon(icon(QStringLiteral("clear")));
    close_->setToolTip(tr("Close this message"));
    close_->setAccessibleName(tr("Close this message"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 5, 6, 5);
    layout->addWidget(sign_, 0, Qt::AlignTop);
    layout->addWidget(text_, 1);
    layout->addWidget(action_, 0, Qt::AlignTop);
    layout->addWidget(close_, 0, Qt::AlignTop);

    connect(close_, &QToolButton::clicked, this, &QWidget::hide);
    connect(action_, &QToolButton::clicked, this, [this] {
        hide();
        if (onAction_) onAction_();
    });
    hide();
}

void InfoBar::show(Tone tone, const QString& text) { show(tone, text, QString(), nullptr); }

void InfoBar::show(Tone tone, const QString& text, const QString& actionText, std::function<void()> action) {
    tone_ = tone;
    text_->setText(text);
    setAccessibleName(text);
    action_->setText(actionText);
    action_->setVisible(!actionText.isEmpty());
    onAction_ = std::move(action);
    applyTone();
    setVisible(true);
}

QString InfoBar::text() const { return text_->text(); }

void InfoBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && text_) applyTone();
    QFrame::changeEvent(event);
}

void InfoBar::applyTone() {
    const QPalette base = parentWidget() ? parentWidget()->palette() : QPalette();
    QPalette mine = palette();
    const QColor tint = toneTint(tone_, base);
    if (mine.color(QPalette::Window) != tint) {
        mine.setColor(QPalette::Window, tint);
        setPalette(mine);
    }
    sign_->setPixmap(icon(signOf(tone_), tone_).pixmap(QSize(signSize, signSize), devicePixelRatioF()));
}

}  // namespace sysmanage::ui
