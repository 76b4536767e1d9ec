#!/bin/sh
# SysManage: joins the pieces of a plan, checks them, and starts the plan detached. Answers at once; a plan that runs or has
# been done is not started again.
# shellcheck disable=SC2034,SC2209,SC2317
set -u
base={{base}}
digest={{digest}}
shell={{shell}}
total={{steps}}
piece_count={{piece_count}}
secret_count={{secret_count}}
payload_sha256={{payload_sha256}}
{{{raw_common}}}
# ---- joining ---------------------------------------------------------------------------------------------------

# answer WORD CODE
answer() {
    note=$1
    look
    report 0
    exit "$2"
}

decode() {
    if have base64; then
        base64 -d
    elif have b64decode; then
        b64decode -r -p
    elif have openssl; then
        openssl base64 -d
    else
        python3 -c 'import base64, sys; base64.decode(sys.stdin.buffer, sys.stdout.buffer)'
    fi
}

joined() {
    serial=0
    while [ "$serial" -lt "$piece_count" ]; do
        serial=$((serial + 1))
        cat "piece.$serial" || return 1
    done
}

# Each try has its folder: making it is what only one of two starts at the same time can do.
claim() {
    before=$try
    here=try.$((try + 1))
    mkdir -m 0700 "$here" 2>/dev/null || answer already 0
    remember "$here/claim" "$$"
}

give_back() {
    rm -rf "$here"
    answer "$1" 1
}

join() {
    joined | decode >"$here/payload" 2>/dev/null
    if [ "$(sha256_of "$here/payload")" != "$payload_sha256" ]; then
        rm -f piece.*
        give_back digest-mismatch
    fi
    rm -f piece.*
    serial=0
    while [ "$serial" -lt "$before" ]; do
        serial=$((serial + 1))
        rm -rf "try.$serial"
    done
}

# ---- starting --------------------------------------------------------------------------------------------------

write_runner() {
    cat >"$here/runner.sh" <<'END_OF_RUNNER'
{{{raw_runner}}}END_OF_RUNNER
}

# A session of its own, with nothing of the agent's open.
detach() {
    if have setsid; then
        setsid "$@"
    elif have daemon; then
        daemon -f "$@"
    elif have perl; then
        perl -MPOSIX -e 'POSIX::setsid(); exec @ARGV; exit 127' "$@"
    else
        python3 -c 'import os, sys; os.setsid(); os.execvp(sys.argv[1], sys.argv[1:])' "$@"
    fi
}

# Where systemd keeps the agent's processes together, a restart of the agent would end the run as well: a scope of its own.
launch() {
    set -- "$PWD/$here/runner.sh" "$PWD/$here" "$agent_umask" "$total" "$secret_count" "$shell"
    if [ -d /run/systemd/system ] && have systemd-run; then
        # shellcheck disable=SC2016
        set -- -c 'systemd-run --quiet --scope "$0" "$@" || exec "$0" "$@"' "$shell" "$@"
    fi
    (cd / && detach "$shell" "$@") </dev/null >/dev/null 2>&1 &
}

await_runner() {
    deadline=$(($(now) + 30))
    while [ ! -f "$here/runner" ] && [ "$(now)" -lt "$deadline" ]; do nap; done
    [ -f "$here/runner" ]
}

main() {
    enter_run look || refuse no-pieces
    look
    case $state in
        running | done) answer already 0 ;;
    esac
    serial=0
    while [ "$serial" -lt "$piece_count" ]; do
        serial=$((serial + 1))
        [ -f "piece.$serial" ] || answer piece-missing 1
    done
    claim
    join
    write_runner || give_back no-room
    launch
    if await_runner; then
        rm -f "$here/claim"
        answer started 0
    fi
    rm -f "$here/payload" "$here/claim"
    answer not-started 1
}

main
