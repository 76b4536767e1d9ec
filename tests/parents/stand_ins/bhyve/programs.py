# SPDX-License-Identifier: GPL-3.0-or-later
"""Stand-ins for FreeBSD's programs: what the plans use of them, and what they refuse. Each takes the options of its manual page,
by flags.json, and no other."""
import email.utils
import hashlib
import json
import os
import re
import shutil
import sys
import urllib.request
from pathlib import Path

import vm_bhyve
from freebsd import FreeBsd, Refused, parse, rc_get, rc_set, read_disk, write_disk

DEFAULTS = {"gateway_enable": "NO", "pf_enable": "NO", "pf_rules": "/etc/pf.conf"}


# ---- rc.conf, services

def sysrc(words):
    taken, names = parse("sysrc", words)
    path = taken.get("f", ["/etc/rc.conf"])[-1]
    for name in names:
        match = re.match(r"([A-Za-z_][A-Za-z0-9_]*)([+-]?=)?(.*)\Z", name, re.S)
        if not match:
            raise Refused(f"sysrc: {name}: invalid name")
        key, sign, value = match.groups()
        known = rc_get(path, key)
        if "x" in taken:
            if known is None and ("f" in taken or key not in DEFAULTS):
                raise Refused("" if "i" in taken or "q" in taken else f"sysrc: unknown variable '{key}'")
            rc_set(path, key, None)
        elif not sign:
            if known is None and "f" not in taken:
                known = DEFAULTS.get(key)
            if known is None:
                raise Refused(f"sysrc: unknown variable '{key}'")
            print(known if "n" in taken else f"{key}: {known}")
        elif sign == "=":
            rc_set(path, key, value)
        else:
            parts = (known or "").split()
            parts = [part for part in parts if part != value] + ([value] if sign == "+=" else [])
            rc_set(path, key, " ".join(parts))


def service(words):
    name, action = words[0], words[1]
    with FreeBsd() as parent:
        running = parent.services
        enabled = (rc_get("/etc/rc.conf", name + "_enable") or "NO").upper() == "YES"
        if action in ("start", "restart", "stop", "status") and not enabled:
            raise Refused(f"Cannot '{action}' {name}. Set {name}_enable to YES in /etc/rc.conf")
        action = action.removeprefix("one")
        if name == "sysmanage_dhcp" and not Path("/usr/local/etc/rc.d/sysmanage_dhcp").exists():
            raise Refused(f"{name} does not exist in /etc/rc.d or the local startup directories")
        if action == "status":
            if name not in running:
                raise Refused(f"{name} is not running.")
            return
        if action in ("stop", "restart") and name in running:
            running.remove(name)
        if action == "stop":
            parent.state["pf"]["enabled"] = parent.pf["enabled"] and name != "pf"
            return
        if name == "sysmanage_dhcp":
            check_dnsmasq(parent)
        if name == "pf":
            parent.state["pf"] = {"enabled": True, **read_pf(rc_get("/etc/rc.conf", "pf_rules") or "/etc/pf.conf")}
        if name not in running:
            running.append(name)


def check_dnsmasq(parent):
    for piece in Path("/usr/local/etc/sysmanage-virt/dhcp.d").glob("*.conf"):
        settings = dict(line.split("=", 1) for line in piece.read_text().splitlines())
        if settings["interface"] not in parent.interfaces:
            raise Refused(f"dnsmasq: unknown interface {settings['interface']}")


def dnsmasq(words):
    if words[0] != "--test" or not Path(words[1].removeprefix("--conf-file=")).exists():
        raise Refused("dnsmasq: bad command line options")
    print("dnsmasq: syntax check OK.", file=sys.stderr)


# ---- the kernel

def kldload(words):
    _, names = parse("kldload", words)
    with FreeBsd() as parent:
        for name in names:
            if name in parent.modules:
                raise Refused(f"kldload: can't load {name}: module already loaded or in kernel")
            parent.modules.append(name)


def kldstat(words):
    taken, _ = parse("kldstat", words)
    with FreeBsd() as parent:
        if taken["m"][0] not in parent.modules:
            raise Refused("" if "q" in taken else f"kldstat: can't find module {taken['m'][0]}")


