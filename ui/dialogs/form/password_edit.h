// SPDX-License-Identifier: GPL-3.0-or-later
// A line for a password with a button that shows it.
#pragma once
#include <QWidget>

class QLineEdit;
class QToolButton;

namespace sysmanage::ui {

class PasswordEdit : public QWidget {
    Q_OBJECT
public:
    explicit PasswordEdit(QWidget* parent);

    QLineEdit* edit() const { return edit_; }
    void setShown(bool shown);

signals:
    void shownChanged(bool shown);

private:
    QLineEdit* edit_;
    QToolButton* eye_;
};

}  // namespace sysmanage::ui
