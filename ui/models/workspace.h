// SPDX-License-Identifier: GPL-3.0-or-later
// The offline workspace without its widgets: the entries, their files, their plans, and undo.
#pragma once
#include <QCache>
#include <QObject>
#include <QUndoStack>
#include <functional>
#include <optional>

#include "ui/models/background.h"
#include "ui/models/entry_model.h"
#include "ui/models/entry_store.h"
#include "ui/models/plan_export.h"
#include "ui/models/plan_source.h"

namespace sysmanage::ui {

class Workspace : public QObject {
    Q_OBJECT
public:
    /// The catalogue is asked for when it is needed first, not before.
    Workspace(QString dataFolder, std::function<CatalogPtr()> loadCatalog, QObject* parent = nullptr);

    EntryModel* model() { return &model_; }
    QUndoStack* undoStack() { return &undo_; }
    Background* background() { return &background_; }
    CatalogPtr catalog();
    const Entry* find(const QString& id) const { return model_.find(id); }

    void load();
    /// By which signed bundles are verified when they are opened.
    void setTrustedKeys(const TrustedKeys& keys) { trusted_ = keys; }

    /// Takes a draft in, new or edited: what is typed is on the disk at once (without clear passwords), then passwords
    /// are hashed and the plan is built off this thread; accepted() follows.
    void accept(Entry draft);
    void duplicate(const QString& id);
    void remove(const QString& id);
    /// Opens an exported plan as an entry of its own; opened() or fault() follows.
    void openFile(const QString& path);
    void setRun(const QString& id, const RunRecord& run);

    /// The plan of an entry when it is there already.
    const PlanResult* plan(const QString& id) const { return plans_.object(id); }
    /// Builds or reads it; planReady() follows. Nothing happens when it is there.
    void requestPlan(const QString& id);

    /// Writes the entry's plan, signed when there is a key; exported() or fault() follows.
    void exportPlan(const QString& id, ExportFormat format, const QString& path,
                    const std::optional<SigningKey>& signer = {});

signals:
    void accepted(const QString& id);
    void opened(const QString& id, const QString& path);
    /// What was opened is signed: by a key that is trusted, or by one that nothing is known of.
    void signatureSeen(const QString& text, bool verified);
    void removed(const QString& title);
    void planReady(const QString& id);
    void exported(const QString& path);
    void fault(const QString& text);

private:
    friend class EntryCommand;
    void write(const Entry& entry, const QByteArray& planBytes = {});
    void erase(const QString& id);
    void finishAccept(const std::optional<Entry>& before, Entry entry, PlanResult result);
    void addOpened(const QString& path, const PlanResult& result);
    void report(const tl::expected<void, QString>& outcome);

    EntryStore store_;
    std::function<CatalogPtr()> loadCatalog_;
    TrustedKeys trusted_;
    CatalogPtr catalog_;
    EntryModel model_;
    QUndoStack undo_;
    QCache<QString, PlanResult> plans_;
    Background background_;  // last: its jobs end first
};

/// One line for the list: "Debian 12 (Bookworm) · 2 CPUs · 2 GiB · 20 GiB".
QString draftSubtitle(const Entry& draft, const Catalog& catalog);
/// The VM's name, else the host's, else words for a draft that has neither.
QString draftTitle(const Entry& draft);

/// One problem as a line: its text, with the field in front where the text alone would not tell.
QString problemText(const Problem& problem);

}  // namespace sysmanage::ui
