// SPDX-License-Identifier: GPL-3.0-or-later
// What was sent to a server, newest first, as a table that can be searched.
#pragma once
#include <QAbstractTableModel>
#include <QByteArray>
#include <vector>

#include "engine/server/activity.h"

namespace sysmanage::ui {

class ActivityModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { When, Action, Host, Child, Outcome, Answer, User, Digest, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Newest first. What is new is put on top, what was completed changes in its place; anything else is taken as another
    /// list.
    void setActivity(std::vector<server::Activity> activity);
    void setFilter(const QString& text);
    const server::Activity* activity(int row) const;
    int total() const { return int(all_.size()); }
    /// Those that are shown, for an export.
    std::vector<server::Activity> shown() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool fits(const server::Activity& one) const;
    QString text(const server::Activity& one, int column) const;
    bool takeNew(const std::vector<server::Activity>& activity);
    bool takeCompleted(const std::vector<server::Activity>& activity, std::size_t more);

    std::vector<server::Activity> all_;
    std::vector<std::size_t> shown_;  ///< of all_, counted from its end: new ones do not change it
    std::vector<std::string> words_;
};

/// For machines: stable names, ISO 8601 in UTC, no secret (there is none in an activity).
QByteArray activityJson(const std::vector<server::Activity>& activity);
/// RFC 4180 with a heading; a cell that a spreadsheet would take for a formula is written as text.
QByteArray activityCsv(const std::vector<server::Activity>& activity);

}  // namespace sysmanage::ui
