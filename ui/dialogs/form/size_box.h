// SPDX-License-Identifier: GPL-3.0-or-later
// A spin box for memory and disks: takes "2G", "1.5T", "512 MiB", and steps through sizes that people use.
#pragma once
#include <QSpinBox>

namespace sysmanage::ui {

/// The next usual size above or below, in MiB: 512M, 1G, 1.5G, 2G, 3G, 4G, 6G, 8G, 12G, 16G … for memory.
int nextMemoryStep(int mebibytes, bool up);
/// 1G steps below 10G, 5G below 50G, 10G below 100G, 50G below 500G, then 100G.
int nextDiskStep(int mebibytes, bool up);

class SizeBox : public QSpinBox {
    Q_OBJECT
public:
    enum class Steps { memory, disk };
    SizeBox(Steps steps, QWidget* parent);

    void setMebibytes(int mebibytes) { setValue(mebibytes); }
    /// "2G": what a request takes.
    QString requestText() const;
    void stepBy(int steps) override;

protected:
    QString textFromValue(int mebibytes) const override;
    int valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    StepEnabled stepEnabled() const override;

private:
    Steps steps_;
};

}  // namespace sysmanage::ui
