// SPDX-License-Identifier: GPL-3.0-or-later
// What a card shows: each rule of the contract, its own examples, and flags that are missing.
#include <QtTest>
#include <set>
#include <vector>

#include "engine/server/hypervisor_card.h"

using namespace sysmanage;
using namespace sysmanage::server;
using Flags = host::HypervisorFlags;

namespace {

struct Case {
    const char* name;
    ChildType type;
    Flags flags;
    CardState state;
};

/// available and what is set behind it
template <class Set>
Flags with(Set set) {
    Flags flags;
    flags.available = true;
    set(flags);
    return flags;
}

std::vector<Case> cases() {
    const auto all = [](Flags& f) { f.installed = f.enabled = f.running = f.initialized = true; };
    return {
        {"BIOS", ChildType::kvm, with([](Flags& f) { f.needs_bios_virtualization = true; }), CardState::bios_required},
        {"not available", ChildType::kvm,
         [] {
             Flags f;
             f.available = false;
             f.initialized = true;
             return f;
         }(),
         CardState::not_available},
        {"told nothing", ChildType::kvm, Flags{}, CardState::unknown},
        {"available is missing, the rest shows that it works", ChildType::kvm,
         [] {
             Flags f;
             f.installed = f.enabled = f.running = f.initialized = true;
             return f;
         }(),
         CardState::ready},
        {"vmm without kernel support", ChildType::vmm, with([](Flags& f) { f.kernel_supported = false; }),
         CardState::no_kernel_support},
        {"kvm has no such rule", ChildType::kvm, with([](Flags& f) {
             f.kernel_supported = false;
             f.initialized = true;
         }),
         CardState::ready},
        {"kvm ready", ChildType::kvm, with(all), CardState::ready},
        {"lxd ready", ChildType::lxd, with(all), CardState::ready},
        {"wsl ready", ChildType::wsl, with([](Flags& f) { f.enabled = true; }), CardState::ready},
        {"vmm ready", ChildType::vmm, with([](Flags& f) { f.enabled = f.running = f.kernel_supported = true; }),
         CardState::ready},
        {"bhyve as a probe tells it: neither running nor kernel_supported", ChildType::bhyve, with([](Flags& f) {
             f.enabled = f.installed = true;
             f.needs_enable = f.needs_install = false;
         }),
         CardState::ready},
        {"bhyve, tools missing", ChildType::bhyve, with([](Flags& f) {
             f.enabled = true;
             f.installed = false;
             f.needs_install = true;
         }),
         CardState::not_installed},
        {"bhyve told not to run", ChildType::bhyve, with([](Flags& f) {
             f.enabled = true;
             f.running = false;
         }),
         CardState::not_running},
        {"kvm runs, not initialized", ChildType::kvm, with([](Flags& f) {
             f.installed = f.enabled = f.running = true;
             f.initialized = false;
         }),
         CardState::needs_init},
        {"lxd installed, not initialized (the contract's example)", ChildType::lxd, with([](Flags& f) {
             f.installed = true;
             f.initialized = false;
             f.needs_install = false;
             f.needs_init = true;
         }),
         CardState::needs_init},
        {"vmm enabled, not running", ChildType::vmm, with([](Flags& f) {
             f.kernel_supported = f.enabled = true;
             f.running = false;
         }),
         CardState::not_running},
        {"OpenBSD as the server guesses it", ChildType::vmm, with([](Flags& f) {
             f.enabled = f.running = f.initialized = false;
             f.kernel_supported = f.needs_enable = true;
         }),
         CardState::not_enabled},
        {"kvm installed, not enabled", ChildType::kvm, with([](Flags& f) {
             f.installed = true;
             f.enabled = f.running = f.initialized = false;
         }),
         CardState::not_enabled},
        {"Linux as the server guesses it", ChildType::kvm, with([](Flags& f) {
             f.installed = f.enabled = f.running = f.initialized = false;
             f.needs_install = true;
         }),
         CardState::not_installed},
        {"WSL that is off is not enabled, never not installed", ChildType::wsl, with([](Flags& f) {
             f.enabled = false;
             f.needs_enable = false;
         }),
         CardState::not_enabled},
        {"only available", ChildType::kvm, with([](Flags&) {}), CardState::available},
    };
}

}  // namespace

class TestHypervisorCard : public QObject {
    Q_OBJECT

private slots:
    void states();
    void noCapabilitiesAreUnknown();
    void everyStateHasItsOwnWords();
    void indicatorsOfEach();
};

void TestHypervisorCard::states() {
    for (const Case& each : cases()) {
        const CardState state = card_state(each.type, &each.flags);
        QVERIFY2(state == each.state,
                 qPrintable(QStringLiteral("%1: %2").arg(QString::fromUtf8(each.name),
                                                         QString::fromStdString(to_english(card_state_text(state))))));
    }
}

void TestHypervisorCard::noCapabilitiesAreUnknown() {
    for (const ChildType type : {ChildType::kvm, ChildType::bhyve, ChildType::vmm, ChildType::lxd, ChildType::wsl})
        QVERIFY(card_state(type, nullptr) == CardState::unknown);
}

void TestHypervisorCard::everyStateHasItsOwnWords() {
    std::set<std::string> texts;
    for (int state = 0; state <= static_cast<int>(CardState::available); ++state) {
        const Message text = card_state_text(static_cast<CardState>(state));
        QVERIFY(to_english(text) != text.key);
        texts.insert(to_english(text));
    }
    QCOMPARE(texts.size(), std::size_t{10});
}

void TestHypervisorCard::indicatorsOfEach() {
    const auto names = [](ChildType type) {
        QStringList list;
        for (const Indicator& each : indicators(type, Flags{})) {
            list << QString::fromStdString(to_english(each.name));
            if (each.holds) list << QStringLiteral("told");
        }
        return list.join(QStringLiteral(", "));
    };
    QCOMPARE(names(ChildType::kvm),
             QStringLiteral("Available, Modules loaded, Installed, Enabled, Running, Initialized"));
    QCOMPARE(names(ChildType::lxd), QStringLiteral("Available, Installed, Initialized"));
    QCOMPARE(names(ChildType::vmm), QStringLiteral("Available, Kernel support, Enabled, Running"));
    QCOMPARE(names(ChildType::bhyve), QStringLiteral("Available, CPU support, Enabled, Running, UEFI firmware"));
    QCOMPARE(names(ChildType::wsl), QStringLiteral("Available, Enabled"));
}

QTEST_GUILESS_MAIN(TestHypervisorCard)
#include "tst_hypervisor_card.moc"
