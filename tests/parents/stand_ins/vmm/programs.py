# SPDX-License-Identifier: GPL-3.0-or-later
"""Stand-ins for OpenBSD's programs: what the plans use of them, and what they refuse. Each takes the options of its manual page,
by flags.json, and no other."""
import base64
import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import installers
from httpd_conf import read_httpd_conf
from installers import NeverEnds, system_on
from openbsd import SECONDS_TO_INSTALL, OpenBsd, read_text
from options import TABLES, Refused, parse
from pf_conf import read_pf_conf
from vm_conf import Wrong, read_vm_conf


# ---- vmctl, vmd ------------------------------------------------------------------------------------------------------

def vmctl(words):
    if not words or words[0] not in TABLES["vmctl"]["commands"]:
        raise Refused("usage: vmctl [-v] command [arg ...]")
    table = TABLES["vmctl"]["commands"][words[0]]
    taken, names = parse("vmctl", words[1:], table)
    if table["names"] >= 0 and len(names) != table["names"]:
        raise Refused(f"vmctl: usage of {words[0]}: {names}")
    {"create": vmctl_create, "load": vmctl_load, "reload": vmctl_reload, "start": vmctl_start, "status": vmctl_status,
     "stop": vmctl_stop}[words[0]](taken, names)


def vmctl_create(taken, names):
    path = Path(names[0].split(":", 1)[-1])
    if not re.match(r"[0-9]+[MGT]\Z", taken.get("s", [""])[0]):
        raise Refused("vmctl: invalid size")
    if path.exists():
        raise Refused(f"vmctl: create {path}: File exists")
    path.write_bytes(b"QFI\xfb" + taken["s"][0].encode())
    print("vmctl: qcow2 imagefile created")


def vmctl_load(_, names):
    with OpenBsd() as parent:
        assert parent.vmd is not None
        parent.configure(names[0])


def vmctl_reload(*_):
    with OpenBsd() as parent:
        parent.reload()


def vmctl_status(_, names):
    with OpenBsd() as parent:
        print("   ID   PID VCPUS  MAXMEM  CURMEM     TTY        OWNER    STATE NAME")
        for name, vm in sorted(parent.vmd["vms"].items()):
            if names and name not in names:
                continue
            pid = str(40000 + parent.number(name)) if vm["running"] else "-"
            tty = f"ttyp{parent.number(name) % 10}" if vm["running"] else "-"
            print(f"{parent.number(name):5} {pid:>5} {1:5} {vm['memory']:>7} {vm['memory'] if vm['running'] else '-':>7} {tty:>7} "
                  f"{'root':>12} {'running' if vm['running'] else 'stopped':>8} {name}")
        pass_time(parent)


def pass_time(parent):
    """Installations and shutdowns go on between two looks."""
    for name, vm in list(parent.state["vmd"]["vms"].items()):
        if "looks" not in vm:
            continue
        vm["looks"] -= 1
        if vm["looks"] > 0:
            continue
        try:
            if vm.pop("installs", False):
                installers.install(vm, parent.state.get("httpd", {}))
            parent.end(name)
        except (NeverEnds, OSError) as reason:
            vm.pop("looks")
            with open("/parent/console", "a", encoding="utf-8") as console:
                console.write(f"{name}: {reason}\n")


def vmctl_start(taken, names):
    name = names[0]
    with OpenBsd() as parent:
        vms = parent.vmd["vms"]
        if taken:
            if name in vms:
                raise Refused("vmctl: start vm command failed: Operation already in progress")
            vms[name] = started_once(parent, name, taken)
        elif name not in vms:
            raise Refused("vmctl: start vm command failed: no disk and no kernel")
        parent.run(name)
        print(f"vmctl: started vm {parent.number(name)} successfully, tty /dev/ttyp{parent.number(name) % 10}")


def started_once(parent, name, taken):
    if not re.match(r"[A-Za-z0-9][A-Za-z0-9._-]*\Z", name):
        raise Refused("vmctl: invalid VM name")
    boots = taken.get("B", [""])[0]
    kernel = taken.get("b", [""])[0]
    if boots not in ("net", "disk", "cdrom", ""):
        raise Refused(f"vmctl: invalid device: {boots}")
    if boots == "net" and not kernel or boots in ("disk", "cdrom") and kernel:
        raise Refused("vmctl: that device cannot be booted from with or without a kernel")
    if kernel and not Path(kernel).exists():
        raise Refused(f"vmctl: could not open kernel {kernel}")
    switch = taken.get("n", [""])[0]
    if switch not in parent.vmd["switches"]:
        raise Refused(f"vmctl: switch {switch} is not configured")
    if not re.match(r"[0-9]+[MG]\Z", taken.get("m", [""])[0]):
        raise Refused("vmctl: invalid memory size")
    vm = {"config": False, "running": False, "disks": taken.get("d", []), "switch": switch, "memory": taken["m"][0],
          "boots": boots or "disk", "kernel": kernel, "cdrom": taken.get("r", [""])[0]}
    if vm["cdrom"] and not Path(vm["cdrom"]).exists():
        raise Refused(f"vmctl: could not open cdrom {vm['cdrom']}")
    # Told what to boot from, it is over when its guest reboots.
    if boots:
        vm.update(looks=SECONDS_TO_INSTALL, installs=True)
    return vm


