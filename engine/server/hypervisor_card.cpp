// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/server/hypervisor_card.h"

namespace sysmanage::server {
namespace {

using Flag = std::optional<bool>;

bool is(const Flag& flag) { return flag.value_or(false); }
bool is_not(const Flag& flag) { return flag.has_value() && !*flag; }

bool is_ready(ChildType type, const host::HypervisorFlags& flags) {
    switch (type) {
        case ChildType::kvm:
            return is(flags.initialized);
        case ChildType::lxd:
            return is(flags.initialized) && !is_not(flags.installed);
        case ChildType::wsl:
            return is(flags.enabled);
        case ChildType::vmm:
            return is(flags.running) && !is_not(flags.enabled);
        case ChildType::bhyve:
            // A probe tells neither running nor initialized: then the loaded module and the tools decide.
            if (flags.running) return *flags.running;
            if (flags.initialized) return *flags.initialized;
            return is(flags.enabled) && !is(flags.needs_install);
    }
    return false;
}

bool needs_init(ChildType type, const host::HypervisorFlags& flags) {
    if (type == ChildType::kvm) return is(flags.running) && is_not(flags.initialized);
    return type == ChildType::lxd && is(flags.installed) && is_not(flags.initialized);
}

bool shows_that_it_works(const host::HypervisorFlags& flags) {
    return is(flags.installed) || is(flags.enabled) || is(flags.running) || is(flags.initialized);
}

}  // namespace

CardState card_state(ChildType type, const host::HypervisorFlags* flags) {
    if (!flags) return CardState::unknown;
    if (is(flags->needs_bios_virtualization)) return CardState::bios_required;
    if (is_not(flags->available)) return CardState::not_available;
    if (!flags->available && !shows_that_it_works(*flags)) return CardState::unknown;
    const bool with_daemon = type == ChildType::vmm || type == ChildType::bhyve;
    if (with_daemon && is_not(flags->kernel_supported)) return CardState::no_kernel_support;
    if (is_ready(type, *flags)) return CardState::ready;
    if (needs_init(type, *flags)) return CardState::needs_init;
    if (with_daemon && is(flags->enabled) && is_not(flags->running)) return CardState::not_running;
    if (is(flags->installed) && is_not(flags->enabled)) return CardState::not_enabled;
    if (is_not(flags->installed) || is(flags->needs_install)) return CardState::not_installed;
    // WSL and VMM are told without "installed": what is missing there is being switched on.
    if (is(flags->needs_enable) || is_not(flags->enabled)) return CardState::not_enabled;
    return CardState::available;
}

Message card_state_text(CardState state) {
    switch (state) {
        case CardState::unknown:
            return {"server.card.unknown"};
        case CardState::bios_required:
            return {"server.card.bios_required"};
        case CardState::not_available:
            return {"server.card.not_available"};
        case CardState::no_kernel_support:
            return {"server.card.no_kernel_support"};
        case CardState::ready:
            return {"server.card.ready"};
        case CardState::needs_init:
            return {"server.card.needs_init"};
        case CardState::not_running:
            return {"server.card.not_running"};
        case CardState::not_enabled:
            return {"server.card.not_enabled"};
        case CardState::not_installed:
            return {"server.card.not_installed"};
        case CardState::available:
            return {"server.card.available"};
    }
    return {"server.card.unknown"};
}

std::vector<Indicator> indicators(ChildType type, const host::HypervisorFlags& flags) {
    const Indicator available{{"server.flag.available"}, flags.available};
    const Indicator installed{{"server.flag.installed"}, flags.installed};
    const Indicator enabled{{"server.flag.enabled"}, flags.enabled};
    const Indicator running{{"server.flag.running"}, flags.running};
    const Indicator initialized{{"server.flag.initialized"}, flags.initialized};
    switch (type) {
        case ChildType::kvm:
            return {available,  {{"server.flag.modules_loaded"}, flags.modules_loaded}, installed, enabled, running,
                    initialized};
        case ChildType::lxd:
            return {available, installed, initialized};
        case ChildType::vmm:
            return {available, {{"server.flag.kernel_support"}, flags.kernel_supported}, enabled, running};
        case ChildType::bhyve:
            return {available,
                    {{"server.flag.cpu_support"}, flags.cpu_supported ? flags.cpu_supported : flags.kernel_supported},
                    enabled,
                    running,
                    {{"server.flag.uefi_firmware"}, flags.uefi_available}};
        case ChildType::wsl:
            return {available, enabled};
    }
    return {};
}

}  // namespace sysmanage::server
