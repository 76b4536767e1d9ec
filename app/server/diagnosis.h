// SPDX-License-Identifier: GPL-3.0-or-later
// Why a server cannot be reached or used, looked at step by step, with what to change and where.
#pragma once
#include <QElapsedTimer>
#include <QHostAddress>
#include <QObject>
#include <QPointer>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>
#include <functional>
#include <memory>

#include "app/client/api.h"
#include "app/server/times.h"
#include "ui/server/server_link.h"

namespace sysmanage::link {

class Diagnosis : public QObject {
    Q_OBJECT
public:
    struct Subject {
        server::Profile profile{};
        bool signedIn = false;
        QString user{};
        server::Fault sessionFault{};
        std::shared_ptr<const ui::HostList> hosts{};
    };
    /// This machine's addresses that others can reach it by; tests put their own in.
    using OwnAddresses = std::function<QList<QHostAddress>()>;

    /// Answers in the thread of `context`, and not when that has gone; no address: `error` says why.
    using Resolved = std::function<void(const QList<QHostAddress>& addresses, const QString& error)>;
    /// The system's resolver; tests put their own in.
    using Resolver = std::function<void(const QString& name, QObject* context, const Resolved& done)>;
    struct Surroundings {
        OwnAddresses ownAddresses{};
        Resolver resolver{};
    };

    Diagnosis(client::Session& session, client::Api& api, const Times& times, Surroundings surroundings,
              QObject* parent = nullptr);
    ~Diagnosis() override;

    /// What was under way is given up.
    void start(const Subject& subject);
    void stop();
    const QVector<ui::DiagnosisStep>& steps() const { return steps_; }

signals:
    void changed();

private:
    using State = ui::DiagnosisStep::State;
    struct Check {
        QString name;
        void (Diagnosis::*run)();
    };
    static QVector<Check> checks();
    void next();
    void finish(State state, const QString& found, const QString& advice = {});
    void leaveOut(const QString& why) { finish(State::left_out, why); }
    bool failedBefore() const;

    void findWay();
    void resolve();
    void connectTo();
    void secure();
    void askDialect();
    void askSession();
    void askPermissions();
    void askLicence();
    void lookAtAddress();
    void tryOwnAddress(QList<QHostAddress> addresses);
    void passOwnAddress(const QList<QHostAddress>& others);
    QString silence() const;
    void lookAtNetwork();

    void takeConnection(QTcpSocket* socket, bool connected);
    void takeTls(QSslSocket* socket, const QList<QSslError>& errors);
    QString refusedAdvice() const;

    client::Session& session_;
    client::Api& api_;
    const Times times_;
    Surroundings surroundings_;
    Subject subject_;
    QUrl url_;
    int port_ = 0;
    QVector<ui::DiagnosisStep> steps_;
    int at_ = -1;
    quint64 epoch_ = 0;  ///< of the step: what a former one still hears is not this one's
    QTimer limit_;
    std::function<void()> timeUp_;  ///< what a step does when its time is over; none: it has failed
    QElapsedTimer clock_;
    QPointer<QTcpSocket> socket_;
    QString proxy_;
    QList<QHostAddress> resolved_;
    std::shared_ptr<const server::Access> access_;
};

}  // namespace sysmanage::link
