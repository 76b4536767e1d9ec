// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plan_export.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include "engine/bundle/bundle.h"
#include "engine/plan/plan_json.h"
#include "engine/plan/plan_shell.h"
#include "engine/random/random_source.h"
#include "ui/models/private_file.h"

namespace sysmanage::ui {
namespace {

struct Export {
    Q_DECLARE_TR_FUNCTIONS(sysmanage::ui::Export)
};

/// The plan's own time, so that the same plan gives the same bundle; now for a plan that does not say.
std::chrono::sys_seconds timeOf(const Plan& plan) {
    const QDateTime made = QDateTime::fromString(QString::fromStdString(plan.created_at), Qt::ISODate);
    const QDateTime time = made.isValid() ? made : QDateTime::currentDateTimeUtc();
    return std::chrono::sys_seconds{std::chrono::seconds(time.toSecsSinceEpoch())};
}

std::string render(const Plan& plan, ExportFormat format, const SigningKey* signer) {
    switch (format) {
        case ExportFormat::json:
            return to_json(plan).dump(2) + '\n';
        case ExportFormat::message: {
            SystemRandom random;
            return to_message(plan, make_uuid(random)).dump(2) + '\n';
        }
        case ExportFormat::script:
            return to_shell_script(plan);
        case ExportFormat::bundle:
            break;
    }
    return make_bundle(plan, timeOf(plan), signer);
}

}  // namespace

const QVector<ExportKind>& exportKinds() {
    static const QVector<ExportKind> kinds{
        {ExportFormat::json, Export::tr("Plan (*.json)"), QStringLiteral(".json")},
        {ExportFormat::script, Export::tr("Shell script (*.sh)"), QStringLiteral(".sh")},
        {ExportFormat::bundle, Export::tr("Bundle for a USB stick (*.tar)"), QStringLiteral(".tar")},
        {ExportFormat::message, Export::tr("Message for an agent (*.message.json)"), QStringLiteral(".message.json")},
    };
    return kinds;
}

QString suggestedFileName(const Plan& plan, ExportFormat format) {
    QStringList parts{QString::fromStdString(plan.vm_name.empty() ? plan.hypervisor : plan.vm_name),
                      QString::fromStdString(plan.action)};
    parts.removeAll(QString());
    QString name = parts.join(QLatin1Char('-'));
    static const QRegularExpression unsafe(QStringLiteral("[^A-Za-z0-9._-]"));
    name.replace(unsafe, QStringLiteral("_"));
    while (name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1Char('-'))) name.remove(0, 1);
    if (name.isEmpty()) name = QStringLiteral("plan");
    for (const ExportKind& kind : exportKinds()) {
        if (kind.format == format) name += kind.suffix;
    }
    return name;
}

tl::expected<void, QString> exportPlan(const Plan& plan, ExportFormat format, const QString& path,
                                       const SigningKey* signer) {
    const std::string content = render(plan, format, signer);
    return writePrivateFile(path, QByteArray::fromStdString(content));
}

}  // namespace sysmanage::ui
