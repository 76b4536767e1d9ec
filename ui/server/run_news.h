// SPDX-License-Identifier: GPL-3.0-or-later
// Tells when a plan on a parent has ended: in the window, and through the desktop when the window is elsewhere.
#pragma once
#include <QHash>
#include <QObject>
#include <QPointer>

#include "ui/server/server_link.h"
#include "ui/style/theme.h"

class QSystemTrayIcon;

namespace sysmanage::ui {

class RunNews : public QObject {
    Q_OBJECT
public:
    RunNews(ServerLink* link, QWidget* window);

signals:
    void told(sysmanage::ui::Tone tone, const QString& text);

private:
    void look();
    void tellDesktop(const QString& text);

    ServerLink* link_;
    QWidget* window_;
    QHash<QString, bool> ended_;  ///< by digest
    QPointer<QSystemTrayIcon> tray_;
};

}  // namespace sysmanage::ui
