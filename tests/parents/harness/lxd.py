# SPDX-License-Identifier: GPL-3.0-or-later
"""A Debian parent with LXD, or with its fork Incus (see incus.py): containers from images of the catalogue, with plans of the golden
cases. The daemon is not at work yet on the parents that are to be enabled."""
import json
import os
import subprocess
from pathlib import Path

from harness.scenario import Failure, Scenario

STAND_INS = "lxd"
# The client lies where a simulated package manager has put it, see Lxd.with_client().
GATED = ("systemctl apt-get apt-cache usermod ufw flock mkdir rm chmod awk sed tail cat timeout sha256sum").split()
STATE = "parent/state/children.json"
NAME = "debian01"
ABOUT = {"child_type": "lxd", "container_name": NAME}
OTHER = {"image": "images:debian/12", "status": "Running", "config": {"user.own": "an administrator's"}}
# Of the sample these are never left out: a copy that hangs, and a last step that is stopped when the container is complete.
ALWAYS = ("create-debian-12 set-up-guest/lxc/8/hang", "create-debian-12 finish/awk/1/hang")
HIDDEN = ("lxc", "incus", "snap", "ufw", "firewall-cmd", "iptables")
# What somebody wrote who knows shells: it has to reach the container as it is.
HOSTILE = ["printf '%s\\n' \"$HOME; $(touch /srv/pwned) `touch /srv/pwned`\" '&& touch /srv/pwned' # \\", "echo \"it's\" | tee -a \"/var/log/a b\""]


def hide(root: Path):
    """This machine's own: it may have them, and a parent has only what a plan has installed."""
    for folder in ("usr/bin", "usr/sbin"):
        for name in HIDDEN:
            if (root / folder / name).is_file():
                subprocess.run(["mount", "--bind", "/dev/null", root / folder / name], check=True)


def daemon_of(client):
    return {"lxc": "lxd", "incus": "incus"}[client]


def ready_state(client):
    bridge = daemon_of(client) + "br0"
    units = {f"{daemon_of(client)}.{kind}": {"active": True, "enabled": True} for kind in ("socket", "service")}
    profile = {"root": {"type": "disk", "path": "/", "pool": "default"}, "eth0": {"type": "nic", "name": "eth0", "network": bridge}}
    return {"package": daemon_of(client), "silent": False, "units": units, "profile": profile, "pools": {"default": "dir"},
            "networks": [bridge], "ufw": None, "containers": {"other": OTHER}}


def write_state(root, state):
    (root / STATE).write_text(json.dumps(state, indent=1, sort_keys=True))


def read_state(root):
    return json.loads((root / STATE).read_text())


def prepare_for(client):
    def prepare(root: Path):
        hide(root)
        (root / "run/systemd/system").mkdir(parents=True)
        (root / "parent/state/bin").mkdir()
        (root / "parent/facts/cgroup").mkdir()
        subprocess.run(["mount", "-t", "cgroup2", "none", root / "parent/facts/cgroup"], check=True)
        (root / "parent/state/containers/other/var/lib").mkdir(parents=True)
        os.symlink("/parent/gate/gate", root / "parent/state/bin" / client)
        for name in ("subuid", "subgid"):
            (root / "etc" / name).write_text("root:1000000:1000000000\n")
        write_state(root, ready_state(client))

    return prepare


prepare = prepare_for("lxc")


def bare(client):
    """Nothing installed, nothing started; its administrator's firewall is at work."""
    def change(root: Path):
        (root / "parent/state/bin" / client).unlink()
        for name in ("subuid", "subgid"):
            (root / "etc" / name).write_text("ann:100000:65536\n")
        write_state(root, {**ready_state(client), "units": {}, "profile": {}, "pools": {}, "networks": [], "ufw": [], "containers": {}})

    return change


def demand(holds, what, detail=""):
    if not holds:
        raise Failure(f"{what}: {detail}")


class Lxd:
    def __init__(self, source: Path, work: Path, client="lxc"):
        self.client, self.golden = client, source / "tests/golden"
        self.catalog = work / "catalog.json"
        entries = json.loads((source / "resources/catalog.json").read_text())["entries"]
        self.catalog.write_text(json.dumps({"entries": [entry for entry in entries if entry["child_type"] == "lxd"]}))

    def request(self, case, **more):
        return {**json.loads((self.golden / f"lxd-create-{case}/request.json").read_text()), **more}

    def create(self, case, title="", **more):
        request = self.request(case, **more)
        about = {"child_type": "lxd", "container_name": request["container_name"]}
        return Scenario("create-" + (title or case), ("create", request), after=[("delete", about)], check=others_are_left)

    def life(self, action, before=(), **more):
        # What a restart has stopped, it cannot take back when the container does not start.
        stays = (STATE,) if action == "restart" else ()
        return Scenario(action, (action, {**ABOUT, **more}), before=[("create", self.request("debian-12")), *before], keeps=True,
                        stays=stays, check=others_are_left)

    def scenarios(self):
        about = {"child_type": "lxd"}
        return [
            *map(self.create, ("debian-12", "ubuntu-24.04", "no-agent")),
            self.create("debian-12", "hostile", agent_install_commands=HOSTILE, autostart=True),
            self.life("stop"),
            self.life("start", before=[("stop", ABOUT)]),
            self.life("restart"),
            self.life("delete"),
            self.life("update-agent", distribution="lxd-debian-12", agent_install_commands=HOSTILE),
            Scenario("enable", ("enable", about), keeps=True, stays=(STATE,), prepare=bare(self.client)),
            Scenario("list", ("list", about), before=[("create", self.request("debian-12"))]),
            Scenario("probe", ("probe", about)),
        ]

    def cases(self):
        return [(f"{title} ({self.client})", lambda stage, parent, case=case: case(self, stage, parent)) for title, case in (
            ("another's name", taken), ("one that does not stop by itself", by_force), ("one that cannot be stopped", cannot_be_stopped),
            ("one that does not start", does_not_start), ("a daemon that does not answer", silent), ("protected", protected),
            ("not initialised", not_initialised), ("what is told", told), ("enabled with a firewall", enabled))]


