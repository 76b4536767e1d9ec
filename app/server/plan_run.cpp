// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/plan_run.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>
#include <algorithm>
#include <utility>

#include "app/client/faults.h"
#include "engine/dispatch/payload.h"

namespace sysmanage::link {
namespace {

using client::makeFault;
using dispatch::RunNote;
using Report = dispatch::RunReport;
using dispatch::RunState;
using server::Fault;
using server::FaultKind;
using server::RunStage;
using server::Verdict;

constexpr int mostAttempts = 4;
constexpr int mostRounds = 2;

/// Sending it again would be refused again.
bool isFinal(const Fault& fault) {
    return fault.kind == FaultKind::not_permitted || fault.kind == FaultKind::not_licensed ||
           fault.kind == FaultKind::not_found || fault.kind == FaultKind::refused ||
           fault.kind == FaultKind::untrusted || fault.kind == FaultKind::cancelled;
}

Fault troubleFault(RunNote note) {
    Fault fault = makeFault(FaultKind::refused, "link.run.not_started");
    if (Message what = dispatch::trouble(note); !what.empty()) fault.what = std::move(what);
    return fault;
}

Fault faultOf(const Problems& problems, FaultKind kind, const char* key) {
    Fault fault = makeFault(kind, key);
    for (const Problem& problem : problems) fault.details += to_english(problem) + "\n";
    return fault;
}

/// What a parent has answered to a cancel or a clean-up.
std::string answerOf(const Report& report) {
    if (const Message what = dispatch::trouble(report.note); !what.empty()) return to_english(what);
    const char* key = report.note == RunNote::removed       ? "link.run.removed"
                      : report.state == RunState::cancelled ? "link.run.is_cancelled"
                                                            : "link.run.answered";
    return to_english(Message{key, {}});
}

}  // namespace

PlanRun::PlanRun(Setting setting, server::RemoteRun run, QObject* parent)
    : QObject(parent), setting_(std::move(setting)), run_(std::move(run)), pause_(setting_.times.runLook) {
    setting_.options = client::withDefaults(setting_.options);
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, [this] { scripts_ ? sendNext() : look(); });
}

PlanRun::~PlanRun() = default;

void PlanRun::script(const std::string& content, const char* what, const std::string& requestId, ReportDone done,
                     ScriptFailed failed) {
    client::ScriptRequest request;
    request.hostId = QString::fromStdString(run_.host_id);
    request.name = std::string("sysmanage-virt ") + what + " " + run_.digest.substr(0, 12);
    request.content = content;
    request.shell = setting_.dispatch.shell;
    request.secrets = secrets_;
    request.requestId = requestId;
    const auto answered = [this, done = std::move(done), failed = std::move(failed)](const ScriptAnswer& answer) {
        trace_ = answer.trace;
        if (answer.fault) {
            failed(answer);
            return;
        }
        run_.seen_at = setting_.options.now().toSecsSinceEpoch();
        const auto report = dispatch::parse_run_report(answer.out);
        const bool ours = report && report->digest == run_.digest;
        if (ours)
            done(*report);
        else
            failed({faultOf(report ? Problems{} : report.error(), FaultKind::not_understood, "link.run.answer"),
                    true,
                    {},
                    answer.trace});
    };
    (new ScriptCall(setting_.api, setting_.times, std::move(request), answered, this))->start();
}

void PlanRun::notedScript(const std::string& content, const char* what, server::ScriptPart part, ReportDone done,
                          ScriptFailed failed) {
    const auto note = std::make_shared<ScriptNotes::Note>();
    ++noted_;
    const auto leave = [self = QPointer<PlanRun>(this), content, what, note, done = std::move(done),
                        failed = std::move(failed)] {
        if (!self) return;
        const auto complete = [self, note](Verdict verdict, const Fault& fault, const std::string& words) {
            self->setting_.notes.complete(note->id, {verdict, fault, words, {}, self->trace_});
            // A script that still waits has a row that waits for it.
            if (--self->noted_ == 0 && self->leaving_) self->deleteLater();
        };
        self->script(
            content, what, note->requestId,
            [complete, done](const Report& report) {
                // What comes may end this object: the row is first.
                complete(Verdict::accepted, {}, answerOf(report));
                done(report);
            },
            [complete, failed](const ScriptAnswer& answer) {
                complete(answer.mayHaveRun ? Verdict::unknown : Verdict::refused, answer.fault, {});
                failed(answer);
            });
    };
    *note = setting_.notes.begin(run_, part, leave);
}

