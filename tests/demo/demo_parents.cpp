// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/demo/demo_parents.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QString>
#include <algorithm>
#include <sstream>

#include "engine/resource/resource.h"

namespace sysmanage::demo {
namespace {

constexpr std::size_t digest_length = 64;

std::string second_line(std::string_view text) {
    const auto begin = text.find('\n') + 1;
    return std::string(text.substr(begin, text.find('\n', begin) - begin));
}

/// Whether the script was made from this template: each says in its second line what it is for.
bool is_made_from(const char* name, const std::string& script) {
    return second_line(script) == second_line(resource("templates/dispatch/" + std::string(name) + ".sh"));
}

std::string found(const std::string& text, const char* expression) {
    const QRegularExpression wanted(QString::fromLatin1(expression), QRegularExpression::MultilineOption);
    return wanted.match(QString::fromStdString(text)).captured(1).toStdString();
}

/// A shell word as it is meant.
std::string unquoted(const std::string& word) {
    QString text = QString::fromStdString(word);
    if (!text.startsWith(QLatin1Char('\''))) return word;
    text.replace(QLatin1String("'\\''"), QLatin1String("'"));
    return text.mid(1, text.size() - 2).toStdString();
}

/// What stands in the here-document.
std::string piece_of(const std::string& script) {
    const std::string mark = "<<'END_OF_PIECE'\n";
    const auto begin = script.find(mark);
    const auto end = script.rfind("END_OF_PIECE");
    if (begin == std::string::npos || end < begin + mark.size()) return {};
    return script.substr(begin + mark.size(), end - begin - mark.size());
}

}  // namespace

std::vector<std::string> step_titles(const std::string& payload) {
    std::vector<std::string> titles;
    std::istringstream lines(payload);
    for (std::string line; std::getline(lines, line);) {
        // Files in the plan may hold such lines as well; theirs is hardly the next number.
        const std::string wanted = "step " + std::to_string(titles.size() + 1) + " ";
        if (line.rfind(wanted, 0) == 0) titles.push_back(unquoted(line.substr(wanted.size())));
    }
    return titles;
}

std::size_t DemoParents::step_of(const Run& run) const {
    const auto until = run.ended != 0 ? run.ended : now_();
    const auto begun = static_cast<std::size_t>((until - run.started) / std::max<contract::Seconds>(1, seconds_a_step));
    return std::min(begun + 1, run.steps.size());
}

void DemoParents::move(const std::string& host, Run& run) {
    if (run.started == 0 || run.ended != 0) return;
    const auto end = run.started + static_cast<contract::Seconds>(run.steps.size()) * seconds_a_step;
    if (now_() < end) return;
    run.ended = end;
    if (done_) done_(host, run.payload);
}

std::string DemoParents::report(const std::string& digest, const Run& run, const std::string& note,
                                bool with_tail) const {
    const bool begun = run.started != 0;
    const std::string state = run.ended != 0       ? (run.cancelled ? "cancelled" : "done")
                              : begun              ? "running"
                              : run.pieces.empty() ? "none"
                                                   : "partial";
    std::ostringstream out;
    out << "sysmanage-plan 1 " << digest << '\n';
    if (!note.empty()) out << "note " << note << '\n';
    out << "state " << state << "\npieces " << (begun ? 0 : run.pieces.size()) << '\n';
    if (!begun) {
        out << "end\n";
        return out.str();
    }
    const std::size_t step = step_of(run);
    out << "steps " << run.steps.size() << "\ntitle " << run.title << "\ntry 1\nstarted " << run.started << '\n';
    if (step > 0) out << "step " << step << ' ' << run.steps.at(step - 1) << '\n';
    if (run.ended != 0) out << "exit " << (run.cancelled ? 143 : 0) << "\nended " << run.ended << '\n';
    if (with_tail) {
        out << "|Demo: nothing is executed, the steps are only counted.\n";
        for (std::size_t i = 0; i < step; ++i)
            out << "|[" << i + 1 << '/' << run.steps.size() << "] " << run.steps.at(i) << '\n';
        if (run.cancelled) out << "|cancelled at step " << step << " of " << run.steps.size() << '\n';
        if (run.ended != 0 && !run.cancelled) out << "|done: " << run.steps.size() << " steps\n";
    }
    out << "end\n";
    return out.str();
}

std::string DemoParents::store(const std::string& digest, Run& run, const std::string& script) {
    if (run.started != 0 && !run.cancelled) return report(digest, run, "already", false);
    run.title = unquoted(found(script, R"re(^\[ -f about \] \|\| printf '%s\\n' \d+ (.*) >about$)re"));
    const std::string number = found(script, R"re(^cat >\./'?piece\.(\d+))re");
    run.pieces[std::stoi(number.empty() ? "1" : number)] = piece_of(script);
    return report(digest, run, "stored", false);
}

std::string DemoParents::start(const std::string& digest, Run& run) {
    if (run.started != 0 && !run.cancelled) return report(digest, run, "already", false);
    if (run.pieces.empty()) return report(digest, run, "no-pieces", false);
    std::string joined;
    for (const auto& [number, piece] : run.pieces) joined += piece;
    run.payload = QByteArray::fromBase64(QByteArray::fromStdString(joined)).toStdString();
    run.steps = step_titles(run.payload);
    run.pieces.clear();
    run.cancelled = false;
    run.ended = 0;
    run.started = now_();
    return report(digest, run, "started", false);
}

std::string DemoParents::cancel(const std::string& digest, Run& run) {
    if (run.started == 0 || run.ended != 0) return report(digest, run, "not-running", true);
    run.cancelled = true;
    run.ended = std::max(now_(), run.started + 1);
    return report(digest, run, {}, true);
}

std::string DemoParents::list(const std::string& host) {
    std::string text;
    std::size_t count = 0;
    for (auto& [key, run] : runs_) {
        if (key.first != host) continue;
        move(host, run);
        text += report(key.second, run, {}, false);
        ++count;
    }
    return text + "sysmanage-plans " + std::to_string(count) + '\n';
}

std::string DemoParents::reply(const contract::ScriptJob& job) {
    if (is_made_from("list", job.content)) return list(job.host);
    const std::string digest = found(job.content, "^digest='?([0-9a-f]{64})'?$");
    if (digest.size() != digest_length) return {};
    const auto key = std::make_pair(job.host, digest);
    Run& run = runs_[key];
    move(job.host, run);
    std::string text;
    if (is_made_from("piece", job.content)) text = store(digest, run, job.content);
    if (is_made_from("start", job.content)) text = start(digest, run);
    if (is_made_from("poll", job.content)) text = report(digest, run, {}, true);
    if (is_made_from("cancel", job.content)) text = cancel(digest, run);
    if (is_made_from("clean", job.content)) {
        const bool runs = run.started != 0 && run.ended == 0;
        if (!runs) run = {};
        text = report(digest, run, runs ? "still-running" : "removed", false);
    }
    if (run.started == 0 && run.pieces.empty()) runs_.erase(key);
    return text;
}

void DemoParents::answer(const contract::ScriptJob& job,
                         const std::function<void(const contract::ScriptResult&)>& result) {
    const std::string text = reply(job);
    contract::ScriptResult given;
    given.success = !text.empty();
    given.out = text;
    given.exit_code = text.empty() ? 126 : 0;
    if (text.empty()) given.err = "demo: only the scripts that carry a plan are answered here; nothing is executed\n";
    result(given);
}

}  // namespace sysmanage::demo
