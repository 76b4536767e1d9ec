// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/code_editor.h"

#include <Qsci/qscilexer.h>
#include <Qsci/qsciscintilla.h>

#include <QEvent>
#include <QFontDatabase>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

#include "ui/preview/code_colors.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

using Sci = QsciScintilla;

enum Indicator { spelledIndicator = 8, secretIndicator, hitIndicator, currentIndicator };
constexpr int numberMargin = 0;
constexpr int signMargin = 1;
constexpr int firstMarker = 2;  // one a tone for the ground, then the signs
constexpr int tones = 6;
constexpr int groundMarker = firstMarker;
constexpr int signMarker = firstMarker + tones;
constexpr int mostSigns = 12;
constexpr int signSize = 14;
// Hits beyond what is on the screen get their colour when they are scrolled to.
constexpr int linesAhead = 50;

/// Nothing can be typed into it, so Tab goes on to the next widget.
class ReadOnlyCode : public Sci {
public:
    using Sci::Sci;

protected:
    bool focusNextPrevChild(bool next) override { return QAbstractScrollArea::focusNextPrevChild(next); }
};

QFont codeFont() { return QFontDatabase::systemFont(QFontDatabase::FixedFont); }

long rgb(const QColor& color) { return color.red() | color.green() << 8 | color.blue() << 16; }

/// Keys that change text, or that the window wants for itself.
void clearEditingKeys(Sci* editor) {
    for (const char letter : {'D', 'L', 'T', 'U', 'V', 'X', 'Y', 'Z'}) {
        for (const int modifier : {int(Sci::SCMOD_CTRL), Sci::SCMOD_CTRL | Sci::SCMOD_SHIFT}) {
            editor->SendScintilla(Sci::SCI_CLEARCMDKEY, static_cast<unsigned long>(letter | modifier << 16));
        }
    }
    for (const int key : {Sci::SCK_TAB, Sci::SCK_ESCAPE}) {
        for (const int modifier : {0, static_cast<int>(Sci::SCMOD_SHIFT)}) {
            editor->SendScintilla(Sci::SCI_CLEARCMDKEY, static_cast<unsigned long>(key | modifier << 16));
        }
    }
}

void boxIndicator(Sci* editor, int indicator, const QColor& color, int alpha) {
    const auto number = static_cast<unsigned long>(indicator);
    editor->SendScintilla(Sci::SCI_INDICSETSTYLE, number, static_cast<long>(Sci::INDIC_STRAIGHTBOX));
    editor->SendScintilla(Sci::SCI_INDICSETFORE, number, rgb(color));
    editor->SendScintilla(Sci::SCI_INDICSETALPHA, number, static_cast<long>(alpha));
    editor->SendScintilla(Sci::SCI_INDICSETOUTLINEALPHA, number, static_cast<long>(std::min(255, alpha * 2)));
    editor->SendScintilla(Sci::SCI_INDICSETUNDER, number, 1L);
}

}  // namespace

CodeEditor::CodeEditor(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

CodeEditor::~CodeEditor() = default;

void CodeEditor::make() {
    if (editor_) return;
    editor_ = new ReadOnlyCode(this);
    editor_->setObjectName(QStringLiteral("code"));
    editor_->setAccessibleName(name_);
    editor_->setUtf8(true);
    editor_->setEolMode(Sci::EolUnix);
    editor_->setReadOnly(true);
    editor_->setFrameShape(QFrame::StyledPanel);
    editor_->setContextMenuPolicy(Qt::DefaultContextMenu);
    editor_->setCaretLineVisible(false);
    editor_->setFolding(Sci::NoFoldStyle);
    editor_->setMarginWidth(2, 0);
    editor_->setTabWidth(8);
    editor_->SendScintilla(Sci::SCI_SETUNDOCOLLECTION, 0UL);
    editor_->SendScintilla(Sci::SCI_SETSCROLLWIDTH, 1UL);
    editor_->SendScintilla(Sci::SCI_SETSCROLLWIDTHTRACKING, 1UL);
    editor_->SendScintilla(Sci::SCI_SETCARETSTYLE, static_cast<unsigned long>(Sci::CARETSTYLE_LINE));
    editor_->SendScintilla(Sci::SCI_SETMARGINTYPEN, static_cast<unsigned long>(signMargin),
                           static_cast<long>(Sci::SC_MARGIN_SYMBOL));
    editor_->SendScintilla(Sci::SCI_SETLAYOUTCACHE, static_cast<unsigned long>(Sci::SC_CACHE_PAGE));
    clearEditingKeys(editor_);
    layout()->addWidget(editor_);
    connect(editor_->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int line) {
        refreshVisible();
        emit scrolled(line);
    });
    connect(editor_->horizontalScrollBar(), &QScrollBar::valueChanged, this, &CodeEditor::columnScrolled);
    applyLook();
}

