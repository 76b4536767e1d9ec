// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/posix_shells.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace sysmanage::test {
namespace {

constexpr int longest_run_ms = 120000;
constexpr int shown = 200;  ///< characters of what a shell complains of

struct Outcome {
    QByteArray out;
    QByteArray err;
    int status;
};

bool has_printf_only(const QDir& folder) {
    return folder.mkdir("printf-only") &&
           QFile::link(QStandardPaths::findExecutable("printf"), folder.filePath("printf-only/printf"));
}

bool write_script(const QString& path, const QByteArray& script) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(script) == script.size();
}

Outcome run_shell(const QStringList& shell, const QByteArray& script, const QString& folder) {
    const QString path = QDir(folder).filePath("script");
    if (!has_printf_only(QDir(folder)) || !write_script(path, script)) return {{}, "no script can be written", -1};
    QProcess process;
    process.setWorkingDirectory(folder);
    auto environment = QProcessEnvironment::systemEnvironment();
    const QString program = QStandardPaths::findExecutable(shell.first());
    environment.insert("PATH", folder + "/printf-only");
    process.setProcessEnvironment(environment);
    process.start(program, shell.mid(1) << path);
    if (!process.waitForFinished(longest_run_ms)) return {{}, "did not end", -1};
    return {process.readAllStandardOutput(), process.readAllStandardError(), process.exitCode()};
}

}  // namespace

const std::vector<QStringList>& posix_shells() {
    static const std::vector<QStringList> shells{{"dash"}, {"bash", "--posix"}, {"busybox", "ash"}, {"mksh"}};
    return shells;
}

QString wrong_words(const QStringList& shell, const QByteArray& script, const std::vector<std::string>& words) {
    const QTemporaryDir folder;
    const auto outcome = run_shell(shell, script, folder.path());
    const QString who = shell.first() + ": ";
    if (QFile::exists(folder.filePath("canary"))) return who + "a value was run as a command";
    if (outcome.status != 0 || !outcome.err.isEmpty())
        return who + QString("status %1, ").arg(outcome.status) + QString::fromUtf8(outcome.err.left(shown));
    auto read = outcome.out.split('\0');
    read.removeLast();  // behind the last NUL
    if (std::size_t(read.size()) != words.size())
        return who + QString("%1 words instead of %2").arg(read.size()).arg(words.size());
    for (std::size_t at = 0; at < words.size(); ++at)
        if (read[qsizetype(at)] != QByteArray::fromStdString(words[at]))
            return who + QString("word %1 is another one: ").arg(at) +
                   QString::fromUtf8(read[qsizetype(at)].left(shown));
    return {};
}

}  // namespace sysmanage::test
