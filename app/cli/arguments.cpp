// SPDX-License-Identifier: GPL-3.0-or-later
// The table is handed to CLI11, which splits the words; what they mean (choices, what is required) is judged here, so
// that every fault has the same form.
#include "app/cli/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "engine/text/closest.h"

namespace sysmanage::cli {
namespace {

using Understood = std::variant<Arguments, Notice>;

std::string joined(std::span<const std::string_view> words) {
    std::string text;
    for (const auto word : words) text.append(text.empty() ? "" : ", ").append(word);
    return text;
}

std::string suggestion(std::string_view word, const std::vector<std::string_view>& known) {
    const auto near = closest(word, known);
    return near.empty() ? std::string() : "; did you mean " + std::string(near) + "?";
}

constexpr const char* exit_notes = "Exit status: 0 done, 1 the plan or its run failed, 2 bad usage or bad input.";

class Parser {
public:
    Parser() {
        app_.name("sysmanage-virt");
        app_.require_subcommand(0, 1);
        app_.allow_extras();
        app_.set_help_flag("-h,--help", "show this help");
        app_.set_version_flag("--version", "sysmanage-virt " SYSMANAGE_VERSION);
        app_.footer(exit_notes);
        add(app_, common_options());
        for (const auto& verb : verbs()) {
            auto& sub = *app_.add_subcommand(std::string(verb.name), std::string(verb.help));
            sub.set_help_flag("-h,--help", "show this help");
            sub.footer(std::string(verb.notes) + exit_notes);
            sub.allow_extras();
            if (verb.options.empty()) sub.prefix_command();
            add(sub, common_options());
            add(sub, verb.options);
        }
    }

    Result<Understood> parse(int count, const char* const* words) {
        try {
            app_.parse(count, words);
        } catch (const CLI::CallForHelp&) {
            return Understood{Notice{app_.help()}};
        } catch (const CLI::CallForVersion& version) {
            return Understood{Notice{std::string(version.what()) + "\n"}};
        } catch (const CLI::ParseError& error) {
            return fault_of_parser(error);
        }
        return judge();
    }

private:
    static void add(CLI::App& app, std::span<const Option> options) {
        for (const auto& option : options) {
            auto name = option.letter == 0 ? std::string() : std::string({'-', option.letter, ','});
            name += option.name;
            auto help = std::string(option.help);
            if (!option.choices.empty()) help += " [" + joined(option.choices) + "]";
            if (option.is_switch()) {
                app.add_flag(name)->description(help);
                continue;
            }
            auto* added = app.add_option(name)->description(help)->expected(1);
            added->option_text(std::string(option.value));
            if (option.many) added->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        }
    }

    // CLI11 says "--format: 1 required TEXT missing"; the name before the colon is what we need of it.
    static tl::unexpected<Faults> fault_of_parser(const CLI::ParseError& error) {
        const std::string text = error.what();
        const auto colon = text.find(": ");
        if (colon == text.npos || text.find(' ') < colon) return fault("usage", text);
        const bool missing = text.find("missing") != text.npos;
        return fault(text.substr(0, colon), missing ? "needs a value" : "may be given once only");
    }

    Result<Understood> judge() const {
        Arguments arguments;
        const auto subcommands = app_.get_subcommands();
        if (!subcommands.empty()) arguments.verb = find_verb(subcommands.front()->get_name());
        const CLI::App& app = subcommands.empty() ? app_ : *subcommands.front();
        Faults faults;
        take(app_, common_options(), arguments, faults);
        if (arguments.verb) {
            take(app, common_options(), arguments, faults);
            take(app, arguments.verb->options, arguments, faults);
        }
        auto extras = app_.remaining();
        if (!subcommands.empty()) extras = app.remaining();
        if (arguments.verb && arguments.verb->options.empty()) {
            arguments.rest = std::move(extras);
        } else {
            for (const auto& extra : extras) faults.push_back(unexpected_word(extra, arguments.verb));
        }
        if (!faults.empty()) return tl::unexpected(std::move(faults));
        return Understood{std::move(arguments)};
    }

    static void take(const CLI::App& app, std::span<const Option> options, Arguments& arguments, Faults& faults) {
        for (const auto& option : options) {
            const auto& given = app.get_option(std::string(option.name))->results();
            if (given.empty()) {
                if (option.required) faults.push_back({std::string(option.name), "is missing"});
                continue;
            }
            const auto& choices = option.choices;
            if (!choices.empty() && std::find(choices.begin(), choices.end(), given.front()) == choices.end())
                faults.push_back({std::string(option.name), "must be one of " + joined(choices)});
            arguments.set(option.name, given);
        }
    }

    static Fault unexpected_word(const std::string& word, const Verb* verb) {
        std::vector<std::string_view> known;
        if (!verb)
            for (const auto& other : verbs()) known.push_back(other.name);
        for (const auto& option : common_options()) known.push_back(option.name);
        for (const auto& option : verb ? verb->options : std::span<const Option>())
            if (!option.is_argument()) known.push_back(option.name);
        const auto name = word.substr(0, word.find('='));
        const char* what = word.starts_with('-') ? "is not a known option"
                           : verb                ? "is not expected here"
                                                 : "is not a known verb";
        return {name, what + suggestion(name, known)};
    }

    CLI::App app_{"Plans, shows and applies virtual machines on SysManage parent hosts."};
};

}  // namespace

std::string Arguments::value(std::string_view option, std::string_view otherwise) const {
    const auto found = values_.find(option);
    return found == values_.end() ? std::string(otherwise) : found->second.front();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
    const auto found = values_.find(option);
    return found == values_.end() ? std::vector<std::string>() : found->second;
}

Result<Understood> parse_arguments(int count, const char* const* words) { return Parser().parse(count, words); }

}  // namespace sysmanage::cli
