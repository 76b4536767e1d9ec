// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/views/hosts_view.h"

#include <QLabel>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/models/message_text.h"
#include "ui/server/views/connect_view.h"
#include "ui/server/views/host_page.h"
#include "ui/server/views/host_pane.h"
#include "ui/server/views/seen_note.h"

namespace sysmanage::ui {
namespace {

constexpr int listWidth = 330;
constexpr int pageWidth = 850;

const QString splitterKey = QStringLiteral("server/splitter");
const QString hostKey = QStringLiteral("server/host");

}  // namespace

HostsView::HostsView(ServerLink* link, QSettings* settings, QWidget* parent)
    : QStackedWidget(parent),
      link_(link),
      settings_(settings),
      connect_(new ConnectView(this)),
      splitter_(new QSplitter(this)),
      pane_(new HostPane(splitter_)),
      page_(new HostPage(link, settings, this)),
      note_(new SeenNote(this)),
      right_(new QStackedWidget(this)),
      nothing_(new QLabel(tr("Choose a host on the left to see its hypervisors and its child hosts."), this)) {
    note_->setObjectName(QStringLiteral("hostsNote"));
    splitter_->addWidget(makeRight());
    splitter_->setStretchFactor(1, 1);
    splitter_->setChildrenCollapsible(false);
    splitter_->setSizes({listWidth, pageWidth});
    addWidget(connect_);
    addWidget(splitter_);
    if (settings_) splitter_->restoreState(settings_->value(splitterKey).toByteArray());

    connect(connect_, &ConnectView::signInRequested, this, &HostsView::signInRequested);
    connect(connect_, &ConnectView::chooseRequested, this, &HostsView::chooseRequested);
    connect(pane_, &HostPane::currentChanged, this, &HostsView::choose);
    connect(page_, &HostPage::hostWanted, pane_, &HostPane::select);
    connect(page_, &HostPage::networksRequested, this, [this] { emit networksRequested(page_->hostId()); });
    connect(page_, &HostPage::requested, this,
            [this](server::ServerAction action, const QStringList& ids, std::optional<ChildType> type) {
                emit requested(action, page_->hostId(), ids, type);
            });
    connect(link_, &ServerLink::sessionChanged, this, &HostsView::showSession);
    connect(link_, &ServerLink::profilesChanged, this, &HostsView::showSession);
    connect(link_, &ServerLink::hostsChanged, this, &HostsView::showHosts);
    connect(link_, &ServerLink::hostChanged, this, [this](const QString& id) {
        if (id == page_->hostId()) showHost();
    });
    connect(splitter_, &QSplitter::splitterMoved, this, [this] {
        if (settings_) settings_->setValue(splitterKey, splitter_->saveState());
    });
    showHosts();
    showSession();
}

HostsView::~HostsView() = default;

QWidget* HostsView::makeRight() {
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setWordWrap(true);
    nothing_->setForegroundRole(QPalette::PlaceholderText);
    right_->addWidget(nothing_);
    right_->addWidget(page_);
    auto* right = new QWidget(splitter_);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 6, 6, 0);
    column->addWidget(note_);
    column->addWidget(right_, 1);
    return right;
}

void HostsView::showSession() {
    const SessionState& session = link_->session();
    connect_->show(session, !link_->profiles().isEmpty());
    // What was read stays on the screen when the session ends: signing in again goes on there.
    const bool known = link_->hosts().value != nullptr;
    setCurrentWidget(known || session.stage == SessionStage::signed_in ? static_cast<QWidget*>(splitter_) : connect_);
    if (const QString id = toQString(session.profile.id); id != profileId_) {
        profileId_ = id;
        showHosts();
    }
    showHost();
}

void HostsView::showHosts() {
    const Seen<HostList>& seen = link_->hosts();
    pane_->setHosts(seen);
    note_->follow(seen.value != nullptr, seen.at, seen.fault);
    if (pane_->currentId().isEmpty()) {
        if (settings_) pane_->select(settings_->value(hostKey).toString());
    }
    if ((seen.value != nullptr) != (currentWidget() == splitter_)) showSession();
    showHost();
}

void HostsView::choose(const QString& hostId) {
    link_->watch(hostId);
    if (settings_ && !hostId.isEmpty()) settings_->setValue(hostKey, hostId);
    page_->show(pane_->model()->find(hostId));
    right_->setCurrentWidget(hostId.isEmpty() ? static_cast<QWidget*>(nothing_) : page_);
}

void HostsView::showHost() {
    const server::Host* host = pane_->model()->find(page_->hostId());
    if (host && right_->currentWidget() == page_) {
        page_->show(host);
    } else if (!host) {
        right_->setCurrentWidget(nothing_);
    }
}

}  // namespace sysmanage::ui
