#!/bin/sh
# The container is complete: says how to reach it and where its registration shows, and removes the plan's own files.
# shellcheck disable=SC1091
. "$(dirname "$0")/create-lib.sh"
begin_step
require_ours
[ "$WHOSE" = complete ] || client config set "$NAME" "$MARK.state" complete || fail "the container $NAME cannot be marked"
address=$(addresses | head -n 1)
say "Container $NAME ($CONTAINER_HOSTNAME) runs${address:+ at $address}."
say "Shell on this parent: $CLIENT exec $NAME -- su -l $LOGIN"
if [ "$AGENT" = yes ]; then
    say "Its agent has been started. It registers by itself at ${SERVER:-the server in its configuration}: see the list of hosts there."
    say "In the container: journalctl -u sysmanage-agent, or /var/log/sysmanage-agent/agent.log"
else
    say "No agent was installed: this container will not register at a server."
fi
rm -rf "$STAGING"
