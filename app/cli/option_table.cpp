// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/option_table.h"

#include <algorithm>

#include "app/cli/verbs.h"

namespace sysmanage::cli {
namespace {

constexpr std::string_view actions[] = {"create",         "delete",          "start",          "stop",
                                        "restart",        "probe",           "list",           "enable",
                                        "modules-enable", "modules-disable", "network-create", "network-delete",
                                        "network-list",   "image-list",      "image-verify",   "image-prune",
                                        "image-download", "pool-create",     "pool-delete",    "pool-list",
                                        "disable",        "switch-create",   "switch-delete",  "switch-list",
                                        "nat-add",        "nat-remove",      "zvol-create",    "zvol-destroy",
                                        "update-agent",   "reboot-prepare",  "reboot-restore"};
constexpr std::string_view provisioned[] = {"ubuntu", "debian", "alpine", "freebsd"};
constexpr std::string_view hypervisors[] = {"kvm", "bhyve", "vmm", "lxd", "wsl"};
constexpr std::string_view virt_types[] = {"kvm", "qemu"};
constexpr std::string_view plan_formats[] = {"json", "message", "text", "sh", "bundle"};
constexpr std::string_view report_formats[] = {"text", "json"};
constexpr std::string_view catalog_subjects[] = {"list"};
constexpr std::string_view key_subjects[] = {"new"};

constexpr Option hypervisor{.name = "--hypervisor", .value = "NAME", .choices = hypervisors};

constexpr Option plan_options[] = {
    {.name = "ACTION", .help = "what is to be done", .choices = actions, .required = true},
    {.name = "--request", .value = "FILE|-", .help = "the request as JSON; - is standard input", .required = true},
    {.name = hypervisor.name,
     .value = hypervisor.value,
     .help = "stands in for child_type where the request has none",
     .choices = hypervisors},
    {.name = "--format",
     .value = "FORMAT",
     .help = "json (default), message, text, sh or bundle: see below",
     .choices = plan_formats},
    {.name = "--output",
     .letter = 'o',
     .value = "OUT",
     .help = "write there instead of to standard output: mode 0600, but for text without secrets"},
    {.name = "--now", .value = "T", .help = "the time of the plan: 2026-01-31T12:00:00Z, or seconds since 1970"},
    {.name = "--seed", .value = "N", .help = "reproducible salts, tokens and ids; never for a plan that is used"},
    {.name = "--catalog", .value = "FILE", .help = "more distributions, or others in place of those with the same id"},
    {.name = "--reveal-secrets", .help = "show secrets in --format text"},
    {.name = "--virt-type", .value = "TYPE", .help = "stands in for the request's virt_type", .choices = virt_types},
    {.name = "--cloud-init",
     .value = "FILE|-",
     .help = "the guest's user-data to be merged in, behind the request's cloud_init; may be given again",
     .many = true},
    {.name = "--sign",
     .value = "KEY.sec",
     .help = "sign the bundle with a secret key of this program, signify or minisign"},
    {.name = "--password-file", .value = "FILE|-", .help = "whose first line is the password of a minisign key"},
};
constexpr Option provision_options[] = {
    {.name = "SYSTEM", .help = "whose installer is to be answered", .choices = provisioned, .required = true},
    {.name = "--request", .value = "FILE|-", .help = "the request as JSON; - is standard input", .required = true},
    {.name = "--output",
     .letter = 'o',
     .value = "DIR",
     .help = "the folder for the files, made when it is not there; nothing in it is overwritten",
     .required = true},
    {.name = "--now", .value = "T", .help = "the time of the files: 2026-01-31T12:00:00Z, or seconds since 1970"},
    {.name = "--seed", .value = "N", .help = "reproducible salts, tokens and ids; never for files that are used"},
    {.name = "--catalog", .value = "FILE", .help = "more distributions, or others in place of those with the same id"},
};
constexpr Option apply_options[] = {
    {.name = "PLAN.json", .help = "a plan, its parameters or its whole message; - is standard input", .required = true},
    {.name = "--dry-run", .help = "say what would be written, run or skipped, and by which fact; change nothing"},
    {.name = "--result", .value = "FILE|-", .help = "write the result as the agent would send it (mode 0600)"},
    {.name = "--key", .value = "KEY.pub", .help = "run only a bundle that this key has signed", .many = true},
};
constexpr Option lint_options[] = {
    {.name = "PLAN.json", .help = "the plan to look at; - is standard input", .required = true},
    {.name = "--format", .value = "FORMAT", .help = "text (default) or json", .choices = report_formats},
};
constexpr Option simulate_options[] = {
    {.name = "PLAN.json", .help = "the plan to look at; - is standard input", .required = true},
    {.name = "--facts", .value = "FILE|-", .help = "what is known of the parent; see below"},
    {.name = "--usual", .help = "a parent that is ready for guests and has nothing of this plan"},
    {.name = "--here", .help = "this machine, which is looked at and not changed"},
    {.name = "--format", .value = "FORMAT", .help = "text (default) or json", .choices = report_formats},
};
constexpr Option diff_options[] = {
    {.name = "A.json", .help = "the plan before", .required = true},
    {.name = "B.json", .help = "the plan after; one of the two may be -", .required = true},
};
constexpr Option catalog_options[] = {
    {.name = "WHAT",
     .help = "list: the distributions that guests can be made from",
     .choices = catalog_subjects,
     .required = true},
    {.name = hypervisor.name, .value = hypervisor.value, .help = "only those of a hypervisor", .choices = hypervisors},
    {.name = "--format", .value = "FORMAT", .help = "text (default) or json", .choices = report_formats},
    {.name = "--catalog", .value = "FILE", .help = "more distributions, or others in place of those with the same id"},
};

constexpr Option key_options[] = {
    {.name = "WHAT", .help = "new: a pair of keys", .choices = key_subjects, .required = true},
    {.name = "--output",
     .letter = 'o',
     .value = "NAME",
     .help = "write NAME.sec (mode 0600) and NAME.pub; neither is overwritten",
     .required = true},
};
constexpr Option verify_options[] = {
    {.name = "BUNDLE.tar", .help = "the bundle; - is standard input", .required = true},
    {.name = "--key", .value = "KEY.pub", .help = "a public key that you trust; may be given again", .many = true},
};

constexpr std::string_view plan_notes =
    R"(Formats:
  json     the plan in its canonical form, one line; the SHA-256 of that line
           without its line feed is the digest that text and lint print
  message  the whole message that an agent is sent
  text     for people to read; secrets are masked unless --reveal-secrets
  sh       one script that needs nothing but a POSIX shell
  bundle   a tar with all of this, for a stick
All but text hold the plan's secrets in full.
)";

constexpr std::string_view provision_notes =
    R"(The request's distribution is one of those that "catalog list" calls installers.
With the documents comes a README.txt that says how to start the machine with
them. What holds a secret is readable for its owner only.
)";

