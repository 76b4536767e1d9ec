// SPDX-License-Identifier: GPL-3.0-or-later
// What a list of the server's is searched, sorted and looked up by. It is made beside the list, in the thread that has read
// it: with ten thousand rows it takes longer than a frame may.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/server/child.h"
#include "engine/server/host.h"

namespace sysmanage::ui {

struct RowKeys {
    std::string search{};    ///< all that a search looks through, in lower case, one field a line; the name comes first
    std::string order{};     ///< of the name
    std::uint32_t rank = 0;  ///< among the rows of its list, in the natural order of their names
};

RowKeys keysOf(const server::Host& host);
RowKeys keysOf(const server::Child& child);
/// The order of names, without their ranks: of rows of different lists.
int compareNames(const RowKeys& one, const RowKeys& other);

class ListKeys {
public:
    using Places = std::vector<std::uint32_t>;

    /// They look into the list: it has to stay as long as they do.
    static std::shared_ptr<const ListKeys> of(const std::vector<server::Host>& hosts);
    static std::shared_ptr<const ListKeys> of(const std::vector<server::Child>& children);

    std::size_t size() const { return rows_.size(); }
    const RowKeys& row(std::size_t place) const { return rows_[place]; }
    /// Where the list tells the row first.
    std::optional<std::size_t> find(std::string_view id) const;
    /// The natural order of names. A row that is told twice is in it once.
    const Places& byName() const { return byName_; }

    // Of hosts.
    /// Those that stand under no other one, by name.
    const Places& tops() const { return tops_; }
    /// What runs on the host at this place, directly or not, by name; a host that is no top has none.
    const std::uint32_t* familyBegin(std::size_t place) const { return kin_.data() + kinStarts_[place]; }
    const std::uint32_t* familyEnd(std::size_t place) const { return kin_.data() + kinStarts_[place + 1]; }
    std::size_t familySize(std::size_t place) const { return kinStarts_[place + 1] - kinStarts_[place]; }
    /// That occur, in their order.
    const std::vector<server::Platform>& platforms() const { return platforms_; }

private:
    template <class Value>
    void make(const std::vector<Value>& list);
    void makeFamilies(const std::vector<server::Host>& hosts);
    std::optional<std::size_t> topOf(const std::vector<server::Host>& hosts, std::size_t place) const;

    std::vector<RowKeys> rows_;
    std::unordered_map<std::string_view, std::uint32_t> places_;
    Places byName_;
    Places tops_;
    Places kin_;        ///< the families, one after the other
    Places kinStarts_;  ///< of each row's family; one more at the end
    std::vector<server::Platform> platforms_;
};

}  // namespace sysmanage::ui
