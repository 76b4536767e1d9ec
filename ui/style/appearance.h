// SPDX-License-Identifier: GPL-3.0-or-later
// Follows the system's light or dark wish, or a fixed one of the user.
#pragma once
#include <QObject>

#include "ui/style/theme.h"

class QDBusVariant;

namespace sysmanage::ui {

class AppearanceControl : public QObject {
    Q_OBJECT
public:
    /// `systemDark` is what was known last time: the first frame is right without waiting for an answer.
    AppearanceControl(Appearance wish, bool systemDark, QObject* parent = nullptr);

    void setWish(Appearance wish);
    Appearance wish() const { return wish_; }
    bool systemDark() const { return systemDark_; }

    /// Asks the desktop portal (org.freedesktop.appearance) without waiting, and listens to its changes.
    void followPortal();

signals:
    void systemDarkChanged(bool dark);

private slots:
    void portalChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void apply();
    void setSystemDark(bool dark);

    Appearance wish_;
    bool systemDark_;
    bool ownPalettes_;  ///< the platform's style brings no palette of its own
};

/// What environment and GTK settings say, for a desktop without portal. `home` is the config folder.
bool desktopPrefersDark(const QString& configHome, const QByteArray& gtkTheme);

}  // namespace sysmanage::ui
