// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/run_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include "engine/plan/figures.h"
#include "ui/models/message_text.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

constexpr int signSize = 20;
constexpr int barWidth = 150;

}  // namespace

RunBar::RunBar(QWidget* parent)
    : QFrame(parent),
      sign_(new QLabel(this)),
      text_(new QLabel(this)),
      time_(new QLabel(this)),
      bar_(new QProgressBar(this)),
      cancel_(new QPushButton(icon(QStringLiteral("stop")), tr("&Cancel the run"), this)),
      go_(new QPushButton(tr("&Go to the step"), this)),
      close_(new QToolButton(this)) {
    setObjectName(QStringLiteral("runBar"));
    setAutoFillBackground(true);
    text_->setObjectName(QStringLiteral("runText"));
    text_->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    text_->setMinimumWidth(120);
    time_->setObjectName(QStringLiteral("runTime"));
    bar_->setObjectName(QStringLiteral("runProgress"));
    bar_->setAccessibleName(tr("Progress of the run"));
    bar_->setFixedWidth(barWidth);
    bar_->setTextVisible(false);
    cancel_->setObjectName(QStringLiteral("cancelRun"));
    cancel_->setToolTip(tr("The step that runs gets time to clean up after itself"));
    go_->setObjectName(QStringLiteral("goToFailed"));
    close_->setObjectName(QStringLiteral("closeRun"));
    close_->setAutoRaise(true);
    close_->setFocusPolicy(Qt::TabFocus);
    close_->setIcon(icon(QStringLiteral("clear")));
    close_->setToolTip(tr("Close: show the plan again"));
    close_->setAccessibleName(tr("Close the result of the run"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 6);
    layout->setSpacing(10);
    layout->addWidget(sign_);
    layout->addWidget(text_, 1);
    layout->addWidget(bar_);
    layout->addWidget(time_);
    layout->addWidget(go_);
    layout->addWidget(cancel_);
    layout->addWidget(close_);

    tick_.setInterval(1000);
    connect(&tick_, &QTimer::timeout, this, &RunBar::ticked);
    connect(cancel_, &QPushButton::clicked, this, [this] {
        cancelling_ = true;
        cancel_->setEnabled(false);
        emit cancelRequested();
        emit ticked();
    });
    connect(go_, &QPushButton::clicked, this, [this] { ended_ ? emit goToFailed() : emit followRequested(); });
    connect(close_, &QToolButton::clicked, this, &RunBar::closeRequested);
    hide();
}

void RunBar::begin() {
    begun_.start();
    tick_.start();
    cancelling_ = false;
    ended_ = false;
    cancel_->setEnabled(true);
}

void RunBar::update(const RunLog& log, const QString& title) {
    cancel_->setVisible(log.running());
    close_->setVisible(!log.running());
    bar_->setVisible(log.running());
    if (log.running()) {
        showRunning(log, title);
    } else if (!ended_) {
        showEnd(log);
    }
    setAccessibleName(text_->text());
}

void RunBar::showRunning(const RunLog& log, const QString& title) {
    bar_->setRange(0, std::max(1, log.total()));
    bar_->setValue(log.over());
    time_->setText(toQString(human_duration(std::chrono::seconds(begun_.elapsed() / 1000))));
    go_->setText(tr("&Follow the run"));
    go_->show();
    setTone(cancelling_ ? Tone::warning : Tone::accent, QStringLiteral("running"));
    if (cancelling_) {
        text_->setText(tr("Cancelling: step %1 cleans up after itself…").arg(log.current()));
    } else if (log.current() == 0) {
        text_->setText(tr("Starting…"));
    } else {
        text_->setText(tr("Step %1 of %2: %3").arg(log.current()).arg(log.total()).arg(title));
    }
}

void RunBar::showEnd(const RunLog& log) {
    ended_ = true;
    tick_.stop();
    const QString time = elapsedText(std::chrono::milliseconds(begun_.elapsed()));
    time_->clear();
    go_->setText(tr("&Go to the step"));
    go_->setVisible(log.failed() > 0);
    const RunSummary& summary = log.summary();
    if (summary.success) {
        setTone(Tone::ok, QStringLiteral("applied"));
        text_->setText(tr("Applied in %1: %2").arg(time, runCountText(log)));
        return;
    }
    setTone(summary.cancelled ? Tone::warning : Tone::error,
            summary.cancelled ? QStringLiteral("stop") : QStringLiteral("failed"));
    QString text = summary.cancelled ? tr("Cancelled after %1: %2").arg(time, runCountText(log))
                   : log.failed() > 0
                       ? tr("Failed at step %1 after %2: %3").arg(log.failed()).arg(time, runCountText(log))
                       : tr("Failed after %1: %2").arg(time, runCountText(log));
    if (!summary.message.isEmpty()) text += QLatin1Char('\n') + summary.message;
    text_->setText(text);
}

void RunBar::setTone(Tone tone, const QString& iconName) {
    const QPalette base = parentWidget() ? parentWidget()->palette() : QPalette();
    tone_ = tone;
    iconName_ = iconName;
    QPalette mine = palette();
    const QColor tint = toneTint(tone, base);
    if (mine.color(QPalette::Window) != tint) {
        mine.setColor(QPalette::Window, tint);
        setPalette(mine);
    }
    sign_->setPixmap(icon(iconName, tone).pixmap(QSize(signSize, signSize), devicePixelRatioF()));
}

void RunBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && !iconName_.isEmpty()) setTone(tone_, iconName_);
    QFrame::changeEvent(event);
}

}  // namespace sysmanage::ui
