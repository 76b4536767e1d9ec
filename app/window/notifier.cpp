// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/notifier.h"

#include <QApplication>

namespace sysmanage::window {

Notifier::Notifier(QWidget* window, QObject* parent) : QObject(parent), window_(window) {}

void Notifier::tell(const QString& what, const QString& text, bool good) {
    if (!window_ || window_->isActiveWindow()) return;
    if (!showInTray(what, text, good)) drawAttention();
}

void Notifier::drawAttention() { QApplication::alert(window_); }

bool Notifier::showInTray(const QString& what, const QString& text, bool good) {
    if (!QSystemTrayIcon::isSystemTrayAvailable()) return false;
    if (!tray_) {
        tray_ = std::make_unique<QSystemTrayIcon>(QApplication::windowIcon());
        tray_->setToolTip(QGuiApplication::applicationDisplayName());
        connect(tray_.get(), &QSystemTrayIcon::messageClicked, this, &Notifier::showWindow);
        connect(tray_.get(), &QSystemTrayIcon::activated, this, &Notifier::showWindow);
    }
    tray_->show();
    tray_->showMessage(what, text, good ? QSystemTrayIcon::Information : QSystemTrayIcon::Warning);
    return true;
}

void Notifier::showWindow() {
    if (!window_) return;
    window_->setWindowState(window_->windowState() & ~Qt::WindowMinimized);
    window_->show();
    window_->raise();
    window_->activateWindow();
    if (tray_) tray_->hide();
}

}  // namespace sysmanage::window
