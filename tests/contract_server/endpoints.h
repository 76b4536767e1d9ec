// SPDX-License-Identifier: GPL-3.0-or-later
// The server's own list of paths, read from the contract's pages and not from the client's table.
#pragma once
#include <vector>

#include "tests/contract_server/exchange.h"

namespace sysmanage::contract {

class Calls;

struct Endpoint {
    std::optional<Call> call{};
    const char* method = "GET";
    const char* documented = nullptr;  ///< null: not in this dialect
    const char* v1 = nullptr;
    Answer (Calls::*handler)(const Request&) = nullptr;
    bool open = false;      ///< needs no token
    bool has_body = false;  ///< a JSON object
};

const std::vector<Endpoint>& endpoints();

struct Found {
    const Endpoint* endpoint = nullptr;
    QHash<QString, QString> parts{};
    Dialect dialect = Dialect::v1;
    bool path_known = false;  ///< with another method
};
/// The first endpoint of these dialects that has the path and the method.
Found find_endpoint(const QByteArray& method, const QString& path, bool documented, bool v1);

}  // namespace sysmanage::contract