def vmctl_stop(taken, names):
    with OpenBsd() as parent:
        vm = parent.vm(names[0])
        if not vm["running"]:
            raise Refused(f"vmctl: vm {names[0]} not found")
        on_disk = system_on(vm["disks"][0]) if vm["disks"] and Path(vm["disks"][0]).exists() else None
        if "f" in taken:
            vm.pop("installs", None)
            parent.end(names[0])
        elif on_disk and on_disk["system"] == "openbsd":
            vm.update(looks=1)
        else:
            raise Refused("vmctl: terminate vm command failed: Operation not supported by device")


def vmd(words):
    taken, _ = parse("vmd", words)
    if "n" not in taken:
        raise Refused("vmd: it is rcctl that starts vmd")
    try:
        read_vm_conf(read_text, taken.get("f", ["/etc/vm.conf"])[0])
    except (Wrong, OSError) as error:
        raise Refused(f"vmd: {error}") from error
    print("configuration OK", file=sys.stderr)


# ---- services ----------------------------------------------------------------------------------------------------------

def rcctl(words):
    _, words = parse("rcctl", words)
    if not words:
        raise Refused("usage: rcctl get|getdef|set service | daemon [variable [argument ...]]")
    action, service = words[0], words[1] if len(words) > 1 else ""
    if service not in ("vmd", "httpd"):
        raise Refused(f"rcctl: service {service} does not exist")
    with OpenBsd() as parent:
        enabled, running = parent.state["enabled"], parent.state["running"]
        if action == "get":
            if words[2:] != ["status"]:
                raise Refused("usage: rcctl get")
            return 0 if service in enabled else 1
        if action == "check":
            print(f"{service}({'ok' if service in running else 'failed'})")
            return 0 if service in running else 1
        if action == "enable":
            parent.state["enabled"] = sorted({*enabled, service})
        elif action == "disable":
            parent.state["enabled"] = sorted({*enabled} - {service})
        elif action == "start":
            if service not in enabled:
                raise Refused(f"/etc/rc.d/{service}: need -f to force start since {service}_flags=NO")
            if service not in running:
                parent.start(service)
        elif action == "stop":
            if service in running:
                parent.stop(service)
        elif action == "reload":
            if service not in running:
                return 1
            parent.reload() if service == "vmd" else parent.load(service)  # pylint: disable=expression-not-assigned
        else:
            raise Refused(f"rcctl: {action} would end what runs: no plan may do that")
    return 0


def httpd(words):
    taken, _ = parse("httpd", words)
    if "n" not in taken:
        raise Refused("httpd: it is rcctl that starts httpd")
    try:
        read_httpd_conf(read_text, taken.get("f", ["/etc/httpd.conf"])[0])
    except (Wrong, OSError) as error:
        raise Refused(f"httpd: {error}") from error


def pfctl(words):
    taken, _ = parse("pfctl", words)
    with OpenBsd() as parent:
        pf = parent.state["pf"]
        anchor = taken.get("a", [""])[0]
        if "f" in taken:
            if "n" in taken:
                try:
                    read_pf_conf(read_text, taken["f"][0])
                except (Wrong, OSError) as error:
                    raise Refused(str(error)) from error
            else:
                parent.load_pf(taken["f"][0])
        elif taken.get("s") == ["info"]:
            print(f"Status: {'Enabled' if pf['enabled'] else 'Disabled'} for 3 days 01:02:03           Debug: err")
        elif taken.get("s") == ["rules"]:
            print("\n".join(pf["anchors"].get(anchor, []) if anchor else pf["rules"]))
        elif taken.get("F") == ["rules"] and anchor:
            pf["anchors"].pop(anchor, None)
        else:
            raise Refused("pfctl: usage")


# ---- network -------------------------------------------------------------------------------------------------------------

def show(name, about):
    print(f"{name}: flags=8843<UP,BROADCAST,RUNNING,SIMPLEX,MULTICAST> mtu 1500")
    for member in about["members"]:
        print(f"\t{member} flags=3<LEARNING,DISCOVER>")
    for address in about["inet"]:
        print(f"\tinet {address} netmask 0xffffff00 broadcast {address.rsplit('.', 1)[0]}.255")


