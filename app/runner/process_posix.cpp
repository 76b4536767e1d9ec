// SPDX-License-Identifier: GPL-3.0-or-later
// The runner's platform part: processes on POSIX systems.
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <system_error>
#include <thread>

#include "app/runner/fd.h"
#include "app/runner/process.h"
#include "app/runner/process_tree.h"

#ifndef _GNU_SOURCE  // there unistd.h declares it
extern char** environ;
#endif

namespace sysmanage::runner {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds tick{50};             // how late a cancel or a timeout may be noticed
constexpr milliseconds reminder{1'000};      // between two looks for who has not seen SIGTERM
constexpr milliseconds after_kill{2'000};    // until the system has buried what SIGKILL hit
constexpr std::size_t last_words = 1 << 20;  // what a background process may still write into our reading

std::string error_text(int error) { return std::generic_category().message(error); }

struct Pipe {
    Fd read;
    Fd write;
};

// Numbers 0, 1 and 2 are avoided (they are free when we were started without them): the child redirects into
// them.
Fd above_standard(Fd fd) {
    if (!fd.open() || fd.get() > 2) return fd;
    return Fd(fcntl(fd.get(), F_DUPFD_CLOEXEC, 3));
}

std::optional<Pipe> make_pipe() {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
    Pipe pipe{above_standard(Fd(ends[0])), above_standard(Fd(ends[1]))};
    if (!pipe.read.open() || !pipe.write.open()) return std::nullopt;
    fcntl(pipe.read.get(), F_SETFL, O_NONBLOCK);
    return pipe;
}

// What posix_spawn is told, with the lifetimes of its parts.
class SpawnPlan {
public:
    SpawnPlan() {
        posix_spawn_file_actions_init(&actions_);
        posix_spawnattr_init(&attributes_);
        sigset_t none;
        sigemptyset(&none);
        // A shell cannot trap a signal that was ignored when it began (nohup): the usual ones get their
        // defaults.
        sigset_t defaults = none;
        for (const int number : {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGCHLD, SIGUSR1, SIGUSR2, SIGTSTP})
            sigaddset(&defaults, number);
        posix_spawnattr_setsigdefault(&attributes_, &defaults);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setpgroup(&attributes_, 0);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
        posix_spawn_file_actions_addopen(&actions_, 0, "/dev/null", O_RDONLY, 0);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;
    ~SpawnPlan() {
        posix_spawn_file_actions_destroy(&actions_);
        posix_spawnattr_destroy(&attributes_);
    }

    void write_into(const Fd& out, const Fd& err) {
        posix_spawn_file_actions_adddup2(&actions_, out.get(), 1);
        posix_spawn_file_actions_adddup2(&actions_, err.get(), 2);
#if defined(__GLIBC__) && defined(__GLIBC_PREREQ)
#if __GLIBC_PREREQ(2, 34)
        // Nothing else of ours reaches a step, whatever a library has opened without close-on-exec.
        posix_spawn_file_actions_addclosefrom_np(&actions_, 3);
#endif
#endif
    }

    int start(pid_t& pid, const std::string& program, const ProcessJob& job) const {
        std::vector<char*> argv;
        for (const auto& argument : job.argv) argv.push_back(const_cast<char*>(argument.c_str()));
        argv.push_back(nullptr);
        const auto owned = environment(job);
        std::vector<char*> variables;
        variables.reserve(owned.size() + 1);
        for (const auto& variable : owned) variables.push_back(const_cast<char*>(variable.c_str()));
        variables.push_back(nullptr);
        return posix_spawn(&pid, program.c_str(), &actions_, &attributes_, argv.data(), variables.data());
    }

private:
    static std::vector<std::string> environment(const ProcessJob& job) {
        const auto replaced = [&](std::string_view variable) {
            return std::any_of(job.environment.begin(), job.environment.end(),
                               [&](const auto& own) { return variable.substr(0, variable.find('=')) == own.first; });
        };
        std::vector<std::string> variables;
        for (char** at = environ; *at; ++at)
            if (!replaced(*at)) variables.emplace_back(*at);
        for (const auto& [name, value] : job.environment) variables.emplace_back(name).append("=").append(value);
        return variables;
    }

    posix_spawn_file_actions_t actions_;
    posix_spawnattr_t attributes_;
};

ProcessEnd not_started(std::string key, std::string program, int error = 0) {
    Message message{std::move(key), {{"program", std::move(program)}}};
    if (error != 0) message.params.emplace_back("reason", error_text(error));
    return {ProcessEnd::How::not_started, 127, false, std::move(message)};
}

class Child {
public:
    explicit Child(const ProcessJob& job) : job_(job) {}

    std::optional<ProcessEnd> start() {
        const auto program = find_program(job_.argv.front());
        if (!program) return not_started("runner.process.not_found", job_.argv.front());
        auto out = make_pipe();
        auto err = make_pipe();
        if (!out || !err) return not_started("runner.process.not_started", job_.argv.front(), errno);
        SpawnPlan spawn;
        spawn.write_into(out->write, err->write);
        if (const int error = spawn.start(pid_, *program, job_); error != 0)
            return not_started("runner.process.not_started", job_.argv.front(), error);
        tree_.emplace(pid_);
        pipes_[0] = std::move(out->read);
        pipes_[1] = std::move(err->read);
        return std::nullopt;
    }

    ProcessEnd run() {
        const auto deadline = Clock::now() + job_.timeout;
        while (!reap()) {
            pump(tick);
            if (job_.cancel && job_.cancel->load()) {
                end(ProcessEnd::How::cancelled);
                break;
            }
            if (Clock::now() >= deadline) {
                end(ProcessEnd::How::timed_out);
                break;
            }
        }
        drain();
        return end_;
    }

private:
    // True when the direct child is over; its status is in end_ then.
    bool reap() {
        if (reaped_) return true;
        int status = 0;
        const pid_t got = waitpid(pid_, &status, WNOHANG);
        if (got == 0 || (got < 0 && errno == EINTR)) return false;
        reaped_ = true;
        end_.how = WIFSIGNALED(status) ? ProcessEnd::How::signalled : ProcessEnd::How::exited;
        end_.code = WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
        return true;
    }

    // Asks everything that was started to end, waits out the grace, kills what is left.
    void end(ProcessEnd::How why) {
        signal(SIGTERM);
        if (!wait_for_all(job_.grace)) {
            end_.killed = true;
            signal(SIGKILL);
            wait_for_all(after_kill);
        }
        end_.how = why;
    }

    bool wait_for_all(milliseconds patience) {
        const auto until = Clock::now() + patience;
        auto next_reminder = Clock::now() + reminder;
        for (;;) {
            const bool over = reap();
            if (over && !tree_->alive()) return true;
            if (Clock::now() >= until) return false;
            if (Clock::now() >= next_reminder) {
                remind();
                next_reminder = Clock::now() + reminder;
            }
            pump(tick);
        }
    }

    void remind() {
        std::vector<std::string> out_of_reach;
        for (const auto pid : tree_->deaf())
            if (kill(pid, SIGTERM) != 0 && errno == EPERM) out_of_reach.push_back(std::to_string(pid));
        if (!out_of_reach.empty()) kill_as_root(SIGTERM, out_of_reach);
    }

    // A member that runs as root under sudo is out of reach for us: kill(1) goes the same way.
    void signal(int number) {
        if (tree_->signal(number) || is_root()) return;
        kill_as_root(number, tree_->kill_arguments());
    }

    static void kill_as_root(int number, const std::vector<std::string>& targets) {
        std::vector<std::string> argv = {"sudo", "-n", "kill", number == SIGKILL ? "-KILL" : "-TERM"};
        argv.insert(argv.end(), targets.begin(), targets.end());
        run_process({.argv = std::move(argv), .timeout = milliseconds(5'000), .grace = milliseconds(1'000)});
    }

    // Reads what is there, waiting for it at most that long.
    void pump(milliseconds patience) {
        std::array<pollfd, 2> polled{};
        for (std::size_t i = 0; i < 2; ++i) polled[i] = {pipes_[i].get(), POLLIN, 0};
        if (!pipes_[0].open() && !pipes_[1].open()) {
            std::this_thread::sleep_for(std::min(patience, milliseconds(5)));
            return;
        }
        if (poll(polled.data(), polled.size(), static_cast<int>(patience.count())) <= 0) return;
        for (std::size_t i = 0; i < 2; ++i)
            if (polled[i].revents != 0) read_some(i);
    }

    std::size_t read_some(std::size_t index) {
        std::array<char, 65536> bytes;
        const auto length = read(pipes_[index].get(), bytes.data(), bytes.size());
        if (length == 0 || (length < 0 && errno != EAGAIN && errno != EINTR)) pipes_[index].close();
        if (length <= 0) return 0;
        const auto size = static_cast<std::size_t>(length);
        if (job_.on_output) job_.on_output(index == 0 ? Stream::out : Stream::err, {bytes.data(), size});
        return size;
    }

    // All that the ended process wrote is in the pipes by now. A background process may go on writing: it is
    // not listened to for longer than that.
    void drain() {
        for (std::size_t index = 0; index < 2; ++index)
            for (std::size_t total = 0; pipes_[index].open() && total < last_words;) {
                const auto size = read_some(index);
                if (size == 0) break;
                total += size;
            }
    }

    const ProcessJob& job_;
    pid_t pid_ = -1;
    bool reaped_ = false;
    std::optional<ProcessTree> tree_;
    std::array<Fd, 2> pipes_;
    ProcessEnd end_;
};

bool is_executable(const std::string& path) {
    struct stat facts {};
    return stat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode) && access(path.c_str(), X_OK) == 0;
}

}  // namespace

ProcessEnd run_process(const ProcessJob& job) {
    if (job.argv.empty() || job.argv.front().empty()) return not_started("runner.process.not_found", "");
    Child child(job);
    if (auto fault = child.start()) return *fault;
    return child.run();
}

Answer ask(ProcessJob job, std::size_t limit) {
    Answer answer;
    job.on_output = [&](Stream stream, std::string_view bytes) {
        auto& text = stream == Stream::out ? answer.out : answer.err;
        text.append(bytes.substr(0, limit - std::min(limit, text.size())));
    };
    answer.end = run_process(job);
    return answer;
}

std::optional<std::string> find_program(std::string_view name) {
    if (name.find('/') != name.npos) return std::string(name);
    const char* variable = std::getenv("PATH");
    const std::string_view path =
        variable && *variable ? variable : "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    for (std::size_t at = 0; at <= path.size();) {
        const auto end = std::min(path.find(':', at), path.size());
        const auto folder = path.substr(at, end - at);
        at = end + 1;
        if (!folder.starts_with('/')) continue;
        auto candidate = std::string(folder) + "/" + std::string(name);
        if (is_executable(candidate)) return candidate;
    }
    return std::nullopt;
}

bool is_root() { return geteuid() == 0; }

std::vector<std::string> with_root_rights(std::vector<std::string> argv) {
    if (!is_root()) argv.insert(argv.begin(), {"sudo", "-n"});
    return argv;
}

}  // namespace sysmanage::runner
