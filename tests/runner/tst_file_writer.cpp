// SPDX-License-Identifier: GPL-3.0-or-later
// Files of a plan on disk: content, rights, backups, and all the ways in which a writer can be misled.
#include <sys/stat.h>
#include <unistd.h>

#include <QTest>

#include "app/runner/file_writer.h"
#include "engine/text/sha256.h"
#include "sandbox.h"

using namespace sysmanage;
using namespace sysmanage::runner;
using namespace sysmanage::test;

namespace {

FileSpec spec(const std::string& path, const std::string& content) {
    FileSpec file{.path = path, .content = content};
    file.mode = 0640;
    file.owner_uid = static_cast<int>(geteuid());
    file.owner_gid = static_cast<int>(getegid());
    file.expected_sha256 = written_sha256_hex(content);
    return file;
}

std::string fault_of(const FileSpec& file) {
    FileWriter writer;
    const auto written = writer.write(file);
    return written ? "written" : written.error().key;
}

ino_t inode(const std::string& path) {
    struct stat facts {};
    return stat(path.c_str(), &facts) == 0 ? facts.st_ino : 0;
}

}  // namespace

class TestFileWriter : public QObject {
    Q_OBJECT
private slots:
    void writes_content_mode_and_digest();
    void adds_the_final_newline();
    void makes_folders();
    void replaces_by_renaming();
    void keeps_a_backup();
    void keeps_a_link_as_a_link();
    void refuses_a_wrong_digest();
    void refuses_bad_paths();
    void refuses_what_is_no_file();
    void replaces_a_link_without_following_it();
    void follows_only_trusted_folder_links();
    void refuses_foreign_folders_in_shared_ones();
    void says_why_it_cannot_write();
    void takes_back_what_is_new();
    void goes_through_sudo_without_rights();
    void writes_into_folders_of_root_through_sudo();
};

void TestFileWriter::writes_content_mode_and_digest() {
    const Sandbox sandbox;
    const mode_t before = umask(077);
    FileWriter writer;
    const auto written = writer.write(spec(sandbox.path("file"), "text\n"));
    umask(before);
    QVERIFY(written);
    QCOMPARE(written->verified_sha256.value_or(""), sha256_hex("text\n"));
    QVERIFY(!written->backup_path);
    QCOMPARE(sandbox.read("file"), "text\n");
    QCOMPARE(mode_of(sandbox.path("file")), 0640U);
    QCOMPARE(sandbox.list(), "file");  // no temporary file is left
}

void TestFileWriter::adds_the_final_newline() {
    const Sandbox sandbox;
    FileWriter writer;
    QVERIFY(writer.write(spec(sandbox.path("without"), "one\ntwo")));
    QCOMPARE(sandbox.read("without"), "one\ntwo\n");
    QVERIFY(writer.write(spec(sandbox.path("empty"), "")));
    QVERIFY(sandbox.exists("empty"));
    QCOMPARE(sandbox.read("empty"), "");
    auto unchecked = spec(sandbox.path("unchecked"), "x");
    unchecked.expected_sha256.clear();
    const auto written = writer.write(unchecked);
    QVERIFY(written && !written->verified_sha256);
}

void TestFileWriter::makes_folders() {
    const Sandbox sandbox;
    const mode_t before = umask(077);
    QCOMPARE(fault_of(spec(sandbox.path("a//b/./c/file"), "x")), "written");
    umask(before);
    QCOMPARE(sandbox.read("a/b/c/file"), "x\n");
    for (const auto* folder : {"a", "a/b", "a/b/c"}) QCOMPARE(mode_of(sandbox.path(folder)), 0755U);
}

void TestFileWriter::replaces_by_renaming() {
    const Sandbox sandbox;
    sandbox.write("file", "old");
    chmod(sandbox.path("file").c_str(), 0777);
    QCOMPARE(link(sandbox.path("file").c_str(), sandbox.path("other-name").c_str()), 0);
    const auto old = inode(sandbox.path("file"));
    QCOMPARE(fault_of(spec(sandbox.path("file"), "new")), "written");
    QCOMPARE(sandbox.read("file"), "new\n");
    QCOMPARE(sandbox.read("other-name"), "old");
    QVERIFY(inode(sandbox.path("file")) != old);
    QCOMPARE(mode_of(sandbox.path("file")), 0640U);
}

void TestFileWriter::keeps_a_backup() {
    const Sandbox sandbox;
    auto file = spec(sandbox.path("file"), "new");
    file.backup = true;
    FileWriter writer;
    const auto first = writer.write(file);
    QVERIFY(first && !first->backup_path);  // there was nothing to keep
    sandbox.write("file", "changed by hand");
    chmod(sandbox.path("file").c_str(), 0604);
    const auto second = writer.write(file);
    QVERIFY(second);
    QCOMPARE(second->backup_path.value_or(""), sandbox.path("file.sysmanage.bak"));
    QCOMPARE(sandbox.read("file.sysmanage.bak"), "changed by hand");
    QCOMPARE(mode_of(sandbox.path("file.sysmanage.bak")), 0604U);
    QCOMPARE(sandbox.list(), "file file.sysmanage.bak");
}

