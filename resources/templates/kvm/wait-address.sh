#!/bin/sh
# Waits until the guest has its address: a lease for exactly its MAC (an older VM of the same name may have left one),
# or what the guest itself reports on its serial console.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

lease_address() {
    [ -n "$NETWORK" ] || return 0
    virsh_ net-dhcp-leases "$NETWORK" --mac "$VM_MAC" 2>/dev/null |
        awk -v mac="$VM_MAC" 'tolower($0) ~ mac { for (i = 1; i <= NF; i++) if ($i ~ /^[0-9a-f.:]+\/[0-9]+$/) { sub(/\/.*/, "", $i); address = $i } } END { print address }'
}

reported_address() {
    [ -f "$SERIAL_LOG" ] || return 0
    tr -d '\r' <"$SERIAL_LOG" | sed -n "s/^.*sysmanage-guest $INSTANCE_ID address \([0-9a-fA-F.:]*\).*/\1/p" | tail -n 1
}

waited=0
started=$(date +%s)
while [ "$waited" -lt "$ADDRESS_SECONDS" ]; do
    # The guest knows best: its installer may have had a lease of another address.
    address=$(reported_address)
    [ -n "$address" ] || address=$(lease_address)
    if [ -n "$address" ]; then
        record_set address "$address"
        say "the guest has the address $address"
        exit 0
    fi
    if has_stopped; then
        serial_tail >&2
        fail "the VM $VM_NAME is not running any more ($STATE) before it had an address"
    fi
    sleep 3
    waited=$(($(date +%s) - started))
done
serial_tail >&2
fail "the guest had no address after $ADDRESS_SECONDS s; above is the end of its console"
