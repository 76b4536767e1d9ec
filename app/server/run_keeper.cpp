// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/run_keeper.h"

#include <QPointer>
#include <QRegularExpression>
#include <algorithm>
#include <utility>

#include "app/client/faults.h"
#include "engine/plan/plan_json.h"

namespace sysmanage::link {
namespace {

using server::RemoteRun;
using server::RunStage;

constexpr qint64 fileLimit = 4'194'304;
constexpr std::size_t mostRuns = 200;

}  // namespace

RunKeeper::RunKeeper(PlanRun::Setting setting, QString folder, Disk& disk, QObject* parent)
    : QObject(parent), setting_(std::move(setting)), folder_(std::move(folder)), disk_(disk) {}

RunKeeper::~RunKeeper() = default;

QString RunKeeper::pathOf(const QString& profileId) const {
    QString name = profileId;
    return folder_ + QLatin1Char('/') + name.replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9-]")), {}) +
           QStringLiteral(".json");
}

void RunKeeper::use(const QString& profileId) {
    if (profileId == profileId_) return;
    for (PlanRun* run : std::exchange(runs_, {})) delete run;
    profileId_ = profileId;
    written_.clear();
    ++opening_;  // what is still being read is another profile's
    emit changed();
    if (profileId.isEmpty()) return;
    const auto content = std::make_shared<std::optional<QByteArray>>();
    disk_.run([file = pathOf(profileId), content] { *content = readFile(file, fileLimit); },
              [self = QPointer<RunKeeper>(this), content, mine = opening_] {
                  if (self && self->opening_ == mine && *content) self->take(runsFromJson(**content));
              });
}

void RunKeeper::take(const std::vector<KeptRun>& kept) {
    const bool overwritten = !runs_.empty();  // by what was sent while the file was read
    for (const KeptRun& each : kept) {
        if (find(QString::fromStdString(each.run.digest))) continue;
        PlanRun* run = add(each.run, each.shell);
        if (online_) run->resume();
    }
    if (overwritten) keep();
    emit changed();
}

void RunKeeper::removeFileOf(const QString& profileId) { disk_.remove(pathOf(profileId)); }

PlanRun* RunKeeper::find(const QString& digest) const {
    const auto key = digest.toStdString();
    const auto found =
        std::find_if(runs_.begin(), runs_.end(), [&](const PlanRun* run) { return run->run().digest == key; });
    return found != runs_.end() ? *found : nullptr;
}

PlanRun* RunKeeper::add(RemoteRun run, const std::string& shell) {
    PlanRun::Setting setting = setting_;
    setting.dispatch.shell = shell;
    auto* made = new PlanRun(std::move(setting), std::move(run), this);
    connect(made, &PlanRun::changed, this, [this] {
        keep();
        emit changed();
    });
    connect(made, &PlanRun::answered, this,
            [this, made](server::Verdict verdict) { emit answered(made->run(), verdict); });
    connect(made, &PlanRun::ended, this, [this, made] { emit ended(made->run()); });
    runs_.push_back(made);
    return made;
}

void RunKeeper::setOnline(bool online) {
    if (online == online_) return;
    online_ = online;
    if (!online) return;
    for (PlanRun* run : runs_) run->resume();
}

void RunKeeper::send(const server::Host& host, std::shared_ptr<const Plan> plan, const QString& title) {
    RemoteRun run;
    run.digest = plan_digest(*plan);
    run.host_id = host.id;
    run.host_name = host.fqdn;
    run.title = title.toStdString();
    if (PlanRun* same = find(QString::fromStdString(run.digest))) {
        if (!same->run().ended()) return;  // it is on its way: that is what is shown
        std::erase(runs_, same);
        disconnect(same, nullptr, this, nullptr);
        same->leave();
    }
    const auto problems = dispatch::obstacles(host);
    PlanRun* made = add(run, problems.empty() ? dispatch::shell_for(host) : std::string("sh"));
    if (problems.empty()) {
        made->send(std::move(plan));
    } else {
        made->refuse(problems);
    }
    keep();
    emit changed();
}

