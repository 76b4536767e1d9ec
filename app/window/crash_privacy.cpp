// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/crash_privacy.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace sysmanage::window {

void leaveNoCoreFile() {
#ifdef Q_OS_UNIX
    // core(5): with 0 a program that takes core files through a pipe is still given them; with 1 Linux does not start it, and a
    // file of one byte is none.
    for (const rlim_t bytes : {rlim_t(1), rlim_t(0)}) {
        const rlimit limit{bytes, bytes};
        if (setrlimit(RLIMIT_CORE, &limit) == 0) return;
    }
#endif
}

}  // namespace sysmanage::window
