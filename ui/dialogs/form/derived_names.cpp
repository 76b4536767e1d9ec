// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/derived_names.h"

namespace sysmanage::ui {

QString derivedFqdn(const QString& hostName, const QString& domain) {
    if (hostName.isEmpty() || domain.isEmpty() || hostName.contains(QLatin1Char('.'))) return hostName;
    return QStringLiteral("%1.%2").arg(hostName, domain);
}

QString derivedVmName(const QString& hostName) { return hostName.section(QLatin1Char('.'), 0, 0); }

QString domainOf(const QString& fqdn) { return fqdn.section(QLatin1Char('.'), 1); }

}  // namespace sysmanage::ui
