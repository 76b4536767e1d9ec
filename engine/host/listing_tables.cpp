// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/host/listing_tables.h"

#include <algorithm>
#include <array>

#include "engine/host/sections.h"

namespace sysmanage::host {
namespace {

struct Word {
    std::string_view text;  ///< in lower case
    ChildState state;
};

// virsh(1) list, vm-bhyve, vmctl(8), LXD, wsl.exe.
constexpr std::array words = {
    Word{"running", ChildState::running},    Word{"idle", ChildState::running},
    Word{"blocked", ChildState::running},    Word{"in shutdown", ChildState::running},
    Word{"stopping", ChildState::running},   Word{"bootloader", ChildState::running},
    Word{"paused", ChildState::paused},      Word{"frozen", ChildState::paused},
    Word{"pmsuspended", ChildState::paused}, Word{"suspended", ChildState::paused},
    Word{"shut off", ChildState::stopped},   Word{"crashed", ChildState::stopped},
    Word{"stopped", ChildState::stopped},    Word{"no state", ChildState::unknown},
    Word{"dying", ChildState::unknown},      Word{"locked", ChildState::unknown},
    Word{"installing", ChildState::unknown}, Word{"uninstalling", ChildState::unknown},
    Word{"converting", ChildState::unknown}, Word{"error", ChildState::unknown},
};

std::string lower(std::string_view text) {
    std::string out(text);
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::vector<std::string_view> tokens_of(std::string_view line) {
    std::vector<std::string_view> tokens;
    while (!(line = trimmed(line)).empty()) {
        const auto end = std::min(line.find_first_of(" \t"), line.size());
        tokens.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
    return tokens;
}

ChildHost child(ChildType type, std::string_view name, std::string_view reported) {
    ChildHost host;
    host.type = type;
    host.name = name;
    host.reported_state = reported;
    host.state = folded_state(reported);
    return host;
}

/// Where the state that a line ends with begins; npos when it ends with none. A name may hold blanks, a state, too.
std::size_t state_at_end(std::string_view line) {
    const auto low = lower(line);
    std::size_t found = line.npos;
    for (const auto& word : words) {
        if (!low.ends_with(word.text) || low.size() == word.text.size()) continue;
        const auto begin = low.size() - word.text.size();
        if (low[begin - 1] == ' ' || low[begin - 1] == '\t') found = std::min(found, begin);
    }
    return found;
}

}  // namespace

ChildState folded_state(std::string_view reported) {
    const auto paren = reported.find('(');
    const auto low = lower(trimmed(reported.substr(0, paren)));
    for (const auto& word : words)
        if (word.text == low) return word.state;
    return ChildState::unknown;
}

std::vector<ChildHost> read_virsh_list(std::string_view text) {
    std::vector<ChildHost> hosts;
    for (const auto line : lines_of(text)) {
        // " 3    web01   running", " -    old one   shut off"
        const auto id_end = std::min(line.find_first_of(" \t"), line.size());
        const auto id = line.substr(0, id_end);
        const bool is_id = id == "-" || id.find_first_not_of("0123456789") == id.npos;
        const auto state = state_at_end(line);
        if (!is_id || state == line.npos || state <= id_end) continue;
        const auto name = trimmed(line.substr(id_end, state - id_end));
        if (!name.empty()) hosts.push_back(child(ChildType::kvm, name, line.substr(state)));
    }
    return hosts;
}

std::vector<ChildHost> read_bhyve_list(std::string_view text) {
    std::vector<ChildHost> hosts;
    for (const auto line : lines_of(text)) {
        // NAME DATASTORE LOADER CPU MEMORY VNC AUTO STATE; AUTO may be "Yes [1]", STATE "Running (1234)".
        const auto tokens = tokens_of(line);
        if (tokens.size() < 8 || tokens.front() == "NAME") continue;
        const bool in_parens = tokens.back().ends_with(')') && tokens.back().starts_with('(');
        const auto word = tokens[tokens.size() - (in_parens ? 2 : 1)];
        hosts.push_back(
            child(ChildType::bhyve, tokens.front(), line.substr(static_cast<std::size_t>(word.data() - line.data()))));
    }
    return hosts;
}

std::vector<ChildHost> read_vmctl_status(std::string_view text) {
    std::vector<ChildHost> hosts;
    for (const auto line : lines_of(text)) {
        // ID PID VCPUS MAXMEM CURMEM TTY OWNER [STATE] NAME; without a process it does not run.
        const auto tokens = tokens_of(line);
        if (tokens.size() < 8 || tokens.front() == "ID") continue;
        if (tokens.front().find_first_not_of("0123456789") != tokens.front().npos) continue;
        const bool has_state = tokens.size() > 8;
        const std::string_view by_process = tokens[1] == "-" ? "stopped" : "running";
        hosts.push_back(child(ChildType::vmm, tokens.back(), has_state ? tokens[7] : by_process));
    }
    return hosts;
}

std::vector<ChildHost> read_wsl_list(std::string_view text) {
    std::vector<ChildHost> hosts;
    for (auto line : lines_of(text)) {
        if (line.starts_with('*')) line.remove_prefix(1);
        const auto tokens = tokens_of(line);
        // The head and messages are in the user's language; a row ends with WSL's version, 1 or 2.
        if (tokens.size() < 3 || (tokens.back() != "1" && tokens.back() != "2")) continue;
        hosts.push_back(child(ChildType::wsl, tokens.front(), tokens[tokens.size() - 2]));
    }
    return hosts;
}

}  // namespace sysmanage::host
