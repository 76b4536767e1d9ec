// SPDX-License-Identifier: GPL-3.0-or-later
// How the cells of the table of children are painted: words that do not fit are cut, a sign stands for a word that has no
// room, and what is kept of a text is not shown for another one.
#include <QPainter>
#include <QStandardItemModel>
#include <QStyleOptionViewItem>
#include <QtTest>

#include "ui/server/views/cell_delegate.h"
#include "ui/server/views/sign_delegate.h"
#include "ui/style/icons.h"

using namespace sysmanage::ui;

namespace {

constexpr int height = 24;

struct OpenSign : SignDelegate {
    using SignDelegate::initStyleOption;
};

QStyleOptionViewItem optionOf(int width) {
    QStyleOptionViewItem option;
    option.font = QApplication::font();
    option.fontMetrics = QFontMetrics(option.font);
    option.rect = QRect(0, 0, width, height);
    option.decorationSize = QSize(16, 16);
    option.decorationAlignment = Qt::AlignCenter;
    option.displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    option.palette = QApplication::palette();
    option.state = QStyle::State_Enabled | QStyle::State_Active;
    option.textElideMode = Qt::ElideRight;
    option.showDecorationSelected = true;
    return option;
}

/// The columns of the picture that have anything on them, from the first to the last one; -1 and -1 for none.
std::pair<int, int> inked(const QImage& image) {
    std::pair<int, int> found{-1, -1};
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixel(x, y) == image.pixel(image.width() - 1, image.height() - 1)) continue;
            if (found.first < 0) found.first = x;
            found.second = x;
            break;
        }
    }
    return found;
}

QImage painted(const QStyledItemDelegate& delegate, QStandardItem& item, const QStyleOptionViewItem& option) {
    QImage image(option.rect.size(), QImage::Format_RGB32);
    image.fill(option.palette.color(QPalette::Base));
    QPainter painter(&image);
    delegate.paint(&painter, option, item.index());
    return image;
}

}  // namespace

class TestCells : public QObject {
    Q_OBJECT
private slots:
    void init() {
        model_.clear();
        item_ = new QStandardItem(QStringLiteral("guest01.example.org"));
        model_.appendRow(item_);
    }

    void aWordHasRoomOrItsSignStandsAlone() {
        OpenSign delegate;
        item_->setText(QStringLiteral("Pending"));
        item_->setIcon(icon(QStringLiteral("key")));
        for (const bool wide : {true, false}) {
            QStyleOptionViewItem option = optionOf(wide ? 200 : 26);
            delegate.initStyleOption(&option, item_->index());
            QCOMPARE(option.text, wide ? QStringLiteral("Pending") : QString());
            QVERIFY(!option.icon.isNull());
        }
        // Exactly at its edge.
        QStyleOptionViewItem option = optionOf(0);
        const int needed = 16 + 12 + option.fontMetrics.horizontalAdvance(QStringLiteral("Pending"));
        option.rect.setWidth(needed);
        delegate.initStyleOption(&option, item_->index());
        QCOMPARE(option.text, QStringLiteral("Pending"));
        option.rect.setWidth(needed - 1);
        delegate.initStyleOption(&option, item_->index());
        QCOMPARE(option.text, QString());
    }

    void theWordsStandWhereTheStyleWouldPutThem() {
        const CellDelegate ours;
        const QStyledItemDelegate usual;
        for (const bool signedToo : {false, true}) {
            if (signedToo) item_->setIcon(icon(QStringLiteral("server")));
            for (const bool selected : {false, true}) {
                QStyleOptionViewItem option = optionOf(260);
                if (selected) option.state |= QStyle::State_Selected;
                const auto mine = inked(painted(ours, *item_, option));
                const auto theirs = inked(painted(usual, *item_, option));
                QVERIFY(mine.first >= 0);
                QVERIFY2(std::abs(mine.first - theirs.first) <= 1 && std::abs(mine.second - theirs.second) <= 1,
                         qPrintable(QStringLiteral("%1–%2 and %3–%4")
                                        .arg(mine.first)
                                        .arg(mine.second)
                                        .arg(theirs.first)
                                        .arg(theirs.second)));
            }
        }
    }

    void wordsThatDoNotFitAreCut() {
        const CellDelegate delegate;
        item_->setText(QString(200, QLatin1Char('W')));
        // The last column of pixels stays free: it is what the rest is compared with.
        QVERIFY(inked(painted(delegate, *item_, optionOf(90))).second < 89);
        QVERIFY(inked(painted(delegate, *item_, optionOf(90))).first >= 0);
        // Too narrow for anything.
        QCOMPARE(inked(painted(delegate, *item_, optionOf(5))).first, -1);
    }

    void whatIsKeptIsForOneTextOneWidthAndOneFont() {
        const CellDelegate delegate;
        const QImage wide = painted(delegate, *item_, optionOf(200));
        const QImage narrow = painted(delegate, *item_, optionOf(60));
        QVERIFY(wide.copy(0, 0, 60, height) != narrow);
        QCOMPARE(painted(delegate, *item_, optionOf(200)), wide);
        QStyleOptionViewItem large = optionOf(200);
        large.font.setPointSizeF(large.font.pointSizeF() * 1.5);
        large.fontMetrics = QFontMetrics(large.font);
        item_->setFont(large.font);
        QVERIFY(painted(delegate, *item_, large) != wide);
        item_->setData({}, Qt::FontRole);
        item_->setText(QStringLiteral("another.example.org"));
        QVERIFY(painted(delegate, *item_, optionOf(200)) != wide);
        item_->setText(QStringLiteral("guest01.example.org"));
        QCOMPARE(painted(delegate, *item_, optionOf(200)), wide);
    }

    void aLineBreakMakesNoSecondLine() {
        const CellDelegate delegate;
        item_->setText(QStringLiteral("two\nlines"));
        const QImage broken = painted(delegate, *item_, optionOf(200));
        item_->setText(QStringLiteral("two lines"));
        QCOMPARE(painted(delegate, *item_, optionOf(200)), broken);
    }

    void fromRightToLeftItStandsAtTheRight() {
        const CellDelegate delegate;
        QStyleOptionViewItem option = optionOf(300);
        option.direction = Qt::RightToLeft;
        item_->setIcon(icon(QStringLiteral("server")));
        QVERIFY(inked(painted(delegate, *item_, option)).first > 100);
    }

private:
    QStandardItemModel model_;
    QStandardItem* item_ = nullptr;
};

QTEST_MAIN(TestCells)
#include "tst_cells.moc"
