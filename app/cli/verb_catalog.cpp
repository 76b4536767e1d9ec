// SPDX-License-Identifier: GPL-3.0-or-later
// catalog list: the distributions that guests can be made from.
#include <algorithm>

#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "engine/plan/plan.h"

namespace sysmanage::cli {
namespace {

using Entries = std::vector<const Distribution*>;

Entries selected(const Catalog& catalog, const std::string& hypervisor) {
    if (const auto type = child_type_from_name(hypervisor)) return catalog.entries_for(*type);
    Entries entries;
    for (const auto& entry : catalog.entries()) entries.push_back(&entry);
    return entries;
}

std::string as_text(const Entries& entries) {
    std::size_t id_width = 0;
    std::size_t name_width = 0;
    for (const auto* entry : entries) {
        id_width = std::max(id_width, entry->id.size());
        name_width = std::max(name_width, entry->display_name.size());
    }
    std::string text;
    for (const auto* entry : entries) {
        text += entry->id + std::string(id_width - entry->id.size() + 2, ' ');
        text += entry->display_name + std::string(name_width - entry->display_name.size() + 2, ' ');
        text += entry->install_identifier + "\n";
    }
    return text;
}

std::string as_json(const Entries& entries) {
    Json list = Json::array();
    for (const auto* entry : entries)
        list.push_back({{"id", entry->id},
                        {"child_type", child_type_name(entry->child_type)},
                        {"distribution_name", entry->name},
                        {"distribution_version", entry->version},
                        {"display_name", entry->display_name},
                        {"install_identifier", entry->install_identifier},
                        {"min_memory_bytes", entry->min_memory_bytes},
                        {"min_disk_bytes", entry->min_disk_bytes},
                        {"download_bytes", entry->download_bytes},
                        {"notes", entry->notes}});
    return Json{{"entries", std::move(list)}}.dump(2) + "\n";
}

}  // namespace

int run_catalog(const Arguments& arguments) {
    const auto catalog = read_catalog(arguments);
    if (!catalog) return refuse(catalog.error());
    const auto entries = selected(*catalog, arguments.value("--hypervisor"));
    const auto printed = print(arguments.value("--format") == "json" ? as_json(entries) : as_text(entries));
    return printed ? exit_status::done : refuse(printed.error());
}

}  // namespace sysmanage::cli