void RunKeeper::findOn(const server::Host& host, std::function<void(int found, const server::Fault&)> done) {
    const auto problems = dispatch::obstacles(host);
    if (!problems.empty() || !online_) {
        server::Fault fault = client::makeFault(server::FaultKind::refused, "link.run.not_started");
        if (!problems.empty()) fault.details = to_english(problems.front());
        done(0, fault);
        return;
    }
    auto options = setting_.dispatch;
    options.shell = dispatch::shell_for(host);
    client::ScriptRequest request;
    request.hostId = QString::fromStdString(host.id);
    request.name = "sysmanage-virt list";
    request.content = dispatch::list_script(options);
    request.shell = options.shell;
    RemoteRun subject;
    subject.host_name = host.fqdn;
    const auto note = std::make_shared<ScriptNotes::Note>();
    const auto answered = [this, host, note, profile = profileId_, done = std::move(done)](const ScriptAnswer& answer) {
        const auto verdict = !answer.fault       ? server::Verdict::accepted
                             : answer.mayHaveRun ? server::Verdict::unknown
                                                 : server::Verdict::refused;
        setting_.notes.complete(note->id, {verdict, answer.fault, {}, {}, answer.trace});
        // Another server is shown by now: what was found belongs to none of its hosts.
        if (answer.fault || profile != profileId_) {
            done(0, answer.fault);
            return;
        }
        const auto reports = dispatch::parse_run_list(answer.out);
        if (reports)
            done(takeList(host, *reports), {});
        else
            done(0, client::makeFault(server::FaultKind::not_understood, "link.run.answer"));
    };
    *note = setting_.notes.begin(
        subject, server::ScriptPart::list, [self = QPointer<RunKeeper>(this), request, note, answered]() mutable {
            if (!self) return;
            request.requestId = note->requestId;
            (new ScriptCall(self->setting_.api, self->setting_.times, std::move(request), answered, self))->start();
        });
}

int RunKeeper::takeList(const server::Host& host, const std::vector<dispatch::RunReport>& reports) {
    int found = 0;
    for (const dispatch::RunReport& report : reports) {
        // Pieces alone are somebody's sending that is under way, or was given up: there is nothing to follow.
        const bool started = report.state != dispatch::RunState::none && report.state != dispatch::RunState::partial &&
                             report.state != dispatch::RunState::unknown;
        if (!started || find(QString::fromStdString(report.digest))) continue;
        RemoteRun run;
        run.digest = report.digest;
        run.host_id = host.id;
        run.host_name = host.fqdn;
        run.title = report.title;
        run.stage = RunStage::running;
        run.steps = report.steps;
        add(run, dispatch::shell_for(host))->resume();
        ++found;
    }
    if (found > 0) {
        keep();
        emit changed();
    }
    return found;
}

void RunKeeper::cancel(const QString& digest) {
    if (PlanRun* run = find(digest)) run->cancel();
}

void RunKeeper::forget(const QString& digest) {
    PlanRun* run = find(digest);
    if (!run || !run->run().ended()) return;
    std::erase(runs_, run);
    // The folder on the parent goes too, as far as there is a session; what is then still on its way ends with the run.
    disconnect(run, nullptr, this, nullptr);
    if (online_)
        run->cleanUpAndGo();
    else
        run->leave();
    keep();
    emit changed();
}

std::vector<RemoteRun> RunKeeper::runs() const {
    std::vector<RemoteRun> all;
    for (auto it = runs_.rbegin(); it != runs_.rend(); ++it) all.push_back((*it)->run());
    return all;
}

void RunKeeper::keep() {
    if (profileId_.isEmpty()) return;
    // What goes on over there is kept whatever its age; of what has ended, the newest.
    auto ended =
        std::size_t(std::count_if(runs_.begin(), runs_.end(), [](PlanRun* run) { return run->run().ended(); }));
    std::vector<KeptRun> kept;
    for (PlanRun* run : runs_)
        if (!run->run().ended() || ended-- <= mostRuns) kept.push_back({run->run(), run->shell()});
    QByteArray content = runsToJson(kept);
    if (content == written_) return;
    written_ = content;
    disk_.write(pathOf(profileId_), content);
}

}  // namespace sysmanage::link
