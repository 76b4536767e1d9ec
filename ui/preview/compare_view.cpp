// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/compare_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/models/background.h"
#include "ui/models/compare_model.h"
#include "ui/preview/change_delegate.h"
#include "ui/preview/code_editor.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

const QString diffLane = QStringLiteral("diff");
const QString sideLane = QStringLiteral("side");

QVector<LineMark> marksOf(const QVector<SideBySide::Ground>& grounds) {
    using Ground = SideBySide::Ground;
    QVector<LineMark> marks;
    for (int line = 0; line < grounds.size(); ++line) {
        const auto place = static_cast<std::size_t>(line) + 1;
        if (grounds.at(line) == Ground::removed) marks << LineMark{place, Tone::error, QStringLiteral("remove")};
        if (grounds.at(line) == Ground::added) marks << LineMark{place, Tone::ok, QStringLiteral("add")};
        if (grounds.at(line) == Ground::missing) marks << LineMark{place, Tone::muted};
    }
    return marks;
}

QToolButton* buttonFor(QAction* action, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(QString(action->text()).remove(QLatin1Char('&')));
    return button;
}

}  // namespace

class CompareView::Parts : public QObject {
public:
    explicit Parts(CompareView* view);

    void setPlans(const PlanPtr& before, const QString& beforeTitle, const PlanPtr& after, const QString& afterTitle);
    void clear();

    QListView* list;

private:
    void layOut();
    QAction* action(const QString& text, const QString& iconName, const QKeySequence& keys, const QString& name);
    QWidget* half(QSplitter* splitter, QLabel* title, CodeEditor* editor);
    void keepTogether();
    void take(const PlanDiff& difference);
    void showRow(int row);
    void showSides(const SideBySide& sides, int row, bool fromEnd);
    void goToChange(int direction);
    void goToPlace();

    CompareView* view_;
    CompareModel model_;
    QLabel* summary_;
    QLabel* same_;
    QLabel* leftTitle_;
    QLabel* rightTitle_;
    CodeEditor* left_;
    CodeEditor* right_;
    QWidget* body_ = nullptr;
    QAction* next_;
    QAction* previous_;
    QAction* close_;
    SideBySide sides_;
    int row_ = -1;
    int change_ = -1;
    bool fromEnd_ = false;
    Background background_;  // last: its jobs end first
};

CompareView::Parts::Parts(CompareView* view)
    : list(new QListView(view)),
      view_(view),
      summary_(new QLabel(view)),
      same_(new QLabel(view)),
      leftTitle_(new QLabel(view)),
      rightTitle_(new QLabel(view)),
      left_(new CodeEditor(view)),
      right_(new CodeEditor(view)) {
    previous_ = action(CompareView::tr("&Previous change"), QStringLiteral("up"), QKeySequence(Qt::SHIFT | Qt::Key_F7),
                       QStringLiteral("previousChange"));
    next_ = action(CompareView::tr("&Next change"), QStringLiteral("down"), QKeySequence(Qt::Key_F7),
                   QStringLiteral("nextChange"));
    close_ = action(CompareView::tr("&Close the comparison"), QStringLiteral("clear"), QKeySequence(Qt::Key_Escape),
                    QStringLiteral("closeComparison"));
    layOut();
    keepTogether();
    connect(next_, &QAction::triggered, this, [this] { goToChange(1); });
    connect(previous_, &QAction::triggered, this, [this] { goToChange(-1); });
    connect(close_, &QAction::triggered, view, &CompareView::closeRequested);
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { showRow(now.row()); });
    clear();
}

QAction* CompareView::Parts::action(const QString& text, const QString& iconName, const QKeySequence& keys,
                                    const QString& name) {
    auto* action = new QAction(icon(iconName), text, view_);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(
        QStringLiteral("%1 (%2)").arg(QString(text).remove(QLatin1Char('&')), keys.toString(QKeySequence::NativeText)));
    view_->addAction(action);
    return action;
}

QWidget* CompareView::Parts::half(QSplitter* splitter, QLabel* title, CodeEditor* editor) {
    auto* half = new QWidget(splitter);
    auto* column = new QVBoxLayout(half);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    title->setTextFormat(Qt::PlainText);
    title->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(title);
    column->addWidget(editor, 1);
    splitter->addWidget(half);
    return half;
}

void CompareView::Parts::layOut() {
    QFont large = summary_->font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setWeight(QFont::DemiBold);
    summary_->setFont(large);
    summary_->setObjectName(QStringLiteral("differenceSummary"));
    summary_->setTextFormat(Qt::PlainText);
    summary_->setWordWrap(true);
    same_->setObjectName(QStringLiteral("plansAreSame"));
    same_->setAlignment(Qt::AlignCenter);
    same_->setText(CompareView::tr("The plans are the same: every step, every file, every argument."));
    list->setObjectName(QStringLiteral("changes"));
    list->setAccessibleName(CompareView::tr("What differs"));
    list->setModel(&model_);
    list->setItemDelegate(new ChangeDelegate(list));
    list->setUniformItemSizes(true);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setMinimumWidth(200);
    left_->setObjectName(QStringLiteral("before"));
    right_->setObjectName(QStringLiteral("after"));

    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 8, 6);
    top->addWidget(summary_, 1);
    top->addWidget(buttonFor(previous_, view_));
    top->addWidget(buttonFor(next_, view_));
    top->addWidget(buttonFor(close_, view_));
    auto* sides = new QSplitter(Qt::Horizontal);
    sides->setChildrenCollapsible(false);
    half(sides, leftTitle_, left_);
    half(sides, rightTitle_, right_);
    auto* body = new QSplitter(Qt::Horizontal, view_);
    body->setChildrenCollapsible(false);
    body->addWidget(list);
    body->addWidget(sides);
    body->setStretchFactor(0, 1);
    body->setStretchFactor(1, 4);
    body_ = body;
    auto* column = new QVBoxLayout(view_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(body_, 1);
    column->addWidget(same_, 1);
}

