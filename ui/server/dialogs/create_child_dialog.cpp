// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/dialogs/create_child_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/request/request.h"
#include "ui/dialogs/form/derived_names.h"
#include "ui/dialogs/prompts.h"
#include "ui/models/message_text.h"
#include "ui/server/dialogs/child_sections.h"
#include "ui/server/host_words.h"

namespace sysmanage::ui {
namespace {

constexpr int mostHeight = 860;
constexpr int spare = 30;  ///< a scroll bar, and a frame

/// What the engine has rules for; the distribution is the server's business.
Json judgedPart(const Json& request, bool windows) {
    Json part = Json::object();
    for (const char* field : {"child_type", "vm_name", "container_name", "hostname", "username", "password",
                              "root_password", "memory", "disk_size", "cpus"}) {
        const bool account = std::string_view(field) == "username";
        if (request.contains(field) && !(windows && account)) part[field] = request[field];
    }
    return part;
}

}  // namespace

CreateChildDialog::CreateChildDialog(const Parts& parts, const server::Host& host, ChildType type, QWidget* parent)
    : QDialog(parent),
      parts_(parts),
      type_(type),
      child_(new ChildSection(type, parts.catalog, this)),
      summary_(new QLabel(this)) {
    setObjectName(QStringLiteral("createChild"));
    setWindowTitle(tr("New %1 child on %2").arg(typeName(type), toQString(host.fqdn)));
    child_->setDomain(domainOf(toQString(host.fqdn)));
    layOut();
    loaded_ = request();
    check();
    parts_.link->loadDistributions(type, [self = QPointer<CreateChildDialog>(this)](const DistributionAnswer& answer) {
        if (!self) return;
        const bool typed = self->request() != self->loaded_;
        self->child_->setDistributions(answer);
        if (!typed) self->loaded_ = self->request();
    });
}

void CreateChildDialog::layOut() {
    inside_ = new QWidget(this);
    auto* fields = new QVBoxLayout(inside_);
    fields->setContentsMargins(14, 8, 14, 8);
    fields->addWidget(child_);
    if (type_ == ChildType::kvm) {
        windows_ = new WindowsSection(inside_);
        windows_->hide();
        fields->addWidget(windows_);
        connect(child_, &ChildSection::windowsChanged, this, [this](bool now) {
            windows_->setVisible(now);
            grow();
        });
        connect(child_, &FormSection::changed, this, [this] { windows_->setDistribution(child_->distribution()); });
        connect(windows_, &FormSection::changed, this, &CreateChildDialog::check);
    }
    fields->addStretch();
    area_ = new QScrollArea(this);
    area_->setWidget(inside_);
    area_->setWidgetResizable(true);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setFocusPolicy(Qt::NoFocus);
    // The notes beside the fields are what helps: they are never scrolled out of sight.
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area_->setMinimumWidth(inside_->minimumSizeHint().width() + spare);
    summary_->setObjectName(QStringLiteral("problemSummary"));
    summary_->setAccessibleName(tr("What is missing or wrong"));
    summary_->setTextFormat(Qt::PlainText);
    summary_->setWordWrap(true);
    summary_->setContentsMargins(14, 0, 14, 0);
    auto* buttons = new QDialogButtonBox(this);
    preview_ = buttons->addButton(tr("&Preview…"), QDialogButtonBox::AcceptRole);
    preview_->setObjectName(QStringLiteral("previewChild"));
    preview_->setDefault(true);
    buttons->addButton(QDialogButtonBox::Cancel)->setAutoDefault(false);
    buttons->setContentsMargins(14, 0, 14, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 12);
    column->addWidget(area_, 1);
    column->addWidget(summary_);
    column->addWidget(buttons);
    resize(sizeHint().expandedTo(QSize(area_->minimumWidth(), 0)).width(), 0);
    grow();
    connect(child_, &FormSection::changed, this, &CreateChildDialog::check);
    connect(preview_, &QPushButton::clicked, this, &CreateChildDialog::tryAccept);
    connect(buttons, &QDialogButtonBox::rejected, this, &CreateChildDialog::reject);
}

/// Never smaller: somebody may have chosen the size. What the screen does not hold is scrolled.
void CreateChildDialog::grow() {
    inside_->layout()->activate();
    const int wanted = inside_->sizeHint().height() + sizeHint().height() - area_->sizeHint().height() + spare;
    const int most = std::min(mostHeight, screen()->availableGeometry().height() * 9 / 10);
    area_->setMinimumWidth(inside_->minimumSizeHint().width() + spare);
    resize(std::max(width(), area_->minimumWidth()), std::max(height(), std::min(wanted, most)));
}

Json CreateChildDialog::request() const {
    Json request{{"child_type", std::string(child_type_name(type_))}};
    child_->write(request);
    if (windows_ && child_->windows()) {
        windows_->write(request);
        if (request.contains("password")) request["windows_admin_password"] = request["password"];
    }
    return request;
}

QVector<FieldRow*> CreateChildDialog::rows() const {
    QVector<FieldRow*> rows = child_->rows();
    if (windows_ && child_->windows()) rows << windows_->rows();
    return rows;
}

QVector<FieldProblem> CreateChildDialog::problems() const {
    QVector<FieldProblem> problems = child_->ownProblems();
    const bool windows = windows_ && child_->windows();
    if (windows) problems << windows_->ownProblems();
    const auto told = [&problems](const QString& field) {
        return std::any_of(problems.begin(), problems.end(), [&](const FieldProblem& p) { return p.field == field; });
    };
    const auto asked = [all = rows()](const QString& field) {
        return std::any_of(all.begin(), all.end(), [&](const FieldRow* row) { return row->holds(field); });
    };
    const auto judged = parse_request(Action::create, judgedPart(request(), windows), *parts_.catalog);
    if (judged) return problems;
    for (const Problem& problem : judged.error()) {
        const QString field = toQString(problem.field);
        const bool other = field == QLatin1String("distribution") || (windows && field == QLatin1String("username"));
        if (!other && asked(field) && !told(field)) problems << FieldProblem{field, messageText(problem.message)};
    }
    return problems;
}

void CreateChildDialog::tell(const QVector<FieldProblem>& problems) {
    for (FieldRow* row : rows()) row->setProblems(problems, showAll_);
    QStringList names;
    for (const FieldProblem& problem : problems) {
        for (const FieldRow* row : rows()) {
            if (row->holds(problem.field) && !names.contains(row->name())) names << row->name();
        }
    }
    summary_->setText(!showAll_         ? QString()
                      : names.isEmpty() ? tr("Everything is there.")
                                        : tr("Still to be mended: %1").arg(names.join(QStringLiteral(" · "))));
}

void CreateChildDialog::check() { tell(problems()); }

void CreateChildDialog::tryAccept() {
    showAll_ = true;
    const QVector<FieldProblem> found = problems();
    tell(found);
    if (found.isEmpty()) {
        emit draftAccepted(newDraft(Action::create, request()));
        return;
    }
    for (const FieldRow* row : rows()) {
        if (row->hasProblem()) return row->focus();
    }
}

void CreateChildDialog::reject() {
    if (request() == loaded_) return QDialog::reject();
    Prompts::Question question;
    question.title = windowTitle();
    question.text = tr("Give up what was typed?");
    question.yes = tr("&Give it up");
    question.no = tr("&Go on editing");
    question.yesIsDefault = false;
    parts_.prompts->ask(this, question, [self = QPointer<CreateChildDialog>(this)](Prompts::Answer answer) {
        if (self && answer == Prompts::Answer::yes) self->QDialog::reject();
    });
}

}  // namespace sysmanage::ui
