// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/yaml.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "engine/text/utf8.h"

namespace sysmanage {
namespace {

// yaml-cpp reads our documents; writing them is done here, because its emitter was measured to take half of
// the time of a whole plan. What is written is a small part of YAML: block maps and lists, double-quoted
// texts, literal blocks.

// A literal block is how a script inside a document stays readable. It cannot carry everything: only lines of
// printable text that begin with something visible and end with exactly one line feed are written so.
bool fits_literal_block(std::string_view text) {
    if (text.size() < 2 || text.back() != '\n' || text[text.size() - 2] == '\n') return false;
    if (text.front() == ' ' || text.front() == '\n' || text.front() == '\t') return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return c == '\n' || c == '\t' || (byte >= 0x20 && byte < 0x7f);
    });
}

bool is_plain_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '.' || c == '+';
}

// Keys of configuration files are words; whatever is not, or reads as a number, a boolean or null, is quoted.
bool is_plain_key(std::string_view key) {
    static constexpr std::string_view types[] = {"y",  "n",   "yes",  "no",    "on",  "off", "true", "false", "null",
                                                 "Y",  "N",   "Yes",  "No",    "On",  "Off", "True", "False", "Null",
                                                 "NO", "YES", "TRUE", "FALSE", "OFF", "ON",  "NULL"};
    if (key.empty() || !((key[0] >= 'a' && key[0] <= 'z') || (key[0] >= 'A' && key[0] <= 'Z'))) return false;
    if (!std::all_of(key.begin(), key.end(), is_plain_character)) return false;
    return std::find(std::begin(types), std::end(types), key) == std::end(types);
}

// Only what a plain scalar was read as, or made from a number or a boolean, comes here; a text with spaces
// and the like means the same when it is quoted.
bool is_plain_value(std::string_view value) {
    return !value.empty() && value != "-" && value != "---" && value != "..." &&
           std::all_of(value.begin(), value.end(),
                       [](char c) { return is_plain_character(c) || c == ':' || c == '~'; }) &&
           value.back() != ':' && value.front() != ':' && !value.starts_with("-:");
}

struct CodePoint {
    char32_t value;
    std::size_t bytes;
};

// The text is valid UTF-8 by the time it comes here; a stray byte is written as U+FFFD rather than passed on.
CodePoint decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const std::size_t count = byte(0) < 0x80       ? 1
                              : byte(0) >> 5 == 6  ? 2
                              : byte(0) >> 4 == 14 ? 3
                              : byte(0) >> 3 == 30 ? 4
                                                   : 0;
    if (count == 0 || at + count > text.size()) return {0xfffd, 1};
    char32_t value = count == 1 ? byte(0) : byte(0) & (0xffU >> (count + 1));
    for (std::size_t i = 1; i < count; ++i) {
        if (byte(i) >> 6 != 2) return {0xfffd, 1};
        value = (value << 6) | (byte(i) & 0x3f);
    }
    return {value, count};
}

// YAML's printable set without the characters that it takes for line breaks or a byte order mark.
bool is_printable(char32_t c) {
    return (c >= 0x20 && c < 0x7f) || (c >= 0xa0 && c < 0xd800 && c != 0x2028 && c != 0x2029) ||
           (c >= 0xe000 && c <= 0xfffd && c != 0xfeff) || (c >= 0x10000 && c <= 0x10ffff);
}

void append_escape(std::string& out, char32_t c) {
    static constexpr char digits[] = "0123456789abcdef";
    const int width = c <= 0xff ? 2 : c <= 0xffff ? 4 : 8;
    out += width == 2 ? "\\x" : width == 4 ? "\\u" : "\\U";
    for (int shift = (width - 1) * 4; shift >= 0; shift -= 4) out += digits[(c >> shift) & 15];
}

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
            ++at;
        } else if (c == '\n' || c == '\t') {
            out += c == '\n' ? "\\n" : "\\t";
            ++at;
        } else if (c >= 0x20 && c < 0x7f) {
            out += c;
            ++at;
        } else {
            const auto [code, bytes] = decode(text, at);
            if (is_printable(code) && !(code == 0xfffd && bytes == 1))
                out.append(text.substr(at, bytes));
            else
                append_escape(out, code);
            at += bytes;
        }
    }
    out += '"';
}

