// SPDX-License-Identifier: GPL-3.0-or-later
// The application's own window on the application's own link, put together as the application does it, with the demo's
// server chosen. Marked as what it is; it keeps its files in a folder of the demo, uses no key ring, and applies nothing.
#pragma once
#include <QString>
#include <QUrl>
#include <memory>

namespace sysmanage::link {
class ApplicationLink;
}
namespace sysmanage::ui {
class AppearanceControl;
class MainWindow;
class Workspace;
}  // namespace sysmanage::ui

namespace sysmanage::demo {

class DemoWindow {
public:
    DemoWindow(const QUrl& server, const QString& folder);
    ~DemoWindow();

    /// With the hosts in it.
    void show();
    /// As the user who may do everything.
    void signIn();
    /// Somebody is signed in, and there are hosts to see.
    bool ready() const;

    ui::MainWindow& window();
    link::ApplicationLink& link();
    ui::Workspace& workspace();
    ui::AppearanceControl& appearance();

private:
    struct Parts;

    void mark();

    std::unique_ptr<Parts> parts_;
};

}  // namespace sysmanage::demo
