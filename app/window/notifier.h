// SPDX-License-Identifier: GPL-3.0-or-later
// Says that a long action has ended while the window is elsewhere: through the system's tray where there is one, else by
// drawing attention to the window.
#pragma once
#include <QObject>
#include <QPointer>
#include <QSystemTrayIcon>
#include <QWidget>
#include <memory>

namespace sysmanage::window {

class Notifier : public QObject {
    Q_OBJECT
public:
    explicit Notifier(QWidget* window, QObject* parent = nullptr);

public slots:
    void tell(const QString& what, const QString& text, bool good);

protected:
    /// False when there is no tray.
    virtual bool showInTray(const QString& what, const QString& text, bool good);
    virtual void drawAttention();
    /// The notification was clicked.
    void showWindow();

private:
    QPointer<QWidget> window_;
    std::unique_ptr<QSystemTrayIcon> tray_;  ///< from the first time that it is needed
};

}  // namespace sysmanage::window
