// SPDX-License-Identifier: GPL-3.0-or-later
// The real window over folders of its own.
#pragma once
#include <QSettings>
#include <QTemporaryDir>
#include <memory>

#include "tests/ui/stand_ins.h"
#include "ui/models/workspace.h"
#include "ui/style/appearance.h"
#include "ui/views/main_window.h"

class QDialog;

namespace sysmanage::ui {

class WindowFixture {
public:
    /// With another runner than the stand-in where one is given; with the places of a server where there is a link.
    explicit WindowFixture(PlanRunner* otherRunner = nullptr, Appearance look = Appearance::light,
                           ServerLink* server = nullptr);

    /// Closes the window and opens another one over the same folders, as the next start does.
    void restart();

    QString folder() const { return folder_.path(); }
    QString dataFolder() const { return folder_.filePath(QStringLiteral("data/sysmanage-virt")); }
    MainWindow& window() { return *window_; }
    Workspace& workspace() { return *workspace_; }
    template <class Widget>
    Widget* find(const char* name) {
        return window_->findChild<Widget*>(QString::fromLatin1(name));
    }

    /// A shortcut of the main window.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Puts a draft in and waits for its plan. Returns its id.
    QString addDraft(const Entry& draft);
    /// The dialog that is open, or null.
    QDialog* dialog();
    bool waitForPlan(const QString& id);

    ScriptedPrompts prompts;
    StandInRunner runner;
    StandInKeys keys;
    TrustedKeys trusted() const { return TrustedKeys(folder_.filePath(QStringLiteral("config/sysmanage-virt/keys"))); }

private:
    void open();

    QTemporaryDir folder_;
    PlanRunner* otherRunner_;
    ServerLink* server_;
    std::unique_ptr<QSettings> settings_;
    AppearanceControl appearance_;
    std::unique_ptr<Workspace> workspace_;
    std::unique_ptr<MainWindow> window_;
};

/// A whole request of a create, as the form makes it, without a clear password.
Json sampleRequest(const char* vmName = "web01");
Entry sampleDraft(const char* vmName = "web01");

}  // namespace sysmanage::ui
