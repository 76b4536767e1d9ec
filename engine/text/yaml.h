// SPDX-License-Identifier: GPL-3.0-or-later
// YAML documents as trees. Text is always quoted when it is written, so that no value can change the document
// around it; two documents are merged as trees, never pasted together.
#pragma once
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace sysmanage {

class YamlNode {
public:
    enum class Kind { null, plain, text, map, list };

    YamlNode() = default;
    static YamlNode text(std::string value);  ///< any UTF-8 text without NUL
    static YamlNode boolean(bool value);
    static YamlNode integer(long long value);
    static YamlNode map() { return YamlNode(Kind::map); }
    static YamlNode list() { return YamlNode(Kind::list); }
    static YamlNode texts(const std::vector<std::string>& values);  ///< a list of texts

    Kind kind() const { return kind_; }
    const std::string& value() const { return value_; }
    const std::vector<std::pair<std::string, YamlNode>>& entries() const { return entries_; }
    const std::vector<YamlNode>& items() const { return items_; }

    /// Adds or replaces an entry of a map; returns *this.
    YamlNode& set(std::string key, YamlNode node);
    /// Adds an item to a list; returns *this.
    YamlNode& add(YamlNode node);
    const YamlNode* find(std::string_view key) const;

    /// Takes another map in: maps are merged, lists put together (other's items behind ours), anything else
    /// replaced.
    void merge(const YamlNode& other);

private:
    friend class YamlReader;
    explicit YamlNode(Kind kind) : kind_(kind) {}

    Kind kind_ = Kind::null;
    std::string value_{};
    std::vector<std::pair<std::string, YamlNode>> entries_{};
    std::vector<YamlNode> items_{};
};

/// The document's text with a final newline, without a head line.
std::string to_yaml(const YamlNode& document);

/// One double-quoted scalar as to_yaml writes it: what to look for when a value is searched in a document.
std::string quoted_scalar(std::string_view text);

/// Parses one document. The error is a sentence with line and column, without the document's text.
tl::expected<YamlNode, std::string> parse_yaml(std::string_view text);

}  // namespace sysmanage
