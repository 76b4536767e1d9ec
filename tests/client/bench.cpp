// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/bench.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>

#include <QTimer>
#include <sstream>
#include <utility>

namespace sysmanage::client::test {

struct Bench::Log {
    std::ostringstream text{};
};

Bench::Bench(ClientOptions given, const std::shared_ptr<SecretStore>& store, contract::Dialects dialects)
    : server(dialects), options(std::move(given)), log_(std::make_unique<Log>()) {
    server.listen();
    server.world().add_user(user(), password());
    options.log =
        std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(log_->text));
    options.log->set_level(spdlog::level::trace);
    if (!options.chance) options.chance = [] { return 1.0; };
    options.later = [kept = pauses](std::chrono::milliseconds pause, QObject* context, std::function<void()> what) {
        kept->all.push_back(pause);
        if (kept->hold)
            kept->held.push_back(std::move(what));
        else
            QTimer::singleShot(0, context, std::move(what));
    };
    session = std::make_unique<Session>(options, store);
    api = std::make_unique<Api>(*session, options);
    session->use(profile());
}

Bench::~Bench() {
    api.reset();
    session.reset();
}

server::Profile Bench::profile() const {
    server::Profile made;
    made.id = "p1";
    made.base_url = server.url().toString().toStdString();
    return made;
}

SignInResult Bench::signIn(const char* name, const char* word, bool keep) {
    Waiter<SignInResult> result;
    session->signIn(QString::fromUtf8(name), Secret(std::string(word)), keep, result.done());
    result.wait();
    return *result;
}

std::string Bench::host(const char* fqdn, const char* platform) { return server.world().add_host(fqdn, platform).id(); }

std::string Bench::logged() const { return log_->text.str(); }

Hosts hosts(Bench& bench) {
    Waiter<Hosts> answer;
    bench.api->hosts(answer.done());
    answer.wait();
    return *answer;
}

}  // namespace sysmanage::client::test
