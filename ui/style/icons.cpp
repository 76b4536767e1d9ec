// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <array>
#include <optional>

namespace sysmanage::ui {
namespace {

QColor penColor(QIcon::Mode mode, const std::optional<Tone>& tone) {
    const QPalette palette = QApplication::palette();
    if (mode == QIcon::Selected) return palette.color(QPalette::HighlightedText);
    if (mode == QIcon::Disabled) {
        QColor faint = palette.color(QPalette::Disabled, QPalette::Text);
        faint.setAlphaF(0.55F);
        return faint;
    }
    return tone ? toneColor(*tone, palette) : palette.color(QPalette::ButtonText);
}

/// Renders when painted and keeps the pixmap: nothing is read or parsed for an icon that is not on the
/// screen.
class SvgEngine : public QIconEngine {
public:
    SvgEngine(QString name, std::optional<Tone> tone) : name_(std::move(name)), tone_(tone) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const double ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        const QColor color = penColor(mode, tone_);
        const QString key = QStringLiteral("icon/%1/%2/%3x%4")
                                .arg(name_, color.name(QColor::HexArgb))
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = render(size, color);
            QPixmapCache::insert(key, pixmap);
        }
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    QIconEngine* clone() const override { return new SvgEngine(*this); }
    QString iconName() override { return name_; }
    bool isNull() override { return !QFile::exists(path()); }

private:
    QString path() const { return QStringLiteral(":/icons/%1.svg").arg(name_); }

    QPixmap render(const QSize& size, const QColor& color) const {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QFile file(path());
        if (!file.open(QIODevice::ReadOnly)) return pixmap;
        QByteArray svg = file.readAll();
        svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
        QSvgRenderer renderer(svg);
        QPainter painter(&pixmap);
        painter.setOpacity(color.alphaF());
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter);
        return pixmap;
    }

    QString name_;
    std::optional<Tone> tone_;
};

struct FamilyBadge {
    const char* family;
    const char* letter;
    QRgb color;
};

// White letters stay readable on every one of these.
constexpr std::array familyBadges{
    FamilyBadge{"debian", "D", 0xffa8184b},  FamilyBadge{"ubuntu", "U", 0xffb8431a},
    FamilyBadge{"fedora", "F", 0xff2a5a9e},  FamilyBadge{"rhel", "R", 0xff9c2a2a},
    FamilyBadge{"suse", "S", 0xff3a7a1c},    FamilyBadge{"alpine", "A", 0xff1d5f82},
    FamilyBadge{"freebsd", "B", 0xff8c2323}, FamilyBadge{"openbsd", "O", 0xff7a6410},
};

class BadgeEngine : public QIconEngine {
public:
    explicit BadgeEngine(FamilyBadge badge) : badge_(badge) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF square = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor::fromRgb(badge_.color));
        painter->drawRoundedRect(square, square.width() * 0.22, square.width() * 0.22);
        QFont font = QApplication::font();
        font.setPixelSize(std::max(6, int(square.height() * 0.62)));
        font.setBold(true);
        painter->setFont(font);
        painter->setPen(Qt::white);
        painter->drawText(square, Qt::AlignCenter, QString::fromLatin1(badge_.letter));
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new BadgeEngine(*this); }

private:
    FamilyBadge badge_;
};

}  // namespace

QIcon icon(const QString& name) { return QIcon(new SvgEngine(name, std::nullopt)); }

QIcon icon(const QString& name, Tone tone) { return QIcon(new SvgEngine(name, tone)); }

QIcon familyIcon(const QString& family) {
    for (const FamilyBadge& badge : familyBadges) {
        if (family == QLatin1String(badge.family)) return QIcon(new BadgeEngine(badge));
    }
    return QIcon(new BadgeEngine({"other", "?", 0xff4a545f}));
}

}  // namespace sysmanage::ui
