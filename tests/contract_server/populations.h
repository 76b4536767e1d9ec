// SPDX-License-Identifier: GPL-3.0-or-later
// Fleets to look at and to measure with.
#pragma once
#include "tests/contract_server/world.h"

namespace sysmanage::contract {

inline constexpr char demo_user[] = "admin@example.com";
inline constexpr char demo_password[] = "demo-password";

/// About a dozen parents of all platforms and forty children in every state; demo_user may do everything.
void populate_demo(World& world);
/// Hosts of all platforms, and children spread over the first hundred of them.
void populate_large(World& world, int hosts, int children);

}  // namespace sysmanage::contract
