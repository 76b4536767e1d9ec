// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/run_news.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QWidget>
#include <utility>

#include "ui/models/message_text.h"
#include "ui/server/run_model.h"

namespace sysmanage::ui {

RunNews::RunNews(ServerLink* link, QWidget* window) : QObject(window), link_(link), window_(window) {
    connect(link_, &ServerLink::runsChanged, this, &RunNews::look);
    look();
}

void RunNews::look() {
    QHash<QString, bool> now;
    for (const server::RemoteRun& run : link_->runs()) {
        const QString digest = toQString(run.digest);
        now.insert(digest, run.ended());
        // Only what was seen under way: an old run that is found again at the start is no news.
        if (!run.ended() || ended_.value(digest, true)) continue;
        const QString text =
            QStringLiteral("%1 (%2): %3.").arg(toQString(run.title), toQString(run.host_name), runStageText(run));
        emit told(run.stage == server::RunStage::done ? Tone::ok : Tone::error, text);
        if (!window_->isActiveWindow()) tellDesktop(text);
    }
    ended_ = std::move(now);
}

void RunNews::tellDesktop(const QString& text) {
    QApplication::alert(window_);
    if (!QSystemTrayIcon::isSystemTrayAvailable()) return;
    if (!tray_) {
        tray_ = new QSystemTrayIcon(QApplication::windowIcon(), this);
        connect(tray_, &QSystemTrayIcon::messageClicked, window_, [this] {
            window_->raise();
            window_->activateWindow();
        });
    }
    tray_->show();
    tray_->showMessage(window_->windowTitle(), text, QSystemTrayIcon::Information);
}

}  // namespace sysmanage::ui
