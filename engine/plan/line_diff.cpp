// SPDX-License-Identifier: GPL-3.0-or-later
// Myers' difference ("An O(ND) Difference Algorithm and Its Variations", 1986) in its linear-space form.
#include "engine/plan/line_diff.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace sysmanage {
namespace {

// A search that has come this far without meeting its other half is cut at the best place it has reached. So texts
// that have little in common take time in proportion to their length, and the result is no longer the shortest.
constexpr std::ptrdiff_t most_changes_searched = 256;
constexpr std::ptrdiff_t unreached = -1;

using Numbers = std::vector<std::size_t>;

struct Range {
    std::ptrdiff_t begin, end;
    std::ptrdiff_t size() const { return end - begin; }
};

struct Cut {
    std::ptrdiff_t old_at, new_at;
};

// One direction of the search: for each diagonal k = x - y the greatest x reached so far.
class Front {
public:
    explicit Front(std::ptrdiff_t reach)
        : middle_(reach + 1), furthest_(static_cast<std::size_t>(2 * reach + 3), unreached) {}

    std::ptrdiff_t at(std::ptrdiff_t k) const { return furthest_[index(k)]; }

    // Where one more change leads to on diagonal k, before equal lines are followed; unreached when it leaves the field.
    std::ptrdiff_t enter(std::ptrdiff_t k, std::ptrdiff_t width, std::ptrdiff_t height) const {
        const auto removal = at(k - 1) == unreached || at(k - 1) >= width ? unreached : at(k - 1) + 1;
        const auto addition = at(k + 1) == unreached || at(k + 1) - k > height ? unreached : at(k + 1);
        return std::max(removal, addition);
    }
    void set(std::ptrdiff_t k, std::ptrdiff_t x) { furthest_[index(k)] = x; }

private:
    std::size_t index(std::ptrdiff_t k) const { return static_cast<std::size_t>(middle_ + k); }

    std::ptrdiff_t middle_;
    std::vector<std::ptrdiff_t> furthest_;
};

class Difference {
public:
    Difference(const Numbers& before, const Numbers& after)
        : old_(before), new_(after), kept_{std::vector<bool>(before.size()), std::vector<bool>(after.size())} {}

    KeptLines take() {
        compare({0, static_cast<std::ptrdiff_t>(old_.size())}, {0, static_cast<std::ptrdiff_t>(new_.size())});
        return std::move(kept_);
    }

private:
    bool equal(std::ptrdiff_t old_at, std::ptrdiff_t new_at) const {
        return old_[static_cast<std::size_t>(old_at)] == new_[static_cast<std::size_t>(new_at)];
    }
    void keep(std::ptrdiff_t old_at, std::ptrdiff_t new_at) {
        kept_.before[static_cast<std::size_t>(old_at)] = true;
        kept_.after[static_cast<std::size_t>(new_at)] = true;
    }

    void keep_ends(Range& before, Range& after) {
        while (before.size() > 0 && after.size() > 0 && equal(before.begin, after.begin))
            keep(before.begin++, after.begin++);
        while (before.size() > 0 && after.size() > 0 && equal(before.end - 1, after.end - 1))
            keep(--before.end, --after.end);
    }

    // The part behind a cut is done in the loop; the part before it has half as many changes, which bounds the depth.
    void compare(Range before, Range after) {
        while (true) {
            keep_ends(before, after);
            if (before.size() == 0 || after.size() == 0) return;
            const Cut cut = find_cut(before, after);
            compare({before.begin, cut.old_at}, {after.begin, cut.new_at});
            before.begin = cut.old_at;
            after.begin = cut.new_at;
        }
    }

