// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/views/activity_view.h"

#include <QDir>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QTextCursor>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "ui/dialogs/prompts.h"
#include "ui/models/background.h"
#include "ui/models/message_text.h"
#include "ui/models/private_file.h"
#include "ui/server/dialogs/fault_note.h"
#include "ui/server/views/server_tree.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

constexpr std::array listWidths{125, 140, 165, 110, 125, 225, 150, 105};
constexpr int searchWidth = 240;
constexpr int whenMargin = 24;
constexpr std::array runWidths{160, 170, 110};

QLabel* makeHeading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    return label;
}

}  // namespace

ActivityView::ActivityView(ServerLink* link, Prompts* prompts, QWidget* parent)
    : QWidget(parent), link_(link), prompts_(prompts), background_(new Background(this)) {
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeRuns());
    splitter->addWidget(makeList());
    splitter->setStretchFactor(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 6);
    column->addWidget(splitter);
    connect(link_, &ServerLink::runsChanged, this, &ActivityView::showRuns);
    connect(link_, &ServerLink::activityChanged, this, &ActivityView::showActivity);
    showRuns();
    showActivity();
}

ActivityView::~ActivityView() = default;

QWidget* ActivityView::makeRuns() {
    runArea_ = new QWidget(this);
    runView_ = new QTreeView(runArea_);
    runView_->setObjectName(QStringLiteral("runView"));
    runView_->setAccessibleName(tr("Plans on parents"));
    runView_->setModel(&runs_);
    runView_->setRootIsDecorated(false);
    runView_->setUniformRowHeights(true);
    for (std::size_t at = 0; at < runWidths.size(); ++at) runView_->header()->resizeSection(int(at), runWidths.at(at));
    tail_ = new QPlainTextEdit(runArea_);
    tail_->setObjectName(QStringLiteral("runTail"));
    tail_->setAccessibleName(tr("The end of the run’s output"));
    tail_->setReadOnly(true);
    tail_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    tail_->setPlaceholderText(tr("No output yet."));
    cancel_ = new QPushButton(icon(QStringLiteral("stop")), tr("&Cancel the run"), runArea_);
    cancel_->setObjectName(QStringLiteral("runCancel"));
    forget_ = new QPushButton(icon(QStringLiteral("clear")), tr("Clean &up"), runArea_);
    forget_->setObjectName(QStringLiteral("runForget"));
    auto* head = new QHBoxLayout;
    head->addWidget(makeHeading(tr("Plans that run on parents"), runArea_), 1);
    head->addWidget(cancel_);
    head->addWidget(forget_);
    auto* both = new QHBoxLayout;
    both->addWidget(runView_, 3);
    both->addWidget(tail_, 2);
    auto* column = new QVBoxLayout(runArea_);
    column->setContentsMargins(0, 0, 0, 4);
    column->addLayout(head);
    column->addLayout(both, 1);
    connect(cancel_, &QPushButton::clicked, this, &ActivityView::cancelRun);
    connect(forget_, &QPushButton::clicked, this, &ActivityView::forgetRun);
    connect(runView_->selectionModel(), &QItemSelectionModel::currentChanged, this, &ActivityView::showRun);
    connect(&runs_, &QAbstractItemModel::dataChanged, this, &ActivityView::showRun);
    connect(&runs_, &QAbstractItemModel::modelReset, this, &ActivityView::showRun);
    return runArea_;
}

QWidget* ActivityView::makeList() {
    auto* area = new QWidget(this);
    search_ = new QLineEdit(area);
    search_->setObjectName(QStringLiteral("activitySearch"));
    search_->setPlaceholderText(tr("Filter what was sent"));
    search_->setAccessibleName(tr("Filter what was sent"));
    search_->setClearButtonEnabled(true);
    search_->setMinimumWidth(searchWidth);
    search_->addAction(icon(QStringLiteral("find"), Tone::muted), QLineEdit::LeadingPosition);
    count_ = new QLabel(area);
    count_->setObjectName(QStringLiteral("activityCount"));
    count_->setForegroundRole(QPalette::PlaceholderText);
    export_ = new QPushButton(icon(QStringLiteral("export")), tr("E&xport…"), area);
    export_->setObjectName(QStringLiteral("activityExport"));
    note_ = new FaultNote(area);
    view_ = new ServerTree(area);
    view_->setObjectName(QStringLiteral("activityView"));
    view_->setAccessibleName(tr("What was sent"));
    view_->setModel(&model_);
    view_->setRootIsDecorated(false);
    view_->setAlternatingRowColors(true);
    for (std::size_t at = 0; at < listWidths.size(); ++at) view_->header()->resizeSection(int(at), listWidths.at(at));
    // As wide as the longest time of the language and of the font.
    const QDateTime longest(QDate(2028, 12, 28), QTime(22, 58));
    const QString longestText = QLocale().toString(longest, QLocale::ShortFormat);
    const int wide = view_->fontMetrics().horizontalAdvance(longestText) + whenMargin;
    view_->header()->resizeSection(ActivityModel::When, std::max(wide, listWidths.front()));
    auto* head = new QHBoxLayout;
    head->addWidget(makeHeading(tr("Everything that was sent"), area), 1);
    head->addWidget(count_);
    head->addWidget(search_);
    head->addWidget(export_);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 4, 0, 0);
    column->addLayout(head);
    column->addWidget(note_);
    column->addWidget(view_, 1);
    connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
        model_.setFilter(text);
        showActivity();
    });
    connect(export_, &QPushButton::clicked, this, &ActivityView::exportList);
    return area;
}

