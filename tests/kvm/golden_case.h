// SPDX-License-Identifier: GPL-3.0-or-later
// A golden case: tests/golden/<hypervisor>-<action>-<what>/ with request.json, the plan.json expected for it, and below
// files/ every file of the plan that is not a static script of resources/.
#pragma once
#include <QString>
#include <QStringList>
#include <map>
#include <string>

#include "engine/plan/plan.h"

namespace sysmanage::test {

struct GoldenCase {
    QString name;
    QString folder;
    std::string action;  ///< what the name goes on with behind the hypervisor ("create", "network-create")

    std::string request() const;
};

QString golden_folder();
QStringList golden_names();
GoldenCase golden_case(const QString& name);

/// The plan of a case at 2026-01-02T03:04:05Z with the case's name as seed; problems are thrown as text.
Plan build(const GoldenCase& golden);

/// What has to stand in the case's folder: relative path to text.
std::map<std::string, std::string> expected_tree(const Plan& plan);

/// What stands there (without request.json).
std::map<std::string, std::string> stored_tree(const GoldenCase& golden);

/// Replaces the folder's content, request.json stays.
void store(const GoldenCase& golden, const std::map<std::string, std::string>& tree);

}  // namespace sysmanage::test
