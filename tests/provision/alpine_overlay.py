#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Alpine's overlay, unpacked over a root folder and started as Alpine would start it, under busybox: the installation, and
the first boot of what it has installed. Real are the shell and busybox's tools; stand-ins with state are Alpine's own
programs (tests/provision/alpine/stand-in), the disks and the medium. alpine_overlay.py --program BINARY --source FOLDER"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

STAND_INS = ["adduser", "addgroup", "apk", "chpasswd", "install", "lbu", "passwd", "rc-service", "rc-update", "reboot",
             "setup-disk", "setup-keymap", "setup-timezone", "sleep"]
# Of busybox: a program that is not in this list is not there.
TOOLS = ["sh", "ash", "awk", "cat", "chmod", "chown", "cp", "cut", "dirname", "grep", "head", "ln", "mkdir", "mktemp", "mv",
         "rm", "sed", "sync", "tail", "tee", "touch", "tr"]
DISKS = {"loop0": (0, 0), "sr0": (1, 1), "sda": (1, 0), "vda": (0, 0)}  # name: removable, read-only
FIRST_BOOT = "var/lib/sysmanage-first-boot"
failures = []


def check(holds, what, detail=""):
    print(f"  {'ok    ' if holds else 'FAILED'}  {what}", flush=True)
    if not holds:
        failures.append(what)
        print(f"          {detail!r}", flush=True)


class Live:
    """The system that the medium starts, with the overlay over it."""

    def __init__(self, folder, source, overlay, disks=None):
        self.root = folder
        for name in ("bin", "dev", "proc", "run", "sys/block", "tmp", "root", "var/log", "etc/init.d"):
            (self.root / name).mkdir(parents=True)
        self.fill_bin(source)
        self.fill_etc()
        self.add_disks(disks or DISKS)
        for name in ("null", "ttyS0", "console"):
            (self.root / "dev" / name).write_text("")
        subprocess.run(["tar", "-xzpf", overlay, "-C", self.root, "--same-owner", "--numeric-owner"], check=True)

    def fill_bin(self, source):
        bin_folder = self.root / "bin"
        busybox = shutil.which("busybox")
        shutil.copy(busybox, bin_folder / "busybox")
        self.add_libraries(busybox)
        for name in TOOLS:
            (bin_folder / name).symlink_to("busybox")
        shutil.copy(source / "tests/provision/alpine/stand-in", bin_folder / "stand-in")
        for name in STAND_INS:
            (bin_folder / name).symlink_to("stand-in")

    def add_libraries(self, program):
        """Debian's busybox is linked dynamically."""
        said = subprocess.run(["ldd", program], capture_output=True, text=True, check=False).stdout
        for path in (word for word in said.split() if word.startswith("/")):
            target = self.root / path.lstrip("/")
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)

    def fill_etc(self):
        self.write("etc/passwd", "root:x:0:0:root:/root:/bin/ash\n")
        self.write("etc/shadow", "root::20000:0:99999:7:::\n")
        self.write("etc/group", "root:x:0:\nwheel:x:10:\n")
        self.write("etc/shells", "/bin/sh\n/bin/ash\n")
        self.write("etc/inittab", "tty1::respawn:/sbin/getty 38400 tty1\n")

    def add_disks(self, disks):
        for name, (removable, read_only) in disks.items():
            folder = self.root / "sys/block" / name
            folder.mkdir()
            (folder / "removable").write_text(f"{removable}\n")
            (folder / "ro").write_text(f"{read_only}\n")
        self.write("proc/mounts", "/dev/sr0 /media/cdrom iso9660 ro 0 0\n")

    def write(self, name, text):
        (self.root / name).write_text(text)

    def text(self, name):
        path = self.root / name
        return path.read_text() if path.exists() else ""

    def values(self, **changed):
        """prepare.env, with other values."""
        lines = self.text(f"{FIRST_BOOT}/prepare.env").splitlines()
        kept = [line for line in lines if line.partition("=")[0] not in changed]
        self.write(f"{FIRST_BOOT}/prepare.env", "\n".join(kept + [f"{name}={value}" for name, value in changed.items()]) + "\n")

    def start(self, root="/"):
        """What OpenRC's service "local" does: every executable *.start, in order."""
        outside = self.root / root.lstrip("/")
        for name in ("bin", "dev", "tmp", "var/log"):
            (outside / name).mkdir(parents=True, exist_ok=True)
        if root != "/":
            programs = [path for name in ("bin", "dev", "lib", "lib64") if (path := self.root / name).exists()]
            subprocess.run(["cp", "-a", *programs, outside], check=True)
        scripts = sorted(path for path in (outside / "etc/local.d").glob("*.start") if os.access(path, os.X_OK))
        done = [subprocess.run(["unshare", "--mount", "sh", "-c", 'mount --bind /dev/null "$0/dev/null" && PATH=/bin exec /usr/sbin/chroot "$0" "$1"',
                                outside, f"/etc/local.d/{path.name}"], env={"PATH": "/usr/sbin:/usr/bin", "HOME": "/root"}, text=True,
                               capture_output=True, timeout=120, check=False, stdin=subprocess.DEVNULL) for path in scripts]
        return "".join(one.stdout + one.stderr for one in done)

    def calls(self):
        return self.text("calls").splitlines()