def sysctl(words):
    taken, names = parse("sysctl", words)
    with FreeBsd() as parent:
        for name in names:
            key, sign, value = name.partition("=")
            if key not in parent.sysctl:
                raise Refused(f"sysctl: unknown oid '{key}'")
            if sign:
                parent.sysctl[key] = value
            print(parent.sysctl[key] if "n" in taken else f"{key}: {parent.sysctl[key]}")


def uname(words):
    parse("uname", words)
    print({"-s": "FreeBSD", "-m": "amd64", "-K": "1403000"}[words[0]])


# ---- packages

def pkg(words):
    if words == ["-N"]:
        return
    taken, names = parse(f"pkg {words[0]}", words[1:])
    with FreeBsd() as parent:
        if words[0] == "info":
            if names[0] not in parent.packages:
                raise Refused("")
        elif words[0] == "install":
            if "y" not in taken:
                raise Refused("pkg: nobody is there to answer")
            parent.packages.extend(name for name in names if name not in parent.packages)


# ---- ZFS

def zfs(words):
    taken, names = parse(f"zfs {words[0]}", words[1:])
    with FreeBsd() as parent:
        {"create": zfs_create, "list": zfs_list, "get": zfs_get, "destroy": zfs_destroy, "mount": zfs_mount}[words[0]](parent, taken, names)


def zfs_create(parent, taken, names):
    make_dataset(parent, names[0], taken.get("V", [None])[0], dict(one.split("=", 1) for one in taken.get("o", [])))


def make_dataset(parent, name, volume=None, options=None):
    if name in parent.datasets:
        raise Refused(f"cannot create '{name}': dataset already exists")
    above = name.rsplit("/", 1)[0]
    if "/" not in name or above not in parent.datasets:
        raise Refused(f"cannot create '{name}': parent does not exist")
    if volume is not None:
        if not volume.isdigit() or int(volume) % 8192:
            raise Refused(f"cannot create '{name}': volume size must be a multiple of volume block size")
        parent.datasets[name] = {"type": "volume", "volsize": volume}
        device = Path("/dev/zvol") / name
        device.parent.mkdir(parents=True, exist_ok=True)
        with open(device, "wb") as file:
            file.truncate(int(volume))
        return
    folder = (options or {}).get("mountpoint") or parent.datasets[above]["mountpoint"] + "/" + name.rsplit("/", 1)[1]
    parent.datasets[name] = {"type": "filesystem", "mountpoint": folder}
    Path(folder).mkdir(parents=True, exist_ok=True)
    parent.mounts.append([name, folder, "zfs"])


def dataset(parent, name):
    if name not in parent.datasets:
        raise Refused(f"cannot open '{name}': dataset does not exist")
    return parent.datasets[name]


def zfs_list(parent, _, names):
    dataset(parent, names[0])
    print(names[0])


def zfs_get(parent, taken, names):
    about = {"available": "1099511627776", **dataset(parent, names[1])}
    if "H" not in taken or taken.get("o") != ["value"]:
        raise Refused("only zfs get -H -o value is simulated")
    print(about.get(names[0], "-"))


def zfs_destroy(parent, taken, names):
    dataset(parent, names[0])
    below = [name for name in parent.datasets if name.startswith(names[0] + "/")]
    if below and "r" not in taken and "R" not in taken:
        raise Refused(f"cannot destroy '{names[0]}': filesystem has children")
    destroy_dataset(parent, names[0])


def destroy_dataset(parent, top):
    for name in sorted((name for name in parent.datasets if name == top or name.startswith(top + "/")), reverse=True):
        about = parent.datasets.pop(name)
        if about["type"] == "volume":
            (Path("/dev/zvol") / name).unlink(missing_ok=True)
        else:
            parent.state["mounts"] = [one for one in parent.mounts if one[0] != name]
            shutil.rmtree(about["mountpoint"], ignore_errors=True)
    folder = Path("/dev/zvol") / top
    if folder.is_dir():
        shutil.rmtree(folder)


def zfs_mount(parent, _, names):
    parent.mounts.append([names[0], dataset(parent, names[0])["mountpoint"], "zfs"])


def zpool(words):
    _, names = parse("zpool list", words[1:])
    with FreeBsd() as parent:
        pools = [name for name in parent.datasets if "/" not in name]
        if names and names[0] not in pools:
            raise Refused(f"cannot open '{names[0]}': no such pool")
        print("\n".join(names or pools))


