// SPDX-License-Identifier: GPL-3.0-or-later
// The facts of a step: a table as high as its rows, wrapped, walked with the arrows, copied with Ctrl+C.
#pragma once
#include <QTableView>

#include "ui/models/fact_model.h"

namespace sysmanage::ui {

class FactsView : public QTableView {
    Q_OBJECT
public:
    explicit FactsView(FactModel* model, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void fitRows();

signals:
    void goToStep(int number);
    void goToLine(std::size_t line);
    void copied(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void follow(const QModelIndex& index);

    FactModel* facts_;
};

}  // namespace sysmanage::ui
