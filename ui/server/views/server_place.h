// SPDX-License-Identifier: GPL-3.0-or-later
// Everything of the window that is about a server: the line above, and below it the hosts or the activity.
#pragma once
#include <QWidget>

#include "ui/server/server_link.h"

class QSettings;
class QStackedWidget;

namespace sysmanage::ui {

class ActivityView;
class HostsView;
class Prompts;
class ServerController;

class ServerPlace : public QWidget {
    Q_OBJECT
public:
    /// Owns none of it.
    struct Parts {
        ServerLink* link = nullptr;
        ServerController* controller = nullptr;
        Prompts* prompts = nullptr;
        QSettings* settings = nullptr;
    };
    explicit ServerPlace(const Parts& parts, QWidget* parent = nullptr);

    void showHosts();
    void showActivity();
    HostsView* hosts() const { return hosts_; }
    ActivityView* activity() const { return activity_; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    Parts parts_;
    QStackedWidget* pages_;
    HostsView* hosts_;
    ActivityView* activity_;
};

}  // namespace sysmanage::ui
