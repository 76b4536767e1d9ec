// SPDX-License-Identifier: GPL-3.0-or-later
// Mustache templates from resources/templates. The file's ending decides how a value is escaped, so that a
// value cannot be pasted raw by forgetting something:
//   .sh .env        one shell word (ShellWord)
//   .ps1            one string of PowerShell (PowerShellWord)
//   .xml            character data (XmlText)
//   .conf .ini .cfg a value of one line; a line break is a programming error (IniValue)
//   .txt            as it is
// {{{triple}}} braces, which escape nothing, are accepted only for names that begin with "raw_".
#pragma once
#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>

namespace sysmanage {

/// Renders resources/<name>. Throws std::invalid_argument for a template that breaks the rules above.
std::string render(std::string_view name, const kainjow::mustache::data& values);

}  // namespace sysmanage
