// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dispatch/run_report.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>
#include <utility>

#include "engine/text/utf8.h"

namespace sysmanage::dispatch {
namespace {

constexpr std::size_t max_answer = 4'194'304;
constexpr std::size_t max_words = 1000;  // bytes of a heading or a title
constexpr std::size_t max_runs = 10'000;
constexpr std::size_t max_tail = 262'144;
constexpr std::string_view first_words = "sysmanage-plan 1 ";
constexpr std::string_view list_words = "sysmanage-plans ";

template <class Value>
struct Word {
    std::string_view word;
    Value value;
};

constexpr std::array states{
    Word<RunState>{"none", RunState::none},       Word<RunState>{"partial", RunState::partial},
    Word<RunState>{"running", RunState::running}, Word<RunState>{"done", RunState::done},
    Word<RunState>{"failed", RunState::failed},   Word<RunState>{"cancelled", RunState::cancelled},
    Word<RunState>{"died", RunState::died},       Word<RunState>{"unknown", RunState::unknown}};

constexpr std::array notes{Word<RunNote>{"already", RunNote::already},
                           Word<RunNote>{"stored", RunNote::stored},
                           Word<RunNote>{"started", RunNote::started},
                           Word<RunNote>{"removed", RunNote::removed},
                           Word<RunNote>{"killed", RunNote::killed},
                           Word<RunNote>{"not-running", RunNote::not_running},
                           Word<RunNote>{"still-running", RunNote::still_running},
                           Word<RunNote>{"piece-damaged", RunNote::piece_damaged},
                           Word<RunNote>{"piece-missing", RunNote::piece_missing},
                           Word<RunNote>{"digest-mismatch", RunNote::digest_mismatch},
                           Word<RunNote>{"no-pieces", RunNote::no_pieces},
                           Word<RunNote>{"no-room", RunNote::no_room},
                           Word<RunNote>{"not-started", RunNote::not_started},
                           Word<RunNote>{"folder-is-a-link", RunNote::folder_is_a_link},
                           Word<RunNote>{"folder-open-to-others", RunNote::folder_open_to_others},
                           Word<RunNote>{"folder-of-somebody-else", RunNote::folder_of_somebody_else},
                           Word<RunNote>{"folder-not-to-be-entered", RunNote::folder_not_to_be_entered},
                           Word<RunNote>{"folder-not-to-be-made", RunNote::folder_not_to_be_made}};

template <class Value, std::size_t size>
bool read_word(std::string_view text, const std::array<Word<Value>, size>& words, Value& value) {
    const auto at = std::find_if(words.begin(), words.end(), [&](const auto& each) { return each.word == text; });
    if (at == words.end()) return false;
    value = at->value;
    return true;
}

template <class Number>
bool read_number(std::string_view text, Number& number) {
    Number value = 0;
    const auto* const end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    if (text.empty() || result.ec != std::errc() || result.ptr != end || value < 0) return false;
    number = value;
    return true;
}

bool read_words(std::string_view text, std::string& words) {
    if (text.size() > max_words) return false;
    words = utf8::visible(text, false);
    return true;
}

bool read_step(std::string_view text, RunReport& report) {
    const auto blank = std::min(text.find(' '), text.size());
    if (!read_number(text.substr(0, blank), report.step)) return false;
    text.remove_prefix(std::min(blank + 1, text.size()));
    // A step's title may be longer than what is of use here.
    auto end = std::min(text.size(), max_words);
    while (end > 0 && end < text.size() && !utf8::is_border(text, end)) --end;
    report.heading = utf8::visible(text.substr(0, end), false);
    return true;
}

bool read_member(std::string_view key, std::string_view value, RunReport& report) {
    if (key == "note") return read_word(value, notes, report.note);
    if (key == "state") return read_word(value, states, report.state);
    if (key == "pieces") return read_number(value, report.pieces);
    if (key == "steps") return read_number(value, report.steps);
    if (key == "title") return read_words(value, report.title);
    if (key == "try") return read_number(value, report.attempt);
    if (key == "started") return read_number(value, report.started_at);
    if (key == "step") return read_step(value, report);
    if (key == "exit") return read_number(value, report.exit_code);
    if (key == "ended") return read_number(value, report.ended_at);
    if (key == "cancelling") return (report.cancelling = value == "yes");
    return false;
}

bool read_digest(std::string_view line, RunReport& report) {
    if (line.substr(0, first_words.size()) != first_words) return false;
    const auto digest = line.substr(first_words.size());
    if (digest.size() != 64 || digest.find_first_not_of("0123456789abcdef") != digest.npos) return false;
    report.digest = digest;
    return true;
}

class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    bool at_end() const { return rest_.empty(); }
    /// A line that has its line feed; something else is no line.
    std::optional<std::string_view> line() {
        const auto end = rest_.find('\n');
        if (end == rest_.npos) return std::nullopt;
        const auto text = rest_.substr(0, end);
        rest_.remove_prefix(end + 1);
        ++number_;
        return text;
    }
    bool next_is(std::string_view words) const { return rest_.substr(0, words.size()) == words; }

    tl::unexpected<Problems> no_answer(std::string key) const {
        return tl::make_unexpected(
            Problems{{"answer", {"dispatch.answer." + std::move(key), {{"line", std::to_string(number_)}}}}});
    }

