// SPDX-License-Identifier: GPL-3.0-or-later
// The plan as one text: its JSON or its shell script.
#pragma once
#include <QWidget>

#include "ui/models/plan_analysis.h"

class QLabel;
class QToolButton;

namespace sysmanage::ui {

class CodeEditor;

class RawView : public QWidget {
    Q_OBJECT
public:
    explicit RawView(QWidget* parent = nullptr);

    void setRaw(const RawText& raw, RawForm form, bool masked);
    void clear();
    void focusText();
    void setHits(const QVector<SearchHit>& hits, int current);

signals:
    void copyRequested(const QString& text, const QString& what);

private:
    RawForm form_ = RawForm::json;
    QLabel* note_;
    QToolButton* copy_;
    CodeEditor* editor_;
};

}  // namespace sysmanage::ui
