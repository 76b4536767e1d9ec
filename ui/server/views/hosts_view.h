// SPDX-License-Identifier: GPL-3.0-or-later
// The place of the hosts: the list on the left, one host with its child hosts on the right. Nothing is signed in: the way
// to a server instead.
#pragma once
#include <QStackedWidget>

#include "ui/server/server_link.h"

class QLabel;
class QSettings;
class QSplitter;

namespace sysmanage::ui {

class ConnectView;
class HostPage;
class HostPane;
class SeenNote;

class HostsView : public QStackedWidget {
    Q_OBJECT
public:
    HostsView(ServerLink* link, QSettings* settings, QWidget* parent = nullptr);
    ~HostsView() override;

    HostPane* pane() const { return pane_; }
    HostPage* page() const { return page_; }

signals:
    void requested(sysmanage::server::ServerAction action, const QString& hostId, const QStringList& childIds,
                   std::optional<sysmanage::ChildType> type);
    void networksRequested(const QString& hostId);
    void signInRequested();
    void chooseRequested();

private:
    QWidget* makeRight();
    void showSession();
    void showHosts();
    void showHost();
    void choose(const QString& hostId);

    ServerLink* link_;
    QSettings* settings_;
    ConnectView* connect_;
    QSplitter* splitter_;
    HostPane* pane_;
    HostPage* page_;
    SeenNote* note_;
    QStackedWidget* right_;
    QLabel* nothing_;
    QString profileId_;
};

}  // namespace sysmanage::ui
