#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A container's life on a real LXD: lxd.py --program BINARY --image UNIFIED-TARBALL. Started by run-lxd, in namespaces of its own.
Simulated are systemctl, the server and the agent with its package; the daemon, its bridge and the containers are real."""
import argparse
import json
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from harness.program import Program
from harness.report import Report
from harness.stage import LOGIN, PASSWORD, TOKEN
from harness.web import World, serve

HERE = Path(__file__).resolve().parent
STAGING = Path("/var/lib/sysmanage/staging")
ALIAS = "small-debian"
NAME = "web01"
PACKAGE = "/opt/sysmanage-agent.deb"


def run(*command, check=True, **more):
    return subprocess.run(list(map(str, command)), text=True, check=check, stdin=subprocess.DEVNULL, capture_output=True, **more)


def lxc(*arguments, check=True):
    return run("lxc", *arguments, check=check).stdout


def inside(*command):
    return run("lxc", "exec", NAME, "--", *command, check=False).stdout.strip()


def containers():
    return lxc("list", "-f", "csv", "-c", "n").split()


def prepare_parent(work):
    """Own mounts where a plan or LXD writes, and the interfaces of this network namespace in /sys."""
    sys_new = work / "sys"
    sys_new.mkdir()
    run("ip", "link", "set", "lo", "up")
    run("mount", "-t", "sysfs", "sysfs", sys_new)
    run("mount", "--rbind", "/sys/fs/cgroup", sys_new / "fs/cgroup")
    run("mount", "--move", sys_new, "/sys")
    lxd = work / "lxd"
    lxd.mkdir()
    for folder in ("/var/lib/sysmanage", "/usr/local/sbin", "/run"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        run("mount", "-t", "tmpfs", "-o", "mode=0755", "tmpfs", folder)
    Path("/var/lib/lxd").mkdir(exist_ok=True)
    run("mount", "--bind", lxd, "/var/lib/lxd")
    Path("/run/systemd/system").mkdir(parents=True)
    stand_in = Path("/usr/local/sbin/systemctl")
    stand_in.write_text((HERE / "lxd/stand-in-systemctl").read_text())
    stand_in.chmod(0o755)


class Test:
    def __init__(self, program, work, image):
        self.report, self.work, self.image = Report(), work, image
        catalog = work / "catalog.json"
        catalog.write_text(json.dumps({"entries": [self.entry("test-debian", f"local:{ALIAS}"), self.entry("missing", "local:nobody")]}))
        self.program = Program(program, work, catalog)
        self.world, self.server = World(work), ("", 0)

    @staticmethod
    def entry(name, image):
        return {"id": f"lxd-{name}", "child_type": "lxd", "name": "Debian", "version": name, "display_name": f"Test {name}",
                "install_identifier": image, "family": "debian", "provisioning": "container", "agent_channel": "github-deb",
                "admin_group": "sudo", "login_shell": "/bin/bash", "agent_shells": ["sh", "bash", "dash"]}

    def request(self, distribution="lxd-test-debian", **more):
        return {"child_type": "lxd", "distribution": distribution, "container_name": NAME, "hostname": f"{NAME}.example.org",
                "username": LOGIN, "password": PASSWORD, "server_url": self.server[0], "server_port": self.server[1],
                "auto_approve": True, "auto_approve_token": TOKEN, "agent_install_commands": [f"dpkg --force-confold -i {PACKAGE}"], **more}

    def about(self, action, **more):
        return self.program.run(action, {"child_type": "lxd", "container_name": NAME, **more})

    def check(self, holds, what, detail=""):
        self.report.check(holds, what, detail)

    def check_clean(self):
        self.check(NAME not in containers(), "no container is left", containers())
        left = [str(path) for path in STAGING.glob("*")] if STAGING.is_dir() else []
        self.check(not left, "no file of the plan is left", left)

    # ---- the parts

    def enabling(self):
        first = self.program.run("enable", {"child_type": "lxd"})
        self.check(first.ok, "the plan enables LXD", first.error())
        calls = Path("/var/lib/sysmanage/stand-in-systemctl/calls").read_text()
        self.check("enable --now lxd.service" in calls, "the daemon is started, and stays so")
        networks = lxc("network", "list", "-f", "csv")
        self.check("lxdbr0,bridge,YES" in networks, "its bridge is there", networks)
        before = lxc("profile", "show", "default") + lxc("network", "show", "lxdbr0")
        again = self.program.run("enable", {"child_type": "lxd"})
        self.check(again.ok and {"install-packages", "start-daemon", "initialise"} <= set(again.skipped()), "a second run finds all done",
                   (again.skipped(), again.error()))
        self.check(lxc("profile", "show", "default") + lxc("network", "show", "lxdbr0") == before, "and changes nothing")
        probe = self.program.run("probe", {"child_type": "lxd"}).step("probe")["stdout"]
        self.check("lxc:yes" in probe and "initialized:yes" in probe, "probing says so", probe)

    def import_image(self):
        address = lxc("network", "get", "lxdbr0", "ipv4.address").split("/")[0]
        self.server = (address, serve(self.world, address).server_port)
        """With the agent's package in it, for containers of this test reach no server."""
        package = self.work / "agent.deb"
        run(HERE / "stand-in-agent/build-package", package)
        lxc("image", "import", self.image, "--alias", "bare")
        lxc("init", "local:bare", "with-package")
        lxc("file", "push", package, "with-package" + PACKAGE, "--create-dirs")
        lxc("publish", "with-package", "--alias", ALIAS)
        lxc("delete", "with-package")
        lxc("image", "delete", "bare")

    def creating(self):
        self.plan = self.program.plan("create", self.request(autostart=True))
        dry = self.program.call("apply", str(self.plan), "--dry-run")
        self.check(dry.returncode == 0 and f"there is no container {NAME}" in dry.stdout + dry.stderr, "a dry run sees that there is none",
                   dry.stdout + dry.stderr)
        applied = self.program.apply(self.plan)
        self.check(applied.ok, "the plan makes a container", applied.error())
        self.check(f"registers by itself at {self.server[0]}" in applied.step("finish")["stdout"], "and says where it registers")
        secrets = [word for word in (PASSWORD, TOKEN) if word in json.dumps(applied.result) + applied.progress]
        self.check(not secrets, "its result holds no secret")

    def the_guest(self):
        stored = inside("getent", "shadow", LOGIN).split(":")[1]
        _, kind, *salt, _ = stored.split("$")
        made = subprocess.run(["openssl", "passwd", f"-{kind}", "-salt", "$".join(salt), "-stdin"], input=PASSWORD, text=True,
                              capture_output=True, check=True)
        self.check(made.stdout.strip() == stored, "the user has the requested password")
        self.check("sudo" in inside("id", "-nG", LOGIN).split() and "(ALL : ALL) ALL" in inside("sudo", "-l", "-U", LOGIN),
                   "and becomes root with it", inside("sudo", "-l", "-U", LOGIN))
        self.check(inside("hostname") == f"{NAME}.example.org", "the container has its name", inside("hostname"))
        self.check(inside("systemctl", "is-active", "sysmanage-agent") == "active", "the agent runs")
        config = inside("cat", "/etc/sysmanage-agent.yaml")
        self.check(self.server[0] in config and TOKEN in config, "with the plan's configuration", config)
        registered = [body for _, body in self.world.wait_for_registration(60)]
        self.check(registered == [{"hostname": f"{NAME}.example.org", "auto_approve_token": TOKEN}], "and has registered", registered)
        self.check(inside("stat", "-c", "%a %u", "/etc/sysmanage-agent.yaml") == "600 0", "that only root reads")
        self.check(inside("ls", "/var/lib/sysmanage-first-boot") == "", "the set-up's files are gone")
        self.check(lxc("config", "get", NAME, "boot.autostart").strip() == "true", "it starts with the parent")

    def again(self):
        started = inside("stat", "-c", "%Y", "/proc/1")
        applied = self.program.apply(self.plan)
        self.check(applied.ok and "create-container" in applied.skipped() and "set-up-guest" in applied.skipped(), "a second run skips what is done",
                   (applied.skipped(), applied.error()))
        self.check(inside("stat", "-c", "%Y", "/proc/1") == started, "and the container ran on")
        dry = self.program.call("apply", str(self.plan), "--dry-run")
        self.check(f"this plan has completed the container {NAME}" in dry.stdout + dry.stderr, "a dry run knows it", dry.stdout + dry.stderr)
        other = self.program.run("create", self.request(hostname="other.example.org"))
        self.check(other.failed_step() == "check-parent" and "is taken" in other.error(), "another plan is refused the name", other.error())
        self.check(inside("hostname") == f"{NAME}.example.org", "and touches nothing")

    def lifecycle(self):
        listed = self.program.run("list", {"child_type": "lxd"}).step("list")["stdout"]
        section = json.loads(listed.split("===LXD===")[1])
        self.check(section == [{"name": NAME, "status": "Running", "type": "container"}], "the listing names it", listed)
        updated = self.about("update-agent", distribution="lxd-test-debian", agent_install_commands=[f"dpkg --force-confnew -i {PACKAGE}"])
        self.check(updated.ok, "the agent is updated", updated.error())
        self.check(TOKEN in inside("cat", "/etc/sysmanage-agent.yaml"), "and keeps its configuration")
        for action, state in (("stop", "STOPPED"), ("start", "RUNNING"), ("restart", "RUNNING")):
            done = self.about(action)
            self.check(done.ok and lxc("list", NAME, "-f", "csv", "-c", "s").strip() == state, f"{action}: {state.lower()}", done.error())
        self.check("start-container" in self.about("start").skipped(), "starting what runs is skipped")

    def deleting(self):
        for what in ("the container is deleted", "deleting it once more does no harm"):
            done = self.about("delete")
            self.check(done.ok, what, done.error())
        self.check_clean()

    def failures(self):
        for title, step, more in (("an image that nobody has", "create-container", {"distribution": "lxd-missing"}),
                                  ("an agent that cannot be installed", "set-up-guest", {"agent_install_commands": ["false"]})):
            applied = self.program.run("create", self.request(**more))
            self.check(applied.failed_step() == step, f"{title}: {step} fails", (applied.failed_step(), applied.error()))
            self.check_clean()

    def stopped(self):
        plan = self.program.plan("create", self.request())
        with self.program.applying(plan) as process:
            self.wait_for(lambda: NAME in containers())
            process.send_signal(signal.SIGINT)
            self.check(process.wait(timeout=300) == 130, "Ctrl-C ends the run with 130", process.returncode)
        self.check_clean()
        with self.program.applying(plan) as process:
            self.wait_for(lambda: NAME in containers())
        # Everything was killed; the daemon may still be unpacking.
        applied = self.program.apply(plan)
        self.check(applied.ok, "after a kill in the middle the plan goes on", applied.error())
        self.check(self.about("delete").ok, "and what it has made is deleted")
        self.check_clean()

    def somebody_elses(self):
        lxc("init", f"local:{ALIAS}", NAME)
        before = lxc("config", "show", NAME)
        applied = self.program.run("create", self.request())
        self.check(applied.failed_step() == "check-parent", "a container of that name that is not ours stops the plan", applied.error())
        self.check(lxc("config", "show", NAME) == before, "and is not touched")
        lxc("delete", NAME)

    def wait_for(self, holds, seconds=120):
        deadline = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > deadline:
                self.check(False, "it did not come to that in time")
            time.sleep(0.1)

    def run(self):
        for title, work in (("LXD is enabled", self.enabling), ("an image", self.import_image), ("a container is made", self.creating),
                            ("what is in it", self.the_guest), ("the plan once more", self.again), ("its life", self.lifecycle),
                            ("its end", self.deleting), ("failures", self.failures), ("stopped and killed", self.stopped),
                            ("somebody else's", self.somebody_elses)):
            with self.report.part(f"LXD: {title}"):
                work()
        self.report.summary()
        return 1 if self.report.failed() else 0


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--program", type=Path, required=True)
    arguments.add_argument("--image", type=Path, required=True)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(dir=options.image.parent, ignore_cleanup_errors=True) as name:
        prepare_parent(Path(name))
        return Test(options.program, Path(name), options.image).run()


sys.exit(main())
