// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/content_kind.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace sysmanage::ui {
namespace {

struct ContentKindText {
    Q_DECLARE_TR_FUNCTIONS(sysmanage::ui::ContentKindText)
};

struct NameRule {
    std::string_view ending;
    ContentKind kind;
};

constexpr std::array nameRules{
    NameRule{".sh", ContentKind::shell},         NameRule{".yaml", ContentKind::yaml},
    NameRule{".yml", ContentKind::yaml},         NameRule{"/user-data", ContentKind::yaml},
    NameRule{"/meta-data", ContentKind::yaml},   NameRule{"/network-config", ContentKind::yaml},
    NameRule{"/vendor-data", ContentKind::yaml}, NameRule{".json", ContentKind::json},
    NameRule{".xml", ContentKind::xml},          NameRule{".ini", ContentKind::ini},
    NameRule{".conf", ContentKind::ini},         NameRule{".cfg", ContentKind::ini},
    NameRule{".service", ContentKind::ini},      NameRule{".properties", ContentKind::ini},
};

ContentKind kindFromBeginning(std::string_view content) {
    if (content.starts_with("#!")) {
        const std::string_view first = content.substr(0, content.find('\n'));
        return first.find("sh") != first.npos ? ContentKind::shell : ContentKind::plain;
    }
    if (content.starts_with("#cloud-config") || content.starts_with("---\n")) return ContentKind::yaml;
    if (content.starts_with("<?xml") || content.starts_with("<domain") || content.starts_with("<network")) {
        return ContentKind::xml;
    }
    if (content.starts_with("{")) return ContentKind::json;
    return ContentKind::plain;
}

}  // namespace

ContentKind contentKind(std::string_view path, std::string_view content) {
    const auto rule = std::find_if(nameRules.begin(), nameRules.end(),
                                   [path](const NameRule& candidate) { return path.ends_with(candidate.ending); });
    return rule != nameRules.end() ? rule->kind : kindFromBeginning(content);
}

QString contentKindText(ContentKind kind) {
    switch (kind) {
        case ContentKind::shell:
            return ContentKindText::tr("shell script");
        case ContentKind::yaml:
            return QStringLiteral("YAML");
        case ContentKind::json:
            return QStringLiteral("JSON");
        case ContentKind::xml:
            return QStringLiteral("XML");
        case ContentKind::ini:
            return ContentKindText::tr("settings");
        case ContentKind::plain:
            break;
    }
    return ContentKindText::tr("plain text");
}

}  // namespace sysmanage::ui
