// SPDX-License-Identifier: GPL-3.0-or-later
// key, plan --sign, verify and apply --key: from a new key to a bundle that is run, and what is refused on the way.
#include <QDir>
#include <QTest>

#include "tests/cli/program.h"

using namespace sysmanage::test;

namespace {

/// A folder with two keys, a signed bundle of a plan and an unsigned one.
struct Desk {
    Sandbox sandbox{};

    Desk() {
        Program().run({"key", "new", "-o", path("me")});
        Program().run({"key", "new", "-o", path("you")});
        bundle("signed.tar", {"--sign", path("me.sec")});
        bundle("bare.tar", {});
    }
    QString path(const char* name) const { return QString::fromStdString(sandbox.path(name)); }
    Ended bundle(const char* name, const QStringList& more) const {
        return Program().run(QStringList{"plan", "create", "--request", sample_request(), "--format", "bundle", "--now",
                                         "0", "--seed", "1", "-o", path(name)} +
                             more);
    }
    Ended verify(const char* name, const QStringList& more = {}) const {
        return Program().run(QStringList{"verify", path(name)} + more);
    }
    QByteArray number() const {
        const auto text = QByteArray::fromStdString(sandbox.read("me.pub"));
        return text.mid(text.indexOf('\n') - 16, 16);
    }
};

}  // namespace

class TestCliBundles : public QObject {
    Q_OBJECT
private slots:
    void a_key_is_made_once() {
        const Desk desk;
        QCOMPARE(mode_of(desk.sandbox.path("me.sec")), 0600U);
        QVERIFY(desk.sandbox.read("me.pub") != desk.sandbox.read("you.pub"));
        const auto before = desk.sandbox.read("me.sec");
        QVERIFY(refused(Program().run({"key", "new", "-o", desk.path("me")}), {"--output", "--output"}));
        QVERIFY(desk.sandbox.read("me.sec") == before);
        QVERIFY(refused(Program().run({"key", "new", "-o", desk.path("no/folder")}), {"--output"}));
        QVERIFY(refused(Program().run({"key", "new", "-o", "/dev/full/x"}), {"--output"}));
    }

    void verify_says_who() {
        const Desk desk;
        const auto good = desk.verify("signed.tar", {"--key", desk.path("you.pub"), "--key", desk.path("me.pub")});
        QCOMPARE(good.status, 0);
        QVERIFY2(good.out.contains("good by the key " + desk.number()), good.out.constData());
        const auto unknown = desk.verify("signed.tar", {"--key", desk.path("you.pub")});
        QCOMPARE(unknown.status, 1);
        QVERIFY2(unknown.out.contains("not among yours"), unknown.out.constData());
        const auto bare = desk.verify("bare.tar", {"--key", desk.path("me.pub")});
        QCOMPARE(bare.status, 1);
        QVERIFY2(bare.out.contains("signature: none"), bare.out.constData());
        auto changed = desk.sandbox.read("signed.tar");
        changed[changed.find("web")] = 'W';
        desk.sandbox.write("changed.tar", changed);
        const auto bad = desk.verify("changed.tar", {"--key", desk.path("me.pub")});
        QCOMPARE(bad.status, 1);
        QCOMPARE(bad.out, "");
        QVERIFY2(bad.err.startsWith("error: BUNDLE.tar: "), bad.err.constData());
        QVERIFY(refused(desk.verify("signed.tar", {"--key", desk.path("me.sec"), "--key", desk.path("none")}),
                        {"--key", "--key"}));
        QVERIFY(refused(desk.verify("none.tar"), {"BUNDLE.tar"}));
    }

    void keys_of_the_user_are_trusted() {
        const Desk desk;
        Program program;
        program.set_environment({"PATH=/usr/bin:/bin", "HOME=" + desk.path("")});
        QCOMPARE(program.run({"verify", desk.path("signed.tar")}).status, 1);
        QDir().mkpath(desk.path(".config/sysmanage-virt/keys"));
        desk.sandbox.write(".config/sysmanage-virt/keys/me.pub", desk.sandbox.read("me.pub"));
        QCOMPARE(program.run({"verify", desk.path("signed.tar")}).status, 0);
        // One that cannot be read is said, not passed over.
        desk.sandbox.write(".config/sysmanage-virt/keys/odd.pub", "hello\n");
        QVERIFY(refused(program.run({"verify", desk.path("signed.tar")}), {"keys"}));
    }

    void apply_wants_the_signature() {
        const Desk desk;
        const auto apply = [&](const char* name, const QStringList& more) {
            return Program().run(QStringList{"apply", desk.path(name), "--dry-run"} + more);
        };
        const auto good = apply("signed.tar", {"--key", desk.path("me.pub")});
        QVERIFY2(good.status == 0 && good.err.contains("signature is good"), good.err.constData());
        QVERIFY(refused(apply("signed.tar", {}), {"--key"}));
        QVERIFY(refused(apply("signed.tar", {"--key", desk.path("you.pub")}), {"--key"}));
        QVERIFY(refused(apply("bare.tar", {"--key", desk.path("me.pub")}), {"--key"}));
        QCOMPARE(apply("bare.tar", {}).status, 0);
        const auto plan = Program().run({"plan", "create", "--request", sample_request(), "--now", "0", "--seed", "1"});
        desk.sandbox.write("plan.json", plan.out.toStdString());
        QVERIFY(refused(apply("plan.json", {"--key", desk.path("me.pub")}), {"--key"}));
        // Whoever only looks needs no key.
        QCOMPARE(Program().run({"lint", desk.path("signed.tar")}).status, 0);
        QCOMPARE(Program().run({"diff", desk.path("signed.tar"), desk.path("plan.json")}).status, 0);
    }

    void sign_is_for_bundles() {
        const Desk desk;
        const auto plan = [&](const QStringList& more) {
            return Program().run(QStringList{"plan", "create", "--request", sample_request()} + more);
        };
        QVERIFY(refused(plan({"--sign", desk.path("me.sec")}), {"--sign"}));
        QVERIFY(refused(plan({"--format", "bundle", "--password-file", desk.path("me.pub")}), {"--password-file"}));
        QVERIFY(refused(desk.bundle("x.tar", {"--sign", desk.path("me.pub")}), {"--sign"}));
        QVERIFY(refused(desk.bundle("x.tar", {"--sign", desk.path("none")}), {"--sign"}));
        QVERIFY(!desk.sandbox.exists("x.tar"));
    }
};

QTEST_GUILESS_MAIN(TestCliBundles)
#include "tst_cli_bundles.moc"
