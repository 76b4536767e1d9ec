// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/list_keys.h"

#include <algorithm>
#include <numeric>

#include "ui/server/merging_model.h"

namespace sysmanage::ui {
namespace {

/// A server may tell a circle of parents; nobody nests deeper than this.
constexpr int deepest = 8;

std::string_view firstLine(std::string_view text) { return text.substr(0, text.find('\n')); }

RowKeys keysOf(const std::string& fields) {
    RowKeys keys;
    keys.search = searchKey(fields);
    keys.order = naturalKey(firstLine(keys.search));
    return keys;
}

}  // namespace

RowKeys keysOf(const server::Host& host) {
    std::string text = host.fqdn;
    for (const std::string* part : {&host.ipv4, &host.ipv6, &host.platform_text, &host.platform_release}) {
        text += '\n';
        text += *part;
    }
    for (const std::string& tag : host.tags) {
        text += '\n';
        text += tag;
    }
    return keysOf(text);
}

RowKeys keysOf(const server::Child& child) {
    std::string text = child.name;
    for (const std::string* part : {&child.hostname, &child.type_text, &child.distribution, &child.distribution_version,
                                    &child.status_text, &child.error}) {
        text += '\n';
        text += *part;
    }
    return keysOf(text);
}

int compareNames(const RowKeys& one, const RowKeys& other) {
    const int order = one.order.compare(other.order);
    return order != 0 ? order : compareNaturally(one.search, other.search);
}

std::shared_ptr<const ListKeys> ListKeys::of(const std::vector<server::Host>& hosts) {
    const auto keys = std::make_shared<ListKeys>();
    keys->make(hosts);
    keys->makeFamilies(hosts);
    return keys;
}

std::shared_ptr<const ListKeys> ListKeys::of(const std::vector<server::Child>& children) {
    const auto keys = std::make_shared<ListKeys>();
    keys->make(children);
    return keys;
}

std::optional<std::size_t> ListKeys::find(std::string_view id) const {
    const auto found = places_.find(id);
    return found == places_.end() ? std::nullopt : std::optional<std::size_t>(found->second);
}

template <class Value>
void ListKeys::make(const std::vector<Value>& list) {
    rows_.reserve(list.size());
    places_.reserve(list.size());
    byName_.reserve(list.size());
    for (const Value& value : list) {
        const auto place = static_cast<std::uint32_t>(rows_.size());
        rows_.push_back(keysOf(value));
        if (places_.emplace(value.id, place).second) byName_.push_back(place);
    }
    std::sort(byName_.begin(), byName_.end(), [&](std::uint32_t one, std::uint32_t other) {
        const int order = compareNames(rows_[one], rows_[other]);
        return order != 0 ? order < 0 : list[one].id < list[other].id;
    });
    std::uint32_t rank = 0;
    for (const std::uint32_t place : byName_) rows_[place].rank = rank++;
}

std::optional<std::size_t> ListKeys::topOf(const std::vector<server::Host>& hosts, std::size_t place) const {
    std::optional<std::size_t> top;
    std::size_t at = place;
    for (int depth = 0; depth < deepest && !hosts[at].parent_host_id.empty(); ++depth) {
        const auto above = find(hosts[at].parent_host_id);
        if (!above) return top;
        if (*above == place) return std::nullopt;
        top = above;
        at = *above;
    }
    return hosts[at].parent_host_id.empty() ? top : std::nullopt;
}

void ListKeys::makeFamilies(const std::vector<server::Host>& hosts) {
    struct Member {
        std::uint32_t top = 0;
        std::uint32_t place = 0;
    };
    std::vector<Member> members;
    kinStarts_.assign(hosts.size() + 1, 0);
    for (const std::uint32_t place : byName_) {
        if (const auto top = topOf(hosts, place)) {
            members.push_back({static_cast<std::uint32_t>(*top), place});
            ++kinStarts_[*top + 1];
        } else {
            tops_.push_back(place);
        }
        const server::Platform platform = hosts[place].platform;
        if (std::find(platforms_.begin(), platforms_.end(), platform) == platforms_.end())
            platforms_.push_back(platform);
    }
    std::sort(platforms_.begin(), platforms_.end());
    std::partial_sum(kinStarts_.begin(), kinStarts_.end(), kinStarts_.begin());
    kin_.resize(members.size());
    Places next = kinStarts_;
    for (const Member& member : members) kin_[next[member.top]++] = member.place;
}

}  // namespace sysmanage::ui
