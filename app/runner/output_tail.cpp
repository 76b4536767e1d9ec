// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/output_tail.h"

#include <algorithm>
#include <utility>

#include "engine/text/utf8.h"

namespace sysmanage::runner {
namespace {

// A character has at most four bytes, and up to three may belong to one that was cut.
constexpr std::size_t kept_bytes = OutputTail::characters * 4 + 3;
constexpr std::size_t longest_line = 4096;

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Where a piece of a text without line feed may end: not inside the character at its end.
std::size_t border_before_end(std::string_view bytes) {
    std::size_t at = bytes.size();
    while (at > 0 && bytes.size() - at < 3 && is_continuation(bytes[at - 1])) --at;
    if (at > 0 && static_cast<unsigned char>(bytes[at - 1]) >= 0xC0) return at - 1;
    return bytes.size();
}

}  // namespace

void OutputTail::add(std::string_view bytes) {
    if (bytes.size() >= kept_bytes) {
        cut_ = cut_ || !bytes_.empty() || bytes.size() > kept_bytes;
        bytes_ = bytes.substr(bytes.size() - kept_bytes);
        return;
    }
    bytes_.append(bytes);
    // Shortened now and then, not at every piece: each byte is moved a bounded number of times.
    if (bytes_.size() <= 4 * kept_bytes) return;
    bytes_.erase(0, bytes_.size() - kept_bytes);
    cut_ = true;
}

std::string OutputTail::text() const {
    std::string_view bytes = bytes_;
    bool cut = cut_;
    if (bytes.size() > kept_bytes) {
        bytes = bytes.substr(bytes.size() - kept_bytes);
        cut = true;
    }
    for (int i = 0; cut && i < 3 && !bytes.empty() && is_continuation(bytes.front()); ++i) bytes.remove_prefix(1);
    const std::string valid = as_valid_utf8(bytes);
    std::size_t from = valid.size();
    for (std::size_t count = 0; from > 0 && count < characters;)
        if (!is_continuation(valid[--from])) ++count;
    return valid.substr(from);
}

std::string LineGate::pass(std::string_view bytes) {
    held_.append(bytes);
    auto end = held_.rfind('\n');
    end = end == held_.npos ? 0 : end + 1;
    if (held_.size() - end > longest_line) end = border_before_end(held_);
    std::string out = as_valid_utf8(std::string_view(held_).substr(0, end));
    held_.erase(0, end);
    return out;
}

std::string LineGate::rest() { return as_valid_utf8(std::exchange(held_, {})); }

std::string as_valid_utf8(std::string_view bytes) {
    if (utf8::is_valid(bytes)) return std::string(bytes);
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const auto character = utf8::decode(bytes, at);
        utf8::append(out, character.valid ? character.code : utf8::replacement);
        at += character.bytes;
    }
    return out;
}

}  // namespace sysmanage::runner
