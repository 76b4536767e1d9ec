// SPDX-License-Identifier: GPL-3.0-or-later
// Scripts of hostile values, run by the shells that a parent or a guest may have.
#pragma once
#include <QStringList>
#include <string>
#include <vector>

namespace sysmanage::test {

/// Program and options, in the order in which tests go through them.
const std::vector<QStringList>& posix_shells();

/// Runs a script in an empty folder with nothing but printf in its PATH (mksh has none built in), so that whatever else a value made
/// the shell run would be an error, or the canary; and compares what it prints, each word with a NUL behind it. What is wrong, in
/// words; empty when nothing is.
QString wrong_words(const QStringList& shell, const QByteArray& script, const std::vector<std::string>& words);

}  // namespace sysmanage::test
