#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""as-root.sh against a real sshd on loopback, with a stand-in for su(1) that insists on a terminal, switches its echo off and
checks the password; the two steps that use it, with a stand-in for libvirt; and bootstrap.sh in three shells with stand-ins for FreeBSD's own programs, which note how they are
called. No FreeBSD is booted."""
import argparse
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SU = """#!/usr/bin/env python3
import getpass, os, sys, termios, time
assert sys.argv[1:4] == ["-m", "root", "-c"], sys.argv
if not sys.stdin.isatty():
    sys.exit("su: not on a terminal")
time.sleep(float(open(f"{FOLDER}/slow").read()))
terminal = os.open("/dev/tty", os.O_RDWR)
given = getpass.getpass("Password:")
if given != open(f"{FOLDER}/right").read():
    print("su: Sorry")
    sys.exit(1)
os.execv("/bin/sh", ["sh", "-c", sys.argv[4]])
"""
CONFIG = """Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
PidFile {folder}/pid
AuthorizedKeysFile {folder}/authorized
PermitRootLogin prohibit-password
PasswordAuthentication no
UsePAM no
StrictModes no
SetEnv PATH={folder}/bin:/usr/bin:/bin
"""
PASSWORD = "0f2b11c94d7e55aa0f2b11c94d7e55aa0f2b11c94d7e55aa"
failures = []


def check(holds, what, detail=""):
    print(f"  {'ok    ' if holds else 'FAILED'}  {what}", flush=True)
    if not holds:
        failures.append(what)
        print(f"          {detail!r}", flush=True)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Guest:
    """sshd in a folder, the one-shot key, and what as-root.sh is given."""

    def __init__(self, folder, script):
        self.folder, self.script, self.port, self.said = folder, script, free_port(), 0
        self.login = folder / "login"
        (folder / "bin").mkdir()
        for name, status in (("mount", 0), ("umount", 0), ("pgrep", 1)):
            (folder / "bin" / name).write_text(f"#!/bin/sh\nexit {status}\n")
            (folder / "bin" / name).chmod(0o755)
        self.login.mkdir(mode=0o700)
        su = folder / "bin/su"
        su.write_text(SU.replace("{FOLDER}", str(folder)))
        su.chmod(0o755)
        self.behave()
        for key in (folder / "host", self.login / "key"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
        shutil.copy(self.login / "key.pub", folder / "authorized")
        (folder / "config").write_text(CONFIG.format(port=self.port, folder=folder))
        Path("/run/sshd").mkdir(exist_ok=True)
        self.daemon = subprocess.Popen(["/usr/sbin/sshd", "-D", "-e", "-f", folder / "config"], stderr=(folder / "log").open("w"))
        self.wait_for_port()

    def wait_for_port(self):
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise RuntimeError((self.folder / "log").read_text())

    def wait_for_refusal(self):
        deadline = time.monotonic() + 30
        while "by authenticating user" not in (self.folder / "log").read_text()[self.said:] and time.monotonic() < deadline:
            time.sleep(0.05)

    def forget_log(self):
        self.said = len((self.folder / "log").read_text())

    def behave(self, password=PASSWORD, slow=0):
        (self.folder / "right").write_text(PASSWORD)
        (self.folder / "slow").write_text(str(slow))
        (self.login / "root-password").write_text(password)

    def command(self, shell, command):
        return [*shell, str(self.script), "127.0.0.1", str(self.port), "root", str(self.login), command]

    def run(self, command, shell=("dash",)):
        return subprocess.run(self.command(shell, command), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              timeout=120, check=False, stdin=subprocess.DEVNULL)

    def stop(self):
        self.daemon.terminate()
        self.daemon.wait()


def as_root(guest):
    for shell in (("dash",), ("busybox", "ash"), ("mksh",)):
        done = guest.run("echo begun; sleep 1; echo ended >&2; exit 7", shell)
        check(done.returncode == 7, f"{shell[0]}: the command's own status", done)
        check("begun" in done.stdout and "ended" in done.stdout, "and all that it said", done.stdout)
        check(PASSWORD not in done.stdout, "the password is not echoed", done.stdout)
    done = guest.run("exit 0")
    check(done.returncode == 0, "a command that succeeds", done)
    guest.behave(slow=3)
    check(guest.run("exit 0").returncode == 0, "a prompt that comes late")
    guest.behave(password="wrong")
    done = guest.run("touch " + str(guest.folder / "done"))
    check(done.returncode == 1 and "Sorry" in done.stdout, "a wrong password", done)
    check(not (guest.folder / "done").exists(), "runs nothing")
    guest.behave()
    check(guest.run("echo it's").returncode == 2, "a command that would end its quotes is refused")
    left = sorted(path.name for path in guest.login.iterdir())
    check(left == ["key", "key.pub", "known_hosts", "root-password"], "nothing of a run is left", left)
    (guest.folder / "authorized").write_text("")
    done = guest.run("exit 0")
    check(done.returncode == 1 and "before root's password" in done.stdout, "a login that is refused", done)
    shutil.copy(guest.login / "key.pub", guest.folder / "authorized")


def connection(guest):
    """The output comes while the command runs; a password in nobody's arguments; the session is cut in the middle."""
    command = guest.command(("dash",), "echo begun; sleep 60")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, stdin=subprocess.DEVNULL) as running:
        said = ""
        while "begun" not in said:
            line = running.stdout.readline()
            if not line:
                break
            said += line
        check("begun" in said and running.poll() is None, "output comes while the command runs", said)
        arguments = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
        check(PASSWORD not in arguments, "the password stands in no argument")
        sessions = subprocess.run(["ps", "-o", "pid=", "--ppid", str(guest.daemon.pid)], capture_output=True, text=True, check=False)
        for pid in sessions.stdout.split():
            os.kill(int(pid), signal.SIGKILL)
        check(running.wait(timeout=60) != 0, "a connection that is cut fails", running.returncode)


