// SPDX-License-Identifier: GPL-3.0-or-later
// The plans that run on parents by themselves, or have ended there, as a table. A run is known by its digest.
#pragma once
#include <QAbstractTableModel>
#include <vector>

#include "engine/server/remote_run.h"

namespace sysmanage::ui {

class RunModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Title, Host, Stage, Step, ColumnCount };
    enum Role { DigestRole = Qt::UserRole + 1, ProgressRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(std::vector<server::RemoteRun> runs);
    const server::RemoteRun* run(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<server::RemoteRun> runs_;
};

/// "Running", "Failed with exit code 3", "Lost": where a run stands, in words.
QString runStageText(const server::RemoteRun& run);
/// "step 4 of 19: Download the image", "piece 2 of 5".
QString runStepText(const server::RemoteRun& run);

}  // namespace sysmanage::ui
