// SPDX-License-Identifier: GPL-3.0-or-later
// What the list on the left holds: a draft (a request that a plan is built from) or a plan that was opened.
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <optional>

#include "engine/plan/plan.h"
#include "engine/request/request.h"
#include "ui/style/theme.h"

namespace sysmanage::ui {

enum class EntryKind { draft, plan };

/// How a plan fared when it was applied on this machine.
struct RunRecord {
    bool success = false;
    bool cancelled = false;
    QDateTime at;  ///< UTC
    QByteArray resultJson;
    bool operator==(const RunRecord&) const = default;
};

struct Entry {
    QString id;  ///< UUID without braces; also the name of its file
    EntryKind kind = EntryKind::draft;
    Action action = Action::create;
    QString title;                  ///< the VM's name, or the file's that a plan came from
    QString subtitle;               ///< one line: distribution and sizes, or what the plan does
    Json request = Json::object();  ///< of a draft; never with a clear password
    bool complete = false;          ///< the request had no problem when it was last checked
    QDateTime created;              ///< UTC
    QDateTime changed;              ///< UTC, whole seconds: the clock of the plan that is built from the draft
    std::optional<RunRecord> lastRun;

    bool operator==(const Entry&) const = default;
};

/// What the list shows of an entry, always as an icon with a word.
enum class EntryState { incomplete, ready, plan, applied, failed };
EntryState stateOf(const Entry& entry);
QString stateText(EntryState state);
QString stateIconName(EntryState state);
Tone stateTone(EntryState state);

/// A new draft with an id of its own.
Entry newDraft(Action action, const Json& request);

/// Removes every clear secret that a draft must not keep. Says whether there was one.
bool dropClearPasswords(Json& request);

/// The hypervisor that a request names; KVM when it names none.
ChildType typeOf(const Json& request);

/// The name of an action as a heading: "Stop", "Enable bhyve on a parent".
QString actionText(Action action, ChildType type);
QString actionIconName(Action action);

}  // namespace sysmanage::ui
