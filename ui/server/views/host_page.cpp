// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/views/host_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/models/message_text.h"
#include "ui/server/host_words.h"
#include "ui/server/plan_ways.h"
#include "ui/server/server_words.h"
#include "ui/server/views/child_table.h"
#include "ui/server/views/hypervisor_cards.h"
#include "ui/server/views/offer.h"
#include "ui/server/views/seen_note.h"
#include "ui/style/icons.h"

namespace sysmanage::ui {
namespace {

using server::ServerAction;

constexpr int signSize = 28;
constexpr double titleScale = 1.35;
constexpr std::int64_t mibPerGib = 1024;

bool isCommunity(const server::Access& access) {
    return access.known && access.license.modules.find("container_engine") == access.license.modules.end();
}

QString readOnlyWords() {
    return HostPage::tr(
        "This list is read-only. It has the children that run an agent, from the server’s list of hosts; their "
        "hypervisor "
        "is not told there.");
}

QLabel* makeText(const char* name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// "192.0.2.10 · x86_64 · 16 CPUs · 64 GiB · agent 1.4.2, seen 40 s ago": what is told, and nothing else.
QString factsOf(const server::Host& host) {
    QStringList parts;
    for (const std::string* address : {&host.ipv4, &host.ipv6}) {
        if (!address->empty()) parts << toQString(*address);
    }
    if (!host.architecture.empty()) parts << toQString(host.architecture);
    if (host.cpu_cores > 0) parts << HostPage::tr("%n CPU(s)", nullptr, host.cpu_cores);
    if (host.memory_mb > 0)
        parts << HostPage::tr("%1 GiB").arg(QLocale().toString(double(host.memory_mb) / double(mibPerGib), 'f', 0));
    if (!host.agent_version.empty()) parts << HostPage::tr("agent %1").arg(toQString(host.agent_version));
    if (host.last_access) {
        const auto age = std::max(std::chrono::seconds(0), serverNow() - *host.last_access);
        parts << HostPage::tr("seen %1 ago").arg(ageText(age));
    }
    if (!host.agent_privileged.value_or(false)) parts << HostPage::tr("the agent is not privileged");
    for (const std::string& tag : host.tags) parts << QStringLiteral("#%1").arg(toQString(tag));
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

HostPage::HostPage(ServerLink* link, QSettings* settings, QWidget* parent)
    : QWidget(parent),
      link_(link),
      whyNoChildren_(makeText("whyNoChildren", this)),
      note_(new SeenNote(this)),
      cards_(new HypervisorCards(this)),
      table_(new ChildTable(settings, this)) {
    whyNoChildren_->setForegroundRole(QPalette::PlaceholderText);
    note_->setObjectName(QStringLiteral("childrenNote"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 6);
    column->setSpacing(10);
    column->addWidget(makeHeading());
    column->addWidget(note_);
    column->addWidget(cards_);
    column->addWidget(whyNoChildren_);
    column->addWidget(table_, 1);
    column->addStretch();
    connect(cards_, &HypervisorCards::requested, this,
            [this](ServerAction action, ChildType type) { emit requested(action, {}, type); });
    connect(cards_, &HypervisorCards::networksRequested, this, &HostPage::networksRequested);
    connect(table_, &ChildTable::requested, this,
            [this](ServerAction action, const QStringList& ids) { emit requested(action, ids, std::nullopt); });
    connect(table_, &ChildTable::hostWanted, this, &HostPage::hostWanted);
}

QWidget* HostPage::makeHeading() {
    auto* heading = new QWidget(this);
    sign_ = new QLabel(heading);
    title_ = makeText("hostTitle", heading);
    line_ = makeText("hostLine", heading);
    facts_ = makeText("hostFacts", heading);
    facts_->setForegroundRole(QPalette::PlaceholderText);
    QFont large = title_->font();
    large.setPointSizeF(large.pointSizeF() * titleScale);
    large.setWeight(QFont::DemiBold);
    title_->setFont(large);
    approve_ = makeButton("hostApprove", QStringLiteral("key"), tr("Approve…"), ServerAction::approve_host);
    reboot_ = makeButton("hostReboot", QStringLiteral("restart"), tr("Reboot…"), ServerAction::reboot_host);
    findRuns_ = makeButton("hostFindRuns", QStringLiteral("find"), tr("Plans here"), ServerAction::run_script);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(title_);
    texts->addWidget(line_);
    texts->addWidget(facts_);
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(sign_, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(approve_, 0, Qt::AlignTop);
    row->addWidget(findRuns_, 0, Qt::AlignTop);
    row->addWidget(reboot_, 0, Qt::AlignTop);
    return heading;
}

QPushButton* HostPage::makeButton(const char* name, const QString& iconName, const QString& text, ServerAction action) {
    auto* button = new QPushButton(icon(iconName), text, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, action] { emit requested(action, {}, std::nullopt); });
    return button;
}

void HostPage::show(const server::Host* host) {
    if (!host) return;
    hostId_ = toQString(host->id);
    showHeading(*host);
    showButtons(*host);
    showChildren(*host);
}

void HostPage::showHeading(const server::Host& host) {
    sign_->setPixmap(icon(hostIconName(host), hostTone(host)).pixmap(QSize(signSize, signSize), devicePixelRatioF()));
    title_->setText(hostTitle(host));
    const auto children = link_->children(hostId_).value;
    line_->setText(hostLine(host, childCountText(children ? int(children->size()) : 0)));
    facts_->setText(factsOf(host));
}

void HostPage::showButtons(const server::Host& host) {
    const server::Access& access = link_->session().access;
    server::Target target;
    target.host = &host;
    approve_->setVisible(host.approval == server::Approval::pending);
    offer(approve_, server::reasons_against(ServerAction::approve_host, access, target));
    offer(findRuns_, reasonsAgainstScript(access, host));
    if (findRuns_->isEnabled())
        findRuns_->setToolTip(tr("Asks the host, through a script, for plans that were started from elsewhere"));
    offer(reboot_, server::reasons_against(ServerAction::reboot_host, access, target));
}

void HostPage::showChildren(const server::Host& host) {
    const SessionState& session = link_->session();
    server::Target target;
    target.host = &host;
    const bool isChild = !host.parent_host_id.empty();
    const QString why =
        isChild ? tr("This host is a child itself. Its own name is in its parent’s table.")
                : words::reasons(server::reasons_against(ServerAction::view_children, session.access, target));
    // What was read before stays, even when a role or the licence has gone since.
    const Seen<ChildList> children = link_->children(hostId_);
    const auto status = link_->virtualization(hostId_);
    const bool shown = !isChild && (why.isEmpty() || children.value);
    const bool readOnly = !isChild && !shown && isCommunity(session.access);
    whyNoChildren_->setText(readOnly ? why + QLatin1Char('\n') + readOnlyWords() : why);
    whyNoChildren_->setVisible(!why.isEmpty());
    table_->setVisible(shown || readOnly);
    cards_->setVisible(shown);
    const Fault& fault = children.fault ? children.fault : status.fault;
    note_->follow(children.value != nullptr, children.at, shown ? fault : Fault{});
    if (!shown && !readOnly) return;
    table_->setJudges(session.access, &host);
    table_->setChildren(hostId_, readOnly ? knownChildren(host) : children);
    if (shown) cards_->show(session.access, host, status.value.get());
}

/// The server keeps its list of children for a licence: what its list of hosts tells of them is open to everybody.
Seen<ChildList> HostPage::knownChildren(const server::Host& host) const {
    const Seen<HostList>& hosts = link_->hosts();
    Seen<ChildList> known;
    if (!hosts.value) return known;
    known.value = std::make_shared<const ChildList>(server::children_among(*hosts.value, host.id));
    known.at = hosts.at;
    known.fault = hosts.fault;
    return known;
}

}  // namespace sysmanage::ui
