// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/process_tree.h"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "app/runner/fd.h"

namespace sysmanage::runner {
namespace {

struct Entry {
    pid_t pid = 0;
    pid_t parent = 0;
    pid_t group = 0;
    unsigned long long started = 0;  // clock ticks since boot
};

// proc(5): "pid (name) state ppid pgrp session tty tpgid flags minflt … starttime(22nd)". The name may hold
// anything, so that counting begins behind its last bracket. Zombies are left out.
std::optional<Entry> read_entry(int proc, const char* pid) {
    const Fd file(openat(proc, (std::string(pid) + "/stat").c_str(), O_RDONLY | O_CLOEXEC));
    char text[1024];
    const auto length = file.open() ? read(file.get(), text, sizeof text - 1) : -1;
    if (length <= 0) return std::nullopt;
    text[length] = '\0';
    const char* rest = std::strrchr(text, ')');
    Entry entry;
    char state = 0;
    if (!rest || std::sscanf(rest + 1, " %c %d %d %*d %*d %*d %*u %*u %*u %*u %*u %*u %*u %*d %*d %*d %*d %*d %*d %llu",
                             &state, &entry.parent, &entry.group, &entry.started) != 4)
        return std::nullopt;
    if (state == 'Z' || state == 'X') return std::nullopt;
    entry.pid = static_cast<pid_t>(std::strtol(pid, nullptr, 10));
    return entry;
}

std::vector<Entry> all_processes() {
    std::vector<Entry> entries;
    DIR* folder = opendir("/proc");
    if (!folder) return entries;
    while (const dirent* item = readdir(folder))
        if (item->d_name[0] >= '1' && item->d_name[0] <= '9')
            if (auto entry = read_entry(dirfd(folder), item->d_name)) entries.push_back(*entry);
    closedir(folder);
    return entries;
}

// proc(5): SigIgn and SigCgt are masks in hexadecimal. False when they cannot be read.
bool dies_of_term(pid_t pid) {
    std::ifstream status("/proc/" + std::to_string(pid) + "/status");
    bool known = false;
    for (std::string line; std::getline(status, line);) {
        if (!line.starts_with("SigIgn:") && !line.starts_with("SigCgt:")) continue;
        const auto mask = std::strtoull(line.c_str() + std::strlen("SigIgn:"), nullptr, 16);
        if ((mask >> (SIGTERM - 1) & 1) != 0) return false;
        known = true;
    }
    return known;
}

}  // namespace

void ProcessTree::refresh() {
    const auto entries = all_processes();
    std::map<pid_t, unsigned long long> living;
    for (const auto& entry : entries) {
        const auto known = members_.find(entry.pid);
        if (entry.group == leader_ || entry.pid == leader_ ||
            (known != members_.end() && known->second == entry.started))
            living.emplace(entry.pid, entry.started);
    }
    // Children of members are members; repeated until nobody joins, since /proc is in no useful order.
    for (bool grown = true; grown;) {
        grown = false;
        for (const auto& entry : entries)
            if (living.count(entry.parent) != 0) grown |= living.emplace(entry.pid, entry.started).second;
    }
    members_ = std::move(living);
}

bool ProcessTree::signal(int number) {
    refresh();
    if (number == SIGTERM) asked_ = members_;
    bool reached = kill(-leader_, number) == 0 || errno == ESRCH;
    for (const auto& [pid, started] : members_) {
        // The group has its signal already; a second one would end a shell in the middle of its clean-up.
        const int still_to_send = getpgid(pid) == leader_ ? 0 : number;
        if (kill(pid, still_to_send) != 0 && errno == EPERM) reached = false;
    }
    return reached;
}

std::vector<pid_t> ProcessTree::deaf() const {
    std::vector<pid_t> deaf;
    for (const auto& [pid, started] : members_) {
        const auto asked = asked_.find(pid);
        if (asked != asked_.end() && asked->second == started && dies_of_term(pid)) deaf.push_back(pid);
    }
    return deaf;
}

std::vector<std::string> ProcessTree::kill_arguments() const {
    std::vector<std::string> arguments = {"--", "-" + std::to_string(leader_)};
    for (const auto& [pid, started] : members_)
        if (getpgid(pid) != leader_) arguments.push_back(std::to_string(pid));
    return arguments;
}

bool ProcessTree::alive() {
    if (access("/proc/self/stat", R_OK) != 0) return kill(-leader_, 0) == 0 || errno == EPERM;
    refresh();
    return !members_.empty();
}

}  // namespace sysmanage::runner
