cd "$1" && while read -r sum file; do [ "$(sha256 -q "$file")" = "$sum" ] || { cd /; rm -rf "$1"; echo "error: files of this plan are missing or changed" >&2; exit 1; }; done <files.sha256
