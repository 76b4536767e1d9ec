// SPDX-License-Identifier: GPL-3.0-or-later
// sysmanage-virt: the engine and the runner behind a command line. No GUI library is linked here.
#include <fcntl.h>

#include <csignal>
#include <exception>

#include "app/cli/arguments.h"
#include "app/cli/log.h"
#include "app/cli/output.h"
#include "app/cli/verbs.h"

namespace {

using namespace sysmanage::cli;

/// The place of a closed standard stream would be given to the next file that is opened. It is taken by a file that
/// refuses what the stream is for.
void keep_standard_streams() {
    for (const int fd : {0, 1, 2})
        if (fcntl(fd, F_GETFD) < 0) static_cast<void>(open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY));
}

int start(int count, const char* const* words) {
    const auto understood = parse_arguments(count, words);
    if (!understood) return refuse(understood.error());
    if (const auto* notice = std::get_if<Notice>(&*understood)) {
        const auto printed = print(notice->text);
        return printed ? exit_status::done : refuse(printed.error());
    }
    const auto& arguments = std::get<Arguments>(*understood);
    if (arguments.has("--verbose")) be_verbose();
    return arguments.verb ? arguments.verb->run(arguments) : run_window(arguments);
}

}  // namespace

int main(int count, char** words) {
    keep_standard_streams();
    // A reader that goes away is an error of writing, which every write checks.
    std::signal(SIGPIPE, SIG_IGN);
    try {
        return start(count, words);
    } catch (const std::exception& error) {
        return refuse({{"internal", error.what()}});
    }
}
