// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/secret_store.h"

#include <qt6keychain/keychain.h>

#include <QTimer>
#include <utility>

namespace sysmanage::client {
namespace {

const QString service = QStringLiteral("sysmanage-virt");

Message reasonOf(const QKeychain::Job& job) {
    switch (job.error()) {
        case QKeychain::NoError:
        case QKeychain::EntryNotFound:
            return {};
        case QKeychain::NoBackendAvailable:
        case QKeychain::NotImplemented:
            return {"client.key_ring.none"};
        default:
            return {"client.key_ring.failed", {{"error", job.errorString().toStdString()}}};
    }
}

class KeyRing : public SecretStore {
public:
    void read(const QString& entry, std::function<void(const Read&)> done) override {
        auto* job = prepared(new QKeychain::ReadPasswordJob(service), entry);
        QObject::connect(job, &QKeychain::Job::finished, &context_, [job, done = std::move(done)] {
            Read read;
            read.why = reasonOf(*job);
            if (job->error() == QKeychain::NoError) read.secret = Secret(job->textData().toStdString());
            done(read);
        });
        job->start();
    }

    void write(const QString& entry, const Secret& secret, std::function<void(const Message&)> done) override {
        auto* job = prepared(new QKeychain::WritePasswordJob(service), entry);
        const auto value = secret.reveal();
        job->setTextData(QString::fromUtf8(value.data(), qsizetype(value.size())));
        report(job, std::move(done));
    }

    void remove(const QString& entry, std::function<void(const Message&)> done) override {
        report(prepared(new QKeychain::DeletePasswordJob(service), entry), std::move(done));
    }

private:
    template <class Job>
    static Job* prepared(Job* job, const QString& entry) {
        job->setKey(entry);
        job->setInsecureFallback(false);
        job->setAutoDelete(true);
        return job;
    }

    void report(QKeychain::Job* job, std::function<void(const Message&)> done) {
        QObject::connect(job, &QKeychain::Job::finished, &context_,
                         [job, done = std::move(done)] { done(reasonOf(*job)); });
        job->start();
    }

    QObject context_;  ///< jobs that outlive the store tell nobody
};

}  // namespace

MemoryStore::MemoryStore(Message why, QObject* parent) : QObject(parent), why_(std::move(why)) {}

void MemoryStore::read(const QString& entry, std::function<void(const Read&)> done) {
    Read read;
    if (entries_.contains(entry)) read.secret = entries_.value(entry);
    QTimer::singleShot(0, this, [read, done = std::move(done)] { done(read); });
}

void MemoryStore::write(const QString& entry, const Secret& secret, std::function<void(const Message&)> done) {
    entries_.insert(entry, secret);
    QTimer::singleShot(0, this, [why = why_, done = std::move(done)] { done(why); });
}

void MemoryStore::remove(const QString& entry, std::function<void(const Message&)> done) {
    entries_.remove(entry);
    QTimer::singleShot(0, this, [done = std::move(done)] { done({}); });
}

std::unique_ptr<SecretStore> keyRingStore() { return std::make_unique<KeyRing>(); }

}  // namespace sysmanage::client
