# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for vm(8) of vm-bhyve: guests are folders with a configuration, read by vm-bhyve's own rules; those that run are in
the state. A guest that is started for the first time does what its disk or its seed says."""
import json
import os
import re
import shutil
import uuid
from pathlib import Path

from freebsd import FreeBsd, Refused, parse, rc_get, rc_set, read_disk, write_disk
from vm_config import faults, read_config

GUEST = r"[A-Za-z0-9][.A-Za-z0-9_-]{0,229}[A-Za-z0-9]\Z"
make_dataset = destroy_dataset = None  # programs.py gives them


def place(parent):
    spec = rc_get("/etc/rc.conf", "vm_dir") or ""
    if (rc_get("/etc/rc.conf", "vm_enable") or "NO").upper() != "YES":
        raise Refused("/usr/local/sbin/vm: ERROR: $vm_enable is not enabled in /etc/rc.conf!")
    if "vmm" not in parent.modules:
        parent.modules.append("vmm")
    if spec.startswith("zfs:"):
        mounted = [folder for device, folder, _ in parent.mounts if device == spec[4:]]
        if not mounted:
            raise Refused(f"/usr/local/sbin/vm: ERROR: unable to locate mountpoint for ZFS dataset {spec[4:]}")
        folder = Path(mounted[0])
    else:
        folder = Path(spec)
    if not spec or not folder.is_dir():
        raise Refused("/usr/local/sbin/vm: ERROR: $vm_dir has not been configured or is not a valid directory")
    for name in (".config", ".templates", ".iso", ".img"):
        (folder / name).mkdir(exist_ok=True)
    return folder, spec[4:] if spec.startswith("zfs:") else ""


def guest_of(folder, name):
    conf = folder / name / f"{name}.conf"
    if not conf.exists():
        raise Refused(f"/usr/local/sbin/vm: ERROR: {name} doesn't appear to be a valid virtual machine")
    return read_config(conf.read_text())


def vm(words):
    verb, rest = " ".join(words[:2]) if words[0] == "switch" else words[0], words[2:] if words[0] == "switch" else words[1:]
    taken, names = parse(f"vm {verb}", rest)
    with FreeBsd() as parent:
        folder, dataset = place(parent)
        if "vm-bhyve" not in parent.packages:
            raise Refused("vm: not found")
        COMMANDS[verb](parent, folder, dataset, taken, names)


def init(parent, folder, *_):
    for name in ("nmdm", "if_bridge", "if_tuntap"):
        if name not in parent.modules:
            parent.modules.append(name)
    for name in (read_system(folder).get("switch_list") or "").split():
        parent.interfaces.setdefault(f"vm-{name}", {"inet": []})


def create(parent, folder, dataset, taken, names):
    name, template = names[0], folder / ".templates" / f"{taken['t'][0]}.conf"
    if not re.match(GUEST, name):
        raise Refused(f"/usr/local/sbin/vm: ERROR: invalid virtual machine name - '{name}'")
    if (folder / name / f"{name}.conf").exists():
        raise Refused(f"/usr/local/sbin/vm: ERROR: virtual machine already exists in {folder}/{name}")
    if not template.exists():
        raise Refused(f"/usr/local/sbin/vm: ERROR: unable to find template {template}")
    config = read_config(template.read_text())
    if not config.get("disk0_name"):
        raise Refused("/usr/local/sbin/vm: ERROR: template is missing disk0_name specification")
    if dataset:
        make_dataset(parent, f"{dataset}/{name}", None, {"mountpoint": str(folder / name)})
    (folder / name).mkdir(exist_ok=True)
    conf = folder / name / f"{name}.conf"
    shutil.copyfile(template, conf)
    rc_set(conf, "uuid", str(uuid.uuid5(uuid.NAMESPACE_DNS, name)))
    rc_set(conf, "network0_mac", "58:9c:fc:00:00:01")
    kind = config.get("disk0_dev", "file")
    if kind in ("zvol", "sparse-zvol"):
        if not dataset:
            raise Refused("/usr/local/sbin/vm: ERROR: cannot use ZVOL storage unless ZFS support is enabled")
        make_dataset(parent, f"{dataset}/{name}/{config['disk0_name']}", taken["s"][0])
    elif kind == "file":
        with open(folder / name / config["disk0_name"], "wb") as file:
            file.truncate(int(taken["s"][0]))


def list_guests(parent, folder, *_):
    pass_time(parent)
    print("NAME    DATASTORE  LOADER     CPU  MEMORY  VNC  AUTO     STATE")
    starts = (rc_get("/etc/rc.conf", "vm_list") or "").split()
    for place_of in sorted(folder.iterdir()):
        name = place_of.name
        if (place_of / f"{name}.conf").exists():
            config = guest_of(folder, name)
            auto = f"Yes [{starts.index(name) + 1}]" if name in starts else "No"
            state = f"Running ({parent.running[name]['pid']})" if name in parent.running else "Stopped"
            print(f"{name}  default  {config.get('loader', 'none')}  {config.get('cpu')}  {config.get('memory')}  -  {auto}  {state}")


def pass_time(parent):
    """A guest that was asked to shut down does so between two looks."""
    for name, about in list(parent.running.items()):
        if about.get("asked"):
            del parent.running[name]


def is_ended_by_timeout():
    """FreeBSD's timeout(1) waits for all that a program leaves behind, and ends it: but with --foreground."""
    words = Path(f"/proc/{os.getppid()}/cmdline").read_bytes().split(b"\0")
    return words[0].endswith(b"timeout") and b"--foreground" not in words


