// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/capabilities.h"

#include "engine/host/sections.h"

namespace sysmanage::host {
namespace {

using Values = std::map<std::string_view, std::string_view>;
using Flag = std::optional<bool>;

Values values_of(std::string_view text) {
    Values values;
    for (const auto line : lines_of(text)) {
        const auto colon = line.find(':');
        if (colon != line.npos) values.emplace(trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
    }
    return values;
}

std::string_view value(const Values& values, std::string_view key) {
    const auto found = values.find(key);
    return found == values.end() ? std::string_view() : found->second;
}

/// Unknown when the line is missing.
Flag is(const Values& values, std::string_view key, std::string_view expected) {
    const auto found = value(values, key);
    return found.empty() ? Flag() : Flag(found == expected);
}

Flag yes(const Values& values, std::string_view key) { return is(values, key, "yes"); }
Flag negation(Flag flag) { return flag ? Flag(!*flag) : flag; }

Flag both(Flag a, Flag b) {
    if ((a && !*a) || (b && !*b)) return false;
    return a && b ? Flag(true) : Flag();
}

Flag either(Flag a, Flag b) {
    if ((a && *a) || (b && *b)) return true;
    return a && b ? Flag(false) : Flag();
}

HypervisorFlags kvm_flags(const Values& values) {
    const Flag device = yes(values, "devkvm"), daemon = yes(values, "libvirtd");
    HypervisorFlags flags;
    flags.cpu = value(values, "cpu");
    if (!flags.cpu.empty()) flags.available = flags.cpu == "vmx" || flags.cpu == "svm";
    flags.installed = either(yes(values, "virsh"), daemon);
    flags.enabled = device;
    flags.running = flags.initialized = both(device, daemon);
    flags.needs_install = negation(flags.installed);
    flags.needs_enable = negation(flags.enabled);
    flags.needs_init = negation(flags.initialized);
    return flags;
}

HypervisorFlags lxd_flags(const Values& values) {
    HypervisorFlags flags;
    flags.available = true;
    flags.installed = either(yes(values, "lxc"), yes(values, "snap_lxd"));
    flags.initialized = yes(values, "initialized");
    flags.needs_install = negation(flags.installed);
    flags.needs_init = negation(flags.initialized);
    return flags;
}

HypervisorFlags bhyve_flags(const Values& values) {
    HypervisorFlags flags;
    flags.available = true;
    flags.enabled = is(values, "vmm", "loaded");
    flags.installed = yes(values, "vmbhyve");
    flags.needs_enable = negation(flags.enabled);
    flags.needs_install = negation(flags.installed);
    return flags;
}

HypervisorFlags vmm_flags(const Values& values) {
    HypervisorFlags flags;
    flags.available = yes(values, "vmctl");
    flags.kernel_supported = yes(values, "devvmm");
    flags.running = flags.initialized = flags.enabled = is(values, "vmd", "running");
    flags.needs_enable = negation(flags.enabled);
    return flags;
}

/// "wsl:none" when absent; any other line means that it answers, unless a probe of ours says more.
HypervisorFlags wsl_flags(std::string_view text, const Values& values) {
    HypervisorFlags flags;
    if (lines_of(text).empty()) return flags;
    const bool there = value(values, "wsl") != "none";
    flags.available = flags.enabled = there;
    if (values.contains("enabled")) flags.enabled = yes(values, "enabled");
    if (values.contains("needs_bios_virtualization"))
        flags.needs_bios_virtualization = yes(values, "needs_bios_virtualization");
    flags.needs_enable = negation(flags.enabled);
    return flags;
}

}  // namespace

HostCapabilities parse_capabilities(std::string_view output) {
    HostCapabilities capabilities;
    for (const auto& section : split_sections(output)) {
        const auto values = values_of(section.text);
        if (section.name == "KVM") capabilities[ChildType::kvm] = kvm_flags(values);
        if (section.name == "LXD") capabilities[ChildType::lxd] = lxd_flags(values);
        if (section.name == "BHYVE") capabilities[ChildType::bhyve] = bhyve_flags(values);
        if (section.name == "VMM") capabilities[ChildType::vmm] = vmm_flags(values);
        if (section.name == "WSL") capabilities[ChildType::wsl] = wsl_flags(section.text, values);
    }
    return capabilities;
}

}  // namespace sysmanage::host
