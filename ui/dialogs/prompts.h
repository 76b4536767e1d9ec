// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to the user, asked without blocking: the answer comes to a function. Tests give their own answers.
#pragma once
#include <QString>
#include <QStringList>
#include <functional>

#include "engine/text/secret.h"

class QWidget;

namespace sysmanage::ui {

class Prompts {
public:
    virtual ~Prompts() = default;

    /// Calls `done` with the chosen path; never when the user turns away.
    virtual void openFile(QWidget* parent, const QString& title, const QString& filter,
                          std::function<void(const QString& path)> done) = 0;

    /// Calls `done` with the path and the chosen one of `filters`.
    virtual void saveFile(QWidget* parent, const QString& title, const QString& suggestedPath,
                          const QStringList& filters,
                          std::function<void(const QString& path, const QString& filter)> done) = 0;

    /// Calls `done` with the chosen folder; never when the user turns away.
    virtual void chooseFolder(QWidget* parent, const QString& title, const QString& start,
                              std::function<void(const QString& path)> done) = 0;

    struct Question {
        QString title;
        QString text;
        QString details;
        QString yes;      ///< what happens, as a verb: "Apply"
        QString no;       ///< the safe way out; also Escape
        QString other{};  ///< a third way; "" = none
        bool yesIsDefault = true;
    };
    enum class Answer { yes, no, other };
    virtual void ask(QWidget* parent, const Question& question, std::function<void(Answer)> done) = 0;

    /// Calls `done` with what was typed; never when the user turns away.
    virtual void password(QWidget* parent, const QString& title, const QString& text,
                          std::function<void(const Secret& typed)> done) = 0;
};

/// The platform's own dialogs.
class NativePrompts : public Prompts {
public:
    void openFile(QWidget* parent, const QString& title, const QString& filter,
                  std::function<void(const QString&)> done) override;
    void saveFile(QWidget* parent, const QString& title, const QString& suggestedPath, const QStringList& filters,
                  std::function<void(const QString&, const QString&)> done) override;
    void chooseFolder(QWidget* parent, const QString& title, const QString& start,
                      std::function<void(const QString&)> done) override;
    void ask(QWidget* parent, const Question& question, std::function<void(Answer)> done) override;
    void password(QWidget* parent, const QString& title, const QString& text,
                  std::function<void(const Secret& typed)> done) override;
};

}  // namespace sysmanage::ui
