# SPDX-License-Identifier: GPL-3.0-or-later
"""Storage pools of the parent on a real libvirt: made, made again, refused where they would do harm, kept while in use,
forgotten without a file being lost."""
import shutil
from pathlib import Path

from harness import parent
from harness.stage import PREFIX, refused

POOL = PREFIX + "pool"
FOLDER = Path("/var/lib/libvirt") / (PREFIX + "pool")
GUEST = PREFIX + "inpool"


def request(**more):
    return {"child_type": "kvm", "pool_name": POOL, **more}


def pools():
    return set(parent.virsh("pool-list", "--all", "--name").split())


def made_and_made_again(stage):
    check = stage.report.check
    wanted = request(storage_path=str(FOLDER))
    made = stage.program.run("pool-create", wanted)
    check(made.ok, "a pool is made", made.error())
    check(FOLDER.is_dir() and FOLDER.stat().st_mode & 0o777 == 0o711, "with its folder")
    again = stage.program.run("pool-create", wanted)
    check(again.ok and set(again.skipped()) == {"check-pool", "create-pool"}, "once more it is skipped", again.error())
    listed = stage.program.run("pool-list", {"child_type": "kvm"})
    lines = listed.step("list-pools")["stdout"].splitlines()
    check(f"name:{POOL}" in lines and f"folder:{FOLDER}" in lines, "it is in the list", lines)
    section = lines[lines.index(f"name:{POOL}"):][:8]
    check("type:dir" in section and "state:running" in section and "autostart:yes" in section, "with its state", section)
    check(any(line.startswith("available:") and int(line[10:]) > 1 << 20 for line in section), "and its room", section)


def refusals(stage):
    refused(stage, stage.program.run("pool-create", request(storage_path=f"{FOLDER}2")), "it is another one")
    check_other = {**request(storage_path=str(FOLDER)), "pool_name": PREFIX + "other"}
    refused(stage, stage.program.run("pool-create", check_other), f"belongs to the storage pool {POOL} already")
    deep = {**check_other, "storage_path": f"/var/lib/libvirt/{PREFIX}none/deep"}
    refused(stage, stage.program.run("pool-create", deep), "there is no folder")
    link = Path(f"{FOLDER}-link")
    link.symlink_to(FOLDER)
    refused(stage, stage.program.run("pool-create", {**check_other, "storage_path": str(link)}), "is a link")
    link.unlink()
    stage.report.check(PREFIX + "other" not in pools(), "and nothing was made")


def a_vm_in_it(stage):
    check = stage.report.check
    elsewhere = stage.stand_in_request("nowhere", storage_path=f"{FOLDER}-none")
    refused(stage, stage.program.apply(stage.program.plan("create", elsewhere)), "make a storage pool there first")
    wanted = stage.stand_in_request("inpool", storage_path=str(FOLDER), extra_disks=["100M"])
    made = stage.program.apply(stage.program.plan("create", wanted))
    check(made.ok, "a VM is made with its disks in the pool", made.error())
    attached = parent.virsh("domblklist", GUEST)
    disks = [FOLDER / f"{GUEST}.qcow2", FOLDER / f"{GUEST}-data1.disk"]
    check(all(str(disk) in attached and disk.exists() for disk in disks), "both of them", attached)
    refused(stage, stage.program.run("pool-delete", request()), "VMs have disks in the storage pool")
    check(POOL in pools(), "the pool is still there")
    gone = stage.program.run("delete", stage.about("inpool"))
    check(gone.ok and not any(disk.exists() for disk in disks), "the VM is deleted, and its disks with it", gone.error())


def forgotten(stage):
    check = stage.report.check
    (FOLDER / "somebody's").write_text("somebody's")
    gone = stage.program.run("pool-delete", request())
    check(gone.ok and POOL not in pools(), "the pool is forgotten", gone.error())
    check((FOLDER / "somebody's").exists(), "and the file in its folder stays")
    again = stage.program.run("pool-delete", request())
    check(again.ok and again.skipped() == ["delete-pool"], "once more it is skipped", again.error())
    made = stage.program.run("pool-create", request(storage_path=str(FOLDER)))
    check(made.ok and (FOLDER / "somebody's").exists(), "a pool of a folder that is there takes it as it is", made.error())
    check(stage.program.run("pool-delete", request()).ok, "and is forgotten again")


def run(stage):
    before = parent.Snapshot()
    with stage.report.part("pools: made, kept while in use, forgotten"):
        try:
            made_and_made_again(stage)
            refusals(stage)
            a_vm_in_it(stage)
            forgotten(stage)
        finally:
            if POOL in pools():
                parent.virsh("pool-destroy", POOL)
                parent.virsh("pool-undefine", POOL)
            shutil.rmtree(FOLDER, ignore_errors=True)
        stage.check_clean(before)
