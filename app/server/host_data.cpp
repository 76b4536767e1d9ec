// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/host_data.h"

#include <QPointer>
#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

#include "ui/server/list_keys.h"
#include "ui/server/merging_model.h"

namespace sysmanage::link {
namespace {

using server::Child;
using server::FaultKind;

bool movesAlong(const ui::Seen<ui::ChildList>& seen) {
    return seen.value &&
           std::any_of(seen.value->begin(), seen.value->end(), [](const Child& child) { return child.in_progress(); });
}

bool isRefusal(const server::Fault& fault) {
    return fault.kind == FaultKind::not_permitted || fault.kind == FaultKind::not_licensed;
}

/// How long a server that throttles or locks wants to be left alone, as far as the fault tells.
Milliseconds wishedPause(const server::Fault& fault) {
    if (fault.kind != FaultKind::throttled && fault.kind != FaultKind::locked) return Milliseconds(0);
    for (const auto& param : fault.advice.params)
        if (param.first == "seconds") return std::chrono::seconds(QString::fromStdString(param.second).toInt());
    return Milliseconds(0);
}

bool isInstallation(const Child& child) {
    return child.in_progress() && child.status != server::ChildStatus::uninstalling;
}

/// Those whose creation was under way in the one list and is over in the other.
std::vector<Child> settledBetween(const ui::ChildList& before, const ui::ChildList& now) {
    QSet<QString> moving;
    for (const Child& child : before)
        if (isInstallation(child)) moving.insert(QString::fromStdString(child.id));
    std::vector<Child> settled;
    if (moving.isEmpty()) return settled;
    for (const Child& child : now)
        if (!child.in_progress() && moving.contains(QString::fromStdString(child.id))) settled.push_back(child);
    return settled;
}

}  // namespace

HostData::HostData(client::Api& api, const client::ClientOptions& options, const Times& times, QObject* parent)
    : QObject(parent),
      api_(api),
      options_(client::withDefaults(options)),
      times_(times),
      hostsPoller_([this] { readHosts(); }, times.hosts),
      watchPoller_([this] { readWatched(); }, times.children),
      expectPoller_([this] { readExpected(); }, times.children) {
    pool_.setMaxThreadCount(1);
}

const server::Host* HostData::find(const QString& hostId) const {
    if (!hosts_.value) return nullptr;
    const auto key = hostId.toStdString();
    const auto found = std::find_if(hosts_.value->begin(), hosts_.value->end(),
                                    [&](const server::Host& host) { return host.id == key; });
    return found != hosts_.value->end() ? &*found : nullptr;
}

void HostData::setOnline(bool online, bool visible) {
    online_ = online;
    visible_ = visible;
    setAllWanted();
}

void HostData::setAllWanted() {
    const bool looked = online_ && visible_;
    hostsPoller_.setWanted(looked);
    watchPoller_.setWanted(looked && !watched_.isEmpty());
    expectPoller_.setWanted(online_ && !visible_ && !actedAt_.isEmpty());
}

void HostData::watch(const QString& hostId) {
    if (hostId == watched_) return;
    watched_ = hostId;
    // What is still on its way is for a host that nobody looks at any more.
    childrenCall_.cancel();
    statusCall_.cancel();
    const bool wanted = watchPoller_.wanted();
    setAllWanted();
    if (wanted) watchPoller_.readNow();
}

void HostData::refresh() {
    hostsPoller_.readNow();
    watchPoller_.readNow();
}

void HostData::expectNews(const QString& hostId) {
    actedAt_.insert(hostId, options_.now());
    setAllWanted();
    if (hostId != watched_) return;
    watchPoller_.setInterval(times_.moving);
    watchPoller_.readNow();
}

void HostData::clear() {
    ++epoch_;
    hosts_ = {};
    children_.clear();
    statuses_.clear();
    askedAt_.clear();
    actedAt_.clear();
    watched_.clear();
    setAllWanted();
    emit hostsChanged();
}

bool HostData::acted(const QString& hostId) const {
    const QDateTime at = actedAt_.value(hostId);
    return at.isValid() && at.msecsTo(options_.now()) < times_.afterAction.count();
}

Milliseconds HostData::paceOf(const QString& hostId) const {
    const auto seen = children_.value(hostId);
    if (isRefusal(seen.fault)) return times_.refused;
    const bool quick = !seen.fault && (acted(hostId) || movesAlong(seen));
    return std::max(quick ? times_.moving : times_.children, wishedPause(seen.fault));
}

std::function<void()>& onKeying() {
    static std::function<void()> hook;
    return hook;
}

template <class T>
void HostData::withKeys(const client::Answer<T>& answer, std::function<void(const Keys&)> then) {
    constexpr std::size_t many = 1000;
    if (!answer.value || answer.value->size() < many) {
        then({});
        return;
    }
    // What comes then must not end its life in the other thread: it is handed through, not copied.
    pool_.start([this, list = answer.value, then = std::move(then)]() mutable {
        if (onKeying()) onKeying()();
        auto keys = ui::ListKeys::of(*list);
        QMetaObject::invokeMethod(
            this, [keys = std::move(keys), here = std::move(then)] { here(keys); }, Qt::QueuedConnection);
        then = {};
    });
}

template <class T>
bool HostData::take(ui::Seen<T>& seen, const client::Answer<T>& answer, const Keys& keys) {
    if (answer.fault.kind == FaultKind::cancelled) return false;
    seen.fault = answer.fault;
    if (answer.value) {
        seen.value = answer.value;
        seen.keys = keys;
        seen.at = options_.now();
    } else {
        emit faulted(answer.fault);
    }
    return true;
}

void HostData::readHosts() {
    api_.hosts([self = QPointer<HostData>(this), mine = epoch_](const client::Answer<ui::HostList>& answer) {
        if (!self) return;
        self->withKeys(answer, [self, mine, answer](const Keys& keys) {
            const bool news = self->epoch_ == mine && self->take(self->hosts_, answer, keys);
            self->hostsPoller_.setInterval(std::max(self->times_.hosts, wishedPause(answer.fault)));
            self->hostsPoller_.finished();
            if (!news) return;
            emit self->hostsChanged();
            if (answer.value && self->watchPoller_.wanted()) self->askAgent(self->watched_);
        });
    });
}

void HostData::readWatched() {
    const QString host = watched_;
    const auto missing = std::make_shared<int>(2);
    const auto ended = [self = QPointer<HostData>(this), host, missing] {
        if (!self || --*missing > 0) return;
        self->watchPoller_.setInterval(self->paceOf(self->watched_));
        self->watchPoller_.finished();
        // The user has gone on to another host meanwhile.
        if (self->watched_ != host) self->watchPoller_.readNow();
    };
    askAgent(host);
    childrenCall_ = api_.children(host, [self = QPointer<HostData>(this), host, ended,
                                         mine = epoch_](const client::Answer<ui::ChildList>& answer) {
        if (!self) return;
        self->withKeys(answer, [self, host, ended, mine, answer](const Keys& keys) {
            if (self->epoch_ == mine) self->takeChildren(host, answer, keys);
            ended();
        });
    });
    statusCall_ = api_.virtualization(host, [self = QPointer<HostData>(this), host, ended, mine = epoch_](
                                                const client::Answer<server::VirtualizationStatus>& answer) {
        if (self && self->epoch_ == mine && self->take(self->statuses_[host], answer)) emit self->hostChanged(host);
        ended();
    });
}

void HostData::takeChildren(const QString& hostId, const client::Answer<ui::ChildList>& answer, const Keys& keys) {
    ui::Seen<ui::ChildList>& seen = children_[hostId];
    auto before = seen.value;
    if (!take(seen, answer, keys)) return;
    const auto settled = before && answer.value ? settledBetween(*before, *answer.value) : std::vector<Child>();
    // Whoever shows it is the last one to hold it, and lets go of it elsewhere.
    ui::letGo(std::move(before));
    emit hostChanged(hostId);
    for (const Child& child : settled) emit childSettled(hostId, child);
}

void HostData::readExpected() {
    // Nobody looks: one host at a time, until nothing moves on it any more.
    for (auto it = actedAt_.begin(); it != actedAt_.end();) {
        const bool over = !acted(it.key()) && children_.value(it.key()).value && !movesAlong(children_.value(it.key()));
        it = over ? actedAt_.erase(it) : std::next(it);
    }
    if (actedAt_.isEmpty()) {
        expectPoller_.finished();
        setAllWanted();
        return;
    }
    const auto left = std::make_shared<QStringList>(actedAt_.keys());
    const auto next = std::make_shared<std::function<void()>>();
    *next = [self = QPointer<HostData>(this), left, weak = std::weak_ptr(next), mine = epoch_] {
        if (!self) return;
        if (left->isEmpty() || self->epoch_ != mine) {
            self->expectPoller_.finished();
            return;
        }
        const QString host = left->takeFirst();
        self->api_.children(host, [self, host, mine, again = weak.lock()](const client::Answer<ui::ChildList>& answer) {
            if (!self) return;
            self->withKeys(answer, [self, host, mine, answer, again](const Keys& keys) {
                if (self->epoch_ == mine) self->takeChildren(host, answer, keys);
                if (again) (*again)();
            });
        });
    };
    (*next)();
}

void HostData::askAgent(const QString& hostId) {
    const server::Host* host = find(hostId);
    if (!host || !mayAsk_ || !mayAsk_(*host)) return;
    const QDateTime asked = askedAt_.value(hostId);
    if (asked.isValid() && asked.msecsTo(options_.now()) < times_.agentPause.count()) return;
    askedAt_.insert(hostId, options_.now());
    // What the server answers is only that it passes the question on; a server that does not is no news either.
    api_.askForCapabilities(hostId, [](const server::Outcome&) {});
    api_.askForChildren(hostId, [self = QPointer<HostData>(this), hostId](const server::Outcome& outcome) {
        if (!self || outcome.verdict != server::Verdict::accepted) return;
        self->options_.later(self->times_.agentDelay, self, [self, hostId] {
            if (self && self->watched_ == hostId) self->watchPoller_.readNow();
        });
    });
}

}  // namespace sysmanage::link
