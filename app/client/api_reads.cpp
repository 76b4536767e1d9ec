// SPDX-License-Identifier: GPL-3.0-or-later
#include <spdlog/spdlog.h>

#include <algorithm>

#include "app/client/api_impl.h"
#include "app/client/faults.h"
#include "app/client/intent_calls.h"
#include "app/client/wire/children.h"
#include "app/client/wire/hosts.h"
#include "app/client/wire/reboot.h"

namespace sysmanage::client {
namespace {

using server::Fault;
using server::FaultKind;

constexpr qsizetype longBody = qsizetype{32} * 1024;  ///< takes longer to read than a frame may wait

std::string_view viewOf(const QByteArray& body) { return {body.constData(), std::size_t(body.size())}; }

QHash<QString, QString> hostId(const QString& id) { return {{QStringLiteral("host"), id}}; }

/// How long to wait before the next try; none: it would not help.
std::optional<std::chrono::milliseconds> pauseAfter(const Fault& fault, const HttpAnswer& answer, int tried,
                                                    const ClientOptions& options) {
    using std::chrono::milliseconds;
    if (asksForPause(answer.status)) {
        const auto until = retryAfter(answer, options.now());
        if (!until) return std::nullopt;
        const milliseconds pause(std::max<qint64>(0, options.now().msecsTo(*until)));
        return pause <= options.longestDelay ? std::optional(pause) : std::nullopt;
    }
    const bool wayAtFault = fault.kind == FaultKind::unreachable || fault.kind == FaultKind::server_failed ||
                            fault.what.key == "client.net.truncated";
    if (!wayAtFault) return std::nullopt;
    const auto doubled = options.firstDelay * (1 << std::min(tried - 1, 10));
    // Half of it is left to chance, so that many clients do not come back at once.
    const double share = 0.5 + options.chance() / 2;
    return milliseconds(qint64(double(std::min(doubled, options.longestDelay).count()) * share));
}

}  // namespace

CallRequest callRequest(Call call, QHash<QString, QString> ids) {
    CallRequest request;
    request.call = call;
    request.ids = std::move(ids);
    return request;
}

Api::Impl::Impl(Session& owner, ClientOptions given) : session(owner), options(withDefaults(std::move(given))) {
    pool.setMaxThreadCount(2);
}

Api::Impl::~Impl() { pool.waitForDone(); }

Api::Api(Session& session, ClientOptions options, QObject* parent)
    : QObject(parent), impl_(std::make_unique<Impl>(session, std::move(options))) {}

Api::~Api() = default;

std::function<void()>& onReading() {
    static std::function<void()> hook;
    return hook;
}

void Api::Impl::away(bool isLong, std::function<void()> work, std::function<void()> then) {
    if (!isLong) {
        work();
        then();
        return;
    }
    // What the caller has given in must not end its life in the other thread: it is handed through, not copied.
    pool.start([this, work = std::move(work), then = std::move(then)]() mutable {
        work();
        QMetaObject::invokeMethod(
            this, [here = std::move(then)] { here(); }, Qt::QueuedConnection);
        then = {};
    });
}

void Api::Impl::noteOddities(const Read& read, const Problems& notes, int leftOut) const {
    if (!options.log || (notes.empty() && leftOut == 0)) return;
    const auto found = route(Dialect::v1, read.request.call);
    options.log->warn("{}: {} rows left out, {} fields not as agreed{}{}", found ? found->path.toStdString() : "",
                      leftOut, notes.size(), notes.empty() ? "" : ", first ", notes.empty() ? "" : notes.front().field);
}

template <class T>
CallHandle Api::Impl::read(const ReadPtr& job, wire::Result<T> (*parse)(std::string_view), Done<T> done) {
    const auto finish = [state = job->state, done = std::move(done)](Answer<T> answer) {
        state->running = false;
        state->stop = {};
        if (state->cancelled && !answer.fault) answer = {nullptr, cancelledFault(), {}, 0};
        done(answer);
    };
    job->failed = [finish](const Fault& fault) { finish({nullptr, fault, {}, 0}); };
    job->answered = [this, raw = job.get(), parse, finish](const HttpAnswer& answer) {
        const auto result = std::make_shared<wire::Result<T>>(tl::unexpected(Problem()));
        const auto then = [this, call = raw->request, answer, result, finish] {
            if (!*result) {
                finish({nullptr, faultOfBody(answer, result->error()), {}, 0});
                return;
            }
            auto& parsed = **result;
            Read named;
            named.request = call;
            noteOddities(named, parsed.notes, parsed.leftOut);
            finish({std::make_shared<const T>(std::move(parsed.value)), {}, std::move(parsed.notes), parsed.leftOut});
        };
        away(
            answer.body.size() > longBody,
            [body = answer.body, result, parse] {
                if (onReading()) onReading()();
                *result = parse(viewOf(body));
            },
            then);
    };
    tryRead(job);
    return CallHandle(job->state);
}

// Writes look at the children, too.
template CallHandle Api::Impl::read<std::vector<server::Child>>(
    const ReadPtr&, wire::Result<std::vector<server::Child>> (*)(std::string_view), Done<std::vector<server::Child>>);

void Api::Impl::tryRead(const ReadPtr& job) {
    ++job->tried;
    const auto answered = [guard = QPointer<Impl>(this), job](const HttpAnswer& answer) {
        if (guard) guard->onReadAnswer(job, answer);
    };
    if (job->openly)
        session.callOpenly(job->request, job->state, answered);
    else
        session.call(job->request, job->state, answered);
}

void Api::Impl::onReadAnswer(const ReadPtr& job, const HttpAnswer& answer) {
    if (job->state->cancelled) {
        job->failed(cancelledFault());
        return;
    }
    const Fault fault = faultOfAnswer(job->request.call, answer, options.now(), secretsOf(job->request));
    if (!fault) {
        job->answered(answer);
        return;
    }
    const auto pause = job->patiently && job->tried < options.tries ? pauseAfter(fault, answer, job->tried, options)
                                                                    : std::optional<std::chrono::milliseconds>();
    if (!pause) {
        job->failed(fault);
        return;
    }
    job->state->stop = [guard = QPointer<Impl>(this), weak = std::weak_ptr<Read>(job)] {
        const auto held = weak.lock();
        if (guard && held)
            QMetaObject::invokeMethod(
                guard, [held] { held->failed(cancelledFault()); }, Qt::QueuedConnection);
    };
    options.later(*pause, this, [this, job] {
        if (!job->state->cancelled) tryRead(job);
    });
}

Api::Impl::ReadPtr Api::Impl::job(Call call, QHash<QString, QString> ids) {
    auto job = std::make_shared<Read>();
    job->request = callRequest(call, std::move(ids));
    return job;
}

CallHandle Api::serverInfo(Done<wire::ServerInfo> done) {
    const auto job = Impl::job(Call::serverInfo);
    job->openly = true;
    return impl_->read<wire::ServerInfo>(job, wire::serverInfo, std::move(done));
}

CallHandle Api::hosts(Done<std::vector<server::Host>> done) {
    return impl_->read<std::vector<server::Host>>(Impl::job(Call::hosts), wire::hosts, std::move(done));
}

CallHandle Api::host(const QString& id, Done<server::Host> done) {
    return impl_->read<server::Host>(Impl::job(Call::host, hostId(id)), wire::host, std::move(done));
}

CallHandle Api::children(const QString& id, Done<std::vector<server::Child>> done) {
    return impl_->read<std::vector<server::Child>>(Impl::job(Call::children, hostId(id)), wire::children,
                                                   std::move(done));
}

CallHandle Api::child(const QString& id, const QString& childId, Done<server::Child> done) {
    auto ids = hostId(id);
    ids.insert(QStringLiteral("child"), childId);
    return impl_->read<server::Child>(Impl::job(Call::child, ids), wire::child, std::move(done));
}

CallHandle Api::virtualization(const QString& id, Done<server::VirtualizationStatus> done) {
    return impl_->read<server::VirtualizationStatus>(Impl::job(Call::virtualizationStatus, hostId(id)),
                                                     wire::virtualizationStatus, std::move(done));
}

CallHandle Api::allDistributions(ChildType type, Done<std::vector<wire::Distribution>> done) {
    const auto job = Impl::job(Call::allDistributions);
    job->request.query.addQueryItem(QStringLiteral("child_type"), QString::fromLatin1(child_type_name(type)));
    return impl_->read<std::vector<wire::Distribution>>(job, wire::distributions, std::move(done));
}

CallHandle Api::distributions(ChildType type, Done<std::vector<wire::Distribution>> done) {
    const auto job = Impl::job(Call::distributions);
    job->request.query.addQueryItem(QStringLiteral("child_type"), QString::fromLatin1(child_type_name(type)));
    return impl_->read<std::vector<wire::Distribution>>(job, wire::distributions, std::move(done));
}

CallHandle Api::networks(const QString& id, Done<std::vector<wire::Network>> done) {
    const auto job = Impl::job(Call::kvmNetworks, hostId(id));
    job->patiently = false;  // the servers that fail here always fail here
    return impl_->read<std::vector<wire::Network>>(job, wire::networks, std::move(done));
}

CallHandle Api::checkReboot(const QString& id, Done<server::RebootCheck> done) {
    return impl_->read<server::RebootCheck>(Impl::job(Call::rebootPreCheck, hostId(id)), wire::rebootCheck,
                                            std::move(done));
}

CallHandle Api::rebootProgress(const QString& id, const QString& orchestrationId, Done<server::RebootProgress> done) {
    auto ids = hostId(id);
    ids.insert(QStringLiteral("orchestration"), orchestrationId);
    return impl_->read<server::RebootProgress>(Impl::job(Call::rebootProgress, ids), wire::rebootProgress,
                                               std::move(done));
}

CallHandle Api::scriptExecution(const QString& executionId, Done<wire::ScriptExecution> done) {
    return impl_->read<wire::ScriptExecution>(
        Impl::job(Call::scriptExecution, {{QStringLiteral("execution"), executionId}}), wire::scriptExecution,
        std::move(done));
}

namespace {

/// The three answers that make up what is permitted.
struct AccessParts {
    std::shared_ptr<CallState> state = std::make_shared<CallState>();
    Done<server::Access> done{};
    Answer<wire::Permissions> permissions{};
    Answer<server::License> license{};
    Answer<wire::ServerInfo> info{};
    int missing = 3;
    bool scripts = true;
    bool plans = true;
    bool updates = true;
};

void onePart(const std::shared_ptr<AccessParts>& parts) {
    if (--parts->missing > 0) return;
    parts->state->running = false;
    parts->state->stop = {};
    Answer<server::Access> answer;
    answer.fault = parts->permissions.fault ? parts->permissions.fault : parts->license.fault;
    if (parts->state->cancelled) answer.fault = cancelledFault();
    if (!answer.fault) {
        server::Access access;
        access.known = true;
        access.is_admin = parts->permissions.value->is_admin;
        access.roles = parts->permissions.value->roles;
        access.license = *parts->license.value;
        // A server that does not tell what is loaded leaves the licence as it is.
        if (parts->info.value) access.license = wire::loadedOnly(std::move(access.license), *parts->info.value);
        access.scripts_offered = parts->scripts;
        access.plans_offered = parts->plans;
        access.updates_offered = parts->updates;
        answer.value = std::make_shared<const server::Access>(std::move(access));
        answer.notes = parts->permissions.notes;
        answer.notes.insert(answer.notes.end(), parts->license.notes.begin(), parts->license.notes.end());
    }
    parts->done(answer);
}

}  // namespace

CallHandle Api::access(Done<server::Access> done) {
    const auto parts = std::make_shared<AccessParts>();
    parts->done = std::move(done);
    parts->scripts = offers(server::ServerAction::run_script, std::nullopt);
    parts->plans = offers(server::ServerAction::deploy_plan, std::nullopt);
    parts->updates = offers(server::ServerAction::update_child_agent, ChildType::kvm);
    auto roles =
        impl_->read<wire::Permissions>(Impl::job(Call::permissions), wire::permissions, [parts](const auto& a) {
            parts->permissions = a;
            onePart(parts);
        });
    auto license = impl_->read<server::License>(Impl::job(Call::license), wire::license, [parts](const auto& a) {
        parts->license = a;
        onePart(parts);
    });
    auto info = serverInfo([parts](const auto& a) {
        parts->info = a;
        onePart(parts);
    });
    parts->state->stop = [roles, license, info]() mutable {
        roles.cancel();
        license.cancel();
        info.cancel();
    };
    return CallHandle(parts->state);
}

bool Api::offers(server::ServerAction action, std::optional<ChildType> type) const {
    return callFor(impl_->session.dialect().value_or(Dialect::v1), action, type).has_value();
}

}  // namespace sysmanage::client