void append_literal(std::string& out, std::string_view text, int indent) {
    out += '|';
    while (!text.empty()) {
        const auto end = text.find('\n');
        out += '\n';
        if (end > 0) out.append(static_cast<std::size_t>(indent), ' ').append(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
}

void append_node(std::string& out, const YamlNode& node, int indent);

void append_key(std::string& out, const std::string& key) {
    if (is_plain_key(key))
        out += key;
    else
        append_quoted(out, key);
    out += ':';
}

// Entries of a map, the first on the line that has been begun already.
void append_entries(std::string& out, const YamlNode& map, int indent) {
    bool first = true;
    for (const auto& [key, value] : map.entries()) {
        if (!first) out.append("\n").append(static_cast<std::size_t>(indent), ' ');
        first = false;
        append_key(out, key);
        const bool block = (value.kind() == YamlNode::Kind::map && !value.entries().empty()) ||
                           (value.kind() == YamlNode::Kind::list && !value.items().empty());
        if (block)
            out.append("\n").append(static_cast<std::size_t>(indent) + 2, ' ');
        else
            out += ' ';
        append_node(out, value, indent + 2);
    }
}

void append_items(std::string& out, const YamlNode& list, int indent) {
    bool first = true;
    for (const auto& item : list.items()) {
        if (!first) out.append("\n").append(static_cast<std::size_t>(indent), ' ');
        first = false;
        out += "- ";
        append_node(out, item, indent + 2);
    }
}

void append_node(std::string& out, const YamlNode& node, int indent) {
    switch (node.kind()) {
        case YamlNode::Kind::null:
            out += "null";
            return;
        case YamlNode::Kind::plain:
            if (is_plain_value(node.value()))
                out += node.value();
            else
                append_quoted(out, node.value());
            return;
        case YamlNode::Kind::text:
            // A block that is the whole document would have no indentation to be told by.
            if (indent > 0 && fits_literal_block(node.value()))
                append_literal(out, node.value(), indent);
            else
                append_quoted(out, node.value());
            return;
        case YamlNode::Kind::map:
            if (node.entries().empty())
                out += "{}";
            else
                append_entries(out, node, indent);
            return;
        case YamlNode::Kind::list:
            if (node.items().empty())
                out += "[]";
            else
                append_items(out, node, indent);
            return;
    }
}

}  // namespace

YamlNode YamlNode::text(std::string value) {
    YamlNode node(Kind::text);
    node.value_ = std::move(value);
    return node;
}

YamlNode YamlNode::boolean(bool value) {
    YamlNode node(Kind::plain);
    node.value_ = value ? "true" : "false";
    return node;
}

YamlNode YamlNode::integer(long long value) {
    YamlNode node(Kind::plain);
    node.value_ = std::to_string(value);
    return node;
}

YamlNode YamlNode::texts(const std::vector<std::string>& values) {
    YamlNode node = list();
    for (const auto& value : values) node.add(text(value));
    return node;
}

YamlNode& YamlNode::set(std::string key, YamlNode node) {
    const auto known = std::find_if(entries_.begin(), entries_.end(), [&](auto& entry) { return entry.first == key; });
    if (known != entries_.end())
        known->second = std::move(node);
    else
        entries_.emplace_back(std::move(key), std::move(node));
    return *this;
}

YamlNode& YamlNode::add(YamlNode node) {
    items_.push_back(std::move(node));
    return *this;
}

const YamlNode* YamlNode::find(std::string_view key) const {
    const auto known = std::find_if(entries_.begin(), entries_.end(), [&](auto& entry) { return entry.first == key; });
    return known == entries_.end() ? nullptr : &known->second;
}

void YamlNode::merge(const YamlNode& other) {
    if (kind_ == Kind::list && other.kind_ == Kind::list) {
        items_.insert(items_.end(), other.items_.begin(), other.items_.end());
    } else if (kind_ == Kind::map && other.kind_ == Kind::map) {
        for (const auto& [key, value] : other.entries_) {
            const auto known =
                std::find_if(entries_.begin(), entries_.end(), [&, &k = key](auto& entry) { return entry.first == k; });
            if (known == entries_.end())
                entries_.emplace_back(key, value);
            else
                known->second.merge(value);
        }
    } else {
        *this = other;
    }
}

std::string to_yaml(const YamlNode& document) {
    std::string out;
    out.reserve(8192);
    append_node(out, document, 0);
    out += '\n';
    return out;
}

std::string quoted_scalar(std::string_view text) {
    std::string out;
    append_quoted(out, text);
    return out;
}

static bool is_forbidden(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

/// yaml-cpp 0.7 turns the escapes \N and \_ of a quoted text into the single bytes 85 and A0 instead of the UTF-8 of
/// U+0085 and U+00A0. The document itself is valid UTF-8, so a byte that begins no character can be nothing else.
static std::string with_whole_characters(const std::string& scalar) {
    if (utf8::is_valid(scalar)) return scalar;
    std::string out;
    for (std::size_t at = 0; at < scalar.size();) {
        const auto bytes = decode(scalar, at).bytes;
        const auto first = static_cast<unsigned char>(scalar[at]);
        if (first == 0x85 || first == 0xa0) out += '\xc2';
        out.append(scalar, at, bytes);
        at += bytes;
    }
    return out;
}

/// Turns yaml-cpp's nodes into ours. What was written plain stays plain, so that numbers and booleans keep
/// their type.
class YamlReader {
public:
    YamlNode read(const YAML::Node& node, int depth = 0) {
        // A guard against documents made to exhaust the stack; nobody nests cloud-config this deep.
        if (depth > 64) throw YAML::ParserException(node.Mark(), "nested too deep");
        count(node, node_cost);
        YamlNode out;
        if (node.IsScalar()) {
            const bool plain = node.Tag() == "?";
            out = YamlNode(plain ? YamlNode::Kind::plain : YamlNode::Kind::text);
            out.value_ = with_whole_characters(node.Scalar());
            count(node, out.value_.size());
        } else if (node.IsSequence()) {
            out = YamlNode::list();
            for (const auto& item : node) out.items_.push_back(read(item, depth + 1));
        } else if (node.IsMap()) {
            out = YamlNode::map();
            for (const auto& entry : node)
                out.set(with_whole_characters(entry.first.as<std::string>()), read(entry.second, depth + 1));
        }
        return out;
    }

private:
    // An alias costs the document a few bytes and us what it stands for: ten lines can make billions of nodes.
    void count(const YAML::Node& node, std::size_t cost) {
        if (cost > most_bytes - spent_) throw YAML::ParserException(node.Mark(), "too large with its aliases");
        spent_ += cost;
    }

    static constexpr std::size_t node_cost = 32;
    static constexpr std::size_t most_bytes = std::size_t{4} << 20;
    std::size_t spent_ = 0;
};

tl::expected<YamlNode, std::string> parse_yaml(std::string_view text) {
    // yaml-cpp passes stray bytes on, and takes U+0004 for the end of the text.
    if (!utf8::is_valid(text)) return tl::unexpected(std::string("not valid UTF-8"));
    if (std::any_of(text.begin(), text.end(), is_forbidden))
        return tl::unexpected(std::string("a control character that YAML does not allow"));
    try {
        return YamlReader().read(YAML::Load(std::string(text)));
    } catch (const YAML::Exception& error) {
        return tl::unexpected(std::string("line ") + std::to_string(error.mark.line + 1) + ", column " +
                              std::to_string(error.mark.column + 1) + ": " + error.msg);
    }
}

}  // namespace sysmanage
