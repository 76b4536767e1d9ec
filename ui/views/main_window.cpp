// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/main_window.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDir>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

#include "ui/dialogs/prompts.h"
#include "ui/style/appearance.h"
#include "ui/views/entry_controller.h"
#include "ui/views/entry_list.h"
#include "ui/views/info_bar.h"
#include "ui/views/plan_area.h"
#include "ui/views/run_controller.h"
#include "ui/views/shortcut_overview.h"
#include "ui/views/signing_controller.h"
#include "ui/views/welcome_view.h"
#include "ui/views/window_actions.h"
#include "ui/views/window_places.h"

namespace sysmanage::ui {
namespace {

constexpr QSize usualSize{1180, 720};
constexpr int listWidth = 290;
constexpr int busyDelayMs = 250;
constexpr int messageMs = 8000;

const QString geometryKey = QStringLiteral("window/geometry");
const QString splitterKey = QStringLiteral("window/splitter");
const QString appearanceKey = QStringLiteral("window/appearance");
const QString domainKey = QStringLiteral("form/domain");
const QString currentKey = QStringLiteral("window/current");

QStringList localFiles(const QMimeData* data) {
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) paths << url.toLocalFile();
    }
    return paths;
}

}  // namespace

MainWindow::MainWindow(const WindowParts& parts) : parts_(parts), workspace_(parts.workspace) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("SysManage Virtualization"));
    setAcceptDrops(true);
    actions_ = new WindowActions(this, workspace_->undoStack());
    entries_ = new EntryController(workspace_, parts.prompts, parts.writeFiles, this);
    buildLayout();
    runs_ = new RunController(workspace_, parts.runner, parts.prompts, area_, this);
    buildStatusBar();
    connectActions();
    connectWorkspace();
    connectRuns();
    connectPlaces();
    if (parts_.signing) connectSigning();
    restore();
    updateActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildLayout() {
    list_ = new EntryList(workspace_->model(), this);
    list_->view()->addActions({actions_->edit, actions_->duplicate, actions_->remove});
    area_ = new PlanArea(new WelcomeView(actions_->newVm, actions_->open), this);
    splitter_ = new QSplitter(this);
    splitter_->setObjectName(QStringLiteral("splitter"));
    splitter_->addWidget(list_);
    splitter_->addWidget(area_);
    splitter_->setStretchFactor(1, 1);
    splitter_->setChildrenCollapsible(false);
    splitter_->setSizes({listWidth, usualSize.width() - listWidth});
    auto* center = new QWidget(this);
    info_ = new InfoBar(center);
    places_ = new WindowPlaces(parts_, splitter_, this);
    auto* column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(info_);
    column->addWidget(places_, 1);
    setCentralWidget(center);
}

void MainWindow::buildStatusBar() {
    busy_ = new QLabel(this);
    progress_ = new QProgressBar(this);
    progress_->setObjectName(QStringLiteral("runProgress"));
    progress_->setAccessibleName(tr("Progress of the run"));
    progress_->setMaximumWidth(180);
    progress_->setMaximumHeight(busy_->fontMetrics().height() + 4);
    progress_->hide();
    statusBar()->addPermanentWidget(busy_);
    statusBar()->addPermanentWidget(progress_);
    statusBar()->setSizeGripEnabled(false);
    busyTimer_.setSingleShot(true);
    busyTimer_.setInterval(busyDelayMs);
    connect(&busyTimer_, &QTimer::timeout, this, &MainWindow::showBusy);
    // Short work is not worth a word: it would only flicker.
    connect(workspace_->background(), &Background::busyChanged, this, [this](bool busy) {
        if (busy) {
            busyTimer_.start();
        } else {
            busyTimer_.stop();
            showBusy();
        }
    });
}

