// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every view and dialog of the server's side, taken while the demo's window is used as somebody uses it.
#pragma once
#include <QString>
#include <QStringList>
#include <functional>

#include "tests/demo/demo_window.h"

class QDialog;
class QWidget;

namespace sysmanage::demo {

class DemoPictures {
public:
    enum class Offer { whole, less };
    /// `look`: "light" or "dark", the end of each file's name. Where licence or dialect make the
    /// server offer less than all, what is not to be had is left out.
    DemoPictures(DemoWindow& demo, QString folder, QString look, Offer offer);

    /// What could not be shown; empty when all is there.
    QStringList take();

private:
    void takeSigningIn();
    void takeCertificates();
    void takeHosts();
    void takeCreating();
    void takeForms();
    void takeSending(QDialog& form);
    void takeWindows(QDialog& form);
    void waitForDistributions(QDialog& form);
    void takeQuestions();
    void takeReboot();
    void takeActivity();
    void takeServerDialogs();
    void takePlans();

    /// False when it is not offered; that is a fault where all is.
    bool trigger(const char* action);
    bool showHost(const char* name);
    void selectChildren(const QStringList& names);
    /// Presses a button of the window or of the dialog.
    bool press(QWidget& in, const char* button);
    bool pressOnCard(const char* card, const char* button);
    bool notOffered(const char* name);
    void type(QWidget& in, const char* field, const QString& text);
    /// The dialog of this name, or null when it did not come.
    QDialog* dialog(const char* name);
    void close(const char* name);
    void save(QWidget& widget, const QString& name);
    /// The dialog's picture; it stays open.
    QDialog* saveDialog(const char* name, const QString& picture);
    bool wait(const QString& what, const std::function<bool()>& holds);

    DemoWindow& demo_;
    QString folder_;
    QString look_;
    Offer offer_;
    QStringList faults_{};
};

}  // namespace sysmanage::demo
