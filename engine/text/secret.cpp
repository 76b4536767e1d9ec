// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/secret.h"

namespace sysmanage {

Secret& Secret::operator=(const Secret& other) {
    if (this != &other) {
        wipe();
        value_ = other.value_;
    }
    return *this;
}

Secret& Secret::operator=(Secret&& other) noexcept {
    if (this != &other) {
        wipe();
        value_ = std::move(other.value_);
        other.wipe();
    }
    return *this;
}

void Secret::wipe() noexcept {
    // volatile keeps the compiler from dropping a write that nobody reads afterwards.
    volatile char* at = value_.data();
    for (std::size_t left = value_.capacity() ? value_.size() : 0; left > 0; --left) *at++ = '\0';
    value_.clear();
}

}  // namespace sysmanage
