// SPDX-License-Identifier: GPL-3.0-or-later
// Work off the GUI thread, in lanes: of the jobs of one lane only the newest one reports, so that a slow
// answer never overwrites a newer one.
#pragma once
#include <QFuture>
#include <QHash>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QtConcurrentRun>
#include <functional>
#include <type_traits>
#include <utility>

namespace sysmanage::ui {

class Background : public QObject {
    Q_OBJECT
public:
    explicit Background(QObject* parent = nullptr);
    ~Background() override;  ///< waits for running jobs; they report to nobody any more

    /// Runs `job` in a worker thread and hands its value to `done` in this object's thread, unless a newer
    /// job of the lane was started or the lane was dropped. The job owns everything it touches.
    template <class Job, class Done>
    void run(const QString& lane, Job job, Done done) {
        using Result = std::invoke_result_t<Job>;
        const quint64 ticket = begin(lane);
        QtConcurrent::run(&pool_, std::move(job))
            .then(this,
                  [this, lane, ticket, done = std::move(done)](Result result) {
                      const bool newest = tickets_.value(lane) == ticket;
                      end();
                      if (newest) done(std::move(result));
                  })
            .onFailed(this, [this] { end(); });
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
