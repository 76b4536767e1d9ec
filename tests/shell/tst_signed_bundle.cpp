// SPDX-License-Identifier: GPL-3.0-or-later
// Signed bundles, against the public tools, and with every byte changed.
#include <QTest>

#include <algorithm>
#include <atomic>
#include <clocale>
#include <thread>

#include "engine/bundle/bundle.h"
#include "engine/bundle/opened_bundle.h"
#include "engine/plan/plan_json.h"
#include "engine/signature/key_file.h"
#include "engine/signature/signature_file.h"
#include "tests/runner/sandbox.h"
#include "tests/shell/tool_run.h"

using namespace sysmanage;
using namespace sysmanage::test;

namespace {

constexpr std::chrono::sys_seconds some_time{std::chrono::seconds(1'700'000'000)};

SigningKey key_of(const char* seed) {
    SeededRandom random(seed);
    return make_signing_key(random);
}

/// Does one thing that can be seen.
Plan sample(const std::string& mark) {
    Plan plan;
    plan.hypervisor = "kvm";
    plan.action = "create";
    plan.vm_name = "web01";
    CommandSpec command;
    command.argv = {"touch", mark};
    plan.commands.push_back(command);
    return plan;
}

/// A signed bundle, unpacked, with its key beside it.
struct Unpacked {
    Sandbox sandbox{};
    SigningKey key = key_of("1");
    Plan plan = sample(sandbox.path("done"));
    std::string folder = sandbox.path(bundle_folder(plan));

    Unpacked() {
        sandbox.write("b.tar", make_bundle(plan, some_time, &key));
        sandbox.write("key.pub", public_key_text(key.public_key));
        run_tool(sandbox.path(), "tar", {"-xpf", "b.tar"});
    }
    QString key_path() const { return QString::fromStdString(sandbox.path("key.pub")); }
    std::string in(const std::string& name) const { return bundle_folder(plan) + "/" + name; }
    bool was_run() const { return sandbox.exists("done"); }

    /// run.sh by a shell that finds, of the programs that verify, only one.
    ToolEnd run(const QString& shell, const QString& verifier, const QStringList& arguments) {
        const auto programs = sandbox.path("bin-" + verifier.toStdString());
        if (!sandbox.exists("bin-" + verifier.toStdString())) {
            QStringList names{"cat",    "chmod",     "cp",       "cut",     "date",   "dirname", "env",  "head",
                              "id",     "kill",      "ls",       "mkdir",   "mkfifo", "mktemp",  "mv",   "od",
                              "ps",     "rm",        "sed",      "sh",      "sleep",  "sort",    "stat", "tail",
                              "tee",    "printf",    "tr",       "touch",   "uname",  "wc",      "awk",  "grep",
                              "setsid", "sha256sum", "readlink", "basename"};
            names << verifier;
            const auto script = QStringLiteral(
                                    "mkdir '%1'; for n in %2; do for d in /usr/bin /bin /usr/sbin; do [ ! -x $d/$n ] "
                                    "|| ln -sf $d/$n '%1'; done; done")
                                    .arg(QString::fromStdString(programs), names.join(' '));
            run_tool(sandbox.path(), "sh", {"-c", script});
        }
        const auto words = shell.split(' ');
        QString program = words.front();
        program = QString::fromStdString(run_tool(sandbox.path(), "sh", {"-c", "command -v " + program}).out).trimmed();
        return run_tool(folder, program, words.mid(1) + QStringList{"run.sh"} + arguments,
                        QString::fromStdString(programs));
    }
};

std::string flipped(std::string bytes, std::size_t at) {
    bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ 1U);
    return bytes;
}

/// Where a byte can be changed and the bundle still opens with its signature verified.
std::vector<std::size_t> unnoticed_changes(const std::string& tar, const PublicKey& key) {
    const auto half = [&](std::size_t first, std::vector<std::size_t>& found) {
        for (std::size_t at = first; at < tar.size(); at += 2) {
            const auto opened = open_bundle("b", flipped(tar, at), std::array{key});
            if (opened && opened->verified_by) found.push_back(at);
        }
    };
    std::vector<std::size_t> even, odd;
    std::thread other([&] { half(1, odd); });
    half(0, even);
    other.join();
    even.insert(even.end(), odd.begin(), odd.end());
    return even;
}

std::vector<std::string> keys_of(const Problems& problems) {
    std::vector<std::string> keys;
    for (const auto& problem : problems) keys.push_back(problem.message.key);
    return keys;
}

using Keys = std::vector<std::string>;

}  // namespace

class TestSignedBundle : public QObject {
    Q_OBJECT

private slots:
    void public_tools_verify_it() {
        const Unpacked bundle;
        const QStringList signify{"-V", "-p", bundle.key_path(), "-x", "SHA256SUMS.sig", "-m", "SHA256SUMS"};
        const QStringList minisign{"-V", "-p", bundle.key_path(), "-x", "SHA256SUMS.minisig", "-m", "SHA256SUMS"};
        const auto first = run_tool(bundle.folder, "signify-openbsd", signify);
        QVERIFY2(first.code == 0, first.out.c_str());
        const auto second = run_tool(bundle.folder, "minisign", minisign);
        QVERIFY2(second.code == 0, second.out.c_str());
        QVERIFY2(second.says("bundle " + bundle_folder(bundle.plan)), second.out.c_str());
        bundle.sandbox.write("key.pub", public_key_text(key_of("2").public_key));
        QVERIFY(run_tool(bundle.folder, "signify-openbsd", signify).code != 0);
        QVERIFY(run_tool(bundle.folder, "minisign", minisign).code != 0);
    }

