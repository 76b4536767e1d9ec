// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/host_words.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "ui/models/message_text.h"

namespace sysmanage::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(HostWords)
};

using server::ChildStatus;
using std::chrono::seconds;

QString joined(const QStringList& parts) { return parts.join(QStringLiteral(" · ")); }

QString typeNames(const std::vector<ChildType>& types) {
    QStringList names;
    for (const ChildType type : types) names << typeName(type);
    return names.join(QStringLiteral(", "));
}

}  // namespace

QString platformName(server::Platform platform) {
    switch (platform) {
        case server::Platform::linux_:
            return QStringLiteral("Linux");
        case server::Platform::freebsd:
            return QStringLiteral("FreeBSD");
        case server::Platform::openbsd:
            return QStringLiteral("OpenBSD");
        case server::Platform::windows:
            return QStringLiteral("Windows");
        case server::Platform::other:
            break;
    }
    return Words::tr("Other");
}

QString hostTitle(const server::Host& host) { return toQString(host.fqdn.empty() ? host.id : host.fqdn); }

QString approvalText(server::Approval approval) {
    switch (approval) {
        case server::Approval::approved:
            return Words::tr("Approved");
        case server::Approval::pending:
            return Words::tr("Waits for approval");
        case server::Approval::rejected:
            return Words::tr("Rejected");
        case server::Approval::revoked:
            return Words::tr("Revoked");
        case server::Approval::unknown:
            break;
    }
    return Words::tr("Approval unknown");
}

QString hostStateText(const server::Host& host) {
    using server::Approval;
    if (host.approval == Approval::unknown && !host.approval_text.empty()) return toQString(host.approval_text);
    if (host.approval != Approval::approved && host.approval != Approval::unknown) return approvalText(host.approval);
    if (!host.up.has_value()) return Words::tr("State unknown");
    if (!*host.up) return Words::tr("Down");
    return host.active == false ? Words::tr("Up, not active") : Words::tr("Up");
}

QString hostIconName(const server::Host& host) {
    using server::Approval;
    if (host.approval == Approval::pending) return QStringLiteral("host-waiting");
    if (host.approval == Approval::rejected || host.approval == Approval::revoked) return QStringLiteral("host-down");
    if (!host.up.has_value()) return QStringLiteral("host-waiting");
    return *host.up ? QStringLiteral("host-up") : QStringLiteral("host-down");
}

Tone hostTone(const server::Host& host) {
    using server::Approval;
    if (host.approval == Approval::pending) return Tone::warning;
    if (host.approval == Approval::rejected || host.approval == Approval::revoked) return Tone::muted;
    if (!host.up.has_value()) return Tone::muted;
    return *host.up ? Tone::ok : Tone::error;
}

QString childCountText(int children) {
    return children > 0 ? Words::tr("%n child host(s)", nullptr, children) : QString();
}

QString registeredText(int hosts) {
    //: child hosts whose own agent is known to the server
    return hosts > 0 ? Words::tr("%n registered", nullptr, hosts) : QString();
}

QString hostLine(const server::Host& host, const QString& children) {
    QStringList parts{hostStateText(host)};
    if (host.reboot_required) parts << Words::tr("reboot required");
    const std::string& system = host.platform_release.empty() ? host.platform_text : host.platform_release;
    // A release such as "14.1-RELEASE" does not say of what.
    const bool named = system.find_first_not_of("0123456789.-") != std::string::npos &&
                       !(system.front() >= '0' && system.front() <= '9');
    const QString release = toQString(system);
    if (!system.empty())
        parts << (named ? release : QStringLiteral("%1 %2").arg(toQString(host.platform_text), release));
    if (!host.hypervisors.empty()) parts << typeNames(host.hypervisors);
    if (!children.isEmpty()) parts << children;
    return joined(parts);
}

QString childTypeText(const server::Child& child) {
    return child.type ? typeName(*child.type) : toQString(child.type_text);
}

