#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""read_back.py CASES.json: PyYAML, which cloud-init itself uses, reads each document; the expected values must be there
unchanged. Prints how many documents were read."""
import json
import sys

import yaml

with open(sys.argv[1], encoding="utf-8") as stream:
    cases = json.load(stream)
for number, case in enumerate(cases):
    data = yaml.safe_load(case["document"])
    found = {"fqdn": data["fqdn"], "timezone": data["timezone"]}
    if "keys" in case["expected"]:
        found["keys"] = data["users"][0]["ssh_authorized_keys"]
    if "locale" in case["expected"]:
        found["locale"] = data["locale"]
    if found != case["expected"]:
        sys.exit(f"document {number}: {found!r} instead of {case['expected']!r}")
print(len(cases))
