// SPDX-License-Identifier: GPL-3.0-or-later
// Which entry of the catalogue a server's child was made from.
#pragma once
#include "engine/catalog/catalog.h"
#include "engine/server/child.h"

namespace sysmanage::server {

/// By what the list tells of it: an identifier, or a name with a version (a part of the release's may be told: "12.5" is "12").
/// A name alone is enough where it can only be one entry's. A WSL child is called as its distribution when nobody named it.
/// Null when it cannot be told.
const Distribution* distribution_of(const Child& child, const Catalog& catalog);

}  // namespace sysmanage::server
