// SPDX-License-Identifier: GPL-3.0-or-later
// window: hands over to the program that has the window. It is another one so that the command line links no GUI library.
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <system_error>

#include "app/cli/arguments.h"
#include "app/cli/verbs.h"

namespace sysmanage::cli {
namespace {

std::string own_folder() {
    std::string path(4096, '\0');
    const auto length = readlink("/proc/self/exe", path.data(), path.size());
    if (length <= 0) return {};
    path.resize(static_cast<std::size_t>(length));
    return path.substr(0, path.rfind('/'));
}

/// Beside this program in a build, in libexec when installed.
std::optional<std::string> window_program() {
    const auto folder = own_folder();
    if (folder.empty()) return std::nullopt;
    for (const auto& path :
         {folder + "/sysmanage-virt-window", folder + "/../libexec/sysmanage-virt/sysmanage-virt-window"})
        if (access(path.c_str(), X_OK) == 0) return path;
    return std::nullopt;
}

bool has(const char* variable) {
    const char* value = std::getenv(variable);
    return value && *value != '\0';
}

}  // namespace

int run_window(const Arguments& arguments) {
    if (!has("DISPLAY") && !has("WAYLAND_DISPLAY") && !has("QT_QPA_PLATFORM"))
        return refuse({{"display", "there is none here; see --help for what works without a window"}});
    const auto program = window_program();
    if (!program) return refuse({{"window", "sysmanage-virt-window is not installed beside this program"}});
    std::vector<char*> words{const_cast<char*>(program->c_str())};
    for (const auto& word : arguments.rest) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    std::signal(SIGPIPE, SIG_DFL);  // an ignored signal would stay so in the window and in all that it starts
    execv(program->c_str(), words.data());
    return refuse({{"window", *program + ": " + std::generic_category().message(errno)}});
}

}  // namespace sysmanage::cli