    void opens_for_whom_it_is_signed() {
        const auto key = key_of("1");
        const auto stranger = key_of("2");
        const auto plan = sample("/x");
        const auto tar = make_bundle(plan, some_time, &key);
        QVERIFY(is_bundle(tar));
        const auto opened = open_bundle("b", tar, std::array{stranger.public_key, key.public_key});
        QVERIFY(opened);
        QCOMPARE(canonical_text(opened->plan), canonical_text(plan));
        QVERIFY(opened->verified_by == key.public_key);
        const auto unknown = open_bundle("b", tar, std::array{stranger.public_key});
        QVERIFY(unknown && unknown->signed_by == key.public_key.number && !unknown->verified_by);
        // A number proves nothing: the same number with another point.
        auto forged = stranger.public_key;
        forged.number = key.public_key.number;
        const auto refused = open_bundle("b", tar, std::array{forged});
        QVERIFY(!refused);
        QCOMPARE(keys_of(refused.error()), Keys{"bundle.signature"});
        const auto bare = open_bundle("b", make_bundle(plan, some_time), std::array{key.public_key});
        QVERIFY(bare && !bare->signed_by && !bare->verified_by);
    }

    // In the locale of the command line, which knows nothing but ASCII, and in the window's.
    void names_of_any_letters_come_back_data() {
        QTest::addColumn<QByteArray>("locale");
        for (const auto* locale : {"C", "C.UTF-8"}) QTest::newRow(locale) << QByteArray(locale);
    }
    void names_of_any_letters_come_back() {
        QFETCH(const QByteArray, locale);
        QVERIFY(std::setlocale(LC_ALL, locale.constData()));
        const auto key = key_of("1");
        auto plan = sample("/x");
        FileSpec file;
        file.path = "/var/lib/x/\xc3\xa4 \xe6\x97\xa5 " + std::string(120, 'l');
        file.content = "text\n";
        plan.files.push_back(file);
        const auto opened = open_bundle("b", make_bundle(plan, some_time, &key), std::array{key.public_key});
        QVERIFY2(opened, opened ? "" : keys_of(opened.error()).front().c_str());
        QVERIFY(opened->verified_by == key.public_key);
        QCOMPARE(canonical_text(opened->plan), canonical_text(plan));
    }

