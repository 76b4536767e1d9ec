// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for the user at questions, and for the machine at runs.
#pragma once
#include <QQueue>

#include "ui/dialogs/prompts.h"
#include "ui/plan_runner.h"
#include "ui/signing_key_store.h"

namespace sysmanage::ui {

/// Gives the answers that a test has laid out, at once. A question without an answer stays open.
class ScriptedPrompts : public Prompts {
public:
    QString openPath;  ///< "" = the user turns away
    QString savePath;
    QString folderPath;
    QQueue<Answer> answers;
    QQueue<Secret> passwords;
    QVector<Question> asked;
    QString suggested;

    void openFile(QWidget*, const QString&, const QString&, std::function<void(const QString&)> done) override {
        if (!openPath.isEmpty()) done(openPath);
    }
    void saveFile(QWidget*, const QString&, const QString& suggestedPath, const QStringList& filters,
                  std::function<void(const QString&, const QString&)> done) override {
        suggested = suggestedPath;
        if (!savePath.isEmpty()) done(savePath, filters.value(0));
    }
    void chooseFolder(QWidget*, const QString&, const QString&, std::function<void(const QString&)> done) override {
        if (!folderPath.isEmpty()) done(folderPath);
    }
    void ask(QWidget*, const Question& question, std::function<void(Answer)> done) override {
        asked << question;
        if (!answers.isEmpty()) done(answers.dequeue());
    }
    void password(QWidget*, const QString&, const QString&, std::function<void(const Secret&)> done) override {
        if (!passwords.isEmpty()) done(passwords.dequeue());
    }
};

/// A key ring of one key, which may not work.
class StandInKeys : public SigningKeyStore {
public:
    std::optional<SigningKey> key;
    QString readFault;
    QString keepFault;
    int kept = 0;

    void read(std::function<void(const Read&)> done) override {
        done(readFault.isEmpty() ? Read{key, {}} : Read{{}, readFault});
    }
    void keep(const SigningKey& wanted, std::function<void(const QString&)> done) override {
        if (keepFault.isEmpty()) {
            key = wanted;
            ++kept;
        }
        done(keepFault);
    }
};

/// Runs nothing: a test tells the news itself.
class StandInRunner : public PlanRunner {
    Q_OBJECT
public:
    PlanPtr started;
    int cancels = 0;
    QString reason;

    void start(PlanPtr plan) override { started = std::move(plan); }
    void cancel() override { ++cancels; }
    QString whyNot() const override { return reason; }

    void tell(int number, RunState state, const QString& output = {}, const QString& message = {}) {
        const auto order = execution_order(*started);
        StepProgress progress;
        progress.step = order.at(std::size_t(number - 1));
        progress.number = number;
        progress.total = int(order.size());
        progress.state = state;
        progress.output = output;
        progress.message = message;
        progress.elapsed = std::chrono::milliseconds(1200);
        emit stepProgressed(progress);
    }
    void end(bool success, bool cancelled = false) {
        emit finished({success, cancelled, QByteArrayLiteral("{\"success\":true}"), {}});
    }
};

}  // namespace sysmanage::ui
