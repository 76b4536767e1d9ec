// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the form for a child of any type: what every type wants, and what Windows Server wants besides.
#pragma once
#include <memory>

#include "engine/catalog/catalog.h"
#include "ui/dialogs/form/form_section.h"
#include "ui/server/server_link.h"

class QCheckBox;
class QSpinBox;

namespace sysmanage::ui {

class PasswordEdit;
class SizeBox;

/// The server's own mark of them; it makes Windows of nothing else.
bool isWindowsServer(const QString& identifier);

class ChildSection : public FormSection {
    Q_OBJECT
public:
    /// The catalogue tells how small a distribution's machine may be, as far as it knows the server's.
    ChildSection(ChildType type, std::shared_ptr<const Catalog> catalog, QWidget* parent);

    void setDistributions(const DistributionAnswer& answer);
    void setDomain(const QString& domain);
    bool windows() const { return isWindowsServer(distribution()); }
    /// Its identifier.
    QString distribution() const;
    void write(Json& request) const override;
    QVector<FieldProblem> ownProblems() const override;

signals:
    void windowsChanged(bool windows);

protected:
    void read(const Json& request) override;

private:
    void addNames();
    void addLogin();
    void addRootLogin();
    void addMachine();
    void takeDistribution();
    void takeHostName();
    QString hostName() const;
    const Distribution* known() const;
    void takeMinimums();

    ChildType type_;
    std::shared_ptr<const Catalog> catalog_;
    QString domain_;
    QComboBox* distribution_ = nullptr;
    QLineEdit* hostName_ = nullptr;
    QLineEdit* name_ = nullptr;
    QLineEdit* user_ = nullptr;
    QLineEdit* iso_ = nullptr;
    PasswordRows password_;
    PasswordRows root_;  ///< without rows where there is no such password
    SizeBox* memory_ = nullptr;
    SizeBox* disk_ = nullptr;
    QSpinBox* cpus_ = nullptr;
    QCheckBox* approve_ = nullptr;
    FieldRow* distributionRow_ = nullptr;
    FieldRow* nameRow_ = nullptr;
    FieldRow* userRow_ = nullptr;
    FieldRow* memoryRow_ = nullptr;
    FieldRow* diskRow_ = nullptr;
    bool ownName_ = false;  ///< typed, not derived
    bool ownIso_ = false;
    bool ownMemory_ = false;
    bool ownDisk_ = false;
    bool wasWindows_ = false;
};

class WindowsSection : public FormSection {
    Q_OBJECT
public:
    explicit WindowsSection(QWidget* parent);
    /// Where its image may lie, as an example.
    void setDistribution(const QString& identifier);
    void write(Json& request) const override;
    QVector<FieldProblem> ownProblems() const override;

protected:
    void read(const Json& request) override;

private:
    QLineEdit* addLine(const QString& label, const char* field);
    QString text(const char* field) const;

    QComboBox* edition_;
    PasswordEdit* domainPassword_ = nullptr;
    QVector<QLineEdit*> lines_;
};

}  // namespace sysmanage::ui
