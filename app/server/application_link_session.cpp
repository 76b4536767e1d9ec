// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles and the session of the one in use.
#include <QPointer>
#include <QUrl>
#include <QUuid>
#include <utility>

#include "app/server/application_link.h"
#include "ui/models/message_text.h"

namespace sysmanage::link {
namespace {

using ui::SessionStage;
using ui::toQString;

SessionStage stageOf(client::SessionStage stage) {
    switch (stage) {
        case client::SessionStage::signedOut:
            return SessionStage::signed_out;
        case client::SessionStage::signingIn:
            return SessionStage::signing_in;
        case client::SessionStage::secondFactor:
            return SessionStage::second_factor;
        case client::SessionStage::signedIn:
            return SessionStage::signed_in;
        case client::SessionStage::expired:
            break;
    }
    return SessionStage::expired;
}

}  // namespace

QVector<server::Profile> ApplicationLink::profiles() const {
    auto all = store_.profiles();
    if (!unkept_.id.empty()) all.append(unkept_);
    return all;
}

QString ApplicationLink::lastProfile() const { return store_.find(store_.last()) ? store_.last() : QString(); }

QString ApplicationLink::useServer(const QString& url, const QString& user) {
    const auto base = server::base_url_from_text(url.trimmed().toStdString());
    if (!base) return ui::sentence(ui::messageText(base.error().front().message));
    server::Profile profile;
    for (const server::Profile& known : store_.profiles())
        if (known.base_url == *base) profile = known;
    if (profile.id.empty()) {
        profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
        profile.base_url = *base;
        profile.name = QUrl(toQString(*base)).authority().toStdString();
        unkept_ = profile;
    }
    if (!user.isEmpty()) profile.last_user = user.toStdString();
    if (profile.id == unkept_.id) unkept_ = profile;
    emit profilesChanged();
    take(profile, profile.id != unkept_.id);
    return {};
}

void ApplicationLink::saveProfile(const server::Profile& profile) {
    const bool inUse = !profile.id.empty() && profile.id == state_.profile.id;
    server::Profile kept = profile;
    const server::Profile* before = store_.find(toQString(profile.id));
    // Another server may speak another dialect.
    if (before && before->base_url != profile.base_url) kept.dialect = server::DialectKnown::unknown;
    if (!kept.id.empty() && kept.id == unkept_.id) unkept_ = {};
    kept = store_.save(kept);
    emit profilesChanged();
    if (inUse) take(kept, false);
}

void ApplicationLink::removeProfile(const QString& id) {
    session_.forget(id);
    if (id == toQString(unkept_.id))
        unkept_ = {};
    else
        store_.remove(id);
    emit profilesChanged();
    if (id == toQString(state_.profile.id)) take({}, false);
    // The record of what was sent stays: it is what somebody may be asked about later.
    runs_.removeFileOf(id);
    rebootTrails_.removeFileOf(id);
}

void ApplicationLink::useProfile(const QString& id) {
    const server::Profile* profile = store_.find(id);
    if (profile) {
        take(*profile, true);
    } else if (!unkept_.id.empty() && id == toQString(unkept_.id)) {
        take(unkept_, false);
    }
}

void ApplicationLink::take(const server::Profile& profile, bool resumeKept) {
    const bool another = profile.id != state_.profile.id || profile.base_url != state_.profile.base_url;
    if (another) forgetServer();
    state_.profile = profile;
    state_.plainHttp = server::is_plain_http(profile) && !server::is_loopback(profile);
    state_.fault = session_.use(profile);
    state_.retryAfter = {};
    const QString kept = profile.id == unkept_.id ? QString() : toQString(profile.id);
    activity_.use(kept);
    runs_.use(kept);
    rebootTrails_.use(kept);
    if (!kept.isEmpty()) store_.setLast(kept);
    showStage();
    askKeyRing();
    if (resumeKept && !state_.fault && session_.stage() != client::SessionStage::signedIn) this->resumeKept();
}

void ApplicationLink::forgetServer() {
    ++serverEpoch_;
    diagnosis_.stop();
    reboots_.clear();
    arrivals_.clear();
    access_.forget();
    data_.clear();
    state_ = {};
}

void ApplicationLink::askKeyRing() {
    if (keyRingAsked_ || !secrets_) return;
    keyRingAsked_ = true;
    // An entry that is never written: only whether there is a key ring is of interest.
    secrets_->read(QStringLiteral("availability"),
                   [self = QPointer<ApplicationLink>(this)](const client::SecretStore::Read& read) {
                       if (!self) return;
                       self->keyRingFault_ = read.why;
                       self->showStage();
                   });
}

void ApplicationLink::resumeKept() {
    if (!state_.profile.stay_signed_in) return;
    staySignedIn_ = true;
    session_.resume([this](const client::SignInResult& result) { takeSignIn(result); });
    showStage();
}

void ApplicationLink::begin(bool staySignedIn) {
    ++serverEpoch_;
    staySignedIn_ = staySignedIn;
    state_.fault = {};
    state_.retryAfter = {};
}

void ApplicationLink::signIn(const QString& user, const Secret& password, bool staySignedIn) {
    begin(staySignedIn);
    // Another user's roles would be shown until the new ones are read.
    if (user != state_.user) access_.forget();
    session_.signIn(user, password, staySignedIn, [this](const client::SignInResult& result) { takeSignIn(result); });
    showStage();
}

void ApplicationLink::signInWithKey(const Secret& apiKey, bool staySignedIn) {
    begin(staySignedIn);
    access_.forget();
    session_.signInWithKey(apiKey, staySignedIn, [this](const client::SignInResult& result) { takeSignIn(result); });
    showStage();
}

void ApplicationLink::sendSecondFactor(const Secret& code) {
    state_.fault = {};
    session_.sendSecondFactor(code, [this](const client::SignInResult& result) { takeSignIn(result); });
    showStage();
}

void ApplicationLink::cancelSignIn() {
    state_.fault = {};
    session_.cancelSignIn();
    showStage();
}

void ApplicationLink::signOut() {
    ++serverEpoch_;
    state_.fault = {};
    session_.signOut();
    if (state_.profile.stay_signed_in) {
        state_.profile.stay_signed_in = false;
        keepProfile();
    }
    access_.forget();
    showStage();
}

void ApplicationLink::takeSignIn(const client::SignInResult& result) {
    if (result.fault.kind != server::FaultKind::cancelled) state_.fault = result.fault;
    state_.retryAfter = result.retryAfter.value_or(QDateTime());
    if (result.stage == client::SessionStage::signedIn) {
        state_.profile.dialect = session_.profile().dialect;
        if (!session_.withApiKey()) state_.profile.last_user = session_.user().toStdString();
        state_.profile.stay_signed_in = staySignedIn_;
        keepProfile();
    }
    showStage();
}

void ApplicationLink::takeEnd(const server::Fault& fault) {
    state_.fault = fault;
    showStage();
}

void ApplicationLink::keepProfile() {
    if (state_.profile.id.empty()) return;
    const bool fresh = state_.profile.id == unkept_.id;
    if (fresh && session_.stage() != client::SessionStage::signedIn) {
        unkept_ = state_.profile;
        return;
    }
    if (!fresh) {
        store_.save(state_.profile);
        session_.use(state_.profile);
        emit profilesChanged();
        return;
    }
    // Its first sign-in: from now on it is one of the user's servers.
    unkept_ = {};
    store_.save(state_.profile);
    const QString id = toQString(state_.profile.id);
    store_.setLast(id);
    activity_.use(id);
    runs_.use(id);
    rebootTrails_.use(id);
    emit profilesChanged();
}

void ApplicationLink::trustCertificate(const QString& fingerprint) {
    QString plain = fingerprint.toLower();
    state_.profile.pinned_fingerprint = plain.remove(QLatin1Char(':')).toStdString();
    server::Profile profile = state_.profile;
    if (profile.id == unkept_.id)
        unkept_ = profile;
    else
        store_.save(profile);
    emit profilesChanged();
    take(profile, true);
}

void ApplicationLink::meet(const client::CertificateProblem& problem) {
    ui::CertificateNews news;
    news.fingerprint = client::withColons(problem.fingerprint);
    news.subject = problem.subject;
    news.issuer = problem.issuer;
    news.names = problem.names;
    news.validFrom = problem.validFrom;
    news.validUntil = problem.validUntil;
    for (const Message& fault : problem.faults) news.faults << ui::sentence(ui::messageText(fault));
    news.replacesPinned = problem.replacesPinned;
    emit certificateMet(news);
}

void ApplicationLink::showStage() {
    if (ending_) return;
    state_.stage = stageOf(session_.stage());
    if (!session_.user().isEmpty() || state_.stage == SessionStage::signed_in) state_.user = session_.user();
    state_.keyRingAvailable =
        secrets_ && keyRingFault_.key != "client.key_ring.none" && session_.notKept().key != "client.key_ring.none";
    const Message& why = session_.notKept().empty() ? keyRingFault_ : session_.notKept();
    state_.keyRingNote = why.empty() ? QString() : ui::sentence(ui::messageText(why));
    state_.serverVersion = access_.serverVersion();
    state_.access = access_.access();
    updateOnline();
    emit sessionChanged();
}

void ApplicationLink::updateOnline() {
    const bool online = state_.stage == SessionStage::signed_in;
    access_.setWanted(online);
    data_.setOnline(online, visible_);
    runs_.setOnline(online);
    rebootTrails_.setOnline(online);
}

void ApplicationLink::setVisible(bool visible) {
    visible_ = visible;
    updateOnline();
}

}  // namespace sysmanage::link
