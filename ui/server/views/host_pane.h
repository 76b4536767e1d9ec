// SPDX-License-Identifier: GPL-3.0-or-later
// The hosts of a server with a search and filters above them; the hosts that run on a parent stand under it.
#pragma once
#include <QWidget>

#include "ui/server/host_model.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sysmanage::ui {

class ServerTree;

class HostPane : public QWidget {
    Q_OBJECT
public:
    explicit HostPane(QWidget* parent = nullptr);

    /// Takes a newer list; none empties the pane.
    void setHosts(const Seen<HostList>& hosts);
    HostModel* model() { return &model_; }
    ServerTree* view() const { return view_; }
    /// The chosen host. It stays chosen while the filter hides it.
    QString currentId() const { return chosen_; }
    /// Clears the filter when it hides the host.
    void select(const QString& id);
    void focusList();
    void focusSearch();

signals:
    void currentChanged(const QString& id);  ///< "" when nothing is selected

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeFilters();
    void fillPlatforms();
    HostFilter filter() const;
    void applyFilter();
    void clearFilter();
    void openForFilter();
    void takeCurrent();
    void keepCurrent();
    void showCount();

    HostModel model_;
    QLineEdit* search_;
    QComboBox* platform_ = nullptr;
    QComboBox* hypervisor_ = nullptr;
    QComboBox* state_ = nullptr;
    QComboBox* approval_ = nullptr;
    ServerTree* view_;
    QLabel* count_;
    QPushButton* clear_;
    QString chosen_;
    bool rearranging_ = false;
};

}  // namespace sysmanage::ui
