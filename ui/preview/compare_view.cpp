// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/compare_view.h"

namespace sysmanage::ui {

class CompareView::Parts {};

CompareView::CompareView(QWidget* parent) : QWidget(parent), parts_(std::make_unique<Parts>()) {}

CompareView::~CompareView() = default;

void CompareView::setPlans(const PlanPtr&, const QString&, const PlanPtr&, const QString&) { emit compared(); }

void CompareView::clear() {}

}  // namespace sysmanage::ui
