#!/bin/sh
# SysManage: ends a plan that runs on this parent. The plan is asked first and takes back what must not stay; what does not end
# in time is killed.
# shellcheck disable=SC2034,SC2154,SC2317
set -u
base={{base}}
digest={{digest}}
tail_bytes={{tail_bytes}}
patience={{patience}}
{{{raw_common}}}
{{{raw_processes}}}
# ---- cancelling ------------------------------------------------------------------------------------------------

ask() {
    [ "$asked" = no ] || return 0
    alive "try.$try/plan" || return 0
    kill -s TERM "$known_pid" 2>/dev/null && asked=yes
}

# What it has started may have sessions of its own. First all of it stands still: what is killed by and by starts more.
kill_all() {
    tree=
    for file in plan runner; do
        if alive "try.$try/$file"; then tree="$tree $(members "$known_pid" "$tree")"; fi
    done
    note=killed
    for round in 1 2 3; do
        signal_all STOP "$tree"
        tree=$(members - "$tree")
    done
    : "$round"
    deadline=$(($(now) + 10))
    while [ -n "$tree" ] && [ "$(now)" -lt "$deadline" ]; do
        signal_all KILL "$tree"
        nap
        tree=$(members - "$tree")
    done
    look
    [ "$state" = died ] || return 0
    put "try.$try/end" "cancelled 137 $(now)"
}

main() {
    if enter_run look; then look; else state=none; fi
    if [ "$state" != running ]; then
        note=not-running
        report "$tail_bytes"
        exit 0
    fi
    : >"try.$try/cancel"
    asked=no
    deadline=$(($(now) + patience))
    while [ "$(now)" -le "$deadline" ]; do
        ask
        nap
        look
        [ "$state" = running ] || break
    done
    if [ "$state" = running ]; then
        kill_all
        look
    fi
    report "$tail_bytes"
    [ "$state" != running ]
}

main
