// SPDX-License-Identifier: GPL-3.0-or-later
// What most VMs do not need: firmware, an own image, own cloud-init, own agent set-up.
#pragma once
#include "ui/dialogs/form/form_section.h"

class QCheckBox;

namespace sysmanage::ui {

class Prompts;

class AdvancedSection : public FormSection {
    Q_OBJECT
public:
    AdvancedSection(Prompts* prompts, QWidget* parent);

    void write(Json& request) const override;

protected:
    void read(const Json& request) override;

private:
    void addMachineRows();
    void addImageRows();
    void addGuestRows();
    void addAgentRows();
    void writeAgent(Json& request) const;
    void showAgentRows();
    FieldRow* addCheck(QCheckBox* box, const QString& label, const char* field);

    Prompts* prompts_;
    QComboBox* firmware_;
    QComboBox* virtType_;
    QComboBox* loader_;
    QLineEdit* template_;
    QCheckBox* autostart_;
    QLineEdit* image_;
    QLineEdit* imageUrl_;
    QLineEdit* medium_;
    QComboBox* imageFormat_;
    QLineEdit* checksum_;
    QCheckBox* insecure_;
    QComboBox* timeZone_;
    QLineEdit* locale_;
    QLineEdit* packages_;
    QPlainTextEdit* cloudInit_;
    QComboBox* agent_;
    QPlainTextEdit* commands_;
    QPlainTextEdit* config_;
    QLineEdit* enrolment_;
    FieldRow* commandsRow_ = nullptr;
    FieldRow* configRow_ = nullptr;
    FieldRow* enrolmentRow_ = nullptr;
};

}  // namespace sysmanage::ui
