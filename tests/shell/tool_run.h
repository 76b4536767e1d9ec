// SPDX-License-Identifier: GPL-3.0-or-later
// A tool that technicians have, run to its end.
#pragma once
#include <QProcess>
#include <QStringList>
#include <string>
#include <string_view>

namespace sysmanage::test {

struct ToolEnd {
    int code = -1;      ///< -1: it is not installed, or did not end
    std::string out{};  ///< what it has said, on both ways

    bool says(std::string_view words) const { return out.find(words) != out.npos; }
};

/// path: where its programs are looked for; empty: as everywhere.
inline ToolEnd run_tool(const std::string& folder, const QString& program, const QStringList& arguments,
                        const QString& path = {}) {
    QProcess process;
    process.setWorkingDirectory(QString::fromStdString(folder));
    process.setProcessChannelMode(QProcess::MergedChannels);
    if (!path.isEmpty()) {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("PATH", path);
        process.setProcessEnvironment(environment);
    }
    process.start(program, arguments);
    if (!process.waitForFinished(60'000)) return {-1, program.toStdString() + " is needed"};
    return {process.exitCode(), process.readAll().toStdString()};
}

}  // namespace sysmanage::test