    // A place on a shortest way from the ranges' beginning to their end, found by searching from both sides.
    Cut find_cut(Range before, Range after) const {
        const auto width = before.size(), height = after.size(), delta = width - height;
        const auto reach = std::min(most_changes_searched, (width + height + 1) / 2);
        Front forward(reach), backward(reach);
        for (std::ptrdiff_t changes = 0; changes <= reach; ++changes) {
            for (auto k = -changes; k <= changes; k += 2) {
                const auto x = advance(forward, changes, k, before, after);
                const bool met = delta % 2 != 0 && std::abs(delta - k) < changes;
                if (met && overlap(x, backward.at(delta - k), width)) return {before.begin + x, after.begin + x - k};
            }
            for (auto k = -changes; k <= changes; k += 2) {
                const auto x = retreat(backward, changes, k, before, after);
                const bool met = delta % 2 == 0 && std::abs(delta - k) <= changes;
                if (met && overlap(x, forward.at(delta - k), width)) return {before.end - x, after.end - (x - k)};
            }
        }
        return furthest(forward, reach, before, after);
    }

    static bool overlap(std::ptrdiff_t x, std::ptrdiff_t other, std::ptrdiff_t width) {
        return x != unreached && other != unreached && x + other >= width;
    }

    std::ptrdiff_t advance(Front& front, std::ptrdiff_t changes, std::ptrdiff_t k, Range before, Range after) const {
        auto x = changes == 0 ? 0 : front.enter(k, before.size(), after.size());
        if (x != unreached)
            while (x < before.size() && x - k < after.size() && equal(before.begin + x, after.begin + x - k)) ++x;
        front.set(k, x);
        return x;
    }

    std::ptrdiff_t retreat(Front& front, std::ptrdiff_t changes, std::ptrdiff_t k, Range before, Range after) const {
        auto x = changes == 0 ? 0 : front.enter(k, before.size(), after.size());
        if (x != unreached)
            while (x < before.size() && x - k < after.size() && equal(before.end - 1 - x, after.end - 1 - (x - k))) ++x;
        front.set(k, x);
        return x;
    }

    static Cut furthest(const Front& forward, std::ptrdiff_t changes, Range before, Range after) {
        Cut best{before.begin, after.begin};
        for (auto k = -changes; k <= changes; k += 2) {
            const auto x = forward.at(k);
            if (x == unreached) continue;
            const Cut cut{before.begin + x, after.begin + x - k};
            if (cut.old_at + cut.new_at > best.old_at + best.new_at) best = cut;
        }
        return best;
    }

    const Numbers& old_;
    const Numbers& new_;
    KeptLines kept_;
};

// Lines as numbers, so that comparing two is one step however long they are.
class Numbering {
public:
    Numbers of(const std::vector<std::string_view>& lines) {
        Numbers numbers;
        numbers.reserve(lines.size());
        for (const auto line : lines) numbers.push_back(known_.try_emplace(line, known_.size()).first->second);
        return numbers;
    }
    std::size_t count() const { return known_.size(); }

private:
    std::unordered_map<std::string_view, std::size_t> known_{};
};

std::vector<bool> occurring(const Numbers& numbers, std::size_t count) {
    std::vector<bool> occurs(count);
    for (const auto number : numbers) occurs[number] = true;
    return occurs;
}

Numbers those_in(const Numbers& numbers, const std::vector<bool>& chosen) {
    Numbers out;
    for (const auto number : numbers)
        if (chosen[number]) out.push_back(number);
    return out;
}

// From what is kept of the chosen lines to what is kept of all.
std::vector<bool> spread(const Numbers& numbers, const std::vector<bool>& chosen, const std::vector<bool>& kept) {
    std::vector<bool> out(numbers.size());
    std::size_t next = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (chosen[numbers[i]]) out[i] = kept[next++];
    return out;
}

}  // namespace

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

KeptLines common_lines(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after) {
    Numbering numbering;
    const auto old_numbers = numbering.of(before);
    const auto new_numbers = numbering.of(after);
    // A line that only one text has can be in no common subsequence: most of what differs is out of the way at once.
    const auto in_old = occurring(old_numbers, numbering.count());
    const auto in_new = occurring(new_numbers, numbering.count());
    const auto old_candidates = those_in(old_numbers, in_new);
    const auto new_candidates = those_in(new_numbers, in_old);
    const auto kept = Difference(old_candidates, new_candidates).take();
    return {spread(old_numbers, in_new, kept.before), spread(new_numbers, in_old, kept.after)};
}

}  // namespace sysmanage
