// SPDX-License-Identifier: GPL-3.0-or-later
// A tree or table of the server side: says why it is empty, and keeps its place while its model rearranges itself.
#pragma once
#include <QPersistentModelIndex>
#include <QTreeView>

namespace sysmanage::ui {

class MergingModel;

class ServerTree : public QTreeView {
    Q_OBJECT
public:
    explicit ServerTree(QWidget* parent);

    /// The model's own rows move under the eye as little as they can: what stands at the top edge stays there.
    void setMergingModel(MergingModel* model);
    /// Shown while there is no row.
    void setWords(const QString& words);
    QString words() const { return words_; }
    void selectAll() override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void keepPlace();
    void takePlace();

    QString words_;
    QPersistentModelIndex top_;
    int offset_ = 0;
};

}  // namespace sysmanage::ui
