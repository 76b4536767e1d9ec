// SPDX-License-Identifier: GPL-3.0-or-later
// The deployment plan: files to write and commands to run on a parent host, as the SysManage agent takes it.
// The wire form is described by the agent's message type apply_deployment_plan; everything of our own travels
// in keys that begin with "x-", which the agent ignores.
#pragma once
#include <chrono>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/message/message.h"

namespace sysmanage {

using Json = nlohmann::json;  ///< object keys sorted: the base of the canonical form
/// Keys that this version does not know, kept as they were read ("x-…" of ours, anything of the server's).
using UnknownKeys = std::vector<std::pair<std::string, Json>>;

/// A run of bytes of UTF-8 text.
struct Span {
    std::size_t offset = 0;
    std::size_t length = 0;
    bool operator==(const Span&) const = default;
};

/// A fact about the parent that a guard or a need asks for. Kinds: "file_exists" (subject: path), "file_sha256"
/// (subject: path, value: digest), "domain_defined" (subject: name, value: UUID or ""), "domain_running"
/// (subject: name), "vm_complete" (subject: path of its record, value: its UUID), "container_running" (subject: name),
/// "container_complete" (subject: name, value: the id that its plan has given it), "domain_other" (subject: name, value: UUID;
/// the name is a VM's with another UUID), "program_there" (subject: a program, or several with "|" between them of which one is
/// enough), "free_bytes" (subject: a folder, value: how many its file system has at least), "network_active" (subject: one of
/// libvirt's), "bridge_there" (subject: an interface), "subnet_routed" (a route but the default one shares addresses with it).
struct Condition {
    std::string fact;
    std::string subject;
    std::string value{};
    bool negated = false;
    bool operator==(const Condition&) const = default;
};

/// What has to hold on the parent for a command to succeed.
struct Need {
    Condition condition;
    std::optional<Condition> unless{};  ///< when this holds, nothing is asked
    bool operator==(const Need&) const = default;
};

/// Step is skipped when all conditions hold. The step's own script tests the same thing; this is the readable
/// twin for preview, dry run and simulation.
struct Guard {
    std::vector<Condition> skip_when{};
    Message text{};  ///< "skipped when the image is in the cache"
    bool empty() const { return skip_when.empty() && text.empty(); }
    bool operator==(const Guard&) const = default;
};

/// What a step costs, as far as it is known before it runs. Zero means unknown or nothing.
struct Estimate {
    std::uint64_t download_bytes = 0;
    std::uint64_t disk_bytes = 0;
    std::chrono::seconds duration{0};
    bool operator==(const Estimate&) const = default;
};

struct PackageSpec {
    std::string name;
    std::string manager{};  ///< empty: the parent's own
    bool optional = false;
    UnknownKeys unknown{};
    bool operator==(const PackageSpec&) const = default;
};

struct FileSpec {
    std::string path;           ///< absolute
    std::string content;        ///< UTF-8 text; a missing final newline is added before it is written
    std::uint16_t mode = 0644;  ///< permission bits
    int owner_uid = 0;
    int owner_gid = 0;
    std::string expected_sha256{};  ///< lower-case hex, of the content with its final newline; "" = not checked
    bool backup = false;            ///< keep what was there as <path>.sysmanage.bak
    bool for_guest = false;         ///< the parent hands it on: what it says is done inside the guest ("x-for-guest")
    std::vector<Span> secrets{};    ///< sorted, disjoint: what a preview masks
    Message description{};          ///< what the file is for
    UnknownKeys unknown{};
    bool operator==(const FileSpec&) const = default;
};

struct CommandSpec {
    std::vector<std::string> argv;  ///< no shell between us and the process; never a secret
    bool sudo = false;              ///< prefixed with "sudo -n" when the agent is not root
    std::chrono::seconds timeout{60};
    bool ignore_errors = false;
    Message description{};           ///< free of secrets: the agent logs it
    std::string description_text{};  ///< the wire's plain text; used when description has no key (a foreign plan)
    std::string id{};                ///< stable across versions: "download-image"
    Guard guard{};
    /// What has to hold on the parent when the step is not skipped, or it fails: the readable twin of what its own script
    /// finds out ("x-needs"). Not everything that a script looks at is a fact.
    std::vector<Need> needs{};
    Message undo{};  ///< what the step's failure takes back
    /// Takes back what the plan has made, when it is stopped after this step has succeeded and no step could do it
    /// by itself: it was cancelled between two steps, or a step was killed. Holds until a later step names another.
    /// Same rights as argv; safe to run when nothing is left. The agent, which cannot be cancelled, ignores it.
    std::vector<std::string> undo_argv{};
    Estimate estimate{};
    UnknownKeys unknown{};
    bool operator==(const CommandSpec&) const = default;
};

struct ServiceAction {
    std::string service;
    std::string action;  ///< enable disable stop start restart
    UnknownKeys unknown{};
    bool operator==(const ServiceAction&) const = default;
};

/// A value: compare it, copy it, never change it once it was shown.
struct Plan {
    std::string engine = "virtualization_engine";
    std::string hypervisor;  ///< "kvm", …
    std::string action;      ///< "create", …
    std::string vm_name{};   ///< empty for probe and list
    std::vector<PackageSpec> packages{};
    std::vector<FileSpec> files{};
    std::vector<CommandSpec> commands{};
    std::vector<ServiceAction> service_actions{};
    std::vector<PackageSpec> packages_to_remove{};
    std::string created_at{};      ///< ISO 8601 UTC, "" when not known ("x-created-at")
    std::vector<Message> notes{};  ///< what the administrator should know ("x-notes")
    UnknownKeys unknown{};
    bool operator==(const Plan&) const = default;
};

/// The English description of a command: of its message, or the wire's text, or (as the agent does) its argv
/// joined.
std::string describe(const CommandSpec& command);

}  // namespace sysmanage
