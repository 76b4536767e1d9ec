#!/bin/sh
# as-root.sh ADDRESS PORT LOGIN FOLDER COMMAND: runs COMMAND as root in a guest, by a login with a key and su(1), which asks
# for root's password at a terminal: ssh gives it one there. FOLDER holds key and root-password. What the command says
# comes out as it is said; ends with the command's status. The password is in no argument and not on the terminal.
set -eu
address=$1
port=$2
login=$3
folder=$4
command=$5
case "$command" in
*\'*)
    echo "error: the command must not hold a quote" >&2
    exit 2
    ;;
esac
said=$folder/said
answers=$folder/answers
rm -f "$answers"
mkfifo -m 600 "$answers"
: >"$said"

ssh -tt -F /dev/null -i "$folder/key" -p "$port" -o BatchMode=yes -o IdentitiesOnly=yes -o LogLevel=ERROR \
    -o StrictHostKeyChecking=accept-new -o UserKnownHostsFile="$folder/known_hosts" -o ConnectTimeout=15 \
    -o ServerAliveInterval=15 -o ServerAliveCountMax=4 "$login@$address" "su -m root -c '$command'" \
    <"$answers" >"$said" 2>&1 &
ssh_pid=$!
# Open until the end: ssh takes an end of its input for the end of the terminal.
exec 3>"$answers"
trap 'kill "$ssh_pid" 2>/dev/null || true; rm -f "$answers" "$said"' EXIT
trap 'exit 143' HUP INT TERM

shown=0
show_news() {
    size=$(wc -c <"$said")
    [ "$size" -gt "$shown" ] || return 0
    tail -c "+$((shown + 1))" "$said" | head -c "$((size - shown))" | tr -d '\r'
    shown=$size
}

waited=0
until grep -q 'assword:' "$said"; do
    if ! kill -0 "$ssh_pid" 2>/dev/null; then
        show_news
        echo "error: the login ended before root's password was asked for" >&2
        exit 1
    fi
    if [ "$waited" -ge 90 ]; then
        show_news
        echo "error: su did not ask for a password" >&2
        exit 1
    fi
    sleep 1
    waited=$((waited + 1))
done
# Without it su would wait until its time is over.
{ cat "$folder/root-password" && echo; } >&3 || {
    echo "error: root's password cannot be read" >&2
    exit 1
}
while kill -0 "$ssh_pid" 2>/dev/null; do
    show_news
    sleep 1
done
status=0
wait "$ssh_pid" || status=$?
show_news
exit "$status"
