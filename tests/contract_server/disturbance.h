// SPDX-License-Identifier: GPL-3.0-or-later
// What can go wrong with one call: the fault switch of the contract server.
#pragma once
#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

#include "tests/contract_server/exchange.h"

namespace sysmanage::contract {

/// `after_effect`: the call is carried out first and only its answer suffers; else the server does nothing.
struct Fault {
    enum class Kind {
        refuse,       ///< the connection is reset; nothing was carried out
        no_answer,    ///< carried out, then the connection is reset instead of an answer
        reset,        ///< reset in the middle of the answer's body
        drip,         ///< a byte now and then
        too_long,     ///< says more bytes than it sends, then ends
        stall,        ///< never answers; the connection stays
        delay,        ///< the true answer, late
        status,       ///< another status and text
        malformed,    ///< a body that is no JSON
        truncated,    ///< the first half of the body, with a length that fits
        wrong_types,  ///< valid JSON of another shape
        html,         ///< a proxy's page with status 200
        redirect,     ///< 307 to `target`
        huge,         ///< a JSON array of `amount` bytes
        body          ///< `text` as it is, with `code`
    };
    Kind kind = Kind::status;
    int code = 500;
    int milliseconds = 0;
    qint64 amount = 0;
    QByteArray text{};
    QByteArray target{};
    int retry_after = -1;
    bool after_effect = false;

    static Fault of(Kind kind);
    static Fault status(int code, const QByteArray& detail = {});
    static Fault throttled(int retry_after);
    static Fault delayed(int milliseconds);
    static Fault dripping(int milliseconds_a_byte);
    static Fault redirected(const QByteArray& target);  ///< a path, or a whole URL
    static Fault huge_body(qint64 bytes);
    static Fault answering(const QByteArray& text, int code = 200);
};

/// How the front is told what to do with an answer's bytes; never seen by a client.
inline constexpr char fault_header[] = "X-Contract-Fault";

struct Injected {
    Fault fault{};
    std::optional<Call> call{};
    QByteArray method{};  ///< "" for any
    QString pattern{};    ///< "*" stands for anything
    int left = 1;         ///< -1: for ever
    bool fits(const Request& request) const;
};

/// The answer with the fault in it; `honest` is what the server would have said.
Answer disturbed(const Fault& fault, Answer honest);
/// Whether the call is carried out under this fault.
bool carried_out(const Fault& fault);

}  // namespace sysmanage::contract