# ---- the steps on the parent ---------------------------------------------------------------------------------------------

VIRSH = """#!/bin/sh
case "$*" in
*" undefine "*) rm -f "$DEFINED" ;;
*" domstate "*) [ ! -e "$DEFINED" ] || echo running ;;
*" list "*) [ ! -e "$DEFINED" ] || cat "$DEFINED" ;;
esac
"""


class Parent:
    """A create plan after its VM was defined: staging, record, and a libvirt that knows the VM."""

    def __init__(self, source, folder, guest):
        templates = source / "resources/templates/kvm"
        self.staging, self.tools, self.record = folder / "staging", folder / "tools", folder / "record"
        self.seed, self.defined, self.media = folder / "seed.iso", folder / "defined", folder / "media"
        for each in (self.staging, self.staging / "seed", self.tools, self.record, self.media):
            each.mkdir(parents=True)
        for name in ("base.sh", "lib.sh", "build-login-seed.sh", "bootstrap-guest.sh", "as-root.sh"):
            text = (templates / name).read_text()
            text = text.replace('PATH="/usr/local/sbin', f'PATH="{self.tools}:/usr/local/sbin').replace("/mnt", str(self.media))
            (self.staging / name).write_text(text)
        golden = next((source / "tests/golden/kvm-create-freebsd-15.0").rglob("vm.env"))
        own = {"VM_UUID": "5830cd2e", "RECORD_DIR": self.record, "LOCK_DIR": folder / "locks", "IMAGES": folder, "LOGIN": "root",
               "DISK": folder / "disk.qcow2", "SEED": self.seed, "SERIAL_LOG": folder / "serial", "EXTRA_DISK_BYTES": "''"}
        (self.staging / "vm.env").write_text(golden.read_text() + "".join(f"{name}={value}\n" for name, value in own.items()))
        (self.staging / "login.env").write_text(f"SSH_PORT={guest.port}\nLOGIN_SECONDS=12\nBOOTSTRAP_SECONDS=60\n")
        user_data = next((source / "tests/golden/kvm-create-freebsd-15.0").rglob("user-data"))
        shutil.copy(user_data, self.staging / "seed")
        (self.record / "record").write_text("uuid=5830cd2e\nstate=building\naddress=127.0.0.1\n")
        self.defined.write_text("5830cd2e\n")
        (self.tools / "virsh").write_text(VIRSH)
        (self.tools / "virsh").chmod(0o755)

    def start(self, step, shell="dash"):
        return subprocess.Popen([shell, str(self.staging / f"{step}.sh")], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                text=True, stdin=subprocess.DEVNULL, env=dict(os.environ, DEFINED=str(self.defined)))

    def run(self, step):
        with self.start(step) as process:
            said = process.communicate(timeout=120)[0]
        return process.returncode, said

    def recorded(self, line):
        return line in (self.record / "record").read_text().splitlines()


def seed_of(parent):
    document = subprocess.run(["isoinfo", "-R", "-i", str(parent.seed), "-x", "/user-data"], capture_output=True, text=True, check=True)
    return document.stdout


