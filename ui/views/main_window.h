// SPDX-License-Identifier: GPL-3.0-or-later
// The main window: the offline workspace with its list on the left and the plan on the right, the places of a server
// beside it, and what can be done.
#pragma once
#include <QMainWindow>
#include <QTimer>
#include <memory>

#include "ui/files_writer.h"
#include "ui/models/workspace.h"
#include "ui/plan_runner.h"

class QLabel;
class QProgressBar;
class QSettings;
class QSplitter;

namespace sysmanage::ui {

class AppearanceControl;
class EntryController;
class EntryList;
class InfoBar;
class PlanArea;
class Prompts;
class RunController;
class ServerLink;
class SigningController;
class SigningKeyStore;
class WindowActions;
class WindowPlaces;

/// Everything the window is given; it owns none of it. Without a runner nothing can be applied; without
/// a server link there are only the plans; without a writer of files no installation can be prepared; without a place for
/// keys nothing is signed.
struct WindowParts {
    Workspace* workspace = nullptr;
    PlanRunner* runner = nullptr;
    Prompts* prompts = nullptr;
    QSettings* settings = nullptr;
    AppearanceControl* appearance = nullptr;
    ServerLink* server = nullptr;
    FilesWriter writeFiles{};
    SigningKeyStore* signing = nullptr;
    TrustedKeys trusted{};
};

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const WindowParts& parts);
    ~MainWindow() override;

    void openFiles(const QStringList& paths);
    /// The hosts of the server; nothing without a server link.
    void showHosts();

public slots:
    /// Shows the current plan beside another entry's, as what came after it.
    void compareWith(const QString& otherId);

signals:
    /// The first frame is on the screen.
    void firstPainted();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Comparison {
        QString before;
        QString after;
    };

    void buildLayout();
    void buildStatusBar();
    void connectActions();
    void connectWorkspace();
    void connectRuns();
    void connectSigning();
    void connectPlaces();
    bool plansShown() const;
    void restore();
    void remember();

    // main_window_plans.cpp
    void showEntry(const QString& id);
    void showPlanOf(const Entry& entry);
    void onPlanReady(const QString& id);
    void updateActions();
    QString whyNoPlan() const;
    void removeCurrent();

    void fillCompareMenu();
    void compareWithFile();
    void tryComparison();
    void endComparison();

    void focusPlan();

    // main_window.cpp
    QString currentId() const;
    const Entry* current() const;
    void showBusy();
    void showAbout();

    WindowParts parts_;
    Workspace* workspace_;
    WindowActions* actions_ = nullptr;
    EntryController* entries_ = nullptr;
    RunController* runs_ = nullptr;
    SigningController* signing_ = nullptr;
    EntryList* list_ = nullptr;
    InfoBar* info_ = nullptr;
    PlanArea* area_ = nullptr;
    QSplitter* splitter_ = nullptr;
    WindowPlaces* places_ = nullptr;
    QLabel* busy_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QTimer busyTimer_;
    std::optional<Comparison> comparison_;
    bool compareNextOpened_ = false;
    bool painted_ = false;
    bool closing_ = false;
};

}  // namespace sysmanage::ui
