// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a request in the order in which problems are told: who has them, how each is read and written.
#pragma once
#include <nlohmann/json.hpp>
#include <span>
#include <string_view>

#include "engine/request/request.h"

namespace sysmanage {

/// A request while it is read.
struct Reading {
    Action action;
    const nlohmann::json& body;
    const Catalog& catalog;
    Request request{};
    const Distribution* distribution = nullptr;
    Problems problems{};
    std::string_view field{};  ///< the one being read

    bool has(std::string_view name) const;  ///< present and not null
    void fault(Message message) { problems.push_back({std::string(field), std::move(message)}); }
    void fault_at(std::string path, Message message) { problems.push_back({std::move(path), std::move(message)}); }
    void item_fault(std::size_t index, Message message);
};

struct FieldRule {
    std::string_view name;
    Mask types;         ///< child types that have the field
    Mask actions;       ///< actions that use it; others ignore it
    Mask required;      ///< actions that cannot do without
    Mask not_required;  ///< child types that can create without it all the same
    void (*read)(Reading&, const nlohmann::json&);
    nlohmann::json (*write)(const Request&);  ///< null when it is the default
};

std::span<const FieldRule> field_table();

}  // namespace sysmanage
