// SPDX-License-Identifier: GPL-3.0-or-later
// The left side: drafts and plans with a filter above them.
#pragma once
#include <QWidget>

#include "ui/models/entry_model.h"

class QLineEdit;
class QListView;

namespace sysmanage::ui {

class EntryList : public QWidget {
    Q_OBJECT
public:
    explicit EntryList(EntryModel* model, QWidget* parent = nullptr);

    QString currentId() const;
    void select(const QString& id);
    void focusList();
    void focusFilter();
    QListView* view() const { return view_; }

signals:
    void currentChanged(const QString& id);  ///< "" when nothing is selected
    void activated(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    EntryModel* model_;
    EntryFilter filter_;
    QLineEdit* search_;
    QListView* view_;
};

}  // namespace sysmanage::ui
