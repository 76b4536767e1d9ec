# SPDX-License-Identifier: GPL-3.0-or-later
"""A parent with the children of several hypervisors, that is rebooted safely. All four are on one parent here, which none really
is: the plan asks each of them that is there."""
import json
import os
import tempfile
from pathlib import Path

from harness.scenario import Failure, Scenario

STAND_INS = "reboot"
GATED = ("virsh lxc vm vmctl systemctl shutdown uname mv rm cp mkdir chmod cat sed sort awk grep wc tail sha256sum timeout").split()
STATE = "parent/state/children.json"
LIST = "var/lib/sysmanage-agent/reboot-children"
RESTORER = "var/lib/sysmanage-agent/restore-children.sh"
UNIT = "etc/systemd/system/sysmanage-restore-children.service"
RUNNING = {"kvm": ["web01", "db.example"], "lxd": ["c1"], "bhyve": ["bsd01"], "vmm": ["puffy"]}
EVERYTHING = sorted(f"{kind} {name}" for kind, names in RUNNING.items() for name in names)
# What a safe reboot leaves: the parent is about to reboot, and the agent's folder is there.
STAYS = ("parent/state/rebooting", "var/lib/sysmanage-agent", LIST, "var/lib/sysmanage-agent/restore-children.log",
         "etc/systemd/system/multi-user.target.wants")


def first_state(**more):
    children = {kind: {**{name: {"running": True} for name in names}, "stopped-before": {"running": False}}
                for kind, names in RUNNING.items()}
    return {"system": "FreeBSD", "silent": [], "children": children, **more}


def write_state(root, state):
    (root / STATE).write_text(json.dumps(state, indent=1, sort_keys=True))


def read_state(root):
    return json.loads((root / STATE).read_text())


def running(root):
    return sorted(f"{kind} {name}" for kind, children in read_state(root)["children"].items()
                  for name, one in children.items() if one["running"])


def prepare(root: Path):
    (root / "etc/systemd/system").mkdir(parents=True)
    (root / "run/systemd/system").mkdir(parents=True)
    write_state(root, first_state())


class Reboot:
    def __init__(self, source: Path, work: Path):
        self.catalog = work / "catalog.json"
        self.catalog.write_text('{"entries": []}')

    @staticmethod
    def prepared(name, **more):
        return Scenario(name, ("reboot-prepare", {"child_type": "kvm", "stop_seconds": 10, **more}), stays=STAYS,
                        after=[("reboot-restore", {"child_type": "kvm"})])

    def scenarios(self):
        return [
            self.prepared("armed"),
            self.prepared("with-a-server", arm_restore=False),
            Scenario("restore", ("reboot-restore", {"child_type": "kvm"}), before=[("reboot-prepare", {"child_type": "kvm"})],
                     keeps=True, stays=(*STAYS, STATE, RESTORER, UNIT)),
        ]

    # ---- what no scenario says: see cases() of parents.py --------------------------------------------------------

    @staticmethod
    def cases():
        return [("a child that refuses to stop is ended", refuses), ("a child that cannot be ended keeps the parent up", cannot_be_ended),
                ("a hypervisor that does not answer", silent), ("power lost before the reboot, and the boot itself", boot),
                ("power lost while the children stop", power_lost), ("a child that does not start", does_not_start)]


def make(source: Path, work: Path):
    return Reboot(source, work)


def demand(holds, what, detail=""):
    if not holds:
        raise Failure(f"{what}: {detail}")


def run_plan(stage, parent, action="reboot-prepare", **more):
    return parent.apply(stage.plan(action, {"child_type": "lxd", **more}))


def with_children(root, kind, name, **more):
    state = read_state(root)
    state["children"][kind][name].update(more)
    write_state(root, state)


def refuses(stage, parent):
    with_children(parent.root, "bhyve", "bsd01", stops="by force")
    done = run_plan(stage, parent, stop_seconds=10)
    demand(done.status == 0 and "bhyve bsd01 did not stop within 10 s" in done.said, "it is ended and said", done.said)
    demand(not running(parent.root) and (parent.root / "parent/state/rebooting").exists(), "all have stopped, the parent reboots")


