// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/text/utf8.h"

using namespace sysmanage;

class TestUtf8 : public QObject {
    Q_OBJECT
private slots:
    void every_character_comes_back();
    void refuses_what_is_no_character();
    void knows_borders();
    void shows_hostile_text();
};

void TestUtf8::every_character_comes_back() {
    for (char32_t code = 0; code <= 0x10FFFF; ++code) {
        if (code >= 0xD800 && code <= 0xDFFF) continue;
        std::string text;
        utf8::append(text, code);
        const auto character = utf8::decode(text, 0);
        if (!character.valid || character.code != code || character.bytes != text.size())
            QFAIL(qPrintable(QString("U+%1").arg(static_cast<unsigned>(code), 4, 16)));
    }
}

void TestUtf8::refuses_what_is_no_character() {
    // Stray and missing continuations, overlong forms, surrogates, beyond U+10FFFF.
    for (const std::string_view bad :
         {"\x80", "\xC3", "\xC0\x80", "\xE0\x80\x80", "\xF0\x80\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
          "\xF5\x80\x80\x80", "\xFF", "\xE2\x82", "abcdefghij\xE2\x82(", "abcdefgh\x80"})
        QVERIFY(!utf8::is_valid(bad));
    for (const std::string_view good : {"", "abc", "é", "🦊", "abcdefgh", "abcdefghé", "\xF4\x8F\xBF\xBF"})
        QVERIFY(utf8::is_valid(good));
    QCOMPARE(utf8::decode("\xE2\x82", 0).bytes, std::size_t{1});
}

void TestUtf8::knows_borders() {
    const std::string_view text = "aé🦊";
    QList<bool> borders;
    for (std::size_t at = 0; at <= text.size() + 1; ++at) borders << utf8::is_border(text, at);
    QCOMPARE(borders, (QList<bool>{true, true, false, true, false, false, false, true, false}));
}

void TestUtf8::shows_hostile_text() {
    QCOMPARE(utf8::visible("a\x1b[31mb", false), "a\\x1b[31mb");
    QCOMPARE(utf8::visible("a\nb\tc\rd", false), "a\\nb\tc\\rd");
    QCOMPARE(utf8::visible("a\nb\r", true), "a\nb\\r");
    QCOMPARE(utf8::visible("a\u202eb\u2066\u200f\ufeff", false), "a\\u202eb\\u2066\\u200f\\ufeff");
    QCOMPARE(utf8::visible("\u2028\u0085\x7f", true), "\\u2028\\x85\\x7f");
    QCOMPARE(utf8::visible("\xFF\xC3(", false), "\\xff\\xc3(");
    QCOMPARE(utf8::visible("é🦊 ünchanged", false), "é🦊 ünchanged");
}

QTEST_GUILESS_MAIN(TestUtf8)
#include "tst_utf8.moc"