    void no_byte_can_be_changed() {
        const auto key = key_of("1");
        const auto tar = make_bundle(sample("/x"), some_time, &key);
        QVERIFY(open_bundle("b", tar, std::array{key.public_key})->verified_by);
        const auto unnoticed = unnoticed_changes(tar, key.public_key);
        QVERIFY2(unnoticed.empty(), qPrintable(QString("byte %1").arg(unnoticed.empty() ? 0 : unnoticed.front())));
        for (const auto length : {std::size_t(0), std::size_t(511), std::size_t(512), tar.size() / 2, tar.size() - 1})
            QVERIFY(!open_bundle("b", tar.substr(0, length), std::array{key.public_key}));
        QVERIFY(!open_bundle("b", tar + '\0', std::array{key.public_key}));
    }

    void public_tools_refuse_every_changed_byte() {
        const Unpacked bundle;
        const auto sums = bundle.sandbox.read(bundle.in("SHA256SUMS"));
        for (std::size_t at = 0; at < sums.size(); at += 7) {
            bundle.sandbox.write(bundle.in("SHA256SUMS"), flipped(sums, at));
            QVERIFY(run_tool(bundle.folder, "signify-openbsd",
                             {"-V", "-p", bundle.key_path(), "-x", "SHA256SUMS.sig", "-m", "SHA256SUMS"})
                        .code != 0);
            QVERIFY(run_tool(bundle.folder, "minisign",
                             {"-V", "-p", bundle.key_path(), "-x", "SHA256SUMS.minisig", "-m", "SHA256SUMS"})
                        .code != 0);
        }
    }

    void script_runs_when_verified_data() {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("verifier");
        for (const auto* shell : {"dash", "bash", "mksh", "busybox sh"})
            for (const auto* verifier : {"signify-openbsd", "minisign", "openssl"})
                QTest::addRow("%s, %s", shell, verifier) << QString(shell) << QString(verifier);
    }
    void script_runs_when_verified() {
        QFETCH(const QString, shell);
        QFETCH(const QString, verifier);
        Unpacked bundle;
        const auto ended = bundle.run(shell, verifier, {"-k", bundle.key_path()});
        QVERIFY2(ended.code == 0, ended.out.c_str());
        QVERIFY2(ended.says("verified by " + verifier.toStdString()), ended.out.c_str());
        QVERIFY(bundle.was_run());
    }

    void script_refuses_data() {
        QTest::addColumn<QString>("verifier");
        QTest::addColumn<QString>("changed");
        for (const auto* verifier : {"signify-openbsd", "minisign", "openssl"})
            for (const auto* changed :
                 {"SHA256SUMS", "SHA256SUMS.sig", "SHA256SUMS.minisig", "plan.json", "README.txt"}) {
                // Each tool reads its own signature.
                const bool reads = QString(changed).endsWith("sums.sig", Qt::CaseInsensitive)
                                       ? QString(verifier) != "minisign"
                                   : QString(changed).endsWith("minisig") ? QString(verifier) == "minisign"
                                                                          : true;
                if (reads) QTest::addRow("%s, %s", verifier, changed) << QString(verifier) << QString(changed);
            }
    }
    void script_refuses() {
        QFETCH(const QString, verifier);
        QFETCH(const QString, changed);
        Unpacked bundle;
        const auto name = bundle.in(changed.toStdString());
        const auto content = bundle.sandbox.read(name);
        bundle.sandbox.write(name, flipped(content, content.size() / 2));
        const auto ended = bundle.run("dash", verifier, {"-k", bundle.key_path()});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.says("nothing was done"), ended.out.c_str());
        QVERIFY(!bundle.was_run());
    }

