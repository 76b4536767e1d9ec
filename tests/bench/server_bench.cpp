// SPDX-License-Identifier: GPL-3.0-or-later
// Shows 10,000 hosts and 10,000 children of one host and says, in time of the GUI thread, how long each answer, each refresh
// and each keystroke holds it, what memory that takes, and that a thousand refreshes take no more. The peer is the usual way
// with the same rows: a QStandardItemModel that is filled anew, a QSortFilterProxyModel and a QTreeView.
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

#include "tests/server_ui/server_samples.h"
#include "tests/server_ui/stand_in_link.h"
#include "ui/server/list_keys.h"
#include "ui/server/views/child_table.h"
#include "ui/server/views/host_page.h"
#include "ui/server/views/host_pane.h"
#include "ui/server/views/hosts_view.h"
#include "ui/server/views/server_tree.h"

using namespace sysmanage;
using namespace sysmanage::ui;

namespace {

constexpr int many = 10'000;
constexpr int refreshes = 1'000;
constexpr double frame = 16.0;
const QString home = QStringLiteral("host-0");

double residentMiB() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmRSS:");
    return text.mid(at + 6).trimmed().split(' ').value(0).toDouble() / 1024.0;
}

/// Of this thread, in milliseconds: what a machine that has other things to do does not change.
double threadTime() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Runs it and lets the window paint: what somebody waits for.
template <class Work>
double timed(QWidget& view, Work&& work) {
    const double start = threadTime();
    work();
    QCoreApplication::processEvents();
    view.repaint();
    return threadTime() - start;
}

void say(const char* what, double milliseconds) {
    std::printf("%-46s %7.2f ms%s\n", what, milliseconds, milliseconds > frame ? "  OVER A FRAME" : "");
}

/// As a refresh is: a tenth has changed, a few have come and gone.
HostList changed(HostList hosts, int turn) {
    for (std::size_t at = std::size_t(turn) % 10; at < hosts.size(); at += 10) {
        hosts[at].up = !hosts[at].up.value_or(false);
        hosts[at].agent_version = "1.4." + std::to_string(turn);
    }
    return hosts;
}

ChildList changed(ChildList children, int turn) {
    for (std::size_t at = std::size_t(turn) % 10; at < children.size(); at += 10)
        children[at].step_number = 1 + turn % 9;
    children.erase(children.begin() + turn % 100, children.begin() + turn % 100 + 3);
    return children;
}

/// As the application hands an answer over: read and keyed in another thread, which is asked about by tst_calls and
/// tst_link_hosts.
template <class List>
Seen<List> answered(List list) {
    Seen<List> seen;
    seen.value = std::make_shared<const List>(std::move(list));
    seen.at = QDateTime::currentDateTimeUtc();
    std::thread([&seen] { seen.keys = ListKeys::of(*seen.value); }).join();
    return seen;
}

double typing(QWidget& view, const char* field, const QString& text) {
    auto* edit = view.findChild<QLineEdit*>(QString::fromLatin1(field));
    edit->setFocus();
    double longest = 0;
    for (const QChar letter : text)
        longest = std::max(longest, timed(view, [&] { QTest::keyClick(edit, letter.toLatin1(), Qt::NoModifier, -1); }));
    for (int at = 0; at < text.size(); ++at)
        longest = std::max(longest, timed(view, [&] { QTest::keyClick(edit, Qt::Key_Backspace, Qt::NoModifier, -1); }));
    return longest;
}

void followRefreshes(StandInLink& link, HostsView& view, const HostList& hosts, const ChildList& children) {
    double longest = 0;
    std::vector<double> all;
    for (int turn = 0; turn < refreshes; ++turn) {
        auto newHosts = answered(changed(hosts, turn));
        auto newChildren = answered(changed(children, turn));
        const double one = timed(view, [&] { link.takeHosts(std::exchange(newHosts, {})); });
        const double other = timed(view, [&] { link.takeChildren(home, std::exchange(newChildren, {})); });
        longest = std::max({longest, one, other});
        all.insert(all.end(), {one, other});
        const int done = turn + 1;
        if (done == 100 || done == 500 || done == refreshes)
            std::printf("memory after %5d refreshes %20s %7.1f MiB\n", done, "", residentMiB());
    }
    std::nth_element(all.begin(), all.begin() + refreshes, all.end());
    say("median of 1,000 refreshes of each", all[refreshes]);
    say("longest of them", longest);
}

