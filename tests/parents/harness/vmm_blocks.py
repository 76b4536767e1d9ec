# SPDX-License-Identifier: GPL-3.0-or-later
"""Blocks of ours in files of an OpenBSD parent into which its administrator goes on writing."""
import json
from pathlib import Path

from harness.scenario import Failure

STATE = "parent/state/openbsd.json"
LATER = "block in quick on vether1 to 192.0.2.0/24\nblock in on vether1 to self\n"


def applied(stage, parent, action, wanted_status=0):
    run = parent.apply(stage.plan(action, {"child_type": "vmm"}))
    if (run.status == 0) != (wanted_status == 0):
        raise Failure(f"{action} ended with {run.status}: {run.said[-1500:]}")
    return run.said


def same(path: Path, text, when):
    if path.read_text() != text:
        raise Failure(f"{when} {path.name} is another one:\n{path.read_text()}\ninstead of\n{text}")


def stays_where_it_is(stage, parent):
    """Of two rules the last one decides: what is written behind our block stays behind it."""
    applied(stage, parent, "enable")
    path = parent.root / "etc/pf.conf"
    text = path.read_text() + LATER
    path.write_text(text)
    applied(stage, parent, "enable")
    same(path, text, "after enabling once more")
    applied(stage, parent, "disable")
    if LATER not in path.read_text() or "sysmanage" in path.read_text():
        raise Failure(f"after disabling: {path.read_text()}")


def without_its_end(stage, parent):
    """Where our block ends cannot be told: nobody's lines are taken for ours."""
    applied(stage, parent, "enable")
    path = parent.root / "etc/pf.conf"
    text = path.read_text().replace("# END sysmanage\n", "") + LATER
    path.write_text(text)
    for action in ("enable", "disable"):
        said = applied(stage, parent, action, wanted_status=1)
        if '"# END sysmanage" is missing in /etc/pf.conf' not in said:
            raise Failure(f"{action} does not say why: {said[-1500:]}")
        same(path, text, f"after {action}")


def server_of_somebody_else(stage, parent):
    """Enabling has started httpd, and its administrator serves something by it since then."""
    for name in ("etc/httpd.conf", "etc/vm.conf", "etc/sysctl.conf"):
        (parent.root / name).unlink()
    state = json.loads((parent.root / STATE).read_text())
    state.update({"vmd": {"switches": {}, "vms": {}}, "enabled": [], "running": [], "httpd": {}})
    (parent.root / STATE).write_text(json.dumps(state, indent=1, sort_keys=True))
    applied(stage, parent, "enable")
    path = parent.root / "etc/httpd.conf"
    path.write_text(path.read_text() + 'server "www.example.org" {\n\tlisten on * port 80\n\troot "/htdocs/www"\n}\n')
    said = applied(stage, parent, "disable")
    state = json.loads((parent.root / STATE).read_text())
    if "httpd goes on" not in said or "httpd" not in state["running"] or "httpd" not in state["enabled"]:
        raise Failure(f"httpd was switched off: {said[-1500:]}")
    if "vmd" in state["running"] or "www.example.org" not in path.read_text():
        raise Failure(f"vmd runs, or the administrator's server is gone: {path.read_text()}")


def cases():
    return [("lines behind our block in pf.conf", stays_where_it_is), ("a block of ours in pf.conf without its end", without_its_end),
            ("a server of the administrator's after enabling", server_of_somebody_else)]
