// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs, each in a file of its own name. They return the exit status.
#pragma once

namespace sysmanage::cli {

class Arguments;

namespace exit_status {
inline constexpr int done = 0;
inline constexpr int failed = 1;  ///< the plan or its run failed; lint found an error; the plans differ
inline constexpr int bad_input = 2;
inline constexpr int interrupted = 130;  ///< a run that was cancelled, when its clean-up was over
}  // namespace exit_status

int run_plan(const Arguments& arguments);
int run_provision(const Arguments& arguments);
int run_apply(const Arguments& arguments);
int run_lint(const Arguments& arguments);
int run_simulate(const Arguments& arguments);
int run_diff(const Arguments& arguments);
int run_catalog(const Arguments& arguments);
int run_key(const Arguments& arguments);
int run_verify(const Arguments& arguments);
int run_window(const Arguments& arguments);

}  // namespace sysmanage::cli