def mode(path):
    return oct(path.stat().st_mode & 0o7777)


def is_gone(folder, *names):
    return not any((folder / name).exists() for name in names)


def installed_disk(live, login, password_hash):
    disk = live.root / "disk"
    check(f"{login}:{password_hash}:" in (disk / "etc/shadow").read_text(), "the user has the requested password's hash")
    check("root:!" in (disk / "etc/shadow").read_text(), "nobody logs in as root")
    check(f"wheel:x:10:{login}" in (disk / "etc/group").read_text(), "the user is an administrator's", (disk / "etc/group").read_text())
    check(mode(disk / "etc/sudoers.d/sysmanage") == "0o440", "sudo's file has sudo's mode")
    keys = disk / f"home/{login}/.ssh/authorized_keys"
    check(keys.exists() and mode(keys) == "0o600" and keys.stat().st_uid == 1000, "the keys came along and are the user's own")
    check(is_gone(disk / FIRST_BOOT, "password", "prepare.env", "authorized_keys", "alpine-install.sh"),
          "what held secrets of the installation is not on the disk", sorted((disk / FIRST_BOOT).iterdir()))
    check(is_gone(disk, "etc/local.d/sysmanage-install.start"), "the new system does not install itself")
    check((disk / "etc/runlevels/default/sshd").is_symlink() and (disk / "etc/runlevels/boot/networking").is_symlink(),
          "network and sshd start there")


def takes_the_one_disk(make, password_hash):
    live = make("alpine-3.20")
    live.values(REPORT="yes")
    live.write("fault", "apk 2")
    said = live.start()
    check(live.calls()[-1:] == ["reboot "], "it installs and starts the new system", said)
    check(sum(call == "apk update" for call in live.calls()) == 3, "a mirror that comes late is waited for")
    check("setup-disk -q -m sys /dev/vda" in live.calls(), "on the only disk that is neither removable nor the medium", live.calls())
    check("setup-timezone -z Europe/Berlin" in live.calls(), "with the requested zone")
    check(live.text("dev/ttyS0").split()[2:] == ["installed"], "the parent is told", live.text("dev/ttyS0"))
    installed_disk(live, "ann", password_hash)
    first_boot(live)


