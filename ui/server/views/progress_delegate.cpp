// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/views/progress_delegate.h"

#include <QPainter>

#include "ui/server/child_model.h"
#include "ui/style/theme.h"

namespace sysmanage::ui {
namespace {

constexpr int barHeight = 3;
constexpr int barMargin = 3;

}  // namespace

void ProgressDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    CellDelegate::initStyleOption(option, index);
    const QString more = index.data(ChildModel::ProgressTextRole).toString();
    if (!more.isEmpty()) option->text += QStringLiteral(" · ") + more;
}

void ProgressDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    CellDelegate::paint(painter, option, index);
    const QVariant progress = index.data(ChildModel::ProgressRole);
    if (!progress.isValid()) return;
    const bool stalled = index.data(ChildModel::StalledRole).toBool();
    const bool selected = option.state & QStyle::State_Selected;
    QRectF bar = option.rect.adjusted(barMargin, 0, -barMargin, 0);
    bar.setTop(bar.bottom() - barHeight);
    QColor color = selected ? option.palette.color(QPalette::HighlightedText)
                            : toneColor(stalled ? Tone::warning : Tone::accent, option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    QColor track = color;
    track.setAlphaF(0.2F);
    painter->setBrush(track);
    painter->drawRoundedRect(bar, 1, 1);
    bar.setWidth(bar.width() * progress.toDouble());
    painter->setBrush(color);
    painter->drawRoundedRect(bar, 1, 1);
    painter->restore();
}

}  // namespace sysmanage::ui
