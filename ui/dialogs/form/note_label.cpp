// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/note_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

constexpr int signSize = 16;

QString signOf(Tone tone) {
    if (tone == Tone::error) return QStringLiteral("error");
    return tone == Tone::ok ? QStringLiteral("applied") : QStringLiteral("warning");
}

}  // namespace

NoteLabel::NoteLabel(QWidget* parent) : QWidget(parent), sign_(new QLabel(this)), text_(new QLabel(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addWidget(sign_, 0, Qt::AlignVCenter);
    layout->addWidget(text_, 1);
    sign_->setFixedWidth(signSize);
    text_->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    text_->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    QFont small = text_->font();
    small.setPointSizeF(small.pointSizeF() * 0.92);
    text_->setFont(small);
    // Room for two lines from the start: nothing moves when a hint gives way to an error.
    setMinimumHeight(2 * text_->fontMetrics().lineSpacing());
    paintAnew();
}

void NoteLabel::show(Tone tone, const QString& text) {
    if (tone == tone_ && text == words_) return;
    tone_ = tone;
    words_ = text;
    text_->setText(text);
    text_->setToolTip(text);
    paintAnew();
}

void NoteLabel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && text_) paintAnew();
    QWidget::changeEvent(event);
}

void NoteLabel::paintAnew() {
    const QColor color = toneColor(tone_, palette());
    QPalette mine = text_->palette();
    if (mine.color(QPalette::WindowText) != color) {
        mine.setColor(QPalette::WindowText, color);
        text_->setPalette(mine);
    }
    const bool signedTone = tone_ != Tone::muted && !words_.isEmpty();
    sign_->setPixmap(signedTone ? icon(signOf(tone_), tone_).pixmap(QSize(signSize, signSize), devicePixelRatioF())
                                : QPixmap());
}

}  // namespace sysmanage::ui
