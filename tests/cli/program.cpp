// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>
#include <nlohmann/json.hpp>

namespace sysmanage::test {

Program::Program() {
    if (!folder_.isValid()) qFatal("no temporary folder");
}

void Program::start(QProcess& process, const QStringList& arguments) const {
    QProcessEnvironment environment;
    environment.insert("PATH", qEnvironmentVariable("PATH"));
    environment.insert("HOME", folder_.path());
    // Sanitizers report in the words of their own options.
    for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"})
        if (qEnvironmentVariableIsSet(name)) environment.insert(name, qEnvironmentVariable(name));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder_.path());
    process.start(SYSMANAGE_PROGRAM, arguments);
}

Ended Program::run(const QStringList& arguments, const QByteArray& input) const {
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000)) qFatal("sysmanage-virt does not end");
    Ended ended;
    ended.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -process.exitCode();
    ended.out = process.readAllStandardOutput();
    ended.err = process.readAllStandardError();
    return ended;
}

QString Program::write(const QString& name, const QByteArray& content) const {
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("cannot write");
    return file.fileName();
}

QByteArray Program::read(const QString& name) const {
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray Program::mode(const QString& name) const {
    struct stat facts {};
    if (stat(path(name).toLocal8Bit().constData(), &facts) != 0) return "missing";
    return QByteArray::number(facts.st_mode & 07777, 8);
}

QStringList Program::files() const {
    return QDir(folder_.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

QByteArray request_with(const QByteArray& fields) {
    auto request = nlohmann::json::parse(R"({
        "child_type": "kvm", "distribution": "kvm-debian-12", "vm_name": "web01", "hostname": "web01.example.org",
        "username": "ann", "password": "horse staple", "memory": "2G", "disk_size": "20G", "cpus": 2,
        "server_url": "sysmanage.example.org", "auto_approve": true,
        "auto_approve_token": "7b0e6a52-9c1d-4f5e-8a37-2d4c6b8e0f11"})");
    request.update(nlohmann::json::parse(fields.toStdString()));
    return QByteArray::fromStdString(request.dump());
}

QString sample_request(const QString& name) {
    return QString(SYSMANAGE_SOURCE_DIR "/tests/data/requests/%1").arg(name);
}

}  // namespace sysmanage::test
