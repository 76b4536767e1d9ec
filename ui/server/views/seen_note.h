// SPDX-License-Identifier: GPL-3.0-or-later
// Says that what is on the screen is not fresh: the last good data with its age, and why there is no newer.
#pragma once
#include <QTimer>

#include "ui/server/dialogs/fault_note.h"
#include "ui/server/server_link.h"

namespace sysmanage::ui {

class SeenNote : public FaultNote {
    Q_OBJECT
public:
    explicit SeenNote(QWidget* parent);

    /// `known`: there is a good answer, of `at`. Says nothing while `fault` is none.
    void follow(bool known, const QDateTime& at, const Fault& fault);

private:
    void tell();

    bool known_ = false;
    QDateTime at_{};
    Fault fault_{};
    QTimer clock_;
};

}  // namespace sysmanage::ui