def ifconfig(words):
    taken, words = parse("ifconfig", words)
    with OpenBsd() as parent:
        interfaces = parent.state["interfaces"]
        if "A" in taken or "a" in taken:
            for name, about in sorted(interfaces.items()):
                show(name, about)
            return
        name, words = words[0], words[1:]
        if words == ["create"]:
            if name in interfaces:
                raise Refused(f"ifconfig: SIOCIFCREATE: File exists: {name}")
            interfaces[name] = {"inet": [], "members": []}
            return
        if name not in interfaces:
            raise Refused(f"{name}: no such interface")
        configure_interface(interfaces, name, words)
        # A switch without its bridge is none, though vmd keeps its name until it ends.
        switches = parent.state["vmd"]["switches"]
        parent.state["vmd"]["switches"] = {switch: bridge for switch, bridge in switches.items() if bridge in interfaces}


def configure_interface(interfaces, name, words):
    about = interfaces[name]
    if not words:
        show(name, about)
    elif words == ["destroy"]:
        del interfaces[name]
        for other in interfaces.values():
            other["members"] = [member for member in other["members"] if member != name]
    elif words[0] == "inet" and len(words) in (2, 4):
        if words[1] not in about["inet"]:
            about["inet"].append(words[1])
    elif words[0] == "add" and name.startswith(("bridge", "veb")):
        if words[1] not in interfaces:
            raise Refused(f"ifconfig: {name}: {words[1]}: No such file or directory")
        if words[1] not in about["members"]:
            about["members"].append(words[1])
    elif words != ["up"]:
        raise Refused(f"ifconfig: {words[0]}: bad value")


def sysctl(words):
    taken, words = parse("sysctl", words)
    with OpenBsd() as parent:
        for word in words:
            name, sets, value = word.partition("=")
            if name not in parent.state["sysctl"]:
                raise Refused(f"sysctl: second level name {name} is invalid")
            if sets:
                print(f"{name}: {parent.state['sysctl'][name]} -> {value}")
                parent.state["sysctl"][name] = value
            else:
                print(("" if "n" in taken else f"{name}=") + parent.state["sysctl"][name])


def answering(parent):
    """The addresses where something runs: others' machines, and guests that have started from their disks."""
    found = set(parent.state["others"])
    for vm in parent.state["vmd"]["vms"].values():
        disk = vm["disks"][0] if vm["disks"] else ""
        if vm["running"] and not vm.get("installs") and Path(disk).exists() and system_on(disk):
            found.add(system_on(disk)["address"])
    return found


def ping(words):
    _, words = parse("ping", words)
    with OpenBsd() as parent:
        return 0 if words[0] in answering(parent) else 1


def nc(words):
    taken, words = parse("nc", words)
    if "z" not in taken:
        raise Refused("nc: only looks are simulated")
    with OpenBsd() as parent:
        return 0 if words[1] == "22" and words[0] in answering(parent) - set(parent.state["others"]) else 1


# ---- files from outside ------------------------------------------------------------------------------------------------------

def ftp(words):
    import urllib.error  # pylint: disable=import-outside-toplevel  # slow to load
    import urllib.request  # pylint: disable=import-outside-toplevel
    taken, words = parse("ftp", words)
    place = Path(taken["o"][0])
    have = place.stat().st_size if "C" in taken and place.exists() else 0
    request = urllib.request.Request(words[0], headers={"Range": f"bytes={have}-"} if have else {})
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            content = answer.read()
            with place.open("ab" if have and answer.status == 206 else "wb") as file:
                file.write(content)
    except urllib.error.HTTPError as error:
        if error.code == 416:  # a failure, as fetch.c has it
            raise Refused("ftp: File is already fully retrieved.") from error
        raise Refused(f"ftp: Error retrieving file: {error.code} {error.reason}") from error
    except OSError as error:
        raise Refused(f"ftp: {error}") from error
    return 0


def signature(key, text):
    return base64.b64encode(hashlib.sha256(key + text).digest()).decode()


def signify(words):
    taken, names = parse("signify", words)
    if not {"C", "p", "x"} <= taken.keys():
        raise Refused("usage: signify -C [-q] [-p pubkey] [-t keytype] -x sigfile [file ...]")
    key = Path(taken["p"][0])
    comment, signed, text = Path(taken["x"][0]).read_text(encoding="utf-8").split("\n", 2)
    if not comment.startswith("untrusted comment: ") or signed != signature(key.read_bytes(), text.encode()):
        raise Refused("signify: signature verification failed")
    digests = dict(re.findall(r"^SHA256 \((.*)\) = ([0-9a-f]{64})$", text, re.M))
    for name in names:
        if name not in digests:
            raise Refused(f"signify: {name} is not in the list")
        if not Path(name).is_file() or hashlib.sha256(Path(name).read_bytes()).hexdigest() != digests[name]:
            raise Refused(f"{name}: FAIL")


