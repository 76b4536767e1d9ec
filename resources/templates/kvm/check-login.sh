#!/bin/sh
# What is needed to set a guest up over SSH, before anything is downloaded.
# shellcheck disable=SC1091
. "$(dirname "$0")/lib.sh"
begin_step

for tool in ssh ssh-keygen mkfifo; do
    have "$tool" || fail "missing on this parent: $tool (package openssh-client), with which the guest is set up"
done
say "the parent can log in to the guest"
