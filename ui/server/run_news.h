// SPDX-License-Identifier: GPL-3.0-or-later
// Tells in the window when a plan on a parent has ended. The desktop is told by the application, of everything long.
#pragma once
#include <QHash>
#include <QObject>

#include "ui/server/server_link.h"
#include "ui/style/theme.h"

namespace sysmanage::ui {

class RunNews : public QObject {
    Q_OBJECT
public:
    RunNews(ServerLink* link, QObject* parent);

signals:
    void told(sysmanage::ui::Tone tone, const QString& text);

private:
    void look();

    ServerLink* link_;
    QHash<QString, bool> ended_;  ///< by digest
};

}  // namespace sysmanage::ui