def steps(source, work, guest):
    parent = Parent(source, work / "parent", guest)
    status, said = parent.run("build-login-seed")
    login = parent.staging / "login"
    key, password = (login / "key.pub").read_text().strip(), (login / "root-password").read_text()
    document = seed_of(parent)
    check(status == 0 and f'      - "{key}"\n' in document and f'password: "{password}"' in document, "key and password are on the seed", said)
    check(len(password) == 48 and password not in said, "the password is long and is told to nobody", said)
    check(parent.seed.stat().st_mode & 0o777 == 0o600 and login.stat().st_mode & 0o777 == 0o700, "both for root only")
    check(not (parent.staging / "seed").exists(), "what the seed was made from is gone")
    (guest.folder / "right").write_text(password)
    (guest.folder / "authorized").write_text("")
    (parent.media / "bootstrap.sh").write_text("echo installing; sleep 2; echo 'sysmanage-bootstrap: ready'\n")
    guest.forget_log()
    with parent.start("bootstrap-guest") as running:
        guest.wait_for_refusal()
        check(running.poll() is None, "without the key in the guest it goes on trying")
        (guest.folder / "authorized").write_text(key + "\n")
        said = running.communicate(timeout=120)[0]
    check(running.returncode == 0 and "installing" in said and "the guest is set up" in said, "with it the set-up ends well", said)
    check(password not in said, "the password is not shown", said)
    check(parent.recorded("set_up=yes") and not login.exists(), "it is noted; key and password are gone")
    again = parent.run("bootstrap-guest")
    check(again[0] == 0 and "skipped" in again[1], "once more it is skipped", again)


def closed_doors(source, work, guest):
    """An earlier run was killed before it noted how the guest's set-up has ended: nobody can log in any more."""
    (guest.folder / "authorized").write_text("")
    for name, line, wanted in [("done", "ready registration refused 401", 0), ("broken", "failed installing packages", 1)]:
        parent = Parent(source, work / name, guest)
        parent.run("build-login-seed")
        identity = next(line for line in (parent.staging / "vm.env").read_text().splitlines() if line.startswith("INSTANCE_ID=")).split("=")[1]
        (work / name / "serial").write_text(f"login: \r\nsysmanage-bootstrap another: failed\r\nsysmanage-bootstrap {identity}: {line}\r\n")
        status, said = parent.run("bootstrap-guest")
        check(status == wanted and (line in said or parent.recorded("set_up=yes")), f"what the console said of it is taken: {line}", said)
        check(not (parent.staging / "login").exists(), "key and password are gone")
        check(wanted == 1 or parent.recorded("registration=refused 401"), "what it said of the agent is noted")


def failing_steps(source, work, guest):
    for name, script, error in [("fails", "echo no mirror; exit 1", "setting the guest up has failed"),
                                ("closed", "", "no login with the one-shot key")]:
        parent = Parent(source, work / name, guest)
        parent.run("build-login-seed")
        key = (parent.staging / "login/key.pub").read_text() if name == "fails" else ""
        (guest.folder / "right").write_text((parent.staging / "login/root-password").read_text())
        (guest.folder / "authorized").write_text(key)
        (parent.media / "bootstrap.sh").write_text(script + "\n")
        status, said = parent.run("bootstrap-guest")
        check(status == 1 and error in said, f"{name}: {error}", said)
        left = [path for path in (parent.staging, parent.seed, parent.defined, parent.record) if path.exists()]
        check(not left, "and everything is taken back: VM, seed, key, password", left)


# ---- the script in the guest ---------------------------------------------------------------------------------------------

READY = "sysmanage-bootstrap 1234: ready registration approved"

STAND_IN = """#!/bin/sh
printf '%s' "${0##*/}" >>"$CALLS"
printf ' %s' "$@" >>"$CALLS"
echo >>"$CALLS"
case "${0##*/} $1" in
"tzsetup -s") echo "tzsetup says so" ;;
"pw usershow") echo "ann:*:1001:1001::0:0:ann:$HOME_OF_ANN:/bin/sh" ;;
"$FAILING "*) exit 1 ;;
esac
exit 0
"""


def lay_out(source, folder, failing, keys):
    seed, stand_ins, home = folder / "seed", folder / "stand-ins", folder / "home"
    for each in (seed, stand_ins, home / ".ssh"):
        each.mkdir(parents=True)
    script = (source / "resources/templates/guest/freebsd/bootstrap.sh").read_text()
    # The machine's own folders stay as they are.
    for place in ("/usr/local/etc", "/etc/sysmanage-agent.yaml", "/dev/console", "/var/log/sysmanage-bootstrap.log", "/var/lib/sysmanage-agent", "/var/log/sysmanage-agent"):
        script = script.replace(place, f"{folder}/root{place}")
    script = script.replace("PATH=/sbin:", f"PATH={stand_ins}:/sbin:").replace("sleep $((tries * 5))", "true")
    for each in ("etc", "dev", "var/log"):
        (folder / "root" / each).mkdir(parents=True)
    (seed / "bootstrap.sh").write_text(script)
    (seed / "prepare.env").write_text("LOGIN=ann\nADMIN_GROUP=wheel\nINSTANCE_ID=1234\nTIMEZONE=UTC\nPACKAGES='sudo curl'\n")
    (seed / "sysmanage-agent.yaml").write_text("token: secret\n")
    (seed / "install-agent.sh").write_text("pkg add agent\n")
    log = folder / "root/var/log/sysmanage-agent/agent.log"
    log.parent.mkdir()
    log.write_text("Including auto_approve_token secret\nSuccessfully registered with server. Host ID: 1\nRegistration approved\n")
    watch = (source / "resources/templates/guest/watch-agent.sh").read_text()
    (seed / "watch-agent.sh").write_text(watch.replace("/var/log/sysmanage-agent/agent.log", str(log)))
    authorized = home / ".ssh/authorized_keys"
    authorized.write_text(keys)
    for name in ("pw", "pkg", "sysrc", "service", "tzsetup"):
        (stand_ins / name).write_text(STAND_IN)
        (stand_ins / name).chmod(0o755)
    environment = dict(os.environ, CALLS=str(folder / "calls"), HOME_OF_ANN=str(home), FAILING=failing)
    return seed / "bootstrap.sh", environment, home


