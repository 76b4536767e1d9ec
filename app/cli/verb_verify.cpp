// SPDX-License-Identifier: GPL-3.0-or-later
// verify: whether a bundle is as it was made, and who has signed it.
#include "app/cli/input.h"
#include "app/cli/keys.h"
#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "engine/bundle/opened_bundle.h"
#include "engine/plan/plan_json.h"

namespace sysmanage::cli {
namespace {

std::string told(const OpenedBundle& bundle) {
    const auto digest = "plan " + plan_digest(bundle.plan) + "\n";
    if (bundle.verified_by) return digest + "signature: good by the key " + key_number_text(*bundle.signed_by) + "\n";
    if (!bundle.signed_by) return digest + "signature: none\n";
    return digest + "signature: by the key " + key_number_text(*bundle.signed_by) +
           ", which is not among yours: nothing is known about it\n";
}

}  // namespace

int run_verify(const Arguments& arguments) {
    const auto keys = trusted_keys(arguments);
    if (!keys) return refuse(keys.error());
    const auto tar = read_input("BUNDLE.tar", arguments.value("BUNDLE.tar"));
    if (!tar) return refuse(tar.error());
    const auto bundle = open_bundle("BUNDLE.tar", *tar, *keys);
    if (!bundle) {
        refuse(in_english(bundle.error()));
        return exit_status::failed;
    }
    if (const auto printed = print(told(*bundle)); !printed) return refuse(printed.error());
    return bundle->verified_by ? exit_status::done : exit_status::failed;
}

}  // namespace sysmanage::cli
