// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/access_keeper.h"

#include <QPointer>

namespace sysmanage::link {

AccessKeeper::AccessKeeper(client::Api& api, const client::ClientOptions& options, const Times& times, QObject* parent)
    : QObject(parent),
      api_(api),
      options_(client::withDefaults(options)),
      times_(times),
      poller_([this] { read(); }, times.access) {}

void AccessKeeper::forget() {
    ++epoch_;
    access_ = {};
    version_.clear();
    readAt_ = {};
}

void AccessKeeper::notice(const server::Fault& fault) {
    if (fault.kind != server::FaultKind::not_permitted && fault.kind != server::FaultKind::not_licensed) return;
    if (readAt_.isValid() && readAt_.msecsTo(options_.now()) < times_.accessPause.count()) return;
    if (!poller_.reading()) poller_.readNow();
}

void AccessKeeper::read() {
    readAt_ = options_.now();
    if (version_.isEmpty()) {
        api_.serverInfo([self = QPointer<AccessKeeper>(this),
                         mine = epoch_](const client::Answer<client::wire::ServerInfo>& answer) {
            if (!self || self->epoch_ != mine || !answer.value || answer.value->version.empty()) return;
            self->version_ = QString::fromStdString(answer.value->version);
            emit self->changed();
        });
    }
    api_.access([self = QPointer<AccessKeeper>(this), mine = epoch_](const client::Answer<server::Access>& answer) {
        if (!self) return;
        // Who knows nothing yet asks again soon. An answer that is none leaves what was known: the server has the
        // last word anyway.
        const bool known = answer.value || self->access_.known;
        self->poller_.setInterval(known ? self->times_.access : self->times_.accessPause);
        self->poller_.finished();
        if (self->epoch_ != mine || !answer.value) return;
        const bool news = self->access_ != *answer.value;
        self->access_ = *answer.value;
        if (news) emit self->changed();
    });
}

}  // namespace sysmanage::link
