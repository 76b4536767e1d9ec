// SPDX-License-Identifier: GPL-3.0-or-later
// What language a file is written in, as far as its colours depend on it.
#pragma once
#include <QString>
#include <string_view>

namespace sysmanage::ui {

enum class ContentKind { plain, shell, yaml, json, xml, ini };

/// By the file's name, else by how it begins.
ContentKind contentKind(std::string_view path, std::string_view content);

QString contentKindText(ContentKind kind);  ///< "YAML", "shell script"

}  // namespace sysmanage::ui
