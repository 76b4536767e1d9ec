// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/server_controller.h"

namespace sysmanage::ui {

ServerController::ServerController(const Parts& parts) : parts_(parts) {}

void ServerController::chooseServer() {}

void ServerController::signIn() {}

void ServerController::request(server::ServerAction, const QString&, const QStringList&, std::optional<ChildType>) {}

void ServerController::showActivity() {}

void ServerController::diagnose() {}

void ServerController::showNetworks(const QString&) {}

}  // namespace sysmanage::ui
