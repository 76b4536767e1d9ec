// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/catalog/catalog.h"

#include <algorithm>
#include <stdexcept>

#include "engine/resource/resource.h"

namespace sysmanage {

bool is_installer(Provisioning provisioning) {
    return provisioning == Provisioning::preseed || provisioning == Provisioning::autoinstall ||
           provisioning == Provisioning::apkovl || provisioning == Provisioning::installerconfig;
}

const Catalog& Catalog::built_in() {
    static const Catalog catalog = [] {
        auto parsed = parse(resource("catalog.json"));
        if (!parsed) throw std::logic_error("the embedded catalogue is faulty: " + to_english(parsed.error().front()));
        return std::move(*parsed);
    }();
    return catalog;
}

Catalog Catalog::merged_with(const Catalog& other) const {
    Catalog merged = *this;
    for (const auto& entry : other.entries_) {
        const auto same = std::find_if(merged.entries_.begin(), merged.entries_.end(),
                                       [&](const Distribution& ours) { return ours.id == entry.id; });
        if (same == merged.entries_.end())
            merged.entries_.push_back(entry);
        else
            *same = entry;
    }
    return merged;
}

std::vector<const Distribution*> Catalog::entries_for(ChildType type) const {
    std::vector<const Distribution*> found;
    for (const auto& entry : entries_)
        if (entry.child_type == type) found.push_back(&entry);
    return found;
}

const Distribution* Catalog::find(ChildType type, std::string_view id_or_identifier) const {
    const Distribution* found = nullptr;
    for (const auto& entry : entries_) {
        if (entry.child_type != type) continue;
        if (entry.id == id_or_identifier) return &entry;
        // Of two entries with one image the user's own, which stands behind, is meant.
        if (entry.install_identifier == id_or_identifier) found = &entry;
    }
    return found;
}

}  // namespace sysmanage
