// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be done in the main window: actions with their shortcuts, in menus and a toolbar. What an action
// does is connected by whoever owns the window.
#pragma once
#include <QList>
#include <QObject>

#include "ui/models/plan_export.h"
#include "ui/style/theme.h"

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;
class QToolBar;
class QUndoStack;

namespace sysmanage::ui {

class WindowActions : public QObject {
    Q_OBJECT
public:
    WindowActions(QMainWindow* window, QUndoStack* undo);

    QAction* newVm;
    QAction* newTask;
    QAction* prepare;
    QAction* open;
    QAction* quit;
    QAction* edit;
    QAction* duplicate;
    QAction* remove;
    QAction* filterList;
    QAction* focusList;
    QAction* focusPlan;
    QAction* apply;
    QAction* cancelRun;
    QAction* compareFile;
    QAction* shortcuts;
    QAction* about;
    QAction* exportSigned;
    QAction* savePublicKey;
    QAction* trustKey;
    QActionGroup* exports;     ///< data: the format's number
    QActionGroup* appearance;  ///< data: "system", "light", "dark"
    QMenu* compareMenu;        ///< filled when it opens, above compareFile
    QToolBar* toolBar = nullptr;

    /// What an action says while nothing is in its way is kept in this property.
    static constexpr const char* tipProperty = "tip";
    /// Enables the action, or disables it with the reason where people look for one.
    static void setAvailable(QAction* action, const QString& whyNot);
    void setExportAvailable(const QString& whyNot);
    void setCompareAvailable(const QString& whyNot);
    void setAppearance(Appearance appearance);
    /// The actions of the preview that is shown; they stand in the View menu.
    void setPreviewActions(const QList<QAction*>& actions);

    /// The window has places of a server as well: they stand in the View menu, and `menu` before Help.
    void addPlaces(const QList<QAction*>& places, QMenu* menu);

    QList<QMenu*> menus() const { return menus_; }

private:
    QAction* make(const char* name, const QString& text, const QString& iconName, const QKeySequence& shortcut,
                  const QString& tip);
    void makeEntryActions();
    void makePlanActions();
    void makeExports();
    void makeAppearance();
    void makeMenus(QUndoStack* undo);
    void makeToolBar();
    QMenu* addMenu(const QString& title);

    QMainWindow* window_;
    QAction* exportMenuAction_ = nullptr;
    QMenu* exportMenu_ = nullptr;
    QMenu* appearanceMenu_ = nullptr;
    QMenu* viewMenu_ = nullptr;
    QAction* previewEnd_ = nullptr;  ///< the separator below the preview's actions
    QList<QAction*> previewActions_;
    QList<QMenu*> menus_;
};

}  // namespace sysmanage::ui
