// SPDX-License-Identifier: GPL-3.0-or-later
// A tree or table of the server side: says why it is empty, and keeps its place while its model rearranges itself.
#pragma once
#include <QPersistentModelIndex>
#include <QTreeView>
#include <vector>

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

    /// Around what moves rows; a pair may be inside another one, and the outer one counts. The first row that is seen stays
    /// where it is seen; when it goes, the next one does.
    void keepPlace();
    void takePlace();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Anchor {
        QPersistentModelIndex index{};
        int top = 0;  ///< in the viewport
    };

    QString words_;
    std::vector<Anchor> anchors_;
    int keeping_ = 0;
};

}  // namespace sysmanage::ui