void TestFileWriter::keeps_a_link_as_a_link() {
    const Sandbox sandbox;
    sandbox.write("target", "of the link");
    QCOMPARE(symlink("target", sandbox.path("file").c_str()), 0);
    auto file = spec(sandbox.path("file"), "new");
    file.backup = true;
    QCOMPARE(fault_of(file), "written");
    char target[64] = {};
    QCOMPARE(readlink(sandbox.path("file.sysmanage.bak").c_str(), target, 63), ssize_t{6});
    QCOMPARE(std::string(target), "target");
    QCOMPARE(sandbox.read("target"), "of the link");
}

void TestFileWriter::refuses_a_wrong_digest() {
    const Sandbox sandbox;
    auto file = spec(sandbox.path("folder/file"), "text");
    file.expected_sha256 = sha256_hex("text");  // without the final newline: not what is written
    QCOMPARE(fault_of(file), "runner.file.digest_before");
    QCOMPARE(sandbox.list(), "");  // not even the folder
}

void TestFileWriter::refuses_bad_paths() {
    const Sandbox sandbox;
    const auto nul = sandbox.path("a") + std::string("\0b", 2);
    for (const auto& path : {std::string("relative"), std::string("/"), std::string(""), sandbox.path("folder/"),
                             sandbox.path("../escape"), sandbox.path("a/../b"), sandbox.path("a/.."),
                             sandbox.path("a/."), std::string("C:\\file"), nul})
        QCOMPARE(fault_of(spec(path, "x")), "runner.file.bad_path");
    QCOMPARE(sandbox.list(), "");
}

void TestFileWriter::refuses_what_is_no_file() {
    const Sandbox sandbox;
    QCOMPARE(mkdir(sandbox.path("folder").c_str(), 0755), 0);
    QCOMPARE(mkfifo(sandbox.path("fifo").c_str(), 0600), 0);
    sandbox.write("file", "x");
    QCOMPARE(fault_of(spec(sandbox.path("folder"), "x")), "runner.file.not_a_file");
    QCOMPARE(fault_of(spec(sandbox.path("fifo"), "x")), "runner.file.not_a_file");
    QCOMPARE(fault_of(spec(sandbox.path("file/below"), "x")), "runner.file.not_a_folder");
    QCOMPARE(sandbox.list(), "fifo file folder");
}

void TestFileWriter::replaces_a_link_without_following_it() {
    const Sandbox sandbox;
    sandbox.write("victim", "untouched");
    QCOMPARE(symlink("victim", sandbox.path("file").c_str()), 0);
    QCOMPARE(symlink("nowhere", sandbox.path("dangling").c_str()), 0);
    QCOMPARE(fault_of(spec(sandbox.path("file"), "new")), "written");
    QCOMPARE(fault_of(spec(sandbox.path("dangling"), "new")), "written");
    QCOMPARE(sandbox.read("victim"), "untouched");
    QCOMPARE(sandbox.read("file"), "new\n");
    QVERIFY(!sandbox.exists("nowhere"));
}

void TestFileWriter::follows_only_trusted_folder_links() {
    const Sandbox sandbox;
    QCOMPARE(mkdir(sandbox.path("real").c_str(), 0755), 0);
    QCOMPARE(mkdir(sandbox.path("sub").c_str(), 0755), 0);
    QCOMPARE(symlink("../real", sandbox.path("sub/relative").c_str()), 0);
    QCOMPARE(symlink(sandbox.path("real").c_str(), sandbox.path("absolute").c_str()), 0);
    QCOMPARE(symlink("loop", sandbox.path("loop").c_str()), 0);
    QCOMPARE(fault_of(spec(sandbox.path("sub/relative/one"), "1")), "written");
    QCOMPARE(fault_of(spec(sandbox.path("absolute/two"), "2")), "written");
    QCOMPARE(fault_of(spec(sandbox.path("loop/three"), "3")), "runner.file.too_many_links");
    QCOMPARE(sandbox.read("real/one"), "1\n");
    QCOMPARE(sandbox.read("real/two"), "2\n");

    // In a folder for everybody, anyone may have put the link there; the sticky bit is no help.
    QCOMPARE(mkdir(sandbox.path("shared").c_str(), 0755), 0);
    for (const mode_t mode : {0777, 01777}) {
        QCOMPARE(chmod(sandbox.path("shared").c_str(), mode), 0);
        unlink(sandbox.path("shared/link").c_str());
        QCOMPARE(symlink(sandbox.path("real").c_str(), sandbox.path("shared/link").c_str()), 0);
        QCOMPARE(fault_of(spec(sandbox.path("shared/link/four"), "4")), "runner.file.foreign_link");
        QVERIFY(!sandbox.exists("real/four"));
        QCOMPARE(fault_of(spec(sandbox.path("shared/five"), "5")), "written");
    }
    if (geteuid() != 0) return;  // only root can play somebody else
    QCOMPARE(lchown(sandbox.path("absolute").c_str(), 65534, 65534), 0);
    QCOMPARE(fault_of(spec(sandbox.path("absolute/six"), "6")), "runner.file.foreign_link");
}

