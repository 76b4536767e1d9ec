// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/code_colors.h"

#include <Qsci/qscilexerbash.h>
#include <Qsci/qscilexerjson.h>
#include <Qsci/qscilexerproperties.h>
#include <Qsci/qscilexerxml.h>
#include <Qsci/qscilexeryaml.h>

#include <QFont>
#include <initializer_list>

#include "ui/style/theme.h"

namespace sysmanage::ui {
namespace {

enum class Ink { text, comment, keyword, string, number, name };

struct Rule {
    Ink ink;
    std::initializer_list<int> styles;
};

QColor inkColor(Ink ink, const QPalette& palette) {
    const bool dark = isDark(palette);
    switch (ink) {
        case Ink::comment:
            return toneColor(Tone::muted, palette);
        case Ink::keyword:
            return dark ? QColor(0xd3a6ff) : QColor(0x7a35b0);
        case Ink::string:
            return dark ? QColor(0x8ecf8a) : QColor(0x1f6b2e);
        case Ink::number:
            return dark ? QColor(0xe8b46a) : QColor(0x8a4b00);
        case Ink::name:
            return dark ? QColor(0x86b8ff) : QColor(0x1a56a8);
        case Ink::text:
            break;
    }
    return palette.color(QPalette::Text);
}

const std::initializer_list<Rule>& rulesOf(ContentKind kind) {
    using Bash = QsciLexerBash;
    using Yaml = QsciLexerYAML;
    using JsonLexer = QsciLexerJSON;
    using Xml = QsciLexerHTML;
    using Ini = QsciLexerProperties;
    static const std::initializer_list<Rule> bash{
        {Ink::comment, {Bash::Comment}},
        {Ink::keyword, {Bash::Keyword}},
        {Ink::string,
         {Bash::DoubleQuotedString, Bash::SingleQuotedString, Bash::Backticks, Bash::SingleQuotedHereDocument,
          Bash::HereDocumentDelimiter}},
        {Ink::number, {Bash::Number}},
        {Ink::name, {Bash::Scalar, Bash::ParameterExpansion}},
    };
    static const std::initializer_list<Rule> yaml{
        {Ink::comment, {Yaml::Comment}},
        {Ink::keyword, {Yaml::Keyword, Yaml::DocumentDelimiter, Yaml::Reference}},
        {Ink::number, {Yaml::Number}},
        {Ink::name, {Yaml::Identifier}},
        {Ink::string, {Yaml::TextBlockMarker}},
    };
    static const std::initializer_list<Rule> json{
        {Ink::name, {JsonLexer::Property}},
        {Ink::string, {JsonLexer::String, JsonLexer::UnclosedString, JsonLexer::EscapeSequence, JsonLexer::IRI}},
        {Ink::number, {JsonLexer::Number}},
        {Ink::keyword, {JsonLexer::Keyword, JsonLexer::KeywordLD}},
    };
    static const std::initializer_list<Rule> xml{
        {Ink::keyword, {Xml::Tag, Xml::UnknownTag, Xml::XMLTagEnd, Xml::XMLStart, Xml::XMLEnd}},
        {Ink::name, {Xml::Attribute, Xml::UnknownAttribute, Xml::Entity}},
        {Ink::string, {Xml::HTMLDoubleQuotedString, Xml::HTMLSingleQuotedString, Xml::HTMLValue, Xml::CDATA}},
        {Ink::number, {Xml::HTMLNumber}},
        {Ink::comment, {Xml::HTMLComment}},
    };
    static const std::initializer_list<Rule> ini{
        {Ink::comment, {Ini::Comment}},
        {Ink::keyword, {Ini::Section}},
        {Ink::name, {Ini::Key, Ini::DefaultValue}},
    };
    static const std::initializer_list<Rule> none{};
    switch (kind) {
        case ContentKind::shell:
            return bash;
        case ContentKind::yaml:
            return yaml;
        case ContentKind::json:
            return json;
        case ContentKind::xml:
            return xml;
        case ContentKind::ini:
            return ini;
        case ContentKind::plain:
            break;
    }
    return none;
}

}  // namespace

QsciLexer* makeLexer(ContentKind kind, QObject* parent) {
    switch (kind) {
        case ContentKind::shell:
            return new QsciLexerBash(parent);
        case ContentKind::yaml:
            return new QsciLexerYAML(parent);
        case ContentKind::json:
            return new QsciLexerJSON(parent);
        case ContentKind::xml:
            return new QsciLexerXML(parent);
        case ContentKind::ini:
            return new QsciLexerProperties(parent);
        case ContentKind::plain:
            break;
    }
    return nullptr;
}

void colorLexer(QsciLexer* lexer, ContentKind kind, const QPalette& palette, const QFont& font) {
    lexer->setDefaultFont(font);
    lexer->setDefaultColor(palette.color(QPalette::Text));
    lexer->setDefaultPaper(palette.color(QPalette::Base));
    lexer->setFont(font);
    lexer->setColor(palette.color(QPalette::Text));
    lexer->setPaper(palette.color(QPalette::Base));
    for (int style = 0; style < 128; ++style) lexer->setEolFill(false, style);
    for (const Rule& rule : rulesOf(kind)) {
        for (const int style : rule.styles) lexer->setColor(inkColor(rule.ink, palette), style);
    }
}

}  // namespace sysmanage::ui