void ActivityView::showRuns() {
    const QString before = chosenRun();
    runs_.setRuns(link_->runs());
    runArea_->setVisible(runs_.rowCount() > 0);
    for (int row = 0; row < runs_.rowCount(); ++row) {
        const QModelIndex index = runs_.index(row, 0);
        if (index.data(RunModel::DigestRole).toString() == before) runView_->setCurrentIndex(index);
    }
    if (!runView_->currentIndex().isValid()) runView_->setCurrentIndex(runs_.index(0, 0));
    showRun();
}

QString ActivityView::chosenRun() const { return runView_->currentIndex().data(RunModel::DigestRole).toString(); }

void ActivityView::showRun() {
    const server::RemoteRun* run = runs_.run(runView_->currentIndex().row());
    const QString text = run ? toQString(run->tail) : QString();
    if (tail_->toPlainText() != text) {
        tail_->setPlainText(text);
        tail_->moveCursor(QTextCursor::End);
    }
    cancel_->setEnabled(run && !run->ended());
    cancel_->setToolTip(run && run->ended() ? tr("It has ended")
                                            : tr("Stops the running step and takes back what it made"));
    forget_->setEnabled(run && run->ended());
    forget_->setToolTip(run && !run->ended() ? tr("It has not ended yet")
                                             : tr("Removes the plan and its output from the parent"));
}

void ActivityView::cancelRun() {
    const server::RemoteRun* run = runs_.run(runView_->currentIndex().row());
    if (!run || run->ended()) return;
    Prompts::Question question;
    question.title = tr("Cancel the run");
    question.text = tr("Cancel “%1” on %2?").arg(toQString(run->title), toQString(run->host_name));
    question.details = tr("The running step is stopped. Steps that are done stay done.");
    question.yes = tr("&Cancel the run");
    question.no = tr("&Let it run");
    question.yesIsDefault = false;
    prompts_->ask(this, question,
                  [self = QPointer<ActivityView>(this), digest = toQString(run->digest)](Prompts::Answer answer) {
                      if (self && answer == Prompts::Answer::yes) self->link_->cancelRun(digest);
                  });
}

void ActivityView::forgetRun() {
    const server::RemoteRun* run = runs_.run(runView_->currentIndex().row());
    if (run && run->ended()) link_->forgetRun(toQString(run->digest));
}

void ActivityView::showActivity() {
    model_.setActivity(link_->activity());
    const QLocale locale;
    const int total = model_.total();
    const int shown = model_.rowCount();
    count_->setText(shown < total ? tr("%1 of %2").arg(locale.toString(shown), locale.toString(total))
                                  : tr("%n entr(ies)", nullptr, total));
    view_->setWords(total > 0 ? tr("Nothing fits the filter.") : tr("Nothing was sent yet."));
    export_->setEnabled(shown > 0);
}

void ActivityView::exportList() {
    const QStringList filters{tr("JSON (*.json)"), tr("Table (*.csv)")};
    prompts_->saveFile(
        this, tr("Export what was sent"), QStringLiteral("activity.json"), filters,
        [self = QPointer<ActivityView>(this), csv = filters.last()](const QString& path, const QString& filter) {
            if (!self) return;
            const bool asTable = filter == csv || path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
            self->background_->run(
                QStringLiteral("export"),
                [list = self->model_.shown(), path, asTable] {
                    return writePrivateFile(path, asTable ? activityCsv(list) : activityJson(list));
                },
                [self, path](const tl::expected<void, QString>& done) {
                    if (!self) return;
                    if (done) {
                        self->note_->show(
                            Tone::ok, tr("Exported to %1, readable by you only.").arg(QDir::toNativeSeparators(path)));
                    } else {
                        self->note_->show(Tone::error, done.error());
                    }
                });
        });
}

}  // namespace sysmanage::ui
