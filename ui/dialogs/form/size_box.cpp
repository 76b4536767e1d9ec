// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form/size_box.h"

#include <QRegularExpression>
#include <limits>

#include "ui/models/size_text.h"

namespace sysmanage::ui {
namespace {

constexpr int gibibyte = 1024;  // in MiB
constexpr int smallestMemory = 128;

/// Powers of two and the middle between two of them, from 512 MiB up; below it, steps of 128 MiB.
int memoryStepAbove(int size) {
    if (size < 512) return (size / smallestMemory + 1) * smallestMemory;
    int power = 512;
    while (power <= size / 2) power *= 2;  // power <= size < 2 * power
    if (power == 512) return size < 512 ? 512 : gibibyte;
    return size < power + power / 2 ? power + power / 2 : 2 * power;
}

int memoryStepBelow(int size) {
    int below = smallestMemory;
    for (int step = below; step < size; step = memoryStepAbove(step)) below = step;
    return below;
}

int diskUnit(int size, bool up) {
    const int edge = up ? size : size - 1;
    if (edge < 10 * gibibyte) return gibibyte;
    if (edge < 50 * gibibyte) return 5 * gibibyte;
    if (edge < 100 * gibibyte) return 10 * gibibyte;
    return (edge < 500 * gibibyte ? 50 : 100) * gibibyte;
}

}  // namespace

int nextMemoryStep(int mebibytes, bool up) { return up ? memoryStepAbove(mebibytes) : memoryStepBelow(mebibytes); }

int nextDiskStep(int mebibytes, bool up) {
    const int unit = diskUnit(mebibytes, up);
    if (up) return (mebibytes / unit + 1) * unit;
    return std::max(gibibyte, ((mebibytes + unit - 1) / unit - 1) * unit);
}

SizeBox::SizeBox(Steps steps, QWidget* parent) : QSpinBox(parent), steps_(steps) {
    // Wide open: what is too small or too large is the engine's to say, with its reason.
    setRange(1, std::numeric_limits<int>::max() / 2);
    setAccelerated(true);
    setValue(steps == Steps::memory ? 2 * gibibyte : 20 * gibibyte);
}

QString SizeBox::requestText() const { return requestSize(value()); }

void SizeBox::stepBy(int steps) {
    const auto next = steps_ == Steps::memory ? nextMemoryStep : nextDiskStep;
    int size = value();
    for (int i = 0; i < std::abs(steps); ++i) size = next(size, steps > 0);
    setValue(size);
    selectAll();
}

QString SizeBox::textFromValue(int mebibytes) const { return sizeText(std::uint64_t(mebibytes) << 20); }

int SizeBox::valueFromText(const QString& text) const { return mebibytesFromText(text).value_or(value()); }

QValidator::State SizeBox::validate(QString& text, int&) const {
    const auto mebibytes = mebibytesFromText(text);
    if (mebibytes && *mebibytes >= minimum() && *mebibytes <= maximum()) return QValidator::Acceptable;
    static const QRegularExpression begun(QStringLiteral("^\\s*[0-9]*([.,][0-9]*)?\\s*[mMgGtT]?[iI]?[bB]?\\s*$"));
    return begun.match(text).hasMatch() ? QValidator::Intermediate : QValidator::Invalid;
}

QAbstractSpinBox::StepEnabled SizeBox::stepEnabled() const { return StepUpEnabled | StepDownEnabled; }

}  // namespace sysmanage::ui
