// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/window_actions.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>

#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

constexpr int toolIcon = 18;

QString exportText(ExportFormat format) {
    switch (format) {
        case ExportFormat::json:
            return WindowActions::tr("&Plan as JSON…");
        case ExportFormat::message:
            return WindowActions::tr("&Message for an agent…");
        case ExportFormat::script:
            return WindowActions::tr("&Shell script…");
        case ExportFormat::bundle:
            break;
    }
    return WindowActions::tr("&Bundle for a USB stick…");
}

QKeySequence exportKeys(ExportFormat format) {
    switch (format) {
        case ExportFormat::json:
            return QKeySequence(QStringLiteral("Ctrl+E"));
        case ExportFormat::script:
            return QKeySequence(QStringLiteral("Ctrl+Shift+E"));
        case ExportFormat::bundle:
            return QKeySequence(QStringLiteral("Ctrl+Shift+B"));
        case ExportFormat::message:
            break;
    }
    return QKeySequence(QStringLiteral("Ctrl+Shift+M"));
}

}  // namespace

WindowActions::WindowActions(QMainWindow* window, QUndoStack* undo) : QObject(window), window_(window) {
    makeEntryActions();
    makePlanActions();
    makeExports();
    makeAppearance();
    makeMenus(undo);
    makeToolBar();
}

QAction* WindowActions::make(const char* name, const QString& text, const QString& iconName,
                             const QKeySequence& shortcut, const QString& tip) {
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    if (!iconName.isEmpty()) action->setIcon(icon(iconName));
    action->setShortcut(shortcut);
    action->setProperty(tipProperty, tip);
    setAvailable(action, QString());
    return action;
}

void WindowActions::makeEntryActions() {
    newVm = make("newVm", tr("&New VM…"), QStringLiteral("new-vm"), QKeySequence::New, tr("Describe a VM to be made"));
    newTask = make("newTask", tr("New &task…"), QStringLiteral("run"), QKeySequence(QStringLiteral("Ctrl+Shift+N")),
                   tr("Start, stop, restart or delete a VM; ask a parent"));
    prepare = make("prepare", tr("Prepare an &installation…"), QStringLiteral("export"),
                   QKeySequence(QStringLiteral("Ctrl+Shift+I")),
                   tr("The files from which an installer on a stick or in the network answers its questions"));
    open = make("open", tr("&Open a plan…"), QStringLiteral("open"), QKeySequence::Open,
                tr("Open a plan, a message or a bundle that was exported"));
    quit = make("quit", tr("&Quit"), QString(), QKeySequence::Quit, tr("Close the window"));
    edit =
        make("edit", tr("&Edit the draft…"), QStringLiteral("edit"), QKeySequence(Qt::Key_F2), tr("Change the draft"));
    duplicate = make("duplicate", tr("Dupl&icate"), QStringLiteral("duplicate"), QKeySequence(QStringLiteral("Ctrl+D")),
                     tr("A new draft with the same values"));
    remove = make("remove", tr("&Delete from the list"), QStringLiteral("delete"), QKeySequence::Delete,
                  tr("Take the entry out of the list; it can be undone"));
    filterList = make("filterList", tr("Filter the l&ist"), QStringLiteral("find"),
                      QKeySequence(QStringLiteral("Ctrl+L")), tr("Search among drafts and plans"));
    focusList = make("focusList", tr("Go to the &list"), QString(), QKeySequence(QStringLiteral("Ctrl+1")), QString());
    focusPlan = make("focusPlan", tr("G&o to the plan"), QString(), QKeySequence(QStringLiteral("Ctrl+2")), QString());
}

void WindowActions::makePlanActions() {
    apply = make("apply", tr("&Apply on this machine…"), QStringLiteral("apply"),
                 QKeySequence(QStringLiteral("Ctrl+Return")), tr("Carry the plan out here, after a question"));
    cancelRun = make("cancelRun", tr("&Cancel the run"), QStringLiteral("stop"), QKeySequence(QStringLiteral("Ctrl+.")),
                     tr("Stop the running step and take back what it made"));
    compareFile = make("compareFile", tr("A plan in a &file…"), QStringLiteral("open"),
                       QKeySequence(QStringLiteral("Ctrl+Shift+O")), tr("Open a plan and compare with it"));
    shortcuts = make("shortcuts", tr("&Keyboard shortcuts"), QString(), QKeySequence::HelpContents, QString());
    about = make("about", tr("&About"), QStringLiteral("info"), QKeySequence(), QString());
}

void WindowActions::makeExports() {
    exports = new QActionGroup(this);
    for (const ExportKind& kind : exportKinds()) {
        const QString name = QStringLiteral("export%1").arg(kind.suffix);
        QAction* action = make(name.toLatin1().constData(), exportText(kind.format), QString(), exportKeys(kind.format),
                               tr("Written for its owner only: it holds the secrets of the plan"));
        action->setData(int(kind.format));
        exports->addAction(action);
    }
    exportSigned = make("exportSigned", tr("Si&gned bundle…"), QString(), QKeySequence(QStringLiteral("Ctrl+Shift+G")),
                        tr("A bundle whose receiver can see that it comes from you and was not changed"));
    savePublicKey = make("savePublicKey", tr("Save m&y public key…"), QString(), QKeySequence(),
                         tr("For those who run your signed bundles"));
    trustKey = make("trustKey", tr("Tr&ust a public key…"), QString(), QKeySequence(),
                    tr("Bundles that it has signed count as verified"));
}

