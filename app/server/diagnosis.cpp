// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/diagnosis.h"

#include <QHostInfo>
#include <QNetworkInterface>
#include <algorithm>
#include <utility>

#include "app/client/http.h"
#include "ui/models/message_text.h"

namespace sysmanage::link {
namespace {

constexpr int httpPort = 80;
constexpr int httpsPort = 443;

QList<QHostAddress> addressesOfThisMachine() {
    QList<QHostAddress> addresses;
    for (const QHostAddress& address : QNetworkInterface::allAddresses())
        if (!address.isLoopback() && !address.isLinkLocal() && address.protocol() == QAbstractSocket::IPv4Protocol)
            addresses << address;
    return addresses;
}

void askSystem(const QString& name, QObject* context, const Diagnosis::Resolved& done) {
    QHostInfo::lookupHost(name, context, [done](const QHostInfo& info) { done(info.addresses(), info.errorString()); });
}

}  // namespace

Diagnosis::Diagnosis(client::Session& session, client::Api& api, const Times& times, Surroundings surroundings,
                     QObject* parent)
    : QObject(parent), session_(session), api_(api), times_(times), surroundings_(std::move(surroundings)) {
    if (!surroundings_.ownAddresses) surroundings_.ownAddresses = addressesOfThisMachine;
    if (!surroundings_.resolver) surroundings_.resolver = askSystem;
    limit_.setSingleShot(true);
    connect(&limit_, &QTimer::timeout, this, [this] {
        if (const auto timeUp = std::exchange(timeUp_, {})) {
            timeUp();
        } else if (socket_) {
            takeConnection(socket_, false);
        } else {
            finish(State::failed, silence(),
                   tr("The server took the question and does not answer it: look on it whether it is busy (journalctl "
                      "-u sysmanage), and whether what stands before it lets long answers through."));
        }
    });
}

QString Diagnosis::silence() const {
    return tr("No answer in %n second(s)", nullptr, int(times_.diagnosis.count() / 1000));
}

Diagnosis::~Diagnosis() { delete socket_; }

QVector<Diagnosis::Check> Diagnosis::checks() {
    return {{tr("Name"), &Diagnosis::findWay},
            {tr("Connection"), &Diagnosis::connectTo},
            {tr("Encryption"), &Diagnosis::secure},
            {tr("SysManage API"), &Diagnosis::askDialect},
            {tr("Sign-in"), &Diagnosis::askSession},
            {tr("Permissions"), &Diagnosis::askPermissions},
            {tr("Licence"), &Diagnosis::askLicence},
            {tr("Address that guests get"), &Diagnosis::lookAtAddress},
            {tr("Guests behind NAT"), &Diagnosis::lookAtNetwork}};
}

void Diagnosis::start(const Subject& subject) {
    stop();
    subject_ = subject;
    url_ = QUrl(ui::toQString(subject.profile.base_url));
    port_ = url_.port(url_.scheme() == QLatin1String("https") ? httpsPort : httpPort);
    proxy_.clear();
    resolved_.clear();
    access_.reset();
    steps_.clear();
    for (const Check& check : checks()) steps_.append({check.name, State::waiting, {}, {}});
    at_ = -1;
    next();
}

void Diagnosis::stop() {
    ++epoch_;
    limit_.stop();
    if (socket_) socket_->deleteLater();
    socket_.clear();
    at_ = int(steps_.size());
}

void Diagnosis::next() {
    ++epoch_;
    if (++at_ >= steps_.size()) {
        emit changed();
        return;
    }
    steps_[at_].state = State::running;
    emit changed();
    clock_.start();
    timeUp_ = {};
    limit_.start(times_.diagnosis);
    (this->*checks().at(at_).run)();
}

void Diagnosis::finish(State state, const QString& found, const QString& advice) {
    limit_.stop();
    if (socket_) {
        socket_->disconnect(this);
        socket_->deleteLater();
        socket_.clear();
    }
    ui::DiagnosisStep& step = steps_[at_];
    step.state = state;
    step.found = found;
    step.advice = advice;
    // Later: a row of steps that need no waiting must not nest, and each is seen.
    QMetaObject::invokeMethod(
        this,
        [this, mine = ++epoch_] {
            if (mine == epoch_) next();
        },
        Qt::QueuedConnection);
}

bool Diagnosis::failedBefore() const {
    return std::any_of(steps_.begin(), steps_.begin() + at_,
                       [](const ui::DiagnosisStep& step) { return step.state == State::failed; });
}

void Diagnosis::askDialect() {
    if (failedBefore()) {
        leaveOut(tr("Not reached"));
        return;
    }
    api_.serverInfo([self = QPointer<Diagnosis>(this),
                     mine = epoch_](const client::Answer<client::wire::ServerInfo>& answer) {
        if (!self || self->epoch_ != mine) return;
        if (answer.value) {
            const QString version = ui::toQString(answer.value->version);
            self->finish(State::passed, version.isEmpty() ? tr("The v1 API answers")
                                                          : tr("The v1 API of SysManage %1 answers").arg(version));
        } else if (answer.fault.kind == server::FaultKind::not_found) {
            const auto known = self->session_.dialect();
            self->finish(State::passed, known == client::Dialect::documented
                                            ? tr("The documented API (/api) answers")
                                            : tr("The server does not tell its version; the sign-in finds its API"));
        } else {
            const bool webPage = answer.fault.what.key == "client.body.html";
            const QString advice = webPage ? tr("This is probably the web interface (port 3000). The API is at the "
                                                "server’s https address, or at port 8080 (8443 with TLS).")
                                           : ui::messageText(answer.fault.advice);
            self->finish(State::failed, ui::messageText(answer.fault.what), advice);
        }
    });
}

void Diagnosis::askSession() {
    if (subject_.signedIn) {
        finish(State::passed,
               subject_.user.isEmpty() ? tr("Signed in with an API key") : tr("Signed in as %1").arg(subject_.user));
    } else if (subject_.sessionFault) {
        finish(State::failed, ui::messageText(subject_.sessionFault.what),
               ui::messageText(subject_.sessionFault.advice));
    } else {
        finish(State::warned, tr("Not signed in"), tr("Sign in, and look again: the next steps need it."));
    }
}

void Diagnosis::askPermissions() {
    if (!subject_.signedIn || failedBefore()) {
        leaveOut(tr("Not signed in"));
        return;
    }
    api_.access([self = QPointer<Diagnosis>(this), mine = epoch_](const client::Answer<server::Access>& answer) {
        if (!self || self->epoch_ != mine) return;
        if (!answer.value) {
            self->finish(State::failed, ui::messageText(answer.fault.what), ui::messageText(answer.fault.advice));
            return;
        }
        self->access_ = answer.value;
        QStringList missing;
        for (const char* role : {"View Child Host", "Create Child Host", "Configure Child Host", "Start Child Host",
                                 "Stop Child Host", "Restart Child Host", "Delete Child Host", "Run Script"})
            if (!answer.value->roles.contains(role)) missing << QLatin1String(role);
        if (missing.isEmpty()) {
            self->finish(State::passed, tr("%n role(s)", nullptr, int(answer.value->roles.size())));
            return;
        }
        self->finish(State::warned, tr("Missing: %1").arg(missing.join(QStringLiteral(", "))),
                     answer.value->is_admin
                         ? tr("Being administrator opens no role: somebody has to give them in the web interface, "
                              "under the user’s security roles.")
                         : tr("An administrator gives them in the web interface, under the user’s security roles."));
    });
}

void Diagnosis::askLicence() {
    if (!access_) {
        leaveOut(tr("Not known"));
        return;
    }
    const server::License& license = access_->license;
    const QString tier = ui::messageText(server::tier_text(license.tier));
    QStringList missing;
    for (const char* module : {"container_engine", "virtualization_engine"})
        if (!license.modules.contains(module)) missing << QLatin1String(module);
    if (missing.isEmpty()) {
        finish(State::passed, tier);
    } else {
        finish(
            State::warned, tr("%1; not licensed or not loaded: %2").arg(tier, missing.join(QStringLiteral(", "))),
            tr("container_engine is for LXD, WSL and all lists of children; virtualization_engine for KVM, bhyve and "
               "VMM. A licence is entered in the web interface; a licensed module is loaded when the server starts."));
    }
}

}  // namespace sysmanage::link
