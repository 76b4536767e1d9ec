// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report.h"

#include <cstdio>

#include "app/cli/verbs.h"
#include "engine/text/utf8.h"

namespace sysmanage::cli {
namespace {

// Whatever the input holds, a fault stays one line and cannot talk to the terminal.
void print(const char* kind, const std::string& text) {
    const auto line = kind + utf8::visible(text, false) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace

Faults in_english(const Problems& problems) {
    Faults faults;
    for (const auto& problem : problems) faults.push_back({problem.field, to_english(problem.message)});
    return faults;
}

tl::unexpected<Faults> refused(const Problems& problems) { return tl::unexpected(in_english(problems)); }

int refuse(const Faults& faults) {
    for (const auto& fault : faults) print("error: ", fault.field + ": " + fault.text);
    return exit_status::bad_input;
}

void warn(const std::string& text) { print("warning: ", text); }
void note(const std::string& text) { print("note: ", text); }

}  // namespace sysmanage::cli
