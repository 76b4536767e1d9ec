// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses a distribution: typing searches in name and version. What cannot be planned yet is listed too, greyed, with
// the reason.
#pragma once
#include <QComboBox>
#include <map>
#include <memory>

#include "engine/catalog/catalog.h"
#include "engine/request/action.h"

class QCompleter;

namespace sysmanage::ui {

class DistributionPicker : public QComboBox {
    Q_OBJECT
public:
    DistributionPicker(std::shared_ptr<const Catalog> catalog, QWidget* parent);

    /// Lists the entries of a hypervisor. What was chosen for each comes back with it; where nothing was yet, the same
    /// system is chosen if it is there.
    void setType(ChildType type);
    /// For an installation that is prepared, only what has an installer is listed.
    void setAction(Action action);
    /// The chosen entry; null while the text is none of them.
    const Distribution* distribution() const;
    /// What a request takes: the entry's id, else the text as it was typed.
    QString requestText() const;
    void setRequestText(const QString& text);

private:
    void fill();
    QString sameSystem(const Distribution& other) const;

    ChildType type_ = ChildType::kvm;
    Action action_ = Action::create;
    std::map<ChildType, QString> chosen_;  ///< for the types that are not shown
    std::shared_ptr<const Catalog> catalog_;
    QCompleter* search_;
};

/// Why a guest cannot be planned from it by this version; "" when it can.
QString whyNotPlannable(const Distribution& distribution);

}  // namespace sysmanage::ui
