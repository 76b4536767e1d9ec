#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The enable plan as a script in a minimal Debian without a service manager: enable.py --program BINARY --stand-ins FOLDER.
Started by run-enable, in a mount and process namespace of its own. Simulated are systemctl and ufw; the packages are
installed and the daemons run for real."""
import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from harness.report import Report

REQUEST = {"child_type": "kvm", "virt_type": "qemu", "server_on_parent": True, "server_port": 8443}
RULE = "allow from 192.168.122.0/24 to any port 8443 proto tcp comment SysManage guests to the server"


def run(*command, **more):
    return subprocess.run(command, text=True, check=True, stdin=subprocess.DEVNULL, **more)


def debian_mirror():
    """The one this machine's own apt uses; no mirror is named here."""
    form = "$(ORIGIN) $(COMPONENT) $(CODENAME) $(REPO_URI)"
    lines = run("apt-get", "indextargets", "--format", form, "Created-By: Packages", capture_output=True).stdout.splitlines()
    words = next(line.split() for line in lines if line.startswith("Debian main ") and "-" not in line.split()[2])
    return words[2], words[3]


class Root:
    """A minimal Debian or Ubuntu in memory."""

    def __init__(self, folder: Path, options):
        own, mirror = debian_mirror()
        self.folder = folder
        self.codename = options.codename or own
        self.mirror = options.mirror or mirror
        self.stand_ins = options.stand_ins

    def path(self, name):
        return self.folder / name.lstrip("/")

    def fill(self):
        run("mount", "-t", "tmpfs", "-o", "size=4G,mode=0755", "tmpfs", str(self.folder))
        done = subprocess.run(["debootstrap", "--variant=minbase", *self.of_ubuntu(), self.codename, str(self.folder), self.mirror,
                               *self.script()], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise RuntimeError("debootstrap: " + done.stdout[-1500:])
        for kind, name, place in (("proc", "proc", "/proc"), ("sysfs", "sysfs", "/sys"), ("tmpfs", "run", "/run")):
            run("mount", "-t", kind, name, str(self.path(place)))
        run("mount", "--rbind", "/dev", str(self.path("/dev")))
        shutil.copy("/etc/resolv.conf", self.path("/etc/resolv.conf"))
        for settings in Path("/etc/apt/apt.conf.d").glob("*"):  # how this machine reaches its mirror, and nothing else
            if "Acquire::" in settings.read_text() and "Post-Invoke" not in settings.read_text():
                shutil.copy(settings, self.path("/etc/apt/apt.conf.d"))
        # A package must start nothing: there is no service manager, and the plan is what starts libvirt.
        self.install("/usr/sbin/policy-rc.d", "#!/bin/sh\nexit 101\n")
        self.path("/run/systemd/system").mkdir(parents=True)
        for name in ("systemctl", "ufw"):
            self.install(f"/usr/local/sbin/{name}", (self.stand_ins / f"stand-in-{name}").read_text())

    def is_ubuntu(self):
        return "ubuntu" in self.mirror

    def of_ubuntu(self):
        """Debian brings no key of Ubuntu's; nothing of this root folder is kept."""
        return ["--components=main,universe", "--no-check-gpg"] if self.is_ubuntu() else []

    def script(self):
        """A debootstrap that is older than the release makes it as it makes all of Ubuntu's."""
        scripts = Path("/usr/share/debootstrap/scripts")
        return [str(scripts / "gutsy")] if self.is_ubuntu() and not (scripts / self.codename).exists() else []

    def install(self, name, text):
        self.path(name).write_text(text)
        self.path(name).chmod(0o755)

    def enter(self, *command, around=()):
        return subprocess.run([*around, "chroot", str(self.folder), *command], text=True, capture_output=True, check=False,
                              stdin=subprocess.DEVNULL, timeout=1500)


def script_of(program, work, request):
    (work / "request.json").write_text(json.dumps(request))
    return run(str(program), "plan", "enable", "--request", str(work / "request.json"), "--format", "sh",
               capture_output=True).stdout


def staged(root):
    folder = root.path("/var/lib/sysmanage/staging")
    return [str(path) for path in folder.glob("*")] if folder.is_dir() else []


def fails_before_packages_are_there(root, report):
    """apt-get only fetches, so that the rest needs no network. What it leaves undone is found out."""
    root.install("/usr/local/sbin/apt-get", '#!/bin/sh\nexec /usr/bin/apt-get --download-only "$@"\n')
    done = root.enter("sh", "/enable.sh")
    report.check(done.returncode != 0 and "these are still missing:" in done.stderr, "an installation that did nothing is found out",
                 (done.stdout + done.stderr)[-2000:] if done.returncode == 0 else "")
    report.check(not staged(root), "and no file of the plan is left", staged(root))
    root.path("/usr/local/sbin/apt-get").unlink()


def enables(root, report, around):
    done = root.enter("sh", "/enable.sh", around=around)
    report.check(done.returncode == 0, "the plan enables KVM", (done.stdout + done.stderr)[-3000:] if done.returncode else "")
    calls = root.path("/var/lib/stand-in-systemctl/calls").read_text()
    report.check("enable --now libvirtd.service" in calls, "libvirt is started and stays so")
    rules = root.path("/var/lib/stand-in-ufw.rules").read_text().splitlines()
    report.check(rules == [RULE], "the firewall lets guests reach the server", rules)
    report.check(not staged(root), "no file of the plan is left", staged(root))


def libvirt_works(root, report, around):
    networks = root.enter("virsh", "-q", "-c", "qemu:///system", "net-list", "--autostart", around=around)
    report.check("default" in networks.stdout and "active" in networks.stdout, "libvirt answers, its network is active",
                 networks.stdout + networks.stderr)
    version = root.enter("virt-install", "--version", around=around)
    report.check(version.returncode == 0, "virt-install runs", version.stderr)


def enables_again(root, report, around):
    before = root.path("/var/lib/stand-in-ufw.rules").read_text()
    done = root.enter("sh", "/enable.sh", around=around)
    report.check(done.returncode == 0, "it runs once more", (done.stdout + done.stderr)[-2000:] if done.returncode else "")
    report.check("skipped: everything is installed" in done.stdout, "and installs nothing", done.stdout)
    report.check(root.path("/var/lib/stand-in-ufw.rules").read_text() == before, "nor adds a rule a second time")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--program", type=Path, required=True)
    arguments.add_argument("--stand-ins", type=Path, required=True)
    arguments.add_argument("--codename", default="", help="a release of Debian or Ubuntu; default: this machine's own")
    arguments.add_argument("--mirror", default="", help="default: this machine's own")
    options = arguments.parse_args()
    report = Report()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        folder = work / "root"
        folder.mkdir()
        root = Root(folder, options)
        try:
            with report.part(f"enable: a minimal {root.codename}"):
                root.fill()
                root.path("/enable.sh").write_text(script_of(options.program, work, REQUEST))
                fails_before_packages_are_there(root, report)
                # One network namespace for all that follows, kept by a process in it.
                with subprocess.Popen(["unshare", "--net", "sh", "-c", "ip link set lo up && echo up && exec sleep infinity"],
                                      stdout=subprocess.PIPE, text=True) as keeper:
                    try:
                        keeper.stdout.readline()
                        around = ("nsenter", f"--net=/proc/{keeper.pid}/ns/net")
                        enables(root, report, around)
                        libvirt_works(root, report, around)
                        enables_again(root, report, around)
                    finally:
                        keeper.kill()
        finally:
            subprocess.run(["umount", "-R", "-l", str(folder)], check=False)
    report.summary()
    return 1 if report.failed() else 0


sys.exit(main())
