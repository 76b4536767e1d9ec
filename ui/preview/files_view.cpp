// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/files_view.h"

#include <QCheckBox>
#include <QListWidget>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "engine/plan/redact.h"
#include "ui/models/content_kind.h"
#include "ui/models/message_text.h"
#include "ui/models/shown_text.h"
#include "ui/preview/code_editor.h"

namespace sysmanage::ui {
namespace {

constexpr int shownNames = 5;

/// An archive or an image: its bytes would say nothing.
bool isText(const FileSpec& file) {
    return file.content.find('\0') == std::string::npos &&
           QString::fromUtf8(QByteArray::fromStdString(file.content)).toUtf8() ==
               QByteArray::fromStdString(file.content);
}

ShownText shown(const FileSpec& file, bool revealed) {
    if (!isText(file))
        return shownDocument(
            FilesView::tr("No text: %1 bytes").arg(QLocale().toString(qint64(file.content.size()))).toStdString(), {});
    if (revealed) return shownDocument(file.content, file.secrets);
    Plan plan;
    plan.files.push_back(file);
    const Plan hidden = masked(plan);
    return shownDocument(hidden.files.front().content, hidden.files.front().secrets);
}

}  // namespace

FilesView::FilesView(QWidget* parent)
    : QWidget(parent),
      names_(new QListWidget(this)),
      editor_(new CodeEditor(this)),
      reveal_(new QCheckBox(tr("Show sec&rets"), this)) {
    setObjectName(QStringLiteral("filesView"));
    names_->setObjectName(QStringLiteral("fileNames"));
    names_->setAccessibleName(tr("Files"));
    names_->setUniformItemSizes(true);
    names_->setMaximumHeight(names_->fontMetrics().height() * (shownNames + 1) + 2 * shownNames * 3);
    editor_->setObjectName(QStringLiteral("fileContent"));
    editor_->setName(tr("Content of the file"));
    reveal_->setObjectName(QStringLiteral("revealSecrets"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(names_);
    column->addWidget(editor_, 1);
    column->addWidget(reveal_);
    connect(names_, &QListWidget::currentRowChanged, this, &FilesView::showCurrent);
    connect(reveal_, &QCheckBox::toggled, this, &FilesView::showCurrent);
}

void FilesView::setFiles(std::vector<FileSpec> files) {
    files_ = std::move(files);
    if (files_.empty()) reveal_->setChecked(false);
    list();
    showCurrent();
}

void FilesView::list() {
    const QSignalBlocker quiet(names_);
    const QString before = names_->currentItem() ? names_->currentItem()->data(Qt::UserRole).toString() : QString();
    names_->clear();
    for (const FileSpec& file : files_) {
        const QString name = toQString(file.path);
        const QString text = file.mode & 0077 ? name : tr("%1 (for its owner alone)").arg(name);
        auto* item = new QListWidgetItem(text, names_);
        item->setData(Qt::UserRole, name);
        if (name == before) names_->setCurrentItem(item);
    }
    if (names_->currentRow() < 0 && names_->count() > 0) names_->setCurrentRow(0);
}

void FilesView::showCurrent() {
    const int row = names_->currentRow();
    if (row < 0 || row >= int(files_.size())) return editor_->clear();
    const FileSpec& file = files_[std::size_t(row)];
    editor_->setText(shown(file, reveal_->isChecked()), contentKind(file.path, file.content), toQString(file.path));
}

QString FilesView::shownText() const { return editor_->text(); }

}  // namespace sysmanage::ui
