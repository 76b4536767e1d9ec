#!/bin/sh
# SysManage: how a plan is that was started on this parent. Changes nothing, but takes away what a dead run has left of secrets.
# shellcheck disable=SC2034,SC2317
set -u
base={{base}}
digest={{digest}}
tail_bytes={{tail_bytes}}
{{{raw_common}}}
if enter_run look; then look; else state=none; fi
report "$tail_bytes"
