// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/wire/distributions.h"

#include "app/client/wire/rows.h"

namespace sysmanage::client::wire {
namespace {

/// A row is used by its identifier or its name; it has to have one of them, its id matters to nobody.
std::optional<Distribution> readDistribution(const Fields& fields) {
    Distribution row;
    row.id = fields.text("id");
    row.child_type = fields.text("child_type");
    row.name = fields.text("distribution_name");
    row.version = fields.text("distribution_version");
    row.display_name = fields.text("display_name");
    row.install_identifier = fields.text("install_identifier");
    row.notes = fields.text("notes");
    row.active = fields.flag("is_active").value_or(true);
    if (row.display_name.empty()) row.display_name = row.version.empty() ? row.name : row.name + " " + row.version;
    if (row.display_name.empty()) row.display_name = row.install_identifier;
    if (row.display_name.empty()) return std::nullopt;
    return row;
}

}  // namespace

Result<std::vector<Distribution>> distributions(std::string_view body) {
    return readList<Distribution>(body, "distributions", readDistribution);
}

}  // namespace sysmanage::client::wire
