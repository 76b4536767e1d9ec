// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a document that nobody may change: colours by language, line numbers, secrets and spelled-out characters marked,
// lines and hits tinted. The editor inside is made when there is something to show first.
#pragma once
#include <QHash>
#include <QVector>
#include <QWidget>

#include "ui/models/content_kind.h"
#include "ui/models/shown_text.h"
#include "ui/style/theme.h"

class QsciLexer;
class QsciScintilla;

namespace sysmanage::ui {

struct LineMark {
    std::size_t line = 0;  ///< 1-based line of the shown text
    Tone tone = Tone::accent;
    QString iconName{};  ///< in the margin; "" = none
};

class CodeEditor : public QWidget {
    Q_OBJECT
public:
    explicit CodeEditor(QWidget* parent = nullptr);
    ~CodeEditor() override;

    /// What the editor is called for those who hear it.
    void setName(const QString& name);
    /// Shows blanks and the end of each line: for texts where a blank too many matters.
    void setBlanksVisible(bool visible);

    /// The same text keeps its scroll position. `key` says what it is: another key begins at the top.
    void setText(const ShownText& text, ContentKind kind, const QString& key);
    void clear();

    void setLineMarks(const QVector<LineMark>& marks);
    /// Places of the text; the current one stands out (-1: none) and is scrolled to.
    void setHits(const QVector<Span>& hits, int current);
    void goToLine(std::size_t line);  ///< 1-based line of the source

    /// Numbers in the margin instead of the lines' own; one a line, "" = none.
    void setNumbers(const QStringList& numbers);

    QString text() const;  ///< as it is shown, without fold marks
    QString selectedText() const;
    bool hasText() const { return hasText_; }
    int firstLine() const;  ///< 0-based, at the top of the view
    void setFirstLine(int line);
    /// A line at the caret that the comparison moves both sides to; 0-based.
    void setCaretLine(int line);
    void focusText();

signals:
    void scrolled(int firstLine);
    void columnScrolled(int column);

public slots:
    void setColumn(int pixels);

protected:
    void changeEvent(QEvent* event) override;

private:
    void make();
    void applyLook();
    void applyMargin();
    int signOf(const LineMark& mark);
    void clearMarks();
    void markSpans();
    void refreshVisible();
    void numberLines(int first, int last);
    void showHits(int firstByte, int lastByte);
    QPair<int, int> visibleBytes() const;

    QsciScintilla* editor_ = nullptr;
    QsciLexer* lexer_ = nullptr;
    ContentKind kind_ = ContentKind::plain;
    QString name_;
    QString key_;
    ShownText text_;
    QVector<LineMark> lineMarks_;
    QHash<QString, int> signs_;  ///< markers of icons
    QVector<Span> hits_;
    int currentHit_ = -1;
    QStringList numbers_;
    bool blanks_ = false;
    bool hasText_ = false;
};

}  // namespace sysmanage::ui
