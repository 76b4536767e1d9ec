// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/password_strength.h"

#include <QCoreApplication>
#include <array>
#include <cmath>

namespace sysmanage::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(sysmanage::ui::PasswordStrength)
};

constexpr double weakBits = 40;
constexpr double fairBits = 60;
constexpr double goodBits = 80;

// What every list of leaked passwords begins with, also as a part of a longer one.
constexpr std::array commonParts{"password", "passwort", "qwerty", "qwertz",   "123456", "abc123",   "admin",
                                 "welcome",  "letmein",  "login",  "secret",   "geheim", "changeme", "default",
                                 "dragon",   "master",   "monkey", "iloveyou", "debian", "ubuntu",   "root"};

/// The next character of "aaaa", "abcd" or "4321" tells a guesser nothing new.
bool continues(const QString& text, qsizetype at) {
    if (at < 2) return false;
    const int step = text[at].unicode() - text[at - 1].unicode();
    return std::abs(step) <= 1 && step == text[at - 1].unicode() - text[at - 2].unicode();
}

double alphabetOf(const QString& text) {
    bool lower = false, upper = false, digit = false, sign = false, other = false;
    for (const QChar c : text) {
        if (c.unicode() > 0x7e) {
            other = true;
        } else if (c.isDigit()) {
            digit = true;
        } else if (c.isLetter()) {
            (c.isUpper() ? upper : lower) = true;
        } else {
            sign = true;
        }
    }
    return 26 * lower + 26 * upper + 10 * digit + 33 * sign + 100 * other;
}

bool holdsOneOf(const QString& folded, const QStringList& personal) {
    for (const QString& word : personal) {
        if (word.size() >= 3 && folded.contains(word.toCaseFolded())) return true;
    }
    return false;
}

bool isCommon(const QString& folded) {
    for (const char* part : commonParts) {
        // A long phrase that happens to hold such a word is still a long phrase.
        const qsizetype length = qsizetype(std::char_traits<char>::length(part));
        if (folded.contains(QLatin1String(part)) && folded.size() < 2 * length + 4) return true;
    }
    return false;
}

}  // namespace

double guessBits(const QString& password) {
    if (password.isEmpty()) return 0;
    double length = 0;
    for (qsizetype at = 0; at < password.size(); ++at) length += continues(password, at) ? 0.1 : 1;
    return length * std::log2(alphabetOf(password));
}

PasswordHint passwordHint(const QString& password, const QStringList& personal) {
    if (password.isEmpty()) return {};
    const QString folded = password.toCaseFolded();
    if (isCommon(folded)) return {Strength::weak, Words::tr("Weak: built on a word that is guessed first")};
    if (holdsOneOf(folded, personal)) return {Strength::weak, Words::tr("Weak: holds the name of the user or host")};
    const double bits = guessBits(password);
    if (bits < weakBits) {
        return {Strength::weak, password.size() < 10 ? Words::tr("Weak: longer is better than stranger")
                                                     : Words::tr("Weak: too regular")};
    }
    if (bits < fairBits) return {Strength::fair, Words::tr("Fair: a few more characters would help")};
    if (bits < goodBits) return {Strength::good, Words::tr("Good")};
    return {Strength::strong, Words::tr("Strong")};
}

}  // namespace sysmanage::ui
