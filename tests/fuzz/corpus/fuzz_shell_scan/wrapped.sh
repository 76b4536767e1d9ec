sudo -n timeout -k 5 90 env A=b nice -n 5 curl https://x >/dev/null; command -v y; exec z
