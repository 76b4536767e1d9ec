// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP part, with QtHttpServer; what differs between its versions stays in here.
#pragma once
#include <QHttpServer>
#include <functional>

#include "tests/contract_server/exchange.h"

namespace sysmanage::contract {

class HttpBackend {
public:
    using Handler = std::function<Answer(Request)>;
    /// Listens on 127.0.0.1; the port, or 0 when that did not work.
    quint16 listen(Handler handler);

private:
    QHttpServer server_;
};

}  // namespace sysmanage::contract
