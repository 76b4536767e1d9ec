// SPDX-License-Identifier: GPL-3.0-or-later
// key: makes a key pair by which bundles are signed.
#include <unistd.h>

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/verbs.h"
#include "engine/random/random_source.h"
#include "engine/signature/key_file.h"

namespace sysmanage::cli {
namespace {

/// A key that is there already is never replaced: what it has signed could not be told from a forgery any more.
Result<void> refuse_overwriting(const std::string& secret, const std::string& open) {
    Faults faults;
    for (const auto& path : {secret, open})
        if (access(path.c_str(), F_OK) == 0)
            faults.push_back({"--output", path + ": is there already, and is not overwritten"});
    if (faults.empty()) return {};
    return tl::unexpected(std::move(faults));
}

}  // namespace

int run_key(const Arguments& arguments) {
    const auto name = arguments.value("--output");
    const auto secret = name + ".sec";
    const auto open = name + ".pub";
    if (const auto free = refuse_overwriting(secret, open); !free) return refuse(free.error());
    SystemRandom random;
    const auto key = make_signing_key(random);
    const auto text = secret_key_text(key);
    // The public half first: a secret key without one could be used and never be verified.
    if (const auto written = write_output("--output", open, public_key_text(key.public_key), Access::usual); !written)
        return refuse(written.error());
    if (const auto written = write_output("--output", secret, text.reveal(), Access::owner); !written) {
        unlink(open.c_str());
        return refuse(written.error());
    }
    note("key " + key_number_text(key.public_key.number) + ": keep " + secret + " to yourself, give " + open + " away");
    return exit_status::done;
}

}  // namespace sysmanage::cli
