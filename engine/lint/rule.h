// SPDX-License-Identifier: GPL-3.0-or-later
// How the lint is put together: rules in tables, one file a group; each looks at the whole plan and reports places.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/lint/lint.h"

namespace sysmanage::lint_detail {

class Report;
struct PlanView;

/// Where what a rule speaks of happens. A file that is meant for the guest (FileSpec::for_guest) is its guest's business:
/// rules about the parent say nothing about it.
enum class Where { anywhere, parent };

struct Rule {
    std::string_view id;  ///< its texts are the messages "lint.<id>" and "lint.<id>.fix"
    Severity severity;
    void (*check)(const PlanView& view, Report& report);
    Where where = Where::anywhere;
};

/// Takes the findings of one rule after the other.
class Report {
public:
    explicit Report(const PlanView& view) : view_(view) {}

    /// A rule that finds a fault in every line says so often enough.
    static constexpr std::size_t most_of_a_rule = 100;
    using Params = std::vector<std::pair<std::string, std::string>>;

    void begin(const Rule& rule);
    void add(std::optional<Step> step, std::size_t line = 0, Params params = {});
    void add_as(Severity severity, std::optional<Step> step, std::size_t line = 0, Params params = {});
    std::vector<Finding> take() { return std::move(findings_); }

private:
    bool is_for_guest(const std::optional<Step>& step) const;

    const PlanView& view_;
    const Rule* rule_ = nullptr;
    std::size_t of_this_rule_ = 0;
    std::vector<Finding> findings_{};
};

std::span<const Rule> secret_rules();
std::span<const Rule> file_rules();
std::span<const Rule> command_rules();
std::span<const Rule> script_rules();
std::span<const Rule> download_rules();
std::span<const Rule> guest_rules();
std::span<const Rule> windows_rules();

}  // namespace sysmanage::lint_detail