def start(parent, folder, dataset, _, names, medium=None):
    name = names[0]
    config = guest_of(folder, name)
    if name in parent.running:
        print("  ! guest appears to be running already")
        return
    wrong = faults(config)
    if wrong or config["network0_switch"] not in (read_system(folder).get("switch_list") or "").split():
        (folder / name / "vm-bhyve.log").write_text(f"fatal; {wrong or 'no switch'}\n")
        return  # vm start says nothing of it
    if is_ended_by_timeout():
        return
    parent.running[name] = {"pid": 4000 + len(parent.running)}
    disk = Path(f"/dev/zvol/{dataset}/{name}/{config['disk0_name']}") if "zvol" in config.get("disk0_dev", "") else folder / name / config["disk0_name"]
    console = Path(f"/dev/nmdm-{name}.1B")
    console.write_text(first_boot(folder / name, config, disk) if not medium else "installer\n")
    (folder / name / "console").write_text(f"com1={console}\n")


def first_boot(folder, config, path):
    """What a guest says on its console: a FreeBSD by the files on its disk, a Linux by its seed."""
    disk = read_disk(path)
    files = disk.get("files", {})
    if "firstboot" in files:
        values = dict(line.split("=", 1) for line in files["var/db/sysmanage-first-boot/prepare.env"][1].splitlines() if "=" in line)
        if files["etc/rc.d/sysmanage_firstboot"][0] != 0o555:
            return "rc: not executable\r\n"
        for name in [name for name in files if name == "firstboot" or name.startswith("var/db/sysmanage-first-boot")]:
            del files[name]
        write_disk(path, disk)
        return f"\r\nsysmanage-guest {values['INSTANCE_ID'].strip(chr(39))} address 10.0.100.7\r\n\r\nsysmanage-guest {values['INSTANCE_ID'].strip(chr(39))} ready\r\n"
    seed = folder / "seed.iso"
    if config.get("disk1_type") == "ahci-cd" and seed.exists():
        meta = json.loads(seed.read_text())["files"]["meta-data"]
        instance = re.search(r'instance-id: "?([0-9a-f-]+)', meta)[1]
        return f"\r\nsysmanage-guest {instance} ready\r\n"
    return "login: \r\n"


def install(parent, folder, dataset, taken, names):
    if not (folder / ".iso" / names[1]).exists():
        raise Refused("/usr/local/sbin/vm: ERROR: unable to locate iso file")
    start(parent, folder, dataset, taken, names[:1], names[1])


def stop(parent, folder, _dataset, _, names):
    guest_of(folder, names[0])
    if names[0] not in parent.running:
        print(f"/usr/local/sbin/vm: WARNING: {names[0]} doesn't appear to be a running virtual machine")
    elif not parent.running[names[0]].get("deaf"):
        parent.running[names[0]]["asked"] = True


def poweroff(parent, _folder, _dataset, taken, names):
    if names[0] not in parent.running:
        raise Refused(f"/usr/local/sbin/vm: ERROR: {names[0]} doesn't appear to be a running virtual machine")
    if "f" not in taken:
        raise Refused("nobody is there to answer")
    del parent.running[names[0]]


def destroy(parent, folder, dataset, taken, names):
    name = names[0]
    guest_of(folder, name)
    if name in parent.running or "f" not in taken:
        raise Refused(f"/usr/local/sbin/vm: ERROR: {name} appears to be running locally")
    if dataset and f"{dataset}/{name}" in parent.datasets:
        destroy_dataset(parent, f"{dataset}/{name}")
    shutil.rmtree(folder / name, ignore_errors=True)
    Path(f"/dev/nmdm-{name}.1B").unlink(missing_ok=True)


# ---- switches

def read_system(folder):
    path = folder / ".config/system.conf"
    return read_config(path.read_text()) if path.exists() else {}


def switch_list(_, folder, *__):
    print("NAME    TYPE      IFACE      ADDRESS         PRIVATE  MTU  VLAN  PORTS")
    system = read_system(folder)
    for name in (system.get("switch_list") or "").split():
        print(f"{name}  standard  vm-{name}  {system.get('addr_' + name, '-')}  no  -  -  {system.get('ports_' + name, '-')}")


def switch_create(parent, folder, _, taken, names):
    name, path = names[0], folder / ".config/system.conf"
    known = (read_system(folder).get("switch_list") or "").split()
    if name in known:
        raise Refused(f"/usr/local/sbin/vm: ERROR: switch {name} already exists")
    for port in taken.get("i", []):
        if port not in parent.interfaces:
            raise Refused(f"/usr/local/sbin/vm: ERROR: failed to add member {port} to the virtual switch {name}")
    rc_set(path, "switch_list", " ".join([*known, name]))
    rc_set(path, f"type_{name}", "standard")
    address = taken.get("a", [""])[0]
    if "i" in taken:
        rc_set(path, f"ports_{name}", taken["i"][0])
    if address:
        rc_set(path, f"addr_{name}", address)
    parent.interfaces[f"vm-{name}"] = {"inet": [address.split("/")[0]] if address else []}


def switch_destroy(parent, folder, _dataset, _, names):
    name, path = names[0], folder / ".config/system.conf"
    known = (read_system(folder).get("switch_list") or "").split()
    if name not in known:
        raise Refused("/usr/local/sbin/vm: ERROR: failed to remove virtual switch")
    rc_set(path, "switch_list", " ".join(one for one in known if one != name))
    for key in ("type", "ports", "addr"):
        rc_set(path, f"{key}_{name}", None)
    parent.interfaces.pop(f"vm-{name}", None)


COMMANDS = {"init": init, "create": create, "list": list_guests, "start": start, "install": install, "stop": stop, "poweroff": poweroff,
            "destroy": destroy, "switch list": switch_list, "switch create": switch_create, "switch destroy": switch_destroy}
