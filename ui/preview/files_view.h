// SPDX-License-Identifier: GPL-3.0-or-later
// Files that belong to no plan: their list, and the content of one of them, with secrets masked until somebody wants to see them.
#pragma once
#include <QWidget>
#include <memory>
#include <vector>

#include "engine/plan/plan.h"

class QCheckBox;
class QListWidget;

namespace sysmanage::ui {

class CodeEditor;

class FilesView : public QWidget {
    Q_OBJECT
public:
    explicit FilesView(QWidget* parent = nullptr);

    /// `path` of each is its plain name. The one that is shown stays shown when it is there again.
    void setFiles(std::vector<FileSpec> files);
    QString shownText() const;

private:
    void list();
    void showCurrent();

    std::vector<FileSpec> files_;
    QListWidget* names_;
    CodeEditor* editor_;
    QCheckBox* reveal_;
};

}  // namespace sysmanage::ui
