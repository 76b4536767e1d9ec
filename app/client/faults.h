// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, as a sentence and an advice: chosen by call and status, never by the server's words, which are only
// details.
#pragma once
#include <QDateTime>
#include <QNetworkReply>
#include <QString>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/client/http.h"
#include "app/client/routes.h"
#include "engine/message/problem.h"
#include "engine/server/fault.h"
#include "engine/text/secret.h"

namespace sysmanage::client {

/// With the advice KEY.advice, where there is one.
server::Fault makeFault(server::FaultKind kind, std::string key,
                        std::vector<std::pair<std::string, std::string>> params = {});

server::Fault cancelledFault();
server::Fault tooLargeFault(qint64 limit);
server::Fault faultOfNetwork(QNetworkReply::NetworkError error, const QString& words);

/// Of an answer that is no 2xx, or whose transport failed; none otherwise. `secrets` are masked in the details.
server::Fault faultOfAnswer(Call call, const HttpAnswer& answer, const QDateTime& now,
                            const std::vector<Secret>& secrets = {});
/// Of a body that is not what the contract promises.
server::Fault faultOfBody(const HttpAnswer& answer, const Problem& problem, const std::vector<Secret>& secrets = {});

/// Throttled, or locked: it may tell how long.
bool asksForPause(int status);
/// "Retry-After" in seconds or as a date.
std::optional<QDateTime> retryAfter(const HttpAnswer& answer, const QDateTime& now);

/// With every occurrence of a secret as dots, encoded ones, too.
std::string masked(std::string words, const std::vector<Secret>& secrets);

/// The texts of a JSON body that must not be shown, found by their keys.
std::vector<Secret> secretsIn(const QByteArray& body);

}  // namespace sysmanage::client
