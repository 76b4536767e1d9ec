// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox.h"

#include <grp.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTest>
#include <cstdio>

namespace sysmanage::test {

Sandbox::Sandbox() {
    if (!folder_.isValid()) qFatal("no temporary folder");
}

std::string Sandbox::path(const std::string& name) const {
    const auto folder = folder_.path().toStdString();
    return name.empty() ? folder : folder + "/" + name;
}

void Sandbox::write(const std::string& name, const std::string& content) const {
    QFile file(QString::fromStdString(path(name)));
    const auto size = static_cast<qint64>(content.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(content.data(), size) != size) qFatal("cannot write");
}

std::string Sandbox::script(const std::string& name, const std::string& body) const {
    write(name, "#!/bin/sh\n" + body + "\n");
    chmod(path(name).c_str(), 0755);
    return path(name);
}

std::string Sandbox::read(const std::string& name) const {
    QFile file(QString::fromStdString(path(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

bool Sandbox::exists(const std::string& name) const {
    struct stat facts {};
    return lstat(path(name).c_str(), &facts) == 0;
}

std::string Sandbox::list() const {
    const auto names =
        QDir(folder_.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    return names.join(' ').toStdString();
}

PathVariable::PathVariable(const std::string& value) : before_(qgetenv("PATH").toStdString()) {
    qputenv("PATH", QByteArray::fromStdString(value));
}

PathVariable::~PathVariable() { qputenv("PATH", QByteArray::fromStdString(before_)); }

bool is_alive(pid_t pid) {
    if (kill(pid, 0) != 0) return false;
    QFile status(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!status.open(QIODevice::ReadOnly)) return false;
    const auto text = status.readAll();
    return text.mid(text.lastIndexOf(')') + 2, 1) != "Z";
}

pid_t pid_from(const Sandbox& sandbox, const std::string& name) {
    pid_t pid = 0;
    eventually([&] {
        const auto text = sandbox.read(name);
        return text.ends_with('\n') && (pid = static_cast<pid_t>(std::stol(text))) > 0;
    });
    return pid;
}

bool eventually(const std::function<bool()>& condition, int milliseconds) {
    const QDeadlineTimer deadline(milliseconds);
    while (!condition()) {
        if (deadline.hasExpired()) return false;
        QTest::qSleep(10);
    }
    return true;
}

bool without_root(const Sandbox& sandbox, const std::function<bool()>& work) {
    constexpr unsigned nobody = 65534;
    const bool drop = geteuid() == 0;
    if (drop && chown(sandbox.path().c_str(), nobody, nobody) != 0) return false;
    const pid_t child = fork();
    if (child == 0) {
        const bool dropped = !drop || (setgroups(0, nullptr) == 0 && setgid(nobody) == 0 && setuid(nobody) == 0);
        _exit(dropped && work() ? 0 : 1);
    }
    int status = 0;
    return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool install_sudo(const Sandbox& sandbox, const std::string& program) {
    if (geteuid() != 0) return false;
    const auto path = sandbox.path("sudo");
    return QFile::copy(QString::fromStdString(program), QString::fromStdString(path)) &&
           chmod(path.c_str(), 04755) == 0;
}

unsigned mode_of(const std::string& path) {
    struct stat facts {};
    return lstat(path.c_str(), &facts) == 0 ? facts.st_mode & 07777 : 0;
}

bool same(const nlohmann::json& actual, const nlohmann::json& expected) {
    if (actual == expected) return true;
    qWarning("actual:   %s\nexpected: %s", actual.dump().c_str(), expected.dump().c_str());
    return false;
}

}  // namespace sysmanage::test
