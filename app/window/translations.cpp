// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace sysmanage::window {
namespace {

/// The language that was found; "" when there is none.
QString install(QCoreApplication& app, const QLocale& locale, const QString& catalog, const QString& folder) {
    auto* translator = new QTranslator(&app);
    if (!translator->load(locale, catalog, QStringLiteral("_"), folder)) {
        delete translator;
        return {};
    }
    QCoreApplication::installTranslator(translator);
    return translator->language();
}

}  // namespace

void installTranslations(QCoreApplication& app, const QLocale& wish) {
    const QString own = QStringLiteral("sysmanage-virt");
    const QString ownFolder = QStringLiteral(":/translations");
    install(app, QLocale(QLocale::English), own, ownFolder);
    const QString found = install(app, wish, own, ownFolder);
    if (found.isEmpty()) return;
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    for (const QString& catalog : {QStringLiteral("qtbase"), QStringLiteral("qscintilla")})
        install(app, QLocale(found), catalog, qtFolder);
}

}  // namespace sysmanage::window
