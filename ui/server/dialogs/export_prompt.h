// SPDX-License-Identifier: GPL-3.0-or-later
// Asks where a plan is to be written to, and writes it in the background, readable by its user only.
#pragma once
#include <QString>
#include <functional>

#include "ui/models/background.h"
#include "ui/models/plan_source.h"

class QWidget;

namespace sysmanage::ui {

class Prompts;

/// `told` comes once when it was written or could not be; not when the user turns away or `background` goes before.
void exportWithPrompt(QWidget* parent, Prompts* prompts, Background* background, const PlanPtr& plan,
                      const std::function<void(bool good, const QString& text)>& told);

}  // namespace sysmanage::ui