def fw_update(words):
    _, names = parse("fw_update", words)
    if names != ["vmm"]:
        raise Refused("fw_update: no such firmware")
    Path("/etc/firmware").mkdir(exist_ok=True)
    Path("/etc/firmware/vmm-bios").write_bytes(b"a BIOS")


def pkg_add(words):
    _, names = parse("pkg_add", words)
    raise Refused(f"pkg_add: there are no packages here: {names}")


def mkhybrid(words):
    subprocess.run(["/parent/real/genisoimage", *words], check=True)


# ---- disks ---------------------------------------------------------------------------------------------------------------------

def rdsetroot(words):
    taken, names = parse("rdsetroot", words)
    kernel = Path(names[0])
    content = kernel.read_bytes()
    try:
        inside = installers.ramdisk_of(content)
    except NeverEnds as reason:
        raise Refused(str(reason)) from reason
    if "x" in taken:
        Path(names[1]).write_bytes(inside)
        return
    put = Path(names[1]).read_bytes()
    if len(put) > len(inside):
        raise Refused("rdsetroot: the ramdisk is too large for the kernel")
    kernel.write_bytes(installers.make_kernel(put))


LONGEST_PATH = 89  # of a file behind a vnd unit (VNDNLEN) and of a place in the table of mounts (MNAMELEN)


def vnconfig(words):
    taken, names = parse("vnconfig", words)
    with OpenBsd() as parent:
        units = parent.state["vnd"]
        if "l" in taken:
            for unit, file in sorted(units.items()):
                print(f"{unit}: covering {file} on sd0a, inode 4711" if file else f"{unit}: not in use")
        elif "u" in taken:
            if not units.get(names[0]):
                raise Refused(f"vnconfig: VNDIOCCLR: Device not configured: {names[0]}")
            if f"/dev/{names[0]}a" in parent.state["mounts"]:
                raise Refused("vnconfig: VNDIOCCLR: Device busy")
            units[names[0]] = ""
        else:
            if not Path(names[-1]).is_file():
                raise Refused(f"vnconfig: {names[-1]}: No such file or directory")
            if len(names[-1]) > LONGEST_PATH:
                raise Refused("vnconfig: VNDIOCSET: File name too long")
            unit = names[0] if len(names) == 2 else next((unit for unit, file in sorted(units.items()) if not file), "")
            if not unit or units[unit]:
                raise Refused("vnconfig: VNDIOCSET: Device busy")
            units[unit] = names[-1]
            print(unit)


def mount(words):
    _, names = parse("mount", words)
    with OpenBsd() as parent:
        mounts = parent.state["mounts"]
        if not names:
            print("/dev/sd0a on / type ffs (local)")
            for device, place in sorted(mounts.items()):
                print(f"{device} on {place} type ffs (local)")
            return
        device, place = names
        file = parent.state["vnd"].get(device.removeprefix("/dev/").removesuffix("a"))
        if not file or device in mounts:
            raise Refused(f"mount_ffs: {device} on {place}: Device not configured or busy")
        if not Path(place).is_dir():
            raise Refused(f"mount_ffs: {place}: No such file or directory")
        for name, content in installers.ramdisk_files(Path(file).read_bytes()).items():
            (Path(place) / name).parent.mkdir(parents=True, exist_ok=True)
            (Path(place) / name).write_bytes(content)
        mounts[device] = place[:LONGEST_PATH]  # longer ones are cut off in the table


def umount(words):
    _, names = parse("umount", words)
    with OpenBsd() as parent:
        mounts = parent.state["mounts"]
        device = next((device for device, place in mounts.items() if place == names[0]), "")
        if not device:
            raise Refused(f"umount: {names[0]}: not currently mounted")
        file = parent.state["vnd"][device.removeprefix("/dev/").removesuffix("a")]
        place = Path(mounts.pop(device))
        files = {str(path.relative_to(place)): path.read_bytes() for path in place.rglob("*") if path.is_file()}
        Path(file).write_bytes(installers.pack_ramdisk(files))
        subprocess.run(["/parent/real/rm", "-rf", *place.iterdir()], check=True)


PROGRAMS = {program.__name__: program for program in (
    vmctl, vmd, rcctl, httpd, pfctl, ifconfig, sysctl, ping, nc, ftp, signify, fw_update, pkg_add, mkhybrid, rdsetroot, vnconfig,
    mount, umount)}


def main():
    name = os.path.basename(sys.argv[0])
    try:
        return PROGRAMS[name](sys.argv[1:]) or 0
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
