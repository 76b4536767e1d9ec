// SPDX-License-Identifier: GPL-3.0-or-later
// Hosts, children and cards in words, with the sign and the colour that go with them. Values in, texts out.
#pragma once
#include <QDateTime>
#include <QString>

#include "ui/models/type_names.h"
#include "ui/server/server_link.h"
#include "ui/style/theme.h"

namespace sysmanage::ui {

QString platformName(server::Platform platform);

// Hosts.
QString hostTitle(const server::Host& host);  ///< its name; its id when the server tells none
QString hostStateText(const server::Host& host);
QString hostIconName(const server::Host& host);
Tone hostTone(const server::Host& host);
/// "Up · Debian GNU/Linux 12 · KVM, LXD · 9 children": for the list.
QString hostLine(const server::Host& host, const QString& children);
/// Of the child hosts that its parent tells, and of those that have a host of their own; "" when there are none.
QString childCountText(int children);
QString registeredText(int hosts);
QString approvalText(server::Approval approval);

// Children.
QString childTypeText(const server::Child& child);
QString childStatusText(const server::Child& child);  ///< an unknown word as it is
QString childIconName(const server::Child& child);
Tone childTone(const server::Child& child);
bool childStalled(const server::Child& child, server::Time now);
/// "4 of 9: Installing the agent · 2 min", "no update for 25 min": what is behind the word; "" when nothing is.
QString childProgressText(const server::Child& child, server::Time now);

// Cards.
QString cardIconName(server::CardState state);
Tone cardTone(server::CardState state);

/// "8 s", "3 min", "2 h", "5 days"; never negative.
QString ageText(std::chrono::seconds age);
server::Time serverNow();
std::chrono::seconds ageOf(const QDateTime& at);

}  // namespace sysmanage::ui
