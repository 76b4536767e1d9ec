// SPDX-License-Identifier: GPL-3.0-or-later
// Where a session is kept for the next start: the system's key ring, or nowhere but memory.
#pragma once
#include <QHash>
#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

#include "engine/message/message.h"
#include "engine/text/secret.h"

namespace sysmanage::client {

class SecretStore {
public:
    SecretStore() = default;
    SecretStore(const SecretStore&) = delete;
    SecretStore& operator=(const SecretStore&) = delete;
    virtual ~SecretStore() = default;

    struct Read {
        std::optional<Secret> secret{};  ///< none: there is no such entry, or it could not be read
        Message why{};                   ///< not empty: the store did not work
    };
    /// Callbacks come later, once, and not after the store has gone.
    virtual void read(const QString& entry, std::function<void(const Read&)> done) = 0;
    /// An empty message: it is kept.
    virtual void write(const QString& entry, const Secret& secret, std::function<void(const Message& why)> done) = 0;
    virtual void remove(const QString& entry, std::function<void(const Message& why)> done) = 0;
};

/// Keeps nothing beyond the process and says so: write() answers with the reason that it was given.
class MemoryStore : public QObject, public SecretStore {
    Q_OBJECT
public:
    explicit MemoryStore(Message why, QObject* parent = nullptr);
    void read(const QString& entry, std::function<void(const Read&)> done) override;
    void write(const QString& entry, const Secret& secret, std::function<void(const Message& why)> done) override;
    void remove(const QString& entry, std::function<void(const Message& why)> done) override;

private:
    Message why_;
    QHash<QString, Secret> entries_;
};

/// The system's key ring through QtKeychain (Secret Service, KWallet, Keychain, Credential Manager); never its plain
/// text fallback.
std::unique_ptr<SecretStore> keyRingStore();

}  // namespace sysmanage::client
