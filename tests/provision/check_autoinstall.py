#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_autoinstall.py SCHEMA USER-DATA…: whether the answers for Ubuntu's installer are what its schema wants. Prints every
fault with its place; exit status 1 when there is one."""
import json
import sys
from pathlib import Path

import jsonschema
import yaml


def faults(validator, path):
    value = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(value, dict) or "autoinstall" not in value:
        return [f"{path}: no autoinstall"]
    answers = value["autoinstall"]
    found = [f"{path}: {'/'.join(map(str, error.absolute_path)) or 'autoinstall'}: {error.message}"
             for error in validator.iter_errors(answers)]
    # The schema lets unknown keys through, which the installer warns of, and a later version of it refuses.
    unknown = set(answers) - set(validator.schema["properties"])
    return found + [f"{path}: unknown key {key}" for key in sorted(unknown)]


def main():
    schema, *paths = map(Path, sys.argv[1:])
    validator = jsonschema.Draft7Validator(json.loads(schema.read_text(encoding="utf-8")))
    found = [fault for path in paths for fault in faults(validator, path)]
    print("\n".join(found))
    return 1 if found or not paths else 0


sys.exit(main())
