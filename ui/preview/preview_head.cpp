// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/preview_head.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/plan/figures.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

constexpr int shortDigest = 12;

QToolButton* quietButton(QWidget* parent, const QString& name) {
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize(QSize(15, 15));
    button->setFocusPolicy(Qt::TabFocus);
    button->hide();
    return button;
}

}  // namespace

PreviewHead::PreviewHead(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      figures_(new QLabel(this)),
      findings_(quietButton(this, QStringLiteral("findings"))),
      digest_(quietButton(this, QStringLiteral("digest"))) {
    QFont large = title_->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setWeight(QFont::DemiBold);
    title_->setFont(large);
    title_->setObjectName(QStringLiteral("planTitle"));
    title_->setTextFormat(Qt::PlainText);
    figures_->setObjectName(QStringLiteral("planFigures"));
    figures_->setTextFormat(Qt::PlainText);
    figures_->setWordWrap(true);
    digest_->setIcon(icon(QStringLiteral("copy")));

    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(title_, 1);
    first->addWidget(findings_);
    first->addWidget(digest_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(first);
    column->addWidget(figures_);
    mute();

    connect(digest_, &QToolButton::clicked, this, [this] { emit copyRequested(fullDigest_, tr("the digest")); });
    connect(findings_, &QToolButton::clicked, this, &PreviewHead::findingsRequested);
}

void PreviewHead::setPlan(const ShownPlan& plan, const QString& title) {
    const Plan& shown = *plan.shown;
    title_->setText(title);
    QStringList parts{tr("%1 on %2").arg(actionWord(shown.action), shownLine(shown.hypervisor).toUpper())};
    parts << countTexts(shown) << estimateTexts(total_estimate(shown));
    figures_->setText(parts.join(QStringLiteral(" · ")));
}

void PreviewHead::setAnalysis(const PlanAnalysis& analysis) {
    fullDigest_ = analysis.digest;
    digest_->setText(tr("SHA-256 %1…").arg(fullDigest_.left(shortDigest)));
    digest_->setToolTip(tr("The plan is known by this digest. Copy all of it:\n%1").arg(fullDigest_));
    digest_->setAccessibleName(tr("Copy the digest of the plan, %1").arg(fullDigest_));
    digest_->show();

    findings_->setVisible(!analysis.findings.empty());
    if (analysis.findings.empty()) return;
    const auto worst =
        std::max_element(analysis.findings.begin(), analysis.findings.end(), [](const Finding& a, const Finding& b) {
            return a.severity < b.severity;
        })->severity;
    const QString count = findingCountText(analysis.findings);
    findings_->setIcon(icon(severityIconName(worst), severityTone(worst)));
    findings_->setText(count);
    findings_->setToolTip(tr("Go to the next step with a finding"));
    findings_->setAccessibleName(tr("%1: go to the next step with a finding").arg(count));
}

void PreviewHead::clear() {
    title_->clear();
    figures_->clear();
    findings_->hide();
    digest_->hide();
    fullDigest_.clear();
}

void PreviewHead::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && figures_) mute();
    QWidget::changeEvent(event);
}

void PreviewHead::mute() {
    QPalette muted = figures_->palette();
    muted.setColor(QPalette::WindowText, toneColor(Tone::muted, palette()));
    figures_->setPalette(muted);
}

}  // namespace sysmanage::ui
