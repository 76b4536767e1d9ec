// SPDX-License-Identifier: GPL-3.0-or-later
// Names that follow from the host name until somebody types another.
#pragma once
#include <QString>

namespace sysmanage::ui {

/// "web01" in the domain "example.org" → "web01.example.org"; a name with a dot is a whole one already.
QString derivedFqdn(const QString& hostName, const QString& domain);

/// "web01.example.org" → "web01".
QString derivedVmName(const QString& hostName);

/// "web01.example.org" → "example.org"; "" without a dot.
QString domainOf(const QString& fqdn);

}  // namespace sysmanage::ui
