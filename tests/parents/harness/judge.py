# SPDX-License-Identifier: GPL-3.0-or-later
"""What there is on a parent, and what a plan has left there that it must not leave."""
import fcntl
import hashlib
import json
import os
import stat
from pathlib import Path

from harness.parent import MUTABLE

LOCKS = "run/sysmanage-virt"
# OpenBSD has no flock(1): a lock is a link that says who holds it, and one whose holder is gone is broken by the next run.
LINKED_LOCKS = "var/run/sysmanage-virt"
# Folders that stay when they are empty, and notes of the stand-ins themselves.
STAYS = ("var/db/sysmanage", "var/db/sysmanage/staging", "var/db/sysmanage/bhyve", "var/db/sysmanage/bhyve/guests",
         "var/lib/sysmanage", "var/lib/sysmanage/kvm", "var/lib/sysmanage/staging", "var/log/libvirt", "var/log/libvirt/qemu",
         "var/lib/libvirt", "var/lib/libvirt/images", "var/lib/libvirt/images/sysmanage-base", "var/lib/libvirt/qemu",
         "var/lib/libvirt/qemu/nvram", LOCKS, "etc/firmware/vmm-bios")
# What a plan that keeps what it has done is in the middle of.
UNDERWAY = ("parent/state/freebsd.json", "var/db/sysmanage/bhyve/parent", "parent/state/openbsd.json", "var/lib/sysmanage/vmm/parent/record")
CACHE = ("var/lib/libvirt/images/sysmanage-base/", "var/db/sysmanage/images", "var/vmm/sysmanage-base", "var/www/htdocs/pub")
STAGING = "var/lib/sysmanage/staging/"
PRIVATE = b"PRIVATE KEY-----"


def describe(path: Path):
    about = path.lstat()
    kind = f"{stat.filemode(about.st_mode)} {about.st_uid}:{about.st_gid}"
    if stat.S_ISLNK(about.st_mode):
        return f"{kind} -> {os.readlink(path)}"
    if not stat.S_ISREG(about.st_mode) or path.name.endswith(".serial"):  # a console's log grows with every start
        return kind
    text = path.read_bytes()
    if path.name == "record":  # its lines are found by their names; what is done once more comes last
        text = b"\n".join(sorted(text.split(b"\n")))
    return f"{kind} {about.st_size} {hashlib.sha256(text).hexdigest()[:16]}"


def snapshot(root: Path):
    """Everything that a plan may change, by path: kind, mode, owner, content."""
    found = {}
    for top in MUTABLE:
        for folder, folders, files in os.walk(root / top):
            for name in [*folders, *files]:
                path = Path(folder, name)
                if not name.startswith(("libvirt.json.lock", "openbsd.json.lock", "freebsd.json.lock", "children.json.lock")):
                    found[str(path.relative_to(root))] = describe(path)
    return found


def differences(before, after):
    names = sorted(name for name in {*before, *after} if before.get(name) != after.get(name))
    return {name: f"{before.get(name, 'nothing')} => {after.get(name, 'nothing')}" for name in names}


def without_own_files(found):
    """A snapshot without the files of the plans themselves."""
    return {name: text for name, text in found.items() if not name.startswith(STAGING)}


def is_whole(now, done):
    """Whether all is there that a run leaves which goes well, beside files of the plans themselves. Such a guest is no litter: it is
    complete, says whose it is, and the plan that made it finds it so when it is sent again."""
    return without_own_files(now) == without_own_files(done)


def may_stay(name):
    """A part of a download stays, for the next run goes on from it; so do locks."""
    return name in STAYS or name.startswith((LOCKS + "/", LINKED_LOCKS, *CACHE))


def content(text):
    """Size and digest of what describe() says: a later step may open an image to its emulator."""
    return text.split(" ", 2)[2] if text else None


def half_images(now, scenario):
    """Images of the cache that have their name but are not what a run that went well makes of them."""
    before, done = scenario.state_before, scenario.state_done
    return {name: text for name, text in now.items()
            if name.startswith(CACHE) and "-" == text[0] and not name.endswith((".part", ".new", "/origin")) and ".part/" not in name
            and content(text) not in (content(before.get(name)), content(done.get(name)), *scenario.whole)}


def left(before, after, done=None, stays=()):
    """What a plan that has failed has left. done: the state of a run that went well, for plans whose steps stay done. stays: what
    a plan leaves as it is by its nature."""
    return {name: text for name, text in differences(before, after).items()
            if not (may_stay(name) and (name not in before or name.startswith((LOCKS, LINKED_LOCKS, *CACHE))))
            and not (done and (after.get(name) == done.get(name) or name in UNDERWAY)) and name not in stays}


def secrets_in(plan):
    """The texts that a plan marks as secret."""
    found = set()
    for file in plan["files"]:
        content = file.get("content", "").encode()
        for secret in file.get("x-secrets", []):
            found.add(content[secret["offset"]:secret["offset"] + secret["length"]])
    return {secret for secret in found if len(secret) > 7}


def files_with(root: Path, secrets):
    found = []
    for top in MUTABLE:
        for folder, _, files in os.walk(root / top):
            for name in files:
                path = Path(folder, name)
                if path.is_symlink() or not path.is_file():
                    continue
                content = path.read_bytes()
                if any(secret in content for secret in {*secrets, PRIVATE}):
                    found.append(path)
    return found


def open_to_others(root: Path, path: Path):
    """Whether somebody else than root can read a file: by its own mode and those of the folders on the way."""
    if not path.stat().st_mode & 0o044:
        return False
    return all(folder.stat().st_mode & 0o011 for folder in path.parents if root in folder.parents)


def held_locks(root: Path):
    held = []
    for path in sorted((root / LOCKS).glob("*.lock")) if (root / LOCKS).is_dir() else []:
        with path.open("a") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                held.append(path.name)
    return held


def broken_domains(root: Path):
    """Domains that could not be started: a disk of theirs does not exist."""
    state = root / "parent/state/libvirt.json"
    domains = json.loads(state.read_text())["domains"].values() if state.exists() else []
    return [f"{domain['name']}: {disk['source']}" for domain in domains for disk in domain["disks"]
            if disk["source"] and not (root / disk["source"].lstrip("/")).exists()]