def others_are_left(root):
    state = read_state(root)
    demand(state["containers"].get("other") == OTHER, "another's container is touched", state["containers"])
    demand(not (root / "srv/pwned").exists(), "a text was run by a shell of the parent")


def make(source: Path, work: Path):
    return Lxd(source, work)


def apply(stage, parent, action, request):
    return parent.apply(stage.plan(action, request))


def made(kind, stage, parent, **more):
    demand(apply(stage, parent, "create", kind.request("debian-12")).status == 0, "made")
    change(parent.root, NAME, **more)


def change(root, name, **more):
    state = read_state(root)
    state["containers"][name].update(more)
    write_state(root, state)


def one(root, name=NAME):
    return read_state(root)["containers"].get(name)


def taken(kind, stage, parent):
    before = read_state(parent.root)
    done = apply(stage, parent, "create", kind.request("debian-12", container_name="other"))
    demand(done.status != 0 and "taken by another" in done.said and read_state(parent.root) == before, "untouched", done.said)


def by_force(kind, stage, parent):
    for action in ("stop", "restart", "delete"):
        parent.restore(stage.pristine)
        made(kind, stage, parent, stops="by force")
        done = apply(stage, parent, action, ABOUT)
        demand(done.status == 0 and "ending its processes" in done.said, action, done.said)
        state = (one(parent.root) or {}).get("status")
        demand(state == {"stop": "Stopped", "restart": "Running", "delete": None}[action], action, state)


def cannot_be_stopped(kind, stage, parent):
    made(kind, stage, parent, stops="never")
    done = apply(stage, parent, "delete", ABOUT)
    demand(done.status != 0 and one(parent.root)["status"] == "Running", "it is not deleted while it runs", done.said)


def does_not_start(kind, stage, parent):
    made(kind, stage, parent, starts="never", status="Stopped")
    done = apply(stage, parent, "start", ABOUT)
    demand(done.status != 0 and "cannot be started" in done.said and one(parent.root)["status"] == "Stopped", "it is said", done.said)


def silent(kind, stage, parent):
    write_state(parent.root, {**read_state(parent.root), "silent": True})
    for action, request in (("create", kind.request("debian-12")), ("delete", ABOUT), ("list", {"child_type": "lxd"})):
        done = apply(stage, parent, action, request)
        demand(done.status != 0 and "does not answer" in done.said, action, done.said)


def protected(kind, stage, parent):
    made(kind, stage, parent)
    change(parent.root, NAME, config={**one(parent.root)["config"], "security.protection.delete": "true"})
    done = apply(stage, parent, "delete", ABOUT)
    demand(done.status != 0 and one(parent.root)["status"] == "Running" and "nothing was touched" in done.said, "untouched", done.said)


def not_initialised(kind, stage, parent):
    write_state(parent.root, {**read_state(parent.root), "profile": {}})
    done = apply(stage, parent, "create", kind.request("debian-12"))
    demand(done.status != 0 and "not initialised yet" in done.said and not one(parent.root), "it is said before anything is touched", done.said)


def stdout_of(parent, step):
    result = json.loads((parent.root / "parent/result.json").read_text())
    return next(command["stdout"] for command in result["results"]["commands"] if step in command["argv"][1])


def told(kind, stage, parent):
    made(kind, stage, parent)
    apply(stage, parent, "list", {"child_type": "lxd"})
    rows = json.loads(stdout_of(parent, "list.sh").split("===LXD===")[1])
    demand([(row["name"], row["status"]) for row in rows] == [(NAME, "Running"), ("other", "Running")], "the section", rows)
    apply(stage, parent, "probe", {"child_type": "lxd"})
    demand(stdout_of(parent, "probe.sh").split() == ["===LXD===", "lxc:yes", "snap_lxd:no", "initialized:yes"], "the probe",
           stdout_of(parent, "probe.sh"))


def enabled(kind, stage, parent):
    bare(kind.client)(parent.root)
    done = apply(stage, parent, "enable", {"child_type": "lxd"})
    state = read_state(parent.root)
    bridge = daemon_of(kind.client) + "br0"
    demand(done.status == 0 and state["networks"] == [bridge] and state["pools"] == {"default": "dir"}, "pool and bridge", done.said)
    demand(len(state["ufw"]) == 3 and all(bridge in rule for rule in state["ufw"]), "the firewall lets the bridge", state["ufw"])
    demand(state["units"][f"{daemon_of(kind.client)}.service"] == {"active": True, "enabled": True}, "it starts with the parent", state["units"])
    demand(apply(stage, parent, "create", kind.request("debian-12")).status == 0, "a container can be made there")
