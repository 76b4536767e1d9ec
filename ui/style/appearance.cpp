// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/appearance.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>
#include <QStyle>
#include <utility>

namespace sysmanage::ui {
namespace {

constexpr uint portalDark = 1;  // org.freedesktop.appearance color-scheme: 0 no wish, 1 dark, 2 light

const QString portalService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString portalInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearanceSpace = QStringLiteral("org.freedesktop.appearance");
const QString schemeKey = QStringLiteral("color-scheme");

/// The portal wraps values once or twice, depending on its version.
QVariant unwrapped(QVariant value) {
    while (value.metaType() == QMetaType::fromType<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    return value;
}

bool isFusion() {
    const QStyle* style = QApplication::style();
    return style && style->name().compare(QLatin1String("fusion"), Qt::CaseInsensitive) == 0;
}

}  // namespace

AppearanceControl::AppearanceControl(Appearance wish, bool systemDark, QObject* parent)
    : QObject(parent), wish_(wish), systemDark_(systemDark), ownPalettes_(isFusion()) {
    apply();
}

void AppearanceControl::setWish(Appearance wish) {
    if (wish == wish_) return;
    wish_ = wish;
    apply();
}

void AppearanceControl::followPortal() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(portalService, portalPath, portalInterface, QStringLiteral("SettingChanged"), this,
                SLOT(portalChanged(QString, QString, QDBusVariant)));
    QDBusMessage ask =
        QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, QStringLiteral("Read"));
    ask << appearanceSpace << schemeKey;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(ask), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (!reply.isError()) setSystemDark(unwrapped(reply.value().variant()).toUInt() == portalDark);
        done->deleteLater();
    });
}

void AppearanceControl::portalChanged(const QString& space, const QString& key, const QDBusVariant& value) {
    if (space == appearanceSpace && key == schemeKey) setSystemDark(unwrapped(value.variant()).toUInt() == portalDark);
}

void AppearanceControl::setSystemDark(bool dark) {
    if (dark == systemDark_) return;
    systemDark_ = dark;
    emit systemDarkChanged(dark);
    if (wish_ == Appearance::system) apply();
}

void AppearanceControl::apply() {
    // A style with colours of its own (KDE's, GTK's) follows the system by itself.
    if (wish_ == Appearance::system && !ownPalettes_) {
        QApplication::setPalette(QPalette());
        return;
    }
    const bool dark = wish_ == Appearance::dark || (wish_ == Appearance::system && systemDark_);
    const QPalette whole = dark ? darkPalette() : lightPalette();
    QApplication::setPalette(whole);
    if (!ownPalettes_) return;
    for (const char* fields : {"QLineEdit", "QAbstractSpinBox", "QPlainTextEdit"})
        QApplication::setPalette(fieldPalette(whole), fields);
    for (const char* ticks : {"QCheckBox", "QRadioButton"}) QApplication::setPalette(tickPalette(whole), ticks);
}

bool desktopPrefersDark(const QString& configHome, const QByteArray& gtkTheme) {
    if (!gtkTheme.isEmpty()) return gtkTheme.endsWith("dark") || gtkTheme.endsWith("Dark");
    for (const char* version : {"gtk-4.0", "gtk-3.0"}) {
        QFile file(QStringLiteral("%1/%2/settings.ini").arg(configHome, QLatin1String(version)));
        if (!file.open(QIODevice::ReadOnly)) continue;
        for (const QByteArray& line : file.read(64 << 10).split('\n')) {
            const QByteArray value = line.mid(line.indexOf('=') + 1).trimmed().toLower();
            if (line.startsWith("gtk-application-prefer-dark-theme") && (value == "1" || value == "true")) return true;
            if (line.startsWith("gtk-theme-name") && value.endsWith("dark")) return true;
        }
    }
    return false;
}

}  // namespace sysmanage::ui
