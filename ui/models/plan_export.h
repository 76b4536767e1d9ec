// SPDX-License-Identifier: GPL-3.0-or-later
// A plan leaves the window as a file. What was previewed is, byte for byte, what is written.
#pragma once
#include <QString>
#include <QVector>
#include <tl/expected.hpp>

#include "engine/plan/plan.h"
#include "engine/signature/ed25519.h"

namespace sysmanage::ui {

enum class ExportFormat { json, message, script, bundle };

struct ExportKind {
    ExportFormat format;
    QString filter;  ///< for a file dialog: "Plan (*.json)"
    QString suffix;  ///< ".json"
};
const QVector<ExportKind>& exportKinds();

/// "web01-create.json": no character of a name can lead out of the folder.
QString suggestedFileName(const Plan& plan, ExportFormat format);

/// Writes the file, readable by its owner only: every form may hold secrets in full. A key signs a bundle. Call it off the
/// GUI thread.
tl::expected<void, QString> exportPlan(const Plan& plan, ExportFormat format, const QString& path,
                                       const SigningKey* signer = nullptr);

}  // namespace sysmanage::ui