    void script_wants_the_right_key() {
        Unpacked bundle;
        const auto none = bundle.run("dash", "openssl", {});
        QCOMPARE(none.code, 1);
        QVERIFY2(none.says("sh run.sh -k KEY.pub"), none.out.c_str());
        QCOMPARE(bundle.run("dash", "openssl", {"-k"}).code, 1);
        QCOMPARE(bundle.run("dash", "openssl", {"--now"}).code, 1);
        bundle.sandbox.write("other.pub", public_key_text(key_of("2").public_key));
        for (const auto* verifier : {"signify-openbsd", "minisign", "openssl"}) {
            const auto ended =
                bundle.run("dash", verifier, {"-k", QString::fromStdString(bundle.sandbox.path("other.pub"))});
            QVERIFY2(ended.code == 1 && ended.says("nothing was done"), ended.out.c_str());
        }
        const auto helpless = bundle.run("dash", "true", {"-k", bundle.key_path()});
        QVERIFY2(helpless.code == 1 && helpless.says("none of signify, minisign and openssl"), helpless.out.c_str());
        QVERIFY(!bundle.was_run());
        // As anybody would type it: a key in the current folder.
        bundle.sandbox.write(bundle.in("k.pub"), public_key_text(bundle.key.public_key));
        QCOMPARE(bundle.run("dash", "openssl", {"-k", "k.pub"}).code, 0);
        QVERIFY(bundle.was_run());
    }

    void foreign_archives_are_refused_data() {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("problem");
        QTest::newRow("a link") << "ln -sf /etc/passwd $f/plan.json"
                                << "bundle.entry_kind";
        QTest::newRow("a hard link") << "ln $f/plan.json $f/zz"
                                     << "bundle.entry_kind";
        QTest::newRow("a file more") << "touch $f/more"
                                     << "bundle.not_listed";
        QTest::newRow("a file less") << "rm $f/run.sh"
                                     << "bundle.missing";
        QTest::newRow("a folder more") << "mkdir zz; touch zz/a"
                                       << "bundle.not_ours";
        QTest::newRow("a file outside") << "touch outside"
                                        << "bundle.not_ours";
        QTest::newRow("changed") << "echo x >>$f/plan.json"
                                 << "bundle.digest";
        QTest::newRow("no sums") << ": >$f/SHA256SUMS"
                                 << "bundle.not_listed";
        QTest::newRow("odd sums") << "echo hello >$f/SHA256SUMS"
                                  << "bundle.sums";
        QTest::newRow("one signature less") << "rm $f/*.minisig"
                                            << "bundle.missing";
        QTest::newRow("packed anew") << "true"
                                     << "bundle.repacked";
    }
    void foreign_archives_are_refused() {
        QFETCH(const QString, script);
        QFETCH(const QString, problem);
        const Unpacked bundle;
        const auto command = "f=$(echo web01*); rm b.tar key.pub; " + script + "; tar -cf .t * && mv .t b.tar";
        QCOMPARE(run_tool(bundle.sandbox.path(), "sh", {"-c", command}).out, std::string());
        const auto opened = open_bundle("b", bundle.sandbox.read("b.tar"), std::array{bundle.key.public_key});
        QVERIFY(!opened);
        const auto keys = keys_of(opened.error());
        QVERIFY2(std::find(keys.begin(), keys.end(), problem.toStdString()) != keys.end(), keys.front().c_str());
    }

    void sparse_claims_are_refused() {
        const Sandbox sandbox;
        run_tool(sandbox.path(), "sh", {"-c", "mkdir f; truncate -s 8G f/plan.json; tar -Scf b.tar f"});
        const auto opened = open_bundle("b", sandbox.read("b.tar"), {});
        QVERIFY(!opened);
        QCOMPARE(keys_of(opened.error()), Keys{"bundle.too_large"});
    }

