// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/compare_model.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

struct CompareText {
    Q_DECLARE_TR_FUNCTIONS(sysmanage::ui::CompareText)
};

using Ground = SideBySide::Ground;

/// One side while it is written.
class Side {
public:
    Side(ShownText& text, QStringList& numbers, QVector<Ground>& ground)
        : text_(text), numbers_(numbers), ground_(ground) {}

    /// Says how many lines of the editor the line takes.
    int line(const std::string& content, std::size_t number, Ground ground) {
        const ShownText shown = shownDocument(content, {});
        const auto base = static_cast<std::size_t>(text_.text.size());
        text_.text.append(shown.text);
        text_.text.append('\n');
        for (const Span& span : shown.spelled) text_.spelled.push_back({base + span.offset, span.length});
        const int taken = static_cast<int>(shown.folds.size()) + 1;
        for (int i = 0; i < taken; ++i) {
            numbers_ << (i == 0 && number > 0 ? QString::number(number) : QString());
            ground_ << ground;
        }
        return taken;
    }

    void fill(int lines, Ground ground) {
        for (int i = 0; i < lines; ++i) {
            text_.text.append('\n');
            numbers_ << QString();
            ground_ << ground;
        }
    }

private:
    ShownText& text_;
    QStringList& numbers_;
    QVector<Ground>& ground_;
};

class Writer {
public:
    explicit Writer(const std::vector<LineChange>& lines) : lines_(lines) {}

    SideBySide write() {
        bool said = true;
        for (std::size_t at = 0; at < lines_.size();) {
            const bool numbered = lines_[at].old_line > 0 || lines_[at].new_line > 0;
            if (said && numbered && at > 0) blank();
            said = said && !numbered;
            at = lines_[at].kind == LineChange::Kind::same ? same(at) : differing(at);
        }
        out_.left.lines = out_.right.lines = static_cast<std::size_t>(out_.leftNumbers.size());
        return std::move(out_);
    }

private:
    std::size_t same(std::size_t at) {
        const LineChange& line = lines_[at];
        left_.line(line.text, line.old_line, Ground::same);
        right_.line(line.text, line.new_line, Ground::same);
        return at + 1;
    }

    std::size_t differing(std::size_t at) {
        std::vector<const LineChange*> removed;
        std::vector<const LineChange*> added;
        const bool numbered = lines_[at].old_line > 0 || lines_[at].new_line > 0;
        for (; at < lines_.size() && lines_[at].kind != LineChange::Kind::same; ++at) {
            if ((lines_[at].old_line > 0 || lines_[at].new_line > 0) != numbered) break;
            (lines_[at].kind == LineChange::Kind::removed ? removed : added).push_back(&lines_[at]);
        }
        out_.changes << static_cast<int>(out_.leftNumbers.size());
        for (std::size_t i = 0; i < std::max(removed.size(), added.size()); ++i) {
            const int left =
                i < removed.size() ? left_.line(removed[i]->text, removed[i]->old_line, Ground::removed) : 0;
            const int right = i < added.size() ? right_.line(added[i]->text, added[i]->new_line, Ground::added) : 0;
            left_.fill(std::max(0, right - left), Ground::missing);
            right_.fill(std::max(0, left - right), Ground::missing);
        }
        return at;
    }

    /// Between what is said of a step and its content.
    void blank() {
        left_.fill(1, Ground::same);
        right_.fill(1, Ground::same);
    }

    const std::vector<LineChange>& lines_;
    SideBySide out_;
    Side left_{out_.left, out_.leftNumbers, out_.leftGround};
    Side right_{out_.right, out_.rightNumbers, out_.rightGround};
};

}  // namespace

SideBySide sideBySide(const std::vector<LineChange>& lines) { return Writer(lines).write(); }

QString changeText(Change change) {
    switch (change) {
        case Change::added:
            return CompareText::tr("Added");
        case Change::removed:
            return CompareText::tr("Removed");
        case Change::changed:
            return CompareText::tr("Changed");
        case Change::moved:
            return CompareText::tr("Moved");
        case Change::same:
            break;
    }
    return CompareText::tr("The same");
}

QString changeIconName(Change change) {
    switch (change) {
        case Change::added:
            return QStringLiteral("add");
        case Change::removed:
            return QStringLiteral("remove");
        case Change::changed:
            return QStringLiteral("edit");
        case Change::moved:
            return QStringLiteral("down");
        case Change::same:
            break;
    }
    return QStringLiteral("ready");
}

Tone changeTone(Change change) {
    switch (change) {
        case Change::added:
            return Tone::ok;
        case Change::removed:
            return Tone::error;
        case Change::changed:
            return Tone::warning;
        default:
            return Tone::muted;
    }
}

QString changeKindText(const std::string& kind) {
    if (kind == "head") return CompareText::tr("head of the plan");
    if (kind == "package") return CompareText::tr("package");
    if (kind == "file") return CompareText::tr("file");
    if (kind == "command") return CompareText::tr("command");
    if (kind == "service") return CompareText::tr("service");
    if (kind == "removal") return CompareText::tr("package to remove");
    return shownLine(kind);
}

QString differenceText(const PlanDiff& difference) {
    if (difference.same()) return CompareText::tr("The plans are the same.");
    QStringList parts;
    const auto add = [&](Change change, const QString& words) {
        const auto count = std::count_if(difference.changes.begin(), difference.changes.end(),
                                         [change](const StepChange& step) { return step.change == change; });
        if (count > 0) parts << words.arg(count);
    };
    add(Change::added, CompareText::tr("%1 added"));
    add(Change::removed, CompareText::tr("%1 removed"));
    add(Change::changed, CompareText::tr("%1 changed"));
    add(Change::moved, CompareText::tr("%1 moved"));
    return parts.join(QStringLiteral(", "));
}

int CompareModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(changes_.size());
}

QVariant CompareModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const StepChange& step = changes_[static_cast<std::size_t>(index.row())];
    const QString title = shownLine(step.title);
    const QString subtitle = QStringLiteral("%1 · %2").arg(changeText(step.change), changeKindText(step.kind));
    switch (role) {
        case Qt::DisplayRole:
            return title;
        case Qt::DecorationRole:
            return icon(changeIconName(step.change), changeTone(step.change));
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1, %2").arg(subtitle, title);
        case Qt::ToolTipRole:
            return title + QLatin1Char('\n') + subtitle;
        case SubtitleRole:
            return subtitle;
        case ToneRole:
            return static_cast<int>(changeTone(step.change));
        default:
            return {};
    }
}

void CompareModel::setDifference(const PlanDiff& difference) {
    beginResetModel();
    changes_.clear();
    std::copy_if(difference.changes.begin(), difference.changes.end(), std::back_inserter(changes_),
                 [](const StepChange& step) { return step.change != Change::same; });
    endResetModel();
}

const StepChange* CompareModel::change(int row) const {
    return row >= 0 && row < rowCount() ? &changes_[static_cast<std::size_t>(row)] : nullptr;
}

}  // namespace sysmanage::ui
