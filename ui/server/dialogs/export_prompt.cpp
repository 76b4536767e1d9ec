// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/dialogs/export_prompt.h"

#include <QCoreApplication>
#include <QPointer>
#include <QWidget>

#include "ui/dialogs/prompts.h"
#include "ui/models/plan_export.h"

namespace sysmanage::ui {
namespace {

struct ExportPrompt {
    Q_DECLARE_TR_FUNCTIONS(ExportPrompt)
};

}  // namespace

void exportWithPrompt(QWidget* parent, Prompts* prompts, Background* background, const PlanPtr& plan,
                      const std::function<void(bool good, const QString& text)>& told) {
    if (!plan) return;
    QStringList filters;
    for (const ExportKind& kind : exportKinds()) filters << kind.filter;
    const auto write = [self = QPointer<QWidget>(parent), background, plan, told](const QString& path,
                                                                                  const QString& filter) {
        if (!self) return;
        ExportFormat format = exportKinds().front().format;
        for (const ExportKind& kind : exportKinds()) {
            if (kind.filter == filter) format = kind.format;
        }
        background->run(
            QStringLiteral("export"), [plan, format, path] { return exportPlan(*plan, format, path); },
            [self, path, told](const tl::expected<void, QString>& done) {
                if (!self) return;
                told(done.has_value(),
                     done ? ExportPrompt::tr("Exported to %1, readable by you only.").arg(path) : done.error());
            });
    };
    prompts->saveFile(parent, ExportPrompt::tr("Export the plan"),
                      suggestedFileName(*plan, exportKinds().front().format), filters, write);
}

}  // namespace sysmanage::ui
