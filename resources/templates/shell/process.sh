# shellcheck shell=sh
# ---- processes -------------------------------------------------------------------------------------------------

# All living processes, one a line: number, parent, group, start (by which a reused number is told from the process
# that had it before).
processes() {
    if [ ! -r /proc/self/stat ]; then
        ps -A -o pid= -o ppid= -o pgid= -o stat= | awk '$4 !~ /^Z/ { print $1, $2, $3, "-" }'
        return
    fi
    for stat in /proc/[0-9]*/stat; do
        { read -r line <"$stat"; } 2>/dev/null || continue
        process=${stat#/proc/}
        # The name in brackets may hold anything: counting begins behind it.
        # shellcheck disable=SC2086
        set -- ${line##*) }
        case $1 in
            Z | X) ;;
            *) [ $# -lt 20 ] || printf '%s %s %s %s\n' "${process%/stat}" "$2" "$3" "${20}" ;;
        esac
    done
}

# members LEADER KNOWN: what that process has started and what lives in its group, as NUMBER:START words. A process
# that was a member (KNOWN) stays one when its parent has gone.
members() {
    processes | awk -v leader="$1" -v known="$2" '
        BEGIN {
            count = split(known, words, " ")
            for (i = 1; i <= count; ++i) was[words[i]] = 1
        }
        {
            parent[$1] = $2
            start[$1] = $4
            if ($1 == leader || $3 == leader || (($1 ":" $4) in was)) member[$1] = 1
        }
        END {
            do {
                grown = 0
                for (process in parent)
                    if (!(process in member) && (parent[process] in member)) grown = member[process] = 1
            } while (grown)
            # The leader first: a step whose children end before it is told could take that for its own end.
            if (leader in member) printf "%s:%s ", leader, start[leader]
            for (process in member) if (process != leader) printf "%s:%s ", process, start[process]
        }'
}

# signal_all SIGNAL MEMBERS: each gets it once; a second one would end a shell in the middle of its clean-up.
signal_all() {
    for member in $2; do
        kill -s "$1" "${member%%:*}" 2>/dev/null || is_root || sudo -n kill -s "$1" "${member%%:*}" 2>/dev/null
    done
}

# dies_of_term PROCESS: it neither catches nor ignores SIGTERM (bit 14 of a mask in hex). Without Linux's /proc: unknown.
dies_of_term() {
    [ -r "/proc/$1/status" ] || return 1
    { while read -r key mask; do
        case $key in SigIgn: | SigCgt:) ;; *) continue ;; esac
        mask=${mask%???}
        case $mask in *[4567cdef]) return 1 ;; esac
    done <"/proc/$1/status"; } 2>/dev/null
}

# signal_again ASKED MEMBERS: who was asked, lives on and would die of it has never seen the signal: a shell's child
# that has just been forked takes it for its parent's trap and forgets it. Who cleans up catches it and is left alone.
signal_again() {
    for member in $2; do
        case " $1 " in
            *" $member "*) ! dies_of_term "${member%%:*}" || signal_all TERM "$member" ;;
        esac
    done
}

# end_tree LEADER: SIGTERM, time for its clean-up, SIGKILL. False when it had to be killed.
end_tree() {
    tree=$(members "$1" "")
    asked=$tree
    signal_all TERM "$tree"
    waited=0
    while tree=$(members "$1" "$tree") && [ -n "$tree" ]; do
        [ "$waited" -eq 0 ] || signal_again "$asked" "$tree"
        if [ "$waited" -ge "$grace" ]; then
            for round in 1 2 3; do
                signal_all KILL "$tree"
                sleep 1
                tree=$(members "$1" "$tree")
                [ -n "$tree" ] || break
            done
            : "$round"
            return 1
        fi
        sleep 1
        waited=$((waited + 1))
    done
    return 0
}

# set_timer SECONDS ACTION...: does it when a sleep closes the pipe, unless it is called off. Both hold none of our outputs
# open, and are called off with SIGKILL: another signal could reach a subshell before that has its own traps.
set_timer() {
    sleep "$1" >"$work/timer" 2>/dev/null &
    sleeper=$!
    shift
    (
        trap '' TERM
        read -r _ <"$work/timer"
        "$@"
    ) </dev/null >/dev/null 2>&1 &
    timer=$!
}

call_off_timer() {
    for process in $timer $sleeper; do
        kill -s KILL "$process" 2>/dev/null
        wait "$process" 2>/dev/null
    done
    timer=
    sleeper=
}

end_late() {
    : >"$work/late"
    end_tree "$1" || : >"$work/killed"
}

# Starts a program in a process group of its own where this system can make one. exec takes no function and no builtin
# for a program.
exec_program() {
    if have setsid; then
        exec setsid "$@"
    elif have perl; then
        exec perl -e 'setpgrp(0, 0); exec {$ARGV[0]} @ARGV; exit 127' "$@"
    fi
    exec "$@"
}

# run_process SECONDS ARGV...: sets status (0: success) and fault, and leaves the last line of the standard output in
# $work/last. A background process that outlives it keeps the pipe open and is not waited for.
run_process() {
    seconds=$1
    shift
    status=127
    fault="$1: command not found"
    have "$1" || return 0
    rm -f "$work/lines" "$work/copy" "$work/last" "$work/late" "$work/killed"
    mkfifo "$work/lines" "$work/copy" || return 0
    tail -n 1 <"$work/copy" >"$work/last" &
    last=$!
    tee "$work/copy" <"$work/lines" &
    reader=$!
    (
        umask "$plan_umask"
        exec_program "$@"
    ) </dev/null >"$work/lines" &
    pid=$!
    set_timer "$seconds" end_late "$pid"
    wait "$pid" 2>/dev/null
    status=$?
    fault="exit status $status"
    if [ -e "$work/late" ]; then
        wait "$timer"
        timer=
        status=124
        fault="timed out after $seconds s"
        [ ! -e "$work/killed" ] ||
            fault="$fault, did not end within $grace s more and was killed, its clean-up may be incomplete"
    fi
    pid=
    call_off_timer
    listen_to_the_end
}

listen_to_the_end() {
    set_timer 2 kill "$reader"
    wait "$reader" 2>/dev/null
    call_off_timer
    wait "$last"
    reader=
}

# run_command SECONDS sudo|plain stop|go-on ARGV...
run_command() {
    limit=$1 rights=$2 failure=$3
    shift 3
    if [ "$rights" = sudo ] && ! is_root; then set -- sudo -n "$@"; fi
    run_process "$limit" "$@"
    if [ "$status" -eq 0 ]; then
        case $(cat "$work/last") in
            skipped:*) skipped=$((skipped + 1)); say "    skipped" ;;
        esac
        done_with_step
    elif [ "$failure" = go-on ]; then
        failed_ignored "$fault"
    else
        # Killed, by us or by anybody: the step has had no time to take back.
        if [ "$status" -eq 137 ] || [ -e "$work/killed" ]; then undo_plan; fi
        fail_step "$fault"
    fi
}