void CodeEditor::setName(const QString& name) {
    name_ = name;
    if (editor_) editor_->setAccessibleName(name);
}

void CodeEditor::setBlanksVisible(bool visible) {
    blanks_ = visible;
    if (editor_) applyLook();
}

void CodeEditor::setText(const ShownText& text, ContentKind kind, const QString& key) {
    make();
    const bool sameDocument = key == key_ && hasText_;
    if (sameDocument && text.text == text_.text && kind == kind_) {
        text_ = text;
        return;
    }
    const int top = sameDocument ? firstLine() : 0;
    hits_.clear();
    lineMarks_.clear();
    numbers_.clear();
    currentHit_ = -1;
    text_ = text;
    key_ = key;
    hasText_ = true;
    if (kind != kind_ || (kind != ContentKind::plain && !lexer_)) {
        kind_ = kind;
        applyLook();
    }
    clearMarks();
    editor_->setReadOnly(false);
    editor_->SendScintilla(Sci::SCI_CLEARALL);
    editor_->SendScintilla(Sci::SCI_ADDTEXT, static_cast<unsigned long>(text_.text.size()), text_.text.constData());
    editor_->setReadOnly(true);
    editor_->SendScintilla(Sci::SCI_GOTOPOS, 0UL);
    editor_->SendScintilla(Sci::SCI_SETSCROLLWIDTH, 1UL);
    editor_->SendScintilla(Sci::SCI_SETXOFFSET, 0UL);
    applyMargin();
    markSpans();
    setFirstLine(top);
    refreshVisible();
}

void CodeEditor::clear() {
    hasText_ = false;
    text_ = {};
    key_.clear();
    hits_.clear();
    if (!editor_) return;
    editor_->setReadOnly(false);
    editor_->SendScintilla(Sci::SCI_CLEARALL);
    editor_->setReadOnly(true);
}

void CodeEditor::setLineMarks(const QVector<LineMark>& marks) {
    if (!editor_) return;
    lineMarks_ = marks;
    editor_->SendScintilla(Sci::SCI_MARKERDELETEALL, -1L);
    for (const LineMark& mark : marks) {
        if (mark.line == 0) continue;
        const auto line = static_cast<unsigned long>(mark.line - 1);
        const int tone = static_cast<int>(mark.tone);
        editor_->SendScintilla(Sci::SCI_MARKERADD, line, static_cast<long>(groundMarker + tone));
        if (!mark.iconName.isEmpty()) {
            editor_->SendScintilla(Sci::SCI_MARKERADD, line, static_cast<long>(signOf(mark)));
        }
    }
    applyMargin();
}

int CodeEditor::signOf(const LineMark& mark) {
    const QString key = QStringLiteral("%1/%2").arg(mark.iconName).arg(static_cast<int>(mark.tone));
    if (const auto known = signs_.constFind(key); known != signs_.constEnd()) return *known;
    const int marker = signMarker + static_cast<int>(signs_.size()) % mostSigns;
    editor_->markerDefine(icon(mark.iconName, mark.tone).pixmap(QSize(signSize, signSize)), marker);
    signs_.insert(key, marker);
    return marker;
}

void CodeEditor::setHits(const QVector<Span>& hits, int current) {
    if (!editor_) return;
    hits_ = hits;
    currentHit_ = current;
    const auto length = static_cast<unsigned long>(text_.text.size());
    for (const int indicator : {hitIndicator, currentIndicator}) {
        editor_->SendScintilla(Sci::SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicator));
        editor_->SendScintilla(Sci::SCI_INDICATORCLEARRANGE, 0UL, static_cast<long>(length));
    }
    if (current >= 0 && current < hits.size()) {
        const Span& hit = hits.at(current);
        editor_->SendScintilla(Sci::SCI_SETINDICATORCURRENT, static_cast<unsigned long>(currentIndicator));
        editor_->SendScintilla(Sci::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(hit.offset),
                               static_cast<long>(hit.length));
        const auto line = editor_->SendScintilla(Sci::SCI_LINEFROMPOSITION, static_cast<unsigned long>(hit.offset));
        setCaretLine(static_cast<int>(line));
        editor_->SendScintilla(Sci::SCI_GOTOPOS, static_cast<unsigned long>(hit.offset));
    }
    refreshVisible();
}