constexpr std::string_view apply_notes =
    R"(What lint calls an error is told before the run, which goes on. A plan whose
files do not have their digests is refused. Ctrl-C ends the step that runs,
which takes back what it has made; the exit status is then 130.
)";

constexpr std::string_view key_notes =
    R"(Bundles are signed with Ed25519. Both files have the form of signify (OpenBSD);
the public one is minisign's as well. The secret one has no password.
)";

constexpr std::string_view verify_notes =
    R"(Exit status 0: every file is as it was made, and a key that you trust has signed
it; 1: not so. Without --key the keys in ~/.config/sysmanage-virt/keys/*.pub are
trusted. signify and minisign verify the same; the README.txt in a bundle says how.
)";

constexpr std::string_view simulate_notes =
    R"(Each step is one of: run, skip, fails, not-reached, or unknown, when a fact
decides that is not known; which one is said. Exit status 1 when a step fails.
Facts, all of which may be left out:
  {"hypervisor": "kvm",
   "programs": {"virsh": true, "xz": false},
   "files": {"/dev/kvm": true, "/srv/b": "SHA-256 of what it holds"},
   "vms": {"web01": {"uuid": "...", "running": true, "complete": true}},
   "containers": {"c1": {"id": "...", "running": true, "complete": true}},
   "networks": {"default": true}, "bridges": {"br0": true},
   "routes": {"10.0.0.0/8": true},
   "free_bytes": {"/var/lib/libvirt/images": 107374182400},
   "complete": ["vms"]}
What stands in no list is not known, but in the lists that "complete" names it
is not on the parent.
)";

constexpr Verb verb_table[] = {
    {"plan", "make a plan of a request", plan_options, run_plan, plan_notes},
    {"provision", "write what an installer answers its questions from", provision_options, run_provision,
     provision_notes},
    {"apply", "run a plan on this machine, as the agent would", apply_options, run_apply, apply_notes},
    {"lint", "look for hazards in a plan; exit status 1 when there is an error", lint_options, run_lint},
    {"simulate", "what a plan would do on a parent of which some facts are known", simulate_options, run_simulate,
     simulate_notes},
    {"diff", "compare two plans; exit status 1 when they differ", diff_options, run_diff},
    {"catalog", "show the catalogue of distributions", catalog_options, run_catalog},
    {"window", "start the window (so does no verb at all)", {}, run_window},
    {"key", "make a pair of keys by which bundles are signed", key_options, run_key, key_notes},
    {"verify", "whether a bundle is as it was made, and who has signed it", verify_options, run_verify, verify_notes},
};

constexpr Option common[] = {
    {.name = "--verbose", .letter = 'v', .help = "say on standard error what is read, written and run"},
};

}  // namespace

std::span<const Verb> verbs() { return verb_table; }
std::span<const Option> common_options() { return common; }

const Verb* find_verb(std::string_view name) {
    const auto verb = std::find_if(std::begin(verb_table), std::end(verb_table),
                                   [&](const Verb& known) { return known.name == name; });
    return verb == std::end(verb_table) ? nullptr : verb;
}

}  // namespace sysmanage::cli
