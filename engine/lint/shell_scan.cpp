// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lint/shell_scan.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sysmanage::lint_detail {
namespace {

constexpr std::size_t deepest_nesting = 40;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
bool ends_word(char c) { return is_blank(c) || std::string_view("\n;&|()<>").find(c) != std::string_view::npos; }

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

struct HereDocument {
    std::string delimiter;
    bool strips_tabs;
};

class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    ShellText scan() {
        while (at_ < text_.size()) list('\0', 0);
        return std::move(out_);
    }

private:
    // What is read at one level of nesting: a script, a subshell, a substitution.
    struct Level {
        std::vector<std::string_view> words{};
        std::size_t line = 1;
        std::size_t pipe_source = ShellCommand::none;
        int open_cases = 0;
        bool captured = false;
    };

    char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
    void skip() {
        if (text_[at_++] == '\n') ++line_;
    }
    void skip(std::size_t count) {
        for (; count > 0 && at_ < text_.size(); --count) skip();
    }

    std::size_t finish(Level& level) {
        if (level.words.empty()) return ShellCommand::none;
        ShellCommand command{.line = level.line, .first_word = out_.words.size(), .word_count = level.words.size()};
        command.pipe_source = level.pipe_source;
        command.captured = level.captured;
        out_.words.insert(out_.words.end(), level.words.begin(), level.words.end());
        if (level.words.front() == "esac" && level.open_cases > 0) --level.open_cases;
        level.words.clear();
        level.pipe_source = ShellCommand::none;
        out_.commands.push_back(command);
        return out_.commands.size() - 1;
    }

    // Reads commands until the closing character of this level, which it takes.
    void list(char closing, std::size_t depth, bool captured = false) {
        Level level{.captured = captured};
        const char outer = std::exchange(closing_, closing);
        while (at_ < text_.size()) {
            const char c = peek();
            if (closing != '\0' && c == closing && !(c == ')' && level.open_cases > 0)) {
                skip();
                break;
            }
            step(level, c, depth);
        }
        finish(level);
        closing_ = outer;
    }

    void step(Level& level, char c, std::size_t depth) {
        if (is_blank(c)) {
            skip();
        } else if (c == '\\' && peek(1) == '\n') {
            skip(2);
        } else if (c == '#') {
            while (at_ < text_.size() && peek() != '\n') skip();
        } else if (c == '\n') {
            finish(level);
            skip();
            skip_here_documents();
        } else if (c == '|') {
            pipe(level);
        } else if (c == ';' || c == '&') {
            finish(level);
            skip();
        } else if (c == '(' && peek(1) == ')' && level.words.size() == 1) {
            out_.functions.push_back(level.words.front());
            level.words.clear();
            skip(2);
        } else if (c == '(') {
            finish(level);
            skip();
            if (depth < deepest_nesting) list(')', depth + 1, level.captured);
        } else if (c == ')') {
            // The end of a case's pattern, or a stray bracket.
            level.words.clear();
            skip();
        } else if (c == '<' || c == '>') {
            redirection(level, depth);
        } else {
            add_word(level, depth);
        }
    }

    void pipe(Level& level) {
        const auto source = finish(level);
        skip();
        if (peek() == '|') {
            skip();
            return;
        }
        if (peek() == '&') skip();
        level.pipe_source = source;
        if (source != ShellCommand::none) out_.commands[source].feeds_pipe = true;
    }

    void add_word(Level& level, std::size_t depth) {
        if (level.words.empty()) level.line = line_;
        const auto read = word(depth);
        // "case x in": patterns follow until esac.
        if (read == "in" && level.words.size() >= 2 && level.words.end()[-2] == "case") {
            ++level.open_cases;
            level.words.clear();
            return;
        }
        // The number in front of a redirection is no argument.
        const bool is_number = read.size() == 1 && read[0] >= '0' && read[0] <= '9';
        if (is_number && (peek() == '>' || peek() == '<')) {
            descriptor_ = read[0];
            return;
        }
        level.words.push_back(read);
        if (read == "esac" && level.words.size() == 1) finish(level);
    }

    void redirection(Level& level, std::size_t depth) {
        const char descriptor = std::exchange(descriptor_, '\0');
        const std::size_t begin = at_;
        while (peek() == '<' || peek() == '>' || (at_ > begin && (peek() == '&' || peek() == '-' || peek() == '|')))
            skip();
        const auto sign = text_.substr(begin, at_ - begin);
        while (is_blank(peek())) skip();
        const auto target = ends_word(peek()) || at_ >= text_.size() ? std::string_view() : word(depth);
        if (sign == "<<" || sign == "<<-") {
            here_documents_.push_back({without_quotes(target), sign == "<<-"});
        } else if ((sign == ">" || sign == ">>" || sign == ">|") && (descriptor == '\0' || descriptor == '1')) {
            level.words.push_back(sign == ">>" ? ">>" : ">");
            level.words.push_back(target);
        }
    }

