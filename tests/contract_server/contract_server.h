// SPDX-License-Identifier: GPL-3.0-or-later
// A SysManage server for tests and for the demo: the contract's calls with state behind them, its defects, and a switch
// for faults. Everything happens in the thread that it lives in; loopback only.
#pragma once
#include <QObject>
#include <QUrl>

#include "tests/contract_server/calls.h"
#include "tests/contract_server/disturbance.h"
#include "tests/contract_server/front.h"
#include "tests/contract_server/http_backend.h"

namespace sysmanage::contract {

enum class Dialects { documented, v1, both };

/// A call as it arrived, and what became of it.
struct Received {
    QByteArray method{};
    QString path{};
    QByteArray body{};
    QList<QPair<QByteArray, QByteArray>> headers{};
    std::optional<Call> call{};
    std::string user{};
    int status = 0;            ///< of the answer that was sent, or would have been
    bool carried_out = false;  ///< the server did it (2xx), whatever the client got to see
};

class ContractServer : public QObject {
    Q_OBJECT
public:
    explicit ContractServer(Dialects dialects = Dialects::v1, QObject* parent = nullptr);

    /// False when no port could be had. 0: any port.
    bool listen(quint16 port = 0);
    QUrl url() const;  ///< "http://127.0.0.1:40123"
    Front& front() { return front_; }

    World& world() { return world_; }
    void set_dialects(Dialects dialects) { dialects_ = dialects; }
    void advance(Seconds seconds) { world_.advance(seconds); }
    void set_executor(ScriptExecutor executor) { calls_.executor = std::move(executor); }
    void finish_script(const std::string& execution, const ScriptResult& result);

    /// A creation that stands still in the population goes on from its step, as if it had been asked for here.
    void go_on_creating(const std::string& parent, const std::string& child) { calls_.go_on_creating(parent, child); }

    /// The next `times` calls that fit go wrong; -1: all of them until clear_faults().
    void inject(Call call, const Fault& fault, int times = 1);
    void inject(const QByteArray& method, const QString& pattern, const Fault& fault, int times = 1);
    void clear_faults() { faults_.clear(); }
    /// Every answer names itself: "X-Correlation-ID: srv-7".
    void name_answers(bool on) { names_answers_ = on; }
    void expire_access() { tokens_.forget(TokenUse::access); }  ///< 401 in mid-session; refreshing still works
    void end_sessions();                                        ///< neither works any more

    const std::vector<Received>& received() const { return received_; }
    int count(Call call) const;        ///< that arrived
    int carried_out(Call call) const;  ///< that took effect
    void forget_received() { received_.clear(); }

signals:
    void served(const QString& path, int status);

private:
    Answer serve(Request request);
    Answer answer_honestly(Request& request);
    std::optional<Answer> limited();
    const Fault* fault_for(const Request& request);

    World world_{};
    Tokens tokens_{};
    Calls calls_{world_, tokens_};
    Dialects dialects_;
    std::vector<Injected> faults_{};
    std::vector<Received> received_{};
    std::vector<Seconds> recent_{};  ///< for the general limit
    bool names_answers_ = false;
    HttpBackend http_{};
    Front front_{};
};

}  // namespace sysmanage::contract
