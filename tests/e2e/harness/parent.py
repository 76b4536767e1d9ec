# SPDX-License-Identifier: GPL-3.0-or-later
"""The parent host as the test sees it: libvirt's domains and networks, and everything that a plan may leave behind."""
import os
import re
import subprocess
from pathlib import Path

IMAGES = Path("/var/lib/libvirt/images")
CACHE = IMAGES / "sysmanage-base"
STATE = Path("/var/lib/sysmanage")
LOCKS = Path("/run/sysmanage-virt")
NVRAM = Path("/var/lib/libvirt/qemu/nvram")
BOOT = Path("/var/lib/libvirt/boot")
LOGS = Path("/var/log/libvirt/qemu")


def virsh(*arguments, check=True, stdin=None):
    done = subprocess.run(["virsh", "-q", "-c", "qemu:///system", *arguments], capture_output=True, text=True, check=False,
                          timeout=120, input=stdin if stdin is not None else "", env=dict(os.environ, LC_ALL="C"))
    if check and done.returncode != 0:
        raise RuntimeError(f"virsh {' '.join(arguments)}: {done.stderr.strip()}")
    return done.stdout.strip()


def state(name):
    """"running", "shut off", …; "" when there is no such domain."""
    return virsh("domstate", name, check=False)


def uuid(name):
    return virsh("domuuid", name, check=False)


def files_below(folder):
    return {path for path in folder.rglob("*") if not path.is_dir()} if folder.is_dir() else set()


def cached(path):
    """A verified image that plans share, with the note where it came from; never a part of a download."""
    return CACHE in path.parents and not path.name.endswith((".part", ".new"))


class Snapshot:
    """What there is on the parent; two of them tell what a plan has left."""

    def __init__(self):
        self.domains = set(virsh("list", "--all", "--name").split())
        self.files = {path for path in files_below(IMAGES) | files_below(STATE) | files_below(NVRAM) | files_below(BOOT)
                      if not cached(path)}
        self.files |= {path for path in files_below(LOGS) if path.name.endswith(".serial")}
        self.folders = {path for path in STATE.glob("*/*")} if STATE.is_dir() else set()

    def left_since(self, before):
        return sorted(map(str, (self.domains - before.domains) | (self.files - before.files) | (self.folders - before.folders)))


def held_locks():
    """Names of the plans' locks that somebody holds. The files themselves stay, by design."""
    locks = LOCKS.glob("*.lock") if LOCKS.is_dir() else []
    return [lock.name for lock in locks if subprocess.run(["flock", "-n", lock, "true"], check=False).returncode != 0]


def hash_in(text):
    """The password hash that a plan carries."""
    return re.search(r"\$6\$[./0-9A-Za-z]+\$[./0-9A-Za-z]{86}|\$6\$rounds=\d+\$[./0-9A-Za-z]+\$[./0-9A-Za-z]{86}", text).group()


def files_with(secrets, folders, but=()):
    """Files below the folders that hold one of the secrets as plain bytes."""
    command = ["grep", "-rlaF", "--devices=skip"]
    for secret in secrets:
        command += ["-e", secret]
    done = subprocess.run([*command, *map(str, folders)], capture_output=True, text=True, check=False)
    return [path for path in done.stdout.splitlines() if Path(path) not in but]


def forget(name):
    """Clears what an earlier run of this test, ended from outside, has left of a VM."""
    virsh("destroy", name, check=False)
    virsh("undefine", name, "--managed-save", "--snapshots-metadata", "--nvram", check=False)
    leftovers = [*IMAGES.glob(f"{name}.*"), *IMAGES.glob(f"{name}-seed.*"), *LOGS.glob(f"{name}.serial*")]
    for path in leftovers:
        path.unlink()
    for folder in [STATE / "kvm" / name, *(STATE / "staging").glob(f"{name}.*")]:
        subprocess.run(["rm", "-rf", folder], check=True)
