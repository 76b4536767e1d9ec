// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/workspace.h"

#include <QFileInfo>
#include <QUndoCommand>
#include <QUuid>

#include "ui/models/message_text.h"
#include "ui/models/size_text.h"
#include "ui/models/type_names.h"

namespace sysmanage::ui {

/// Any change of one entry, as what was there before and what is there after.
class EntryCommand : public QUndoCommand {
public:
    EntryCommand(Workspace* workspace, const QString& text, std::optional<Entry> before, std::optional<Entry> after)
        : QUndoCommand(text), workspace_(workspace), before_(std::move(before)), after_(std::move(after)) {
        const Entry& either = before_ ? *before_ : *after_;
        if (either.kind == EntryKind::plan) planBytes_ = workspace->store_.planBytes(either.id);
    }

    void redo() override { bring(before_, after_); }
    void undo() override { bring(after_, before_); }

private:
    void bring(const std::optional<Entry>& from, const std::optional<Entry>& to) {
        if (to) {
            workspace_->write(*to, planBytes_);
        } else {
            workspace_->erase(from->id);
        }
    }

    Workspace* workspace_;
    std::optional<Entry> before_;
    std::optional<Entry> after_;
    QByteArray planBytes_;
};

namespace {

constexpr int cachedPlans = 24;

QString field(const Json& request, const char* name) {
    const auto found = request.find(name);
    return found != request.end() && found->is_string() ? toQString(found->get_ref<const std::string&>()) : QString();
}

/// A size as it was typed, in our own units where it can be read.
QString readableSize(const QString& typed) {
    const auto mebibytes = mebibytesFromText(typed);
    return mebibytes ? sizeText(std::uint64_t(*mebibytes) << 20) : typed;
}

/// "Stop · bhyve"; an action whose words name the hypervisor says it once.
QString taskSubtitle(Action action, ChildType type) {
    const QString words = actionText(action, type);
    return words.contains(typeName(type)) ? words : QStringLiteral("%1 · %2").arg(words, typeName(type));
}

QString copyName(const QString& name) { return name + QStringLiteral("-copy"); }

}  // namespace

QString draftTitle(const Entry& draft) {
    for (const char* name :
         {"vm_name", "container_name", "network_name", "pool_name", "switch_name", "dataset", "hostname", "subnet"}) {
        if (QString text = field(draft.request, name); !text.isEmpty()) return text;
    }
    const ChildType type = typeOf(draft.request);
    return draft.action == Action::create ? newGuestText(type) : actionText(draft.action, type);
}

QString draftSubtitle(const Entry& draft, const Catalog& catalog) {
    const ChildType type = typeOf(draft.request);
    if (draft.action != Action::create) return taskSubtitle(draft.action, type);
    QStringList parts{typeName(type)};
    const QString wanted = field(draft.request, "distribution");
    if (const auto* known = catalog.find(type, wanted.toStdString())) {
        parts << toQString(known->display_name);
    } else if (!wanted.isEmpty()) {
        parts << wanted;
    }
    const auto cpus = draft.request.find("cpus");
    if (cpus != draft.request.end() && cpus->is_number_integer())
        parts << Workspace::tr("%n CPU(s)", nullptr, cpus->get<int>());
    for (const char* size : {"memory", "disk_size"}) {
        if (const QString text = field(draft.request, size); !text.isEmpty()) parts << readableSize(text);
    }
    return parts.join(QStringLiteral(" · "));
}

QString problemText(const Problem& problem) {
    return QStringLiteral("%1: %2").arg(toQString(problem.field), messageText(problem.message));
}

Workspace::Workspace(QString dataFolder, std::function<CatalogPtr()> loadCatalog, QObject* parent)
    : QObject(parent), store_(std::move(dataFolder)), loadCatalog_(std::move(loadCatalog)), plans_(cachedPlans) {}

CatalogPtr Workspace::catalog() {
    if (!catalog_) catalog_ = loadCatalog_();
    return catalog_;
}

void Workspace::load() {
    const EntryStore::Loaded loaded = store_.load();
    model_.merge(loaded.entries);
    if (!loaded.faults.isEmpty()) emit fault(loaded.faults.join(QLatin1Char('\n')));
}

void Workspace::accept(Entry draft) {
    std::optional<Entry> before;
    if (const Entry* known = find(draft.id)) before = *known;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    draft.changed = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch(), Qt::UTC);
    draft.lastRun.reset();
    draft.title = draftTitle(draft);
    draft.subtitle = draftSubtitle(draft, *catalog());

    Entry kept = draft;
    kept.complete = false;
    dropClearPasswords(kept.request);
    write(kept);

    using Accepted = std::pair<Entry, PlanResult>;
    background_.run(
        QStringLiteral("accept/") + draft.id,
        [draft, catalog = catalog()]() -> Accepted {
            Entry entry = draft;
            entry.request = completedRequest(std::move(entry.request), *catalog);
            return {entry, buildPlan(entry, *catalog)};
        },
        [this, before](Accepted accepted) {
            finishAccept(before, std::move(accepted.first), std::move(accepted.second));
        });
}

void Workspace::finishAccept(const std::optional<Entry>& before, Entry entry, PlanResult result) {
    entry.complete = result.plan != nullptr;
    const QString text = before ? tr("Edit “%1”").arg(entry.title) : tr("Add “%1”").arg(entry.title);
    const QString id = entry.id;
    undo_.push(new EntryCommand(this, text, before, std::move(entry)));
    // Whoever has asked for the plan while the entry changed gets this one: building it twice would show it twice.
    background_.drop(QStringLiteral("plan/") + id);
    plans_.insert(id, new PlanResult(std::move(result)));
    emit accepted(id);
    emit planReady(id);
}

