# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of pf.conf(5)'s grammar, OpenBSD's, that plans and the system's own file use."""
import re

from vm_conf import Wrong

TOKEN = re.compile(r'"[^"\n]*"|[(){}<>!=,:]|[^\s(){}<>!=,"#]+|#[^\n]*|\s+')
ADDRESS = re.compile(r"[0-9]{1,3}(\.[0-9]{1,3}){3}(/[0-9]{1,2})?\Z|[0-9a-f:]*:[0-9a-f:.]*(/[0-9]{1,3})?\Z")
WORD = re.compile(r"[A-Za-z_$][A-Za-z0-9_.:-]*\Z")


class Rule:
    def __init__(self, words, where):
        self.words, self.where = list(words), where

    def wrong(self, words="syntax error"):
        raise Wrong(f"{self.where}: {words}")

    def peek(self):
        return self.words[0] if self.words else ""

    def take(self):
        if not self.words:
            self.wrong()
        return self.words.pop(0)

    def one(self):
        """A word, or a list or a text in parentheses."""
        word = self.take()
        if word in ("{", "(", "<"):
            end = {"{": "}", "(": ")", "<": ">"}[word]
            while self.peek() != end:
                self.take()
            self.take()
        elif word == "!":
            self.one()
        elif word in ")}>=,":
            self.wrong()
        return word

    def host(self):
        if self.peek() == "!":
            self.take()
        word = self.peek()
        if word == "port":
            pass
        elif word in ("{", "(", "<"):
            self.one()
        elif ADDRESS.match(word) or WORD.match(word):
            self.take()
        else:
            self.wrong()
        if self.peek() == "port":
            self.take()
            self.one()

    def check(self, action):
        direction = translated = False
        if action == "block" and self.peek() in ("drop", "return"):
            self.take()
        while self.words:
            word = self.take()
            if word in ("in", "out"):
                direction = True
            elif word in ("log", "quick", "inet", "inet6", "all", "no", "keep", "modulate", "state", "return", "once"):
                pass
            elif word in ("on", "proto", "tag", "tagged", "user", "flags", "received-on", "label", "icmp-type", "queue", "prio"):
                self.one()
            elif word in ("from", "to"):
                self.host()
                if word == "from" and self.peek() not in ("to", ""):
                    continue
            elif word in ("nat-to", "rdr-to", "binat-to"):
                translated = True
                self.one()
            else:
                self.wrong()
        if translated and action == "block":
            self.wrong("nat-to and rdr-to need pass or match")
        if translated and not direction:
            self.wrong("nat-to and rdr-to require a direction")


def read_pf_conf(read, path):
    """{"rules": [lines], "anchors": {name: [lines]}}; read(path) gives a file's text."""
    made = {"rules": [], "anchors": {}}
    text = read(path).replace("\\\n", " ")
    for number, line in enumerate(text.split("\n"), 1):
        where = f"{path}:{number}"
        words = [word for word in TOKEN.findall(line) if word.strip() and not word.startswith("#")]
        if not words:
            continue
        rule = Rule(words, where)
        keyword = rule.take()
        if keyword in ("set", "table", "antispoof", "queue"):
            continue
        if rule.peek() == "=":
            continue
        if keyword in ("pass", "block", "match"):
            rule.check(keyword)
            made["rules"].append(" ".join(words))
        elif keyword == "anchor":
            if not rule.take().startswith('"'):
                rule.wrong()
            made["rules"].append(" ".join(words))
        elif keyword == "load":
            load(rule, read, made)
        else:
            rule.wrong()
    return made


def load(rule, read, made):
    if rule.take() != "anchor":
        rule.wrong()
    name = rule.take().strip('"')
    if rule.take() != "from":
        rule.wrong()
    path = rule.take().strip('"')
    try:
        made["anchors"][name] = read_pf_conf(read, path)["rules"]
    except OSError as error:
        rule.wrong(f"cannot open {path}: {error.strerror}")
