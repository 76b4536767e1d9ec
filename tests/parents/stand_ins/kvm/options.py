# SPDX-License-Identifier: GPL-3.0-or-later
"""A command of virsh: what it takes, by its manual, and what it does."""
from libvirt import Refused


class Command:
    """places: names of what stands without an option. flags: options without a value. values: those with one."""

    def __init__(self, run, places="", flags="", values=""):
        self.run = run
        self.places = places.split()
        self.flags = flags.split()
        self.values = values.split()


def parse(name, command, words):
    taken, given = dict.fromkeys(command.flags, False), []
    taken.update(dict.fromkeys(command.values))
    words = list(words)
    while words:
        word = words.pop(0)
        if not word.startswith("--"):
            given.append(word)
            continue
        option, _, value = word[2:].partition("=")
        if option in command.flags:
            taken[option] = True
        elif option in command.values:
            taken[option] = value or (words.pop(0) if words else "")
        else:
            raise Refused(f"command '{name}' doesn't support option --{option}")
    if len(given) != len(command.places):
        raise Refused(f"command '{name}' requires {' '.join(command.places)}, got {given}")
    taken.update(zip(command.places, given))
    return taken
