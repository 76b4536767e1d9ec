// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/template.h"

#include <stdexcept>
#include <unordered_map>

#include "engine/resource/resource.h"
#include "engine/text/powershell_word.h"
#include "engine/text/shell_word.h"

namespace sysmanage {
namespace {

namespace mustache = kainjow::mustache;

mustache::mustache::escape_handler escape_for(std::string_view name) {
    const auto ending = name.substr(name.rfind('.') + 1);
    if (ending == "sh" || ending == "env")
        return [](const std::string& value) { return ShellWord::quote(value).text(); };
    if (ending == "ps1") return [](const std::string& value) { return PowerShellWord::quote(value).text(); };
    if (ending == "xml") return [](const std::string& value) { return XmlText::escape(value).text(); };
    if (ending == "conf" || ending == "ini" || ending == "cfg")
        return [](const std::string& value) { return IniValue::check(value).text(); };
    if (ending == "txt") return [](const std::string& value) { return value; };
    throw std::invalid_argument("no escape rule for a template named " + std::string(name));
}

void refuse_raw_holes(std::string_view name, std::string_view text) {
    const auto bad = [&] {
        throw std::invalid_argument("a raw hole not named raw_… in template " + std::string(name));
    };
    if (text.find("{{&") != text.npos) bad();
    for (auto at = text.find("{{{"); at != text.npos; at = text.find("{{{", at + 3))
        if (text.substr(at + 3, 4) != "raw_") bad();
}

// Parsing a template costs more than rendering it, and there are few of them.
mustache::mustache& parsed(std::string_view name) {
    static thread_local std::unordered_map<std::string_view, mustache::mustache> cache;
    if (const auto known = cache.find(name); known != cache.end()) return known->second;
    const auto text = resource(name);
    refuse_raw_holes(name, text);
    mustache::mustache fresh{std::string(text)};
    if (!fresh.is_valid()) throw std::invalid_argument("template " + std::string(name) + ": " + fresh.error_message());
    fresh.set_custom_escape(escape_for(name));
    // The key must outlive the caller's: take the embedded one.
    for (const auto known : resource_names())
        if (known == name) return cache.emplace(known, std::move(fresh)).first->second;
    throw std::out_of_range("no embedded template " + std::string(name));
}

}  // namespace

std::string render(std::string_view name, const kainjow::mustache::data& values) { return parsed(name).render(values); }

}  // namespace sysmanage