QString childStatusText(const server::Child& child) {
    switch (child.status) {
        case ChildStatus::pending:
            return Words::tr("Queued");
        case ChildStatus::creating:
            return Words::tr("Creating");
        case ChildStatus::installing:
            return Words::tr("Installing");
        case ChildStatus::running:
            return Words::tr("Running");
        case ChildStatus::stopped:
            return Words::tr("Stopped");
        case ChildStatus::error:
            return Words::tr("Error");
        case ChildStatus::uninstalling:
            return Words::tr("Being deleted");
        case ChildStatus::paused:
            return Words::tr("Paused");
        case ChildStatus::other:
            return toQString(child.status_text);
        case ChildStatus::unknown:
            break;
    }
    return Words::tr("Unknown");
}

QString childIconName(const server::Child& child) {
    switch (child.status) {
        case ChildStatus::running:
            return QStringLiteral("start");
        case ChildStatus::stopped:
            return QStringLiteral("stop");
        case ChildStatus::paused:
            return QStringLiteral("paused");
        case ChildStatus::error:
            return QStringLiteral("error");
        case ChildStatus::unknown:
        case ChildStatus::other:
            return QStringLiteral("unknown");
        case ChildStatus::uninstalling:
            return QStringLiteral("delete");
        default:
            return QStringLiteral("running");
    }
}

Tone childTone(const server::Child& child) {
    switch (child.status) {
        case ChildStatus::running:
            return Tone::ok;
        case ChildStatus::error:
            return Tone::error;
        case ChildStatus::paused:
        case ChildStatus::uninstalling:
            return Tone::warning;
        case ChildStatus::stopped:
        case ChildStatus::unknown:
        case ChildStatus::other:
            return Tone::muted;
        default:
            return Tone::accent;
    }
}

bool childStalled(const server::Child& child, server::Time now) {
    const auto quiet = server::silence(child, now);
    return quiet && *quiet > server::stalled_after;
}

QString childProgressText(const server::Child& child, server::Time now) {
    if (!child.in_progress()) return {};
    QStringList parts;
    QString step = toQString(child.step);
    if (child.step_number > 0 && child.step_total > 0) {
        const QString place = Words::tr("%1 of %2").arg(child.step_number).arg(child.step_total);
        step = step.isEmpty() ? place : QStringLiteral("%1: %2").arg(place, step);
    }
    if (!step.isEmpty()) parts << step;
    if (const auto quiet = server::silence(child, now)) {
        const QString age = ageText(*quiet);
        parts << (*quiet > server::stalled_after ? Words::tr("no update for %1").arg(age) : age);
    }
    return joined(parts);
}

QString cardIconName(server::CardState state) {
    switch (state) {
        case server::CardState::ready:
            return QStringLiteral("applied");
        case server::CardState::unknown:
            return QStringLiteral("unknown");
        case server::CardState::bios_required:
        case server::CardState::needs_init:
        case server::CardState::not_running:
            return QStringLiteral("warning");
        case server::CardState::not_available:
        case server::CardState::no_kernel_support:
            return QStringLiteral("failed");
        case server::CardState::not_enabled:
        case server::CardState::not_installed:
            return QStringLiteral("stop");
        case server::CardState::available:
            break;
    }
    return QStringLiteral("info");
}

Tone cardTone(server::CardState state) {
    switch (state) {
        case server::CardState::ready:
            return Tone::ok;
        case server::CardState::bios_required:
        case server::CardState::needs_init:
        case server::CardState::not_running:
            return Tone::warning;
        case server::CardState::available:
            return Tone::accent;
        default:
            return Tone::muted;
    }
}

QString ageText(seconds age) {
    constexpr int minute = 60;
    constexpr int hour = 60 * minute;
    constexpr int day = 24 * hour;
    const int whole = static_cast<int>(std::clamp<std::int64_t>(age.count(), 0, 10'000LL * day));
    if (whole < minute) return Words::tr("%1 s").arg(whole);
    if (whole < hour) return Words::tr("%1 min").arg(whole / minute);
    if (whole < 2 * day) return Words::tr("%1 h").arg(whole / hour);
    return Words::tr("%n day(s)", nullptr, whole / day);
}

server::Time serverNow() { return std::chrono::floor<seconds>(std::chrono::system_clock::now()); }

seconds ageOf(const QDateTime& at) { return seconds(std::max<qint64>(0, at.secsTo(QDateTime::currentDateTimeUtc()))); }

}  // namespace sysmanage::ui