void WindowActions::makeAppearance() {
    appearance = new QActionGroup(this);
    const QList<std::pair<Appearance, QString>> choices{
        {Appearance::system, tr("As the &system")}, {Appearance::light, tr("&Light")}, {Appearance::dark, tr("&Dark")}};
    for (const auto& [choice, text] : choices) {
        const QString name = QStringLiteral("appearance-") + appearanceName(choice);
        QAction* action = make(name.toLatin1().constData(), text, QString(), QKeySequence(), QString());
        action->setCheckable(true);
        action->setData(appearanceName(choice));
        appearance->addAction(action);
    }
}

QMenu* WindowActions::addMenu(const QString& title) {
    QMenu* menu = window_->menuBar()->addMenu(title);
    menu->setToolTipsVisible(true);
    menus_ << menu;
    return menu;
}

void WindowActions::makeMenus(QUndoStack* undo) {
    exportMenu_ = new QMenu(tr("E&xport"), window_);
    exportMenu_->setIcon(icon(QStringLiteral("export")));
    exportMenu_->setToolTipsVisible(true);
    exportMenu_->addActions(exports->actions());
    exportMenu_->addAction(exportSigned);
    compareMenu = new QMenu(tr("Co&mpare with"), window_);
    compareMenu->setIcon(icon(QStringLiteral("compare")));
    compareMenu->addAction(compareFile);
    appearanceMenu_ = new QMenu(tr("&Appearance"), window_);
    appearanceMenu_->setIcon(icon(QStringLiteral("appearance")));
    appearanceMenu_->addActions(appearance->actions());

    QMenu* file = addMenu(tr("&File"));
    file->addActions({newVm, newTask, prepare, open});
    file->addMenu(exportMenu_);
    file->addSeparator();
    file->addActions({savePublicKey, trustKey});
    file->addSeparator();
    file->addAction(quit);

    QMenu* editing = addMenu(tr("&Edit"));
    QAction* undoAction = undo->createUndoAction(this, tr("&Undo"));
    QAction* redoAction = undo->createRedoAction(this, tr("&Redo"));
    undoAction->setShortcut(QKeySequence::Undo);
    redoAction->setShortcut(QKeySequence::Redo);
    undoAction->setIcon(icon(QStringLiteral("undo")));
    editing->addActions({undoAction, redoAction});
    editing->addSeparator();
    editing->addActions({edit, duplicate, remove});

    viewMenu_ = addMenu(tr("&View"));
    previewEnd_ = viewMenu_->addSeparator();
    viewMenu_->addActions({filterList, focusList, focusPlan});
    viewMenu_->addSeparator();
    viewMenu_->addMenu(appearanceMenu_);

    QMenu* plan = addMenu(tr("&Plan"));
    plan->addActions({apply, cancelRun});
    plan->addSeparator();
    plan->addMenu(compareMenu);

    QMenu* help = addMenu(tr("&Help"));
    help->addActions({shortcuts, about});
}

void WindowActions::makeToolBar() {
    QToolBar* bar = window_->addToolBar(tr("Tools"));
    toolBar = bar;
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setIconSize(QSize(toolIcon, toolIcon));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    newVm->setIconText(tr("New VM"));
    open->setIconText(tr("Open"));
    edit->setIconText(tr("Edit"));
    apply->setIconText(tr("Apply"));
    cancelRun->setIconText(tr("Cancel"));
    exportMenu_->menuAction()->setIconText(tr("Export"));
    compareMenu->menuAction()->setIconText(tr("Compare"));
    bar->addActions({newVm, open});
    bar->addSeparator();
    bar->addActions({edit, exportMenu_->menuAction(), compareMenu->menuAction()});
    bar->addSeparator();
    bar->addActions({apply, cancelRun});
    for (QMenu* menu : {exportMenu_, compareMenu}) {
        if (auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(menu->menuAction()))) {
            button->setPopupMode(QToolButton::InstantPopup);
        }
    }
    // QToolButton refuses Tab by default: everything here can be reached by keyboard.
    for (QToolButton* button : bar->findChildren<QToolButton*>()) {
        if (button->defaultAction()) button->setFocusPolicy(Qt::TabFocus);
    }
}

void WindowActions::setAvailable(QAction* action, const QString& whyNot) {
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    const QString tip = action->property(tipProperty).toString();
    QString words = whyNot.isEmpty() ? tip : whyNot;
    action->setEnabled(whyNot.isEmpty());
    action->setStatusTip(words);
    if (words.isEmpty()) words = action->text().remove(QLatin1Char('&'));
    action->setToolTip(keys.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, keys));
}

void WindowActions::setExportAvailable(const QString& whyNot) {
    for (QAction* action : exports->actions()) setAvailable(action, whyNot);

    setAvailable(exportMenu_->menuAction(), whyNot);
}

void WindowActions::setCompareAvailable(const QString& whyNot) {
    setAvailable(compareFile, whyNot);
    setAvailable(compareMenu->menuAction(), whyNot);
}

void WindowActions::addPlaces(const QList<QAction*>& places, QMenu* menu) {
    viewMenu_->insertActions(filterList, places);
    viewMenu_->insertSeparator(filterList);
    window_->menuBar()->insertMenu(menus_.last()->menuAction(), menu);
    menus_.insert(menus_.size() - 1, menu);
}

void WindowActions::setAppearance(Appearance choice) {
    for (QAction* action : appearance->actions()) {
        if (action->data().toString() == appearanceName(choice)) action->setChecked(true);
    }
}

void WindowActions::setPreviewActions(const QList<QAction*>& actions) {
    if (actions == previewActions_) return;
    for (QAction* action : previewActions_) viewMenu_->removeAction(action);
    previewActions_ = actions;
    for (QAction* action : actions) viewMenu_->insertAction(previewEnd_, action);
}

}  // namespace sysmanage::ui
