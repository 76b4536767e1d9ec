#!/bin/sh
# watch-agent.sh SECONDS: waits until the agent that has just been started has registered at its server, at most so long, and
# prints how far it is. The words are ours: the agent's log may hold tokens, and nothing of it goes further.
#   approved         registered, and the server takes it
#   registered       registered; the server has not said yet that it takes it
#   refused STATUS   the server's answer was this HTTP status
#   unreachable      no answer from the server
#   trying           it has begun to register
#   silent           nothing is known
# What it looks for is what the agent logs at its level INFO.
set -u
LOG=/var/log/sysmanage-agent/agent.log
SETTLE=10 # seconds from being registered to being approved

how_far() {
    { cat "$LOG" || journalctl -u sysmanage-agent -b -o cat --no-pager; } 2>/dev/null | awk '
        /Registration (approved|confirmed)/ { approved = 1 }
        /Successfully registered with server|Host already registered with server|Registration successful/ { registered = 1 }
        /Registration attempt/ && !last { last = "trying" }
        /Error during registration/ { last = "unreachable" }
        match($0, /Registration failed with status [1-5][0-9][0-9]/) { last = "refused " substr($0, RSTART + RLENGTH - 3, 3) }
        END { print approved ? "approved" : registered ? "registered" : last ? last : "silent" }'
}

limit=$1
waited=0
settling=no
while :; do
    seen=$(how_far)
    case "$seen" in
    approved) break ;;
    registered)
        [ "$settling" = yes ] || [ "$limit" -le $((waited + SETTLE)) ] || limit=$((waited + SETTLE))
        settling=yes
        ;;
    esac
    [ "$waited" -lt "$limit" ] || break
    sleep 2
    waited=$((waited + 2))
done
printf '%s\n' "$seen"