def bootstrap(source, folder, shell, failing, keys):
    script, environment, home = lay_out(source, folder, failing, keys)
    done = subprocess.run([*shell, str(script)], capture_output=True, text=True, env=environment, timeout=60, check=False)
    keys = (home / ".ssh/authorized_keys").read_text()
    return done, (folder / "calls").read_text().splitlines(), keys, folder / "root"


def session_lost(source, folder, shell):
    """A hang-up, and nobody who reads any more: the set-up goes on to its end."""
    script, environment, home = lay_out(source, folder, "", "ssh-ed25519 BBBB sysmanage-one-shot\n")
    (folder / "stand-ins/pkg").write_text(f"#!/bin/sh\nkill -HUP $PPID; echo said to nobody || exit 1; touch {folder}/installed\n")
    with subprocess.Popen([*shell, str(script)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment) as running:
        running.stdout.close()
        running.wait(timeout=60)
    check((folder / "installed").exists() and (folder / "root/dev/console").read_text() == f"{READY}\n",
          f"{shell[0]}: a session that is lost does not end the set-up", (running.returncode, (folder / "calls").read_text()))
    check((home / ".ssh/authorized_keys").read_text() == "", "and the door is closed")


def in_the_guest(source, work):
    own = "ssh-ed25519 AAAA ann@example.org\n"
    one_shot = "ssh-ed25519 BBBB sysmanage-one-shot\n"
    for number, shell in enumerate((("dash",), ("busybox", "ash"), ("mksh",))):
        done, calls, keys, root = bootstrap(source, work / f"good{number}", shell, "", own + one_shot)
        check(done.returncode == 0 and done.stdout.endswith(f"{READY}\n"), f"{shell[0]}: the set-up ends well", done)
        check(calls.index("tzsetup -s UTC") == 0 and "tzsetup says so" in done.stdout, "what is said reaches the session", done)
        check((root / "dev/console").read_text() == f"{READY}\n", "the console says that it has ended")
        check((root / "var/log/sysmanage-bootstrap.log").stat().st_mode & 0o777 == 0o600, "its log is root's alone")
        check("pw usermod root -h -" in calls, "root's password is locked", calls)
        check(calls.index("pw usermod root -h -") > calls.index("service sysmanage_agent restart"), "at the end")
        check(keys == own, "the one-shot key is removed, the user's own stays", keys)
        check("pkg install -q -y sudo curl" in calls and "pkg add agent" in calls, "packages and agent are installed", calls)
        config = root / "etc/sysmanage-agent.yaml"
        check(config.read_text() == "token: secret\n" and config.stat().st_mode & 0o777 == 0o600, "the agent's configuration is root's alone")
        session_lost(source, work / f"lost{number}", shell)
        for failing in ("pkg", "service", "sysrc"):
            done, calls, keys, _ = bootstrap(source, work / f"bad{number}{failing}", shell, failing, one_shot)
            check(done.returncode == 1 and "1234: failed" in done.stdout, f"{failing} fails: the set-up says so", done)
            check("pw usermod root -h -" in calls and keys == "", "and the door is closed all the same", (calls, keys))


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--source", type=Path, required=True)
    source = arguments.parse_args().source
    missing = [tool for tool in ("/usr/sbin/sshd", "ssh", "dash", "busybox", "mksh", "genisoimage", "isoinfo") if not shutil.which(tool)]
    if missing or os.geteuid() != 0:
        print(f"skipped: missing {missing}" if missing else "skipped: it needs root, for sshd")
        return 1 if os.environ.get("CI") == "true" else 77
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        in_the_guest(source, folder)
        (folder / "guest").mkdir()
        guest = Guest(folder / "guest", source / "resources/templates/kvm/as-root.sh")
        try:
            as_root(guest)
            connection(guest)
            steps(source, folder, guest)
            closed_doors(source, folder, guest)
            failing_steps(source, folder, guest)
        finally:
            guest.stop()
    print(f"{len(failures)} failed")
    return 1 if failures else 0


sys.exit(main())