void PlanRun::send(std::shared_ptr<const Plan> plan) {
    run_.started_at = setting_.options.now().toSecsSinceEpoch();
    auto options = setting_.dispatch;
    options.title = run_.title;
    for (const std::string& line : dispatch::secret_lines(*plan))
        if (line.front() == 'a') secrets_.emplace_back(line.substr(1));
    note_ = setting_.notes.begin(run_, server::ScriptPart::plan, [self = QPointer<PlanRun>(this)] {
        if (!self) return;
        self->written_ = true;
        self->sendNext();
    });
    nextRequest_ = note_.requestId;
    busy_ = true;
    using Scripts = Checked<dispatch::DispatchScripts>;
    auto* watcher = new QFutureWatcher<Scripts>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        prepared(watcher->future().takeResult());
        watcher->deleteLater();
    });
    watcher->setFuture(
        QtConcurrent::run([plan = std::move(plan), options] { return dispatch::dispatch_scripts(*plan, options); }));
}

void PlanRun::prepared(Checked<dispatch::DispatchScripts> scripts) {
    busy_ = false;
    if (!scripts) {
        Fault fault = makeFault(FaultKind::refused, "link.run.not_started");
        if (!scripts.error().empty()) fault.details = to_english(scripts.error().front());
        fail(fault);
        return;
    }
    run_.steps = scripts->steps;
    run_.pieces = int(scripts->pieces.size());
    scripts_ = std::make_shared<const dispatch::DispatchScripts>(std::move(*scripts));
    emit changed();
    sendNext();
}

void PlanRun::sendNext() {
    if (busy_ || !scripts_ || !written_) return;
    if (cancelling_) {
        giveUp();
        return;
    }
    busy_ = true;
    if (next_ < scripts_->pieces.size())
        sendPiece();
    else
        sendStart();
}

void PlanRun::sendPiece() {
    script(
        scripts_->pieces[next_], "piece", std::exchange(nextRequest_, {}),
        [this](const Report& report) {
            sentTrace_ = trace_;
            onPiece(report);
        },
        [this](const ScriptAnswer& answer) {
            sentTrace_ = trace_;
            onUnsent(answer);
        });
}

void PlanRun::sendStart() {
    script(
        scripts_->start, "start", {},
        [this](const Report& report) {
            sentTrace_ = trace_;
            onStart(report);
        },
        [this](const ScriptAnswer& answer) {
            sentTrace_ = trace_;
            // Whatever the answer is: a script that may have run is looked for, never called refused.
            if (answer.mayHaveRun)
                findOutAboutStart();
            else
                onUnsent(answer);
        });
}

void PlanRun::onPiece(const Report& report) {
    busy_ = false;
    if (report.note == RunNote::already) {  // it runs there, or is done: nothing is sent twice
        follow(report);
        return;
    }
    if (report.note == RunNote::stored) {
        attempts_ = 0;
        startAttempt_ = report.attempt;
        run_.fault = {};
        run_.pieces_sent = int(++next_);
        emit changed();
        sendNext();
    } else if (report.note == RunNote::piece_damaged && ++attempts_ < mostAttempts) {
        timer_.start(Milliseconds(0));
    } else {
        fail(troubleFault(report.note));
    }
}

void PlanRun::onStart(const Report& report) {
    busy_ = false;
    switch (report.note) {
        case RunNote::started:
        case RunNote::already:
            follow(report);
            return;
        case RunNote::piece_damaged:
        case RunNote::piece_missing:
        case RunNote::digest_mismatch:
        case RunNote::no_pieces:
            sendAllAgain(report);
            return;
        default:
            fail(troubleFault(report.note));
    }
}

