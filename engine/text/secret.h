// SPDX-License-Identifier: GPL-3.0-or-later
// A value that must not be shown, logged or exported by accident.
#pragma once
#include <compare>
#include <iosfwd>
#include <string>
#include <string_view>

namespace sysmanage {

/// Holds a secret. There is no conversion to text and no stream operator: the only way to the value is
/// reveal(), whose uses can be counted with grep. The memory is overwritten when the value goes.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::string value) : value_(std::move(value)) {}
    Secret(const Secret&) = default;
    Secret(Secret&& other) noexcept : value_(std::move(other.value_)) { other.wipe(); }
    Secret& operator=(const Secret& other);
    Secret& operator=(Secret&& other) noexcept;
    ~Secret() { wipe(); }

    bool empty() const { return value_.empty(); }
    /// The clear value. Call it only where the value is hashed or written into a file of a plan.
    std::string_view reveal() const { return value_; }
    bool operator==(const Secret&) const = default;

private:
    void wipe() noexcept;
    std::string value_;
};

std::ostream& operator<<(std::ostream&, const Secret&) = delete;

}  // namespace sysmanage
