#!/bin/sh
# {{{raw_title}}}: this plan is for a Windows parent, where no POSIX shell can run it.
echo "error: this plan is for a Windows parent: send it to the agent there, which runs it as it is" >&2
exit 1
