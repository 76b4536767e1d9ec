// SPDX-License-Identifier: GPL-3.0-or-later
// What outlives the process: a refresh token or an API key, in the key ring and nowhere else.
#include <utility>

#include "app/client/faults.h"
#include "app/client/json_body.h"
#include "app/client/session_impl.h"
#include "app/client/wire/sign_in.h"

namespace sysmanage::client {
namespace {

struct Kept {
    std::string kind{};  ///< "refresh" or "key"
    std::string user{};
    Secret secret{};
};

std::optional<Kept> keptFrom(const Secret& entry) {
    const auto json = parseBody(entry.reveal(), "entry");
    if (!json || !json->is_object()) return std::nullopt;
    Problems ignored;
    const Fields fields(*json, "", ignored);
    Kept kept{fields.text("kind"), fields.text("user"), Secret(fields.text("value"))};
    if (kept.secret.empty() || (kept.kind != "refresh" && kept.kind != "key")) return std::nullopt;
    return kept;
}

}  // namespace

void Session::Impl::setNotKept(const Message& why) {
    if (notKept == why) return;
    notKept = why;
    emit front.notKeptChanged();
}

void Session::Impl::keepOrForget() {
    if (!keep) {
        if (secrets) secrets->remove(QString::fromStdString(profile.id), [](const Message&) {});
        return;
    }
    if (withKey) {
        store("key", token);
        return;
    }
    const Secret refresh = http.cookies().refreshToken(QUrl(QString::fromStdString(profile.base_url)));
    if (refresh.empty())
        setNotKept({"client.key_ring.no_refresh"});
    else
        store("refresh", refresh);
}

void Session::Impl::store(const QByteArray& kind, const Secret& secret) {
    if (!secrets) {
        setNotKept({"client.key_ring.none"});
        return;
    }
    const Json entry{{"kind", kind.toStdString()}, {"user", user.toStdString()}, {"value", secret.reveal()}};
    const Secret text(entry.dump(-1, ' ', false, Json::error_handler_t::replace));
    // The store may answer when this session has gone.
    secrets->write(QString::fromStdString(profile.id), text,
                   [guard = QPointer<Impl>(this), mine = epoch](const Message& why) {
                       if (guard && guard->epoch == mine) guard->setNotKept(why);
                   });
}

CallHandle Session::resume(SignInDone done) {
    const auto attempt = impl_->begin(Call::refreshSession, std::move(done));
    impl_->user.clear();
    if (!impl_->secrets) {
        impl_->finishLater(attempt, {});
        return CallHandle(attempt->state);
    }
    attempt->state->stop = [d = impl_.get(), raw = attempt.get()] {
        d->finishLater(raw->shared_from_this(), cancelledFault());
    };
    impl_->secrets->read(QString::fromStdString(impl_->profile.id),
                         [guard = QPointer<Impl>(impl_.get()), attempt](const SecretStore::Read& read) {
                             if (guard) guard->resumeWith(attempt, read);
                         });
    return CallHandle(attempt->state);
}

void Session::Impl::resumeWith(const AttemptPtr& mine, const SecretStore::Read& read) {
    if (mine->state->cancelled || mine->epoch != epoch) return;  // told already
    if (!read.why.empty()) setNotKept(read.why);
    const auto kept = read.secret ? keptFrom(*read.secret) : std::nullopt;
    if (!kept) {
        finish(mine, {});
        return;
    }
    keep = true;
    user = QString::fromStdString(kept->user);
    // A token that the server refuses now will not become better.
    mine->refused = [this](int status) {
        if (status == 401 || status == 403) secrets->remove(QString::fromStdString(profile.id), [](const Message&) {});
    };
    if (kept->kind == "key") {
        mine->call = Call::permissions;
        mine->bearer = kept->secret;
        mine->accepted = [this, raw = mine.get()](const HttpAnswer& answer) {
            acceptKey(raw->shared_from_this(), answer);
        };
    } else {
        http.cookies().putRefreshToken(QUrl(QString::fromStdString(profile.base_url)), kept->secret);
        mine->body = QByteArrayLiteral("{}");
        mine->accepted = [this, raw = mine.get()](const HttpAnswer& answer) {
            acceptToken(raw->shared_from_this(), answer);
        };
    }
    tryNext(mine);
}

void Session::forget(const QString& profileId) {
    if (impl_->secrets) impl_->secrets->remove(profileId, [](const Message&) {});
}

void Session::signOut() {
    Impl& d = *impl_;
    if (d.attempt) d.attempt->state->cancel();
    if (!d.token.empty() && !d.withKey) {
        CallRequest call;
        call.call = Call::signOut;
        // A courtesy: the server forgets nothing, it only writes it down. Nobody waits for it.
        if (const auto out = d.request(call, d.dialect.value_or(Dialect::v1), d.token))
            d.http.send(*out, std::make_shared<CallState>(), [](const HttpAnswer&) {});
    }
    d.drop();
    forget(QString::fromStdString(d.profile.id));
    d.setNotKept({});
    d.setStage(SessionStage::signedOut);
}

}  // namespace sysmanage::client
