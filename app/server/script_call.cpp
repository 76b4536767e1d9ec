// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/script_call.h"

#include <QPointer>
#include <algorithm>
#include <chrono>
#include <utility>

#include "app/client/faults.h"

namespace sysmanage::link {
namespace {

using server::FaultKind;

/// The result is still there when the way to it is mended.
bool mayPass(const server::Fault& fault) {
    return fault.kind == FaultKind::unreachable || fault.kind == FaultKind::server_failed ||
           fault.kind == FaultKind::throttled || fault.kind == FaultKind::not_understood;
}

}  // namespace

ScriptCall::ScriptCall(client::Api& api, const Times& times, client::ScriptRequest request,
                       std::function<void(const ScriptAnswer&)> done, QObject* parent)
    : QObject(parent),
      api_(api),
      times_(times),
      request_(std::move(request)),
      done_(std::move(done)),
      pause_(times.scriptFirst) {
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &ScriptCall::look);
}

ScriptCall::~ScriptCall() { done_ = {}; }

void ScriptCall::start() {
    clock_.start();
    call_ = api_.executeScript(request_, [self = QPointer<ScriptCall>(this)](const client::ScriptStart& start) {
        if (self) self->take(start);
    });
    request_.content.clear();  // it may hold a plan's secrets
}

void ScriptCall::take(const client::ScriptStart& start) {
    trace_ = start.outcome.trace;
    if (start.outcome.verdict != server::Verdict::accepted) {
        fail(start.outcome.fault, start.outcome.verdict == server::Verdict::unknown);
        return;
    }
    executionId_ = start.executionId;
    timer_.start(pause_);
}

void ScriptCall::look() {
    call_ = api_.scriptExecution(
        executionId_, [self = QPointer<ScriptCall>(this)](const client::Answer<client::wire::ScriptExecution>& answer) {
            if (self) self->take(answer);
        });
}

void ScriptCall::take(const client::Answer<client::wire::ScriptExecution>& answer) {
    if (answer.fault && !mayPass(answer.fault)) {
        fail(answer.fault, true);
        return;
    }
    if (answer.value && answer.value->ended()) {
        const auto& ran = *answer.value;
        if (!ran.stdout_output.empty()) {
            finish({{}, false, ran.stdout_output, {}});
            return;
        }
        server::Fault fault = client::makeFault(FaultKind::refused, "link.script.failed");
        fault.details =
            client::masked(ran.error_message.empty() ? ran.stderr_output : ran.error_message, request_.secrets);
        fail(fault, true);
        return;
    }
    if (Milliseconds(clock_.elapsed()) > times_.scriptDeadline) {
        const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(times_.scriptDeadline).count();
        fail(answer.fault ? answer.fault
                          : client::makeFault(FaultKind::unreachable, "link.script.silent",
                                              {{"minutes", std::to_string(minutes)}}),
             true);
        return;
    }
    pause_ = std::min(pause_ * 3 / 2, times_.scriptMost);
    timer_.start(pause_);
}

void ScriptCall::finish(ScriptAnswer answer) {
    answer.trace = trace_;
    deleteLater();
    const auto done = std::exchange(done_, {});
    if (done) done(answer);
}

void ScriptCall::fail(const server::Fault& fault, bool mayHaveRun) { finish({fault, mayHaveRun, {}, {}}); }

}  // namespace sysmanage::link
