# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of vm.conf(5)'s grammar that plans use, and what else an administrator's own file is likely to have."""
import re

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,62}\Z")
TOKEN = re.compile(r'"([^"\n]*)"|([{}\n])|([^\s{}"#]+)|(#[^\n]*)|[ \t]+')
MAC = re.compile(r"([0-9a-f]{2}:){5}[0-9a-f]{2}\Z", re.I)


class Wrong(Exception):
    """A syntax error, with its place."""


def tokens_of(text, path):
    found, at, line = [], 0, 1
    while at < len(text):
        match = TOKEN.match(text, at)
        if not match:
            raise Wrong(f"{path}:{line}: syntax error")
        quoted, mark, word, comment = match.groups()
        if quoted is not None:
            found.append(("text", quoted, line))
        elif mark:
            found.append((mark, mark, line))
            line += mark == "\n"
        elif word:
            found.append(("word", word, line))
        del comment
        at = match.end()
    found.append(("end", "", line))
    return found


class Reader:
    def __init__(self, read, path, made=None):
        self.read, self.path = read, path
        self.made = made if made is not None else {"vms": {}, "switches": {}}
        self.tokens, self.at = tokens_of(read(path), path), 0

    def wrong(self, words="syntax error"):
        raise Wrong(f"{self.path}:{self.tokens[min(self.at, len(self.tokens) - 1)][2]}: {words}")

    def next(self, *kinds):
        kind, value, _ = self.tokens[self.at]
        if kind not in kinds:
            self.wrong()
        self.at += 1
        return value

    def peek(self):
        return self.tokens[self.at]

    def lines(self):
        while self.peek()[0] == "\n":
            self.at += 1

    def string(self):
        return self.next("text", "word")

    def parse(self):
        while True:
            self.lines()
            if self.peek()[0] == "end":
                return self.made
            keyword = self.next("word")
            if keyword == "include":
                self.include(self.string())
            elif keyword == "vm":
                self.vm(self.string())
            elif keyword == "switch":
                self.switch(self.string())
            elif keyword in ("local", "socket", "staggered"):
                while self.peek()[0] not in ("\n", "end"):
                    self.at += 1
            elif "=" in keyword:
                pass
            else:
                self.wrong()
            if self.peek()[0] not in ("\n", "end"):
                self.wrong()

    def include(self, path):
        try:
            Reader(self.read, path, self.made).parse()
        except OSError as error:
            self.wrong(f"cannot open {path}: {error.strerror}")

    def options(self, known):
        self.next("{")
        self.lines()
        while self.peek()[0] != "}":
            keyword = self.next("word")
            if keyword not in known:
                self.wrong()
            known[keyword]()
            if self.peek()[0] != "}":
                self.next("\n")
                self.lines()
        self.next("}")

    def vm(self, name):
        if not NAME.match(name):
            self.wrong("invalid VM name")
        if name in self.made["vms"]:
            self.wrong(f'vm "{name}" is configured twice')
        vm = {"disabled": False, "disks": [], "interfaces": [], "memory": "512M", "cdrom": "", "boot": ""}
        self.options({
            "disable": lambda: vm.update(disabled=True), "enable": lambda: vm.update(disabled=False),
            "memory": lambda: vm.update(memory=self.size()), "disk": lambda: vm["disks"].append(self.disk()),
            "cdrom": lambda: vm.update(cdrom=self.string()), "boot": lambda: vm.update(boot=self.string()),
            "interface": lambda: vm["interfaces"].append(self.interface()), "owner": self.string,
        })
        self.made["vms"][name] = vm

    def size(self):
        size = self.string()
        if not re.match(r"[0-9]+[KMGT]?\Z", size):
            self.wrong("invalid size")
        return size

    def disk(self):
        path = self.string()
        if not path.startswith("/"):
            self.wrong("a disk's path has to be absolute")
        if self.peek()[1] == "format":
            self.next("word")
            if self.string() not in ("qcow2", "raw"):
                self.wrong("unrecognized disk format")
        return path

    def interface(self):
        made = {}
        if self.peek()[0] in ("text", "word"):
            made["name"] = self.string()
        if self.peek()[0] == "{":
            self.options({"switch": lambda: made.update(switch=self.string()), "lladdr": lambda: made.update(lladdr=self.mac()),
                          "group": self.string, "rdomain": self.string, "up": lambda: None, "down": lambda: None})
        return made

    def mac(self):
        mac = self.string()
        if not MAC.match(mac):
            self.wrong("invalid lladdr")
        return mac

    def switch(self, name):
        made = {}
        self.options({"interface": lambda: made.update(interface=self.string()), "group": lambda: made.update(group=self.group()),
                      "enable": lambda: None, "disable": lambda: None, "locked": self.string, "rdomain": self.string,
                      "up": lambda: None, "down": lambda: None})
        if not re.match(r"(bridge|veb|switch)[0-9]+\Z", made.get("interface", "")):
            self.wrong(f'switch "{name}" has no bridge')
        self.made["switches"][name] = made

    def group(self):
        name = self.string()
        if len(name) > 15 or name[-1:].isdigit():
            self.wrong("invalid group name")
        return name


def read_vm_conf(read, path):
    """{"vms", "switches"} of a file and all that it includes; read(path) gives a file's text."""
    return Reader(read, path).parse()
