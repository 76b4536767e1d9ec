// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace sysmanage::cli {
namespace {

bool wanted = false;

spdlog::logger& logger() {
    static const auto log = [] {
        auto made =
            std::make_shared<spdlog::logger>("sysmanage-virt", std::make_shared<spdlog::sinks::stderr_sink_st>());
        made->set_pattern("%H:%M:%S.%e %v");
        return made;
    }();
    return *log;
}

}  // namespace

void be_verbose() { wanted = true; }

namespace detail {
bool verbose() { return wanted; }
void log(const std::string& text) { logger().info("{}", text); }
}  // namespace detail

}  // namespace sysmanage::cli
