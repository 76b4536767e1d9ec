// SPDX-License-Identifier: GPL-3.0-or-later
// The server's checks before a call does something, in their order. The first that fails is the answer.
#pragma once
#include "tests/contract_server/calls.h"

namespace sysmanage::contract {

class Gate {
public:
    Gate(World& world, const Request& request) : world_(world), request_(request) {}

    Gate& licensed(const char* what = "Container/VM management requires");
    Gate& role(const std::string& name);
    /// Older routes name the role by its enum.
    Gate& role(const std::string& name, const std::string& shown);
    Gate& host();
    Gate& active();
    Gate& child();
    /// The engine of this child type answers, or 502.
    Gate& engine(const std::string& type);
    Gate& require(bool holds, int status, const std::string& text);

    explicit operator bool() const { return !answer_; }
    Answer answer() const { return *answer_; }
    Host& the_host() const { return *host_; }
    Child& the_child() const { return *child_; }

private:
    void stop(int status, const std::string& text);

    World& world_;
    const Request& request_;
    std::optional<Answer> answer_{};
    Host* host_ = nullptr;
    Child* child_ = nullptr;
};

std::string engine_of(const std::string& type);
inline constexpr char not_dispatched[] = "Child host engine could not dispatch this request.";

}  // namespace sysmanage::contract
