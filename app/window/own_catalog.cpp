// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/own_catalog.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "ui/models/private_file.h"
#include "ui/models/workspace.h"

namespace sysmanage::window {
namespace {

constexpr qint64 catalogLimit = 4 << 20;

}  // namespace

CatalogResult loadCatalog(const QString& folder) {
    // The built-in one lives as long as the process: nobody has to own it.
    CatalogResult result{ui::CatalogPtr(ui::CatalogPtr(), &Catalog::built_in()), {}};
    const QString path = folder + QStringLiteral("/catalog.json");
    if (!QFileInfo::exists(path)) return result;
    const auto text = ui::readBoundedFile(path, catalogLimit);
    if (!text) {
        result.fault = text.error();
        return result;
    }
    const auto own = Catalog::parse({text->constData(), std::size_t(text->size())});
    if (own) {
        result.catalog = std::make_shared<const Catalog>(Catalog::built_in().merged_with(*own));
        return result;
    }
    QStringList lines{QCoreApplication::translate("sysmanage::window::Catalog", "%1 is left out:").arg(path)};
    for (const Problem& problem : own.error()) lines << ui::problemText(problem);
    result.fault = lines.join(QLatin1Char('\n'));
    return result;
}

}  // namespace sysmanage::window
