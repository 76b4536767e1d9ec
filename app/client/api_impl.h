// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of the API, for its own files: api_reads.cpp and api_writes.cpp.
#pragma once
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <functional>
#include <memory>
#include <utility>

#include "app/client/api.h"
#include "app/client/wire/acknowledgement.h"

namespace sysmanage::client {

/// For tests: called where an answer is being read, by the thread that does it.
std::function<void()>& onReading();

struct Api::Impl : QObject {
    Impl(Session& owner, ClientOptions given);
    ~Impl() override;

    /// What a read is made of beside its type.
    struct Read {
        CallRequest request{};
        std::shared_ptr<CallState> state = std::make_shared<CallState>();
        bool openly = false;    ///< without a token
        bool patiently = true;  ///< may be tried again
        int tried = 0;
        std::function<void(const HttpAnswer&)> answered{};  ///< a 2xx
        std::function<void(const server::Fault&)> failed{};
    };
    using ReadPtr = std::shared_ptr<Read>;
    static ReadPtr job(Call call, QHash<QString, QString> ids = {});

    template <class T>
    CallHandle read(const ReadPtr& read, wire::Result<T> (*parse)(std::string_view), Done<T> done);
    void tryRead(const ReadPtr& read);
    void onReadAnswer(const ReadPtr& read, const HttpAnswer& answer);
    void noteOddities(const Read& read, const Problems& notes, int leftOut) const;
    /// On this thread when it is short, on the pool's when not; `then` runs here.
    void away(bool isLong, std::function<void()> work, std::function<void()> then);

    /// Of a call and of the session: what the server's words may not repeat.
    std::vector<Secret> secretsOf(const CallRequest& request) const;

    using Sent = std::function<void(server::Outcome, const wire::Acknowledgement&)>;
    CallHandle write(const CallRequest& request, Sent done);
    void onWritten(const CallRequest& request, const std::shared_ptr<CallState>& state, const HttpAnswer& answer,
                   const Sent& done);
    /// A create whose answer did not come: the children are looked at by name and type.
    void lookWhetherItArrived(const server::Intent& intent, const std::shared_ptr<CallState>& state,
                              const server::Outcome& outcome, const std::function<void(const server::Outcome&)>& done);

    Session& session;
    const ClientOptions options;
    QThreadPool pool;
};

CallRequest callRequest(Call call, QHash<QString, QString> ids = {});

}  // namespace sysmanage::client
