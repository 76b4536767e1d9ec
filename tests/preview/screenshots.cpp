// SPDX-License-Identifier: GPL-3.0-or-later
// Draws each state of the preview, light and dark, into PNG files that somebody looks at.
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <algorithm>

#include "tests/preview/sample_plan.h"
#include "ui/preview/compare_view.h"
#include "ui/preview/preview_view.h"
#include "ui/style/theme.h"

using namespace sysmanage;
using namespace sysmanage::ui;

namespace {

constexpr int quiet = 250;  // milliseconds in which the background's answers come in

class Camera {
public:
    Camera(QString folder, QString suffix) : folder_(std::move(folder)), suffix_(std::move(suffix)) {}

    void shoot(QWidget& widget, const QString& name) const {
        QTest::qWait(quiet);
        const QString path = QStringLiteral("%1/%2-%3.png").arg(folder_, name, suffix_);
        if (!widget.grab().save(path)) qFatal("cannot write %s", qPrintable(path));
    }

private:
    QString folder_;
    QString suffix_;
};

void select(PreviewView& view, int number) {
    auto* steps = view.findChild<QListView*>(QStringLiteral("steps"));
    for (int row = 0; row < steps->model()->rowCount(); ++row) {
        const QModelIndex index = steps->model()->index(row, 0);
        if (index.data(Qt::UserRole + 2).toInt() == number) steps->setCurrentIndex(index);
    }
}

StepProgress news(const Plan& plan, int number, RunState state, const QString& output, int milliseconds) {
    const auto order = execution_order(plan);
    StepProgress progress;
    progress.step = order.at(static_cast<std::size_t>(number - 1));
    progress.number = number;
    progress.total = static_cast<int>(order.size());
    progress.state = state;
    progress.output = output;
    progress.elapsed = std::chrono::milliseconds(milliseconds);
    return progress;
}

void show(PreviewView& view, const PlanPtr& plan) {
    view.resize(1180, 760);
    view.setPlan(plan, QStringLiteral("web01"));
    view.show();
    QTest::qWait(quiet);
}

void steps(const Camera& camera) {
    PreviewView view;
    show(view, test::samplePlanPtr());
    camera.shoot(view, QStringLiteral("overview"));
    select(view, test::step::userData);
    camera.shoot(view, QStringLiteral("file"));
    view.setSecretsRevealed(true);
    camera.shoot(view, QStringLiteral("revealed"));
    view.setSecretsRevealed(false);
    select(view, test::step::script);
    camera.shoot(view, QStringLiteral("findings"));
    select(view, test::step::odd);
    camera.shoot(view, QStringLiteral("hostile"));
    select(view, test::step::download);
    camera.shoot(view, QStringLiteral("guarded"));
    select(view, test::step::blanks);
    camera.shoot(view, QStringLiteral("command"));
    view.findChild<QTabBar*>(QStringLiteral("tabs"))->setCurrentIndex(1);
    camera.shoot(view, QStringLiteral("json"));
    view.findChild<QTabBar*>(QStringLiteral("tabs"))->setCurrentIndex(2);
    camera.shoot(view, QStringLiteral("script"));
    view.findChild<QTabBar*>(QStringLiteral("tabs"))->setCurrentIndex(3);
    camera.shoot(view, QStringLiteral("simulation"));
}

void search(const Camera& camera) {
    PreviewView view;
    show(view, test::samplePlanPtr());
    auto* field = view.findChild<QLineEdit*>(QStringLiteral("search"));
    field->setText(QStringLiteral("image"));
    QTest::qWait(quiet);
    for (int i = 0; i < 5; ++i) QTest::keyClick(field, Qt::Key_Return);
    camera.shoot(view, QStringLiteral("search"));
}

void run(const Camera& camera) {
    PreviewView view;
    const PlanPtr plan = test::samplePlanPtr();
    show(view, plan);
    view.beginRun();
    for (int number = 1; number < test::step::download; ++number) {
        view.onStepProgress(news(*plan, number, RunState::done, QString(), 40 * number));
    }
    view.onStepProgress(news(*plan, test::step::download, RunState::running,
                             QStringLiteral("  % Total    % Received\n 12  430M   12 52.1M\n 31  430M   31  133M\n"),
                             12400));
    camera.shoot(view, QStringLiteral("running"));
    StepProgress failure = news(*plan, test::step::download, RunState::failed,
                                QStringLiteral("sha256sum: WARNING: 1 computed checksum did NOT match\n"), 31900);
    failure.exitCode = 1;
    failure.message = QStringLiteral("Download the image of Debian 12 ended with exit status 1.");
    view.onStepProgress(failure);
    view.onRunFinished({.success = false, .cancelled = false, .resultJson = {}});
    camera.shoot(view, QStringLiteral("failed"));
}

void compare(const Camera& camera) {
    Plan after = test::samplePlan();
    std::string& content = after.files[0].content;
    content.replace(content.find("port: 8080"), 10, "port: 8443");
    content += "timezone: Europe/Berlin\n";
    after.commands[1].timeout = std::chrono::seconds(7200);
    after.commands.erase(after.commands.begin() + 2);
    CompareView view;
    view.resize(1180, 760);
    view.setPlans(test::samplePlanPtr(), QStringLiteral("web01"), std::make_shared<const Plan>(after),
                  QStringLiteral("web01 (2)"));
    view.show();
    QTest::qWait(quiet);
    QTest::keyClick(&view, Qt::Key_F7);
    camera.shoot(view, QStringLiteral("compare"));
}

}  // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QString folder = QStringLiteral(SYSMANAGE_BINARY_DIR "/screenshots");
    QDir().mkpath(folder);
    const QString only = app.arguments().value(1);
    for (const bool dark : {false, true}) {
        QApplication::setPalette(dark ? darkPalette() : lightPalette());
        const Camera camera(folder, dark ? QStringLiteral("dark") : QStringLiteral("light"));
        if (only.isEmpty() || only == QLatin1String("steps")) steps(camera);
        if (only.isEmpty() || only == QLatin1String("search")) search(camera);
        if (only.isEmpty() || only == QLatin1String("run")) run(camera);
        if (only.isEmpty() || only == QLatin1String("compare")) compare(camera);
    }
    return 0;
}
