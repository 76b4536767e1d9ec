// SPDX-License-Identifier: GPL-3.0-or-later
// One host: what it is, its hypervisors, and its child hosts.
#pragma once
#include <QWidget>

#include "ui/server/server_link.h"

class QLabel;
class QPushButton;
class QSettings;

namespace sysmanage::ui {

class ChildTable;
class HypervisorCards;
class SeenNote;

class HostPage : public QWidget {
    Q_OBJECT
public:
    HostPage(ServerLink* link, QSettings* settings, QWidget* parent = nullptr);

    /// Reads host, children and status from the link again; `host` is null when the list does not have it any more.
    void show(const server::Host* host);
    QString hostId() const { return hostId_; }
    ChildTable* table() const { return table_; }

signals:
    void requested(sysmanage::server::ServerAction action, const QStringList& childIds,
                   std::optional<sysmanage::ChildType> type);
    void networksRequested();
    void hostWanted(const QString& hostId);

private:
    QWidget* makeHeading();
    QPushButton* makeButton(const char* name, const QString& iconName, const QString& text,
                            server::ServerAction action);
    void showHeading(const server::Host& host);
    void showButtons(const server::Host& host);
    void showChildren(const server::Host& host);
    Seen<ChildList> knownChildren(const server::Host& host) const;

    ServerLink* link_;
    QString hostId_;
    QLabel* sign_ = nullptr;
    QLabel* title_ = nullptr;
    QLabel* line_ = nullptr;
    QLabel* facts_ = nullptr;
    QPushButton* approve_ = nullptr;
    QPushButton* findRuns_ = nullptr;
    QPushButton* reboot_ = nullptr;
    QLabel* whyNoChildren_;
    SeenNote* note_;
    HypervisorCards* cards_;
    ChildTable* table_;
};

}  // namespace sysmanage::ui
