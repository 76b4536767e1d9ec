// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/entry_list.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/style/icons.h"
#include "ui/views/two_line_delegate.h"

namespace sysmanage::ui {
namespace {

/// "Ready · Debian 12 · 2 CPUs": the state in words stands first, so that it survives a narrow list.
QString secondLine(const QModelIndex& index) {
    const QString state = index.data(EntryModel::StateTextRole).toString();
    const QString subtitle = index.data(EntryModel::SubtitleRole).toString();
    return subtitle.isEmpty() ? state : QStringLiteral("%1 · %2").arg(state, subtitle);
}

/// A list that says why it is empty.
class ListWithWords : public QListView {
public:
    ListWithWords(const EntryModel* model, QWidget* parent) : QListView(parent), all_(model) {}

protected:
    void paintEvent(QPaintEvent* event) override {
        QListView::paintEvent(event);
        if (model()->rowCount() > 0) return;
        const QString words = all_->rowCount() == 0 ? EntryList::tr("No drafts and no plans yet.")
                                                    : EntryList::tr("Nothing fits the filter.");
        QPainter painter(viewport());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect().adjusted(12, 16, -12, -12), Qt::AlignHCenter | Qt::TextWordWrap, words);
    }

private:
    const EntryModel* all_;
};

}  // namespace

EntryList::EntryList(EntryModel* model, QWidget* parent)
    : QWidget(parent), model_(model), search_(new QLineEdit(this)), view_(new ListWithWords(model, this)) {
    filter_.setSourceModel(model);

    search_->setObjectName(QStringLiteral("entryFilter"));
    search_->setPlaceholderText(tr("Filter drafts and plans"));
    search_->setAccessibleName(tr("Filter drafts and plans"));
    search_->setClearButtonEnabled(true);
    search_->addAction(icon(QStringLiteral("find"), Tone::muted), QLineEdit::LeadingPosition);
    search_->installEventFilter(this);

    view_->setObjectName(QStringLiteral("entryView"));
    view_->setAccessibleName(tr("Drafts and plans"));
    view_->setModel(&filter_);
    view_->setItemDelegate(new TwoLineDelegate(secondLine, view_));
    view_->setUniformItemSizes(true);
    view_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 0, 6);
    layout->setSpacing(6);
    layout->addWidget(search_);
    layout->addWidget(view_);

    connect(search_, &QLineEdit::textChanged, &filter_, &EntryFilter::setWords);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { emit currentChanged(currentId()); });
    connect(view_, &QListView::activated, this,
            [this](const QModelIndex& index) { emit activated(index.data(EntryModel::IdRole).toString()); });
}

QString EntryList::currentId() const { return view_->currentIndex().data(EntryModel::IdRole).toString(); }

void EntryList::select(const QString& id) {
    const QModelIndex source = model_->indexOf(id);
    if (!source.isValid()) return;
    // What is to be selected must be seen, whatever was typed into the filter.
    if (!filter_.mapFromSource(source).isValid()) search_->clear();
    view_->setCurrentIndex(filter_.mapFromSource(source));
    view_->scrollTo(view_->currentIndex());
}

void EntryList::focusList() { view_->setFocus(Qt::ShortcutFocusReason); }

void EntryList::focusFilter() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

bool EntryList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == search_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return) {
            focusList();
            if (!view_->currentIndex().isValid()) view_->setCurrentIndex(filter_.index(0, 0));
            return true;
        }
        if (key->key() == Qt::Key_Escape && !search_->text().isEmpty()) {
            search_->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace sysmanage::ui
