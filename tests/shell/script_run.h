// SPDX-License-Identifier: GPL-3.0-or-later
// A plan's script in one of the shells that parents have.
#pragma once
#include <QProcess>
#include <QStringList>
#include <memory>
#include <string>
#include <vector>

#include "engine/plan/plan.h"
#include "tests/runner/sandbox.h"

namespace sysmanage::test {

struct Shell {
    const char* name;
    QStringList argv;
};
/// dash, bash, busybox ash and mksh.
const std::vector<Shell>& shells();
/// The rows of a data-driven test: one a shell, column "shell" (an index into shells()).
void add_shell_rows();

struct ScriptEnd {
    int code = -1;
    std::string out{};
    std::string err{};
};

/// The grace between SIGTERM and SIGKILL in seconds; "" leaves the script's own.
std::string script_of(const Plan& plan, const std::string& grace = {});
/// The script as a running process; its standard input gives nothing.
std::unique_ptr<QProcess> start_script(const Shell& shell, const Sandbox& sandbox, const std::string& script);
ScriptEnd end_of(QProcess& process);
ScriptEnd run_script(const Shell& shell, const Sandbox& sandbox, const Plan& plan);

// Parts of plans, short.
Plan empty_plan();
FileSpec file_of(const std::string& path, const std::string& content, unsigned mode = 0644);
FileSpec secret_file(const std::string& path);
CommandSpec command_of(std::vector<std::string> argv, int seconds = 60);
CommandSpec shell_command(const std::string& text, int seconds = 60);

}  // namespace sysmanage::test
