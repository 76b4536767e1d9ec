# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens in a VM that is started for its installation: its answers are read as the real installer reads them, and a disk is
written that boots. An installer that finds no answer never ends."""
import gzip
import io
import json
import re
import zlib
from pathlib import Path

MARK = b"\nsimulated system: "
QUESTIONS = Path(__file__).parent / "questions.json"
BCRYPT = re.compile(r"\$2[abxy]\$[0-9]{2}\$.{53}\Z")
CAPACITY = 1 << 15  # of the ramdisk


class NeverEnds(Exception):
    """The installer waits for somebody at its console; the text says why."""


# ---- OpenBSD -----------------------------------------------------------------------------------------------------

def matches(question, key):
    """_autorespond() of install.sub: the key is a run of whole words of the question, in any case."""
    return re.search(r"(?:\A|(?<=\s))" + re.escape(key.lower()) + r"(?=[\s?]|\Z)", question.lower()) is not None


class Answers:
    def __init__(self, text):
        self.lines = []
        for line in text.splitlines():
            key, found, value = line.strip().partition("=")
            if found and value.strip() and not line.lstrip().startswith("#"):
                self.lines.append((key.strip(), value.strip()))
        self.used = []

    def to(self, question, default):
        for line in self.lines:
            if matches(question, line[0]):
                self.lines.remove(line)
                self.used.append(line)
                return line[1]
        if default:
            return default
        raise NeverEnds(f"Question has no answer in response file: {question}")


def ask_openbsd(text):
    """{question: answer} of a whole installation."""
    answers, given = Answers(text), {}
    words = {"user": "", "site": "site00.tgz"}
    for line in text.splitlines():
        found = re.match(r"Checksum test for (\S+) failed", line)
        if found:
            words["site"] = found[1]
    for about in json.loads(QUESTIONS.read_text(encoding="utf-8"))["questions"]:
        question, default = about["ask"].format(**words), about["default"].format(**words)
        answer = answers.to(question, default)
        given.setdefault(question, answer)
        if question.startswith("Setup a user"):
            words["user"] = answer
    given["user"], given["site"] = words["user"], words["site"]
    given["unused"] = [key for key, _ in answers.lines]
    return given


def check_openbsd(given, httpd, www):
    for question, answer in given.items():
        if question.startswith("Password for") and not BCRYPT.match(answer) and answer != "*" * 13:
            raise NeverEnds(f"{question} a hash was expected")
    address = given["IPv4 address for vio0? (or 'autoconf' or 'none')"]
    server = given["HTTP Server? (hostname or 'done')"].removeprefix("http://")
    roots = [about["root"] for about in httpd.values() if server in about["listen"]]
    if not roots:
        raise NeverEnds(f"nobody serves at {server}")
    folder = www / roots[0].lstrip("/") / given["Server directory?"]
    index = (folder / "index.txt").read_text(encoding="utf-8")
    listed = {line.split()[-1] for line in index.splitlines()}
    for name in ("SHA256.sig", "BUILDINFO", "bsd", "bsd.rd", given["site"]):
        if not (folder / name).exists() or name not in listed:
            raise NeverEnds(f"Fetching of {name} failed. Continue anyway?")
    import tarfile  # pylint: disable=import-outside-toplevel  # slow to load
    with tarfile.open(folder / given["site"]) as site:
        names = [member.name.removeprefix("./") for member in site]
        if "install.site" not in names or any("@GUEST_" in name for name in names):
            raise NeverEnds("the guest's own set has no install.site")
    return address


def install_openbsd(kernel, httpd, www):
    files = ramdisk_files(ramdisk_of(Path(kernel).read_bytes()))
    if "auto_install.conf" not in files:
        raise NeverEnds("(I)nstall, (U)pgrade, (A)utoinstall or (S)hell?")
    text = files["auto_install.conf"].decode()
    if "@" in re.sub(r"#.*", "", text):
        raise NeverEnds("a mark stands in the answers")
    return check_openbsd(ask_openbsd(text), httpd, www)


# ---- the ramdisk in a kernel: a tar archive in a field of one size, behind a word -------------------------------------

RAMDISK = b"RAMDISK:"


def pack_ramdisk(files):
    import tarfile  # pylint: disable=import-outside-toplevel
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for name, content in sorted(files.items()):
            about = tarfile.TarInfo(name)
            about.size, about.mode = len(content), 0o600
            archive.addfile(about, io.BytesIO(content))
    return made.getvalue()


def ramdisk_files(content):
    import tarfile  # pylint: disable=import-outside-toplevel
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        return {member.name: archive.extractfile(member).read() for member in archive if member.isfile()}


def make_kernel(ramdisk):
    return b"\x7fELF simulated kernel " + RAMDISK + ramdisk.ljust(CAPACITY, b"\0")


def ramdisk_of(kernel):
    if RAMDISK not in kernel or not kernel.startswith(b"\x7fELF"):
        raise NeverEnds("rdsetroot: no rd_root_image symbol")
    return kernel.split(RAMDISK, 1)[1]


# ---- Linux ---------------------------------------------------------------------------------------------------------

def text_on(*media):
    """All that can be read on some media, packed overlays included."""
    text = b""
    for medium in media:
        content = Path(medium).read_bytes()
        text += content
        at = content.find(b"\x1f\x8b\x08")
        while at >= 0:
            try:
                text += zlib.decompressobj(31).decompress(content[at:])
            except zlib.error:
                pass
            at = content.find(b"\x1f\x8b\x08", at + 1)
    return text


ADDRESS = (rb"netcfg/get_ipaddress string ([0-9.]+)", rb"address ([0-9.]+)/24", rb'addresses:\s*-? *\[?\s*-? *"?([0-9.]+)/24')


def install_linux(vm):
    media = vm["disks"][1:] + ([vm["cdrom"]] if vm.get("cdrom") else [])
    text = text_on(*media)
    if b"@GUEST_" in text:
        raise NeverEnds("a mark stands in the answers")
    if vm.get("cdrom") and b"console=ttyS0" not in text:
        raise NeverEnds("the installer shows itself on a screen that is not there")
    if not vm.get("cdrom") and b"power_state" not in text:
        raise NeverEnds("the first boot does not end")
    for form in ADDRESS:
        found = re.search(form, text)
        if found:
            return found[1].decode()
    raise NeverEnds("no address is given")


def system_on(disk):
    """What is on a disk that boots: {"address", "system"}; None when nothing is."""
    content = Path(disk).read_bytes()
    return json.loads(content.split(MARK, 1)[1]) if MARK in content else None


def install(vm, httpd, www=Path("/var/www")):
    if vm["boots"] == "net":
        found = {"address": install_openbsd(vm["kernel"], httpd, www), "system": "openbsd"}
    else:
        found = {"address": install_linux(vm), "system": "linux"}
    with open(vm["disks"][0], "ab") as disk:
        disk.write(MARK + json.dumps(found).encode())


def make_bsd_rd():
    return gzip.compress(make_kernel(pack_ramdisk({"install.sub": b"the installer", "etc/signify/key.pub": b"a key"})))
