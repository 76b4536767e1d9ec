# SPDX-License-Identifier: GPL-3.0-or-later
"""Options of a call by the tables in flags.json: what is not there is refused, as the real program refuses it."""
import json
import re
from pathlib import Path

TABLES = json.loads((Path(__file__).parent / "flags.json").read_text(encoding="utf-8"))


class Refused(Exception):
    """What a program says before it ends with a status other than 0."""


def parse(name, words, table=None):
    """({letter: value or True}, [names]); a letter that is given again has a list of values."""
    table = table or TABLES["programs"][name]
    taken, words = {}, list(words)
    while words and words[0].startswith("-") and words[0] not in ("-", "--"):
        word = words.pop(0)[1:]
        while word:
            letter, word = word[0], word[1:]
            if letter in table["flags"]:
                taken[letter] = True
            elif letter in table["values"]:
                if not word and not words:
                    raise Refused(f"{name}: option requires an argument -- {letter}")
                taken.setdefault(letter, []).append(word or words.pop(0))
                word = ""
            else:
                raise Refused(f"{name}: unknown option -- {letter}")
    if words and words[0] == "--":
        words.pop(0)
    return taken, words


def fault_of(program, arguments):
    """What the real program would not take of a call; arguments is one text with blanks between the words."""
    table = TABLES["programs"].get(program)
    if program in ("vmctl", "step") or (table and table.get("any")):
        return ""
    if not table:
        return f"{program} is not known to be on an OpenBSD parent"
    if "words" in table:
        for word in arguments.split():
            if program == "dd" and not any(word.startswith(known) for known in table["words"]):
                return f"dd: unknown operand {word}"
            if program != "dd" and word.startswith("-") and not word[1:].isdigit() and word not in table["words"]:
                return f"{program}: unknown word {word}"
        return ""
    # In basic expressions re_format(7) has no choice and no + and ? with a backslash: these are GNU's.
    if program in ("sed", "grep") and not re.search(r"(^| )-[A-Za-z]*E", arguments) and re.search(r"\\[|+?]", arguments):
        return f"{program} would read a basic expression otherwise: {arguments}"
    try:
        parse(program, arguments.split(" "))
    except Refused as refused:
        return str(refused)
    return ""