# ---- memory disks, file systems

def mdconfig(words):
    taken, _ = parse("mdconfig", words)
    with FreeBsd() as parent:
        if "l" in taken:
            units = [f"md{unit}" for unit, file in parent.md.items() if file == taken["f"][0]]
            print(" ".join(units))
        elif "a" in taken:
            if taken["t"] != ["vnode"] or not Path(taken["f"][0]).is_file():
                raise Refused(f"mdconfig: {taken['f'][0]} is not a regular file")
            unit = next(str(number) for number in range(100) if str(number) not in parent.md)
            parent.md[unit] = taken["f"][0]
            print(f"md{unit}")
        elif "d" in taken:
            unit = taken["u"][0].removeprefix("md")
            if unit not in parent.md:
                raise Refused("mdconfig: ioctl(/dev/mdctl): No such file or directory")
            if any(one[0].startswith(f"/dev/md{unit}p") for one in parent.mounts):
                raise Refused("mdconfig: ioctl(/dev/mdctl): Device busy")
            del parent.md[unit]


def unit_file(parent, device):
    match = re.match(r"(?:/dev/)?md([0-9]+)(?:p([0-9]+))?\Z", device)
    if not match or match[1] not in parent.md:
        raise Refused(f"{device}: No such file or directory")
    return parent.md[match[1]], match[2]


def gpart(words):
    _, names = taken_names = parse(f"gpart {words[0]}", words[1:])
    with FreeBsd() as parent:
        path, _ = unit_file(parent, names[0])
        disk = read_disk(path)
        if words[0] == "show":
            print(f"=>      3  {Path(path).stat().st_size // 512}    {names[0]}  GPT  (6.0G)")
            for part in disk["partitions"]:
                print(f"  {part['start']:>10}  {part['blocks']:>10}  {names[0]}p{part['number']}  {part['type']}  (1.0G)")
        elif words[0] == "resize":
            number = int(taken_names[0]["i"][0])
            last = max(disk["partitions"], key=lambda part: part["start"])
            if last["number"] != number:
                raise Refused("gpart: No space left on device")
            last["blocks"] = Path(path).stat().st_size // 512 - last["start"]
            write_disk(path, disk)


def growfs(words):
    taken, names = parse("growfs", words)
    if "y" not in taken:
        raise Refused("growfs: nobody is there to answer")
    with FreeBsd() as parent:
        path, number = unit_file(parent, names[0])
        disk = read_disk(path)
        part = next(part for part in disk["partitions"] if part["number"] == int(number))
        disk["grown"] = part["blocks"]
        write_disk(path, disk)


def fsck_ffs(words):
    _, names = parse("fsck_ffs", words)
    with FreeBsd() as parent:
        unit_file(parent, names[0])


def mount(words):
    taken, names = parse("mount", words)
    with FreeBsd() as parent:
        if not names:
            print("".join(f"{device} on {folder} ({kind}, local)\n" for device, folder, kind in parent.mounts), end="")
            return
        device, folder = names
        path, number = unit_file(parent, device)
        disk = read_disk(path)
        part = next((part for part in disk["partitions"] if str(part["number"]) == number), None)
        if not part or part["type"] != "freebsd-ufs" or taken.get("t", ["ufs"]) != ["ufs"]:
            raise Refused(f"mount: {device}: Invalid argument")
        if any(one[0] == device for one in parent.mounts) or not Path(folder).is_dir():
            raise Refused(f"mount: {folder}: Device busy")
        for name, (mode, text) in disk["files"].items():
            place = Path(folder) / name
            if mode == "link":
                place.symlink_to(text)
                continue
            if text is None:
                place.mkdir(parents=True, exist_ok=True)
            else:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(text)
            place.chmod(mode)
        parent.mounts.append([device, folder, "ufs"])


def kept(place):
    """What a disk's text says of a file: (mode, text), of a folder (mode, None), of a link ("link", where it leads to)."""
    if place.is_symlink():
        return "link", os.readlink(place)
    return place.stat().st_mode & 0o7777, None if place.is_dir() else place.read_text()


