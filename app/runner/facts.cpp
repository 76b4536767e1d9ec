// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/facts.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <sstream>
#include <system_error>

#include "app/runner/fd.h"
#include "app/runner/file_digest.h"
#include "app/runner/process.h"
#include "engine/plan/fact_words.h"
#include "engine/request/address.h"

namespace sysmanage::runner {
namespace {

FactAnswer known(bool holds, std::string key, const Condition& condition) {
    return {holds, {std::move(key), {{"subject", condition.subject}}}};
}

FactAnswer unknown(const Condition& condition, std::string reason) {
    return {std::nullopt, {"runner.fact.unknown", {{"subject", condition.subject}, {"reason", std::move(reason)}}}};
}

FactAnswer unknown_errno(const Condition& condition) {
    return unknown(condition, std::generic_category().message(errno));
}

bool is_absent(int error) { return error == ENOENT || error == ENOTDIR; }

FactAnswer file_exists(const Condition& condition) {
    struct stat facts {};
    if (stat(condition.subject.c_str(), &facts) == 0) return known(true, "runner.fact.file_there", condition);
    if (is_absent(errno)) return known(false, "runner.fact.file_absent", condition);
    return unknown_errno(condition);
}

FactAnswer file_has_digest(const Condition& condition) {
    const Fd file(open(condition.subject.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.open() && is_absent(errno)) return known(false, "runner.fact.file_absent", condition);
    const auto digest = file.open() ? file_sha256(file.get()) : std::nullopt;
    if (!digest) return unknown_errno(condition);
    if (*digest == condition.value) return known(true, "runner.fact.digest_equal", condition);
    return known(false, "runner.fact.digest_other", condition);
}

constexpr std::size_t longest_record = 65536;

std::optional<std::string> read_record(const std::string& path) {
    const Fd file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.open()) return std::nullopt;
    std::string text(longest_record, '\0');
    const auto length = pread(file.get(), text.data(), text.size(), 0);
    if (length < 0) return std::nullopt;
    text.resize(static_cast<std::size_t>(length));
    return text;
}

// The record of a VM: lines KEY=VALUE, written by the steps of a create plan.
FactAnswer vm_is_complete(const Condition& condition) {
    const auto record = read_record(condition.subject);
    if (!record && is_absent(errno)) return known(false, "runner.fact.record_absent", condition);
    if (!record) return unknown_errno(condition);
    const auto has_line = [&](const std::string& line) {
        return ("\n" + *record + "\n").find("\n" + line + "\n") != std::string::npos;
    };
    if (!has_line("uuid=" + condition.value)) return known(false, "runner.fact.vm_foreign", condition);
    if (!has_line("state=complete")) return known(false, "runner.fact.vm_incomplete", condition);
    return known(true, "runner.fact.vm_complete", condition);
}

Answer virsh(std::vector<std::string> arguments) {
    std::vector<std::string> argv = {"virsh", "-q", "-c", "qemu:///system"};
    for (auto& argument : arguments) argv.push_back(std::move(argument));
    // Its words are translated; we read them.
    return ask({.argv = std::move(argv),
                .environment = {{"LC_ALL", "C"}},
                .timeout = std::chrono::seconds(60),
                .grace = std::chrono::seconds(5)},
               4000);
}

std::string first_line(std::string text) {
    text.erase(0, text.find_first_not_of(" \t\r\n"));
    return text.substr(0, text.find_first_of("\r\n"));
}

// Why virsh gave no answer: "no such domain" is one, everything else is not.
FactAnswer without_domain(const Condition& condition, const Answer& answer) {
    if (answer.end.how == ProcessEnd::How::not_started) return unknown(condition, to_english(answer.end.error));
    if (answer.end.how == ProcessEnd::How::timed_out)
        return unknown(condition, to_english({"runner.fact.libvirt_slow"}));
    if (answer.err.find("failed to get domain") != std::string::npos)
        return known(false, "runner.fact.domain_absent", condition);
    return unknown(condition, first_line(answer.err));
}

FactAnswer domain_defined(const Condition& condition) {
    const auto answer = virsh({"domuuid", "--", condition.subject});
    if (!answer.end.succeeded()) return without_domain(condition, answer);
    if (condition.value.empty() || first_line(answer.out) == condition.value)
        return known(true, "runner.fact.domain_there", condition);
    return known(false, "runner.fact.domain_foreign", condition);
}

FactAnswer domain_other(const Condition& condition) {
    const auto answer = virsh({"domuuid", "--", condition.subject});
    if (!answer.end.succeeded()) return without_domain(condition, answer);
    const bool other = first_line(answer.out) != condition.value;
    return {other, fact_message(condition, other)};
}

FactAnswer network_active(const Condition& condition) {
    const auto answer = virsh({"net-info", "--", condition.subject});
    const bool absent = answer.err.find("failed to get network") != std::string::npos;
    if (!answer.end.succeeded() && !absent) return without_domain(condition, answer);
    bool active = false;
    std::istringstream lines(answer.out);
    for (std::string line; std::getline(lines, line);)
        active |= line.rfind("Active:", 0) == 0 && line.find("yes") != std::string::npos;
    return {active, fact_message(condition, active)};
}

FactAnswer domain_running(const Condition& condition) {
    const auto answer = virsh({"domstate", "--", condition.subject});
    if (!answer.end.succeeded()) return without_domain(condition, answer);
    auto state = first_line(answer.out);
    const bool running = state == "running";
    return {running, {"runner.fact.domain_state", {{"subject", condition.subject}, {"state", std::move(state)}}}};
}

// ---- the machine itself

// A step with root's rights finds what lies in sbin, whatever the PATH of this process.
bool is_installed(const std::string& program) {
    std::string folders = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    if (const char* own = std::getenv("PATH")) folders.insert(0, std::string(own).append(":"));
    std::istringstream all(folders);
    for (std::string folder; std::getline(all, folder, ':');)
        if (!folder.empty() && access(folder.append("/").append(program).c_str(), X_OK) == 0) return true;
    return false;
}

FactAnswer program_there(const Condition& condition) {
    bool there = false;
    std::istringstream names(condition.subject);
    for (std::string name; std::getline(names, name, '|');)
        there |= !name.empty() && name.find('/') == std::string::npos && is_installed(name);
    return {there, fact_message(condition, there)};
}

// A folder that is still to be made is made on the file system of the one that is there.
FactAnswer free_bytes(const Condition& condition) {
    struct statvfs space {};
    auto folder = condition.subject;
    while (statvfs(folder.c_str(), &space) != 0) {
        if (!is_absent(errno) || folder.size() <= 1) return unknown_errno(condition);
        folder.erase(std::max<std::size_t>(folder.find_last_of('/'), 1));
    }
    const bool enough =
        std::uintmax_t{space.f_bavail} * space.f_frsize >= std::strtoull(condition.value.c_str(), nullptr, 10);
    return {enough, fact_message(condition, enough)};
}

FactAnswer bridge_there(const Condition& condition) {
    const bool there = access(("/sys/class/net/" + condition.subject + "/bridge").c_str(), F_OK) == 0;
    return {there, fact_message(condition, there)};
}

// "10.0.0.0/8 via …", "blackhole fd00::/8", "192.0.2.7 dev …"; nothing of a default route, which overlaps with nothing.
std::optional<Subnet> destination_of(const std::string& route) {
    std::istringstream words(route);
    std::string word;
    for (int place = 0; place < 2 && words >> word; ++place) {
        if (const auto subnet = parse_subnet(word)) return subnet;
        if (const auto address = parse_address(word)) return Subnet{*address, address->bits()};
    }
    return {};
}

FactAnswer subnet_routed(const Condition& condition) {
    constexpr std::size_t longest = 1 << 20;
    const auto wanted = parse_subnet(condition.subject);
    if (!wanted) return unknown(condition, to_english({"plan.facts.route"}));
    const auto answer = ask({.argv = {"ip", wanted->address.v6 ? "-6" : "-4", "route", "show"},
                             .environment = {{"LC_ALL", "C"}},
                             .timeout = std::chrono::seconds(30),
                             .grace = std::chrono::seconds(5)},
                            longest);
    if (answer.end.how == ProcessEnd::How::not_started) return unknown(condition, to_english(answer.end.error));
    if (!answer.end.succeeded()) return unknown(condition, first_line(answer.err));
    bool routed = false;
    std::istringstream lines(answer.out);
    for (std::string line; std::getline(lines, line);)
        if (const auto route = destination_of(line)) routed |= overlap(*route, *wanted);
    return {routed, fact_message(condition, routed)};
}

// ---- containers: LXD's client, or that of its fork

Answer container_client(const std::vector<std::string>& arguments) {
    Answer answer;
    for (const char* client : {"lxc", "incus"}) {
        std::vector<std::string> argv = {client};
        argv.insert(argv.end(), arguments.begin(), arguments.end());
        answer = ask({.argv = std::move(argv),
                      .environment = {{"LC_ALL", "C"}},
                      .timeout = std::chrono::seconds(60),
                      .grace = std::chrono::seconds(5)},
                     4000);
        if (answer.end.how != ProcessEnd::How::not_started) break;
    }
    return answer;
}

/// The value of a key of an instance's; none with the reason when nobody says.
std::optional<std::string> ask_container(const Condition& condition, const std::vector<std::string>& arguments,
                                         FactAnswer& why) {
    const auto answer = container_client(arguments);
    if (answer.end.succeeded()) return answer.out;
    if (answer.end.how == ProcessEnd::How::not_started)
        why = unknown(condition, to_english(answer.end.error));
    else if (answer.err.find("not found") != std::string::npos)
        why = known(false, "runner.fact.container_absent", condition);
    else
        why = unknown(condition, first_line(answer.err));
    return std::nullopt;
}

FactAnswer container_running(const Condition& condition) {
    FactAnswer why;
    const auto state = ask_container(condition, {"query", "/1.0/instances/" + condition.subject + "/state"}, why);
    if (!state) return why;
    const bool running = state->find("\"status\": \"Running\"") != std::string::npos;
    return known(running, running ? "runner.fact.container_runs" : "runner.fact.container_stopped", condition);
}

// What its plan has written into the container's configuration.
FactAnswer container_is_complete(const Condition& condition) {
    FactAnswer why;
    const auto id = ask_container(condition, {"config", "get", condition.subject, "user.sysmanage.id"}, why);
    if (!id) return why;
    if (first_line(*id) != condition.value) return known(false, "runner.fact.container_foreign", condition);
    const auto state = ask_container(condition, {"config", "get", condition.subject, "user.sysmanage.state"}, why);
    if (!state) return why;
    const bool complete = first_line(*state) == "complete";
    return known(complete, complete ? "runner.fact.container_complete" : "runner.fact.container_incomplete", condition);
}

FactAnswer find_out(const Condition& condition) {
    if (condition.fact == "file_exists") return file_exists(condition);
    if (condition.fact == "file_sha256") return file_has_digest(condition);
    if (condition.fact == "vm_complete") return vm_is_complete(condition);
    if (condition.fact == "domain_defined") return domain_defined(condition);
    if (condition.fact == "domain_running") return domain_running(condition);
    if (condition.fact == "domain_other") return domain_other(condition);
    if (condition.fact == "network_active") return network_active(condition);
    if (condition.fact == "program_there") return program_there(condition);
    if (condition.fact == "free_bytes") return free_bytes(condition);
    if (condition.fact == "bridge_there") return bridge_there(condition);
    if (condition.fact == "subnet_routed") return subnet_routed(condition);
    if (condition.fact == "container_running") return container_running(condition);
    if (condition.fact == "container_complete") return container_is_complete(condition);
    return {std::nullopt, {"runner.fact.not_known_kind", {{"fact", condition.fact}}}};
}

}  // namespace

FactAnswer Facts::answer(const Condition& condition) {
    const auto key = condition.fact + '\n' + condition.subject + '\n' + condition.value;
    auto known = known_.find(key);
    if (known == known_.end()) known = known_.emplace(key, find_out(condition)).first;
    auto answer = known->second;
    if (answer.holds && condition.negated) answer.holds = !*answer.holds;
    return answer;
}

}  // namespace sysmanage::runner
