// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two plans, as a list, and the lines of one difference side by side.
#pragma once
#include <QAbstractListModel>
#include <QStringList>
#include <QVector>

#include "engine/plan/plan_diff.h"
#include "ui/models/shown_text.h"
#include "ui/style/theme.h"

namespace sysmanage::ui {

/// Two texts of equally many lines; what stands in both stands at the same height.
struct SideBySide {
    enum class Ground { same, removed, added, missing };
    ShownText left, right;
    QStringList leftNumbers, rightNumbers;  ///< one a line, "" = none
    QVector<Ground> leftGround, rightGround;
    QVector<int> changes;  ///< 0-based line at which each run of differing lines begins
};

SideBySide sideBySide(const std::vector<LineChange>& lines);

QString changeText(Change change);  ///< "Added"
QString changeIconName(Change change);
Tone changeTone(Change change);
QString changeKindText(const std::string& kind);  ///< "file"
/// "2 added, 1 removed, 3 changed"; says so when nothing differs.
QString differenceText(const PlanDiff& difference);

class CompareModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { SubtitleRole = Qt::UserRole + 1, ToneRole };
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// Takes what is not the same.
    void setDifference(const PlanDiff& difference);
    const StepChange* change(int row) const;

private:
    std::vector<StepChange> changes_;
};

}  // namespace sysmanage::ui
