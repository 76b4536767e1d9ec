// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes as people read and write them.
#pragma once
#include <QString>
#include <cstdint>
#include <optional>

namespace sysmanage::ui {

/// "430 MiB", "2 GiB", "1.5 TiB": at most one decimal, rounded.
QString sizeText(std::uint64_t bytes);

/// "2G", "512M", "1.5T", "2 GiB", "2048" (MiB): whole MiB, or nothing when the text is no size. Case does not
/// matter, a comma stands for a point.
std::optional<int> mebibytesFromText(const QString& text);

/// The shortest exact form that a request takes: "2G", "512M", "1536M".
QString requestSize(int mebibytes);

}  // namespace sysmanage::ui
