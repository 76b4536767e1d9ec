# SPDX-License-Identifier: GPL-3.0-or-later
"""virsh's commands about domains."""
import os

from libvirt import NVRAM, Refused, start
from options import Command


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&apos;")


def list_domains(libvirt, options):
    chosen = []
    for domain in sorted(libvirt.domains.values(), key=lambda each: each["name"]):
        active = domain["state"] != "shut off"
        if options["all"] or options["inactive"] != active:
            chosen.append(domain)
    for flag, state in (("state-running", "running"), ("state-paused", "paused"), ("state-shutoff", "shut off")):
        if options[flag]:
            chosen = [domain for domain in chosen if domain["state"] == state]
    if options["state-other"]:
        chosen = [domain for domain in chosen if domain["state"] not in ("running", "paused", "shut off")]
    if options["uuid"] or options["name"]:
        for domain in chosen:
            print("\n".join([domain[key] for key in ("uuid", "name") if options[key]]))
        print()
        return
    for domain in chosen:
        print(f" {'1' if domain['state'] != 'shut off' else '-':<4} {domain['name']}   {domain['state']}")


def domuuid(libvirt, options):
    print(libvirt.domain(options["domain"])["uuid"] + "\n")


def domname(libvirt, options):
    print(libvirt.domain(options["domain"])["name"] + "\n")


def domstate(libvirt, options):
    print(libvirt.domain(options["domain"])["state"] + "\n")


def dominfo(libvirt, options):
    domain = libvirt.domain(options["domain"])
    for key, value in (("Name", domain["name"]), ("UUID", domain["uuid"]), ("State", domain["state"]),
                       ("Persistent", "yes" if domain["persistent"] else "no"), ("Autostart", "enable" if domain["autostart"] else "disable")):
        print(f"{key + ':':<15} {value}")
    print()


def start_domain(libvirt, options):
    start(libvirt, libvirt.domain(options["domain"]))


def end(libvirt, domain):
    domain["state"] = "shut off"
    domain["live_disks"] = []
    if not domain["persistent"]:
        del libvirt.domains[domain["uuid"]]


def destroy(libvirt, options):
    domain = libvirt.domain(options["domain"])
    if domain["state"] == "shut off":
        raise Refused("Requested operation is not valid: domain is not running")
    end(libvirt, domain)


def resume(libvirt, options):
    domain = libvirt.domain(options["domain"])
    if domain["state"] != "paused":
        raise Refused("Requested operation is not valid: domain is not paused")
    domain["state"] = "running"


def undefine(libvirt, options):
    domain = libvirt.domain(options["domain"])
    if not domain["persistent"]:
        raise Refused("Requested operation is not valid: cannot undefine transient domain")
    if domain["uefi"]:
        if not options["nvram"] and not options["keep-nvram"]:
            raise Refused("Requested operation is not valid: cannot undefine domain with nvram")
        if options["nvram"] and os.path.exists(f"{NVRAM}/{domain['name']}_VARS.fd"):
            os.unlink(f"{NVRAM}/{domain['name']}_VARS.fd")
    domain["persistent"] = False
    if domain["state"] == "shut off":
        del libvirt.domains[domain["uuid"]]


def autostart(libvirt, options):
    domain = libvirt.domain(options["domain"])
    if not domain["persistent"]:
        raise Refused("Requested operation is not valid: cannot set autostart for transient domain")
    domain["autostart"] = not options["disable"]


def disks_of(domain, inactive):
    return domain["disks"] if inactive or domain["state"] == "shut off" else domain["live_disks"]


def dumpxml(libvirt, options):
    domain = libvirt.domain(options["domain"])
    print(f"<domain type='kvm'>\n  <name>{escape(domain['name'])}</name>\n  <uuid>{domain['uuid']}</uuid>\n  <devices>")
    for disk in disks_of(domain, options["inactive"]):
        source = f"      <source file='{escape(disk['source'])}'/>\n" if disk["source"] else ""
        print(f"    <disk type='file' device='{disk['device']}'>\n{source}      <target dev='{disk['target']}'/>\n    </disk>")
    print("  </devices>\n</domain>\n")


