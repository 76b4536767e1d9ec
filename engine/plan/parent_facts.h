// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a parent, as a file that a person or a script writes:
//
//   {"hypervisor": "kvm",
//    "programs":   {"virsh": true, "xz": false},
//    "files":      {"/dev/kvm": true, "/srv/a": false, "/srv/b": "<SHA-256 in lower-case hex>"},
//    "vms":        {"web01": {"uuid": "…", "running": true, "complete": true}, "old": null},
//    "containers": {"c1": {"id": "…", "running": false, "complete": true}},
//    "networks":   {"default": true},
//    "bridges":    {"br0": true},
//    "routes":     {"10.0.0.0/8": true},
//    "free_bytes": {"/var/lib/libvirt/images": 107374182400},
//    "complete":   ["programs", "vms"]}
//
// Everything may be left out. What is not named is not known, but in the sections that "complete" lists: there it is not on
// the parent. true: it is there (a network: is active); false: it is not. A VM that is null is not there; "complete" says that
// a plan of ours has made it to the end, as its record says, and then "uuid" is that plan's. A folder's free space holds for
// everything below it that has no entry of its own.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "engine/message/problem.h"
#include "engine/plan/simulate.h"

namespace sysmanage {

class ParentFacts {
public:
    /// All faults with their places ("vms.web01.uuid"). At most 64 MiB.
    static Checked<ParentFacts> parse(std::string_view json_text);

    /// A parent with this hypervisor that is ready for guests and has nothing of any plan; none for an unknown hypervisor.
    static std::optional<ParentFacts> usual(const std::string& hypervisor);

    /// Negation of the condition included. A kind that this version does not know is not known.
    FactAnswer answer(const Condition& condition) const;

    const std::string& hypervisor() const { return hypervisor_; }  ///< "" when the facts do not say

private:
    struct Guest {
        std::string id{};  ///< of a VM: its UUID
        std::optional<bool> running{};
        std::optional<bool> complete{};
    };
    using Flags = std::map<std::string, bool, std::less<>>;
    using Guests = std::map<std::string, std::optional<Guest>, std::less<>>;
    friend class FactsReader;

    std::optional<bool> holds(const Condition& fact) const;
    std::optional<bool> flag(const Flags& flags, std::string_view section, const std::string& name) const;
    std::optional<bool> program(std::string_view names) const;
    std::optional<bool> has_digest(const Condition& fact) const;
    std::optional<bool> is_routed(const Condition& fact) const;
    std::optional<bool> has_space(const Condition& fact) const;
    std::optional<bool> guest(const Guests& guests, std::string_view section, const Condition& fact) const;
    bool is_whole(std::string_view section) const { return complete_.count(section) > 0; }

    std::string hypervisor_{};
    Flags programs_{}, files_{}, networks_{}, bridges_{}, routes_{};
    std::map<std::string, std::string, std::less<>> digests_{};
    std::map<std::string, std::uint64_t, std::less<>> free_bytes_{};
    Guests vms_{}, containers_{};
    std::set<std::string, std::less<>> complete_{};
};

}  // namespace sysmanage
