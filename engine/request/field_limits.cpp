// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/request/field_limits.h"

#include "engine/request/request.h"

namespace sysmanage {
namespace {

constexpr Mask kvm = bit_of(ChildType::kvm), bhyve = bit_of(ChildType::bhyve), vmm = bit_of(ChildType::vmm);

bool no_installer(Provisioning way) { return !is_installer(way); }
bool asks_no_user_data(Provisioning way) { return is_installer(way) && way != Provisioning::autoinstall; }
bool asks_no_locale(Provisioning way) {
    return way == Provisioning::apkovl || way == Provisioning::installerconfig || way == Provisioning::openbsd_install;
}
bool freebsd_installer(Provisioning way) { return way == Provisioning::installerconfig; }
bool reads_little(Provisioning way) { return way == Provisioning::nuageinit; }
bool from_outside(Provisioning way) { return way != Provisioning::cloud_init; }

struct Row {
    std::string_view field;
    Mask types;
    bool (*made)(Provisioning);
    std::string_view key;
    bool even_default = false;
};

constexpr Row table[] = {
    // What only an installer asks is no answer to anybody else.
    {"keyboard", kvm | vmm, no_installer, "request.installer.only", true},
    {"mirror", kvm | vmm, no_installer, "request.installer.only", true},
    {"disk_layout", kvm | vmm, no_installer, "request.installer.only", true},
    {"install_disk", kvm, no_installer, "request.installer.only", true},
    {"cloud_init", kvm, asks_no_user_data, "request.installer.unknown"},
    {"locale", kvm | vmm, asks_no_locale, "request.installer.unknown"},
    {"disk_layout", kvm | vmm, freebsd_installer, "request.installer.unknown"},
    {"linked_clone", kvm, is_installer, "request.installer.unknown"},
    {"mirror", kvm | vmm, freebsd_installer, "request.installer.unknown"},
    // The parent has to find the guest by its lease, and the image reads no more of a seed than user and host name.
    {"bridge", kvm, reads_little, "request.nuageinit.unknown"},
    {"cloud_init", kvm, reads_little, "request.nuageinit.unknown"},
    {"dns_servers", kvm, reads_little, "request.nuageinit.unknown"},
    {"dns_server", kvm, reads_little, "request.nuageinit.unknown"},
    {"gateway_ip", kvm, reads_little, "request.nuageinit.unknown"},
    {"locale", kvm, reads_little, "request.nuageinit.unknown"},
    {"vm_ip", kvm, reads_little, "request.nuageinit.unknown"},
    // A disk that is prepared from outside.
    {"cloud_init", bhyve, from_outside, "request.mounted.unknown"},
    {"locale", bhyve, from_outside, "request.mounted.unknown"},
};

}  // namespace

FieldLimit field_limit(std::string_view field, const Distribution& distribution) {
    for (const auto& row : table) {
        if (row.field != field || (row.types & bit_of(distribution.child_type)) == 0) continue;
        if (!row.made(distribution.provisioning)) continue;
        if (row.even_default) return {{std::string(row.key)}, true};
        return {{std::string(row.key), {{"what", distribution.display_name}}}, false};
    }
    return {};
}

std::vector<std::string_view> fitting_fields(Action action, const Distribution& distribution) {
    auto names = known_fields(action, distribution.child_type);
    std::erase_if(names, [&](auto name) { return !field_limit(name, distribution).fault.empty(); });
    return names;
}

}  // namespace sysmanage
