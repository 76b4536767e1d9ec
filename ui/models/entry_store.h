// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts and opened plans on disk: one small file an entry, 0600, in a 0700 folder, written atomically. The
// plan of an opened plan stands in a file of its own, so that the list is there without parsing plans.
#pragma once
#include <QString>
#include <QStringList>
#include <QVector>
#include <tl/expected.hpp>

#include "ui/models/entry.h"

namespace sysmanage::ui {

class EntryStore {
public:
    explicit EntryStore(QString folder) : folder_(std::move(folder)) {}

    struct Loaded {
        QVector<Entry> entries;
        QStringList faults;  ///< files that could not be read; they are left as they are
    };
    Loaded load() const;

    /// Refuses a request that holds a clear password: that is a programming error of the caller.
    tl::expected<void, QString> save(const Entry& entry) const;
    tl::expected<void, QString> savePlan(const QString& id, const Plan& plan) const;
    /// Parses; for a large plan call it off the GUI thread.
    tl::expected<Plan, QString> loadPlan(const QString& id) const;
    /// The stored plan as it is, to put it back after a removal; empty when there is none.
    QByteArray planBytes(const QString& id) const;
    tl::expected<void, QString> restorePlan(const QString& id, const QByteArray& bytes) const;
    /// Removes the entry and its plan; an entry that is not there is no error.
    tl::expected<void, QString> remove(const QString& id) const;

    const QString& folder() const { return folder_; }

private:
    QString entryPath(const QString& id) const;
    QString planPath(const QString& id) const;

    QString folder_;
};

/// The file form of an entry, both ways; for the store and its tests.
QByteArray entryToJson(const Entry& entry);
tl::expected<Entry, QString> entryFromJson(const QByteArray& text);

}  // namespace sysmanage::ui
