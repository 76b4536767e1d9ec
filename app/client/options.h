// SPDX-License-Identifier: GPL-3.0-or-later
// What the client's behaviour depends on beside the profile: limits, times, and where chance, waiting and the log come
// from. Tests put their own in.
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <chrono>
#include <functional>
#include <memory>

namespace spdlog {
class logger;
}

namespace sysmanage::client {

struct ClientOptions {
    std::chrono::milliseconds silence{20'000};     ///< the longest wait for the next byte
    std::chrono::milliseconds deadline{90'000};    ///< of one try, however steadily bytes drip in
    std::chrono::milliseconds firstDelay{400};     ///< before the second try of a read; doubled each time
    std::chrono::milliseconds longestDelay{8000};  ///< also the longest Retry-After that a read waits for by itself
    int tries = 3;                                 ///< of a read; a write has one
    qint64 bodyLimit = 32LL * 1024 * 1024;         ///< of an answer, in bytes; reading stops there
    QByteArray userAgent = "sysmanage-virt";
    QByteArray acceptLanguage = "en";
    std::shared_ptr<spdlog::logger> log{};  ///< none: no log. Never gets a body, a token or a password.
    std::function<double()> chance{};       ///< 0 ≤ x < 1, for the jitter
    std::function<QDateTime()> now{};       ///< UTC
    /// Runs something later in the context's thread, unless the context goes before.
    std::function<void(std::chrono::milliseconds, QObject*, std::function<void()>)> later{};
};

/// The options with what is missing taken from the machine: its clock, its randomness, Qt's timers.
ClientOptions withDefaults(ClientOptions options);

}  // namespace sysmanage::client
