// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan says that a step needs of the parent (Need) and what the step's script looks for are written in two places:
// here the scripts of every golden VM run on a parent that has nothing, and what they miss is what the plan names.
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <set>

#include "tests/kvm/golden_case.h"

using namespace sysmanage;

namespace {

/// Takes the place of the step's library: a parent without any program, and a step that goes on all the same.
constexpr const char* library = R"(STAGING=$(dirname "$0")
. "$STAGING/vm.env"
have() { echo "asked $1"; return 1; }
begin_step() { :; }
fail() { :; }
say() { :; }
)";

const FileSpec* file_of(const Plan& plan, const std::string& name) {
    for (const auto& file : plan.files)
        if (file.path.ends_with("/" + name)) return &file;
    return nullptr;
}

/// The first step looks for much else, and changes things: of it only the function that looks for programs is taken.
std::string only_the_tools(const std::string& script) {
    const auto begin = script.find("\nmissing_tools() {\n");
    if (begin == script.npos) return script;
    return ". \"$(dirname \"$0\")/lib.sh\"" + script.substr(begin, script.find("\n}\n", begin) + 3 - begin) +
           "missing_tools\n";
}

void put(const QTemporaryDir& folder, const std::string& name, const std::string& text) {
    QFile file(folder.filePath(QString::fromStdString(name)));
    if (file.open(QIODevice::WriteOnly)) file.write(text.data(), static_cast<qint64>(text.size()));
}

std::set<std::string> looked_for(const Plan& plan, const std::string& step) {
    const QTemporaryDir folder;
    put(folder, "lib.sh", library);
    for (const auto* const values : {"vm.env", "install.env", "login.env"})
        if (const auto* const file = file_of(plan, values)) put(folder, values, file->content);
    put(folder, step + ".sh", only_the_tools(file_of(plan, step + ".sh")->content));
    QProcess shell;
    shell.start("sh", {folder.filePath(QString::fromStdString(step + ".sh"))});
    shell.waitForFinished();
    std::set<std::string> names;
    for (const auto& line : shell.readAllStandardOutput().split('\n'))
        if (line.startsWith("asked ")) names.insert(line.mid(6).toStdString());
    return names;
}

std::set<std::string> named(const CommandSpec& command) {
    std::set<std::string> names;
    for (const auto& need : command.needs)
        if (need.condition.fact == "program_there")
            for (const auto& name : QString::fromStdString(need.condition.subject).split('|'))
                names.insert(name.toStdString());
    return names;
}

QString joined(const std::set<std::string>& names) {
    QString text;
    for (const auto& name : names) text += QString::fromStdString(name) + " ";
    return text;
}

}  // namespace

class TestCheckTwins : public QObject {
    Q_OBJECT

private slots:
    void programs_data() {
        QTest::addColumn<QString>("name");
        for (const auto& name : test::golden_names())
            if (name.startsWith("kvm-create-")) QTest::addRow("%s", qPrintable(name)) << name;
    }
    void programs() {
        QFETCH(QString, name);
        const auto plan = test::build(test::golden_case(name));
        int compared = 0;
        for (const auto& command : plan.commands) {
            if (!command.id.starts_with("check-")) continue;
            const auto wanted = looked_for(plan, command.id);
            QVERIFY2(!wanted.empty(), command.id.c_str());
            QCOMPARE(joined(named(command)), joined(wanted));
            ++compared;
        }
        QVERIFY(compared > 0);
    }
};

QTEST_GUILESS_MAIN(TestCheckTwins)
#include "tst_check_twins.moc"
