// SPDX-License-Identifier: GPL-3.0-or-later
// A call that is under way, as whoever started it holds it. Letting go of the handle does not end the call.
#pragma once
#include <functional>
#include <memory>

namespace sysmanage::client {

/// What the parts that carry one call share. Everything happens in one thread.
struct CallState {
    bool running = true;
    bool cancelled = false;
    std::function<void()> stop{};  ///< ends what the call is waiting for just now

    void cancel() {
        if (!running || cancelled) return;
        cancelled = true;
        if (const auto end = std::move(stop)) end();
    }
};

class CallHandle {
public:
    CallHandle() = default;
    explicit CallHandle(std::shared_ptr<CallState> state) : state_(std::move(state)) {}

    /// Ends the call. Its callback still comes, once and later, with a fault of the kind "cancelled".
    void cancel() {
        if (state_) state_->cancel();
    }
    bool running() const { return state_ && state_->running; }

private:
    std::shared_ptr<CallState> state_;
};

}  // namespace sysmanage::client
