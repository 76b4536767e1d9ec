# shellcheck shell=sh
# ---- steps and their ends --------------------------------------------------------------------------------------

number=0
title=
pending=no      # a step was begun and has not said how it ended
phase_failed=no
in_files=no
skipped=0
work=
pid=
reader=
timer=
sleeper=
fresh_count=0   # files that were not there before: fresh_1, fresh_2, ... and whether they hold a secret

say() { printf '%s\n' "$*"; }
complain() { printf '    %s\n' "$*" >&2; }

# What lies in the current folder is never run: entries of PATH that are empty or relative are taken out.
absolute_path() {
    kept=
    rest=${PATH:-}:
    while [ -n "$rest" ]; do
        case ${rest%%:*} in
            /*) kept=${kept:+$kept:}${rest%%:*} ;;
        esac
        rest=${rest#*:}
    done
    PATH=${kept:-/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin}
    export PATH
}

# have PROGRAM: as a file, whatever the shell has built in.
have() {
    case $1 in
        '') return 1 ;;
        */*) [ -f "$1" ] && [ -x "$1" ] && return 0; return 1 ;;
    esac
    rest=$PATH:
    while [ -n "$rest" ]; do
        if [ -f "${rest%%:*}/$1" ] && [ -x "${rest%%:*}/$1" ]; then return 0; fi
        rest=${rest#*:}
    done
    return 1
}

is_root() { [ "$our_uid" = 0 ]; }

# as_root ARGV...
as_root() { if is_root; then "$@"; else sudo -n "$@"; fi; }

begin_plan() {
    absolute_path
    our_uid=$(id -u)
    work=$(mktemp -d "${TMPDIR:-/tmp}/sysmanage.XXXXXXXXXX") || {
        say "stopped before the first step: no folder for temporary files" >&2
        exit 1
    }
    : >"$work/made"
    mkfifo "$work/timer"
    trap 'leave $?' EXIT
    for signal in HUP INT QUIT PIPE TERM; do
        # shellcheck disable=SC2064
        trap "cancel $signal" "$signal"
    done
    is_root || say "not root: what needs root's rights is done with sudo -n, which must not ask for a password" >&2
}

step() {
    [ "$pending" = no ] || fail_step "the step could not be begun"
    number=$1
    title=$2
    pending=yes
    printf '[%s/%s] %s\n' "$number" "$total" "$title"
}

done_with_step() { pending=no; }

# Where all of a phase is tried before it has failed: packages and services.
failed_in_phase() {
    complain "failed: $*"
    phase_failed=yes
    first_failed=${first_failed:-"$number of $total: $title"}
    pending=no
}

failed_ignored() {
    complain "failed, which this step may: $*"
    pending=no
}

end_phase() {
    [ "$pending" = no ] || fail_step "the step could not be begun"
    in_files=no
    [ "$phase_failed" = no ] || give_up "stopped at step $first_failed"
}

# fail_step WHY...: the step has failed, and the plan with it.
fail_step() {
    complain "failed: $*"
    give_up "stopped at step $number of $total: $title"
}

give_up() {
    [ "$in_files" = no ] || take_back all
    take_back secrets
    say "$*" >&2
    exit 1
}

end_plan() {
    [ "$skipped" -eq 0 ] || say "done: $total steps, $skipped of them skipped"
    [ "$skipped" -ne 0 ] || say "done: $total steps"
    exit 0
}

# What takes back all that the plan has made, once a step has named it: for a plan that is stopped where no step can do it.
undo_plan() { return 0; }

# undo_with sudo|plain ARGV...: what step has named for that, with the time that a step has for its clean-up.
undo_with() {
    undo_rights=$1
    shift
    if [ "$undo_rights" = sudo ] && ! is_root; then set -- sudo -n "$@"; fi
    (exec_program "$@") </dev/null &
    undo=$!
    set_timer "$grace" end_tree "$undo"
    wait "$undo" || complain "not everything could be taken back"
    call_off_timer
}

# A subshell that is signalled before it has set its own traps still has ours. ($$ is the same in it.)
in_main() { [ "$(exec sh -c 'echo "$PPID"')" = "$$" ]; }

# A signal ends what is running, takes back what must not stay, and then us.
cancel() {
    in_main || exit 0
    trap '' HUP INT QUIT PIPE TERM
    call_off_timer
    if [ -n "$pid" ]; then
        complain "cancelled; the step has $grace s for its clean-up"
        if end_tree "$pid"; then
            complain "cancelled; it has ended by itself"
        else
            complain "cancelled; it did not end within $grace s and was killed, its clean-up may be incomplete"
        fi
    fi
    [ -z "$reader" ] || kill "$reader" 2>/dev/null
    undo_plan
    [ "$in_files" = no ] || take_back all
    take_back secrets
    if [ "$number" -gt 0 ]; then say "cancelled at step $number of $total: $title" >&2; fi
    case $1 in
        HUP) exit 129 ;;
        INT) exit 130 ;;
        QUIT) exit 131 ;;
        PIPE) exit 141 ;;
        *) exit 143 ;;
    esac
}

leave() {
    in_main || exit "$1"
    trap - EXIT
    [ -z "$work" ] || rm -rf "$work"
    exit "$1"
}
