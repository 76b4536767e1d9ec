// SPDX-License-Identifier: GPL-3.0-or-later
// Runs sysmanage-virt in a folder and a home of its own.
#pragma once
#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace sysmanage::test {

struct Ended {
    int status = -1;  ///< exit status, or minus the signal's number
    QByteArray out;
    QByteArray err;
};

class Program {
public:
    Program();

    Ended run(const QStringList& arguments, const QByteArray& input = {}) const;
    /// Started and left running, for tests that send signals.
    void start(QProcess& process, const QStringList& arguments) const;

    QString path(const QString& name) const { return folder_.filePath(name); }
    /// Writes a file there and returns its path.
    QString write(const QString& name, const QByteArray& content) const;
    QByteArray read(const QString& name) const;
    /// Permission bits as in "600", octal.
    QByteArray mode(const QString& name) const;
    QStringList files() const;

private:
    QTemporaryDir folder_;
};

/// A request for a debian VM with this JSON put in place of its own fields.
QByteArray request_with(const QByteArray& fields);

/// The samples that README.md speaks of.
QString sample_request(const QString& name);

}  // namespace sysmanage::test
