// SPDX-License-Identifier: GPL-3.0-or-later
// Templates: the file's ending decides how a value is escaped. The names are those of real templates.
#include <QTest>

#include "engine/resource/resource.h"
#include "engine/text/sha256.h"
#include "engine/text/template.h"

using namespace sysmanage;

class TestTemplate : public QObject {
    Q_OBJECT
private slots:
    void quotes_values_of_a_script();
    void repeats_sections();
    void refuses_what_it_does_not_have();
    void resources_are_embedded_whole();
};

void TestTemplate::quotes_values_of_a_script() {
    kainjow::mustache::data values;
    values.set("instance_id", "a'b $(id)\n");
    values.set("agent", "yes");
    const auto text = render("templates/guest/first-boot.env", values);
    QVERIFY(text.find("INSTANCE_ID='a'\\''b $(id)\n'\nAGENT=yes\n") != text.npos);
    // HTML is not escaped: "&" stays what it is.
    values.set("instance_id", "a&b<c");
    QVERIFY(render("templates/guest/first-boot.env", values).find("INSTANCE_ID='a&b<c'") != std::string::npos);
    // A value that looks like a hole is not filled again.
    values.set("instance_id", "{{agent}}");
    QVERIFY(render("templates/guest/first-boot.env", values).find("INSTANCE_ID='{{agent}}'") != std::string::npos);
}

void TestTemplate::repeats_sections() {
    kainjow::mustache::data list{kainjow::mustache::data::type::list};
    for (const auto* command : {"echo one", "echo 'two'"}) {
        kainjow::mustache::data item;
        item.set("command", command);
        list.push_back(item);
    }
    kainjow::mustache::data values;
    values.set("commands", list);
    const auto text = render("templates/guest/agent/own-commands.sh", values);
    QVERIFY(text.find("run 'echo one'\nrun 'echo '\\''two'\\'''\n") != text.npos);
}

void TestTemplate::refuses_what_it_does_not_have() {
    QVERIFY_EXCEPTION_THROWN(render("templates/no-such.sh", {}), std::out_of_range);
    QVERIFY_EXCEPTION_THROWN(resource(""), std::out_of_range);
    QVERIFY_EXCEPTION_THROWN(resource("../templates/kvm/lib.sh"), std::out_of_range);
}

void TestTemplate::resources_are_embedded_whole() {
    const auto names = resource_names();
    QVERIFY(std::is_sorted(names.begin(), names.end()));
    QVERIFY(names.size() > 20);
    for (const auto name : names) {
        QFile file(QString(SYSMANAGE_SOURCE_DIR "/resources/") +
                   QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
        QVERIFY2(file.open(QIODevice::ReadOnly), name.data());
        QCOMPARE(std::string(resource(name)), file.readAll().toStdString());
        QCOMPARE(std::string(resource_sha256(name)), sha256_hex(resource(name)));
    }
}

QTEST_GUILESS_MAIN(TestTemplate)
#include "tst_template.moc"
