// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/run_model.h"

#include <algorithm>

#include "ui/models/message_text.h"
#include "ui/server/server_words.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

using server::RunStage;

QIcon stageIcon(RunStage stage) {
    switch (stage) {
        case RunStage::sending:
            return icon(QStringLiteral("up"), Tone::accent);
        case RunStage::running:
            return icon(QStringLiteral("running"), Tone::accent);
        case RunStage::done:
            return icon(QStringLiteral("applied"), Tone::ok);
        case RunStage::failed:
            return icon(QStringLiteral("failed"), Tone::error);
        case RunStage::cancelled:
            return icon(QStringLiteral("stop"), Tone::muted);
        case RunStage::lost:
            break;
    }
    return icon(QStringLiteral("unknown"), Tone::warning);
}

}  // namespace

QString runStageText(const server::RemoteRun& run) {
    switch (run.stage) {
        case RunStage::sending:
            return RunModel::tr("Being sent");
        case RunStage::running:
            return RunModel::tr("Running");
        case RunStage::done:
            return RunModel::tr("Done");
        case RunStage::failed:
            return run.exit_code != 0 ? RunModel::tr("Failed with exit code %1").arg(run.exit_code)
                                      : RunModel::tr("Failed");
        case RunStage::cancelled:
            return RunModel::tr("Cancelled");
        case RunStage::lost:
            break;
    }
    return RunModel::tr("Lost: the parent knows nothing of it any more");
}

QString runStepText(const server::RemoteRun& run) {
    if (run.stage == RunStage::sending && run.pieces > 0)
        return RunModel::tr("piece %1 of %2").arg(run.pieces_sent).arg(run.pieces);
    if (run.step <= 0) return run.fault ? words::what(run.fault) : QString();
    const QString place = run.steps > 0 ? RunModel::tr("step %1 of %2").arg(run.step).arg(run.steps)
                                        : RunModel::tr("step %1").arg(run.step);
    const QString what = toQString(run.step_description);
    const QString text = what.isEmpty() ? place : QStringLiteral("%1: %2").arg(place, what);
    return run.fault ? QStringLiteral("%1 · %2").arg(text, words::what(run.fault)) : text;
}

void RunModel::setRuns(std::vector<server::RemoteRun> runs) {
    const bool same = std::equal(runs.begin(), runs.end(), runs_.begin(), runs_.end(),
                                 [](const auto& one, const auto& other) { return one.digest == other.digest; });
    if (!same) {
        beginResetModel();
        runs_ = std::move(runs);
        endResetModel();
        return;
    }
    for (std::size_t at = 0; at < runs.size(); ++at) {
        if (runs[at] == runs_[at]) continue;
        runs_[at] = std::move(runs[at]);
        emit dataChanged(index(int(at), 0), index(int(at), ColumnCount - 1));
    }
}

const server::RemoteRun* RunModel::run(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : &runs_[std::size_t(row)];
}

int RunModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(runs_.size()); }

int RunModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant RunModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const server::RemoteRun& one = *run(index.row());
    switch (role) {
        case Qt::DisplayRole:
            switch (index.column()) {
                case Title:
                    return toQString(one.title);
                case Host:
                    return toQString(one.host_name);
                case Stage:
                    return runStageText(one);
                default:
                    return runStepText(one);
            }
        case Qt::DecorationRole:
            return index.column() == Stage ? QVariant(stageIcon(one.stage)) : QVariant();
        case Qt::ToolTipRole:
            return QStringLiteral("%1\n%2\n%3").arg(toQString(one.title), runStageText(one), runStepText(one));
        case DigestRole:
            return toQString(one.digest);
        case ProgressRole:
            if (one.ended() || one.steps <= 0) return {};
            return std::clamp(double(one.step) / one.steps, 0.0, 1.0);
        default:
            return {};
    }
}

QVariant RunModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Title:
            return tr("Plan");
        case Host:
            return tr("Host");
        case Stage:
            return tr("State");
        case Step:
            return tr("Progress");
        default:
            return {};
    }
}

}  // namespace sysmanage::ui
