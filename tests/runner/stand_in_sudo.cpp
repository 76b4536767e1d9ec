// SPDX-License-Identifier: GPL-3.0-or-later
// Plays sudo in a test folder: made set-user-id by a test that runs as root, it gives root's rights to a
// command line "sudo -n PROGRAM …", and nothing else.
#include <unistd.h>

#include <cstring>

int main(int count, char** arguments) {
    if (count < 3 || std::strcmp(arguments[1], "-n") != 0) return 9;
    if (setgid(0) != 0 || setuid(0) != 0) return 8;
    execvp(arguments[2], arguments + 2);
    return 127;
}