/// A row of the peer's, with the texts that our own table shows.
QList<QStandardItem*> peerRow(const ChildModel& model, int row) {
    QList<QStandardItem*> items;
    for (int column = 0; column < ChildModel::ColumnCount; ++column)
        items << new QStandardItem(model.index(row, column).data().toString());
    return items;
}

void measurePeer(const ChildList& children) {
    ChildModel texts;
    texts.setChildren(home, std::make_shared<const ChildList>(children), QDateTime::currentDateTimeUtc());
    QStandardItemModel model;
    QSortFilterProxyModel proxy;
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setFilterKeyColumn(-1);
    QTreeView view;
    view.setUniformRowHeights(true);
    view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    view.setSortingEnabled(true);
    view.setModel(&proxy);
    view.resize(950, 600);
    view.show();
    QTest::qWait(200);
    const auto fill = [&] {
        model.clear();
        proxy.setSourceModel(nullptr);
        for (int row = 0; row < texts.rowCount(); ++row) model.appendRow(peerRow(texts, row));
        proxy.setSourceModel(&model);
    };
    say("peer: first paint of 10,000 children", timed(view, fill));
    say("peer: refresh", timed(view, fill));
    double longest = 0;
    const QString word = QStringLiteral("guest0123");
    for (int length = 1; length < 2 * word.size(); ++length) {
        const QString text = word.left(length <= word.size() ? length : 2 * int(word.size()) - length);
        longest = std::max(longest, timed(view, [&] { proxy.setFilterFixedString(text); }));
    }
    longest = std::max(longest, timed(view, [&] { proxy.setFilterFixedString({}); }));
    say("peer: longest keystroke", longest);
    say("peer: select all", timed(view, [&] { view.selectAll(); }));
    view.clearSelection();
    say("peer: sort by status", timed(view, [&] { view.sortByColumn(ChildModel::Status, Qt::DescendingOrder); }));
}

}  // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    StandInLink link;
    link.setSession(signedIn());
    const double empty = residentMiB();
    const HostList hosts = manyHosts(many);
    const ChildList children = manyChildren(home, many);
    HostsView view(&link, nullptr);
    view.resize(1280, 800);
    view.show();
    QTest::qWait(200);

    auto first = answered(hosts);
    say("first paint of 10,000 hosts", timed(view, [&] { link.takeHosts(std::exchange(first, {})); }));
    timed(view, [&] { view.pane()->select(home); });
    auto firstChildren = answered(children);
    say("first paint of 10,000 children",
        timed(view, [&] { link.takeChildren(home, std::exchange(firstChildren, {})); }));
    link.setVirtualization(home, sampleStatus());
    std::printf("%-46s %7.1f MiB, %.1f without data\n", "memory (the lists are held twice here)", residentMiB(), empty);

    auto newHosts = answered(changed(hosts, 3));
    say("refresh of the hosts, a tenth changed", timed(view, [&] { link.takeHosts(std::exchange(newHosts, {})); }));
    auto newChildren = answered(changed(children, 3));
    say("refresh of the children, a tenth changed",
        timed(view, [&] { link.takeChildren(home, std::exchange(newChildren, {})); }));
    say("longest keystroke in the hosts' search", typing(view, "hostSearch", QStringLiteral("vh00123")));
    view.pane()->view()->expandAll();
    say("longest keystroke, all parents opened", typing(view, "hostSearch", QStringLiteral("guest01")));
    view.pane()->view()->collapseAll();
    say("longest keystroke in the children's filter", typing(view, "childSearch", QStringLiteral("guest0123")));
    auto* table = view.page()->table();
    say("select all children", timed(view, [&] { table->view()->selectAll(); }));
    table->view()->clearSelection();
    say("sort the children by status",
        timed(view, [&] { table->view()->sortByColumn(ChildModel::Status, Qt::DescendingOrder); }));
    followRefreshes(link, view, hosts, children);
    view.hide();
    measurePeer(children);
    return 0;
}
