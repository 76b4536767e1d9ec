// SPDX-License-Identifier: GPL-3.0-or-later
// The golden cases of documents that stand alone: a folder with request.json, and what is made of it in a form that can
// be reviewed.
#pragma once
#include <QString>
#include <QStringList>
#include <map>
#include <string>

#include "engine/provision/provision.h"

namespace sysmanage::test {

QStringList provision_names();
QString provision_folder(const QString& name);
std::string provision_request(const QString& name);

/// Throws with all problems of a request that is refused.
ProvisioningFiles provision(const std::string& request_text, const std::string& seed);

const guest::GuestFile* file_named(const ProvisioningFiles& made, std::string_view ending);

/// The archive of an overlay without its gzip frame (stored blocks); throws when the frame is broken.
std::string without_gzip(std::string_view bytes);

/// The archive that a preseed carries; "" when it carries none.
std::string payload_of_preseed(std::string_view preseed);

/// By name: texts as they are, archives and what is packed in a preseed as listings; no ISO image, it holds the same files.
std::map<std::string, std::string> reviewed(const ProvisioningFiles& made);
std::map<std::string, std::string> stored_documents(const QString& name);
void store_documents(const QString& name, const std::map<std::string, std::string>& documents);

}  // namespace sysmanage::test