def first_boot(live):
    live.write("calls", "")
    disk = live.root / "disk"
    said = live.start("/disk")
    check((disk / "etc/sysmanage-agent.yaml").exists() and mode(disk / "etc/sysmanage-agent.yaml") == "0o600",
          "the first boot configures the agent", said)
    check("rc-update add sysmanage_agent default" in (disk / "calls").read_text(), "and starts it", (disk / "calls").read_text())
    check(is_gone(disk, FIRST_BOOT, "etc/local.d/sysmanage-first-boot.start"), "and leaves nothing of itself")
    check((disk / "dev/ttyS0").read_text().split()[-1] == "ready", "the parent is told", (disk / "dev/ttyS0").read_text())
    check(not list((disk / "etc/local.d").iterdir()), "there is nothing left for a second boot to do")


def takes_the_named_disk(make, password_hash):
    live = make("alpine-static-lvm", disks={"sda": (0, 0), "sdb": (0, 0)})
    said = live.start()
    check("setup-disk -q -m sys -L /dev/sda" in live.calls(), "of two disks the named one, with LVM", said)
    check("192.0.2.20/24" in live.text("disk/etc/network/interfaces") and "192.0.2.53" in live.text("disk/etc/resolv.conf"),
          "with its own address and resolvers")
    check(live.text("dev/ttyS0") == "", "where no parent listens, nothing is reported")
    installed_disk(live, "ann", password_hash)


def gives_up(make):
    for disks, why in (({"vda": (0, 0), "vdb": (0, 0)}, "more than one disk"), ({"sr0": (1, 1)}, "no disk to install on")):
        live = make("alpine-3.20", disks=disks)
        live.values(REPORT="yes")
        live.start()
        check(why in live.text("dev/console") and f"failed this machine has {why}" in live.text("dev/ttyS0"),
              f"{why}: said on the console and to the parent", live.text("dev/console"))
        check(not any(call.startswith(("setup-disk", "reboot")) for call in live.calls()), "and nothing is touched")
    for program, work in (("apk", "reaching the package mirror"), ("setup-timezone", "setting the clock's zone"),
                          ("rc-update", "installing packages"), ("adduser", "making the user"), ("addgroup", "making the user"),
                          ("chpasswd", "making the user"), ("passwd", "making the user"), ("lbu", "preparing the first boot"),
                          ("setup-disk", "installing on /dev/vda")):
        live = make("alpine-3.20")
        live.values(REPORT="yes")
        live.write("fault", program)
        live.start()
        check(f"failed {work} did not work" in live.text("dev/ttyS0") and "reboot " not in live.calls(),
              f"{program} fails: {work} did not work, and the system stays for a look", live.text("dev/ttyS0"))
    live = make("alpine-3.20")
    live.write("fault", "setup-keymap")
    live.start()
    check("reboot " in live.calls() and "keyboard layout us was not set" in live.text("dev/console"),
          "a layout that is not there stops nothing", live.text("dev/console"))


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--program", type=Path, required=True)
    arguments.add_argument("--source", type=Path, required=True)
    options = arguments.parse_args()
    if os.geteuid() != 0:
        if os.environ.get("CI") == "true":
            sys.exit("error: this test must run here, but it needs root (it enters a root folder)")
        print("skipped: it needs root (it enters a root folder)")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as name:
        def make(case, disks=None):
            folder = Path(tempfile.mkdtemp(dir=name))
            request = json.loads((options.source / f"tests/golden-provision/{case}/request.json").read_text())
            request["agent_install_commands"] = ["apk add sysmanage-agent"]
            (folder / "request.json").write_text(json.dumps(request))
            subprocess.run([options.program, "provision", "alpine", "--request", folder / "request.json", "-o", folder / "made"],
                           check=True, capture_output=True)
            (folder / "root").mkdir()
            return Live(folder / "root", options.source, next((folder / "made").glob("*.apkovl.tar.gz")), disks)

        password_hash = json.loads((options.source / "tests/golden-provision/alpine-3.20/request.json").read_text())["password_hash"]
        takes_the_one_disk(make, password_hash)
        takes_the_named_disk(make, password_hash)
        gives_up(make)
    print(f"{len(failures)} failed")
    sys.exit(1 if failures else 0)


main()
