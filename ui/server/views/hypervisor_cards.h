// SPDX-License-Identifier: GPL-3.0-or-later
// The hypervisors of a host as cards. Those that its platform can never run are folded away.
#pragma once
#include <QVector>
#include <QWidget>

#include "ui/server/server_link.h"

class QHBoxLayout;
class QToolButton;

namespace sysmanage::ui {

class HypervisorCard;

class HypervisorCards : public QWidget {
    Q_OBJECT
public:
    explicit HypervisorCards(QWidget* parent = nullptr);

    void show(const server::Access& access, const server::Host& host, const server::VirtualizationStatus* status);

signals:
    void requested(sysmanage::server::ServerAction action, sysmanage::ChildType type);
    void networksRequested();

private:
    HypervisorCard* card(ChildType type);
    void arrange();

    QVector<HypervisorCard*> cards_;  ///< as they were needed
    std::vector<ChildType> fitting_;
    QHBoxLayout* row_;
    QHBoxLayout* foldedRow_;
    QWidget* folded_;
    QToolButton* unfold_;
};

}  // namespace sysmanage::ui
