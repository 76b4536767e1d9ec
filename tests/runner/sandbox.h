// SPDX-License-Identifier: GPL-3.0-or-later
// A temporary folder with what the runner's tests put into it, and a few questions about processes.
#pragma once
#include <sys/types.h>

#include <QString>
#include <QTemporaryDir>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

namespace sysmanage::test {

class Sandbox {
public:
    Sandbox();
    std::string path(const std::string& name = {}) const;

    void write(const std::string& name, const std::string& content) const;
    /// Makes an executable and returns its path.
    std::string script(const std::string& name, const std::string& body) const;
    /// "" when there is no such file.
    std::string read(const std::string& name) const;
    bool exists(const std::string& name) const;  ///< symbolic links are not followed
    std::string list() const;                    ///< the names in the folder, sorted, separated by blanks

private:
    QTemporaryDir folder_;
};

/// PATH with a folder before the rest (or alone) for as long as it lives.
class PathVariable {
public:
    explicit PathVariable(const std::string& value);
    PathVariable(const PathVariable&) = delete;
    PathVariable& operator=(const PathVariable&) = delete;
    ~PathVariable();

private:
    std::string before_;
};

/// Whether a process lives; a zombie does not.
bool is_alive(pid_t pid);
/// The number that a script has written into a file; waits for it.
pid_t pid_from(const Sandbox& sandbox, const std::string& name);
/// Waits until the condition holds, at most that long.
bool eventually(const std::function<bool()>& condition, int milliseconds = 10'000);

/// Runs work in a child process that is not root (as it is, when we are not root ourselves). False when work
/// returned false. Files that it makes belong to that user; the sandbox is opened to it.
bool without_root(const Sandbox& sandbox, const std::function<bool()>& work);

/// Puts a stand-in for sudo into the sandbox that gives root's rights. False when we cannot give them.
bool install_sudo(const Sandbox& sandbox, const std::string& program);

unsigned mode_of(const std::string& path);

/// Says what differs when they do.
bool same(const nlohmann::json& actual, const nlohmann::json& expected);

}  // namespace sysmanage::test
