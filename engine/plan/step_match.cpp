// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/step_match.h"

#include <algorithm>
#include <deque>
#include <string>
#include <unordered_map>

#include "engine/plan/execution_order.h"

namespace sysmanage {
namespace {

using Keys = std::vector<std::string>;  ///< one a step; "" matches nothing

// Pairs steps by one kind of key after the other: what the first leaves over is tried with the next.
class Matcher {
public:
    Matcher(std::size_t old_count, std::size_t new_count) : partner_of_old_(old_count), partner_of_new_(new_count) {}

    // Steps with equal keys are paired in their order.
    void pair(const Keys& before, const Keys& after) {
        std::unordered_map<std::string, std::deque<std::size_t>> waiting;
        for (std::size_t i = 0; i < before.size(); ++i)
            if (!partner_of_old_[i] && !before[i].empty()) waiting[before[i]].push_back(i);
        for (std::size_t j = 0; j < after.size(); ++j) {
            const auto found = partner_of_new_[j] ? waiting.end() : waiting.find(after[j]);
            if (found == waiting.end() || found->second.empty()) continue;
            partner_of_new_[j] = found->second.front();
            partner_of_old_[found->second.front()] = j;
            found->second.pop_front();
        }
    }

    std::vector<StepMatch> take() const {
        const auto in_place = longest_rising();
        // What is gone, by the new step that it comes before.
        std::vector<std::vector<std::size_t>> gone(partner_of_new_.size() + 1);
        std::size_t behind = 0;
        for (std::size_t i = 0; i < partner_of_old_.size(); ++i) {
            if (!partner_of_old_[i])
                gone[behind].push_back(i);
            else if (in_place[*partner_of_old_[i]])
                behind = *partner_of_old_[i] + 1;
        }
        std::vector<StepMatch> matches;
        for (std::size_t j = 0; j <= partner_of_new_.size(); ++j) {
            for (const auto i : gone[j]) matches.push_back({.old_index = i});
            if (j == partner_of_new_.size()) break;
            matches.push_back({partner_of_new_[j], j, partner_of_new_[j] && !in_place[j]});
        }
        return matches;
    }

private:
    // The pairs that keep their order: a longest rising subsequence of the old indices; what is not in it has moved.
    std::vector<bool> longest_rising() const {
        std::vector<std::size_t> ends;  ///< ends[n]: the new step that ends the best sequence of n + 1 pairs
        std::vector<std::optional<std::size_t>> before(partner_of_new_.size());
        for (std::size_t j = 0; j < partner_of_new_.size(); ++j) {
            if (!partner_of_new_[j]) continue;
            const auto place = std::lower_bound(ends.begin(), ends.end(), j, [&](std::size_t a, std::size_t b) {
                return *partner_of_new_[a] < *partner_of_new_[b];
            });
            if (place != ends.begin()) before[j] = place[-1];
            if (place == ends.end())
                ends.push_back(j);
            else
                *place = j;
        }
        std::vector<bool> rising(partner_of_new_.size());
        std::optional<std::size_t> at;
        if (!ends.empty()) at = ends.back();
        for (; at; at = before[*at]) rising[*at] = true;
        return rising;
    }

    std::vector<std::optional<std::size_t>> partner_of_old_;
    std::vector<std::optional<std::size_t>> partner_of_new_;
};

template <class Element, class KeyOf>
Keys keys_of(const std::vector<Element>& steps, KeyOf key_of) {
    Keys keys;
    keys.reserve(steps.size());
    for (const auto& step : steps) keys.push_back(key_of(step));
    return keys;
}

std::string package_key(const PackageSpec& package) { return package.name; }

std::string argv_key(const CommandSpec& command) {
    std::string key;
    for (const auto& argument : command.argv) key += argument + '\n';
    return key;
}

// Length of the folder that all files lie in, with its final slash.
std::size_t common_folder(const std::vector<FileSpec>& files) {
    if (files.empty()) return 0;
    const std::string& first = files.front().path;
    std::size_t length = first.rfind('/') + 1;
    for (const auto& file : files) {
        const auto end = std::min(length, file.path.size());
        const auto differs =
            std::mismatch(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(end), file.path.begin());
        length = static_cast<std::size_t>(differs.first - first.begin());
        length = length == 0 ? 0 : first.rfind('/', length - 1) + 1;
    }
    return length;
}

Keys places_below(const std::vector<FileSpec>& files) {
    const auto folder = common_folder(files);
    return keys_of(files, [&](const FileSpec& file) { return file.path.substr(folder); });
}

// Indices into a list, put in the order of execution.
std::vector<std::size_t> executed_services(const Plan& plan) {
    std::vector<std::size_t> indices;
    for (const auto& step : execution_order(plan))
        if (step.phase == Phase::service_actions) indices.push_back(step.index);
    return indices;
}

Keys service_keys(const Plan& plan, const std::vector<std::size_t>& indices) {
    Keys keys;
    for (const auto index : indices)
        keys.push_back(plan.service_actions[index].action + ' ' + plan.service_actions[index].service);
    return keys;
}

}  // namespace

std::vector<StepMatch> match_packages(const std::vector<PackageSpec>& before, const std::vector<PackageSpec>& after) {
    Matcher matcher(before.size(), after.size());
    matcher.pair(keys_of(before, package_key), keys_of(after, package_key));
    return matcher.take();
}

std::vector<StepMatch> match_files(const std::vector<FileSpec>& before, const std::vector<FileSpec>& after) {
    Matcher matcher(before.size(), after.size());
    const auto path = [](const FileSpec& file) { return file.path; };
    matcher.pair(keys_of(before, path), keys_of(after, path));
    // Every plan has a folder of its own: the same script of two plans has two paths.
    matcher.pair(places_below(before), places_below(after));
    return matcher.take();
}

std::vector<StepMatch> match_commands(const std::vector<CommandSpec>& before, const std::vector<CommandSpec>& after) {
    Matcher matcher(before.size(), after.size());
    const auto id = [](const CommandSpec& command) { return command.id; };
    matcher.pair(keys_of(before, id), keys_of(after, id));
    matcher.pair(keys_of(before, argv_key), keys_of(after, argv_key));
    return matcher.take();
}

std::vector<StepMatch> match_services(const Plan& before, const Plan& after) {
    const auto old_order = executed_services(before), new_order = executed_services(after);
    Matcher matcher(old_order.size(), new_order.size());
    matcher.pair(service_keys(before, old_order), service_keys(after, new_order));
    auto matches = matcher.take();
    for (auto& match : matches) {
        if (match.old_index) match.old_index = old_order[*match.old_index];
        if (match.new_index) match.new_index = new_order[*match.new_index];
    }
    return matches;
}

}  // namespace sysmanage
