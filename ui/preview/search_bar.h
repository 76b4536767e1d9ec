// SPDX-License-Identifier: GPL-3.0-or-later
// What is looked for, how often it is there, and the way from hit to hit.
#pragma once
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QToolButton;

namespace sysmanage::ui {

class SearchBar : public QWidget {
    Q_OBJECT
public:
    explicit SearchBar(QWidget* parent = nullptr);

    QString text() const;
    void focusField();
    /// "3 of 17"; current is 0-based, -1 when none was gone to yet.
    void showCount(int current, int hits, bool more);
    void showBusy();

    QAction* findAction() const { return find_; }
    QAction* nextAction() const { return next_; }
    QAction* previousAction() const { return previous_; }

signals:
    void textChanged(const QString& text);
    void nextRequested();
    void previousRequested();
    void left();  ///< Escape in an empty field, or Down: on to the steps

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QToolButton* buttonFor(QAction* action);

    QLineEdit* field_;
    QLabel* count_;
    QAction* find_;
    QAction* next_;
    QAction* previous_;
};

}  // namespace sysmanage::ui
