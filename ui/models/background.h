// SPDX-License-Identifier: GPL-3.0-or-later
// Work off the GUI thread, in lanes: of the jobs of one lane only the newest one reports, so that a slow
// answer never overwrites a newer one.
#pragma once
#include <QHash>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <exception>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace sysmanage::ui {

class Background : public QObject {
    Q_OBJECT
public:
    explicit Background(QObject* parent = nullptr);
    ~Background() override;  ///< waits for running jobs; they report to nobody any more

    /// Runs `job` in a worker thread and hands its value to `done` in this object's thread, unless a newer
    /// job of the lane was started or the lane was dropped, or the job has thrown. The job owns everything it touches.
    template <class Job, class Done>
    void run(const QString& lane, Job job, Done done) {
        using Result = std::invoke_result_t<Job>;
        struct Work {
            Job job;
            Done done;
            std::optional<Result> result;
        };
        const quint64 ticket = begin(lane);
        const auto work = std::make_shared<Work>(Work{std::move(job), std::move(done), std::nullopt});
        // Always queued, also when the job is over at once: no caller is entered again before run() has returned.
        // (QFuture::then calls its continuation directly in that case.)
        pool_.start([this, lane, ticket, work] {
            try {
                work->result.emplace(work->job());
            } catch (const std::exception& fault) {
                qWarning("a job in the background failed: %s", fault.what());
            } catch (...) {
                qWarning("a job in the background failed");
            }
            QMetaObject::invokeMethod(
                this,
                [this, lane, ticket, work] {
                    const bool newest = tickets_.value(lane) == ticket;
                    end();
                    if (newest && work->result) work->done(std::move(*work->result));
                },
                Qt::QueuedConnection);
        });
    }

    /// What is under way in this lane is not wanted any more.
    void drop(const QString& lane);
    bool busy() const { return running_ > 0; }

signals:
    void busyChanged(bool busy);

private:
    quint64 begin(const QString& lane);
    void end();

    QThreadPool pool_;
    QHash<QString, quint64> tickets_;
    quint64 lastTicket_ = 0;
    int running_ = 0;
};

}  // namespace sysmanage::ui
