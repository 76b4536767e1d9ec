// SPDX-License-Identifier: GPL-3.0-or-later
// diff: what differs between two plans, secrets masked.
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "engine/plan/plan_diff.h"

namespace sysmanage::cli {

int run_diff(const Arguments& arguments) {
    const auto first = arguments.value("A.json");
    const auto second = arguments.value("B.json");
    if (first == "-" && second == "-") return refuse({{"B.json", "only one of the two plans can be standard input"}});
    const auto before = read_plan("A.json", first);
    const auto after = read_plan("B.json", second);
    Faults faults;
    for (const auto* input : {&before, &after})
        if (!*input) faults.insert(faults.end(), input->error().begin(), input->error().end());
    if (!faults.empty()) return refuse(faults);
    const auto difference = diff(before->plan, after->plan);
    if (difference.same()) return exit_status::done;
    const auto printed = print(to_text(difference));
    return printed ? exit_status::failed : refuse(printed.error());
}

}  // namespace sysmanage::cli
