// SPDX-License-Identifier: GPL-3.0-or-later
// The runs that this program knows of, kept for its next start: who and where, nothing of the plan and none of its output.
#pragma once
#include <QByteArray>
#include <string>
#include <vector>

#include "engine/server/remote_run.h"

namespace sysmanage::link {

struct KeptRun {
    server::RemoteRun run{};
    std::string shell{};  ///< that its scripts are run by on the parent
};

QByteArray runsToJson(const std::vector<KeptRun>& runs);
/// What cannot be used is left out.
std::vector<KeptRun> runsFromJson(const QByteArray& content);

}  // namespace sysmanage::link
