// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue of this window: the built-in one with the user's own file.
#pragma once
#include "ui/models/plan_source.h"

namespace sysmanage::window {

struct CatalogResult {
    ui::CatalogPtr catalog;  ///< never null: the built-in one when the user's file cannot be used
    QString fault;           ///< why it cannot
};
/// `folder` holds catalog.json, or does not.
CatalogResult loadCatalog(const QString& folder);

}  // namespace sysmanage::window
