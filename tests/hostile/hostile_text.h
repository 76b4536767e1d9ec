// SPDX-License-Identifier: GPL-3.0-or-later
// Text that breaks what is pasted instead of quoted.
#pragma once
#include <random>
#include <string>

namespace sysmanage::test {

/// Reproducible hostile values. Those that would run a command create the file "canary" in the current folder.
class HostileText {
public:
    explicit HostileText(unsigned seed) : random_(seed) {}
    std::string next();

private:
    std::string fragment();
    std::mt19937 random_;
};

}  // namespace sysmanage::test
