# SPDX-License-Identifier: GPL-3.0-or-later
"""What a simulated FreeBSD parent is at the moment: modules, ZFS, memory disks, mounts, guests, switches, pf. One file of JSON,
changed under a lock. A disk image is a text of JSON too, which names its partitions and the files of its root."""
import fcntl
import json
import os
import re
from pathlib import Path

STATE = Path("/parent/state/freebsd.json")
TABLES = json.loads((Path(__file__).parent / "flags.json").read_text(encoding="utf-8"))["programs"]


class Refused(Exception):
    """What a program says before it ends with a status other than 0."""


def parse(name, words):
    """({letter: True or [values]}, [names]) by the table of the program's manual page; other letters are refused."""
    table, taken, words = TABLES[name], {}, list(words)
    while words and words[0].startswith("-") and words[0] not in ("-", "--"):
        if words[0] in table.get("long", ()):
            words.pop(0)
            continue
        word = words.pop(0)[1:]
        while word:
            letter, word = word[0], word[1:]
            if letter in table["values"]:
                if not word and not words:
                    raise Refused(f"{name}: option requires an argument -- {letter}")
                taken.setdefault(letter, []).append(word or words.pop(0))
                word = ""
            elif letter in table["flags"]:
                taken[letter] = True
            else:
                raise Refused(f"{name}: illegal option -- {letter}")
    return taken, words[1:] if words[:1] == ["--"] else words


def fault_of(program, arguments):
    """What FreeBSD's own program would not take of a call that was made; arguments is one text with blanks between the words. What has
    a stand-in has looked at its options by itself, word by word."""
    if program == "step" or (Path(__file__).parent / program).exists():
        return ""
    if program not in TABLES:
        return f"{program} is not known to be on a FreeBSD parent"
    # In basic expressions re_format(7) has no choice and no + and ? with a backslash: these are GNU's.
    if program in ("sed", "grep") and not re.search(r"(^| )-[A-Za-z]*E", arguments) and re.search(r"\\[|+?]", arguments):
        return f"{program} would read a basic expression otherwise: {arguments}"
    try:
        if not TABLES[program].get("any"):
            parse(program, arguments.split(" "))
    except Refused as refused:
        return f"{refused}: {program} {arguments}"
    return ""


class FreeBsd:
    """With it the state is read, and written again when nothing was refused."""

    def __enter__(self):
        self.lock = open(f"{STATE}.lock", "a", encoding="utf-8")  # pylint: disable=consider-using-with
        fcntl.flock(self.lock, fcntl.LOCK_EX)
        self.state = json.loads(STATE.read_text(encoding="utf-8"))
        return self

    def __exit__(self, kind, *_):
        if kind is None:
            new = Path(f"{STATE}.new")
            new.write_text(json.dumps(self.state, indent=1, sort_keys=True), encoding="utf-8")
            new.chmod(0o644)
            os.replace(new, STATE)
        self.lock.close()

    def __getattr__(self, name):
        return self.state[name]


# ---- disks

def read_disk(path):
    text = Path(path).read_bytes().rstrip(b"\0")
    try:
        return json.loads(text)
    except ValueError as error:
        raise Refused(f"{path}: not a disk image") from error


def write_disk(path, disk):
    """In the place of what is there, and as long as that."""
    length = Path(path).stat().st_size
    text = json.dumps(disk).encode()
    with open(path, "r+b") as file:
        file.truncate(0)
        file.write(text)
        file.truncate(max(length, len(text)))


# ---- sysrc's files

def rc_lines(path):
    return Path(path).read_text(encoding="utf-8").splitlines() if Path(path).exists() else []


def rc_get(path, key):
    for line in reversed(rc_lines(path)):
        name, equals, value = line.partition("=")
        if equals and name == key:
            return value.strip().strip('"')
    return None


def rc_set(path, key, value):
    lines = rc_lines(path)
    places = [number for number, line in enumerate(lines) if line.startswith(key + "=")]
    if value is None:
        lines = [line for number, line in enumerate(lines) if number not in places]
    elif places:
        lines[places[-1]] = f'{key}="{value}"'
    else:
        lines.append(f'{key}="{value}"')
    mode = Path(path).stat().st_mode & 0o7777 if Path(path).exists() else 0o644
    new = Path(f"{path}.sysrc")
    new.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    new.chmod(mode)
    os.replace(new, path)
