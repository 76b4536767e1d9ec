// SPDX-License-Identifier: GPL-3.0-or-later
// The hosts, children and hypervisors that are shown, read again and again. The last good answer stays, with its age,
// when a newer one is broken.
#pragma once
#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>
#include <QThreadPool>
#include <functional>
#include <memory>

#include "app/client/api.h"
#include "app/server/poller.h"
#include "ui/server/server_link.h"

namespace sysmanage::link {

/// For tests: called in the thread that makes the keys of a long list.
std::function<void()>& onKeying();

class HostData : public QObject {
    Q_OBJECT
public:
    HostData(client::Api& api, const client::ClientOptions& options, const Times& times, QObject* parent = nullptr);

    const ui::Seen<ui::HostList>& hosts() const { return hosts_; }
    ui::Seen<ui::ChildList> children(const QString& hostId) const { return children_.value(hostId); }
    ui::Seen<server::VirtualizationStatus> virtualization(const QString& hostId) const {
        return statuses_.value(hostId);
    }
    const server::Host* find(const QString& hostId) const;

    /// Whether there is a session, and whether anybody looks.
    void setOnline(bool online, bool visible);
    void watch(const QString& hostId);
    const QString& watched() const { return watched_; }
    void refresh();
    /// Something was sent to this host: what comes of it shows soon, and is waited for even while nobody looks.
    void expectNews(const QString& hostId);
    /// Agents are only asked for what the user may see anyway.
    void setAgentRule(std::function<bool(const server::Host&)> mayAsk) { mayAsk_ = std::move(mayAsk); }
    void clear();  ///< another server

signals:
    void hostsChanged();
    void hostChanged(const QString& hostId);
    void faulted(const sysmanage::server::Fault& fault);
    /// A child's creation has ended, well or not.
    void childSettled(const QString& hostId, const sysmanage::server::Child& child);

private:
    void readHosts();
    void readWatched();
    void readExpected();
    void askAgent(const QString& hostId);
    void setAllWanted();
    Milliseconds paceOf(const QString& hostId) const;
    bool acted(const QString& hostId) const;
    using Keys = std::shared_ptr<const ui::ListKeys>;
    /// Makes the keys of a long list elsewhere and then goes on in this thread; of a short one, whoever shows it makes them.
    template <class T>
    void withKeys(const client::Answer<T>& answer, std::function<void(const Keys&)> then);
    template <class T>
    bool take(ui::Seen<T>& seen, const client::Answer<T>& answer, const Keys& keys = {});
    void takeChildren(const QString& hostId, const client::Answer<ui::ChildList>& answer, const Keys& keys);

    client::Api& api_;
    const client::ClientOptions options_;
    const Times times_;
    ui::Seen<ui::HostList> hosts_;
    QHash<QString, ui::Seen<ui::ChildList>> children_;
    QHash<QString, ui::Seen<server::VirtualizationStatus>> statuses_;
    Poller hostsPoller_;
    Poller watchPoller_;
    Poller expectPoller_;
    client::CallHandle childrenCall_;
    client::CallHandle statusCall_;
    QString watched_;
    std::function<bool(const server::Host&)> mayAsk_;
    QHash<QString, QDateTime> askedAt_;
    QHash<QString, QDateTime> actedAt_;  ///< hosts that news are expected of
    bool online_ = false;
    bool visible_ = false;
    quint64 epoch_ = 0;
    QThreadPool pool_;  ///< the last one: it is waited for first
};

}  // namespace sysmanage::link