void PlanRun::sendAllAgain(const Report& report) {
    if (++rounds_ >= mostRounds) {
        fail(troubleFault(report.note));
        return;
    }
    next_ = 0;
    attempts_ = 0;
    run_.pieces_sent = 0;
    emit changed();
    timer_.start(Milliseconds(0));
}

void PlanRun::onUnsent(const ScriptAnswer& answer) {
    busy_ = false;
    if (answer.fault.kind == FaultKind::signed_out) {  // resume() goes on
        run_.fault = answer.fault;
        emit changed();
        return;
    }
    if (isFinal(answer.fault) || ++attempts_ >= mostAttempts) {
        fail(answer.fault);
        return;
    }
    run_.fault = answer.fault;
    emit changed();
    timer_.start(setting_.times.retry * (1 << (attempts_ - 1)));
}

void PlanRun::findOutAboutStart() {
    script(
        scripts_->run.poll, "look", {},
        [this](const Report& report) {
            busy_ = false;
            const bool begun = report.state == RunState::running || report.state == RunState::done ||
                               (report.ended() && report.attempt != startAttempt_);
            if (begun) {
                found_ = to_english(Message{"link.found.run", {}});
                follow(report);
            } else if (report.state == RunState::none) {
                sendAllAgain(report);
            } else if (++attempts_ < mostAttempts) {
                timer_.start(setting_.times.retry);
            } else {
                fail(makeFault(FaultKind::unreachable, "link.run.unsure"));
            }
        },
        [this](const ScriptAnswer& answer) {
            busy_ = false;
            // It may run: what was sent is not sent again, but looked at from now on.
            scripts_.reset();
            run_.stage = RunStage::running;
            run_.fault = answer.fault;
            tell(Verdict::unknown);
            emit changed();
            if (answer.fault.kind != FaultKind::signed_out) lookLater(setting_.times.runLook);
            takeUpCancel();
        });
}

void PlanRun::giveUp() {
    scripts_.reset();
    cleanUp();
    tell(Verdict::refused);
    end(RunStage::cancelled);
}

void PlanRun::follow(const Report& report) {
    scripts_.reset();
    if (report.ended()) {
        // It was over before the start had answered, which tells no output: that is looked at once more.
        run_.stage = RunStage::running;
        tell(Verdict::accepted);
        cancelling_ = false;
        look();
        return;
    }
    dispatch::apply(report, run_);
    tell(Verdict::accepted);
    onLook(report);
    takeUpCancel();
}

void PlanRun::refuse(const Problems& problems) {
    Fault fault = makeFault(FaultKind::refused, "link.run.not_started");
    if (!problems.empty()) fault.advice = problems.front().message;
    fail(fault);
}

void PlanRun::tell(Verdict verdict) {
    if (told_) return;
    told_ = true;
    // A look that says nothing of it, or a run that was refused before it began, has no row of its own.
    if (note_.id.empty()) note_ = setting_.notes.begin(run_, server::ScriptPart::plan, [] {});
    const bool good = verdict == Verdict::accepted;
    const char* words = good ? "link.run.begun" : run_.fault ? "" : "link.run.given_up";
    setting_.notes.complete(note_.id, {verdict, good ? Fault() : run_.fault,
                                       *words ? to_english(Message{words, {}}) : std::string(), found_, sentTrace_});
    emit answered(verdict);
}

void PlanRun::fail(const Fault& fault) {
    scripts_.reset();
    run_.fault = fault;
    tell(Verdict::refused);
    // What has arrived of the plan holds its secrets, and nobody will run it. A plan that runs after all is left alone there.
    if (run_.pieces_sent > 0) cleanUp();
    end(RunStage::failed);
}

void PlanRun::end(RunStage stage) {
    timer_.stop();
    run_.stage = stage;
    emit changed();
    emit ended();
}

}  // namespace sysmanage::link
