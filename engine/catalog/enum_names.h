// SPDX-License-Identifier: GPL-3.0-or-later
// The names that the catalogue's file uses for kinds of things.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "engine/catalog/catalog.h"

namespace sysmanage {

std::optional<Provisioning> provisioning_from_name(std::string_view name);
std::optional<Family> family_from_name(std::string_view name);

std::vector<std::string_view> child_type_names();
std::vector<std::string_view> provisioning_names();
std::vector<std::string_view> family_names();

}  // namespace sysmanage
