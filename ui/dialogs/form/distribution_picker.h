// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses a distribution: typing searches in name and version. What cannot be planned yet is listed too, greyed, with
// the reason.
#pragma once
#include <QComboBox>
#include <memory>

#include "engine/catalog/catalog.h"

namespace sysmanage::ui {

class DistributionPicker : public QComboBox {
    Q_OBJECT
public:
    DistributionPicker(std::shared_ptr<const Catalog> catalog, QWidget* parent);

    /// The chosen entry; null while the text is none of them.
    const Distribution* distribution() const;
    /// What a request takes: the entry's id, else the text as it was typed.
    QString requestText() const;
    void setRequestText(const QString& text);

private:
    void fill();

    std::shared_ptr<const Catalog> catalog_;
};

/// Why a guest cannot be planned from it by this version; "" when it can.
QString whyNotPlannable(const Distribution& distribution);

}  // namespace sysmanage::ui
