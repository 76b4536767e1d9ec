// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/detail_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/preview/code_editor.h"
#include "ui/preview/facts_view.h"
#include "ui/preview/output_view.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

constexpr int signSize = 22;

QLabel* plainLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QWidget* pane(QSplitter* splitter, QHBoxLayout*& head, QWidget* content) {
    auto* pane = new QWidget(splitter);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(3);
    head = new QHBoxLayout;
    column->addLayout(head);
    column->addWidget(content, 1);
    splitter->addWidget(pane);
    return pane;
}

QVector<LineMark> marksOf(const StepDetail& detail, const std::vector<Finding>& findings) {
    QVector<LineMark> marks;
    for (const Finding& finding : findings) {
        // One sign a line: the worst, which comes first.
        const std::size_t line = detail.body.shownLine(finding.line);
        const bool taken =
            std::any_of(marks.begin(), marks.end(), [line](const LineMark& m) { return m.line == line; });
        if (finding.line == 0 || taken) continue;
        marks << LineMark{line, severityTone(finding.severity), severityIconName(finding.severity)};
    }
    return marks;
}

}  // namespace

DetailView::DetailView(QWidget* parent)
    : QWidget(parent),
      sign_(new QLabel(this)),
      kind_(plainLabel(this)),
      heading_(plainLabel(this)),
      factsView_(new FactsView(&facts_, this)),
      state_(plainLabel(this)),
      splitter_(new QSplitter(Qt::Vertical, this)),
      body_(nullptr),
      bodyTitle_(plainLabel(this)),
      copyBody_(new QToolButton(this)),
      editor_(new CodeEditor(this)),
      outputPane_(nullptr),
      output_(new OutputView(this)) {
    layOut();
    setFocusProxy(factsView_);
    connect(factsView_, &FactsView::goToStep, this, &DetailView::goToStep);
    connect(factsView_, &FactsView::goToLine, this, [this](std::size_t line) {
        editor_->goToLine(line);
        editor_->focusText();
    });
    connect(factsView_, &FactsView::copied, this,
            [this](const QString& text) { emit copyRequested(text, tr("the value")); });
    connect(copyBody_, &QToolButton::clicked, this, [this] {
        const bool file = detail_.bodyKind == BodyKind::content;
        emit copyRequested(QString::fromUtf8(detail_.body.unfolded()), file ? tr("the content") : tr("the arguments"));
    });
}

void DetailView::layOut() {
    QFont large = heading_->font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setWeight(QFont::DemiBold);
    heading_->setFont(large);
    heading_->setObjectName(QStringLiteral("stepHeading"));
    heading_->setWordWrap(true);
    heading_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    kind_->setObjectName(QStringLiteral("stepKind"));
    state_->setObjectName(QStringLiteral("stepState"));
    bodyTitle_->setObjectName(QStringLiteral("bodyTitle"));
    copyBody_->setObjectName(QStringLiteral("copyBody"));
    copyBody_->setAutoRaise(true);
    copyBody_->setFocusPolicy(Qt::StrongFocus);
    copyBody_->setIcon(icon(QStringLiteral("copy")));

    auto* top = new QHBoxLayout;
    top->setSpacing(10);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(heading_);
    words->addWidget(kind_);
    top->addWidget(sign_, 0, Qt::AlignTop);
    top->addLayout(words, 1);

    QHBoxLayout* bodyHead = nullptr;
    body_ = pane(splitter_, bodyHead, editor_);
    bodyHead->addWidget(bodyTitle_, 1);
    bodyHead->addWidget(copyBody_);
    QHBoxLayout* outputHead = nullptr;
    outputPane_ = pane(splitter_, outputHead, output_);
    outputHead->addWidget(state_, 1);
    splitter_->setChildrenCollapsible(false);
    splitter_->setStretchFactor(0, 3);
    splitter_->setStretchFactor(1, 2);
    outputPane_->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 12, 10);
    column->setSpacing(6);
    column->addLayout(top);
    column->addWidget(factsView_);
    column->addWidget(splitter_, 1);
    column->addStretch(0);
}

void DetailView::setDetail(const StepDetail& detail, const std::vector<Finding>& findings, const QString& key) {
    detail_ = detail;
    heading_->setText(detail.heading);
    kind_->setText(detail.number > 0 ? tr("Step %1 · %2").arg(detail.number).arg(detail.kind) : detail.kind);
    showSign();
    facts_.setFacts(detail.facts);
    factsView_->setAccessibleName(detail.number > 0 ? tr("Facts of step %1").arg(detail.number)
                                                    : tr("Facts of the plan"));
    factsView_->fitRows();
    const bool hasBody = detail.bodyKind != BodyKind::none;
    body_->setVisible(hasBody);
    splitter_->setVisible(hasBody || !outputPane_->isHidden());
    if (!hasBody) {
        editor_->clear();
        return;
    }
    const bool file = detail.bodyKind == BodyKind::content;
    bodyTitle_->setText(detail.bodyTitle);
    copyBody_->setToolTip(file ? tr("Copy the content as it is shown") : tr("Copy the arguments, one a line"));
    copyBody_->setAccessibleName(copyBody_->toolTip());
    editor_->setName(file ? tr("Content of %1").arg(detail.heading) : tr("Arguments of %1").arg(detail.heading));
    editor_->setBlanksVisible(!file);
    editor_->setText(detail.body, detail.language, key);
    editor_->setLineMarks(marksOf(detail, findings));
}

void DetailView::clear() {
    detail_ = {};
    facts_.setFacts({});
    heading_->clear();
    kind_->clear();
    editor_->clear();
    output_->clearOutput();
    outputPane_->hide();
}

void DetailView::setHits(const QVector<SearchHit>& hits, int current) {
    QSet<int> rows;
    QVector<Span> places;
    int currentRow = -1;
    int currentPlace = -1;
    for (int i = 0; i < hits.size(); ++i) {
        const SearchHit& hit = hits.at(i);
        if (hit.part == SearchField::Part::fact) {
            rows << hit.item;
            if (i == current) currentRow = hit.item;
        } else if (hit.part == SearchField::Part::body) {
            if (i == current) currentPlace = static_cast<int>(places.size());
            places << hit.place;
        }
    }
    facts_.setHits(rows, currentRow);
    if (currentRow >= 0) factsView_->scrollTo(facts_.index(currentRow, 1));
    if (editor_->hasText()) editor_->setHits(places, currentPlace);
}

void DetailView::setRun(const StepRun* run) {
    outputPane_->setVisible(run != nullptr);
    splitter_->setVisible(run != nullptr || detail_.bodyKind != BodyKind::none);
    if (!run) return output_->clearOutput();
    state_->setText(stepRunText(*run));
    output_->setOutput(detail_.number, *run);
}

void DetailView::showSign() {
    if (detail_.iconName.isEmpty()) return sign_->clear();
    sign_->setPixmap(icon(detail_.iconName, detail_.tone).pixmap(QSize(signSize, signSize), devicePixelRatioF()));
    QPalette muted = kind_->palette();
    muted.setColor(QPalette::WindowText, toneColor(Tone::muted, palette()));
    kind_->setPalette(muted);
    bodyTitle_->setPalette(muted);
    state_->setPalette(muted);
}

void DetailView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && sign_) showSign();
    QWidget::changeEvent(event);
}

}  // namespace sysmanage::ui
