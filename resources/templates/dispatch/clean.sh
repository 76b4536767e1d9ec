#!/bin/sh
# SysManage: removes what an ended plan has left on this parent: its state and the end of its output.
# shellcheck disable=SC2034,SC2317
set -u
base={{base}}
digest={{digest}}
{{{raw_common}}}
if enter_run look; then look; else state=none; fi
if [ "$state" = running ]; then
    note=still-running
    report 0
    exit 1
fi
if [ "$state" != none ] || [ "${PWD##*/}" = "$digest" ]; then
    cd .. && rm -rf "./$digest"
    state=none
    try=0
    pieces=0
    note=removed
fi
report 0
