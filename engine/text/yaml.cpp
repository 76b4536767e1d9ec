// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/yaml.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace sysmanage {
namespace {

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

void emit(YAML::Emitter& out, const YamlNode& node) {
    switch (node.kind()) {
    case YamlNode::Kind::null: out << YAML::Null; return;
    case YamlNode::Kind::plain: out << node.value(); return;
    case YamlNode::Kind::text:
        out << (fits_literal_block(node.value()) ? YAML::Literal : YAML::DoubleQuoted) << node.value();
        return;
    case YamlNode::Kind::map:
        if (node.entries().empty()) out << YAML::Flow;
        out << YAML::BeginMap;
        for (const auto& [key, value] : node.entries()) {
            out << YAML::Key << key << YAML::Value;
            emit(out, value);
        }
        out << YAML::EndMap;
        return;
    case YamlNode::Kind::list:
        if (node.items().empty()) out << YAML::Flow;
        out << YAML::BeginSeq;
        for (const auto& item : node.items()) emit(out, item);
        out << YAML::EndSeq;
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
    YAML::Emitter out;
    emit(out, document);
    std::string text(out.c_str(), out.size());
    if (text.empty() || text.back() != '\n') text += '\n';
    return text;
}

std::string quoted_scalar(std::string_view text) {
    YAML::Emitter out;
    out << YAML::DoubleQuoted << std::string(text);
    return std::string(out.c_str(), out.size());
}

/// Turns yaml-cpp's nodes into ours. What was written plain stays plain, so that numbers and booleans keep their type.
class YamlReader {
public:
    static YamlNode read(const YAML::Node& node, int depth = 0) {
        // A guard against documents made to exhaust the stack; nobody nests cloud-config this deep.
        if (depth > 64) throw YAML::ParserException(node.Mark(), "nested too deep");
        YamlNode out;
        if (node.IsScalar()) {
            const bool plain = node.Tag() == "?";
            out = YamlNode(plain ? YamlNode::Kind::plain : YamlNode::Kind::text);
            out.value_ = node.Scalar();
        } else if (node.IsSequence()) {
            out = YamlNode::list();
            for (const auto& item : node) out.items_.push_back(read(item, depth + 1));
        } else if (node.IsMap()) {
            out = YamlNode::map();
            for (const auto& entry : node) out.set(entry.first.as<std::string>(), read(entry.second, depth + 1));
        }
        return out;
    }
};

tl::expected<YamlNode, std::string> parse_yaml(std::string_view text) {
    try {
        return YamlReader::read(YAML::Load(std::string(text)));
    } catch (const YAML::Exception& error) {
        return tl::unexpected(std::string("line ") + std::to_string(error.mark.line + 1) + ", column " +
                              std::to_string(error.mark.column + 1) + ": " + error.msg);
    }
}

}  // namespace sysmanage
