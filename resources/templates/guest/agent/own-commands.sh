#!/bin/sh
# shellcheck disable=SC2016 # what stands in single quotes is expanded by eval
# The administrator's own commands, one after another in one shell: the first that fails ends the installation.
run() {
    eval "$1" || exit 1
}
{{#commands}}
run {{command}}
{{/commands}}