void TestFileWriter::refuses_foreign_folders_in_shared_ones() {
    if (geteuid() != 0) return;  // only root can play somebody else
    const Sandbox sandbox;
    QCOMPARE(mkdir(sandbox.path("shared").c_str(), 0755), 0);
    QCOMPARE(chmod(sandbox.path("shared").c_str(), 01777), 0);
    QCOMPARE(mkdir(sandbox.path("shared/staging").c_str(), 0777), 0);
    QCOMPARE(chown(sandbox.path("shared/staging").c_str(), 65534, 65534), 0);
    QCOMPARE(fault_of(spec(sandbox.path("shared/staging/step.sh"), "x")), "runner.file.foreign_folder");
    auto theirs = spec(sandbox.path("shared/staging/file"), "x");
    theirs.owner_uid = 65534;
    QCOMPARE(fault_of(theirs), "written");
}

void TestFileWriter::says_why_it_cannot_write() {
    // /proc takes no files, not even root's.
    FileWriter writer;
    const auto written = writer.write(spec("/proc/sysmanage-test/file", "x"));
    QVERIFY(!written);
    QVERIFY(to_english(written.error()).starts_with("/proc/sysmanage-test: "));

    const Sandbox sandbox;
    const auto long_name = sandbox.path(std::string(300, 'n'));
    QVERIFY(to_english(FileWriter().write(spec(long_name, "x")).error()).find("File name too long") !=
            std::string::npos);
}

void TestFileWriter::takes_back_what_is_new() {
    const Sandbox sandbox;
    sandbox.write("old", "old");
    FileWriter writer;
    auto secret = spec(sandbox.path("made/secret"), "password");
    secret.secrets = {{0, 8}};
    QVERIFY(writer.write(spec(sandbox.path("old"), "new")));
    QVERIFY(writer.write(secret));
    QVERIFY(writer.write(spec(sandbox.path("made/too/plain"), "plain")));

    writer.take_back_secrets();
    QVERIFY(!sandbox.exists("made/secret"));
    QVERIFY(sandbox.exists("made/too/plain"));

    writer.take_back_all();
    QCOMPARE(sandbox.list(), "old");
    QCOMPARE(sandbox.read("old"), "new\n");
}

// A stand-in for sudo gives no rights; it shows that, and how, it is asked. chown is left out since it could
// not.
void TestFileWriter::goes_through_sudo_without_rights() {
    const Sandbox sandbox;
    sandbox.script("sudo",
                   "echo \"$*\" >>'" + sandbox.path("log") +
                       "'\n[ \"$1\" = -n ] || exit 9\nshift\n"
                       "if [ \"$1\" = install ]; then exec install -m \"$3\" -- \"$9\" \"${10}\"; fi\nexec \"$@\"");
    const PathVariable path(sandbox.path() + ":/usr/bin:/bin");
    auto file = spec(sandbox.path("folder/file"), "secret text");
    file.owner_uid = 0;
    file.owner_gid = 0;
    file.backup = true;
    const bool good = without_root(sandbox, [&] {
        FileWriter writer;
        if (!writer.write(file)) return false;
        sandbox.write("folder/file", "changed");
        const auto again = writer.write(file);
        return again && again->backup_path && again->verified_sha256;
    });
    QVERIFY2(good, sandbox.read("log").c_str());
    QCOMPARE(sandbox.read("folder/file"), "secret text\n");
    QCOMPARE(sandbox.read("folder/file.sysmanage.bak"), "changed");
    QCOMPARE(mode_of(sandbox.path("folder/file")), 0640U);
    const auto log = sandbox.read("log");
    QVERIFY(log.find("-n install -m 0640 -o 0 -g 0 -- ") != std::string::npos);
    QVERIFY(log.find("secret text") == std::string::npos);
}

void TestFileWriter::writes_into_folders_of_root_through_sudo() {
    const Sandbox sandbox;
    if (!install_sudo(sandbox, STAND_IN_SUDO)) return;  // only root can give root's rights
    const PathVariable path(sandbox.path() + ":/usr/bin:/bin");
    QCOMPARE(mkdir(sandbox.path("etc").c_str(), 0700), 0);
    auto file = spec(sandbox.path("etc/new/secret"), "secret text");
    file.owner_uid = 0;
    file.owner_gid = 0;
    file.secrets = {{0, 6}};
    auto folder = file;
    folder.path = sandbox.path("etc/new");
    FileWriter writer;
    QVERIFY(without_root(
        sandbox, [&] { return writer.write(file) && !writer.write(folder) && (writer.take_back_secrets(), true); }));
    QVERIFY(!sandbox.exists("etc/new/secret"));
    QVERIFY(without_root(sandbox, [&] { return writer.write(file).has_value(); }));
    QCOMPARE(sandbox.read("etc/new/secret"), "secret text\n");
    QCOMPARE(mode_of(sandbox.path("etc/new/secret")), 0640U);
    QVERIFY(sandbox.list() == "etc sudo");
}

QTEST_GUILESS_MAIN(TestFileWriter)
#include "tst_file_writer.moc"