void CompareView::Parts::keepTogether() {
    const auto follow = [this](CodeEditor* one, CodeEditor* other) {
        connect(one, &CodeEditor::scrolled, this, [other](int line) {
            if (other->firstLine() != line) other->setFirstLine(line);
        });
        connect(one, &CodeEditor::columnScrolled, other, &CodeEditor::setColumn);
    };
    follow(left_, right_);
    follow(right_, left_);
}

void CompareView::Parts::setPlans(const PlanPtr& before, const QString& beforeTitle, const PlanPtr& after,
                                  const QString& afterTitle) {
    clear();
    if (!before || !after) return;
    leftTitle_->setText(CompareView::tr("Before: %1").arg(beforeTitle));
    rightTitle_->setText(CompareView::tr("After: %1").arg(afterTitle));
    left_->setName(CompareView::tr("Before, %1").arg(beforeTitle));
    right_->setName(CompareView::tr("After, %1").arg(afterTitle));
    summary_->setText(CompareView::tr("Comparing…"));
    background_.run(
        diffLane, [before, after] { return diff(*before, *after); },
        [this](const PlanDiff& difference) { take(difference); });
}

void CompareView::Parts::clear() {
    background_.drop(diffLane);
    background_.drop(sideLane);
    model_.setDifference({});
    left_->clear();
    right_->clear();
    sides_ = {};
    row_ = change_ = -1;
    summary_->clear();
    same_->hide();
    body_->show();
    next_->setEnabled(false);
    previous_->setEnabled(false);
}

void CompareView::Parts::take(const PlanDiff& difference) {
    model_.setDifference(difference);
    summary_->setText(differenceText(difference));
    const bool same = model_.rowCount() == 0;
    same_->setVisible(same);
    body_->setVisible(!same);
    next_->setEnabled(!same);
    previous_->setEnabled(!same);
    if (!same) {
        list->setCurrentIndex(model_.index(0));
        list->setFocus(Qt::OtherFocusReason);
    }
    emit view_->compared();
}

void CompareView::Parts::showRow(int row) {
    const StepChange* change = model_.change(row);
    if (!change) return;
    const bool fromEnd = std::exchange(fromEnd_, false);
    background_.run(
        sideLane, [lines = change->lines] { return sideBySide(lines); },
        [this, row, fromEnd](const SideBySide& sides) { showSides(sides, row, fromEnd); });
}

void CompareView::Parts::showSides(const SideBySide& sides, int row, bool fromEnd) {
    sides_ = sides;
    row_ = row;
    change_ = sides.changes.isEmpty() ? -1 : fromEnd ? static_cast<int>(sides.changes.size()) - 1 : 0;
    const QString key = QString::number(row);
    left_->setText(sides.left, ContentKind::plain, key);
    right_->setText(sides.right, ContentKind::plain, key);
    left_->setNumbers(sides.leftNumbers);
    right_->setNumbers(sides.rightNumbers);
    left_->setLineMarks(marksOf(sides.leftGround));
    right_->setLineMarks(marksOf(sides.rightGround));
    goToPlace();
}

void CompareView::Parts::goToChange(int direction) {
    const int next = change_ + direction;
    if (next >= 0 && next < sides_.changes.size()) {
        change_ = next;
        return goToPlace();
    }
    const int rows = model_.rowCount();
    if (rows == 0) return;
    fromEnd_ = direction < 0;
    const int row = (row_ + direction + rows) % rows;
    if (row == row_) {
        change_ = direction > 0 ? 0 : static_cast<int>(sides_.changes.size()) - 1;
        return goToPlace();
    }
    list->setCurrentIndex(model_.index(row));
}

void CompareView::Parts::goToPlace() {
    const int line = sides_.changes.value(change_, 0);
    left_->setCaretLine(line);
    right_->setCaretLine(line);
}

CompareView::CompareView(QWidget* parent) : QWidget(parent), parts_(std::make_unique<Parts>(this)) {
    setObjectName(QStringLiteral("compare"));
    setFocusProxy(parts_->list);
}

CompareView::~CompareView() = default;

void CompareView::setPlans(const PlanPtr& before, const QString& beforeTitle, const PlanPtr& after,
                           const QString& afterTitle) {
    parts_->setPlans(before, beforeTitle, after, afterTitle);
}

void CompareView::clear() { parts_->clear(); }

}  // namespace sysmanage::ui
