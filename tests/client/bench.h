// SPDX-License-Identifier: GPL-3.0-or-later
// The client at its bench: a contract server, a session and the calls, with pauses that are written down instead of
// waited for, and a log that can be read.
#pragma once
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>
#include <QTimer>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/client/api.h"
#include "app/client/session.h"
#include "tests/contract_server/contract_server.h"
#include "tests/contract_server/populations.h"

namespace sysmanage::client::test {

inline constexpr int patience = 10'000;  ///< ms; only ever used up by a failure

inline const char* user() { return "anna@example.com"; }
inline const char* password() { return "Kestrel-pass-4711"; }

/// Lives on until something holds, woken by what happens and not by a clock: an exchange is dozens of events.
template <class Holds>
bool waitUntil(Holds holds, int atMost = patience) {
    const QDeadlineTimer end(atMost);
    QTimer wake;  // for what no event tells of, and for the end
    wake.start(20);
    while (!holds() && !end.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return holds();
}

/// What was asked for, and how often the answer came.
template <class T>
struct Waiter {
    std::shared_ptr<T> value = std::make_shared<T>();
    std::shared_ptr<int> times = std::make_shared<int>(0);

    std::function<void(const T&)> done() {
        return [value = value, times = times](const T& got) {
            *value = got;
            ++*times;
        };
    }
    bool wait() const {
        return waitUntil([this] { return *times > 0; });
    }
    const T& operator*() const { return *value; }
    const T* operator->() const { return value.get(); }
};

struct Pauses {
    std::vector<std::chrono::milliseconds> all{};
    bool hold = false;  ///< nothing goes on after a pause: what waits is kept here, as by a timer that has not ended
    std::vector<std::function<void()>> held{};
};

class Bench {
public:
    explicit Bench(ClientOptions given = {}, const std::shared_ptr<SecretStore>& store = {},
                   contract::Dialects dialects = contract::Dialects::v1);
    ~Bench();
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;

    server::Profile profile() const;
    SignInResult signIn(const char* name = user(), const char* word = password(), bool keep = false);
    std::string host(const char* fqdn = "kvm01.example.com", const char* platform = "Linux");
    std::string logged() const;

    contract::ContractServer server;
    ClientOptions options{};
    std::shared_ptr<Pauses> pauses = std::make_shared<Pauses>();
    std::unique_ptr<Session> session{};
    std::unique_ptr<Api> api{};

private:
    struct Log;
    std::unique_ptr<Log> log_;
};

using Hosts = Answer<std::vector<server::Host>>;
/// Asks for the hosts and waits for the answer.
Hosts hosts(Bench& bench);

inline QString q(const std::string& text) { return QString::fromStdString(text); }

}  // namespace sysmanage::client::test