def cannot_be_ended(stage, parent):
    with_children(parent.root, "vmm", "puffy", stops="never")
    done = run_plan(stage, parent, stop_seconds=10)
    demand(done.status != 0 and "vmm puffy" in done.said, "the plan fails and names it", done.said)
    demand(running(parent.root) == EVERYTHING, "all run again", running(parent.root))
    left = [name for name in (LIST, RESTORER, UNIT, "parent/state/rebooting") if (parent.root / name).exists()]
    demand(not left, "nothing is left for a boot, and there is no reboot", left)


def silent(stage, parent):
    write_state(parent.root, first_state(silent=["lxd"]))
    done = run_plan(stage, parent)
    demand(done.status != 0 and running(parent.root) == EVERYTHING, "nothing is touched", done.said)


def at_boot(parent):
    """What the parent's init does: the folders of memory are empty, the unit is started."""
    demand((parent.root / "etc/systemd/system/multi-user.target.wants" / Path(UNIT).name).is_symlink(), "the unit is enabled")
    folder = Path(tempfile.mkdtemp(dir=parent.root / "parent/state"))
    plan = folder / "plan.json"
    plan.write_text(json.dumps({"commands": [{"argv": ["sh", "/" + RESTORER], "timeout": 100, "x-id": "boot"}]}))
    done = parent.apply(plan)
    plan.unlink()
    folder.rmdir()
    return done


def boot(stage, parent):
    demand(run_plan(stage, parent).status == 0, "prepared")
    first = (parent.root / LIST).read_text()
    demand(run_plan(stage, parent).status == 0 and (parent.root / LIST).read_text() == first, "prepared once more, the list is the same")
    demand(os.stat(parent.root / LIST).st_mode & 0o777 == 0o600, "nobody else reads the list")
    with_children(parent.root, "kvm", "web01", running=True)  # its own autostart was quicker
    done = at_boot(parent)
    log = (parent.root / "var/lib/sysmanage-agent/restore-children.log").read_text()
    demand(done.status == 0 and "kvm web01: runs already" in log and "lxd c1: started" in log, "a line a child", log + done.said)
    demand(running(parent.root) == EVERYTHING, "what ran runs, what was stopped stays so", running(parent.root))
    left = [name for name in (LIST, RESTORER, UNIT) if os.path.lexists(parent.root / name)]
    demand(not left, "it is not done a second time", left)


def power_lost(stage, parent):
    path = stage.plan("reboot-prepare", {"child_type": "lxd"})
    plan = json.loads(path.read_text())
    plan["commands"] = [command for command in plan["commands"] if command["x-id"] != "reboot-parent"]
    path.write_text(json.dumps(plan))
    demand(parent.apply(path).status == 0 and not running(parent.root), "all have stopped", running(parent.root))
    demand(not (parent.root / "parent/state/rebooting").exists(), "nobody has asked for the reboot")
    demand(at_boot(parent).status == 0 and running(parent.root) == EVERYTHING, "the power comes back", running(parent.root))


def does_not_start(stage, parent):
    with_children(parent.root, "kvm", "db.example", starts="never")
    demand(run_plan(stage, parent, arm_restore=False).status == 0, "prepared")
    done = run_plan(stage, parent, "reboot-restore")
    demand(done.status != 0 and "kvm db.example: did not start" in done.said, "it is named", done.said)
    demand(running(parent.root) == [one for one in EVERYTHING if one != "kvm db.example"], "the others run", running(parent.root))
    with_children(parent.root, "kvm", "db.example", starts="now")
    demand(run_plan(stage, parent, "reboot-restore").status == 0 and running(parent.root) == EVERYTHING, "the next try starts it")
    again = run_plan(stage, parent, "reboot-restore")
    demand(again.status == 0 and "skipped" in again.said, "once more does no harm", again.said)
