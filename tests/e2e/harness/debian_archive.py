# SPDX-License-Identifier: GPL-3.0-or-later
"""Debian's archive as this machine's apt reaches it: indices, and which files of them can be had."""
import hashlib
import http.client
import lzma
import re
import subprocess
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor

SECONDS = 120
TRIES = 3


def upstreams():
    """Where apt gets the suites from: {"debian": URL, "debian-security": URL}."""
    done = subprocess.run(["apt-get", "indextargets", "--format", "$(ORIGIN) $(COMPONENT) $(CODENAME) $(REPO_URI)",
                           "Created-By: Packages"], capture_output=True, text=True, check=True)
    found = {}
    for line in done.stdout.splitlines():
        origin, component, codename, url = line.rsplit(" ", 3)
        if origin == "Debian" and component == "main":
            found.setdefault("debian-security" if codename.endswith("-security") else "debian", url.rstrip("/"))
    return found


class Archive:
    def __init__(self, base):
        self.base = base

    def read(self, path):
        return self.ask(path, "GET")

    def has(self, path):
        try:
            self.ask(path, "HEAD")
            return True
        except urllib.error.HTTPError:
            return False

    def ask(self, path, method):
        """What is not there is not there; a connection that breaks is tried again."""
        for left in reversed(range(TRIES)):
            try:
                request = urllib.request.Request(f"{self.base}/{path}", method=method)
                with urllib.request.urlopen(request, timeout=SECONDS) as answer:
                    return answer.read()
            except urllib.error.HTTPError:
                raise
            except (OSError, http.client.HTTPException):
                if not left:
                    raise
        raise AssertionError("a try gives an answer or an error")

    def missing(self, paths):
        paths = list(paths)
        with ThreadPoolExecutor(8) as pool:
            return {path for path, there in zip(paths, pool.map(self.has, paths)) if not there}

    def packages(self, suite, section):
        """The stanzas of an index, each a dictionary of its fields."""
        text = lzma.decompress(self.read(f"dists/{suite}/main/{section}/Packages.xz")).decode()
        return [stanza_of(block) for block in text.split("\n\n") if block.strip()]


def stanza_of(block):
    fields, name = {}, ""
    for line in block.splitlines():
        if line[0] in " \t":
            fields[name] += "\n" + line
        else:
            name, _, value = line.partition(":")
            fields[name] = value.strip()
    return fields


def text_of(stanzas):
    return "\n".join("".join(f"{name}: {value}\n" for name, value in stanza.items()) for stanza in stanzas)


def source_of(stanza):
    return stanza.get("Source", stanza["Package"]).split(" ")[0]


def with_version(stanza, version):
    """The same package in another version; its sums are those of whatever is there, see with_sums."""
    file = lambda text: text.split(":", 1)[-1]  # an epoch is not part of a file's name
    path = stanza["Filename"].replace(f"_{file(stanza['Version'])}_", f"_{file(version)}_")
    return {**stanza, "Version": version, "Filename": path}


def with_sums(stanza, content):
    kept = {name: value for name, value in stanza.items() if name not in ("Size", "MD5sum", "SHA256")}
    return {**kept, "Size": str(len(content)), "SHA256": hashlib.sha256(content).hexdigest()}


def earlier_builds(version):
    """1.47.2-3+b12: 1.47.2-3+b11, 1.47.2-3+b10, …"""
    found = re.fullmatch(r"(.*\+b)(\d+)", version)
    return [f"{found[1]}{number}" for number in range(int(found[2]) - 1, 0, -1)] if found else []
