// SPDX-License-Identifier: GPL-3.0-or-later
// The places of the window: the plans of the offline workspace and, where the application can talk to a server, its
// hosts and what was sent. A bar on the left leads to them. What is not visited is not made.
#pragma once
#include <QStackedWidget>
#include <memory>

#include "ui/style/theme.h"

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace sysmanage::ui {

class ServerController;
class ServerPlace;
struct WindowParts;
enum class Place { plans, hosts, activity };

class WindowPlaces : public QStackedWidget {
    Q_OBJECT
public:
    WindowPlaces(const WindowParts& parts, QWidget* plans, QMainWindow* window);
    ~WindowPlaces() override;

    Place place() const { return place_; }
    void go(Place place);
    /// Where the window was left.
    void restore();
    /// "Filter the list", "Go to the list", "Go to the plan", for the server's places.
    void focusSearch();
    void focusList();
    void focusDetail();

    /// Null without a server side.
    QMenu* menu() const { return menu_; }
    QList<QAction*> placeActions() const;
    ServerController* controller() const { return controller_; }

signals:
    void placeChanged();
    void told(sysmanage::ui::Tone tone, const QString& text);

private:
    QAction* add(QMenu* menu, const char* name, const QString& iconName, const QString& text, const QString& keys);
    void makeBar();
    void makeMenu();
    void updateMenu();
    ServerPlace* server();

    const WindowParts& parts() const { return *parts_; }

    std::unique_ptr<WindowParts> parts_;
    QMainWindow* window_;
    QActionGroup* choice_ = nullptr;
    QMenu* menu_ = nullptr;
    QAction* signIn_ = nullptr;
    QAction* signOut_ = nullptr;
    QAction* refresh_ = nullptr;
    ServerController* controller_ = nullptr;
    ServerPlace* server_ = nullptr;
    Place place_ = Place::plans;
};

}  // namespace sysmanage::ui
