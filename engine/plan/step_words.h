// SPDX-License-Identifier: GPL-3.0-or-later
// What there is to say about a step besides its content, in English phrases: the text of a plan and the comparison of
// two plans say it in the same words.
#pragma once
#include <string>
#include <vector>

#include "engine/plan/execution_order.h"
#include "engine/plan/plan.h"

namespace sysmanage {

/// A step in one line: "write /etc/x (0644, 1.2 KiB)", a command's description. Control characters are spelled out.
std::string step_title(const Plan& plan, const Step& step);

std::string package_words(const PackageSpec& package);    ///< "qemu-kvm with apt (optional)"
std::string service_words(const ServiceAction& action);   ///< "restart libvirtd"
std::string file_words(const FileSpec& file);             ///< "mode 0600, owner 0:0, 1.2 KiB"
std::string bound_words(const CommandSpec& command);      ///< "stopped after 5 min, a failure stops the plan"
std::string fact_words(const Condition& condition);       ///< "file_exists /x", its negation left out
std::string condition_words(const Condition& condition);  ///< "skip when not file_exists /x"
std::string need_words(const Need& need);                 ///< "needs file_exists /x unless vm_complete /y"
std::string cost_words(const Estimate& estimate);  ///< "downloads 430 MiB, disk 20 GiB"; "" when nothing is known
/// Size of a file's content as it is written, with its final newline.
std::size_t written_size(const FileSpec& file);

}  // namespace sysmanage