def umount(words):
    _, names = parse("umount", words)
    with FreeBsd() as parent:
        found = next((one for one in parent.mounts if names[0] in one[:2]), None)
        if not found:
            raise Refused(f"umount: {names[0]}: not a file system root directory")
        path, _ = unit_file(parent, found[0])
        disk, root = read_disk(path), Path(found[1])
        disk["files"] = {str(place.relative_to(root)): kept(place) for place in sorted(root.rglob("*"))}
        write_disk(path, disk)
        for place in root.iterdir():
            shutil.rmtree(place) if place.is_dir() and not place.is_symlink() else place.unlink()
        parent.mounts.remove(found)


def pw(words):
    if words[:1] != ["-R"]:
        raise Refused("pw: the parent's own users are changed")
    root, verb, name, options = Path(words[1]), words[2], words[3], words[4:]
    parse(f"pw {verb}", options)
    book = root / "etc/master.passwd"
    lines = {line.split(":")[0]: line.split(":") for line in book.read_text().splitlines()}
    if verb == "useradd":
        if name in lines:
            raise Refused(f"pw: login name '{name}' already exists")
        lines[name] = [name, "*", "1001", "1001", "", "0", "0", "User &", f"/home/{name}", "/bin/sh"]
        (root / "home" / name).mkdir(parents=True)
    if name not in lines:
        raise Refused(f"pw: no such user '{name}'")
    if verb == "usershow":
        print(":".join(["*" if number == 1 else part for number, part in enumerate(lines[name])]))
        return
    while options:
        option = options.pop(0)
        if option == "-m":
            continue
        if option not in ("-G", "-s", "-H", "-h"):
            raise Refused(f"pw: unknown option {option}")
        value = options.pop(0)
        if option == "-s":
            lines[name][9] = value
        elif option == "-H":
            lines[name][1] = os.read(int(value), 4096).decode().splitlines()[0]
        elif option == "-h":
            lines[name][1] = "*" if value == "-" else "clear"
    book.write_text("".join(":".join(parts) + "\n" for parts in lines.values()))


def makefs(words):
    taken, names = parse("makefs", words)
    if taken["t"] != ["cd9660"] or taken["o"] != ["rockridge,label=cidata"]:
        raise Refused("makefs: only the volume of a seed is simulated")
    files = {place.name: place.read_text() for place in Path(names[1]).iterdir()}
    Path(names[0]).write_text(json.dumps({"label": "cidata", "files": files}))


def qemu_img(words):
    if words[0] == "info":
        disk = read_disk(words[-1])
        print(json.dumps({"virtual-size": disk["size"], "format": "raw"}, indent=1))
        return
    if words[:2] != ["convert", "-n"] or words[2] != "-f" or words[4:6] != ["-O", "raw"]:
        raise Refused("qemu-img: only convert -n -f FORMAT -O raw is simulated")
    source, target = words[6], words[7]
    if not Path(target).exists():
        raise Refused(f"qemu-img: Could not open '{target}': No such file or directory")
    write_disk(target, read_disk(source))


# ---- the network

def ifconfig(words):
    taken, words = parse("ifconfig", words)
    with FreeBsd() as parent:
        names = list(parent.interfaces) if "a" in taken else words
        for name in names:
            if name not in parent.interfaces:
                raise Refused(f"ifconfig: interface {name} does not exist")
            print(f"{name}: flags=1008843<UP> metric 0 mtu 1500")
            for address in parent.interfaces[name]["inet"]:
                print(f"\tinet {address} netmask 0xffffff00")


def route(words):
    if parse("route", words)[1][:2] != ["get", "default"]:
        raise Refused(f"route: bad keyword: {words}")
    with FreeBsd() as parent:
        print(f"   route to: default\n  interface: {parent.route}")


def ping(words):
    _, names = parse("ping", words)
    with FreeBsd() as parent:
        if names[0] not in parent.others:
            raise Refused("")


ORDER = ("set", "scrub", "translation", "filter")
KINDS = {"set": 0, "scrub": 1, "altq": 1, "queue": 1, "nat": 2, "rdr": 2, "binat": 2, "nat-anchor": 2, "rdr-anchor": 2, "no": 2,
         "pass": 3, "block": 3, "anchor": 3, "antispoof": 3, "match": 3}
ANY_ORDER = ("load", "table")


