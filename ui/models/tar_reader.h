// SPDX-License-Identifier: GPL-3.0-or-later
// Finds one file in a tar (ustar or pax), as exported bundles are.
#pragma once
#include <optional>
#include <string_view>

namespace sysmanage::ui {

bool looksLikeTar(std::string_view bytes);

/// The content of the first regular file whose last path component is `name`; nothing when there is none or
/// the archive is damaged before it. A view into `bytes`.
std::optional<std::string_view> fileInTar(std::string_view bytes, std::string_view name);

}  // namespace sysmanage::ui
