// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/hostile_text.h"

#include <array>
#include <string_view>

namespace sysmanage::test {
namespace {

using namespace std::string_view_literals;

constexpr std::array fragments = {
    "'"sv,
    "\""sv,
    "\\"sv,
    "`: >canary`"sv,
    "$(: >canary)"sv,
    "${HOME}"sv,
    "$HOME"sv,
    "$1"sv,
    "; : >canary ;"sv,
    "| : >canary"sv,
    "& : >canary &"sv,
    "\n: >canary\n"sv,
    "\r\n"sv,
    "\n"sv,
    "\t"sv,
    " "sv,
    "-"sv,
    "--"sv,
    "--help"sv,
    "-rf"sv,
    ".."sv,
    "../"sv,
    "/"sv,
    "\0"sv,
    "\x01"sv,
    "\x1b[31m"sv,
    "\x7f"sv,
    "\xc2\x85"sv,
    "\xe2\x80\xa8"sv,
    "\xe2\x80\xae"sv,
    "\xe2\x81\xa6"sv,
    "\xef\xbb\xbf"sv,
    "\xf0\x9f\x90\xa7"sv,
    "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb"sv,
    "e\xcc\x81"sv,
    "\xc3\xa4"sv,
    "\xff"sv,
    "\xc0\x80"sv,
    "\xed\xa0\x80"sv,
    "#"sv,
    " #"sv,
    ": "sv,
    ":"sv,
    "- "sv,
    "*"sv,
    "&a"sv,
    "!!python/object:x"sv,
    "%"sv,
    "@"sv,
    "{{vm_name}}"sv,
    "{{{raw}}}"sv,
    "{a: b}"sv,
    "[a]"sv,
    "<"sv,
    ">"sv,
    "&amp;"sv,
    "]]>"sv,
    "<!--"sv,
    "EOF"sv,
    "\nEOF\n"sv,
    "SYSMANAGE_EOF"sv,
    "!"sv,
    "!!"sv,
    "~"sv,
    "~root"sv,
    "?"sv,
    "="sv,
    ","sv,
    "\\n"sv,
    "\\0"sv,
    "%s%n"sv,
    "a"sv,
    "web01"sv,
    "0"sv,
    "null"sv,
    "yes"sv,
    "1e9"sv,
    "example.org"sv,
    "ann"sv,
    "A=B"sv,
    "x x"sv,
};

}  // namespace

std::string HostileText::fragment() { return std::string(fragments[random_() % fragments.size()]); }

std::string HostileText::next() {
    std::string text;
    // Mostly short: one bad character in an otherwise good word is what slips through.
    for (auto count = 1 + random_() % 4; count > 0; --count) text += fragment();
    if (random_() % 200 == 0) text = std::string(70000, 'x') + text;
    return text;
}

}  // namespace sysmanage::test