void MainWindow::connectActions() {
    connect(actions_->newVm, &QAction::triggered, entries_, &EntryController::newVm);
    connect(actions_->newTask, &QAction::triggered, entries_, &EntryController::newTask);
    connect(actions_->prepare, &QAction::triggered, entries_, &EntryController::prepareInstallation);
    WindowActions::setAvailable(actions_->prepare, parts_.writeFiles ? QString() : tr("Nobody writes files here"));
    connect(actions_->open, &QAction::triggered, entries_, &EntryController::chooseFile);
    connect(actions_->quit, &QAction::triggered, this, &QWidget::close);
    connect(actions_->edit, &QAction::triggered, this, [this] { entries_->edit(currentId()); });
    connect(actions_->duplicate, &QAction::triggered, this, [this] { workspace_->duplicate(currentId()); });
    connect(actions_->remove, &QAction::triggered, this, &MainWindow::removeCurrent);
    connect(actions_->filterList, &QAction::triggered, this,
            [this] { plansShown() ? list_->focusFilter() : places_->focusSearch(); });
    connect(actions_->focusList, &QAction::triggered, this,
            [this] { plansShown() ? list_->focusList() : places_->focusList(); });
    connect(actions_->focusPlan, &QAction::triggered, this,
            [this] { plansShown() ? focusPlan() : places_->focusDetail(); });
    connect(actions_->apply, &QAction::triggered, this, [this] { runs_->ask(currentId()); });
    connect(actions_->cancelRun, &QAction::triggered, runs_, &RunController::cancel);
    connect(actions_->compareMenu, &QMenu::aboutToShow, this, &MainWindow::fillCompareMenu);
    connect(actions_->compareFile, &QAction::triggered, this, &MainWindow::compareWithFile);
    connect(actions_->exports, &QActionGroup::triggered, this, [this](const QAction* action) {
        entries_->exportAs(currentId(), static_cast<ExportFormat>(action->data().toInt()));
    });
    connect(actions_->appearance, &QActionGroup::triggered, this, [this](const QAction* action) {
        if (parts_.appearance) parts_.appearance->setWish(appearanceFromName(action->data().toString()));
        remember();
    });
    connect(actions_->shortcuts, &QAction::triggered, this, [this] {
        auto* overview = new ShortcutOverview(actions_->menus(), this);
        overview->setAttribute(Qt::WA_DeleteOnClose);
        overview->open();
    });
    connect(actions_->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(entries_, &EntryController::domainUsed, this, [this](const QString& domain) {
        if (parts_.settings) parts_.settings->setValue(domainKey, domain);
    });
}

void MainWindow::connectWorkspace() {
    connect(list_, &EntryList::currentChanged, this, &MainWindow::showEntry);
    connect(list_, &EntryList::activated, this, [this](const QString& id) { entries_->edit(id); });
    connect(workspace_, &Workspace::planReady, this, &MainWindow::onPlanReady);
    connect(workspace_, &Workspace::accepted, this, [this](const QString& id) {
        list_->select(id);
        list_->focusList();
    });
    connect(workspace_, &Workspace::opened, this, [this](const QString& id, const QString&) {
        places_->go(Place::plans);
        const QString before = currentId();
        list_->select(id);
        if (!std::exchange(compareNextOpened_, false) || before.isEmpty()) return;
        comparison_ = Comparison{before, id};
        tryComparison();
    });
    connect(workspace_, &Workspace::removed, this, [this](const QString& title) {
        info_->show(Tone::muted, tr("“%1” was taken out of the list.").arg(title), tr("Undo"),
                    [this] { workspace_->undoStack()->undo(); });
    });
    connect(workspace_, &Workspace::exported, this, [this](const QString& path) {
        info_->show(Tone::ok, tr("Exported to %1, readable by you only.").arg(QDir::toNativeSeparators(path)));
    });
    connect(workspace_, &Workspace::signatureSeen, this,
            [this](const QString& text, bool verified) { info_->show(verified ? Tone::ok : Tone::warning, text); });
    connect(workspace_, &Workspace::fault, this, [this](const QString& text) {
        compareNextOpened_ = false;
        info_->show(Tone::error, text);
    });
    connect(workspace_->model(), &QAbstractItemModel::dataChanged, this, [this] { updateActions(); });
    // Undo and redo change the entry under the preview.
    connect(workspace_->undoStack(), &QUndoStack::indexChanged, this, [this] {
        info_->hide();  // its "Undo" would mean another change now
        places_->go(Place::plans);
        showEntry(currentId());
    });
    connect(area_, &PlanArea::shownChanged, this, &MainWindow::updateActions);
    connect(area_, &PlanArea::editRequested, this,
            [this](const QString& field) { entries_->edit(currentId(), field); });
    connect(area_, &PlanArea::comparisonClosed, this, &MainWindow::endComparison);
    connect(area_, &PlanArea::told, this, [this](const QString& text) { statusBar()->showMessage(text, messageMs); });
}

void MainWindow::connectSigning() {
    signing_ = new SigningController(parts_.signing, parts_.trusted, parts_.prompts, workspace_->background(), this);
    connect(actions_->exportSigned, &QAction::triggered, this, [this] {
        signing_->withKey(
            [this, id = currentId()](const SigningKey& key) { entries_->exportAs(id, ExportFormat::bundle, key); });
    });
    connect(actions_->savePublicKey, &QAction::triggered, signing_, &SigningController::savePublicKey);
    connect(actions_->trustKey, &QAction::triggered, signing_, &SigningController::trustKey);
    connect(signing_, &SigningController::told, this,
            [this](Tone tone, const QString& text) { info_->show(tone, text); });
}

void MainWindow::connectRuns() {
    connect(runs_, &RunController::stateChanged, this, [this] {
        progress_->setVisible(runs_->running());
        if (runs_->running()) progress_->setRange(0, 0);
        updateActions();
    });
    connect(runs_, &RunController::progressed, this, [this](int number, int total) {
        progress_->setRange(0, total);
        progress_->setValue(number - 1);
        progress_->setFormat(tr("Step %1 of %2").arg(number).arg(total));
    });
    connect(runs_, &RunController::ended, this, [this](const QString& id, bool success, const QString& text) {
        info_->show(success ? Tone::ok : Tone::error, text,
                    id == currentId() && plansShown() ? QString() : tr("Show it"), [this, id] {
                        places_->go(Place::plans);
                        list_->select(id);
                    });
        if (closing_) close();
    });
}

void MainWindow::connectPlaces() {
    if (parts_.server) actions_->addPlaces(places_->placeActions(), places_->menu());
    connect(places_, &WindowPlaces::told, this, [this](Tone tone, const QString& text) { info_->show(tone, text); });
    connect(places_, &WindowPlaces::placeChanged, this, [this] {
        info_->hide();
        actions_->toolBar->setVisible(plansShown());
        updateActions();
    });
}

bool MainWindow::plansShown() const { return places_->place() == Place::plans; }

void MainWindow::restore() {
    resize(usualSize);
    if (parts_.appearance) actions_->setAppearance(parts_.appearance->wish());
    if (!parts_.settings) return;
    restoreGeometry(parts_.settings->value(geometryKey).toByteArray());
    splitter_->restoreState(parts_.settings->value(splitterKey).toByteArray());
    entries_->setDomain(parts_.settings->value(domainKey).toString());
    const QString last = parts_.settings->value(currentKey).toString();
    if (workspace_->find(last)) list_->select(last);
    places_->restore();
}

void MainWindow::remember() {
    if (!parts_.settings) return;
    parts_.settings->setValue(geometryKey, saveGeometry());
    parts_.settings->setValue(splitterKey, splitter_->saveState());
    parts_.settings->setValue(currentKey, currentId());
    if (parts_.appearance) parts_.settings->setValue(appearanceKey, appearanceName(parts_.appearance->wish()));
}

void MainWindow::showHosts() {
    if (places_) places_->go(Place::hosts);
}

void MainWindow::openFiles(const QStringList& paths) { entries_->openFiles(paths); }

QString MainWindow::currentId() const { return list_->currentId(); }

const Entry* MainWindow::current() const { return workspace_->find(currentId()); }

void MainWindow::showBusy() { busy_->setText(workspace_->background()->busy() ? tr("Working…") : QString()); }

void MainWindow::showAbout() {
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About"), windowTitle(), QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("Version %1\n\nShows what will happen on a parent host before it happens. Free software under the GNU "
           "General Public License, version 3 or later.")
            .arg(QCoreApplication::applicationVersion()));
    box->open();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!runs_->running()) {
        remember();
        event->accept();
        return;
    }
    event->ignore();
    if (closing_) return;
    Prompts::Question question;
    question.title = windowTitle();
    question.text = tr("A plan is being applied. Cancel it and close?");
    question.details =
        tr("The running step is stopped and takes back what it has made; the window closes when it is done.");
    question.yes = tr("&Cancel the run and close");
    question.no = tr("&Let it run");
    question.yesIsDefault = false;
    parts_.prompts->ask(this, question, [this](Prompts::Answer answer) {
        if (answer != Prompts::Answer::yes) return;
        closing_ = true;
        if (runs_->running()) {
            runs_->cancel();
        } else {
            close();
        }
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    openFiles(localFiles(event->mimeData()));
}

void MainWindow::paintEvent(QPaintEvent* event) {
    QMainWindow::paintEvent(event);
    if (std::exchange(painted_, true)) return;
    QTimer::singleShot(0, this, [this] {
        emit firstPainted();
        area_->prepare();
    });
}

}  // namespace sysmanage::ui