    void keys_come_back() {
        const auto key = key_of("1");
        const auto open = read_public_key("k", public_key_text(key.public_key));
        QVERIFY(open && *open == key.public_key);
        const auto secret = read_secret_key("k", secret_key_text(key));
        QVERIFY(secret && secret->public_key == key.public_key && secret->pair == key.pair);
        QCOMPARE(keys_of(read_public_key("k", secret_key_text(key).reveal()).error()),
                 Keys{"signature.key.not_public"});
        QCOMPARE(keys_of(read_secret_key("k", Secret(public_key_text(key.public_key))).error()),
                 Keys{"signature.key.not_secret"});
        // Every byte of a secret key counts, but those of its comment, its salt and its number.
        const auto text = std::string(secret_key_text(key).reveal());
        std::size_t accepted = 0;
        for (std::size_t at = text.find('\n') + 1; at + 1 < text.size(); ++at) {
            const auto read = read_secret_key("k", Secret(flipped(text, at)));
            if (read) QVERIFY(read->pair == key.pair);
            accepted += read.has_value() ? 1 : 0;
        }
        QVERIFY(accepted < text.size() / 4);
    }

    void keys_of_signify_are_read() {
        const Sandbox sandbox;
        run_tool(sandbox.path(), "signify-openbsd", {"-G", "-n", "-p", "s.pub", "-s", "s.sec"});
        const auto key = read_secret_key("k", Secret(sandbox.read("s.sec")));
        QVERIFY(key);
        QVERIFY(key->public_key == *read_public_key("k", sandbox.read("s.pub")));
        sandbox.write("m", "message\n");
        sandbox.write("m.sig", signify_text(*key, "message\n"));
        const auto verified = run_tool(sandbox.path(), "signify-openbsd", {"-V", "-p", "s.pub", "-m", "m"});
        QVERIFY2(verified.code == 0, verified.out.c_str());
        // signify reads ours, too.
        sandbox.write("o.sec", std::string(secret_key_text(key_of("1")).reveal()));
        sandbox.write("o.pub", public_key_text(key_of("1").public_key));
        run_tool(sandbox.path(), "chmod", {"600", "o.sec"});
        QCOMPARE(run_tool(sandbox.path(), "signify-openbsd", {"-S", "-s", "o.sec", "-m", "m", "-x", "o.sig"}).code, 0);
        QCOMPARE(run_tool(sandbox.path(), "signify-openbsd", {"-V", "-p", "o.pub", "-m", "m", "-x", "o.sig"}).code, 0);
    }

    void keys_of_minisign_are_read() {
        const Sandbox sandbox;
        const auto made = run_tool(sandbox.path(), "sh",
                                   {"-c", "printf 'open sesame\\nopen sesame\\n' | minisign -G -p m.pub -s m.sec"});
        QVERIFY2(made.code == 0, made.out.c_str());
        const Secret text(sandbox.read("m.sec"));
        QCOMPARE(keys_of(read_secret_key("k", text).error()), Keys{"signature.key.password_needed"});
        QCOMPARE(keys_of(read_secret_key("k", text, Secret("open")).error()), Keys{"signature.key.wrong_password"});
        const auto key = read_secret_key("k", text, Secret("open sesame"));
        QVERIFY(key);
        QVERIFY(key->public_key == *read_public_key("k", sandbox.read("m.pub")));
        sandbox.write("m", "message\n");
        sandbox.write("m.minisig", minisign_text(*key, "message\n", "hello"));
        const auto verified = run_tool(sandbox.path(), "minisign", {"-V", "-p", "m.pub", "-m", "m"});
        QVERIFY2(verified.code == 0, verified.out.c_str());
    }

    void keys_of_signify_with_a_password_are_refused() {
        const auto key = key_of("1");
        // The number of rounds is the fifth to eighth byte: any but none means a password.
        auto text = std::string(secret_key_text(key).reveal());
        const auto line = text.find('\n') + 1;
        text.replace(line + 8, 4, "AAqA");
        const auto read = read_secret_key("k", Secret(text));
        QVERIFY(!read);
        QCOMPARE(keys_of(read.error()), Keys{"signature.key.signify_encrypted"});
    }
};

QTEST_GUILESS_MAIN(TestSignedBundle)
#include "tst_signed_bundle.moc"