def read_pf(path, anchor=False):
    """The rules of the subset that plans write; the order that pf requires; what the anchors load."""
    rules, anchors, place = [], {}, 0
    text = Path(path).read_text().replace("\\\n", " ")
    for number, line in enumerate(text.splitlines(), 1):
        line = line.split("#", 1)[0].strip()
        if not line or re.match(r"[A-Za-z_][A-Za-z0-9_]* *=", line):
            continue
        word = line.split()[0]
        if word in ANY_ORDER:
            load = re.match(r'load anchor "([^"]+)" from "([^"]+)"\Z', line)
            if load:
                anchors[load[1]] = read_pf(load[2], True)["rules"]
            continue
        if word not in KINDS:
            raise Refused(f"{path}:{number}: syntax error")
        if KINDS[word] < place:
            raise Refused(f"{path}:{number}: Rules must be in order: options, normalization, queueing, translation, filtering")
        place = KINDS[word]
        if word == "nat" and not re.match(r"nat on \S+ inet from \S+ to ! \S+ -> \(\S+\)\Z", line):
            raise Refused(f"{path}:{number}: syntax error")
        rules.append(line)
    return {"rules": rules, "anchors": anchors} if not anchor else {"rules": rules}


def pfctl(words):
    taken, _ = parse("pfctl", words)
    with FreeBsd() as parent:
        if "pf" not in parent.modules:
            raise Refused("pfctl: /dev/pf: No such file or directory")
        if taken.get("s") == ["info"]:
            print(f"Status: {'Enabled' if parent.pf['enabled'] else 'Disabled'} for 0 days 00:01:00")
        elif "F" in taken:
            parent.pf["anchors"].pop(taken["a"][0], None)
        elif "f" in taken:
            found = read_pf(taken["f"][0], "a" in taken)
            if "n" in taken:
                return
            if "a" in taken:
                parent.pf["anchors"][taken["a"][0]] = found["rules"]
            else:
                parent.pf.update(found)


# ---- files

def fetch(words):
    taken, names = parse("fetch", words)
    path = Path(taken["o"][0])
    there = path.stat().st_size if "r" in taken and path.exists() else 0
    asked = urllib.request.Request(names[0], headers={"Range": f"bytes={there}-"} if there else {})
    try:
        with urllib.request.urlopen(asked, timeout=20) as answer:
            published = email.utils.parsedate_to_datetime(answer.headers["Last-Modified"]).timestamp()
            # As fetch.c has it: a part of another time is not gone on with, and with -R not replaced either.
            if there and "F" not in taken and path.stat().st_mtime != published:
                raise Refused(f"fetch: {path}: local modification time does not match remote")
            with open(path, "ab" if answer.status == 206 else "wb") as file:
                shutil.copyfileobj(answer, file)
            os.utime(path, (published, published))
    except OSError as error:
        if getattr(error, "code", 0) != 416:
            raise Refused(f"fetch: {names[0]}: {error}") from error


def stat(words):
    taken, names = parse("stat", words)
    about = os.stat(names[0])
    print({"%z": about.st_size, "%m": int(about.st_mtime)}[taken["f"][0]])


def digest(words):
    _, names = parse("sha256", words)
    print(hashlib.new(Path(sys.argv[0]).name, Path(names[0]).read_bytes()).hexdigest())


PROGRAMS = {"vm": vm_bhyve.vm, "sysrc": sysrc, "service": service, "kldload": kldload, "kldstat": kldstat, "sysctl": sysctl, "uname": uname,
            "pkg": pkg, "zfs": zfs, "zpool": zpool, "mdconfig": mdconfig, "gpart": gpart, "growfs": growfs, "fsck_ffs": fsck_ffs,
            "mount": mount, "umount": umount, "pw": pw, "makefs": makefs, "qemu-img": qemu_img, "ifconfig": ifconfig, "route": route,
            "ping": ping, "pfctl": pfctl, "fetch": fetch, "stat": stat, "sha256": digest, "sha512": digest, "dnsmasq": dnsmasq}
vm_bhyve.make_dataset, vm_bhyve.destroy_dataset = make_dataset, destroy_dataset


def main():
    name = Path(sys.argv[0]).name
    try:
        PROGRAMS[name](sys.argv[1:])
    except Refused as refused:
        if str(refused):
            print(refused, file=sys.stderr)
        return 1
    return 0
