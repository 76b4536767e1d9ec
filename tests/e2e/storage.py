# SPDX-License-Identifier: GPL-3.0-or-later
"""The image cache and the kinds of disks on a real libvirt: listed, checked, damaged, kept while in use, removed."""
from harness import parent
from harness.stage import PREFIX

CACHE_REQUEST = {"child_type": "kvm"}


def image_url(stage):
    return stage.catalog_url("stand-in")


def cache_folder(stage):
    return next(path.parent for path in parent.CACHE.glob("*/origin") if f"url={image_url(stage)}\n" in path.read_text())


def image_in(folder):
    return next(path for path in folder.iterdir() if path.suffix == ".qcow2" and not path.name.startswith("backing-"))


def listed(stage):
    """The lines of the list about the test's image."""
    out = stage.program.run("image-list", CACHE_REQUEST).step("list-images")["stdout"]
    sections = [section.splitlines() for section in out.split("===IMAGE===\n")]
    return next((lines for lines in sections if f"url:{image_url(stage)}" in lines), [])


def prune(stage):
    return stage.program.run("image-prune", {**CACHE_REQUEST, "base_image_path": image_url(stage)})


def create(stage, name, **more):
    applied = stage.program.apply(stage.program.plan("create", stage.stand_in_request(name, **more)))
    stage.report.check(applied.ok, f"a VM is made ({more or 'full clone'})", applied.error())


def delete(stage, name):
    gone = stage.program.run("delete", stage.about(name))
    stage.report.check(gone.ok, "the VM is deleted", gone.error())


def fetched_before_a_vm_wants_it(stage):
    """The image comes compressed, and is in the cache as a VM's plan would have put it there."""
    check = stage.report.check
    # An earlier part may have left it in the cache.
    gone = prune(stage)
    check(gone.ok and not listed(stage), "the image is not in the cache", gone.error())
    request = {**CACHE_REQUEST, "distribution": "e2e-stand-in", "allow_insecure_download": True}
    wrong = stage.program.run("image-download", {**request, "image_sha256": "0" * 64})
    check(not wrong.ok and "wrong sha256 digest" in wrong.error() and not listed(stage), "an image with another digest is not kept",
          wrong.error())
    fetched = stage.program.run("image-download", request)
    check(fetched.ok and "used_by:" in listed(stage), "an image is fetched by itself", fetched.error())
    again = stage.program.run("image-download", request)
    check(again.ok and set(again.skipped()) == {"download-image", "decompress-image"}, "once more it is skipped", again.error())
    applied = stage.program.apply(stage.program.plan("create", stage.stand_in_request("full")))
    check(applied.ok and {"download-image", "decompress-image"} <= set(applied.skipped()), "a VM is made from it", applied.error())


def cache_of_full_clones(stage):
    check = stage.report.check
    folder = cache_folder(stage)
    check("used_by:" in listed(stage), "nothing stands on the image of a full clone", listed(stage))
    checked = stage.program.run("image-verify", CACHE_REQUEST)
    check(checked.ok and f"right: {image_in(folder)}" in checked.step("verify-images")["stdout"], "it is checked and right",
          checked.error())
    image = image_in(folder)
    whole = image.read_bytes()
    image.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    damaged = stage.program.run("image-verify", CACHE_REQUEST)
    check(not damaged.ok and "DAMAGED: " + str(image) in damaged.step("verify-images")["stdout"], "one flipped bit is found",
          damaged.error())
    pruned = prune(stage)
    check(pruned.ok and not folder.exists(), "it is removed from the cache", pruned.error())
    check(parent.state(PREFIX + "full") == "running", "and the VM that was cloned from it runs on")
    again = prune(stage)
    check(again.ok, "with nothing to remove that is no fault", again.error())
    delete(stage, "full")


def linked_clones(stage):
    """Two VMs on one image: it stays while one of them is there."""
    check = stage.report.check
    create(stage, "clone1", linked_clone=True)
    create(stage, "clone2", linked_clone=True)
    folder = cache_folder(stage)
    backing = list(folder.glob("backing-*"))
    check(len(backing) == 1, "both stand on one file", backing)
    size = disk_bytes(f"{PREFIX}clone1.qcow2")
    check(size < 64 << 20, "a clone takes little room", size)
    users = next(line for line in listed(stage) if line.startswith("used_by:"))
    check({PREFIX + "clone1", PREFIX + "clone2"} <= set(users.removeprefix("used_by:").split()), "the list names both", users)
    delete(stage, "clone1")
    kept = prune(stage)
    check(kept.ok and backing[0].exists(), "the image is kept for the other one", kept.error())
    # Switched off: the stand-in does not listen to a polite request, and its restart would wait for that.
    parent.virsh("destroy", PREFIX + "clone2")
    started = stage.program.run("start", stage.about("clone2"))
    check(started.ok and parent.state(PREFIX + "clone2") == "running", "which starts on it", started.error())
    keep = stage.program.run("delete", stage.about("clone2", purge_storage=False))
    check(keep.ok, "it is deleted, its disk is kept", keep.error())
    kept = prune(stage)
    check(kept.ok and backing[0].exists(), "the image is kept for the disk", kept.error())
    (parent.IMAGES / f"{PREFIX}clone2.qcow2").unlink()
    gone = prune(stage)
    check(gone.ok and not folder.exists(), "without it the image goes", gone.error())


def disk_bytes(name):
    """What the file takes on the parent."""
    return (parent.IMAGES / name).stat().st_blocks * 512


def own_kinds(stage):
    check = stage.report.check
    create(stage, "disks", disk_format="raw", extra_disks=["1G", "100M"])
    vm = PREFIX + "disks"
    attached = parent.virsh("domblklist", vm)
    check(all(f"/{vm}{name}" in attached for name in (".raw", "-data1.disk", "-data2.disk")), "three disks are attached", attached)
    xml = parent.virsh("dumpxml", vm)
    check("type='qcow2'" not in xml, "all of them raw")
    check((parent.IMAGES / f"{vm}-data1.disk").stat().st_size == 1 << 30, "of the size that was asked for")
    delete(stage, "disks")


def own_kinds_are_taken_back(stage):
    """A step after the disks fails: none is left."""
    foreign = parent.IMAGES / f"{PREFIX}again-data1.disk"
    foreign.write_text("somebody's")
    refused = stage.program.apply(stage.program.plan("create", stage.stand_in_request("again", extra_disks=["100M"])))
    stage.report.check(not refused.ok and refused.failed_step() == "check-parent", "another's file is not taken", refused.error())
    stage.report.check(foreign.read_text() == "somebody's", "and not touched")
    foreign.unlink()


def run(stage):
    before = parent.Snapshot()
    with stage.report.part("storage: cache and kinds of disks"):
        fetched_before_a_vm_wants_it(stage)
        cache_of_full_clones(stage)
        linked_clones(stage)
        own_kinds(stage)
        own_kinds_are_taken_back(stage)
        stage.check_clean(before)
