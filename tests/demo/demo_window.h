// SPDX-License-Identifier: GPL-3.0-or-later
// The application's own window on the application's own link, put together as the application does it, and connected to the
// demo. Marked as what it is; it keeps its files in a folder of the demo, uses no key ring, and applies nothing here.
#pragma once
#include <QObject>
#include <QString>
#include <QUrl>
#include <memory>

namespace sysmanage::demo {

class DemoWindow : public QObject {
    Q_OBJECT
public:
    DemoWindow(const QUrl& server, const QString& folder);
    ~DemoWindow() override;

    void show();
    /// Somebody is signed in, and there are hosts to see.
    bool ready() const;
    /// Pictures of the views and of some dialogs, light and dark. What could not be made; "" when all is there.
    QString takePictures(const QString& folder);

private:
    struct Parts;

    void signIn(const QUrl& server);
    void mark();
    void trigger(const char* action);
    bool showHost(const QString& fqdn);
    bool save(QWidget* widget, const QString& name);
    bool saveDialog(const char* action, const QString& name);
    void takeViews(const QString& mode);

    std::unique_ptr<Parts> parts_;
    QString pictures_{};
    QString fault_{};
};

}  // namespace sysmanage::demo
