#!/bin/sh
# Starts the new container and waits until it has an address.
# shellcheck disable=SC1091
. "$(dirname "$0")/create-lib.sh"
go_on
if [ "$(container_state)" != Running ]; then
    bounded 300 start -q "$NAME" || {
        bounded 30 info "$NAME" --show-log 2>/dev/null | grep -w ERROR | cut -c 1-300 | tail -n 4 || true
        fail "the container $NAME does not start: see above"
    }
fi
deadline=$(($(date +%s) + 180))
while [ -z "$(addresses)" ]; do
    state=$(container_state)
    [ "$state" = Running ] || fail "the container $NAME has stopped by itself (${state:-no answer})"
    [ "$(date +%s)" -lt "$deadline" ] ||
        fail "the container $NAME got no address within 180 s: does its network give any? (see: $CLIENT network list; a firewall on this parent must let DHCP and DNS pass on the bridge)"
    sleep 2
done
say "the container $NAME runs: $(addresses | tr '\n' ' ')"
