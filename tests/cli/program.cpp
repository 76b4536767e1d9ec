// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace sysmanage::test {
namespace {

constexpr int longest_run = 60'000;

}  // namespace

QByteArrayList Ended::lines() const {
    auto all = err.split('\n');
    if (all.last().isEmpty()) all.removeLast();
    return all;
}

QString program_path() { return QStringLiteral(SYSMANAGE_PROGRAM); }

QString in_tree(const QString& path) { return QStringLiteral(SYSMANAGE_SOURCE_DIR) + '/' + path; }

QString sample_request() { return in_tree("tests/data/requests/kvm-debian-12.json"); }

QByteArray sample_password() {
    QFile file(sample_request());
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read the sample request");
    return QJsonDocument::fromJson(file.readAll()).object().value("password").toString().toUtf8();
}

void Program::start(QProcess& process, const QStringList& arguments) const {
    process.start("/usr/bin/env", QStringList{"-i"} + variables_ + QStringList{program_path()} + arguments);
    if (!process.waitForStarted(longest_run)) qFatal("cannot start the program");
}

Ended Program::run(const QStringList& arguments, const QByteArray& input) const {
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    return end_of(process);
}

Ended end_of(QProcess& process) {
    if (!process.waitForFinished(longest_run)) qFatal("the program does not end");
    const int status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {status, process.readAllStandardOutput(), process.readAllStandardError()};
}

bool refused(const Ended& ended, const QByteArrayList& fields) {
    const auto lines = ended.lines();
    bool good = ended.status == 2 && ended.out.isEmpty() && lines.size() == fields.size();
    for (qsizetype i = 0; good && i < lines.size(); ++i) {
        const auto head = "error: " + fields[i] + ": ";
        good = lines[i].startsWith(head) && lines[i].size() > head.size();
    }
    if (!good)
        qWarning("status %d, %d bytes of output:\n%s", ended.status, int(ended.out.size()), ended.err.constData());
    return good;
}

}  // namespace sysmanage::test