    Checked<RunReport> report() {
        RunReport report;
        const auto first = line();
        if (!first) return no_answer("cut_off");
        if (!read_digest(*first, report)) return no_answer("not_ours");
        std::set<std::string_view> seen;
        std::string tail;
        while (const auto each = line()) {
            if (*each == "end") return finished(std::move(report), tail, seen);
            if (!each->empty() && each->front() == '|') {
                tail.append(each->substr(1)).push_back('\n');
                if (tail.size() > max_tail) return no_answer("too_long");
                continue;
            }
            const auto blank = std::min(each->find(' '), each->size());
            const auto key = each->substr(0, blank);
            // The tail is the last thing: what comes behind it would be the output's own words.
            if (!tail.empty() || !seen.insert(key).second) return no_answer("not_ours");
            if (!read_member(key, each->substr(std::min(blank + 1, each->size())), report))
                return no_answer("not_ours");
        }
        return no_answer("cut_off");
    }

private:
    Checked<RunReport> finished(RunReport report, std::string_view tail, const std::set<std::string_view>& seen) const {
        if (seen.count("state") == 0 || report.step > std::max(report.steps, 0)) return no_answer("not_ours");
        report.tail = utf8::visible(tail, true);
        return report;
    }

    std::string_view rest_;
    std::size_t number_ = 0;
};

server::RunStage stage_of(RunState state, server::RunStage before, bool nothing_sent) {
    switch (state) {
        case RunState::none:
            return nothing_sent ? before : server::RunStage::lost;
        case RunState::partial:
            return server::RunStage::sending;
        case RunState::running:
            return server::RunStage::running;
        case RunState::done:
            return server::RunStage::done;
        case RunState::cancelled:
            return server::RunStage::cancelled;
        case RunState::failed:
        case RunState::died:
            return server::RunStage::failed;
        case RunState::unknown:
            break;
    }
    return before;
}

}  // namespace

bool RunReport::ended() const {
    return state == RunState::done || state == RunState::failed || state == RunState::cancelled ||
           state == RunState::died;
}

Checked<RunReport> parse_run_report(std::string_view output) {
    Reader reader(output);
    if (output.size() > max_answer) return reader.no_answer("too_long");
    auto report = reader.report();
    if (report && !reader.at_end()) return reader.no_answer("not_ours");
    return report;
}

Checked<std::vector<RunReport>> parse_run_list(std::string_view output) {
    Reader reader(output);
    if (output.size() > max_answer) return reader.no_answer("too_long");
    std::vector<RunReport> reports;
    while (!reader.at_end()) {
        if (reader.next_is(list_words)) {
            const auto line = reader.line();
            if (!line) return reader.no_answer("cut_off");
            std::size_t count = 0;
            if (!read_number(line->substr(list_words.size()), count) || count != reports.size() || !reader.at_end())
                return reader.no_answer("not_ours");
            return reports;
        }
        if (reports.size() == max_runs) return reader.no_answer("too_long");
        auto report = reader.report();
        if (!report) return tl::make_unexpected(std::move(report.error()));
        reports.push_back(std::move(*report));
    }
    // The folder above all runs was refused: the report of no run says why.
    if (reports.size() == 1 && reports[0].digest.find_first_not_of('0') == std::string::npos) return reports;
    return reader.no_answer("cut_off");
}

Message trouble(RunNote note) {
    switch (note) {
        case RunNote::none:
        case RunNote::already:
        case RunNote::stored:
        case RunNote::started:
        case RunNote::removed:
        case RunNote::not_running:
            return {};
        case RunNote::killed:
            return {"dispatch.note.killed"};
        case RunNote::still_running:
            return {"dispatch.note.still_running"};
        case RunNote::piece_damaged:
        case RunNote::piece_missing:
        case RunNote::digest_mismatch:
        case RunNote::no_pieces:
            return {"dispatch.note.damaged"};
        case RunNote::no_room:
        case RunNote::folder_not_to_be_made:
            return {"dispatch.note.no_room"};
        case RunNote::not_started:
            return {"dispatch.note.not_started"};
        case RunNote::folder_is_a_link:
        case RunNote::folder_open_to_others:
        case RunNote::folder_of_somebody_else:
        case RunNote::folder_not_to_be_entered:
            return {"dispatch.note.foreign_folder"};
    }
    return {};
}

void apply(const RunReport& report, server::RemoteRun& run) {
    run.digest = report.digest;
    run.stage = stage_of(report.state, run.stage, run.stage == server::RunStage::sending && run.pieces_sent == 0);
    run.step = report.step;
    if (report.steps > 0) run.steps = report.steps;
    run.step_description = report.heading;
    if (!report.title.empty() && run.title.empty()) run.title = report.title;
    if (report.state == RunState::partial) run.pieces_sent = report.pieces;
    if (!report.tail.empty() || report.ended()) run.tail = report.tail;
    run.exit_code = report.exit_code;
    auto what = trouble(report.note);
    if (what.empty() && report.state == RunState::died) what = {"dispatch.died"};
    run.fault =
        what.empty() ? server::Fault{} : server::Fault{.kind = server::FaultKind::refused, .what = std::move(what)};
}

}  // namespace sysmanage::dispatch
