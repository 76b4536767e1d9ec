// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/run_news.h"

#include <utility>

#include "ui/models/message_text.h"
#include "ui/server/run_model.h"

namespace sysmanage::ui {
namespace {

Tone toneOf(server::RunStage stage) {
    if (stage == server::RunStage::done) return Tone::ok;
    return stage == server::RunStage::cancelled ? Tone::muted : Tone::error;
}

}  // namespace

RunNews::RunNews(ServerLink* link, QObject* parent) : QObject(parent), link_(link) {
    connect(link_, &ServerLink::runsChanged, this, &RunNews::look);
    look();
}

void RunNews::look() {
    QHash<QString, bool> now;
    for (const server::RemoteRun& run : link_->runs()) {
        const QString digest = toQString(run.digest);
        now.insert(digest, run.ended());
        // Only what was seen under way: an old run that is found again at the start is no news.
        if (!run.ended() || ended_.value(digest, true)) continue;
        const QString text =
            QStringLiteral("%1 (%2): %3.").arg(toQString(run.title), toQString(run.host_name), runStageText(run));
        emit told(toneOf(run.stage), text);
    }
    ended_ = std::move(now);
}

}  // namespace sysmanage::ui
