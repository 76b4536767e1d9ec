# shellcheck shell=sh disable=SC2034
# Answers for Alpine's setup-alpine: what the overlay does by itself, for those who install by hand
# (setup-alpine -f answers). It holds no secret: setup-alpine asks for root's password, and the user's is set with passwd.
KEYMAPOPTS={{keymap}}
HOSTNAMEOPTS={{hostname}}
DEVDOPTS=mdev
INTERFACESOPTS={{interfaces}}
{{#static}}
DNSOPTS={{dns}}
{{/static}}
TIMEZONEOPTS={{timezone}}
PROXYOPTS=none
APKREPOSOPTS={{repositories}}
USEROPTS={{user}}
{{#key}}
USERSSHKEY={{key}}
{{/key}}
SSHDOPTS=openssh
NTPOPTS=chrony
DISKOPTS={{disk}}
LBUOPTS=none
APKCACHEOPTS=none