void CodeEditor::goToLine(std::size_t line) {
    if (!editor_ || line == 0) return;
    setCaretLine(static_cast<int>(text_.shownLine(line)) - 1);
}

void CodeEditor::setNumbers(const QStringList& numbers) {
    if (!editor_) return;
    numbers_ = numbers;
    applyMargin();
    refreshVisible();
}

QString CodeEditor::text() const { return hasText_ ? QString::fromUtf8(text_.unfolded()) : QString(); }

QString CodeEditor::selectedText() const { return editor_ ? editor_->selectedText() : QString(); }

int CodeEditor::firstLine() const {
    return editor_ ? static_cast<int>(editor_->SendScintilla(Sci::SCI_GETFIRSTVISIBLELINE)) : 0;
}

void CodeEditor::setFirstLine(int line) {
    if (editor_) editor_->SendScintilla(Sci::SCI_SETFIRSTVISIBLELINE, static_cast<unsigned long>(std::max(0, line)));
}

void CodeEditor::setCaretLine(int line) {
    if (!editor_) return;
    const auto target = static_cast<unsigned long>(std::max(0, line));
    const auto place = editor_->SendScintilla(Sci::SCI_POSITIONFROMLINE, target);
    editor_->SendScintilla(Sci::SCI_SETEMPTYSELECTION, static_cast<unsigned long>(place));
    const int shown = static_cast<int>(editor_->SendScintilla(Sci::SCI_LINESONSCREEN));
    const int top = firstLine();
    if (line < top || line >= top + shown) setFirstLine(line - shown / 3);
}

void CodeEditor::setColumn(int pixels) {
    if (editor_) editor_->horizontalScrollBar()->setValue(pixels);
}

void CodeEditor::focusText() {
    if (editor_) editor_->setFocus(Qt::OtherFocusReason);
}

void CodeEditor::changeEvent(QEvent* event) {
    if (editor_ && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)) applyLook();
    QWidget::changeEvent(event);
}

void CodeEditor::applyLook() {
    const QPalette colors = palette();
    const QFont font = codeFont();
    if (lexer_ && editor_->lexer() == lexer_) editor_->setLexer(nullptr);
    delete lexer_;
    lexer_ = makeLexer(kind_, this);
    editor_->setFont(font);
    editor_->setColor(colors.color(QPalette::Text));
    editor_->setPaper(colors.color(QPalette::Base));
    if (lexer_) {
        colorLexer(lexer_, kind_, colors, font);
        editor_->setLexer(lexer_);
    }
    editor_->setMarginsFont(font);
    editor_->setMarginsForegroundColor(toneColor(Tone::muted, colors));
    editor_->setMarginsBackgroundColor(colors.color(QPalette::AlternateBase));
    editor_->SendScintilla(Sci::SCI_SETMARGINBACKN, static_cast<unsigned long>(signMargin),
                           rgb(colors.color(QPalette::AlternateBase)));
    editor_->setSelectionBackgroundColor(colors.color(QPalette::Highlight));
    editor_->setSelectionForegroundColor(colors.color(QPalette::HighlightedText));
    editor_->setCaretForegroundColor(colors.color(QPalette::Text));
    editor_->setWhitespaceVisibility(blanks_ ? Sci::WsVisible : Sci::WsInvisible);
    editor_->setWhitespaceForegroundColor(toneColor(Tone::muted, colors));
    boxIndicator(editor_, spelledIndicator, toneColor(Tone::warning, colors), 70);
    boxIndicator(editor_, secretIndicator, toneColor(Tone::secret, colors), 50);
    boxIndicator(editor_, hitIndicator, toneColor(Tone::warning, colors), 60);
    boxIndicator(editor_, currentIndicator, toneColor(Tone::accent, colors), 130);
    for (int tone = 0; tone < tones; ++tone) {
        editor_->markerDefine(Sci::Background, groundMarker + tone);
        editor_->setMarkerBackgroundColor(toneTint(Tone(tone), colors), groundMarker + tone);
    }
    signs_.clear();
    if (!hasText_) return;
    setLineMarks(QVector<LineMark>(lineMarks_));
    applyMargin();
    refreshVisible();
}

