// SPDX-License-Identifier: GPL-3.0-or-later
// The plans that run on the parents of the server in use. They outlive this program: the next start finds them again.
#pragma once
#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

#include "app/server/disk.h"
#include "app/server/plan_run.h"
#include "app/server/run_file.h"
#include "engine/server/host.h"

namespace sysmanage::link {

class RunKeeper : public QObject {
    Q_OBJECT
public:
    /// In the setting's dispatch options, shell and title are each run's own.
    RunKeeper(PlanRun::Setting setting, QString folder, Disk& disk, QObject* parent = nullptr);
    ~RunKeeper() override;

    /// "" for none. Its runs come later, with changed(). What was still being sent for another profile is given up.
    void use(const QString& profileId);
    /// What is kept of a profile that is not in use and will not be again.
    void removeFileOf(const QString& profileId);
    void setOnline(bool online);
    void send(const server::Host& host, std::shared_ptr<const Plan> plan, const QString& title);
    /// Asks the parent what is on it, and follows what is not known here.
    void findOn(const server::Host& host, std::function<void(int found, const server::Fault&)> done);
    void cancel(const QString& digest);
    void forget(const QString& digest);
    std::vector<server::RemoteRun> runs() const;  ///< newest first

signals:
    void changed();
    void answered(const sysmanage::server::RemoteRun& run, sysmanage::server::Verdict verdict);
    void ended(const sysmanage::server::RemoteRun& run);

private:
    PlanRun* find(const QString& digest) const;
    PlanRun* add(server::RemoteRun run, const std::string& shell);
    void take(const std::vector<KeptRun>& kept);
    int takeList(const server::Host& host, const std::vector<dispatch::RunReport>& reports);
    void keep();
    QString pathOf(const QString& profileId) const;

    PlanRun::Setting setting_;
    QString folder_;
    Disk& disk_;
    QString profileId_;
    std::vector<PlanRun*> runs_;  ///< children of this object
    QByteArray written_;
    bool online_ = false;
    quint64 opening_ = 0;
};

}  // namespace sysmanage::link