void Workspace::duplicate(const QString& id) {
    const Entry* entry = find(id);
    if (!entry || entry->kind != EntryKind::draft) return;
    // A copy is another VM: it gets a name of its own and no token of the first one.
    Entry copy = newDraft(entry->action, entry->request);
    copy.request.erase("auto_approve_token");
    const char* named = copy.request.contains("container_name") ? "container_name" : "vm_name";
    const QString name = field(copy.request, named);
    if (!name.isEmpty()) copy.request[named] = copyName(name).toStdString();
    const QString host = field(copy.request, "hostname");
    const QString first = host.section(QLatin1Char('.'), 0, 0);
    if (!name.isEmpty() && first == name) {
        copy.request["hostname"] = (copyName(first) + host.mid(first.size())).toStdString();
    }
    accept(std::move(copy));
}

void Workspace::remove(const QString& id) {
    const Entry* entry = find(id);
    if (!entry) return;
    const QString title = entry->title;
    undo_.push(new EntryCommand(this, tr("Delete “%1”").arg(title), *entry, std::nullopt));
    emit removed(title);
}

void Workspace::openFile(const QString& path) {
    background_.run(
        QStringLiteral("open/") + path, [path, trusted = trusted_] { return readPlanFile(path, trusted); },
        [this, path](const PlanResult& result) { addOpened(path, result); });
}

void Workspace::addOpened(const QString& path, const PlanResult& result) {
    if (!result.plan) {
        QStringList lines{tr("%1 is not a plan that can be opened.").arg(QFileInfo(path).fileName())};
        if (!result.fault.isEmpty()) lines = QStringList{result.fault};
        for (const Problem& problem : result.problems) lines << problemText(problem);
        emit fault(lines.join(QLatin1Char('\n')));
        return;
    }
    const Plan& plan = *result.plan;
    Entry entry = newDraft(action_from_name(plan.action).value_or(Action::create), Json::object());
    entry.kind = EntryKind::plan;
    entry.title = plan.vm_name.empty() ? QFileInfo(path).completeBaseName() : toQString(plan.vm_name);
    entry.subtitle = QStringLiteral("%1 · %2").arg(toQString(plan.action), QFileInfo(path).fileName());
    if (!result.signedBy.isEmpty())
        entry.subtitle = (result.verified ? tr("%1 · signed by %2") : tr("%1 · signed by %2, not a trusted key"))
                             .arg(entry.subtitle, result.signedBy);
    report(store_.savePlan(entry.id, plan));
    undo_.push(new EntryCommand(this, tr("Open “%1”").arg(entry.title), std::nullopt, entry));
    plans_.insert(entry.id, new PlanResult(result));
    emit opened(entry.id, path);
    if (result.signedBy.isEmpty()) return;
    const QString name = QFileInfo(path).fileName();
    emit signatureSeen(
        result.verified
            ? tr("%1 is as it was made; it is signed by the key %2, which you trust.").arg(name, result.signedBy)
            : tr("%1 is signed by the key %2, which is not among those you trust: nothing is known "
                 "about who made it.")
                  .arg(name, result.signedBy),
        result.verified);
}

void Workspace::setRun(const QString& id, const RunRecord& run) {
    const Entry* known = find(id);
    if (!known) return;
    Entry entry = *known;
    entry.lastRun = run;
    report(store_.save(entry));
    model_.put(entry);
}

void Workspace::requestPlan(const QString& id) {
    const Entry* entry = find(id);
    if (!entry || plans_.contains(id)) return;
    const auto done = [this, id](PlanResult result) {
        if (!find(id)) return;
        plans_.insert(id, new PlanResult(std::move(result)));
        emit planReady(id);
    };
    const QString lane = QStringLiteral("plan/") + id;
    if (entry->kind == EntryKind::draft) {
        background_.run(
            lane, [draft = *entry, catalog = catalog()] { return buildPlan(draft, *catalog); }, done);
        return;
    }
    background_.run(
        lane,
        [id, store = store_] {
            auto plan = store.loadPlan(id);
            if (plan) return PlanResult{std::make_shared<const Plan>(*std::move(plan)), {}, {}};
            return PlanResult{nullptr, {}, plan.error()};
        },
        done);
}

void Workspace::exportPlan(const QString& id, ExportFormat format, const QString& path,
                           const std::optional<SigningKey>& signer) {
    const PlanResult* result = plan(id);
    if (!result || !result->plan) return;
    background_.run(
        QStringLiteral("export/") + path,
        [plan = result->plan, format, path, signer] {
            return ui::exportPlan(*plan, format, path, signer ? &*signer : nullptr);
        },
        [this, path](const tl::expected<void, QString>& outcome) {
            report(outcome);
            if (outcome) emit exported(path);
        });
}

void Workspace::write(const Entry& entry, const QByteArray& planBytes) {
    report(store_.save(entry));
    if (!planBytes.isEmpty()) report(store_.restorePlan(entry.id, planBytes));
    plans_.remove(entry.id);
    background_.drop(QStringLiteral("plan/") + entry.id);
    model_.put(entry);
}

void Workspace::erase(const QString& id) {
    report(store_.remove(id));
    plans_.remove(id);
    background_.drop(QStringLiteral("plan/") + id);
    background_.drop(QStringLiteral("accept/") + id);
    model_.take(id);
}

void Workspace::report(const tl::expected<void, QString>& outcome) {
    if (!outcome) emit fault(outcome.error());
}

}  // namespace sysmanage::ui