void CodeEditor::applyMargin() {
    const bool ownNumbers = !numbers_.isEmpty() || !text_.folds.empty();
    editor_->setMarginType(numberMargin, ownNumbers ? Sci::TextMargin : Sci::NumberMargin);
    const auto digits = QString::number(std::max<std::size_t>(text_.lines, 10)).size();
    editor_->setMarginWidth(numberMargin, QString(digits + 1, QLatin1Char('9')));
    const bool signs = std::any_of(lineMarks_.begin(), lineMarks_.end(),
                                   [](const LineMark& mark) { return !mark.iconName.isEmpty(); });
    editor_->setMarginWidth(signMargin, signs ? signSize + 4 : 4);
    editor_->setMarginMarkerMask(signMargin, signs ? ((1 << mostSigns) - 1) << signMarker : 0);
    editor_->setMarginMarkerMask(numberMargin, 0);
}

void CodeEditor::clearMarks() {
    editor_->SendScintilla(Sci::SCI_MARKERDELETEALL, -1L);
    editor_->SendScintilla(Sci::SCI_MARGINTEXTCLEARALL);
}

void CodeEditor::markSpans() {
    const auto fill = [this](int indicator, const std::vector<Span>& spans) {
        editor_->SendScintilla(Sci::SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicator));
        constexpr std::size_t mostMarks = 20'000;
        for (std::size_t i = 0; i < std::min(spans.size(), mostMarks); ++i) {
            editor_->SendScintilla(Sci::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(spans[i].offset),
                                   static_cast<long>(spans[i].length));
        }
    };
    fill(spelledIndicator, text_.spelled);
    fill(secretIndicator, text_.secrets);
}

QPair<int, int> CodeEditor::visibleBytes() const {
    const int lines = static_cast<int>(editor_->SendScintilla(Sci::SCI_GETLINECOUNT));
    const int first = std::max(0, firstLine() - linesAhead);
    const int shown = static_cast<int>(editor_->SendScintilla(Sci::SCI_LINESONSCREEN));
    const int last = std::min(lines - 1, firstLine() + shown + linesAhead);
    const auto place = [this](unsigned int message, int line) {
        return static_cast<int>(editor_->SendScintilla(message, static_cast<unsigned long>(line)));
    };
    return {place(Sci::SCI_POSITIONFROMLINE, first), place(Sci::SCI_GETLINEENDPOSITION, last)};
}

void CodeEditor::refreshVisible() {
    if (!editor_ || !hasText_) return;
    const auto [from, to] = visibleBytes();
    showHits(from, to);
    if (numbers_.isEmpty() && text_.folds.empty()) return;
    const auto lineAt = [this](int place) {
        return static_cast<int>(editor_->SendScintilla(Sci::SCI_LINEFROMPOSITION, static_cast<unsigned long>(place)));
    };
    numberLines(lineAt(from), lineAt(to));
}

void CodeEditor::numberLines(int first, int last) {
    const auto isRest = [this](int line) {
        const auto begin = editor_->SendScintilla(Sci::SCI_POSITIONFROMLINE, static_cast<unsigned long>(line));
        return begin > 0 &&
               std::binary_search(text_.folds.begin(), text_.folds.end(), static_cast<std::size_t>(begin) - 1);
    };
    while (first > 0 && numbers_.isEmpty() && isRest(first)) --first;
    std::size_t source = numbers_.isEmpty() ? text_.sourceLine(static_cast<std::size_t>(first) + 1) : 0;
    for (int line = first; line <= last; ++line) {
        QString number = numbers_.value(line);
        if (numbers_.isEmpty() && !isRest(line)) number = QString::number(source++);
        editor_->setMarginText(line, number, Sci::STYLE_LINENUMBER);
    }
}

void CodeEditor::showHits(int firstByte, int lastByte) {
    const auto from = static_cast<std::size_t>(firstByte);
    const auto begin = std::lower_bound(hits_.begin(), hits_.end(), from,
                                        [](const Span& hit, std::size_t at) { return hit.offset < at; });
    editor_->SendScintilla(Sci::SCI_SETINDICATORCURRENT, static_cast<unsigned long>(hitIndicator));
    for (auto hit = begin; hit != hits_.end() && hit->offset <= static_cast<std::size_t>(lastByte); ++hit) {
        editor_->SendScintilla(Sci::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(hit->offset),
                               static_cast<long>(hit->length));
    }
}

}  // namespace sysmanage::ui
