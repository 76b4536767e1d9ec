// SPDX-License-Identifier: GPL-3.0-or-later
// The real sysmanage-virt as a process, in an environment that holds nothing of whoever runs the tests.
#pragma once
#include <QByteArray>
#include <QByteArrayList>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <string>

#include "tests/runner/sandbox.h"

namespace sysmanage::test {

struct Ended {
    int status = -1;  ///< exit status; -1 when a signal ended it
    QByteArray out;
    QByteArray err;

    QByteArrayList lines() const;  ///< of err, without the empty one at the end
};

QString program_path();

/// A file of the tree, for example "tests/data/requests/kvm-start.json".
QString in_tree(const QString& path);

/// A request that a create plan can be made of, with the password in clear.
QString sample_request();
/// The clear password in it.
QByteArray sample_password();

class Program {
public:
    /// Empty: the environment has PATH alone.
    void set_environment(const QStringList& variables) { variables_ = variables; }
    Ended run(const QStringList& arguments, const QByteArray& input = {}) const;
    /// Started and left running; standard error and output are read later.
    void start(QProcess& process, const QStringList& arguments) const;

private:
    QStringList variables_ = {"PATH=/usr/sbin:/usr/bin:/sbin:/bin"};
};

/// Waits for the end and takes what was said.
Ended end_of(QProcess& process);

/// Whether it was refused as bad input: status 2, nothing on standard output, and nothing but lines
/// "error: FIELD: MESSAGE" that begin with these fields in this order.
bool refused(const Ended& ended, const QByteArrayList& fields);

}  // namespace sysmanage::test
