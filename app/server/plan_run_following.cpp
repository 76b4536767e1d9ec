// SPDX-License-Identifier: GPL-3.0-or-later
// A run that has been started: looked at until it ends, cancelled, and taken off the parent.
#include <algorithm>
#include <utility>

#include "app/client/faults.h"
#include "app/server/plan_run.h"

namespace sysmanage::link {

using client::makeFault;
using dispatch::RunState;
using server::FaultKind;
using server::RunStage;

void PlanRun::takeUpCancel() {
    if (std::exchange(cancelling_, false)) cancel();
}

void PlanRun::resume() {
    if (run_.ended() || busy_) return;
    if (scripts_)
        sendNext();
    else
        look();
}

void PlanRun::lookLater(Milliseconds pause) {
    pause_ = pause;
    timer_.start(pause);
}

void PlanRun::look() {
    if (busy_ || run_.ended()) return;
    timer_.stop();
    busy_ = true;
    script(
        dispatch::run_scripts(run_.digest, setting_.dispatch).poll, "look", {},
        [this](const Report& report) {
            busy_ = false;
            onLook(report);
        },
        [this](const ScriptAnswer& answer) {
            busy_ = false;
            run_.fault = answer.fault;
            emit changed();
            if (answer.fault.kind != FaultKind::signed_out) lookLater(std::min(pause_ * 2, setting_.times.runLookMost));
        });
}

void PlanRun::onLook(const Report& report) {
    if (run_.ended()) return;
    const bool unsent = run_.stage == RunStage::sending;
    dispatch::apply(report, run_);
    if (report.state == RunState::none) {
        run_.fault = makeFault(FaultKind::not_found, unsent ? "link.run.partial" : "link.run.lost");
        end(unsent ? RunStage::failed : RunStage::lost);
    } else if (report.state == RunState::partial) {
        // The program that had the rest of it is no more, and what has arrived holds the plan's secrets.
        run_.fault = makeFault(FaultKind::refused, "link.run.partial");
        cleanUp();
        end(RunStage::failed);
    } else if (run_.ended()) {
        end(run_.stage);
    } else {
        emit changed();
        lookLater(setting_.times.runLook);
    }
}

void PlanRun::cancel() {
    if (run_.ended() || cancelling_) return;
    cancelling_ = true;
    emit changed();
    if (run_.stage == RunStage::sending) {
        if (!busy_) giveUp();
        return;
    }
    notedScript(
        dispatch::run_scripts(run_.digest, setting_.dispatch).cancel, "cancel", server::ScriptPart::cancel,
        [this](const Report& report) { onCancelled(report); },
        [this](const ScriptAnswer& answer) {
            cancelling_ = false;
            if (run_.ended()) return;
            run_.fault = answer.fault;
            emit changed();
        });
}

void PlanRun::onCancelled(const Report& report) {
    cancelling_ = false;
    if (run_.ended()) return;
    onLook(report);
    if (run_.ended()) return;
    run_.fault = makeFault(FaultKind::refused, "link.run.not_cancelled");
    emit changed();
}

void PlanRun::cleanUp() {
    notedScript(
        dispatch::run_scripts(run_.digest, setting_.dispatch).clean_up, "clean up", server::ScriptPart::clean_up,
        [](const Report&) {}, [](const ScriptAnswer&) {});
}

void PlanRun::cleanUpAndGo() {
    cleanUp();
    leave();
}

void PlanRun::leave() {
    leaving_ = true;
    if (noted_ == 0) deleteLater();
}

}  // namespace sysmanage::link
