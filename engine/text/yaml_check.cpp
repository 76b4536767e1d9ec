// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/yaml_check.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <unordered_set>
#include <utility>

namespace sysmanage {
namespace {

class KeyCheck : public YAML::EventHandler {
public:
    explicit KeyCheck(YamlFaults& faults) : faults_(faults) {}

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { scalar(mark, "null"); }
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override { node(); }
    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t, const std::string& value) override {
        scalar(mark, value);
    }
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
        open(false);
    }
    void OnSequenceEnd() override { open_.pop_back(); }
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
        open(true);
    }
    void OnMapEnd() override { open_.pop_back(); }

private:
    struct Collection {
        bool is_map;
        bool key_is_next = true;
        std::unordered_set<std::string> keys{};
    };

    // Keys and values of a map come in turns. Returns whether this node is a key.
    bool node() {
        if (open_.empty() || !open_.back().is_map) return false;
        return std::exchange(open_.back().key_is_next, !open_.back().key_is_next);
    }
    void open(bool is_map) {
        node();
        open_.push_back({.is_map = is_map});
    }
    void scalar(const YAML::Mark& mark, const std::string& value) {
        if (node() && !open_.back().keys.insert(value).second)
            faults_.duplicate_keys.push_back(static_cast<std::size_t>(mark.line) + 1);
    }

    YamlFaults& faults_;
    std::vector<Collection> open_{};
};

// Documents are told apart by "---" and "..."; one needs no mark.
std::size_t most_documents(std::string_view text) {
    std::size_t marks = 0;
    for (std::size_t at = 0; at + 3 <= text.size(); ++at)
        if (const auto mark = text.substr(at, 3); mark == "---" || mark == "...") ++marks;
    return marks + 2;
}

}  // namespace

YamlFaults check_yaml(std::string_view text) {
    YamlFaults faults;
    try {
        std::istringstream stream{std::string(text)};
        YAML::Parser parser(stream);
        KeyCheck check(faults);
        // At a "," where no document can begin yaml-cpp goes on for ever without reading anything.
        for (auto documents = most_documents(text); parser.HandleNextDocument(check); --documents)
            if (documents == 0) throw YAML::ParserException(YAML::Mark(), "more documents than it has marks");
    } catch (const YAML::Exception& error) {
        faults.unreadable_at = static_cast<std::size_t>(std::max(error.mark.line, 0)) + 1;
    }
    return faults;
}

}  // namespace sysmanage