    void skip_here_documents() {
        for (const auto& document : here_documents_) {
            while (at_ < text_.size()) {
                const auto end = std::min(text_.find('\n', at_), text_.size());
                auto content = text_.substr(at_, end - at_);
                at_ = std::min(end + 1, text_.size());
                ++line_;
                if (document.strips_tabs)
                    content.remove_prefix(std::min(content.find_first_not_of('\t'), content.size()));
                if (content == document.delimiter) break;
            }
        }
        here_documents_.clear();
    }

    std::string_view word(std::size_t depth) {
        const std::size_t begin = at_;
        while (at_ < text_.size() && !ends_word(peek()) && !(peek() == '`' && closing_ == '`')) part(depth);
        // Something that this reader does not understand must not stop it.
        if (at_ == begin) skip();
        return text_.substr(begin, at_ - begin);
    }

    void part(std::size_t depth) {
        switch (peek()) {
            case '\\':
                skip(2);
                break;
            case '\'':
                skip();
                while (at_ < text_.size() && peek() != '\'') skip();
                if (at_ < text_.size()) skip();
                break;
            case '"':
                skip();
                while (at_ < text_.size() && peek() != '"') {
                    if (peek() == '\'')
                        skip();
                    else
                        part(depth);
                }
                if (at_ < text_.size()) skip();
                break;
            case '$':
                expansion(depth);
                break;
            case '`':
                skip();
                if (depth < deepest_nesting) list('`', depth + 1, true);
                break;
            default:
                skip();
        }
    }

    void expansion(std::size_t depth) {
        if (peek(1) == '(' && peek(2) == '(') {
            skip_balanced('(', ')');
        } else if (peek(1) == '(') {
            skip(2);
            if (depth < deepest_nesting) list(')', depth + 1, true);
        } else if (peek(1) == '{') {
            skip_balanced('{', '}');
        } else {
            skip();
        }
    }

    void skip_balanced(char open, char close) {
        int balance = 0;
        do {
            if (peek() == open) ++balance;
            if (peek() == close) --balance;
            if (peek() == '\\') skip();
            if (at_ < text_.size()) skip();
        } while (at_ < text_.size() && (balance > 0 || text_[at_ - 1] == '$'));
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    char descriptor_ = '\0';
    char closing_ = '\0';  ///< of the level that is being read
    ShellText out_{};
    std::vector<HereDocument> here_documents_{};
};

bool is_assignment(std::string_view word) {
    const auto equals = word.find('=');
    if (equals == word.npos || equals == 0) return false;
    return std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(equals), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
}

constexpr std::array<std::string_view, 9> reserved = {"if", "then", "else", "elif", "while", "until", "do", "!", "{"};
// Programs that start another one, and which of their options take a value.
constexpr std::array<std::string_view, 10> wrappers = {"sudo", "timeout", "nohup",  "nice",   "env",
                                                       "exec", "command", "setsid", "ionice", "xargs"};
constexpr std::array<std::string_view, 7> options_with_value = {"-k", "-u", "-g", "-n", "-s", "-c", "-I"};

// Behind a wrapper's own options and operands.
std::size_t behind_wrapper(std::span<const std::string_view> words, std::size_t index) {
    const auto wrapper = words[index++];
    if (wrapper == "command" && index < words.size() && (words[index] == "-v" || words[index] == "-V"))
        return words.size();
    while (index < words.size() && words[index].starts_with('-')) {
        const bool takes_value =
            is_one_of(options_with_value, words[index]) && !(wrapper == "sudo" && words[index] == "-n");
        index += takes_value ? 2 : 1;
    }
    if (wrapper == "timeout" && index < words.size()) ++index;
    return index;
}

}  // namespace

ShellText scan_shell(std::string_view text) { return Scanner(text).scan(); }

std::string without_quotes(std::string_view word) {
    std::string out;
    char quote = '\0';
    for (std::size_t at = 0; at < word.size(); ++at) {
        const char c = word[at];
        if (quote == '\'' ? c == '\'' : (quote == '"' && c == '"')) {
            quote = '\0';
        } else if (quote == '\0' && (c == '\'' || c == '"')) {
            quote = c;
        } else if (c == '\\' && quote != '\'' && at + 1 < word.size()) {
            if (word[++at] != '\n') out.push_back(word[at]);
        } else {
            out.push_back(c);
        }
    }
    return out;
}

std::size_t program_index(std::span<const std::string_view> words) {
    std::size_t index = 0;
    while (index < words.size()) {
        const auto word = words[index];
        if (is_one_of(reserved, word) || is_assignment(word))
            ++index;
        else if (is_one_of(wrappers, word))
            index = behind_wrapper(words, index);
        else
            break;
    }
    return std::min(index, words.size());
}

bool is_bounded(std::span<const std::string_view> words) {
    const auto wrapped = words.first(program_index(words));
    return std::find(wrapped.begin(), wrapped.end(), "timeout") != wrapped.end();
}

}  // namespace sysmanage::lint_detail
