// SPDX-License-Identifier: GPL-3.0-or-later
// One call and its answer, as the contract server's parts hand them on.
#pragma once
#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrlQuery>
#include <optional>

#include "app/client/routes.h"
#include "tests/contract_server/world.h"

namespace sysmanage::contract {

using client::Call;
using client::Dialect;

struct Request {
    QByteArray method{};
    QString path{};
    QUrlQuery query{};
    QList<QPair<QByteArray, QByteArray>> headers{};
    QByteArray body{};
    Dialect dialect = Dialect::v1;
    std::optional<Call> call{};       ///< none: a path that the client's table does not have
    QHash<QString, QString> parts{};  ///< "host", "child", …
    Json json{};                      ///< of the body; discarded when it is none
    std::string user{};               ///< who the token is of
    bool with_key = false;

    QByteArray header(const QByteArray& name) const;  ///< "" when it is not there
    std::string part(const char* name) const;
};

struct Answer {
    int status = 200;
    QByteArray body{};
    QByteArray type = "application/json";
    QList<QPair<QByteArray, QByteArray>> headers{};

    Answer() = default;
    explicit Answer(const Json& json, int code = 200);
    static Answer detail(int code, const std::string& text);
};

/// 422 in the server's form.
Answer unprocessable(const std::string& field, const std::string& message, const std::string& type);

}  // namespace sysmanage::contract