def domblklist(libvirt, options):
    domain = libvirt.domain(options["domain"])
    for disk in disks_of(domain, options["inactive"]):
        source = disk["source"] or "-"
        if options["details"]:
            print(f" file   {disk['device']:<8} {disk['target']:<8} {source}")
        else:
            print(f" {disk['target']:<8} {source}")
    print()


def domiflist(libvirt, options):
    for interface in libvirt.domain(options["domain"])["interfaces"]:
        print(f" -           {interface['type']:<9} {interface['source']:<9} {interface['model']:<8} {interface['mac']}")
    print()


def where(domain, options):
    """Which of its two definitions a change is for."""
    live = options["live"] or (options["current"] and domain["state"] != "shut off")
    if live and domain["state"] == "shut off":
        raise Refused("Requested operation is not valid: domain is not running")
    if options["config"] and not domain["persistent"]:
        raise Refused("Requested operation is not valid: transient domains do not have any persistent config")
    chosen = (["live_disks"] if live else []) + (["disks"] if options["config"] else [])
    return chosen or (["disks"] if domain["state"] == "shut off" else ["live_disks"])


def disk_in(domain, key, target):
    for disk in domain[key]:
        if target in (disk["target"], disk["source"]):
            return disk
    raise Refused(f"No disk found whose source path or target is {target}")


def detach_disk(libvirt, options):
    domain = libvirt.domain(options["domain"])
    for key in where(domain, options):
        disk = disk_in(domain, key, options["target"])
        if key == "live_disks" and disk["device"] == "cdrom":
            raise Refused("Operation not supported: disk device type 'cdrom' cannot be detached")
        domain[key].remove(disk)


def change_media(libvirt, options):
    domain = libvirt.domain(options["domain"])
    for key in where(domain, options):
        disk = disk_in(domain, key, options["path"])
        if disk["device"] != "cdrom":
            raise Refused(f"Operation not supported: {disk['target']} is no removable drive")
        if not options["eject"] or not disk["source"]:
            raise Refused(f"The disk device '{options['path']}' doesn't have media")
        disk["source"] = ""


def domcapabilities(_libvirt, _options):
    print("<domainCapabilities>\n  <os><enum name='firmware'>\n    <value>bios</value>\n    <value>efi</value>\n  </enum></os>\n"
          "</domainCapabilities>")


FOR = "config live current"
LIST = ("inactive all transient persistent with-snapshot without-snapshot state-running state-paused state-shutoff state-other "
        "autostart no-autostart with-managed-save without-managed-save uuid name id table managed-save title")
UNDEFINE = ("managed-save remove-all-storage delete-storage-volume-snapshots wipe-storage snapshots-metadata checkpoints-metadata "
            "nvram keep-nvram tpm keep-tpm")
DOMAIN_COMMANDS = {
    "list": Command(list_domains, flags=LIST),
    "domuuid": Command(domuuid, "domain"),
    "domname": Command(domname, "domain"),
    "domstate": Command(domstate, "domain", "reason"),
    "dominfo": Command(dominfo, "domain"),
    "start": Command(start_domain, "domain", "console paused autodestroy bypass-cache force-boot"),
    "destroy": Command(destroy, "domain", "graceful remove-logs"),
    "shutdown": Command(destroy, "domain", values="mode"),
    "resume": Command(resume, "domain"),
    "undefine": Command(undefine, "domain", UNDEFINE, "storage"),
    "autostart": Command(autostart, "domain", "disable"),
    "dumpxml": Command(dumpxml, "domain", "inactive security-info update-cpu migratable"),
    "domblklist": Command(domblklist, "domain", "inactive details"),
    "domiflist": Command(domiflist, "domain", "inactive"),
    "detach-disk": Command(detach_disk, "domain target", FOR + " persistent print-xml"),
    "change-media": Command(change_media, "domain path", FOR + " eject insert update force print-xml block", "source"),
    "domcapabilities": Command(domcapabilities, values="virttype emulatorbin arch machine"),
}
